import ClassGroups

/// The form of a WeChat message, from its type's number or word.
enum WeChatForm {
  case text
  case sticker
  /// An answer that quotes a message; its words are the title.
  case quote
  case place
  /// A picture, recording or film.
  case media(PostKind)
  /// A link, file or card with a title.
  case card(PostKind)
  case system
  /// The table does not tell.
  case unknown

  init(type: String?, subtype: Int?, markup: String?) {
    guard let type, !type.isEmpty else {
      self = .unknown
      return
    }
    if let number = Int(type) {
      self = WeChatForm(number: number, subtype: subtype, markup: markup)
    } else {
      self = WeChatForm(word: type, markup: markup)
    }
  }

  private init(number: Int, subtype: Int?, markup: String?) {
    switch number {
    case 1: self = .text
    case 3: self = .media(.image)
    case 34: self = .media(.voice)
    case 43, 62: self = .media(.video)
    case 47: self = .sticker
    case 42, 66: self = .card(.link)
    case 48: self = .place
    case 49: self = WeChatForm(subtype: subtype ?? WeChatForm.subtype(in: markup))
    case 10000, 10002, 50: self = .system
    default: self = .unknown
    }
  }

  private init(subtype: Int?) {
    switch subtype {
    case 6, 74: self = .card(.file)
    case 2000, 2001, 2003: self = .card(.redPacket)
    case 57: self = .quote
    case 8: self = .sticker
    default: self = .card(.link)
    }
  }

  private static func subtype(in markup: String?) -> Int? {
    guard let markup else { return nil }
    return MarkupText.children(["type"], of: "appmsg", in: markup)["type"].flatMap { Int($0) }
  }

  /// Words of the tools, the more telling ones first.
  private static let words: [(part: String, form: WeChatForm)] = [
    ("系统", .system), ("撤回", .system), ("拍一拍", .system), ("表情", .sticker), ("红包", .card(.redPacket)),
    ("转账", .card(.redPacket)), ("文件", .card(.file)), ("引用", .quote), ("图片", .media(.image)),
    ("语音", .media(.voice)), ("视频号", .card(.link)), ("视频", .media(.video)), ("链接", .card(.link)),
    ("卡片", .card(.link)), ("分享", .card(.link)), ("小程序", .card(.link)), ("名片", .card(.link)),
    ("音乐", .card(.link)), ("聊天记录", .card(.link)), ("位置", .place), ("文本", .text), ("文字", .text),
  ]

  private init(word: String, markup: String?) {
    self = WeChatForm.words.first { word.contains($0.part) }?.form ?? .unknown
  }
}
