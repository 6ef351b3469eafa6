import JSON
import Testing

@testable import ClassGroups

/// A group with something in every table goes on to another name, and nothing is lost on the way.
@Suite struct GroupDifferenceTests {
  /// A record with something in each of its tables, under numbers that are not the first.
  static func full() throws -> GroupRecord {
    var member = World.member("李娟")
    member.mute = Member.Mute(until: World.start + 3600, reason: "广告")
    var book = MemoryBook(settings: Settings(name: "实验小学"))
    var changes: [Change] = [
      .group("三2", Replacement(nil, World.group)), .member(group: "三2", 3, Replacement(nil, member)),
      .strike(
        group: "三2", 2,
        Replacement(
          nil, Strike(at: World.start, member: 3, post: nil, clauses: ["H3-5b"], step: "mute", isApplied: true))),
    ]
    for change in World.life() where change.effect == .adds {
      switch change {
      case .notice(let group, _, let new): changes.append(.notice(group: group, 4, new))
      case .poll(let group, _, let new): changes.append(.poll(group: group, 5, new))
      case .star(let group, _, let new): changes.append(.star(group: group, 6, new))
      case .matter(let group, _, let new): changes.append(.matter(group: group, 7, new))
      case .letter(let group, _, let new): changes.append(.letter(group: group, 8, new))
      default: break
      }
    }
    try book.commit(changes, at: World.start, actor: "王老师", command: "")
    return try #require(book.group("三2"))
  }

  private func text(_ record: GroupRecord) -> String {
    var out = JSONWriter()
    record.write(to: &out)
    return String(decoding: out.bytes, as: UTF8.self)
  }

  /// A table that is added to the record and not to this sample fails here.
  @Test func theSampleHasSomethingInEveryTable() throws {
    var tables = 0
    for child in Mirror(reflecting: try Self.full()).children {
      let parts = Mirror(reflecting: child.value).children
      guard let numbers = parts.first(where: { $0.label == "numbers" })?.value as? [Int] else { continue }
      tables += 1
      #expect(!numbers.isEmpty, "\(child.label ?? "")")
    }
    #expect(tables >= 7)
  }

  @Test func whatArrivesIsWhatLeft() throws {
    let record = try Self.full()
    var book = MemoryBook(settings: Settings(name: "实验小学"))
    try book.commit(record.arriving(as: "三2"), at: World.start, actor: "王老师", command: "")
    let before = book.state
    let moving = record.leaving("三2") + record.arriving(as: "四2")
    try book.commit(moving, at: World.start, actor: "王老师", command: "")
    #expect(book.group("三2") == nil)
    #expect(try text(#require(book.group("四2"))) == text(record))
    try book.commit(moving.reversed().map(\.inverse), at: World.start, actor: "王老师", command: "")
    #expect(book.state == before)
  }

  /// From any part of the tables to any other part, and back.
  @Test(arguments: 0..<128)
  func anyRecordBecomesAnyOther(kept: Int) throws {
    let full = try Self.full()
    var part = full
    if kept & 1 == 0 { part.strikes = Table() }
    if kept & 2 == 0 { part.notices = Table() }
    if kept & 4 == 0 { part.polls = Table() }
    if kept & 8 == 0 { part.stars = Table() }
    if kept & 16 == 0 { part.matters = Table() }
    if kept & 32 == 0 { part.letters = Table() }
    if kept & 64 == 0 { part.setMember(3, nil) }
    part.group.homeroom = "赵敏"
    for (from, to) in [(full, part), (part, full)] {
      var book = MemoryBook(settings: Settings(name: "实验小学"))
      try book.commit(from.arriving(as: "三2"), at: World.start, actor: "王老师", command: "")
      try book.commit(from.changes(to: to, of: "三2"), at: World.start, actor: "王老师", command: "")
      #expect(book.group("三2") == to)
      #expect(to.changes(to: to, of: "三2").isEmpty)
    }
  }
}
