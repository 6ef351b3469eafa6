import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `group set`: changes a group's settings.
enum GroupSet: Verb {
  static let name = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let policy = Parameter.option("policy", .policy, Message(zh: "执行的规则集", en: "the policy in force"))
  static let platform = Parameter.option("platform", .platform, Message(zh: "所在平台", en: "the chat platform"))
  static let homeroom = Parameter.option(
    "homeroom", .staff, Message(zh: "班主任（群主）", en: "the homeroom teacher, who owns it"))
  static let supervisor = Parameter.option(
    "supervisor", .member, Message(zh: "家委会监督员", en: "the supervisor from the parents' committee"))
  static let joinVerification = Parameter.option(
    "join-verification",
    .choice(
      [Choice(true, "on", Message(zh: "开", en: "on")), Choice(false, "off", Message(zh: "关", en: "off"))],
      placeholder: "on|off"),
    Message(zh: "入群验证", en: "whether joining asks for consent"))
  static let spec = CommandSpec(
    ["group", "set"], aliases: [["修改群"]], Message(zh: "修改群的设置", en: "change a group's settings"),
    parameters: [name, policy, platform, homeroom, supervisor, joinVerification],
    examples: [Example("group set 三年级2班 --supervisor 张三妈妈", Message(zh: "指定监督员", en: "name the supervisor"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let record = try desk.activeGroup(name)
    let before = record.group
    var after = before
    var changes: [Change] = []
    if let text = arguments(policy) { after.policy = try desk.policies.policy(text).name }
    if let value = arguments(platform) { after.platform = value }
    if let text = arguments(homeroom) {
      after.homeroom = text
      try GroupCreate.enlist(text, in: before.schoolClass.school, at: desk, making: &changes)
    }
    if let text = arguments(supervisor) {
      after.supervisor = try desk.member(text, of: name, in: record).record.display
    }
    if let value = arguments(joinVerification) { after.hasJoinVerification = value }
    guard after != before else {
      return .alreadySo(Message(zh: "群\(quoted(name).zh)已是如此", en: "the group \(quoted(name).en) is so already"))
    }
    changes.append(.group(name, Replacement(before, after)))
    return Plan(changes) {
      Report(Message(zh: "已修改群\(quoted(name).zh)", en: "changed the group \(quoted(name).en)"), tone: .good)
    }
  }
}

/// `group convention`: writes the group's convention from the policy in force (BZ-1.2), and puts it on record.
enum GroupConvention: Verb {
  static let name = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let show = Parameter.flag("show", Message(zh: "只看现行公约", en: "only show the one on record"))
  static let spec = CommandSpec(
    ["group", "convention"], aliases: [["群公约"]],
    Message(zh: "按现行规则写出群公约", en: "write the convention from the policy in force"),
    parameters: [name, show],
    examples: [Example("group convention 三年级2班", Message(zh: "写出并存档", en: "write it and put it on record"))],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let record = try desk.group(name)
    let before = record.group
    if arguments(show) {
      guard let convention = before.convention else {
        return Plan(outcome: .finding) {
          Report(
            Message(zh: "群\(quoted(name).zh)还没有公约", en: "the group \(quoted(name).en) has no convention yet"),
            tone: .warning)
        }
      }
      return Plan { Report([.text(convention.text)]) }
    }
    guard before.status == .active else { throw Refusal.groupEnded(name) }
    let policy = try desk.policy(of: record)
    let text = policy.convention(group: name, school: before.schoolClass.school)[desk.language]
    if before.convention?.text == text, before.convention?.policy == policy.name {
      return Plan {
        Report([
          .text(text), .message(Message(zh: "公约没有变化", en: "the convention is unchanged"), .faint),
        ])
      }
    }
    var after = before
    after.convention = Group.Convention(text: text, policy: policy.name, at: desk.now)
    return Plan([.group(name, Replacement(before, after))]) {
      Report([
        .text(text),
        .message(Message(zh: "已存档，可以发到群里", en: "put on record; it can be posted in the group"), .good),
      ])
    }
  }
}
