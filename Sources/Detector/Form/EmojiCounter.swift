/// Counts emoji and bracketed stickers, one each. Keycaps and brackets that hold no sticker are none.
enum EmojiCounter {
  static func count(_ text: String) -> Int { count(text, [UInt32](scalarsOf: text)) }

  /// - Parameter values: the scalars of the text, where they are at hand.
  static func count(_ text: String, _ values: [UInt32]) -> Int {
    // Most messages have neither emoji nor stickers, and need not be cut into characters.
    var mayHoldEmoji = false
    var mayHoldSticker = false
    for value in values {
      mayHoldEmoji = mayBeEmoji(value) || mayHoldEmoji
      mayHoldSticker = value == 0x5B || mayHoldSticker
    }
    return (mayHoldEmoji ? text.count(where: isEmoji) : 0) + (mayHoldSticker ? stickers(in: text) : 0)
  }

  private static func mayBeEmoji(_ value: UInt32) -> Bool {
    value >= 0x1F000 || 0x2300...0x2BFF ~= value || value == 0xFE0F
  }

  /// Families, flags and skin tones are one character each.
  static func isEmoji(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    // Most characters are ideographs, and to ask for the properties of one takes its time.
    guard let first = scalars.first, first.value > 0x7F, !Folding.isIdeograph(first.value) else { return false }
    if first.properties.isEmojiPresentation { return true }
    return first.properties.isEmoji
      && (scalars.contains { $0.value == 0xFE0F } || pictures.contains(first.value) || scalars.count > 1)
  }

  /// Shown as pictures even without the selector: ❤ ☀ ☺ ☹ ☁ ☃ ♥ ✌ ☝ ✈ ❄.
  private static let pictures: [UInt32] = [
    0x2764, 0x2600, 0x263A, 0x2639, 0x2601, 0x2603, 0x2665, 0x270C, 0x261D, 0x2708, 0x2744,
  ]

  /// `[玫瑰]`, `[ThumbsUp]`: a short name that is no number and no mere placeholder.
  private static func stickers(in text: String) -> Int {
    var total = 0
    var name: [Unicode.Scalar]?
    for scalar in text.unicodeScalars {
      if scalar == "[" {
        name = []
      } else if scalar == "]" {
        if let letters = name, isStickerName(letters) { total += 1 }
        name = nil
      } else if let count = name?.count {
        if count < 12 { name?.append(scalar) } else { name = nil }
      }
    }
    return total
  }

  private static let placeholders: [String] = [
    "图片", "语音", "视频", "文件", "链接", "位置", "红包", "QQ红包", "转账", "名片", "聊天记录", "通知", "公告", "作业", "重要", "必读", "紧急", "小程序",
    "群二维码", "群聊邀请",
    "二维码", "语音通话", "视频通话", "群公告", "接龙", "群接龙", "投票", "附件", "截图", "照片", "相册", "音乐", "卡片", "提醒", "转发", "原创", "公示", "班会",
    "置顶", "语文",
    "数学", "英语", "科学", "物理", "化学", "生物", "历史", "地理", "道法", "体育", "音频", "动画表情包", "图", "注", "日期", "姓名", "班级", "学号", "家长会",
    "温馨提示", "安全提醒",
    "闪照", "匿名", "有人", "草稿", "个人名片", "推荐名片", "微信红包", "收款", "空白", "无", "请填写", "已完成", "未完成", "已交", "未交",
  ]

  /// Whether brackets around these letters are a sticker.
  static func isStickerName(_ letters: [Unicode.Scalar]) -> Bool {
    var view = String.UnicodeScalarView()
    for letter in letters { view.append(letter) }
    let name = String(view)
    if name == "666" || name == "Yeah!" { return true }
    let isForeign = letters.allSatisfy(\.isASCII)
    guard (isForeign ? 2...12 : 1...5).contains(letters.count) else { return false }
    guard letters.allSatisfy({ $0.properties.isAlphabetic || $0.properties.isIdeographic }) else { return false }
    return !placeholders.contains(name)
  }
}
