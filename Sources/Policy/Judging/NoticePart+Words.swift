import Detector
import Wording

extension NoticePart {
  /// What the part is called, where a notice lacks it (R20).
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
