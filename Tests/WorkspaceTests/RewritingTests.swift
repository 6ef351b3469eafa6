import ClassGroups
import JSON
import Testing

@testable import Workspace

/// Compaction, purging and backing up, with each of their calls failing, and being the last before a crash.
@Suite struct RewritingTests {
  /// What is done to a workspace, and what makes sure afterwards that it was done.
  enum Work: String, CaseIterable {
    case compact, drop, purge

    func run(_ disk: SimulatedDisk) throws {
      let session = try History.open(disk)
      try session.lock(holder: "test") { _ in false }
      defer { session.unlock() }
      switch self {
      case .compact: _ = try session.compact(dropping: false)
      case .drop: _ = try session.compact(dropping: true)
      case .purge:
        // A purge that a crash interrupted is finished by the lock; a second one has nothing to do.
        guard try session.group("三2")?.members[2] != nil else { return }
        _ = try session.purge(
          RewritingTests.purge, command: "workspace purge", actor: "王老师", at: Instant(seconds: 9))
      }
    }
  }

  static var purge: Purge {
    Purge(
      changes: [.member(group: "三2", 2, Replacement(History.member("李四爸爸"), nil))], words: ["李四爸爸"])
  }

  /// Seven commits, none of them large; the marker stands within them.
  static func workspace() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try History.found(disk)
    let session = try History.open(disk)
    let steps = try History.steps()
    for changes in [steps[0], steps[1], [.pack("本校", Replacement(nil, try History.pack(3)))], steps[3]] {
      try session.apply(changes)
    }
    try session.lock(holder: "test") { _ in false }
    try session.moveMarker()
    session.unlock()
    try session.apply([steps[4][1]])
    try session.apply(steps[5])
    return disk
  }

  static func digest(_ disk: SimulatedDisk) throws -> String { try History.open(disk, readOnly: true).stateDigest() }

  @Test(arguments: Work.allCases) func everyCallMayFailOrBeTheLast(_ work: Work) throws {
    let start = try Self.workspace()
    let old = try Self.digest(start)
    let whole = start.copy()
    let before = whole.calls
    try work.run(whole)
    let new = try Self.digest(whole)
    #expect((old == new) == (work != .purge))
    #expect(try verifyWorkspace(on: whole, name: "here").isEmpty)
    var dice = Dice(state: 11)
    for call in 1...(whole.calls - before) {
      for crashes in [false, true, true, true] {
        let disk = start.copy()
        if crashes { disk.last = call - 1 } else { disk.failing = call }
        do { try work.run(disk) } catch is DiskError {}
        let after = crashes ? disk.afterCrash(&dice) : disk
        let place: Comment = "\(work.rawValue), call \(call)\(crashes ? ", crash" : "")"
        let state = try Self.digest(after)
        #expect(state == old || state == new, place)
        let faults = try verifyWorkspace(on: after, name: "here")
        #expect(faults.allSatisfy { $0.path == "purge.json" }, "\(place): \(faults)")
        try work.run(after)
        #expect(try Self.digest(after) == new, place)
        #expect(try verifyWorkspace(on: after, name: "here").isEmpty, place)
        if work == .purge { #expect(try after.files(holding: ["李四爸爸"]).isEmpty, place) }
        // And work goes on.
        try History.open(after).apply([.member(group: "三2", 7, Replacement(nil, History.member("钱七")))])
        #expect(try verifyWorkspace(on: after, name: "here").isEmpty, place)
      }
    }
  }

  @Test func everyCallOfABackupMayFailOrBeTheLast() throws {
    let source = try Self.workspace()
    let digest = try Self.digest(source)
    let whole = SimulatedDisk()
    #expect(try backUpWorkspace(from: source, name: "here", to: whole, named: "there") == 7)
    #expect(try Self.digest(whole) == digest)
    #expect(try verifyWorkspace(on: whole, name: "there").isEmpty)
    var dice = Dice(state: 5)
    for call in 1...whole.calls {
      for crashes in [false, true, true] {
        let disk = SimulatedDisk()
        if crashes { disk.last = call - 1 } else { disk.failing = call }
        var isDone = false
        do {
          _ = try backUpWorkspace(from: source, name: "here", to: disk, named: "there")
          isDone = true
        } catch is DiskError {}
        let after = crashes ? disk.afterCrash(&dice) : disk
        if isDone { #expect(try after.size("workspace.json") != nil, "call \(call)") }
        if try after.size("workspace.json") == nil {
          _ = try backUpWorkspace(from: source, name: "here", to: after, named: "there")
        }
        #expect(try Self.digest(after) == digest, "call \(call)")
        #expect(try verifyWorkspace(on: after, name: "there").isEmpty, "call \(call)")
      }
    }
  }

  @Test func aBackupReplacesNothing() throws {
    let source = try Self.workspace()
    #expect(throws: WorkspaceError.targetInUse(folder: "there")) {
      try backUpWorkspace(from: source, name: "here", to: try Self.workspace(), named: "there")
    }
    let other = SimulatedDisk()
    try other.write("letter.txt", [1])
    #expect(throws: WorkspaceError.targetInUse(folder: "there")) {
      try backUpWorkspace(from: source, name: "here", to: other, named: "there")
    }
  }

  /// Closed parts are kept or dropped; the chain, the state and the files hold, and are found damaged where they are.
  @Test(arguments: [false, true]) func compactionKeepsTheStateAndTheChain(dropping: Bool) throws {
    let disk = try Self.workspace()
    let digest = try Self.digest(disk)
    let reader = try History.open(disk, readOnly: true)
    for part in 2...4 {
      let session = try History.open(disk)
      try session.lock(holder: "test") { _ in false }
      #expect(try session.compact(dropping: dropping).part == part)
      session.unlock()
      try session.apply([.member(group: "三2", 10 + part, Replacement(nil, History.member("新\(part)")))])
    }
    #expect(try disk.journalParts() == (dropping ? [4] : [1, 2, 3, 4]) || disk.journalParts() == [4])
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
    try reader.catchUp()
    #expect(reader.head() == 10)
    #expect(try reader.group("三2")?.members.count == 4)
    #expect(try reader.commit(10)?.changes.count == 1)
    #expect(try (reader.commit(2) == nil) == dropping)
    #expect(try Self.digest(disk) != digest)
    for path in disk.paths where path.hasPrefix("journal/") {
      let copy = disk.copy()
      try copy.remove(path)
      #expect(try !verifyWorkspace(on: copy, name: "here").isEmpty, "\(path) is gone")
      let bytes = try #require(try disk.read(path, from: 0))
      for place in stride(from: 0, to: bytes.count, by: 7) {
        var altered = bytes
        altered[place] ^= 1
        let copy = disk.copy()
        copy.set(path, altered)
        #expect((try? verifyWorkspace(on: copy, name: "here").isEmpty) != true, "\(path), byte \(place)")
      }
    }
    // The files can be made anew from the base.
    let state = try Self.digest(disk)
    try disk.remove("groups/三2.json")
    try repairWorkspace(on: disk)
    #expect(try Self.digest(disk) == state)
  }

  @Test func aPurgedCommitCannotBeUndone() throws {
    let disk = try Self.workspace()
    try Work.purge.run(disk)
    let session = try History.open(disk)
    #expect(throws: UndoRefusal.purged(5)) { try Undo.undo(7, by: "王老师", in: session) }
    #expect(try session.commit(8)?.command == "workspace purge")
    #expect(try session.commit(5)?.isPurged == true)
    #expect(try session.group("三2")?.members[2] == nil)
    #expect(try session.group("三2") != nil)
  }

  /// Names that a person had before are found in the journal and purged with the rest.
  @Test func earlierNamesArePurgedToo() throws {
    let disk = try Self.workspace()
    let old = History.member("李四爸爸")
    var renamed = old
    renamed.display = "李小四爸爸"
    let session = try History.open(disk)
    try session.apply([.member(group: "三2", 2, Replacement(old, renamed))])
    try session.lock(holder: "member rename 李四爸爸") { _ in false }
    let purge = Purge(changes: [.member(group: "三2", 2, Replacement(renamed, nil))], words: ["李小四爸爸"])
    let result = try session.purge(purge, command: "workspace purge", actor: "王老师", at: Instant(seconds: 9))
    session.unlock()
    #expect(result.lines > 0 && result.remaining.isEmpty)
    #expect(try disk.files(holding: ["李四爸爸", "李小四爸爸"]).isEmpty)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
  }

  @Test func aPurgedGroupIsGoneFromTheListToo() throws {
    let disk = SimulatedDisk()
    try History.found(disk)
    try History.open(disk).apply(Array(try History.steps()[0].prefix(1)))
    let session = try History.open(disk)
    var purge = Purge(changes: [.group("三2", Replacement(History.group, nil))], words: [])
    purge.groups = ["三2"]
    try session.lock(holder: "test") { _ in false }
    _ = try session.purge(purge, command: "workspace purge", actor: "王老师", at: Instant(seconds: 9))
    session.unlock()
    #expect(try session.groups().isEmpty)
    #expect(try History.open(disk).groups().isEmpty)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
    #expect(try disk.files(holding: ["三2"]).isEmpty)
  }

  @Test func aYearIsPurgedFromTheJournal() throws {
    let disk = try Self.workspace()
    let digest = try Self.digest(disk)
    let session = try History.open(disk)
    try session.lock(holder: "test") { _ in false }
    let year = Instant(seconds: 0)..<Instant(seconds: 5)
    let purge = Purge(changes: [], words: [], period: year)
    #expect(try session.purge(purge, command: "workspace purge", actor: "王老师", at: Instant(seconds: 4)).lines > 10)
    session.unlock()
    let journal = String(decoding: try #require(try disk.read(JournalPart.path(1), from: 0)), as: UTF8.self)
    #expect(!journal.contains("张三"))
    #expect(journal.contains("workspace purge"))
    #expect(try Self.digest(disk) == digest)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
  }
}
