import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `member rename`: another display name.
enum MemberRename: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "成员", en: "the member"))
  static let display = Parameter.positional("DISPLAY", .word, Message(zh: "新的群昵称", en: "the new display name"))
  static let spec = CommandSpec(
    ["member", "rename"], aliases: [["改名"]], Message(zh: "修改群昵称", en: "change a display name"),
    parameters: [group, name, display],
    examples: [Example("member rename 三年级2班 小张 张三妈妈", Message(zh: "改为规范的名称", en: "to the proper form"))],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let display = arguments(display)
    guard isName(display) else {
      throw Refusal.wrongSetting(
        "DISPLAY", expected: Message(zh: "1 到 120 个字符的名称", en: "a name of 1 to 120 characters"))
    }
    let (number, before) = try desk.member(arguments(name), of: group, in: record)
    guard before.display != display else {
      return .alreadySo(
        Message(zh: "群昵称已是\(quoted(display).zh)", en: "the display name is \(quoted(display).en) already"))
    }
    if record.member(display: display) != nil { throw Refusal.memberExists(display: display, group: group) }
    var after = before
    after.display = display
    let warning = record.warning(of: display, role: before.role)
    let passed = record.supervising(before.display, as: display, in: group)
    return Plan([.member(group: group, number, Replacement(before, after))] + passed) {
      let done = Message(
        zh: "已将\(quoted(before.display).zh)改为\(quoted(display).zh)",
        en: "renamed \(quoted(before.display).en) to \(quoted(display).en)")
      return Report([.message(done, .good)] + [warning].compactMap { $0 })
    }
  }
}

extension GroupRecord {
  /// The change that keeps the supervisor, who is known by display name, when that name changes.
  func supervising(_ display: String, as newDisplay: String, in name: String) -> [Change] {
    guard group.supervisor == display else { return [] }
    var after = group
    after.supervisor = newDisplay
    return [.group(name, Replacement(group, after))]
  }
}

/// `member set`: changes what is on record about a member.
enum MemberSet: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "成员", en: "the member"))
  static let role = Parameter.option("role", .role, Message(zh: "身份", en: "what the person is to the class"))
  static let student = Parameter.option("student", .student, Message(zh: "学生姓名", en: "the child"))
  static let relation = Parameter.option("relation", .relation, Message(zh: "与学生的关系", en: "the relation to the child"))
  static let subject = Parameter.option("subject", .subject, Message(zh: "任教学科", en: "the subject taught"))
  static let phone = Parameter.option("phone", .text, Message(zh: "电话", en: "the phone number"))
  static let spec = CommandSpec(
    ["member", "set"], aliases: [["修改成员"]], Message(zh: "修改成员信息", en: "change a member's particulars"),
    parameters: [group, name, role, student, relation, subject, phone],
    examples: [Example("member set 三年级2班 张三妈妈 --role committee", Message(zh: "进入家委会", en: "joins the committee"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, before) = try desk.member(arguments(name), of: group, in: record)
    var after = before
    if let value = arguments(role) { after.role = value }
    if let text = arguments(student) { after.student = text }
    if let text = arguments(relation) { after.relation = text }
    if let text = arguments(subject) { after.subject = text }
    if let text = arguments(phone) { after.phone = text }
    guard after != before else {
      return .alreadySo(
        Message(zh: "\(quoted(before.display).zh)已是如此", en: "\(quoted(before.display).en) is so already"))
    }
    // What was verified was another person's particulars.
    if after.role != before.role || after.student != before.student || after.relation != before.relation {
      after.verification = nil
    }
    return Plan([.member(group: group, number, Replacement(before, after))]) { [after] in
      var items: [Report.Item] = [
        .message(Message(zh: "已修改\(quoted(before.display).zh)", en: "changed \(quoted(before.display).en)"), .good)
      ]
      if before.verification != nil, after.verification == nil {
        items.append(.message(Message(zh: "须重新核验", en: "to be verified anew"), .advice))
      }
      return Report(items)
    }
  }
}
