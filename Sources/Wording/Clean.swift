/// Text from outside, made harmless for a terminal: control characters, escape sequences and bidirectional overrides
/// are shown as a picture (␛) or as `\u{…}` instead of taking effect. Line breaks and tabs stay; CR LF is a line break.
///
/// Invisible characters stay where a script or an emoji needs them and are shown elsewhere: joiners outside emoji and
/// joined scripts, variation selectors without a base, tags outside flags, and marks piled higher than any script does.
///
/// Text that holds nothing of the kind is returned as it is, without a copy.
public func clean(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: isSuspect) else { return text }
  var cleaner = Cleaner(text.unicodeScalars)
  return cleaner.clean()
}

/// The same in one line: line breaks become ⏎ and tabs blanks.
public func cleanLine(_ text: String) -> String {
  let cleaned = clean(text)
  guard cleaned.utf8.contains(where: { $0 == 0x0A || $0 == 0x09 }) else { return cleaned }
  var result = String.UnicodeScalarView()
  for scalar in cleaned.unicodeScalars {
    switch scalar {
    case "\n": result.append("⏎")
    case "\t": result.append(" ")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// A scalar that, whatever stands beside it, can move the cursor, change a terminal's state, turn the direction of the
/// text around it, or only hide.
public func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A: false
  case 0..<0x20, 0x7F..<0xA0: true
  case 0xA0..<0x061C: false
  // Bidirectional marks, embeddings, overrides and isolates; line and paragraph separators; the blank without width.
  case 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
  // Invisible operators, deprecated format characters, the byte order mark and interlinear annotation.
  case 0x2060...0x2065, 0x206A...0x206F, 0xFEFF, 0xFFF9...0xFFFB: true
  // Format controls of shorthand and of music; the language tag.
  case 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000, 0xE0001: true
  // What Unicode promises never to be a character.
  case 0xFDD0...0xFDEF: true
  case let value: value & 0xFFFE == 0xFFFE
  }
}

/// Quick and on the safe side: whether the text of this scalar needs a closer look.
private func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x20..<0x7F, 0x09, 0x0A, 0xA0..<0x0300, 0x2010..<0x2028, 0x2030..<0x2060, 0x3001..<0x302A, 0x3400..<0xA000,
    0xFF01..<0xFFA0, 0x1F300..<0x1F3FB:
    scalar == "\u{1F3F4}"
  default: displayWidth(scalar) == 0 || isHarmful(scalar)
  }
}

private struct Cleaner {
  /// More marks on one base than any living script piles up; Tibetan comes nearest.
  static let markLimit = 8

  let source: String.UnicodeScalarView
  var result = String.UnicodeScalarView()
  /// What the next mark would combine with; nil at the begin of a line and after something shown in place of itself.
  var base: Unicode.Scalar?
  var previous: Unicode.Scalar?
  var marks = 0

  init(_ source: String.UnicodeScalarView) {
    self.source = source
  }

  mutating func clean() -> String {
    var index = source.startIndex
    while index < source.endIndex {
      let scalar = source[index]
      let after = source.index(after: index)
      let next = after < source.endIndex ? source[after] : nil
      if scalar == "\u{1F3F4}", let end = endOfFlag(from: after) {
        result.append(contentsOf: source[index..<end])
        (base, previous, marks) = (scalar, scalar, 0)
        index = end
        continue
      }
      index = after
      if scalar == "\r", next == "\n" { continue }
      take(scalar, next)
    }
    return String(result)
  }

  private mutating func take(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) {
    if scalar == "\n" || scalar == "\t" {
      result.append(scalar)
      (base, previous) = (nil, nil)
    } else if isHarmful(scalar) || !isKept(scalar, next) {
      show(scalar)
    } else {
      result.append(scalar)
      if displayWidth(scalar) == 0 {
        marks += 1
      } else {
        base = scalar
        marks = 0
      }
      previous = scalar
    }
  }

  private func isKept(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> Bool {
    switch scalar.value {
    case 0x200C, 0x200D: return joins(next, isWide: scalar.value == 0x200D)
    case 0xFE00...0xFE0F, 0x180B...0x180D, 0x180F: return marks == 0 && base.map(Cleaner.takesSelector) ?? false
    case 0xE0100...0xE01EF: return marks == 0 && base.map(Cleaner.isIdeograph) ?? false
    case 0xE0020...0xE007F: return false
    default: return displayWidth(scalar) > 0 || (base != nil && marks < Cleaner.markLimit)
    }
  }

  /// A joiner is at home between two emoji (ZWJ only) and within words of scripts whose letters join.
  private func joins(_ next: Unicode.Scalar?, isWide: Bool) -> Bool {
    guard let previous, let next, marks < Cleaner.markLimit else { return false }
    if 0x0590..<0x1D00 ~= previous.value { return 0x0590..<0x1D00 ~= next.value }
    guard isWide, let base else { return false }
    return Cleaner.isEmoji(base) && Cleaner.isEmoji(next)
  }

  /// Where a flag of tags (England, Scotland, Wales and the like) ends; nil where none begins after the black flag.
  private func endOfFlag(from start: String.Index) -> String.Index? {
    var index = start
    var letters = 0
    while index < source.endIndex, letters <= 6 {
      switch source[index].value {
      case 0xE0030...0xE0039, 0xE0061...0xE007A: letters += 1
      case 0xE007F: return letters >= 3 ? source.index(after: index) : nil
      default: return nil
      }
      index = source.index(after: index)
    }
    return nil
  }

  private mutating func show(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0..<0x20: result.append(Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}")
    case 0x7F: result.append("\u{2421}")
    default: result.append(contentsOf: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}".unicodeScalars)
    }
    (base, previous) = (nil, nil)
  }

  private static func isEmoji(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value > 0xFF && scalar.properties.isEmoji
  }

  /// Letters and digits of the keyboard take no variation, but for those of keycaps.
  private static func takesSelector(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "#", "*": true
    default: scalar.value > 0x7F
    }
  }

  private static func isIdeograph(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3400..<0xA000, 0xF900..<0xFB00, 0x20000..<0x40000: true
    default: false
    }
  }
}
