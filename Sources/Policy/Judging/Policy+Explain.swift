import ClassGroups
import Detector
import Wording

extension Policy {
  /// Clause by clause: what spoke and why, what was silent and why, and what would make the message pass.
  public func explain(_ message: JudgedMessage, _ reading: Reading) -> [ClauseExplanation] {
    let verdict = judge(message, reading)
    let found = TopicSet(of: reading)
    return packs.flatMap { pack in
      pack.clauses.compactMap { clause -> ClauseExplanation? in
        if let citation = verdict.citations.first(where: { $0.clause == clause.id && $0.pack == pack.name }) {
          return spoken(citation, clause, message)
        }
        guard !clause.rules.isEmpty else { return nil }
        return ClauseExplanation(
          clause: clause.id, spoke: false, effect: nil, why: silence(of: clause, message, found), mend: nil)
      }
    }
  }

  private func spoken(_ citation: Citation, _ clause: Clause, _ message: JudgedMessage) -> ClauseExplanation {
    let why: Message
    if let topic = citation.topic {
      why = Message(zh: "主题 \(topic.rawValue)：\(clause.text.zh)", en: "topic \(topic.rawValue): \(clause.text.en)")
    } else if let rule = clause.rules.first(where: \.isOfTime) {
      let assumed = rule.isAssumed ? Message(zh: "（时刻为假定）", en: " (assumed hours)") : Message(verbatim: "")
      let hours =
        rule.schoolHours.map { Message(zh: "工作时间 \($0.words) 以外", en: "outside the working hours \($0.words)") }
        ?? Message(verbatim: rule.hours.map(\.words).joined(separator: ", "))
      why = Message(zh: "\(hours.zh)\(assumed.zh)：\(clause.text.zh)", en: "\(hours.en)\(assumed.en): \(clause.text.en)")
    } else {
      why = clause.text
    }
    var mend = citation.effect == .permit ? nil : clause.advice
    if citation.topic == .fundraising {
      mend = Message(
        zh: "记录教育部门的许可和文号（`--permit`）", en: "record the education authority's permit and its reference (`--permit`)")
    } else if citation.topic == nil, clause.rules.contains(where: \.isOfTime) {
      mend = Message(zh: "换个时间发；紧急的加 `--urgent`", en: "post it at another time; `--urgent` if it is urgent")
    }
    return ClauseExplanation(clause: clause.id, spoke: true, effect: citation.effect, why: why, mend: mend)
  }

  private func silence(of clause: Clause, _ message: JudgedMessage, _ found: TopicSet) -> Message {
    let rules = clause.rules
    if !rules.contains(where: { $0.binds.includes(message.role) }) {
      return Message(zh: "不约束此身份", en: "it does not bind this role")
    }
    if message.isPrivate { return Message(zh: "不涉及私聊", en: "it does not speak of private chat") }
    if rules.contains(where: \.isOfTime) {
      if message.at == nil { return Message(zh: "没有给出时间", en: "no time was given") }
      if message.isUrgent { return Message(zh: "紧急，不受时间限制", en: "urgent: exempt from rules of time") }
      return Message(zh: "不在限制的时间内", en: "not within its hours")
    }
    if !rules.contains(where: { $0.topics.contains(where: found.contains) }) {
      return Message(zh: "没有发现它所说的主题", en: "none of its topics was found")
    }
    if found.contains(.urgentMatter), message.role.isParent {
      return Message(zh: "家长的紧急事项优先", en: "a parent's urgent matter goes first")
    }
    if found.contains(.fundraising), message.hasPermit { return Message(zh: "已有许可", en: "there is a permit") }
    return Message(zh: "条件不符，或有更贴近的条款", en: "its conditions do not hold, or a closer clause speaks")
  }
}
