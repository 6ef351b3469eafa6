import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `dissolve`: ends a group, or all groups of a cohort that has graduated: what is open is named, the farewell is written
/// (BZ-4.5), mutes end, the group is closed, and the day is set from which its personal data is to be purged.
enum Dissolve: Verb {
  static let name = Parameter.optional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let cohort = Parameter.option(
    "cohort", .integer(1900...2200),
    Message(zh: "此年入学、已毕业各班的群", en: "the groups of all graduates who entered in this year"))
  static let school = Parameter.option("school", .school, Message(zh: "只限此校", en: "of this school alone"))
  static let reason = Parameter.option("reason", .text, Message(zh: "原因", en: "why"))
  static let spec = CommandSpec(
    ["dissolve"], aliases: [["解散"]], Message(zh: "解散群", en: "end a group"),
    details: Message(
      zh: "班级群先用 `group handover` 写出存档。还没毕业的班级不能按届解散。",
      en:
        "Keep a file of the group first: `group handover` writes it. A cohort is refused while one of its classes has not graduated."
    ),
    parameters: [name, cohort, school, reason],
    examples: [
      Example("dissolve 六年级1班 --reason 毕业", Message(zh: "毕业后解散", en: "after graduation")),
      Example("dissolve --cohort 2020 --school 实验小学 --reason 毕业", Message(zh: "一届的群", en: "a cohort's groups")),
    ],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let reason = arguments(reason)
    if let cohort = arguments(cohort) {
      guard arguments(name) == nil else {
        throw Refusal.wrongSetting("GROUP", expected: Message(zh: "不与 --cohort 同用", en: "left out with --cohort"))
      }
      return try plan(cohort: cohort, school: arguments(school), reason: reason, at: desk)
    }
    guard let name = arguments(name) else {
      throw Refusal.missingOption("GROUP", why: Message(zh: "写出群名，或用 --cohort", en: "name a group, or give --cohort"))
    }
    guard try desk.group(name).group.status != .dissolved else {
      return .alreadySo(Message(zh: "群\(quoted(name).zh)早已解散", en: "the group \(quoted(name).en) has ended already"))
    }
    return plan([try Dissolution(of: name, reason: reason, at: desk)], at: desk)
  }

  private static func plan(cohort: Int, school: String?, reason: String?, at desk: Desk) throws -> Plan {
    let classes = Set(try desk.classes(ofCohort: cohort, school: school))
    var here: [String] = []
    for reference in classes.sorted()
    where try desk.book.school(reference.school)?.schoolClass(reference.name)?.record.hasGraduated == false {
      here.append(reference.name)
    }
    guard here.isEmpty else { throw PromotionRefusal.notGraduated(here) }
    let names = try desk.book.groups().filter { classes.contains($0.schoolClass) && $0.status != .dissolved }.map(
      \.name)
    guard !names.isEmpty else {
      return .alreadySo(Message(zh: "\(cohort) 届没有待解散的群", en: "no group of the cohort of \(cohort) is left to end"))
    }
    return plan(try names.map { try Dissolution(of: $0, reason: reason, at: desk) }, at: desk)
  }

  private static func plan(_ dissolutions: [Dissolution], at desk: Desk) -> Plan {
    let names = dissolutions.map(\.name)
    let members = dissolutions.reduce(0) { $0 + $1.members }
    let pending = dissolutions.reduce(0) { $0 + $1.pending }
    let what = Message(
      zh: names.map { quoted($0).zh }.joined(separator: "、"), en: names.map { quoted($0).en }.joined(separator: ", "))
    let groups = names.count == 1 ? "the group" : "the \(names.count) groups"
    let question = Message(
      zh: "解散群\(what.zh)：\(members) 名成员\(pending > 0 ? "，其中 \(pending) 名待批准" : "")。继续吗？",
      en: "end \(groups) \(what.en) of \(members) members\(pending > 0 ? ", \(pending) of them pending" : "")?")
    return Plan(dissolutions.flatMap(\.changes), confirmation: question) {
      Report(dissolutions.flatMap(\.items))
    }
  }
}

