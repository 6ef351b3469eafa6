import ClassGroups
import Foundation
import Testing

@testable import Workspace

/// A folder that goes away with the test.
final class Folder {
  let path = FileManager.default.temporaryDirectory.appendingPathComponent("qunsh-\(UUID().uuidString)").path
  deinit { try? FileManager.default.removeItem(atPath: path) }

  func found() throws {
    let settings = Settings(name: "实验小学")
    try foundWorkspace(settings, at: Instant(seconds: 0), actor: "王老师", on: FileDisk(root: path), name: path)
  }

  func open(readOnly: Bool = false) throws -> Session {
    try Session(FileDisk(root: path), name: path, readOnly: readOnly)
  }
}

extension Session {
  /// Commits changes as one command.
  @discardableResult func apply(_ changes: [Change], actor: String = "王老师") throws -> Int? {
    try lock(holder: "test") { _ in false }
    defer { unlock() }
    begin(actor: actor, command: "test", at: Instant(seconds: 1))
    do { try stage(changes) } catch {
      discard()
      throw error
    }
    let number = try commit()
    try checkpoint()
    return number
  }
}

private let classTwo = ClassReference(school: "实验小学", name: "三年级2班")
private let group = Group(
  schoolClass: classTwo, policy: "pudong", platform: .wechat, createdAt: Instant(seconds: 0), creator: "王老师")

private func member(_ name: String) -> Member {
  Member(
    name: name, display: name, role: .parent, status: .active, joinedAt: Instant(seconds: 0), addedBy: "王老师")
}

@Suite struct SessionTests {
  @Test func whatWasCommittedIsThereAfterReopening() throws {
    let folder = Folder()
    try folder.found()
    try folder.open().apply([
      .group("三年级2班", Replacement(nil, group)), .member(group: "三年级2班", 1, Replacement(nil, member("张三妈妈"))),
    ])
    let session = try folder.open()
    #expect(try session.group("三年级2班")?.member(display: "张三妈妈")?.number == 1)
    #expect(try session.groups().map(\.name) == ["三年级2班"])
    #expect(session.head() == 2)
    #expect(try session.commit(2)?.changes.count == 2)
  }

  @Test func whatWasDiscardedIsNot() throws {
    let folder = Folder()
    try folder.found()
    let session = try folder.open()
    try session.apply([.group("三年级2班", Replacement(nil, group))])
    try session.lock(holder: "test") { _ in false }
    session.begin(actor: "王老师", command: "test", at: Instant(seconds: 1))
    try session.stage([.member(group: "三年级2班", 1, Replacement(nil, member("张三妈妈")))])
    #expect(try session.group("三年级2班")?.members.count == 1)
    session.discard()
    session.unlock()
    #expect(try session.group("三年级2班")?.members.count == 0)
    #expect(try folder.open().group("三年级2班")?.members.count == 0)
  }

  @Test func aSessionSeesWhatAnotherCommitted() throws {
    let folder = Folder()
    try folder.found()
    let first = try folder.open()
    let second = try folder.open()
    #expect(try second.group("三年级2班") == nil)
    try first.apply([.group("三年级2班", Replacement(nil, group))])
    try second.apply([.member(group: "三年级2班", 1, Replacement(nil, member("张三妈妈")))])
    try first.catchUp()
    #expect(try first.group("三年级2班")?.members.count == 1)
  }

  @Test func theSchoolsListedStayInStep() throws {
    let folder = Folder()
    try folder.found()
    let (first, second) = (try folder.open(), try folder.open())
    #expect(try first.listedSchoolNames().isEmpty)
    try second.apply(["实验小学", "A校", "第一小学"].map { .school($0, Replacement(nil, School())) })
    try second.apply([.schoolClass(school: "A校", 1, Replacement(nil, SchoolClass(name: "一班")))])
    try first.catchUp()
    #expect(try first.listedSchoolNames() == ["A校", "实验小学", "第一小学"])
    #expect(try first.classes(named: "一班") == [ClassReference(school: "A校", name: "一班")])
    try first.lock(holder: "test") { _ in false }
    first.begin(actor: "王老师", command: "test", at: Instant(seconds: 1))
    try first.stage([.school("第一小学", Replacement(School(), nil)), .school("B校", Replacement(nil, School()))])
    #expect(try first.listedSchoolNames() == ["A校", "B校", "实验小学"])
    first.discard()
    first.unlock()
    #expect(try first.listedSchoolNames() == ["A校", "实验小学", "第一小学"])
    #expect(try first.schoolNames() == folder.open().listedSchoolNames())
  }

  @Test func theMarkerMovesOnAndLosesNothing() throws {
    let folder = Folder()
    try folder.found()
    let session = try folder.open()
    try session.apply([.group("三年级2班", Replacement(nil, group))])
    for number in 1...150 {
      try session.apply([.member(group: "三年级2班", number, Replacement(nil, member("家长\(number)")))])
    }
    let reopened = try folder.open()
    #expect(reopened.marker.commit > 100)
    #expect(try reopened.group("三年级2班")?.members.count == 150)
    #expect(try reopened.commit(3)?.changes.first?.place.document == .group("三年级2班"))
  }

  @Test func aTornTailIsCutWithAWord() throws {
    let folder = Folder()
    try folder.found()
    try FileDisk(root: folder.path).append(JournalPart.path(1), Array("{\"commit\":2,".utf8))
    let session = try folder.open()
    #expect(session.head() == 1)
    try session.apply([.group("三年级2班", Replacement(nil, group))])
    #expect(session.takeNotes().count == 1)
    #expect(try folder.open().head() == 2)
  }

  @Test func anAlteredJournalIsRefused() throws {
    let folder = Folder()
    try folder.found()
    let path = folder.path + "/" + JournalPart.path(1)
    let text = try String(contentsOfFile: path, encoding: .utf8)
    try text.replacing("实验小学", with: "实验中学").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(throws: WorkspaceError.self) { try folder.open() }
  }
}
