import ClassGroups
import Detector
import Wording

extension Policy {
  /// Clause by clause: what spoke and why, what was silent and why, and what would make the message pass.
  public func explain(_ message: JudgedMessage, _ reading: Reading) -> [ClauseExplanation] {
    let verdict = judge(message, reading)
    return packs.flatMap { pack in
      pack.clauses.compactMap { clause -> ClauseExplanation? in
        if let citation = verdict.citations.first(where: { $0.isOfClause(clause.id, pack.name) }) {
          return ClauseExplanation(
            clause: clause.id, spoke: true, effect: citation.effect, why: reason(citation, clause),
            mend: mend(citation, clause, message, reading))
        }
        guard !clause.rules.isEmpty else { return nil }
        return ClauseExplanation(
          clause: clause.id, spoke: false, effect: nil,
          why: silence(of: clause, in: pack, message, reading, verdict.citations), mend: nil)
      }
    }
  }

  private func reason(_ citation: Citation, _ clause: Clause) -> Message {
    if let topic = citation.topic {
      return Message(zh: "主题 \(topic.rawValue)：\(clause.text.zh)", en: "topic \(topic.rawValue): \(clause.text.en)")
    }
    guard let rule = clause.rules.first(where: \.isOfTime) else { return clause.text }
    let assumed = rule.isAssumed ? Message(zh: "（时刻为假定）", en: " (assumed hours)") : Message(verbatim: "")
    let hours =
      rule.schoolHours.map { Message(zh: "工作时间 \($0.words) 以外", en: "outside the working hours \($0.words)") }
      ?? Message(verbatim: rule.hours.map(\.words).joined(separator: ", "))
    return Message(zh: "\(hours.zh)\(assumed.zh)：\(clause.text.zh)", en: "\(hours.en)\(assumed.en): \(clause.text.en)")
  }
}
