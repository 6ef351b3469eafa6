import Wording

/// Display names as scalars: which of them are equal (R23), what may not stand in one, what is decoration (R25).
enum NameText {
  typealias Scalars = [Unicode.Scalar]

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// Without blanks around.
  static func trimmed(_ text: String) -> String {
    var rest = text.unicodeScalars[...]
    while let first = rest.first, isBlank(first) { rest.removeFirst() }
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest.count == text.unicodeScalars.count ? text : String(String.UnicodeScalarView(rest))
  }

  /// The form in which equal names are the same scalars: half-width brackets, one middle dot, no blanks around.
  static func normal(_ text: String) -> Scalars {
    var result = Scalars()
    result.reserveCapacity(text.utf8.count / 3 + 1)
    for scalar in text.unicodeScalars { result.append(normal(scalar)) }
    while let last = result.last, isBlank(last) { result.removeLast() }
    return Scalars(result.drop(while: isBlank))
  }

  private static func normal(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "（": "("
    case "）": ")"
    default: normalDot(scalar)
    }
  }

  /// One middle dot for all.
  static func normalDot(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "・", ".", "•", "．", "‧", "･": "·"
    default: scalar
    }
  }

  static func lowercased(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    (0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value | 0x20)) : scalar
  }

  static func lowercased(_ text: String) -> String {
    text.utf8.contains { $0 >= 0x41 && $0 <= 0x5A } ? text.lowercased() : text
  }

  /// Control characters, direction marks and everything else that only hides. Joiners and variation selectors are part
  /// of an emoji, and hide elsewhere.
  static func hasForbidden(_ text: String) -> Bool {
    var followsEmoji = false
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20..<0x7F, 0x4E00..<0xA000: followsEmoji = isKeycapBase(scalar)
      case 0x09, 0x0A, 0xAD, 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E, 0x3164, 0xFFA0: return true
      case 0x200C: return true
      case 0x200D, 0xFE00...0xFE0F, 0xE0020...0xE007F: if !followsEmoji { return true }
      case 0xE000..<0xF900, 0xF0000...0x10FFFF: return true
      default:
        if isHarmful(scalar) { return true }
        followsEmoji = isSymbol(scalar)
      }
    }
    return false
  }

  private static func isKeycapBase(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "#" || scalar == "*" || isDigit(scalar)
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    (0x61...0x7A).contains(scalar.value | 0x20) && scalar.value < 0x80
      || (0xFF21...0xFF3A).contains(scalar.value) || (0xFF41...0xFF5A).contains(scalar.value)
  }

  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400..<0x4DC0, 0x4E00..<0xA000, 0xF900..<0xFB00, 0x20000..<0x323B0, 0x3007: true
    default: false
    }
  }

  /// Emoji, stars, hearts and what belongs to them.
  static func isSymbol(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "~", "～", "*", "＊", "^", "!", "！", "#", "＃", "@", "＠", "$", "￥", "+", "＋", "=": return true
    default: break
    }
    guard scalar.value > 0xA0, !isHan(scalar) else { return false }
    switch scalar.value {
    case 0x200D, 0x20E3, 0xFE00...0xFE0F, 0xE0020...0xE007F, 0x1F000...0x1FAFF: return true
    default: break
    }
    switch scalar.properties.generalCategory {
    case .otherSymbol, .mathSymbol, .modifierSymbol, .currencySymbol, .otherNumber: return true
    default: return false
    }
  }

  /// Brackets, dashes, blanks and the like between or around the parts of a name.
  static func isSeparator(_ scalar: Unicode.Scalar) -> Bool {
    if isBlank(scalar) { return true }
    return switch scalar {
    case "-", "_", "—", "－", "–", "＿", "|", "｜", "/", "／", "\\", "(", ")", "[", "]", "【", "】", "「", "」", "〔", "〕", "《",
      "》", "<", ">", "“", "”", "\"", "'", ",", "，", "、", ":", "：", ";", "；", "·", "。", "&":
      true
    default: false
    }
  }

  /// The first place at which `part` stands in `text`.
  static func find(_ part: Scalars, in text: Scalars, from start: Int = 0) -> Range<Int>? {
    guard !part.isEmpty, text.count >= part.count, start <= text.count - part.count else { return nil }
    for index in start...(text.count - part.count) where text[index] == part[0] {
      if text[index..<index + part.count].elementsEqual(part) { return index..<index + part.count }
    }
    return nil
  }

  static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars)
    return String(view)
  }
}
