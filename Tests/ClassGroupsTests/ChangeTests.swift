import JSON
import Testing

@testable import ClassGroups

/// A small world: a change of every kind, in an order in which they can be carried out.
enum World {
  static let schoolClass = ClassReference(school: "实验小学", name: "三年级2班")
  static let start = Instant(seconds: 1_790_000_000)

  static func member(_ name: String) -> Member {
    var member = Member(
      name: name, display: name + "（三2）", role: .parent, status: .active, joinedAt: start, addedBy: "王老师")
    member.student = "张三"
    member.phone = "13800138000"
    return member
  }

  static let group = Group(
    schoolClass: schoolClass, policy: "pudong", platform: .wechat, createdAt: start, creator: "王老师")

  static func post(_ text: String) -> Post {
    Post(
      at: start, author: 1, display: "张三妈妈", role: .parent, kind: .text, text: text, isUrgent: false, permit: nil,
      policy: "pudong", decision: .advise, topics: ["thanks"], clauses: ["pudong-3"])
  }

  static func roster(_ students: [(Int, Student)]) -> Roster {
    var roster = Roster()
    for (number, student) in students { roster.students[number] = student }
    return roster
  }

  static let guarded = Student(
    name: "王五", guardians: [Guardian(name: "王强", relation: "爸爸", phone: "13800138001"), Guardian(relation: "妈妈")])

  /// A record of every kind that a group's life leaves, added, altered and removed.
  static func life() -> [Change] {
    let notice = Notice(
      at: start, author: 1, kind: .important, title: "家长会", text: "明天开会", policy: "handbook-4", asksReply: true,
      due: Day("2026-09-30"), post: "2026-09/1")
    var reached = notice
    reached.receipts = [Notice.Receipt(member: 1, way: .list, at: start, by: "王老师")]
    reached.isClosed = true
    let poll = Poll(
      at: start, author: 1, question: "春游去哪里", options: ["公园", "博物馆"], most: 1, until: Day("2026-10-01"))
    var voted = poll
    voted.votes = [Poll.Vote(member: 1, choices: [2], at: start)]
    voted.closedAt = start
    let star = Star(month: "2026-09", student: "张三", reason: "乐于助人", at: start, by: "王老师")
    var other = star
    other.student = "李四"
    let matter = Matter(
      at: start, kind: .incident, title: "网上冲突", member: 1, post: "2026-09/1", clauses: ["HS-4.3"], isGrave: true,
      level: .homeroom, owner: "王老师", due: Day(number: 20_700))
    var escalated = matter
    escalated.state = .answered
    escalated.level = .bureau
    escalated.history = [Matter.Event(at: start, by: "王老师", what: .escalated, note: "报教育局")]
    let letter = Letter(kind: .midAutumn, day: Day(number: 20_721), text: "各位家长", at: start, by: "家委会")
    var convention = letter
    convention.kind = .convention
    return [
      .notice(group: "三2", 1, Replacement(nil, notice)), .notice(group: "三2", 1, Replacement(notice, reached)),
      .notice(group: "三2", 1, Replacement(reached, nil)),
      .poll(group: "三2", 1, Replacement(nil, poll)), .poll(group: "三2", 1, Replacement(poll, voted)),
      .poll(group: "三2", 1, Replacement(voted, nil)),
      .star(group: "三2", 1, Replacement(nil, star)), .star(group: "三2", 1, Replacement(star, other)),
      .star(group: "三2", 1, Replacement(other, nil)),
      .matter(group: "三2", 1, Replacement(nil, matter)), .matter(group: "三2", 1, Replacement(matter, escalated)),
      .matter(group: "三2", 1, Replacement(escalated, nil)),
      .letter(group: "三2", 1, Replacement(nil, letter)), .letter(group: "三2", 1, Replacement(letter, convention)),
      .letter(group: "三2", 1, Replacement(convention, nil)),
    ]
  }

