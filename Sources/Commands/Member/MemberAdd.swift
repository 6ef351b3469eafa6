import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `member add`: takes somebody into a group (`Admission`).
enum MemberAdd: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .word, Message(zh: "本人姓名", en: "the person's own name"))
  static let role = Parameter.requiredOption("role", .role, Message(zh: "身份", en: "what the person is to the class"))
  static let student = Parameter.option("student", .student, Message(zh: "学生姓名", en: "the child"))
  static let relation = Parameter.option("relation", .relation, Message(zh: "与学生的关系", en: "the relation to the child"))
  static let subject = Parameter.option("subject", .subject, Message(zh: "任教学科", en: "the subject taught"))
  static let display = Parameter.option(
    "display", .word, Message(zh: "群昵称，默认按规则取", en: "the display name; by default the one the rule asks for"))
  static let phone = Parameter.option("phone", .text, Message(zh: "电话", en: "the phone number"))
  static let spec = CommandSpec(
    ["member", "add"], aliases: [["加人"]], Message(zh: "加入成员", en: "take in a member"),
    parameters: [group, name, role, student, relation, subject, display, phone],
    examples: [
      Example("member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈", Message(zh: "一位家长", en: "a parent")),
      Example("member add 三年级2班 王芳 --role teacher --subject 语文", Message(zh: "一位任课教师", en: "a subject teacher")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let policy = try desk.policy(of: record)
    var member = try member(arguments, under: policy, at: desk)
    if let (_, existing) = record.member(display: member.display) {
      guard existing.isSamePerson(as: member) else {
        throw Refusal.memberExists(display: member.display, group: group)
      }
      let name = quoted(member.display)
      return .alreadySo(Message(zh: "\(name.zh)已在群里", en: "\(name.en) is in the group already"))
    }
    let admission = try Admission(to: record, under: policy, at: desk)
    let notes = (admission.bars(member.role) + admission.holdBack(&member)).map(Report.Item.init)
    // Compared only where it is told. The record itself must not be kept: the change would copy it.
    let book = desk.book
    let (display, role, isPending) = (member.display, member.role, member.status == .pending)
    let change = Change.member(group: group, record.members.next, Replacement(nil, member))
    return Plan([change]) {
      let record = try? book.group(group)
      let warning = record?.warning(of: display, role: role)
      let state = isPending ? Message(zh: "（待批准）", en: " (pending)") : Message(verbatim: "")
      let name = quoted(display)
      let done = Message(zh: "已加入\(name.zh)\(state.zh)", en: "took in \(name.en)\(state.en)")
      return Report([.message(done, .good)] + notes + (warning.map { [$0] } ?? []))
    }
  }

  /// The member as the words say. Where no display name is given it is the one that the policy's rule asks for.
  private static func member(_ arguments: Arguments, under policy: Policy, at desk: Desk) throws -> Member {
    let name = arguments(name)
    guard isName(name) else {
      throw Refusal.wrongSetting("NAME", expected: Message(zh: "1 到 120 个字符的姓名", en: "a name of 1 to 120 characters"))
    }
    let role = arguments(role)
    let display =
      arguments(display)
      ?? policy.properName(
        role: role, name: name, student: arguments(student), relation: arguments(relation), subject: arguments(subject))
    guard isName(display) else {
      throw Refusal.wrongSetting(
        "--display", expected: Message(zh: "1 到 120 个字符的名称", en: "a name of 1 to 120 characters"))
    }
    return Member(
      name: name, display: display, role: role, status: .active, joinedAt: desk.now, addedBy: desk.actor,
      student: arguments(student), relation: arguments(relation), subject: arguments(subject), phone: arguments(phone))
  }
}

extension Member {
  /// Whether another entry says the same of the same person; what it leaves open does not count.
  fileprivate func isSamePerson(as other: Member) -> Bool {
    name == other.name && role == other.role && (other.student == nil || student == other.student)
      && (other.relation == nil || relation == other.relation) && (other.subject == nil || subject == other.subject)
      && (other.phone == nil || phone == other.phone)
  }
}
