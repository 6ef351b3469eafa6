import Wording

/// A value that a policy sets, where it comes from, and whether the source says it at all.
public struct PolicyParameter: Sendable {
  /// What programs call it: `hours`, `limits.emoji`, `duties.answer`, `ladder.all.2`.
  public var key: String
  /// What it is, for people.
  public var name: Message
  /// The value with its unit, for people.
  public var value: Message
  /// The clause that sets it; nil where the pack does as a whole.
  public var clause: String?
  /// The source leaves it open: the value is assumed, and a school may set its own.
  public var isAssumed: Bool
  /// The ruling that says how the source is to be read: `R22`.
  public var ruling: String?
}

extension Pack {
  /// Everything that the pack sets beside its clauses' words, in the order of its clauses and then of its file.
  public var parameters: [PolicyParameter] {
    hours + formLimits + conduct.parameters + ladder.parameters
  }

  private var hours: [PolicyParameter] {
    clauses.flatMap { clause in
      clause.rules.filter(\.isOfTime).map { rule in
        if let span = rule.schoolHours {
          return PolicyParameter(
            key: "school_hours", name: Message(zh: "工作时间（上课日）", en: "working hours of school days"),
            value: Message(verbatim: span.words), clause: clause.id, isAssumed: rule.isAssumed, ruling: "R22")
        }
        let spans = rule.hours.map(\.words)
        return PolicyParameter(
          key: "hours", name: Message(zh: "休息时间", en: "quiet hours"),
          value: Message(zh: spans.joined(separator: "、"), en: spans.joined(separator: ", ")), clause: clause.id,
          isAssumed: rule.isAssumed, ruling: "R22")
      }
    }
  }

  /// The limits that a clause goes by.
  private var formLimits: [PolicyParameter] {
    var result: [PolicyParameter] = []
    if let clause = clauses.first(where: { $0.rules.contains { $0.topics.contains(.emojiExcess) } }) {
      result.append(
        PolicyParameter(
          key: "limits.emoji", name: Message(zh: "表情上限", en: "emoji at most"),
          value: Message(zh: "\(limits.emoji) 个", en: "\(limits.emoji)"), clause: clause.id,
          isAssumed: limitsAreAssumed))
    }
    if let clause = clauses.first(where: { $0.rules.contains { $0.topics.contains(.longQuestion) } }) {
      result.append(
        PolicyParameter(
          key: "limits.question", name: Message(zh: "提问长度上限", en: "a question's length at most"),
          value: Message(zh: "\(limits.question) 字", en: "\(limits.question) characters"), clause: clause.id,
          isAssumed: limitsAreAssumed))
    }
    return result
  }
}

extension Conduct {
  fileprivate var parameters: [PolicyParameter] {
    var result = duties.map { duty in
      PolicyParameter(
        key: "duties.\(duty.kind.rawValue)", name: duty.kind.words, value: duty.kind.unit(duty.amount),
        clause: duty.clause, isAssumed: duty.isAssumed)
    }
    if receipts.way != .open || receipts.clause != nil {
      result.append(
        PolicyParameter(
          key: "receipts", name: Message(zh: "重要通知须送达", en: "an important notice reaches everybody"),
          value: Message(zh: "\(receipts.days) 天内", en: "within \(receipts.days) days"), clause: receipts.clause,
          isAssumed: receipts.isAssumed))
    }
    for (index, rule) in grave.enumerated() {
      guard let step = rule.step else { continue }
      result.append(
        PolicyParameter(
          key: "grave.\(index)", name: Message(zh: "情节严重时", en: "where it is grave"), value: step.words,
          clause: rule.clause, isAssumed: step.isAssumed))
    }
    return result
  }
}

extension Ladder {
  fileprivate var parameters: [PolicyParameter] {
    func list(_ steps: [LadderStep], _ key: String, _ who: Message) -> [PolicyParameter] {
      steps.enumerated().map { index, step in
        PolicyParameter(
          key: "ladder.\(key).\(index)",
          name: Message(zh: "\(who.zh)第 \(index + 1) 次违规", en: "breach \(index + 1)\(who.en)"), value: step.words,
          clause: step.clause, isAssumed: step.isAssumed)
      }
    }
    var result =
      list(steps, "all", Message(verbatim: "")) + list(teacherSteps, "teacher", Message(zh: "教师", en: " of a teacher"))
    if let days = periodDays {
      result.append(
        PolicyParameter(
          key: "ladder.period_days", name: Message(zh: "违规计入期限", en: "a breach counts for"),
          value: Message(zh: "\(days) 天", en: "\(days) days"), isAssumed: periodIsAssumed))
    }
    return result
  }
}

extension Duty.Kind {
  fileprivate var words: Message {
    switch self {
    case .identityCheck: Message(zh: "家长身份复核", en: "parents' identity is checked anew after")
    case .spotCheck: Message(zh: "抽查成员", en: "spot checks within")
    case .festivalLetter: Message(zh: "节前提醒函提前", en: "a letter ahead of festivals by")
    case .convention: Message(zh: "学期初重发公约", en: "the convention is sent again within")
    case .literacy: Message(zh: "学期初媒介素养教育", en: "media literacy at term start within")
    case .answer: Message(zh: "答复家长提问", en: "parents' questions are answered within")
    case .care: Message(zh: "疏导家长情绪", en: "a parent's mood is cared for within")
    case .request: Message(zh: "答复诉求", en: "requests are answered within")
    case .incident: Message(zh: "事件处理或上报", en: "incidents are settled or handed upward within")
    case .silence: Message(zh: "教师发布间隔", en: "a teacher posts within")
    case .volume: Message(zh: "每日消息量", en: "messages a day")
    }
  }

  fileprivate func unit(_ amount: Int) -> Message {
    switch self {
    case .answer: Message(zh: "\(amount) 小时", en: "\(amount) hours")
    case .volume: Message(zh: "\(amount) 条", en: "\(amount)")
    default: Message(zh: "\(amount) 天", en: "\(amount) days")
    }
  }
}
