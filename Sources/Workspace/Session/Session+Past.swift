import ClassGroups
import Wording

extension Session {
  /// The last commit that was made at or before a moment; 0 where all are later. One whose head was purged has no time
  /// any more and is passed over.
  public func lastCommit(at moment: Instant) throws -> Int {
    for part in try disk.journalParts().reversed() {
      let start = try JournalPart.anchor(of: part, on: disk).position
      guard let bytes = try disk.read(JournalPart.path(part), from: start.offset) else { continue }
      var reader = JournalReader(path: JournalPart.path(part), bytes: bytes, from: start, readsChanges: false)
      var last: Int?
      while let commit = try reader.next()?.commit, commit.number <= position.commit {
        let isKnown = !commit.isPurged || !commit.actor.isEmpty
        if isKnown, commit.at <= moment { last = commit.number }
      }
      if let last { return last }
    }
    return 0
  }

  /// The changes that lead from the present back to how things stood after a commit, in their order.
  ///
  /// Costs in proportion to what was committed since, not to what is stored.
  ///
  /// - Throws: ``WorkspaceError/pastIsGone(commit:through:)`` where what was committed since is purged or dropped.
  public func changes(backTo number: Int) throws -> [Change] {
    if (number + 1..<head() + 1).contains(where: { ranges[$0] == nil }) { try findCommits() }
    var changes: [Change] = []
    // The part at hand, from the first byte of it that is needed on.
    var piece: (part: Int, start: Int, bytes: [UInt8])?
    for later in stride(from: head(), to: number, by: -1) {
      guard let (part, range) = ranges[later] else {
        throw WorkspaceError.pastIsGone(commit: number, through: later)
      }
      let path = JournalPart.path(part)
      if piece?.part != part {
        var start = range.lowerBound
        for other in number + 1..<later + 1 {
          if let found = ranges[other], found.part == part { start = min(start, found.range.lowerBound) }
        }
        piece = (part, start, try disk.read(path, from: start) ?? [])
      }
      guard let (_, start, bytes) = piece, range.upperBound - start <= bytes.count else {
        throw WorkspaceError.pastIsGone(commit: number, through: later)
      }
      let commit = try JournalReader.decode(
        Array(bytes[range.lowerBound - start..<range.upperBound - start]), at: range.lowerBound, number: later,
        path: path,
        version: versions[part] ?? disk.format.version, format: disk.format)
      guard !commit.isPurged else { throw WorkspaceError.pastIsGone(commit: number, through: later) }
      changes += commit.changes.reversed().map(\.inverse)
    }
    return changes
  }
}

/// The book as it stood after an earlier commit, rebuilt in memory; nothing can be written to it.
public final class PastBook: Book {
  private let session: Session
  private let number: Int
  /// When the commit was made.
  public let at: Instant

  /// - Throws: `WorkspaceError` where there is no such commit, or it can no longer be rebuilt.
  public init(_ number: Int, on disk: any Disk, name: String) throws {
    session = try Session(disk, name: name, readOnly: true)
    guard number >= 1, let commit = try session.commit(number) else {
      throw WorkspaceError.noCommit(number, head: session.head())
    }
    self.number = number
    at = commit.at
    let changes = try session.changes(backTo: number)
    session.begin(actor: "", command: "", at: commit.at, isRehearsal: true)
    try session.stage(changes)
  }

  /// A digest of the state, as ``Session/stateDigest()`` gave it then.
  public func stateDigest() throws -> String { try session.stateDigest() }

  public func settings() throws -> Settings { try session.settings() }
  public func schoolNames() throws -> [String] { try session.schoolNames() }
  public func listedSchoolNames() throws -> [String] { try session.listedSchoolNames() }
  public func school(_ name: String) throws -> SchoolRecord? { try session.school(name) }
  public func classes(named name: String) throws -> [ClassReference] { try session.classes(named: name) }
  public func roster(of schoolClass: ClassReference) throws -> Roster? { try session.roster(of: schoolClass) }
  public func groups() throws -> [GroupEntry] { try session.groups() }
  public func groups(_ search: GroupSearch) throws -> GroupsFound { try session.groups(search) }
  public func activeGroups(of schoolClass: ClassReference) throws -> [String] {
    try session.activeGroups(of: schoolClass)
  }
  public func group(_ name: String) throws -> GroupRecord? { try session.group(name) }
  public func months(of group: String) throws -> [String] { try session.months(of: group) }
  public func posts(of group: String, in month: String) throws -> Table<Post> {
    try session.posts(of: group, in: month)
  }
  public func packNames() throws -> [String] { try session.packNames() }
  public func pack(_ name: String) throws -> PackSource? { try session.pack(name) }
  public func head() -> Int { number }
  public func commit(_ number: Int) throws -> Commit? { number <= self.number ? try session.commit(number) : nil }
}
