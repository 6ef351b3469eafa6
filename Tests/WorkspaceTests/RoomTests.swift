import ClassGroups
import Testing

@testable import Workspace

/// Batches over more groups than a session keeps at hand.
@Suite struct RoomTests {
  private static let count = 5

  /// Groups, then their members: all of one group after another, and then back and forth.
  private static func changes() -> [Change] {
    var changes: [Change] = (0..<count).map { .group("群\($0)", Replacement(nil, History.group)) }
    for group in 0..<count {
      for number in 1...2 {
        changes.append(.member(group: "群\(group)", number, Replacement(nil, History.member("家长\(number)"))))
      }
    }
    for number in 3...4 {
      for group in 0..<count {
        changes.append(.member(group: "群\(group)", number, Replacement(nil, History.member("家长\(number)"))))
      }
    }
    // One goes again.
    for number in 1...4 {
      changes.append(.member(group: "群3", number, Replacement(History.member("家长\(number)"), nil)))
    }
    return changes + [.group("群3", Replacement(History.group, nil))]
  }

  /// A workspace with one group, to which the batch is applied with room for so many records.
  private static func run(_ disk: SimulatedDisk, room: Int) throws -> Session {
    if try disk.size("workspace.json") == nil { try History.found(disk) }
    let session = try History.open(disk)
    session.room.limit = room
    guard session.head() < 2 else { return session }
    try session.lock(holder: "test") { _ in false }
    defer { session.unlock() }
    session.begin(actor: "王老师", command: "term", at: Instant(seconds: 1))
    do {
      // A piece a command.
      for change in changes() { try session.stage([change]) }
      _ = try session.commit()
    } catch {
      session.discard()
      throw error
    }
    session.tailLimit.commits = 0
    try session.checkpoint()
    return session
  }

  private static func temporaries(_ disk: SimulatedDisk) throws -> [String] {
    try disk.list("groups").filter { $0.hasPrefix(".") }
  }

  private static func digests() throws -> [String] {
    let disk = SimulatedDisk()
    try History.found(disk)
    let before = try History.open(disk).stateDigest()
    return ["", before, try run(disk, room: .max).stateDigest()]
  }

  @Test(arguments: [1, 3, 6, 12]) func littleRoomGivesTheSameState(room: Int) throws {
    let digests = try Self.digests()
    let disk = SimulatedDisk()
    let session = try Self.run(disk, room: room)
    #expect(try session.stateDigest() == digests[2])
    #expect(session.room.aside.isEmpty)
    #expect(try History.open(disk).stateDigest() == digests[2])
    #expect(try Self.temporaries(disk).isEmpty)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
    #expect(try session.groups().map(\.name).count == Self.count - 1)
  }

  @Test func documentsAreLetGoOf() throws {
    let disk = SimulatedDisk()
    try History.found(disk)
    let session = try History.open(disk)
    session.room.limit = 3
    try session.lock(holder: "test") { _ in false }
    session.begin(actor: "王老师", command: "term", at: Instant(seconds: 1))
    var most = 0
    for change in Self.changes().prefix(Self.count * 3) {
      try session.stage([change])
      most = max(most, session.shelf.groups.count)
    }
    #expect(most < Self.count)
    #expect(!session.room.aside.isEmpty)
    #expect(try session.group("群0")?.members.count == 2)
    session.discard()
    session.unlock()
    #expect(session.room.aside.isEmpty)
    #expect(try Self.temporaries(disk).isEmpty)
    #expect(try session.group("群0") == nil)
    #expect(try session.groups().isEmpty)
  }

  /// All or nothing, whatever call is the last or fails.
  @Test func aCrashLeavesAllOrNothing() throws {
    let digests = try Self.digests()
    let whole = SimulatedDisk()
    _ = try Self.run(whole, room: 3)
    var dice = Dice(state: 11)
    for last in stride(from: 0, to: whole.calls, by: 2) {
      let disk = SimulatedDisk()
      disk.last = last
      #expect(throws: (any Error).self) { try Self.run(disk, room: 3) }
      let after = disk.afterCrash(&dice)
      if try after.size("workspace.json") != nil {
        let session = try History.open(after, readOnly: true)
        #expect(try session.stateDigest() == digests[session.head()], "call \(last)")
        #expect(try verifyWorkspace(on: after, name: "here").isEmpty, "call \(last)")
      }
      #expect(try Self.run(after, room: 3).stateDigest() == digests[2], "call \(last)")
    }
    for failing in stride(from: 1, to: whole.calls, by: 2) {
      let disk = SimulatedDisk()
      disk.failing = failing
      let failed = try? Self.run(disk, room: 3)
      if try disk.size("workspace.json") != nil, failed == nil {
        let session = try History.open(disk)
        #expect(try session.stateDigest() == digests[session.head()], "call \(failing)")
      }
      #expect(try Self.run(disk, room: 3).stateDigest() == digests[2], "call \(failing)")
    }
  }
}
