/// How many columns of a terminal a scalar takes by itself: 0 for marks, joiners and control characters, 2 for East
/// Asian wide characters and emoji, else 1.
///
/// - Parameter ambiguousIsWide: characters such as “ … — ① take two columns in some terminals set up for Chinese
///   (East Asian Width "ambiguous", Unicode Annex 11).
public func displayWidth(_ scalar: Unicode.Scalar, ambiguousIsWide: Bool = false) -> Int {
  switch scalar.value {
  case 0x20..<0x7F: 1
  case 0x3400..<0xA000, 0x3041..<0x3097, 0x3000..<0x302A, 0xFF01..<0xFF61, 0xAC00..<0xD7A4: 2
  default:
    switch WidthTable.class(of: scalar.value) {
    case 3: ambiguousIsWide ? 2 : 1
    case let width: Int(width)
    }
  }
}

/// How many columns of a terminal a grapheme takes. Flags, families joined by ZWJ, skin tones, keycaps and symbols that
/// a variation selector turns into emoji take 2; everything else what its scalars take together.
public func displayWidth(of character: Character, ambiguousIsWide: Bool = false) -> Int {
  let scalars = character.unicodeScalars
  var sum = 0
  var isJoined = false
  var isTurnedIntoEmoji = false
  for scalar in scalars {
    sum += displayWidth(scalar, ambiguousIsWide: ambiguousIsWide)
    if joinsEmoji(scalar) { isJoined = true }
    if scalar.value == 0xFE0F { isTurnedIntoEmoji = true }
  }
  guard isJoined, let first = scalars.first, first.properties.isEmoji else { return sum }
  return isTurnedIntoEmoji ? 2 : min(sum, 2)
}

/// How many columns of a terminal a text takes in one line. Control characters count nothing: `clean` the text first.
public func displayWidth(_ text: String, ambiguousIsWide: Bool = false) -> Int {
  var sum = 0
  for scalar in text.unicodeScalars {
    if joinsEmoji(scalar) {
      // Rare enough to pay for finding the graphemes.
      return text.reduce(0) { $0 + displayWidth(of: $1, ambiguousIsWide: ambiguousIsWide) }
    }
    sum += displayWidth(scalar, ambiguousIsWide: ambiguousIsWide)
  }
  return sum
}

/// ZWJ, the emoji variation selector, regional indicators, skin tones and tags: what makes one picture of several
/// scalars.
private func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x200D: false
  case 0x200D, 0xFE0F, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
  default: false
  }
}

extension WidthTable {
  /// The class of the last run that begins at or before the scalar.
  fileprivate static func `class`(of scalar: UInt32) -> UInt32 {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle] >> 2 <= scalar { low = middle } else { high = middle }
    }
    return runs[low] & 3
  }
}

/// Where a text stands within the columns given to it.
public enum Alignment: Sendable {
  case left, right
}

/// The text with blanks beside it, so that it takes at least `width` columns.
public func pad(
  _ text: String, to width: Int, alignment: Alignment = .left, ambiguousIsWide: Bool = false
) -> String {
  let blanks = width - displayWidth(text, ambiguousIsWide: ambiguousIsWide)
  guard blanks > 0 else { return text }
  let space = String(repeating: " ", count: blanks)
  return alignment == .left ? text + space : space + text
}

/// The text itself where it fits in `width` columns, else as much of its beginning as fits together with “…”.
public func truncate(_ text: String, to width: Int, ambiguousIsWide: Bool = false) -> String {
  guard displayWidth(text, ambiguousIsWide: ambiguousIsWide) > width else { return text }
  let ellipsis: Character = "…"
  var room = width - displayWidth(of: ellipsis, ambiguousIsWide: ambiguousIsWide)
  guard room >= 0 else { return "" }
  var result = ""
  for character in text {
    room -= displayWidth(of: character, ambiguousIsWide: ambiguousIsWide)
    if room < 0 { break }
    result.append(character)
  }
  result.append(ellipsis)
  return result
}
