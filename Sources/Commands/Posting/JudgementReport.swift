import ClassGroups
import Detector
import JSON
import Policy
import Presentation
import Wording

/// What people read of a judgement: the decision, what was found, and the clauses that speak.
enum JudgementReport {
  static func make(
    _ input: MessageInput, _ reading: Reading, _ verdicts: [Verdict], of judging: Judging, at desk: Desk
  ) -> Report {
    var items: [Report.Item] = []
    if verdicts.count == 1, let verdict = verdicts.first {
      items += decision(verdict, judging.policies[0].name)
    } else {
      items.append(.table(table(verdicts, judging.policies)))
    }
    if !reading.topics.isEmpty { items.append(.message(topics(reading), .faint)) }
    let language = desk.language
    return Report(items, json: json(reading, verdicts, of: judging, in: language))
  }

  private static func json(
    _ reading: Reading, _ verdicts: [Verdict], of judging: Judging, in language: Language
  ) -> JSON? {
    var out = JSONWriter()
    JudgementWriter.write(id: nil, reading, verdicts, of: judging, language: language, into: &out)
    return try? JSON(parsing: out.bytes)
  }

  static func decision(_ verdict: Verdict, _ policy: String) -> [Report.Item] {
    let head = Message(
      zh: "\(verdict.decision.words.zh)（\(policy)）", en: "\(verdict.decision.words.en) (\(policy))")
    var items = [Report.Item.message(head, verdict.decision.tone)]
    for citation in verdict.citations where citation.effect != .permit {
      items.append(.message(citation.words, citation.effect == .deny ? .bad : .advice))
    }
    return items
  }

  private static func table(_ verdicts: [Verdict], _ policies: [Policy]) -> Report.Table {
    Report.Table(
      [
        Report.Column("policy", Message(zh: "规则集", en: "policy")),
        Report.Column("decision", Message(zh: "结论", en: "decision")),
        Report.Column("clauses", Message(zh: "条款", en: "clauses")),
      ],
      rows: zip(policies, verdicts).map { policy, verdict in
        [
          Report.Cell(policy.name),
          Report.Cell(word: verdict.decision.rawValue, verdict.decision.words, tone: verdict.decision.tone),
          Report.Cell(verdict.citations.filter { $0.effect != .permit }.map(\.clause).joined(separator: " ")),
        ]
      })
  }

  /// The topics with the words that led to them.
  private static func topics(_ reading: Reading) -> Message {
    var zh = "主题："
    var en = "topics: "
    for index in reading.topics.indices {
      let finding = reading.topics[index]
      var part = finding.topic.rawValue
      for evidence in finding.evidence.prefix(3) {
        part += (part.hasSuffix("”") ? "" : " ") + "“\(clean(evidence.text.replacing("\n", with: " ")))”"
      }
      zh += (index == 0 ? "" : "，") + part
      en += (index == 0 ? "" : ", ") + part
    }
    return Message(zh: zh, en: en)
  }
}

extension Decision {
  var tone: Report.Tone {
    switch self {
    case .allow: .good
    case .advise: .advice
    case .hold: .warning
    case .block: .bad
    }
  }
}
