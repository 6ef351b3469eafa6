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
  /// What to do instead; a notice without all its parts is told which are missing (R20).
  func advice(for rule: Rule, _ traits: Traits) -> Message {
    guard rule.conditions.contains(.missingParts) else { return advice }
    let missing = traits.missingNoticeParts.map(\.words)
    return Message(
      zh: "补上" + missing.map(\.zh).joined(separator: "、"), en: "add " + missing.map(\.en).joined(separator: ", "))
  }
}
