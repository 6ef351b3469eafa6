import Wording

/// The same text again and again (R19): three times in a row by one author, or the same line three times in one message.
enum FloodCounter {
  static func isFlood(_ spelling: Spelling) -> Bool {
    if hasLineThrice(spelling.scalars) { return true }
    let utterance = spelling.utterance
    guard let speaker = utterance.speaker, utterance.preceding.count >= 2 else { return false }
    let last = utterance.preceding.suffix(2)
    guard last.allSatisfy({ $0.speaker == speaker }), let own = key(utterance.text) else { return false }
    return last.allSatisfy { key($0.text) == own }
  }

  private static func hasLineThrice(_ text: [UInt32]) -> Bool {
    guard text.count(where: isNewline) >= 2 else { return false }
    var counts: [String: Int] = [:]
    for line in text.split(whereSeparator: isNewline) {
      guard let key = key(String(scalars: line)) else { continue }
      counts[key, default: 0] += 1
      if counts[key] == 3 { return true }
    }
    return false
  }

  private static func isNewline(_ scalar: UInt32) -> Bool {
    scalar == 0x0A || scalar == 0x0D || scalar == 0x2028 || scalar == 0x2029
  }

  /// What two texts must share to be the same: widths, case, blanks, punctuation and emoji apart. Where that leaves
  /// nothing, emoji and stickers are compared as they are; a line of dashes is no text.
  private static func key(_ text: String) -> String? {
    let plain = normal(text)
    if !plain.isEmpty { return plain }
    guard EmojiCounter.count(text) > 0 else { return nil }
    return "=" + String(text.filter { !$0.isWhitespace })
  }

  private static func normal(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // Letters since an opening bracket: a sticker's name, or words after all.
    var bracket: [Unicode.Scalar]?
    for scalar in text.unicodeScalars {
      if scalar == "[" {
        append(bracket ?? [], to: &result)
        bracket = []
      } else if scalar == "]", let letters = bracket {
        if !EmojiCounter.isStickerName(letters) { append(letters, to: &result) }
        bracket = nil
      } else if let count = bracket?.count, count < 12 {
        bracket?.append(scalar)
      } else {
        append(bracket ?? [], to: &result)
        bracket = nil
        append(scalar, to: &result)
      }
    }
    append(bracket ?? [], to: &result)
    return String(result)
  }

  private static func append(_ scalars: [Unicode.Scalar], to result: inout String.UnicodeScalarView) {
    for scalar in scalars { append(scalar, to: &result) }
  }

  private static func append(_ scalar: Unicode.Scalar, to result: inout String.UnicodeScalarView) {
    // Most of what is written: no table of properties has to be asked.
    if 0x4E00...0x9FFF ~= scalar.value { return result.append(scalar) }
    let properties = foldedWidth(scalar).properties
    guard properties.isAlphabetic || properties.isIdeographic || properties.numericType != nil else { return }
    result.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
  }
}
