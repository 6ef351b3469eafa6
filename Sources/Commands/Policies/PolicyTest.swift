import CommandLanguage
import JSON
import Policy
import Presentation
import Wording

/// `policy test`: cases that a school writes, message by message, against what a policy comes to.
enum PolicyTest: Verb {
  static let file = Parameter.positional("FILE", .file, Message(zh: "案例文件（JSON Lines）", en: "the cases, in JSON Lines"))
  static let policy = Parameter.option(
    "policy", .policySpec, Message(zh: "案例未写明时的规则集", en: "the policy where a case names none"))
  static let spec = CommandSpec(
    ["policy", "test"], aliases: [["测试规则集"]],
    Message(zh: "用案例检验规则集", en: "try a policy on cases with known answers"),
    details: Message(
      zh: "每行一个案例：同 `check --jsonl` 的输入，另写应有的结论 `decision`。可写 `policy`；`clauses`（必须适用的条款）；"
        + "`silent`（不得适用的条款）；`before`（此前的消息，一句话即同一人所发）；`hosts`、`holidays`、`make_up_days`。"
        + "写 `topics` 则不经识别，只检验规则。",
      en:
        "A case a line: the input of `check --jsonl` with the `decision` that it should come to. It may name a `policy`; "
        + "`clauses` that must speak; `silent` ones that must not; `before`, what was posted before, where a text alone is "
        + "one by the same author; `hosts`, `holidays`, `make_up_days`. With `topics` given the rules alone are tried, "
        + "not the detector."),
    parameters: [file, policy],
    examples: [Example("policy test cases.jsonl --policy pudong", Message(zh: "逐条检验", en: "case by case"))],
    needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    let outcomes = try PolicyCases.outcomes(
      of: desk.files.read(arguments(file)), policy: arguments(policy) ?? settings.policy, settings: settings,
      policies: desk.policies)
    let wrong = outcomes.filter { !$0.isRight }
    return Plan(outcome: wrong.isEmpty ? .done : .finding) { report(outcomes, wrong) }
  }

  private static func report(_ outcomes: [PolicyCaseOutcome], _ wrong: [PolicyCaseOutcome]) -> Report {
    let right = outcomes.count - wrong.count
    let sum = Message(
      zh: "\(outcomes.count) 个案例，\(right) 个符合", en: "\(outcomes.count) cases, \(right) as they should be")
    var items: [Report.Item] = []
    if !wrong.isEmpty {
      items.append(
        .table(
          Report.Table(
            [
              Report.Column("line", Message(zh: "行", en: "line")),
              Report.Column("policy", Message(zh: "规则集", en: "policy")),
              Report.Column("text", Message(zh: "消息", en: "message")),
              Report.Column("wanted", Message(zh: "应为", en: "should be")),
              Report.Column("decision", Message(zh: "实为", en: "is")),
              Report.Column("clauses", Message(zh: "引用", en: "cited")),
            ],
            rows: wrong.map { outcome in
              [
                Report.Cell(outcome.tried.line), Report.Cell(outcome.policy), Report.Cell(outcome.tried.text),
                Report.Cell(json: .string(outcome.wanted.en), shown: outcome.wanted),
                Report.Cell(outcome.decision.rawValue), Report.Cell(outcome.clauses.joined(separator: " ")),
              ]
            })))
    }
    items.append(.message(sum, wrong.isEmpty ? .good : .bad))
    return Report(
      items,
      json: [
        "cases": .integer(outcomes.count), "right": .integer(right),
        "wrong": .array(
          wrong.map { outcome in
            [
              "line": .integer(outcome.tried.line), "policy": .string(outcome.policy),
              "wanted": .string(outcome.tried.wanted.rawValue), "wanted_clauses": strings(outcome.tried.clauses),
              "wanted_silent": strings(outcome.tried.silent), "decision": .string(outcome.decision.rawValue),
              "clauses": strings(outcome.clauses),
            ]
          }),
      ])
  }

  private static func strings(_ list: [String]) -> JSON { .array(list.map { .string($0) }) }
}
