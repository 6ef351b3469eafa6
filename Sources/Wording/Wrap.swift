/// The text in lines of at most `width` columns; line breaks within it stay.
///
/// Chinese may break between any two characters, but no line begins with a closing mark (。，、」…) or ends with an
/// opening one (「（“), and —— and …… stay whole (GB/T 15834, section 5.1). Latin words and numbers stay whole unless
/// they are longer than a line. A character wider than `width` stands alone in its line.
///
/// - Parameter onlyAtBlanks: names within a line stay whole, too: it is a command that people copy.
public func wrap(
  _ text: String, width: Int, ambiguousIsWide: Bool = false, onlyAtBlanks: Bool = false
) -> [String] {
  var wrapper = LineWrapper(
    text, width: max(width, 1), ambiguousIsWide: ambiguousIsWide, onlyAtBlanks: onlyAtBlanks)
  return wrapper.wrap().map { String(text[$0]) }
}

/// The ranges of the text that are its lines when wrapped; the blanks at which a line was broken are in none of them.
/// At least one range.
public func wrappedRanges(
  of text: String, width: Int, ambiguousIsWide: Bool = false
) -> [Range<String.Index>] {
  var wrapper = LineWrapper(text, width: max(width, 1), ambiguousIsWide: ambiguousIsWide)
  return wrapper.wrap()
}

private struct LineWrapper {
  let text: String
  let width: Int
  let ambiguousIsWide: Bool
  let onlyAtBlanks: Bool
  var lines: [Range<String.Index>] = []
  /// The line being filled: where it begins, how wide it is up to the current place.
  var lineStart: String.Index
  var lineWidth = 0
  /// The last place at which the line may be broken: the end of its words and the begin of the next line.
  var opportunity: (end: String.Index, next: String.Index, width: Int)?

  init(_ text: String, width: Int, ambiguousIsWide: Bool, onlyAtBlanks: Bool = false) {
    self.onlyAtBlanks = onlyAtBlanks
    self.text = text
    self.width = width
    self.ambiguousIsWide = ambiguousIsWide
    lineStart = text.startIndex
  }

  mutating func wrap() -> [Range<String.Index>] {
    var previous: Character?
    /// Where the blanks that precede the current place begin.
    var blanksStart: String.Index?
    var index = text.startIndex
    while index < text.endIndex {
      let character = text[index]
      let next = text.index(after: index)
      if character.isNewline {
        lines.append(lineStart..<(blanksStart ?? index))
        begin(at: next)
        previous = nil
        blanksStart = nil
        index = next
        continue
      }
      let isBlank = character == " " || character == "\t" || character == "\u{3000}"
      let columns = displayWidth(of: character, ambiguousIsWide: ambiguousIsWide)
      if isBlank {
        // Indentation at the begin of a paragraph is part of its first word.
        if blanksStart == nil, lineStart < index { blanksStart = index }
        lineWidth += columns
        index = next
        previous = character
        continue
      }
      if let start = blanksStart {
        opportunity = (start, index, lineWidth)
      } else if !onlyAtBlanks, let previous, lineStart < index, mayBreak(between: previous, and: character) {
        opportunity = (index, index, lineWidth)
      }
      blanksStart = nil
      lineWidth += columns
      if lineWidth > width { fold(before: index, columns) }
      previous = character
      index = next
    }
    lines.append(lineStart..<(blanksStart ?? text.endIndex))
    return lines
  }

  private mutating func begin(at index: String.Index) {
    lineStart = index
    lineWidth = 0
    opportunity = nil
  }

  /// Ends the line at the last opportunity, or before the current character where there was none. What moves to the
  /// next line fits there, or is folded again.
  private mutating func fold(before index: String.Index, _ columns: Int) {
    if let (end, next, before) = opportunity, end > lineStart {
      lines.append(lineStart..<end)
      lineStart = next
      lineWidth -= before
      opportunity = nil
    }
    if lineWidth > width, lineStart < index {
      lines.append(lineStart..<index)
      lineStart = index
      lineWidth = columns
      opportunity = nil
    }
  }
}

/// Whether a line may end after one character and the next begin with the other, no blank between them.
private func mayBreak(between left: Character, and right: Character) -> Bool {
  if neverBeginsLine(right) || neverEndsLine(left) { return false }
  if left == right, left == "—" || left == "…" || left == "⋯" { return false }
  return breaksFreely(left) || breaksFreely(right)
}

/// Characters of scripts that are written without blanks: a line may break on either side of them.
private func breaksFreely(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first else { return false }
  switch scalar.value {
  case 0..<0x2000: return scalar.value == 0x0F0B  // The tsheg between Tibetan syllables.
  case 0x2014, 0x2026, 0x22EF: return true
  default: return displayWidth(of: character) == 2
  }
}

private func neverBeginsLine(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first else { return false }
  switch scalar {
  case "。", "，", "、", "；", "：", "？", "！", "．", "·", "‧", "•", "・", "～", "％", "‰", "℃", "°", "′", "″",
    "」", "』", "）", "】", "〉", "》", "〕", "〗", "｝", "］", "”", "’", "ー", "々", "〻", "゛", "゜",
    ",", ".", ";", ":", "?", "!", ")", "]", "}", "%", "｡", "､", "｣", "་", "།":
    return true
  default: return false
  }
}

private func neverEndsLine(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first else { return false }
  switch scalar {
  case "「", "『", "（", "【", "〈", "《", "〔", "〖", "｛", "［", "“", "‘", "｢", "(", "[", "{", "$", "￥", "¥", "＄", "＃", "#",
    "@", "＠":
    return true
  default: return false
  }
}
