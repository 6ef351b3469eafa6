import ClassGroups
import Foundation
import JSON
import Testing
import Wording

@testable import Workspace

/// Workspaces of older versions are brought up to the present one; those of newer versions are refused.
@Suite struct FormatTests {
  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "fixtures")

  /// A program to come, whose next version has every group of WeChat in WeCom.
  private static let future = Format(
    steps: Format.current.steps + [
      Format.Step(
        name: Message(zh: "企业微信", en: "WeCom"),
        document: { $0 == "qunsh-group" ? moved($1, at: ["group", "platform"]) : $1 },
        change: { change in
          guard change["change"]?.string == "group" else { return change }
          return moved(moved(change, at: ["after", "platform"]), at: ["before", "platform"])
        })
    ])

  @Sendable private static func moved(_ json: JSON, at path: ArraySlice<String>) -> JSON {
    guard let key = path.first else { return json == .string("wechat") ? .string("wecom") : json }
    guard case .object(var object) = json, let value = object[key] else { return json }
    object[key] = moved(value, at: path.dropFirst())
    return .object(object)
  }

  /// Versions that the program's files name, by their paths.
  private static func versions(on disk: SimulatedDisk) throws -> [String: Int] {
    var result: [String: Int] = [:]
    for path in disk.paths where path != GroupIndex.path {
      guard let bytes = try disk.read(path, from: 0), let line = bytes.split(separator: UInt8(ascii: "\n")).first else {
        continue
      }
      let whole = (try? JSON(parsing: line)) ?? (try? JSON(parsing: bytes))
      if let version = whole?["version"]?.integer { result[path] = version }
    }
    return result
  }

  @Test func readersBringUpWhatTheyReadAndWriteNothing() throws {
    let disk = try RewritingTests.workspace()
    let calls = disk.calls
    disk.format = Self.future
    let session = try History.open(disk, readOnly: true)
    // From a file, from the journal's tail, and from commits of before.
    #expect(try session.group("三2")?.group.platform == .wecom)
    let changes = try (1...session.head()).flatMap { try session.commit($0)?.changes ?? [] }
    let platforms = changes.compactMap { change -> Group.Platform? in
      if case .group(_, let replacement) = change { replacement.after?.platform } else { nil }
    }
    #expect(platforms.contains(.wecom) && !platforms.contains(.wechat))
    let past = try PastBook(2, on: disk, name: "here")
    #expect(try past.group("三2")?.group.platform == .wecom)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
    #expect(disk.calls == calls)
  }

  @Test func theFirstCommandThatWritesBringsAWorkspaceUp() throws {
    let disk = try RewritingTests.workspace()
    let older = disk.copy()
    disk.format = Self.future
    let session = try History.open(disk)
    try session.apply([.member(group: "三2", 7, Replacement(nil, History.member("钱七")))])
    let notes = session.takeNotes()
    #expect(notes.count == 1 && notes[0].en.contains("WeCom"))
    let versions = try Self.versions(on: disk)
    // What is closed stays as it is.
    #expect(versions["journal/000001.jsonl"] == Self.future.version - 1)
    #expect(versions.filter { $0.key != "journal/000001.jsonl" }.values.allSatisfy { $0 == Self.future.version })
    #expect(
      try disk.read("groups/三2.json", from: 0).map { String(decoding: $0, as: UTF8.self).contains("wecom") } == true)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
    // It is done once, and everything of before is still there.
    let again = try History.open(disk)
    try again.apply([.member(group: "三2", 8, Replacement(nil, History.member("孙八")))])
    #expect(again.takeNotes().isEmpty)
    #expect(try again.commit(2)?.changes.isEmpty == false)
    #expect(try Undo.undo(again.head() - 1, by: "王老师", in: again).count == again.head() - 1)
    // The program of before refuses it, and had no trouble with what it was.
    disk.format = .current
    #expect {
      try History.open(disk)
    } throws: {
      if case .newerFormat(_, Self.future.version)? = $0 as? WorkspaceError { true } else { false }
    }
    #expect(try History.open(older).head() == 7)
  }

  @Test func aPurgeReachesWhatAnOlderVersionWrote() throws {
    let disk = try RewritingTests.workspace()
    disk.format = Self.future
    try RewritingTests.Work.purge.run(disk)
    #expect(try disk.files(holding: ["李四爸爸"]).isEmpty)
    #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
  }

  @Test func aCrashInTheMiddleLeavesTheOldOrTheNew() throws {
    let start = try RewritingTests.workspace()
    start.format = Self.future
    let digest = try RewritingTests.digest(start)
    func bringUp(_ disk: SimulatedDisk) throws {
      let session = try History.open(disk)
      try session.lock(holder: "test") { _ in false }
      session.unlock()
    }
    let whole = start.copy()
    try bringUp(whole)
    #expect(try RewritingTests.digest(whole) == digest)
    var dice = Dice(state: 7)
    for call in 1...whole.calls {
      for crashes in [false, true, true, true] {
        let disk = start.copy()
        if crashes { disk.last = call - 1 } else { disk.failing = call }
        do { try bringUp(disk) } catch is DiskError {}
        let after = crashes ? disk.afterCrash(&dice) : disk
        let place: Comment = "call \(call)\(crashes ? ", crash" : "")"
        #expect(try RewritingTests.digest(after) == digest, place)
        #expect(try verifyWorkspace(on: after, name: "here").isEmpty, place)
        try History.open(after).apply([.member(group: "三2", 7, Replacement(nil, History.member("钱七")))])
        #expect(try Self.versions(on: after)["workspace.json"] == Self.future.version, place)
        #expect(try verifyWorkspace(on: after, name: "here").isEmpty, place)
      }
    }
  }

  /// Every version has a workspace that its program wrote, and they all tell the same.
  @Test(arguments: 1...Format.current.version) func aKeptWorkspaceIsBroughtUp(version: Int) throws {
    let folder = Folder()
    try FileManager.default.copyItem(
      atPath: Self.fixtures.appending(path: "version-\(version)").path, toPath: folder.path)
    let disk = FileDisk(root: folder.path)
    let reader = try folder.open(readOnly: true)
    #expect(reader.position.version == version)
    let digest = try reader.stateDigest()
    for isBroughtUp in [false, true] {
      let session = try folder.open()
      #expect(session.head() == 19)
      #expect(try session.groups().map(\.name) == ["三年级2班", "三年级3班"])
      let group = try #require(try session.group("三年级2班"))
      #expect(group.members.map(\.record.name) == ["王芳", "李娟", "李强"])
      #expect(group.member(display: "李四爸爸")?.record.mute != nil)
      #expect(group.member(display: "张三妈妈")?.record.verification?.method == .phone)
      #expect(try session.posts(of: "三年级2班", in: "2026-09").count == 4)
      #expect(try session.packNames() == ["本校"])
      let roster = try session.roster(of: ClassReference(school: "实验小学", name: "三年级2班"))
      #expect(roster?.students.map(\.record.name) == ["张三", "李四"])
      #expect(try session.commit(17)?.changes.count == 1)
      #expect(try session.stateDigest() == digest)
      #expect(try verifyWorkspace(on: disk, name: "here").isEmpty)
      if isBroughtUp { continue }
      try session.lock(holder: "test") { _ in false }
      session.unlock()
      #expect(session.takeNotes().isEmpty == (version == Format.current.version))
      #expect(session.position.version == Format.current.version)
    }
  }
}
