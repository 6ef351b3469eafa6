import ClassGroups
import CommandLanguage
import Detector
import JSON
import Policy
import Presentation
import Wording

/// `explain`: a message clause by clause: what spoke, what was silent and why, and what would make it pass.
enum Explain: Verb {
  static let all = Parameter.flag("all", Message(zh: "连同未触及的条款", en: "clauses that are silent, too"))
  static let spec = CommandSpec(
    ["explain"], aliases: [["解释"]], Message(zh: "逐条说明判断的依据", en: "tell clause by clause why a message is judged so"),
    parameters: [MessageOptions.text] + MessageOptions.all + [all],
    examples: [
      Example("explain --role parent “大家早上好呀，今天天气真不错”", Message(zh: "适用哪些条款", en: "which clause spoke"))
    ], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    let judging = try Judging(arguments(MessageOptions.policy) ?? settings.policy, settings: settings, at: desk)
    let input = try MessageOptions.message(arguments, at: desk)
    let reading = judging.read(input)
    let verdicts = judging.judge(input, reading)
    let facts = judging.facts(input)
    var table = Report.Table(
      [
        Report.Column("policy", Message(zh: "规则集", en: "policy"), isForProgramsOnly: judging.policies.count == 1),
        Report.Column("clause", Message(zh: "条款", en: "clause")),
        Report.Column("effect", Message(zh: "作用", en: "effect")),
        Report.Column("why", Message(zh: "原因", en: "why")),
        Report.Column("mend", Message(zh: "怎样通过", en: "what would make it pass")),
      ], empty: Message(zh: "没有适用的条款", en: "no clause speaks"))
    for policy in judging.policies {
      for explanation in policy.explain(facts, reading) where explanation.spoke || arguments(all) {
        let effect = explanation.effect?.words ?? Message(zh: "未触及", en: "silent")
        table.rows.append([
          Report.Cell(policy.name), Report.Cell(explanation.clause),
          Report.Cell(word: explanation.effect?.rawValue ?? "silent", effect, tone: explanation.effect?.tone ?? .faint),
          Report.Cell(json: .string(explanation.why[desk.language]), shown: explanation.why),
          Report.Cell(
            json: explanation.mend.map { .string($0[desk.language]) } ?? .null,
            shown: explanation.mend ?? Message(verbatim: "")),
        ])
      }
    }
    return Plan { [table] in
      let judgement = JudgementReport.make(input, reading, verdicts, of: judging, at: desk)
      return Report(judgement.items + [.table(table)], json: table.value)
    }
  }
}