  /// Adds, alters and removes a record of every kind.
  static func changes() throws -> [Change] {
    var settings = Settings(name: "实验小学")
    settings.words = ["广告": ["加薇"], "ad": ["b", "a"]]
    settings.hosts = ["example.cn"]
    var school = School()
    school.stage = .primary
    school.office = "德育处"
    var schoolClass = SchoolClass(name: "三年级2班")
    schoolClass.grade = 3
    schoolClass.cohort = 2023
    var renamed = member("张三妈妈")
    renamed.status = .removed
    var muted = Strike(
      at: start, member: 1, post: "2026-09/1", clauses: ["pudong-3"], step: "mute", isApplied: true)
    muted.status = .forgiven
    muted.fine = 30
    let strike = Strike(
      at: start, member: 1, post: "2026-09/1", clauses: ["pudong-3"], step: "mute", isApplied: true)
    var archived = group
    archived.supervisor = "李老师"
    let pack = try PackSource(json: ["name": "本校", "deep": [1, .number(2.5), true, nil, ["x": "y"]]])
    return [
      .settings(Replacement(Settings(name: "起初"), settings)),
      .school("实验小学", Replacement(nil, school)),
      .school("实验小学", Replacement(school, School())),
      .staff(school: "实验小学", 1, Replacement(nil, StaffMember(name: "王老师", subject: "语文"))),
      .schoolClass(school: "实验小学", 1, Replacement(nil, schoolClass)),
      .student(Self.schoolClass, 7, Replacement(nil, Student(name: "张三", number: "01"))),
      .roster(
        Self.schoolClass,
        Replacement(roster([(7, Student(name: "张三", number: "01"))]), roster([(7, Student(name: "李四")), (9, guarded)]))),
      .student(Self.schoolClass, 9, Replacement(guarded, nil)),
      .group("三2", Replacement(nil, group)),
      .group("三2", Replacement(group, archived)),
      .member(group: "三2", 1, Replacement(nil, member("张三妈妈"))),
      .member(group: "三2", 1, Replacement(member("张三妈妈"), renamed)),
      .strike(group: "三2", 1, Replacement(nil, strike)),
      .strike(group: "三2", 1, Replacement(strike, muted)),
    ] + life() + [
      .post(group: "三2", month: "2026-09", 1, Replacement(nil, post("谢谢老师"))),
      .pack("本校", Replacement(nil, pack)),
      .pack("本校", Replacement(pack, nil)),
      .post(group: "三2", month: "2026-09", 1, Replacement(post("谢谢老师"), nil)),
      .strike(group: "三2", 1, Replacement(muted, nil)),
      .member(group: "三2", 1, Replacement(renamed, nil)),
      .group("三2", Replacement(archived, nil)),
      .roster(Self.schoolClass, Replacement(roster([(7, Student(name: "李四"))]), nil)),
      .schoolClass(school: "实验小学", 1, Replacement(schoolClass, nil)),
      .staff(school: "实验小学", 1, Replacement(StaffMember(name: "王老师", subject: "语文"), nil)),
      .school("实验小学", Replacement(School(), nil)),
    ]
  }

  static var empty: Shelf {
    var shelf = Shelf()
    shelf.settings = Settings(name: "起初")
    return shelf
  }
}

@Suite struct ChangeTests {
  /// Carried out and taken back, from every state on the way.
  @Test func theInverseTakesEveryChangeBack() throws {
    var shelf = World.empty
    for change in try World.changes() {
      let before = shelf
      try shelf.apply(change)
      #expect(shelf != before, "\(change.place.words.en)")
      var back = shelf
      try back.apply(change.inverse)
      #expect(back == before, "\(change.place.words.en)")
      #expect(change.inverse.inverse == change)
      #expect(change.inverse.place == change.place)
    }
    // Everything that was added was removed.
    var settled = World.empty
    settled.settings = shelf.settings
    #expect(shelf == settled)
  }

  /// Any run of changes, taken back from its end.
  @Test func everyRunIsTakenBack() throws {
    let changes = try World.changes()
    for count in 0...changes.count {
      var shelf = World.empty
      for change in changes.prefix(count) { try shelf.apply(change) }
      for change in changes.prefix(count).reversed() { try shelf.apply(change.inverse) }
      #expect(shelf == World.empty, "\(count)")
    }
  }

  /// A change planned on another state alters nothing.
  @Test func aChangeThatDoesNotFitIsRefusedWhole() throws {
    let changes = try World.changes()
    var shelf = World.empty
    for change in changes {
      var after = shelf
      try after.apply(change)
      for other in [shelf, after] {
        for candidate in changes + changes.map(\.inverse) {
          var trial = other
          do throws(ChangeConflict) { try trial.apply(candidate) } catch {
            #expect(trial == other, "\(candidate.place.words.en)")
            #expect(error.place == candidate.place)
          }
        }
      }
      shelf = after
    }
  }

  @Test func everyChangeIsReadBackFromJSON() throws {
    for change in try World.changes().flatMap({ [$0, $0.inverse] }) {
      var out = JSONWriter()
      change.write(to: &out)
      #expect(try Change(json: JSON(parsing: out.bytes)) == change, "\(out.text)")
    }
  }

  /// A line cut anywhere is no change, and never a crash.
  @Test func aCutChangeIsNone() throws {
    for change in try World.changes() {
      var out = JSONWriter()
      change.write(to: &out)
      for count in 0..<out.bytes.count {
        #expect((try? Change(json: JSON(parsing: out.bytes.prefix(count)))) == nil)
      }
    }
  }
}

@Suite struct TableTests {
  /// A table against a dictionary, over a long run of settings and removals.
  @Test func aTableIsAnOrderedDictionary() {
    var table = Table<Int>()
    var model: [Int: Int] = [:]
    var state: UInt64 = 3
    for step in 0..<2000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let number = Int(state >> 33) % 12 + 1
      let value = (state >> 20) % 3 == 0 ? nil : step
      table[number] = value
      model[number] = value
      #expect(table.map(\.number) == model.keys.sorted())
      #expect(table[number] == value)
      #expect(table.next == (model.keys.max() ?? 0) + 1)
      #expect(table.count == model.count)
    }
  }
}
