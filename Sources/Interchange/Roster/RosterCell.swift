import Wording

/// What a cell of a roster says once a spreadsheet's habits are taken off it.
enum RosterCell {
  /// Why a cell cannot be taken.
  enum Fault: Hashable {
    /// `1.1E+17`: digits are lost for good.
    case ruinedNumber
    /// `#N/A`, `#REF!`
    case formulaError
    /// Control characters, or far too long.
    case unfitText
  }

  /// Text without the leading `'`, the `="…"` and the blanks that spreadsheets put around it; empty for marks that
  /// stand for nothing.
  static func plain(_ cell: String) -> String {
    var text = cell.withoutBlanksAround
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.count >= 3 { text = String(text.dropFirst(2).dropLast()) }
    if text.hasPrefix("'") || text.hasPrefix("’") || text.hasPrefix("‘") { text = String(text.dropFirst()) }
    switch text {
    case "/", "-", "—", "——", "无", "暂无", "N/A", "n/a", "null", "NULL", "\\", "\\N": return ""
    default: return text
    }
  }

  static func fault(of text: String) -> Fault? {
    if text.utf8.first == UInt8(ascii: "#"), text.utf8.count <= 8,
      ["#N/A", "#REF!", "#NAME?", "#VALUE!", "#DIV/0!", "#NULL!", "#NUM!"].contains(text)
    {
      return .formulaError
    }
    if text.utf8.count > 512
      || text.unicodeScalars.contains(where: { $0.value != 0x0A && isHarmful($0) && $0 != "\u{FEFF}" })
    {
      return .unfitText
    }
    return isRuined(text) ? .ruinedNumber : nil
  }

  /// `1.1E+17`, `1.38E10`: how a spreadsheet shows a long number that it took for a quantity.
  static func isRuined(_ text: String) -> Bool {
    var seen = (digits: 0, point: false, exponent: false, exponentDigits: 0)
    for byte in text.utf8 {
      switch byte {
      case 0x30...0x39: if seen.exponent { seen.exponentDigits += 1 } else { seen.digits += 1 }
      case UInt8(ascii: ".") where !seen.point && !seen.exponent: seen.point = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        if seen.exponent || seen.digits == 0 { return false }
        seen.exponent = true
      case UInt8(ascii: "+"), UInt8(ascii: "-"):
        if !seen.exponent || seen.exponentDigits > 0 { return false }
      default: return false
      }
    }
    return seen.exponentDigits > 0
  }

  /// A name: no blanks between Chinese characters (张　三), one blank between words.
  static func name(_ text: String) -> String {
    // Lead bytes of blanks beyond ASCII.
    guard text.utf8.contains(where: { $0 <= 0x20 || $0 == 0xC2 || $0 == 0xE1 || $0 == 0xE2 || $0 == 0xE3 }) else {
      return text
    }
    let scalars = text.unicodeScalars
    var result = String.UnicodeScalarView()
    var pendingBlank = false
    for scalar in scalars {
      if scalar.properties.isWhitespace {
        pendingBlank = true
        continue
      }
      if pendingBlank, let last = result.last, last.isASCII, scalar.isASCII { result.append(" ") }
      pendingBlank = false
      result.append(scalar)
    }
    return String(result)
  }

  /// A number of a pupil: full-width digits folded, a spreadsheet's `.0` taken off.
  static func number(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { return text }
    let folded = foldedWidth(text)
    guard folded.hasSuffix(".0"), folded.dropLast(2).allSatisfy(\.isNumber) else { return folded }
    return String(folded.dropLast(2))
  }

  /// 18 digits (the last may be X), with or without the G of the register: an identity number, never kept.
  static func isIdentityNumber(_ text: String) -> Bool {
    guard text.utf8.count >= 18 else { return false }
    // However it is written: with full-width digits, with blanks between.
    var utf8 = number(text).utf8.filter { $0 > 0x20 }[...]
    guard 18...19 ~= utf8.count else { return false }
    if let first = utf8.first, first | 0x20 == UInt8(ascii: "g") { utf8 = utf8.dropFirst() }
    guard utf8.count == 18, utf8.dropLast().allSatisfy({ 0x30...0x39 ~= $0 }), let last = utf8.last else {
      return false
    }
    return 0x30...0x39 ~= last || last | 0x20 == UInt8(ascii: "x")
  }

  /// Digits with their leading +; nil where it is no telephone number. Of several the first counts.
  static func phone(_ text: String) -> String? {
    let isPlain = text.withBytes { utf8 in 5...16 ~= utf8.count && utf8.allSatisfy { 0x30...0x39 ~= $0 } }
    if isPlain { return text }
    let first = foldedWidth(number(text)).split { "、,，;；/|\n".contains($0) }.first ?? ""
    var digits = ""
    for scalar in first.unicodeScalars {
      switch scalar {
      case "0"..."9": digits.unicodeScalars.append(scalar)
      case "+" where digits.isEmpty: digits.unicodeScalars.append(scalar)
      case " ", "-", "(", ")", ".", "\u{A0}", "—", "–": break
      default: return nil
      }
    }
    return 5...16 ~= digits.utf8.count ? digits : nil
  }

  /// A relation without the code that a register puts before it (`51-父亲`).
  static func relation(_ text: String) -> String {
    guard let first = text.utf8.first, first < 0x80 else { return text }
    let stripped = text.drop { $0.isASCII && ($0.isNumber || "-._: ".contains($0)) }
    return stripped.isEmpty ? text : String(stripped)
  }
}
