import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `compare`: one message under all policies, roles side by side, for a room to look at.
enum Compare: Verb {
  static let text = Parameter.positional("TEXT", .text, Message(zh: "消息", en: "the message"))
  static let role = Parameter.repeatedOption("role", .role, Message(zh: "只看这些身份", en: "these roles only"))
  static let policy = Parameter.repeatedOption(
    "policy", .policySpec,
    Message(zh: "只看这些规则集，A+B 合并；默认九种", en: "these policies only, A+B combines; by default the nine"))
  static let at = Parameter.option("at", .time, Message(zh: "发送时间，默认此刻", en: "when it is sent; by default now"))
  static let diff = Parameter.flag("diff", Message(zh: "只看判断不同之处", en: "only where the policies differ"))
  static let spec = CommandSpec(
    ["compare"], aliases: [["对比"]],
    Message(zh: "同一消息在各规则集下的结论", en: "one message under all policies, roles side by side"),
    details: Message(
      zh: "消息里起作用的词加下划线，表下列出适用的条款。时间以时钟为准，可用 `--at` 另定。`--diff` 略去各规则集判断相同的身份，以及与多数相同的规则集。",
      en:
        "The words that spoke are underlined, and the clauses stand below. The time is the clock's, or that of `--at`. `--diff` leaves out roles that all policies judge alike, and policies that judge as most do."
    ),
    parameters: [
      text, role, policy, MessageOptions.kind, at, MessageOptions.urgent, MessageOptions.permit, MessageOptions.roster,
      diff,
    ],
    examples: [
      Example("compare “表扬王小明拾金不昧！”", Message(zh: "表扬在哪里允许", en: "where praise is allowed")),
      Example(
        "compare --diff --at 2026-10-14T22:40:00+08:00 --role teacher “今晚作业：背诵第三课”",
        Message(zh: "夜里布置作业，各处有何不同", en: "homework at night, where they differ")),
    ], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    var names: [String] = []
    for spec in arguments(policy).isEmpty ? ["all"] : arguments(policy) {
      for name in spec == "all" ? Policies.nine : [spec] where !names.contains(name) { names.append(name) }
    }
    let judging = Judging(try names.map { try desk.policies.policy($0) }, settings: settings)
    var roles: [Role] = []
    for role in arguments(role) where !roles.contains(role) { roles.append(role) }
    var input = MessageInput(text: arguments(text), role: .parent)
    input.kind = arguments(MessageOptions.kind)
    input.at = arguments(at).flatMap(desk.instant) ?? desk.now
    input.isUrgent = arguments(MessageOptions.urgent)
    input.permit = arguments(MessageOptions.permit)
    input.roster = arguments(MessageOptions.roster).map(MessageOptions.names) ?? []
    let comparison = Comparison(
      of: input, roles: roles.isEmpty ? [.homeroom, .teacher, .parent, .committee] : roles, judging)
    return Plan { [comparison] in comparison.report(differencesOnly: arguments(diff), at: desk) }
  }
}
