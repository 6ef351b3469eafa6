/// The same text again and again (R19): three times in a row by one author, or the same line three times in one message.
enum FloodCounter {
  static func isFlood(_ utterance: Utterance) -> Bool {
    if utterance.text.utf8.count(where: { $0 == 0x0A }) >= 2 {
      let lines = utterance.text.split(separator: "\n").map { normal($0) }.filter { !$0.isEmpty }
      var counts: [String: Int] = [:]
      for line in lines {
        counts[line, default: 0] += 1
        if counts[line] == 3 { return true }
      }
    }
    guard let speaker = utterance.speaker, utterance.preceding.count >= 2 else { return false }
    let own = normal(utterance.text[...])
    let last = utterance.preceding.suffix(2)
    return last.allSatisfy { earlier in
      guard earlier.speaker == speaker, earlier.kind == utterance.kind else { return false }
      // Signs alone are compared as they are.
      return own.isEmpty ? !utterance.text.isEmpty && earlier.text == utterance.text : normal(earlier.text[...]) == own
    }
  }

  /// Widths, case, blanks, punctuation and emoji apart.
  private static func normal(_ text: Substring) -> String {
    var result = String.UnicodeScalarView()
    var isInSticker = false
    for scalar in text.unicodeScalars {
      if scalar == "[" { isInSticker = true }
      if scalar == "]" {
        isInSticker = false
        continue
      }
      if isInSticker { continue }
      let value = 0xFF01...0xFF5E ~= scalar.value ? scalar.value - 0xFEE0 : scalar.value
      guard let plain = Unicode.Scalar(value) else { continue }
      let properties = plain.properties
      guard properties.isAlphabetic || properties.isIdeographic || properties.numericType != nil else { continue }
      result.append(contentsOf: properties.lowercaseMapping.unicodeScalars)
    }
    return String(result)
  }
}
