import ClassGroups
import Detector
import Wording

extension Policy {
  /// What would make the message pass a clause that speaks; nil where it only permits.
  func mend(_ citation: Citation, _ clause: Clause, _ message: JudgedMessage, _ reading: Reading) -> Message? {
    guard citation.effect != .permit else { return nil }
    guard let topic = citation.topic else { return mendWithoutTopic(citation, clause, message) }
    if topic == .fundraising {
      return Message(
        zh: "记录教育部门的许可和文号（`--permit`）", en: "record the education authority's permit and its reference (`--permit`)")
    }
    if citation.effect == .hold {
      return Message(zh: "无法确定，由人工复核后决定", en: "it is uncertain: a person must look")
    }
    // What the pack itself advises goes first; for a clause of hours the time does.
    let rule = clause.rules.first { $0.topics.contains(topic) && $0.effect == citation.effect && $0.isOfTime }
    if let rule { return rule.laterWords(message) }
    if clause.hasOwnAdvice || clause.rules.contains(where: { $0.conditions.contains(.missingParts) }) {
      return citation.advice
    }
    return topic.mend(evidence: reading.topics.first { $0.topic == topic }?.evidence ?? [])
  }

  private func mendWithoutTopic(_ citation: Citation, _ clause: Clause, _ message: JudgedMessage) -> Message {
    if let rule = clause.rules.first(where: \.isOfTime) { return rule.laterWords(message) }
    if !clause.rules.isEmpty { return clause.advice }
    return Message(
      zh: "先核实身份：是家长、老师的，用 `member set` 改正",
      en: "look into who it is; `member set` corrects the role of a parent or teacher")
  }
}

extension Rule {
  /// When it may be posted.
  fileprivate func laterWords(_ message: JudgedMessage) -> Message {
    if let span = schoolHours {
      return Message(
        zh: "上课日 \(span.words) 之间发；紧急的加 `--urgent`",
        en: "post it on a school day, \(span.words); `--urgent` if it is urgent")
    }
    let span = message.at.flatMap { at in hours.first { $0.contains(at.minute) } } ?? hours.first
    let end = span?.endWords ?? ""
    return Message(zh: "\(end) 以后再发；紧急的加 `--urgent`", en: "post it after \(end); `--urgent` if it is urgent")
  }
}

extension Topic {
  /// What to change in a message so that it is no longer about the topic.
  fileprivate func mend(evidence: [Evidence]) -> Message { way ?? without(evidence) }

  /// What to do instead; nil where there is nothing but to leave it out.
  var way: Message? {
    switch self {
    case .homework: Message(zh: "请在学校当堂布置", en: "give it in class, at school")
    case .ranking, .score: Message(zh: "请私下告知本人家长", en: "tell each child's parents alone")
    case .studentNegative: Message(zh: "请不要点名，或私下联系家长", en: "name nobody, or talk to the parents alone")
    case .namedStudent: Message(zh: "请私聊、电话或当面谈", en: "write privately, phone or meet")
    case .praise: Message(zh: "请当面或私下表扬", en: "praise in person or privately")
    case .flattery: Message(zh: "请只回“收到”，或不回", en: "answer 收到 only, or not at all")
    case .ack: Message(zh: "没有要求回复的不必回", en: "send no reply that is not asked for")
    case .grievance: Message(zh: "请私下向老师或学校反映，语气平和", en: "tell the teacher or the school privately, and civilly")
    case .invite: Message(zh: "请先征得管理员同意，再由管理员加人", en: "ask for consent; an administrator then adds them")
    case .link: Message(zh: "请去掉链接", en: "leave the link out")
    case .privacy: Message(zh: "请删去他人的号码、住址和家事", en: "leave out others' numbers, addresses and family matters")
    case .flood: Message(zh: "请不要重复发", en: "do not repeat it")
    case .voice: Message(zh: "请改发文字", en: "write it")
    case .emojiExcess: Message(zh: "请少用表情", en: "use fewer emoji")
    case .noCaption: Message(zh: "请配上一句说明", en: "add a caption")
    case .longQuestion: Message(zh: "请写短些，细节私聊", en: "shorten it; tell details privately")
    case .replyRequired:
      Message(zh: "请不要要求逐一回复，重要的事书面或电话通知", en: "ask for no replies; what matters goes in writing or by phone")
    case .urgentMatter: Message(zh: "请打电话", en: "phone")
    default: nil
    }
  }

  private func without(_ evidence: [Evidence]) -> Message {
    let parts = evidence.prefix(2).map { "“\(clean($0.text.replacing("\n", with: " ")))”" }.joined()
    return Message(
      zh: "去掉\(words.zh)的内容\(parts)", en: "leave out what is \(words.en)\(parts.isEmpty ? "" : " " + parts)")
  }
}

extension Policy {
  /// What to do instead: what the pack says, else the clause and the way out that its topic leaves. A notice without all
  /// its parts is told which are missing (R20).
  func advice(for rule: RuleTerms, _ topic: Topic?, _ traits: Traits) -> Message {
    if rule.asks(for: .missingParts) {
      let missing = traits.missingNoticeParts.map(\.words)
      return Message(
        zh: "补上" + missing.map(\.zh).joined(separator: "、"), en: "add " + missing.map(\.en).joined(separator: ", "))
    }
    guard !packs[rule.pack].clauses[rule.clause].hasOwnAdvice, rule.effect != .permit, let way = topic?.way else {
      return packs[rule.pack].clauses[rule.clause].advice
    }
    let text = packs[rule.pack].clauses[rule.clause].text
    return Message(zh: text.zh + way.zh, en: "\(text.en); \(way.en)")
  }
}
