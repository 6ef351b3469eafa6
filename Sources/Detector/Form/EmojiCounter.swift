/// Counts emoji and bracketed stickers, one each. Keycaps and brackets that hold no sticker are none.
enum EmojiCounter {
  static func count(_ text: String) -> Int {
    // Most messages have no emoji, and need not be cut into characters.
    guard text.unicodeScalars.contains(where: { $0.value >= 0x1F000 || 0x2300...0x2BFF ~= $0.value }) else {
      return stickers(in: text)
    }
    return text.count(where: isEmoji) + stickers(in: text)
  }

  /// Families, flags and skin tones are one character each.
  private static func isEmoji(_ character: Character) -> Bool {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return false }
    if first.properties.isEmojiPresentation { return true }
    if scalars.contains(where: { $0.value == 0x20E3 }) { return false }
    return first.properties.isEmoji && (scalars.contains { $0.value == 0xFE0F } || first.value == 0x2764 || first.value == 0x2600)
  }

  /// `[玫瑰]`: one to four characters that are no number and no mere placeholder.
  private static func stickers(in text: String) -> Int {
    guard text.utf8.contains(UInt8(ascii: "[")) else { return 0 }
    var total = 0
    var name: [Unicode.Scalar]?
    for scalar in text.unicodeScalars {
      if scalar == "[" {
        name = []
      } else if scalar == "]" {
        if let letters = name, (1...5).contains(letters.count), isStickerName(letters) { total += 1 }
        name = nil
      } else if let letters = name {
        name = letters.count < 8 ? letters + [scalar] : nil
      }
    }
    return total
  }

  private static let placeholders: Set<String> = ["图片", "语音", "视频", "文件", "链接", "位置", "红包", "转账", "名片", "聊天记录", "通知", "公告", "作业", "重要", "必读", "紧急"]

  private static func isStickerName(_ letters: [Unicode.Scalar]) -> Bool {
    guard letters.allSatisfy({ $0.properties.isAlphabetic || $0.properties.isIdeographic }) else { return false }
    return !placeholders.contains(String(String.UnicodeScalarView(letters)))
  }
}
