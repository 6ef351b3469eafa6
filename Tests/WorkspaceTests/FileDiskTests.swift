import ClassGroups
import Foundation
import Testing

@testable import Workspace

@Suite struct FileDiskTests {
  /// What stands in place of a group's file must not be followed, waited for or taken for an empty group.
  @Test func oddFilesAreRefused() throws {
    for make in [
      { symlink("/etc/passwd", $0) }, { mkfifo($0, 0o600) }, { mkdir($0, 0o700) },
    ] as [(String) -> Int32] {
      let folder = Folder()
      try folder.found()
      try #require(make(folder.path + "/groups/怪.json") == 0)
      let session = try folder.open()
      #expect(throws: DiskError.self) { try session.group("怪") }
      #expect(try !verifyWorkspace(on: FileDisk(root: folder.path), name: "here").isEmpty)
    }
  }

  @Test func filesAreTheOwnersAlone() throws {
    let folder = Folder()
    try folder.found()
    let session = try folder.open()
    session.tailLimit.commits = 0
    try session.apply([.group("三2", Replacement(nil, History.group))])
    for path in ["workspace.json", "groups/三2.json", "journal/000001.jsonl"] {
      var status = stat()
      try #require(stat(folder.path + "/" + path, &status) == 0)
      #expect(status.st_mode & 0o077 == 0, "\(path)")
    }
  }

  @Test(arguments: [
    "../../逃", "..", ".", ".隐", "a/b", "a\\b", "a%2Fb", "nul\u{0}l", "行\n行", String(repeating: "长", count: 300),
    "e\u{301}",
  ])
  func anyNameStaysInItsFolderAndIsFoundAgain(_ name: String) throws {
    let folder = Folder()
    try folder.found()
    let session = try folder.open()
    try session.apply([.group(name, Replacement(nil, History.group))])
    try session.lock(holder: "test") { _ in false }
    try session.moveMarker()
    session.unlock()
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/groups")
    #expect(files.count == 1)
    #expect(files.allSatisfy { $0.utf8.count <= 255 && !$0.hasPrefix(".") })
    try FileManager.default.removeItem(atPath: folder.path + "/groups.jsonl")
    let reopened = try folder.open()
    #expect(try reopened.groups().map(\.name) == [name])
    #expect(try reopened.group(name) != nil)
    #expect(try verifyWorkspace(on: FileDisk(root: folder.path), name: "here").isEmpty)
  }

  @Test func namesThatAreEqualAreOneGroup() throws {
    let folder = Folder()
    try folder.found()
    try folder.open().apply([.group("e\u{301}", Replacement(nil, History.group))])
    #expect(try folder.open().group("\u{E9}") != nil)
    let long = String(repeating: "e\u{301}", count: 200)
    #expect(FileName.encode(long) == FileName.encode(String(repeating: "\u{E9}", count: 200)))
  }

  @Test func aWaitingSessionIsToldWhoHoldsTheLock() throws {
    let folder = Folder()
    try folder.found()
    let first = try folder.open()
    let second = try folder.open()
    try first.lock(holder: "王老师: member import") { _ in false }
    #expect(throws: WorkspaceError.locked(holder: "王老师: member import")) {
      try second.lock(holder: "李老师") { _ in false }
    }
    #expect(try second.groups().isEmpty)
    first.close()
    try second.lock(holder: "李老师") { _ in false }
    second.close()
    #expect(!second.isInTransaction)
  }

  /// Sessions side by side: every commit in one chain, none lost, none twice.
  @Test func manyWritersMakeOneChain() async throws {
    let folder = Folder()
    try folder.found()
    try folder.open().apply([.group("三2", Replacement(nil, History.group))])
    let path = folder.path
    try await withThrowingTaskGroup(of: Void.self) { tasks in
      for writer in 0..<4 {
        tasks.addTask {
          let session = try Session(FileDisk(root: path), name: path, readOnly: false)
          for count in 0..<20 {
            try session.lock(holder: "\(writer)", patience: 100) { usleep(UInt32($0) * 100) == 0 }
            defer { session.unlock() }
            let number = try session.group("三2")?.members.next ?? 0
            session.begin(actor: "\(writer)", command: "\(count)", at: Instant(seconds: 1))
            try session.stage([
              .member(group: "三2", number, Replacement(nil, History.member("\(writer)-\(count)")))
            ])
            _ = try session.commit()
            try session.checkpoint()
          }
        }
      }
      try await tasks.waitForAll()
    }
    let session = try folder.open()
    #expect(session.head() == 82)
    let names = try session.group("三2")?.members.map(\.record.name) ?? []
    #expect(names.count == 80 && Set(names).count == 80)
    #expect(try verifyWorkspace(on: FileDisk(root: path), name: "here").isEmpty)
  }
}
