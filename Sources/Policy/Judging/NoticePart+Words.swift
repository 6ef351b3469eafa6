import Detector
import Wording

extension NoticePart {
  public var words: Message {
    switch self {
    case .title: Message(zh: "标题", en: "title")
    case .addressee: Message(zh: "称呼", en: "addressee")
    case .body: Message(zh: "正文", en: "body")
    case .issuer: Message(zh: "落款", en: "issuer")
    case .date: Message(zh: "日期", en: "date")
    }
  }
}

extension Clause {
  /// What to do instead: what the pack says, else the clause and the way out that its topic leaves. A notice without all
  /// its parts is told which are missing (R20).
  func advice(for rule: Rule, _ topic: Topic?, _ traits: Traits) -> Message {
    guard rule.conditions.contains(.missingParts) else {
      guard !hasOwnAdvice, rule.effect != .permit, let way = topic?.way else { return advice }
      return Message(zh: text.zh + way.zh, en: "\(text.en); \(way.en)")
    }
    let missing = traits.missingNoticeParts.map(\.words)
    return Message(
      zh: "补上" + missing.map(\.zh).joined(separator: "、"), en: "add " + missing.map(\.en).joined(separator: ", "))
  }
}
