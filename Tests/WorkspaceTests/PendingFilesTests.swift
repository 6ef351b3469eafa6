import Testing
import Workspace

/// Files that people are given with a commit: whole or not there, never over something else.
@Suite struct PendingFilesTests {
  private let bytes = Array("{}\n".utf8)

  private func files(on disk: SimulatedDisk) -> PendingFiles { PendingFiles(workspace: "/nowhere/W") { _ in disk } }

  @Test func aFileGetsItsNameWithTheCommit() throws {
    let disk = SimulatedDisk()
    var files = files(on: disk)
    try files.prepare("/archive/a.json", bytes)
    #expect(try disk.size("a.json") == nil)
    try files.place()
    #expect(try disk.read("a.json", from: 0) == bytes)
    files.keep()
    files.takeBack()
    #expect(try disk.list("") == ["a.json"])
  }

  @Test func nothingIsLeftWhereTheCommitFails() throws {
    let disk = SimulatedDisk()
    var files = files(on: disk)
    try files.prepare("/archive/a.json", bytes)
    try files.prepare("/archive/b.json", bytes)
    try files.place()
    files.takeBack()
    #expect(try disk.list("").isEmpty)
  }

  /// Whatever call fails, the file is whole or there is none.
  @Test(arguments: 1...6) func isNeverHalfThere(call: Int) throws {
    let disk = SimulatedDisk()
    var files = files(on: disk)
    disk.failing = call
    do throws(PendingFileFault) {
      try files.prepare("/archive/a.json", bytes)
      try files.place()
      #expect((try? disk.read("a.json", from: 0)) == bytes)
    } catch {
      #expect(error.code == "file")
      #expect(error.message.zh.contains("/archive/a.json"))
      disk.failing = nil
      files.takeBack()
      #expect((try? disk.list("")) == [])
    }
  }

  /// What a crash leaves under the file's name is the whole of it.
  @Test func aCrashLeavesItWholeOrNotThere() throws {
    var random = SystemRandomNumberGenerator()
    for last in 1...6 {
      for _ in 0..<20 {
        let disk = SimulatedDisk()
        disk.last = last
        var files = files(on: disk)
        do {
          try files.prepare("/archive/a.json", bytes)
          try files.place()
        } catch {}
        let found = try disk.afterCrash(&random).read("a.json", from: 0)
        #expect(found == nil || found == bytes)
      }
    }
  }

  @Test func whatIsThereStays() throws {
    let disk = SimulatedDisk()
    try disk.write("a.json", [1])
    var files = files(on: disk)
    #expect(throws: PendingFileFault.isThere("/archive/a.json")) { try files.prepare("/archive/a.json", bytes) }
    try files.prepare("/archive/b.json", bytes)
    #expect(throws: PendingFileFault.isThere("/archive/b.json")) { try files.check("/archive/b.json") }
    // Somebody else was faster.
    try disk.write("b.json", [2])
    #expect(throws: PendingFileFault.isThere("/archive/b.json")) { try files.place() }
    files.takeBack()
    #expect(try disk.read("a.json", from: 0) == [1])
    #expect(try disk.read("b.json", from: 0) == [2])
    #expect(try disk.list("") == ["a.json", "b.json"])
  }

  @Test(arguments: ["/nowhere/W/a.json", "/nowhere/W/posts/a.json"]) func theWorkspaceIsNoPlaceForThem(path: String) {
    #expect(throws: PendingFileFault.inWorkspace(path)) { try files(on: SimulatedDisk()).check(path) }
  }

  @Test(arguments: ["", "/archive/", ".", "..", "-"]) func aNameIsNeeded(path: String) {
    #expect(throws: PendingFileFault.noName(path)) { try files(on: SimulatedDisk()).check(path) }
  }
}
