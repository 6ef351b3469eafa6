import ClassGroups
import Testing
import Workspace

/// The book as it stood, and disks whose changes stay in memory.
@Suite struct PastTests {
  private let now = Instant(seconds: 1_788_000_000)

  /// Ten commits, of which each renames the workspace, an hour apart.
  private func disk() throws -> SimulatedDisk {
    let disk = SimulatedDisk()
    try foundWorkspace(Settings(name: "0"), at: now, actor: "admin", on: disk, name: "W")
    let session = try Session(disk, name: "W", readOnly: false)
    try commit(9, to: session)
    return disk
  }

  private func commit(_ count: Int, to session: Session) throws {
    try session.lock(holder: "") { _ in false }
    defer { session.unlock() }
    for _ in 0..<count {
      let before = try session.settings()
      var after = before
      after.name = "\((Int(before.name) ?? 0) + 1)"
      session.begin(actor: "admin", command: "set", at: now + 3600 * session.head())
      try session.stage([.settings(Replacement(before, after))])
      _ = try session.commit()
    }
    try session.checkpoint()
  }

  private func files(_ disk: some Disk, _ paths: [String]) throws -> [String: [UInt8]] {
    var result: [String: [UInt8]] = [:]
    for path in paths { result[path] = try disk.read(path, from: 0) }
    return result
  }

  @Test func everyCommitIsReachedAndNoneBeyond() throws {
    let disk = try disk()
    for number in 1...10 {
      let book = try PastBook(number, on: disk, name: "W")
      #expect(try book.settings().name == "\(number - 1)")
      #expect(book.head() == number)
      #expect(try book.commit(number)?.number == number)
      #expect(try book.commit(number + 1) == nil)
    }
    #expect(throws: WorkspaceError.noCommit(11, head: 10)) { _ = try PastBook(11, on: disk, name: "W") }
    #expect(throws: WorkspaceError.noCommit(0, head: 10)) { _ = try PastBook(0, on: disk, name: "W") }
  }

  @Test func aTimeFindsTheLastCommitBeforeIt() throws {
    let session = try Session(try disk(), name: "W", readOnly: true)
    #expect(try session.lastCommit(at: now + -1) == 0)
    #expect(try session.lastCommit(at: now) == 1)
    #expect(try session.lastCommit(at: now + 3 * 3600) == 4)
    #expect(try session.lastCommit(at: now + 10799) == 3)
    #expect(try session.lastCommit(at: now + 900 * 3600) == 10)
  }

  @Test func whatIsDroppedCannotBeReached() throws {
    let disk = try disk()
    let session = try Session(disk, name: "W", readOnly: false)
    try session.lock(holder: "") { _ in false }
    _ = try session.compact(dropping: true)
    session.unlock()
    try commit(2, to: session)
    #expect(try PastBook(11, on: disk, name: "W").settings().name == "10")
    #expect(throws: WorkspaceError.self) { _ = try PastBook(5, on: disk, name: "W") }
  }

  @Test func severalPartsAreWalkedBack() throws {
    let disk = try disk()
    let session = try Session(disk, name: "W", readOnly: false)
    for _ in 0..<2 {
      try session.lock(holder: "") { _ in false }
      _ = try session.compact(dropping: false)
      session.unlock()
      try commit(3, to: session)
    }
    for number in [1, 5, 9, 10, 11, 12, 13, 14, 15, 16] {
      #expect(try PastBook(number, on: disk, name: "W").settings().name == "\(number - 1)")
      #expect(try session.lastCommit(at: now + 3600 * (number - 1)) == number)
    }
  }

  @Test func aSandboxNeverWritesToWhatItCopies() throws {
    let disk = try disk()
    let before = try files(disk, disk.paths)
    let calls = disk.calls
    let sandbox = SandboxDisk(over: disk)
    let session = try Session(sandbox, name: "W", readOnly: false)
    try commit(5, to: session)
    #expect(try session.settings().name == "14")
    #expect(try verifyWorkspace(on: sandbox, name: "W", since: 0).isEmpty)
    #expect(try files(disk, disk.paths) == before)
    #expect(disk.calls == calls)
    // What is added below afterwards does not show.
    try commit(1, to: try Session(disk, name: "W", readOnly: false))
    #expect(try Session(sandbox, name: "W", readOnly: true).head() == 15)
  }

  @Test func aSandboxAloneHoldsAWorkspace() throws {
    let sandbox = SandboxDisk()
    try foundWorkspace(Settings(name: "0"), at: now, actor: "admin", on: sandbox, name: "W")
    try commit(3, to: try Session(sandbox, name: "W", readOnly: false))
    #expect(try verifyWorkspace(on: sandbox, name: "W", since: 0).isEmpty)
    #expect(try Session(sandbox, name: "W", readOnly: true).settings().name == "3")
  }

  /// Every call, against a disk of the ordinary kind.
  @Test func aCopyReadsAsTheDiskItself() throws {
    var dice = Dice(state: 7)
    for _ in 0..<200 {
      let (plain, below) = (SandboxDisk(), SandboxDisk())
      for disk in [plain, below] {
        try disk.write("a/b", [1, 2, 3])
        try disk.write("a/c", [4])
      }
      let copy = SandboxDisk(over: below)
      for _ in 0..<12 {
        let path = ["a/b", "a/c", "d"].randomElement(using: &dice) ?? "d"
        let other = ["a/b", "e"].randomElement(using: &dice) ?? "e"
        let choice = Int.random(in: 0..<5, using: &dice)
        let size = Int.random(in: 0...4, using: &dice)
        for disk in [plain, copy] {
          switch choice {
          case 0: try disk.write(path, [9, 9])
          case 1: try disk.append(path, [5, 6])
          case 2: try disk.truncate(path, to: size)
          case 3 where path != other: try? disk.rename(path, to: other)
          case 4: try disk.remove(path)
          default: break
          }
        }
        for path in ["a/b", "a/c", "d", "e"] {
          #expect(try copy.read(path, from: 0) == plain.read(path, from: 0))
          #expect(try copy.read(path, from: 2) == plain.read(path, from: 2))
          #expect(try copy.size(path) == plain.size(path))
        }
        #expect(try copy.list("a") == plain.list("a"))
      }
      #expect(try below.read("a/b", from: 0) == [1, 2, 3])
    }
  }
}
