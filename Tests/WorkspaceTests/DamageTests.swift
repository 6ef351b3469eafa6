import ClassGroups
import JSON
import Testing

@testable import Workspace

@Suite struct DamageTests {
  private func workspace() throws -> (disk: SimulatedDisk, digest: String) {
    let disk = SimulatedDisk()
    try History.found(disk)
    let session = try History.open(disk)
    for changes in try History.steps().prefix(2) { try session.apply(changes) }
    try session.lock(holder: "test") { _ in false }
    try session.moveMarker()
    session.unlock()
    try session.apply([.member(group: "三2", 2, Replacement(nil, History.member("李四爸爸")))])
    return (disk, try session.stateDigest())
  }

  /// Every byte of every file, altered: verification finds it, and no session takes it for the truth.
  @Test func everyAlteredByteIsFound() throws {
    let (disk, digest) = try workspace()
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
    for path in disk.paths where path != "lock" {
      let bytes = try #require(try disk.read(path, from: 0))
      for place in bytes.indices {
        var altered = bytes
        altered[place] ^= UInt8(1) << UInt8(place % 8)
        if altered[place] == bytes[place] { continue }
        let copy = disk.copy()
        copy.set(path, altered)
        let faults = try? verifyWorkspace(on: copy, name: "here")
        #expect(faults?.isEmpty != true, "\(path), byte \(place)")
        let read = try? History.open(copy, readOnly: true).stateDigest()
        #expect(read == nil || read == digest, "\(path), byte \(place)")
      }
    }
  }

  /// What is read by itself, later on, is told by its place in the whole file.
  @Test func aDamagedCommitIsToldByItsPlace() throws {
    let (disk, _) = try workspace()
    let session = try History.open(disk, readOnly: true)
    let path = "journal/000001.jsonl"
    var bytes = try #require(try disk.read(path, from: 0))
    let mark = try #require(String(decoding: bytes, as: UTF8.self).range(of: "{\"commit\":2,"))
    let place = String(decoding: bytes, as: UTF8.self)[..<mark.lowerBound].utf8.count
    bytes[place] = UInt8(ascii: "[")
    disk.set(path, bytes)
    let error = #expect(throws: WorkspaceError.self) { _ = try session.commit(2) }
    guard case .damaged(_, let line, let what)? = error else { return }
    #expect(line == nil)
    #expect(what.en.contains("(byte \(place))"), "\(what.en)")
  }

  /// What a crash leaves of the last commit is cut: less than its mark, or a mark without its newline, or with blanks.
  @Test func aMarkWithoutItsNewlineIsATornTail() throws {
    let (disk, _) = try workspace()
    let path = "journal/000001.jsonl"
    let bytes = try #require(try disk.read(path, from: 0))
    for end in [[], [0]] as [[UInt8]] {
      let copy = disk.copy()
      copy.set(path, bytes.dropLast() + end)
      #expect(try History.open(copy, readOnly: true).head() == 3)
    }
  }

  @Test func theNewlineAtTheEndOfACheckpointCounts() throws {
    let (disk, _) = try workspace()
    var bytes = try #require(try disk.read("groups/三2.json", from: 0))
    bytes[bytes.count - 1] = UInt8(ascii: " ")
    disk.set("groups/三2.json", bytes)
    #expect(try verifyWorkspace(on: disk, name: "here").map(\.path) == ["groups/三2.json"])
  }

  @Test func aCopiedFileIsNoGroup() throws {
    let (disk, _) = try workspace()
    try disk.write("groups/丁.json", try disk.read("groups/三2.json", from: 0) ?? [])
    #expect(throws: WorkspaceError.self) { try History.open(disk).group("丁") }
    #expect(try verifyWorkspace(on: disk, name: "here").map(\.path).contains("groups/丁.json"))
  }

  @Test func aLostGroupIsNoUnknownGroup() throws {
    let (disk, digest) = try workspace()
    try disk.remove("groups/乙.json")
    let session = try History.open(disk, readOnly: true)
    #expect(throws: WorkspaceError.self) { try session.group("乙") }
    #expect(try session.group("丙") == nil)
    #expect(try verifyWorkspace(on: disk, name: "here").map(\.path).contains("groups/乙.json"))
    try repairWorkspace(on: disk)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
    #expect(try History.open(disk).stateDigest() == digest)
  }

  /// All but the journal lost or spoilt, one file after the other.
  @Test func everyFileIsMadeAnewFromTheJournal() throws {
    let (disk, digest) = try workspace()
    for path in disk.paths where !path.hasPrefix("journal/") && path != "lock" {
      for isLost in [true, false] {
        let copy = disk.copy()
        if isLost { try copy.remove(path) } else { copy.set(path, Array("{".utf8)) }
        try repairWorkspace(on: copy)
        #expect(try verifyWorkspace(on: copy, name: "here").isEmpty, "\(path)")
        #expect(try History.open(copy).stateDigest() == digest, "\(path)")
      }
    }
  }

  @Test func aFoundingReplacesNoJournalInUse() throws {
    let (disk, _) = try workspace()
    try disk.remove("workspace.json")
    #expect(throws: WorkspaceError.self) { try History.found(disk) }
    guard case .damaged = #expect(throws: WorkspaceError.self, performing: { try History.open(disk) }) else {
      Issue.record("it is no workspace, rather than damaged")
      return
    }
  }

  /// A policy as deep as one may be does not make its own journal unreadable.
  @Test func aDeepPolicyIsReadBack() throws {
    let disk = SimulatedDisk()
    try History.found(disk)
    var text = ""
    for _ in 0..<63 { text += "{\"a\":" }
    text += "{}" + String(repeating: "}", count: 63)
    let pack = try PackSource(json: try JSON(parsing: text.utf8))
    try History.open(disk).apply([.pack("深", Replacement(nil, pack))])
    #expect(try History.open(disk).pack("深") == pack)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
  }
}
