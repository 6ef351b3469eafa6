import ClassGroups
import JSON
import Wording

/// A workspace that is open. Documents are loaded when they are asked for: the checkpoint, and what the journal's tail
/// says of it. All change goes through `transaction`.
///
/// A session has one user and one thread. Sessions of several processes share a workspace: each takes the lock for a
/// command, and catches up with the journal first. Readers take no lock.
public final class Session {
  let disk: any Disk
  let isReadOnly: Bool
  /// What is at hand, as of `position` and with the changes of an open transaction.
  var shelf = Shelf()
  var loaded: Set<Document> = []
  /// The journal's end, as far as this session has read it.
  var position: JournalReader.Position
  /// Where the checkpoints stand.
  var marker: JournalReader.Position
  /// Changes since the marker to documents that are not loaded, in order, each with its commit.
  var tail: [Document: [(commit: Int, change: Change)]] = [:]
  /// Every document changed since the marker.
  var changedSinceMarker: Set<Document> = []
  /// Every document whose file may be behind: changed since the marker, or by the open transaction.
  var changedDocuments: Set<Document> { changedSinceMarker.union(transaction?.touched ?? []) }
  /// Documents that this session changed and has not checkpointed.
  var dirty: Set<Document> = []
  /// Where commits lie that were come across.
  var ranges: [Int: (part: Int, range: Range<Int>)] = [:]
  var groupIndex: GroupIndex?
  /// The groups that had files when the marker moved on last, once somebody asked for a group that has none.
  var listedGroups: Set<String>?
  var transaction: OpenTransaction?
  var holdsLock = false
  /// What happened that a person should know: a torn tail that was cut.
  public private(set) var notes: [Message] = []

  static let lockPath = "lock"

  static func partPath(_ part: Int) -> String {
    let digits = String(part)
    return "journal/" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits + ".jsonl"
  }

  /// Opens the workspace in the disk's folder.
  ///
  /// - Throws: `WorkspaceError` or `DiskError`.
  public init(_ disk: any Disk, name folder: String, readOnly: Bool) throws {
    self.disk = disk
    isReadOnly = readOnly
    guard try disk.size(Document.settings.path) != nil else {
      try refuseLostSettings(on: disk)
      throw WorkspaceError.notThere(folder: folder)
    }
    position = JournalReader.Position(part: 1, offset: 0, commit: 0, digest: .none)
    marker = position
    position = try startingPosition()
    marker = position
    try catchUp()
    _ = try settings()
  }

  /// Where the marker says that the checkpoints stand, if it fits the journal; else the journal's beginning.
  private func startingPosition() throws -> JournalReader.Position {
    if let bytes = try disk.read(Marker.path, from: 0), let position = Marker.read(bytes),
      try fits(position)
    {
      return position
    }
    let first = try disk.list("journal").first.flatMap { Int($0.prefix(6)) } ?? 1
    return try anchor(ofPart: first)
  }

  /// Whether the mark of the marker's commit lies right before its place in the journal.
  private func fits(_ position: JournalReader.Position) throws -> Bool {
    let start = max(0, position.offset - 256)
    guard let bytes = try disk.read(Self.partPath(position.part), from: start), start + bytes.count >= position.offset
    else { return false }
    let lines = bytes[..<(position.offset - start)]
    guard lines.last == UInt8(ascii: "\n") else { return false }
    let mark = lines.dropLast().split(separator: UInt8(ascii: "\n")).last ?? []
    guard let json = try? JSON(parsing: mark) else { return false }
    return json["mark"]?.integer == position.commit && json["sha256"]?.string == position.digest.hexadecimal
  }

  /// The place behind the first line of a part.
  func anchor(ofPart part: Int) throws -> JournalReader.Position {
    let path = Self.partPath(part)
    func damaged(_ what: Message) -> WorkspaceError { .damaged(path: path, line: 1, what: what) }
    guard let bytes = try disk.read(path, from: 0), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      throw damaged(Message(zh: "日志缺失或没有首行", en: "the journal is missing or has no first line"))
    }
    guard let json = try? JSON(parsing: bytes[..<end]), json["format"]?.string == JournalLine.format,
      let version = json["version"]?.integer, let after = json["after"]?.integer,
      let digest = json["sha256"]?.string.flatMap(Digest.init)
    else { throw damaged(Message(zh: "首行无效", en: "the first line is invalid")) }
    guard version <= JournalLine.version else { throw WorkspaceError.newerFormat(path: path, version: version) }
    return JournalReader.Position(part: part, offset: end + 1, commit: after, digest: digest)
  }

  /// Reads what other sessions committed since. With the lock held, a torn tail is cut.
  public func catchUp() throws {
    while true {
      let path = Self.partPath(position.part)
      if let size = try disk.size(path), size < position.offset {
        throw WorkspaceError.damaged(
          path: path, line: nil, what: Message(zh: "日志变短了", en: "the journal became shorter"))
      }
      guard let bytes = try disk.read(path, from: position.offset) else {
        throw WorkspaceError.damaged(path: path, line: nil, what: Message(zh: "日志不见了", en: "the journal is gone"))
      }
      var reader = JournalReader(path: path, bytes: bytes, from: position)
      while let entry = try reader.next() {
        ranges[entry.commit.number] = (position.part, entry.range)
        for change in entry.commit.changes { try note(change, in: entry.commit.number) }
        position = reader.position
      }
      if try disk.size(Self.partPath(position.part + 1)) != nil {
        position = try anchor(ofPart: position.part + 1)
        continue
      }
      if reader.torn > 0, holdsLock, !isReadOnly {
        try disk.truncate(path, to: position.offset)
        notes.append(
          Message(
            zh: "日志末尾有 \(reader.torn) 字节未完成的提交，已截去（从未确认过）",
            en: "cut \(reader.torn) bytes of an unfinished commit from the journal's end (it was never acknowledged)"))
      }
      return
    }
  }

  /// Takes a change of another session in.
  private func note(_ change: Change, in commit: Int) throws {
    let document = change.place.document
    changedSinceMarker.insert(document)
    groupIndex?.note(change)
    if loaded.contains(document) {
      do throws(ChangeConflict) { try shelf.apply(change) } catch { throw mismatch(error) }
    } else {
      tail[document, default: []].append((commit, change))
    }
  }

  func mismatch(_ conflict: ChangeConflict) -> WorkspaceError {
    .damaged(
      path: conflict.place.document.path, line: nil,
      what: Message(zh: "文件与日志不符", en: "the file does not fit the journal"))
  }

  /// Takes the notes, so that each is told once.
  public func takeNotes() -> [Message] {
    defer { notes = [] }
    return notes
  }
}
