import ClassGroups
import JSON
import Testing

@testable import Workspace

/// A small history with everything in it that touches the disk: the marker moves on twice, documents come and go.
enum History {
  static let schoolClass = ClassReference(school: "实验小学", name: "三年级2班")
  static let group = Group(
    schoolClass: schoolClass, policy: "pudong", platform: .wechat, createdAt: Instant(seconds: 0), creator: "王老师")

  static func member(_ name: String) -> Member {
    Member(
      name: name, display: name, role: .parent, status: .active, joinedAt: Instant(seconds: 0), addedBy: "王老师")
  }

  static func pack(_ size: Int) throws -> PackSource {
    try PackSource(json: .object(["text": .string(String(repeating: "字", count: size))]))
  }

  static func steps() throws -> [[Change]] {
    let large = try pack(22_000)
    let other = Group(
      schoolClass: schoolClass, policy: "pudong", platform: .qq, createdAt: Instant(seconds: 1), creator: "王老师")
    return [
      [.group("三2", Replacement(nil, group)), .member(group: "三2", 1, Replacement(nil, member("张三妈妈")))],
      [.student(schoolClass, 1, Replacement(nil, Student(name: "张三"))), .group("乙", Replacement(nil, other))],
      [.pack("本校", Replacement(nil, large))],
      [.group("乙", Replacement(other, nil)), .member(group: "三2", 2, Replacement(nil, member("李四爸爸")))],
      [.pack("本校", Replacement(large, nil)), .student(schoolClass, 1, Replacement(Student(name: "张三"), nil))],
      [.member(group: "三2", 1, Replacement(member("张三妈妈"), nil))],
    ]
  }

  static func found(_ disk: SimulatedDisk) throws {
    try foundWorkspace(
      Settings(name: "实验小学"), at: Instant(seconds: 0), actor: "王老师", on: disk, name: "here")
  }

  static func open(_ disk: SimulatedDisk, readOnly: Bool = false) throws -> Session {
    try Session(disk, name: "here", readOnly: readOnly)
  }

  /// Carries out what is missing of the history. Returns how many commits were acknowledged, and whether it came through.
  static func run(_ disk: SimulatedDisk) throws -> (acknowledged: Int, isWhole: Bool) {
    var acknowledged = 0
    do {
      if try disk.size("workspace.json") == nil { try found(disk) }
      let session = try open(disk)
      // Every second commit moves the marker.
      session.tailLimit.commits = 1
      acknowledged = session.head()
      for changes in try steps().dropFirst(session.head() - 1) {
        try session.lock(holder: "test") { _ in false }
        defer { session.unlock() }
        session.begin(actor: "王老师", command: "test", at: Instant(seconds: 1))
        do { try session.stage(changes) } catch {
          session.discard()
          throw error
        }
        acknowledged = try session.commit() ?? acknowledged
        try session.checkpoint()
      }
      return (acknowledged, true)
    } catch is DiskError { return (acknowledged, false) }
  }

  /// The digest of the state after each commit, by its number.
  static func digests() throws -> [String] {
    let disk = SimulatedDisk()
    try found(disk)
    let session = try open(disk)
    var result = ["", try session.stateDigest()]
    for changes in try steps() {
      try session.apply(changes)
      result.append(try session.stateDigest())
    }
    return result
  }
}

@Suite struct CrashTests {
  /// After a crash behind any call: what was acknowledged is there, the rest not at all or whole, and work goes on.
  @Test func everyCallMayBeTheLast() throws {
    let digests = try History.digests()
    let whole = SimulatedDisk()
    #expect(try History.run(whole).isWhole)
    #expect(try History.open(whole).marker.commit > 1)
    var dice = Dice(state: 7)
    for last in 0..<whole.calls {
      for _ in 0..<4 {
        let disk = SimulatedDisk()
        disk.last = last
        let (acknowledged, isWhole) = try History.run(disk)
        #expect(!isWhole)
        let after = disk.afterCrash(&dice)
        if try after.size("workspace.json") != nil {
          let session = try History.open(after, readOnly: true)
          let head = session.head()
          #expect(head == max(acknowledged, 1) || head == acknowledged + 1, "call \(last)")
          #expect(try session.stateDigest() == digests[head], "call \(last)")
          let faults = try verifyWorkspace(on: after, name: "here")
          #expect(faults.isEmpty, "call \(last): \(faults)")
        } else {
          #expect(acknowledged == 0)
        }
        #expect(try History.run(after).isWhole, "call \(last)")
        #expect(try History.open(after).stateDigest() == digests.last, "call \(last)")
        #expect(try verifyWorkspace(on: after, name: "here").isEmpty, "call \(last)")
      }
    }
  }

  /// Any call may fail once: the command says so, and once the cause is gone work goes on.
  @Test func everyCallMayFail() throws {
    let digests = try History.digests()
    let whole = SimulatedDisk()
    _ = try History.run(whole)
    for failing in 1...whole.calls {
      let disk = SimulatedDisk()
      disk.failing = failing
      let (acknowledged, _) = try History.run(disk)
      if acknowledged > 0 {
        let session = try History.open(disk, readOnly: true)
        #expect(session.head() == acknowledged, "call \(failing)")
        #expect(try session.stateDigest() == digests[acknowledged], "call \(failing)")
      }
      #expect(try History.run(disk).isWhole, "call \(failing)")
      #expect(try History.open(disk).stateDigest() == digests.last, "call \(failing)")
      #expect(try verifyWorkspace(on: disk, name: "here").isEmpty, "call \(failing)")
    }
  }

  @Test func theLastCommitMayBeCutAnywhere() throws {
    let disk = SimulatedDisk()
    try History.found(disk)
    let session = try History.open(disk)
    try session.apply(try History.steps()[0])
    let before = (size: try disk.size("journal/000001.jsonl") ?? 0, digest: try session.stateDigest())
    try session.lock(holder: "test") { _ in false }
    session.begin(actor: "王老师", command: "test", at: Instant(seconds: 1))
    try session.stage(try History.steps()[1])
    #expect(try session.commit() == 3)
    let journal = try disk.read("journal/000001.jsonl", from: 0) ?? []
    #expect(journal.count > before.size)
    for size in before.size..<journal.count {
      let cut = disk.copy()
      cut.set("journal/000001.jsonl", Array(journal[..<size]))
      let reopened = try History.open(cut)
      #expect(try reopened.stateDigest() == before.digest, "cut at \(size)")
      try reopened.apply(try History.steps()[1])
      #expect(reopened.takeNotes().count == (size > before.size ? 1 : 0))
      #expect(try verifyWorkspace(on: cut, name: "here").isEmpty, "cut at \(size)")
    }
  }
}