/// The end of one group, in its order.
struct Dissolution {
  let name: String
  private(set) var members = 0
  private(set) var pending = 0
  private(set) var changes: [Change] = []
  private(set) var items: [Report.Item] = []

  init(of name: String, reason: String?, at desk: Desk) throws {
    self.name = name
    let record = try desk.group(name)
    let before = record.group
    let today = LocalTime(desk.now, in: desk.zone).day
    let farewell = Self.farewell(of: name, before, reason: reason, on: today)[desk.language]
    members = record.members.count { $0.record.status != .removed }
    pending = record.members.count { $0.record.status == .pending }
    let appeals = record.strikes.count { $0.record.status == .appealed }
    for (number, member) in record.members where member.mute != nil {
      var freed = member
      freed.mute = nil
      changes.append(.member(group: name, number, Replacement(member, freed)))
    }
    let purgeDue = today + (try desk.book.settings().retentionDays)
    var after = before
    after.status = .dissolved
    after.ending = Group.Ending(
      at: desk.now, by: desk.actor, reason: reason, farewell: farewell, purgeDue: purgeDue)
    changes.append(.group(name, Replacement(before, after)))
    items = [.heading(Message(zh: "告别通知", en: "Farewell")), .text(farewell)]
    if pending > 0 {
      items.append(
        .message(Message(zh: "未了事项：\(pending) 名成员待批准", en: "left open: \(pending) members are pending"), .advice))
    }
    if appeals > 0 {
      items.append(
        .message(Message(zh: "未了事项：\(appeals) 件申诉未复", en: "left open: \(appeals) appeals are unanswered"), .advice))
    }
    for (number, matter) in record.matters where matter.state != .closed {
      items.append(
        .message(
          Message(
            zh: "未了事项：\(matter.kind.words.zh) \(number)\(quoted(matter.title).zh)，\(matter.state.words.zh)",
            en: "left open: \(matter.kind.words.en) \(number) \(quoted(matter.title).en), \(matter.state.words.en)"),
          matter.isGrave ? .warning : .advice))
    }
    for (number, poll) in record.polls where poll.closedAt == nil {
      var closed = poll
      closed.closedAt = desk.now
      changes.append(.poll(group: name, number, Replacement(poll, closed)))
    }
    items.append(
      .message(
        Message(
          zh: "已解散群\(quoted(name).zh)，\(members) 名成员", en: "ended the group \(quoted(name).en) with \(members) members"),
        .good))
    items.append(
      .message(
        Message(zh: "个人信息应于 \(purgeDue.text) 清除", en: "its personal data is to be purged on \(purgeDue.text)"), .faint))
  }

  /// The notice by which the homeroom teacher explains and takes leave.
  private static func farewell(of name: String, _ group: Group, reason: String?, on day: Day) -> Message {
    let (year, month, dayOfMonth) = day.civil
    let signer = group.homeroom
    return Message(
      zh: """
        关于解散“\(name)”群的通知
        各位家长：
        \(reason.map { "因\($0)，" } ?? "")本群即日起解散，不再使用。感谢大家一直以来的支持与配合。今后如有事宜，请与老师单独联系或致电学校；请勿在其他场合使用群内成员的个人信息。
        \(group.schoolClass.school) \(signer.map { "班主任 \($0)" } ?? "")
        \(year)年\(month)月\(dayOfMonth)日
        """,
      en: """
        Notice on the end of the group "\(name)"
        Dear parents,
        \(reason.map { "For the following reason this group ends today: \($0)." } ?? "This group ends today.") Thank you for your support and cooperation. For anything further please contact the teachers in person or call the school, and do not use what you learned here about others.
        \(group.schoolClass.school)\(signer.map { ", homeroom teacher \($0)" } ?? "")
        \(day.text)
        """)
  }
}
