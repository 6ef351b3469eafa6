import ClassGroups
import Detector
import Wording

extension Policy {
  /// Why a clause did not speak, in few words: of its rules the one that came nearest to it tells.
  func silence(of clause: Clause, in pack: Pack, _ message: JudgedMessage, _ reading: Reading, _ spoken: [Citation])
    -> Message
  {
    let found = TopicSet(of: reading.topics)
    let obstacles = clause.rules.map { obstacle(to: $0, message, found, reading.traits) }
    if let farthest = obstacles.compactMap({ $0 }).max(by: { $0.stage < $1.stage }),
      !obstacles.contains(where: { $0 == nil })
    {
      return farthest.stage == Obstacle.topic ? absence(of: clause, for: message.role) : farthest.words
    }
    let topics = clause.rules.flatMap(\.topics)
    let closer = spoken.first { $0.pack == pack.name && $0.effect == .deny && $0.topic.map(topics.contains) == true }
    return closer.map { Message(zh: "已由更具体的 \($0.clause) 判定", en: "\($0.clause), which is closer, speaks") }
      ?? Message(zh: "已有更具体的条款", en: "a closer clause speaks")
  }

  private func absence(of clause: Clause, for role: Role) -> Message {
    var topics: [Topic] = []
    for topic in clause.rules.filter({ $0.includes(role) }).flatMap(\.topics) where !topics.contains(topic) {
      topics.append(topic)
    }
    let words = topics.prefix(3).map(\.words)
    let more = topics.count > 3
    return Message(
      zh: "没有" + words.map(\.zh).joined(separator: "、") + (more ? "等" : ""),
      en: "no " + words.map(\.en).joined(separator: ", ") + (more ? " or the like" : ""))
  }

  /// What keeps a rule from speaking, and how far it came; nil where nothing does.
  private struct Obstacle {
    static let topic = 2

    var stage: Int
    var words = Message(verbatim: "")
  }

  private func obstacle(to rule: Rule, _ message: JudgedMessage, _ found: TopicSet, _ traits: Traits) -> Obstacle? {
    if !rule.binds.includes(message.role) { return Obstacle(stage: 0, words: rule.binds.onlyWords) }
    if !rule.includes(message.role) {
      return Obstacle(stage: 0, words: Message(zh: "不适用于此身份", en: "it does not bind this role"))
    }
    if message.isPrivate, !rule.speaksInPrivate {
      return Obstacle(stage: 1, words: Message(zh: "不适用于私聊", en: "it does not speak of private chat"))
    }
    let present = rule.topics.filter(found.contains)
    if present.isEmpty, !rule.topics.isEmpty { return Obstacle(stage: Obstacle.topic) }
    if message.role.isParent, found.contains(.urgentMatter), rule.effect != .permit, !present.contains(.urgentMatter) {
      return Obstacle(stage: 3, words: Message(zh: "家长的急事优先", en: "a parent's urgent matter goes first"))
    }
    if present == [.fundraising], message.hasPermit {
      return Obstacle(stage: 4, words: Message(zh: "有教育部门的许可", en: "an education authority permits it"))
    }
    if let words = form(amiss: rule, message, traits) { return Obstacle(stage: 5, words: words) }
    let unmet = rule.conditions.first { condition in
      !holds(condition, message, found, traits)
    }
    if let unmet { return Obstacle(stage: 5, words: unmet.absence(message, traits)) }
    return rule.isOfTime ? obstacleOfTime(to: rule, message) : nil
  }

  private func form(amiss rule: Rule, _ message: JudgedMessage, _ traits: Traits) -> Message? {
    if !rule.kinds.isEmpty, !rule.kinds.contains(message.kind) {
      return Message(zh: "不属于该条款所指的消息形式", en: "another form of message")
    }
    if let limit = rule.longerThan, traits.length <= limit {
      return Message(zh: "不超过 \(limit) 字", en: "no more than \(limit) characters")
    }
    if let limit = rule.moreEmojiThan, traits.emojiCount <= limit {
      return Message(zh: "表情不超过 \(limit) 个", en: "no more than \(limit) emoji")
    }
    return nil
  }

  private func obstacleOfTime(to rule: Rule, _ message: JudgedMessage) -> Obstacle? {
    guard let at = message.at else {
      return Obstacle(stage: 6, words: Message(zh: "没有给出时间", en: "no time was given"))
    }
    if message.isUrgent {
      return Obstacle(stage: 6, words: Message(zh: "紧急，不受时间限制", en: "urgent: exempt from rules of time"))
    }
    if !rule.hours.isEmpty, !rule.hours.contains(where: { $0.contains(at.minute) }) {
      let hours = rule.hours.map(\.words)
      return Obstacle(
        stage: 6,
        words: Message(
          zh: "不在 " + hours.joined(separator: "、") + " 之间", en: "not within " + hours.joined(separator: ", ")))
    }
    if let span = rule.schoolHours, message.calendar.isSchoolDay(at.day), span.contains(at.minute) {
      return Obstacle(
        stage: 6,
        words: Message(zh: "在上课日 \(span.words) 之内", en: "within the working hours \(span.words) of a school day"))
    }
    return nil
  }
}

extension Rule.Binding {
  var onlyWords: Message {
    switch self {
    case .any: Message(zh: "适用于所有人", en: "it binds everybody")
    case .teacher: Message(zh: "只适用于老师", en: "it binds teachers only")
    case .parent: Message(zh: "只适用于家长", en: "it binds parents only")
    }
  }
}

extension Rule.Condition {
  /// What is so where the condition does not hold.
  fileprivate func absence(_ message: JudgedMessage, _ traits: Traits) -> Message {
    switch self {
    case .harsh: Message(zh: "语气平和", en: "its tone is civil")
    case .civil: Message(zh: "语气激烈", en: "its tone is harsh")
    case .named: Message(zh: "没有点名", en: "no student is named")
    case .individual: Message(zh: "只是顺带提到", en: "a passing mention only")
    case .passing: Message(zh: "是个别学生的问题，不是顺带提到", en: "one student's problem, no passing mention")
    case .atLength: Message(zh: "篇幅不长", en: "it is short")
    case .notPraise: Message(zh: "只是表扬", en: "it is praise only")
    case .done: Message(zh: "只是征求同意", en: "it asks for consent only")
    case .request: Message(zh: "不是征求同意", en: "it does not ask for consent")
    case .tutoring: Message(zh: "不是补课招生", en: "it is not about tutoring")
    case .notSchool: Message(zh: "用于学校事务", en: "it serves a school matter")
    case .hostNotAllowed: Message(zh: "链接的主机在允许之列", en: "the link's host is on the list")
    case .missingParts:
      if message.kind != .text {
        Message(zh: "不是文字通知", en: "it is no notice in words")
      } else if traits.answersOne {
        Message(zh: "只答复一人", en: "it answers one member")
      } else {
        Message(zh: "格式齐全", en: "no part is missing")
      }
    case .notUpbringing: Message(zh: "内容是家庭教育", en: "it is about bringing up children")
    case .parentsWork: Message(zh: "没有让家长代劳", en: "it gives parents no work")
    case .noReplyAsked: Message(zh: "通知要求回复", en: "the notice asks for a reply")
    case .onlyPrivate: Message(zh: "只适用于私聊", en: "it speaks of private chat only")
    case .noPermit: Message(zh: "有教育部门的许可", en: "an education authority permits it")
    case .notUrgent: Message(zh: "紧急", en: "it is urgent")
    case .alsoPrivate: Message(zh: "不适用于私聊", en: "it does not speak of private chat")
    }
  }
}
