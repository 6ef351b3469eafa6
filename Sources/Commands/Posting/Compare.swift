import ClassGroups
import CommandLanguage
import Detector
import JSON
import Policy
import Presentation
import Wording

/// `compare`: one message under all policies, roles side by side.
enum Compare: Verb {
  static let text = Parameter.positional("TEXT", .text, Message(zh: "消息", en: "the message"))
  static let role = Parameter.repeatedOption("role", .role, Message(zh: "只看这些身份", en: "these roles only"))
  static let spec = CommandSpec(
    ["compare"], aliases: [["对比"]],
    Message(zh: "同一消息在各规则集下的结论", en: "one message under all policies, roles side by side"),
    parameters: [
      text, role, MessageOptions.policy, MessageOptions.kind, MessageOptions.at, MessageOptions.urgent,
      MessageOptions.permit,
      MessageOptions.roster,
    ],
    examples: [Example("compare “表扬王小明拾金不昧！”", Message(zh: "表扬在哪里允许", en: "where praise is allowed"))], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    let judging = try Judging(arguments(MessageOptions.policy) ?? "all", settings: settings, at: desk)
    let roles = arguments(role).isEmpty ? [Role.homeroom, .teacher, .parent, .committee] : arguments(role)
    var columns = [Report.Column("policy", Message(zh: "规则集", en: "policy"))]
    var rows = judging.policies.map { [Report.Cell($0.name)] }
    for role in roles {
      columns.append(Report.Column(role.rawValue, role.words))
      var input = MessageInput(text: arguments(text), role: role)
      input.kind = arguments(MessageOptions.kind)
      input.at = arguments(MessageOptions.at).flatMap(desk.instant)
      input.isUrgent = arguments(MessageOptions.urgent)
      input.permit = arguments(MessageOptions.permit)
      input.roster = arguments(MessageOptions.roster).map { $0.split { "、,， ".contains($0) }.map(String.init) } ?? []
      for (index, verdict) in judging.judge(input, judging.read(input)).enumerated() {
        let clause = verdict.citations.first { $0.effect != .permit }?.clause
        let shown = Message(
          zh: verdict.decision.words.zh + (clause.map { " \($0)" } ?? ""),
          en: verdict.decision.words.en + (clause.map { " \($0)" } ?? ""))
        rows[index].append(
          Report.Cell(json: .string(verdict.decision.rawValue), shown: shown, tone: verdict.decision.tone))
      }
    }
    return Plan { [columns, rows] in Report([.table(Report.Table(columns, rows: rows))]) }
  }
}
