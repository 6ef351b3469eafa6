import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `dissolve`: ends a group: the farewell is written (BZ-4.5), mutes end, the group is closed. Its members and posts stay
/// on record.
enum Dissolve: Verb {
  static let name = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let reason = Parameter.option("reason", .text, Message(zh: "原因", en: "why"))
  static let spec = CommandSpec(
    ["dissolve"], aliases: [["解散"]], Message(zh: "解散群", en: "end a group"), parameters: [name, reason],
    examples: [Example("dissolve 六年级1班 --reason 毕业", Message(zh: "毕业后解散", en: "after graduation"))],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let record = try desk.group(name)
    let before = record.group
    guard before.status != .dissolved else {
      return .alreadySo(Message(zh: "群\(quoted(name).zh)早已解散", en: "the group \(quoted(name).en) has ended already"))
    }
    let reason = arguments(reason)
    let farewell = farewell(of: name, before, reason: reason, on: LocalTime(desk.now, in: desk.zone).day)[desk.language]
    var changes: [Change] = []
    for (number, member) in record.members where member.mute != nil {
      var freed = member
      freed.mute = nil
      changes.append(.member(group: name, number, Replacement(member, freed)))
    }
    var after = before
    after.status = .dissolved
    after.ending = Group.Ending(at: desk.now, by: desk.actor, reason: reason, farewell: farewell)
    changes.append(.group(name, Replacement(before, after)))
    let members = record.members.count { $0.record.status != .removed }
    let pending = record.members.count { $0.record.status == .pending }
    let question = Message(
      zh: "解散群\(quoted(name).zh)：\(members) 名成员\(pending > 0 ? "，其中 \(pending) 名待批准" : "")。继续吗？",
      en: "end the group \(quoted(name).en) of \(members) members\(pending > 0 ? ", \(pending) of them pending" : "")?")
    return Plan(changes, confirmation: question) {
      Report([
        .heading(Message(zh: "告别通知", en: "Farewell")), .text(farewell),
        .message(
          Message(
            zh: "已解散群\(quoted(name).zh)，\(members) 名成员",
            en: "ended the group \(quoted(name).en) with \(members) members"),
          .good),
      ])
    }
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
