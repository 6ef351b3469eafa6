import ClassGroups
import Wording

/// What a WeChat message is and says, from its type and its raw content, which may be XML.
struct WeChatContent {
  var kind: ChatMessage.Kind
  var text: String

  /// - Parameter type: a number of WeChat's or a word for it; nil where the table has no such column.
  init(raw: String, type: String?, subtype: Int?) {
    // Some tools escape the whole document.
    let looksEscaped = raw.hasPrefix("&lt;")
    let content = looksEscaped ? MarkupText.unescaped(raw) : raw
    let isMarkup = MarkupText.isMarkup(content)
    let form = WeChatForm(type: type, subtype: subtype, markup: isMarkup ? content : nil)
    switch form {
    case .text: self.init(.post(.text), content)
    case .sticker:
      let words = isMarkup ? "" : content.withoutBlanksAround
      self.init(.post(.text), words.isEmpty ? "[表情]" : words)
    case .quote: self.init(.post(.text), isMarkup ? WeChatContent.card(content, titleOnly: true) : content)
    case .place:
      let label = MarkupText.attribute("poiname", in: content) ?? MarkupText.attribute("label", in: content)
      self.init(.post(.text), isMarkup ? label ?? "" : content)
    case .media(let kind): self.init(.post(kind), WeChatContent.wordsBesideMedia(content, isMarkup: isMarkup))
    case .card(let kind):
      if isMarkup {
        let text = WeChatContent.card(content, titleOnly: false)
        self.init(.post(kind), text.isEmpty ? MarkupText.attribute("nickname", in: content) ?? "" : text)
      } else {
        self.init(.post(kind), WeChatContent.withoutMark(content))
      }
    case .system: self.init(.system, WeChatContent.systemWords(content))
    case .unknown:
      if SystemLine.isOne(content) {
        self.init(.system, content)
      } else if let marked = WeChatContent.marked(content) {
        self = marked
      } else {
        let (kind, text) = Placeholder.read(content)
        self.init(.post(kind), text)
      }
    }
  }

  private init(_ kind: ChatMessage.Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }

  /// Title, description and address, a line each.
  private static func card(_ markup: String, titleOnly: Bool) -> String {
    let names = titleOnly ? ["title"] : ["title", "des", "url"]
    let found = MarkupText.children(names, of: "appmsg", in: markup)
    return names.compactMap { found[$0] }.joined(separator: "\n")
  }

  private static func wordsBesideMedia(_ content: String, isMarkup: Bool) -> String {
    if isMarkup { return "" }
    let words = (Placeholder.strip(content)?.words ?? content).withoutBlanksAround
    // A path or an address of the picture is none of the sender's words.
    let isPath = words.contains("\\") || words.hasPrefix("http") || (words.contains("/") && words.contains("."))
    return isPath && !words.contains(where: \.isWhitespace) ? "" : words
  }

  private static func withoutMark(_ content: String) -> String {
    if let marked = marked(content) { return marked.text }
    for mark in ["[链接]", "[文件]", "[小程序]", "[红包]", "[名片]", "[卡片]"] where content.hasPrefix(mark) {
      return content.dropFirst(mark.count).withoutBlanksAround
    }
    return content.withoutBlanksAround
  }

  /// `[链接|TITLE](ADDRESS)`, `[文件|NAME](ADDRESS)` and `![图片](ADDRESS)`, as one of the tools writes them.
  private static func marked(_ content: String) -> WeChatContent? {
    let text = content.withoutBlanksAround
    guard text.hasSuffix(")"), let middle = text.firstRange(of: "](") else { return nil }
    let isImage = text.hasPrefix("![")
    guard isImage || text.hasPrefix("[") else { return nil }
    let label = text[..<middle.lowerBound].dropFirst(isImage ? 2 : 1)
    let address = String(text[middle.upperBound...].dropLast())
    let parts = label.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let title = parts.count > 1 ? parts[1] : ""
    switch parts[0] {
    case "图片": return WeChatContent(.post(.image), "")
    case "视频": return WeChatContent(.post(.video), "")
    case "语音": return WeChatContent(.post(.voice), "")
    case "动画表情", "表情": return WeChatContent(.post(.text), "[表情]")
    case "文件": return WeChatContent(.post(.file), title)
    case "链接", "小程序", "视频号", "合并转发", "名片":
      return WeChatContent(.post(.link), [title, address].filter { !$0.isEmpty }.joined(separator: "\n"))
    default: return nil
    }
  }

  private static func systemWords(_ content: String) -> String {
    guard content.contains("<") else { return content.withoutBlanksAround }
    for name in ["replacemsg", "content", "template", "plain"] {
      if let words = MarkupText.children([name], of: "revokemsg", in: content)[name] { return words }
    }
    return MarkupText.plain(content)
  }

  /// The account that stands before the words in a group's raw messages: `wxid_abc:` and a line break.
  static func prefix(of raw: String, account: String?) -> String? {
    let utf8 = raw.utf8.prefix(66)
    guard let colon = utf8.firstIndex(of: UInt8(ascii: ":")), colon > utf8.startIndex,
      utf8[colon...].dropFirst().first == 0x0A
    else { return nil }
    let name = String(Substring(raw.utf8[..<colon]))
    return name == account || name.hasPrefix("wxid_") ? name : nil
  }
}
