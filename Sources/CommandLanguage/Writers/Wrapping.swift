/// How many columns of a terminal a text takes.
public typealias TextWidth = @Sendable (String) -> Int

/// Breaks a text into lines of at most `columns`: at blanks, and between Chinese characters, but never before a closing
/// mark or after an opening one. A word longer than a line stays whole.
func wrapped(_ text: String, columns: Int, width: TextWidth) -> [String] {
  var lines: [String] = []
  for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
    var line = ""
    var used = 0
    for piece in pieces(paragraph) {
      let wide = width(piece)
      if used + width(trimmed(piece)) > columns, used > 0 {
        lines.append(trimmed(line))
        (line, used) = ("", 0)
      }
      line += piece
      used += wide
    }
    lines.append(trimmed(line))
  }
  return lines
}

/// The stretches of a text between which a line may break; blanks belong to the stretch before them.
private func pieces(_ text: Substring) -> [String] {
  var pieces: [String] = []
  var current = ""
  var previous: Character?
  for character in text {
    if let last = previous, mayBreak(between: last, character) {
      pieces.append(current)
      current = ""
    }
    current.append(character)
    previous = character
  }
  if !current.isEmpty { pieces.append(current) }
  return pieces
}

private func mayBreak(between left: Character, _ right: Character) -> Bool {
  if right == " " { return false }
  if left == " " { return true }
  if "，。、；：？！）》」』”’…,.;:?!)]".contains(right) || "（《「『“‘([".contains(left) { return false }
  return isHan(left) || isHan(right)
}

private func isHan(_ character: Character) -> Bool {
  guard let scalar = character.unicodeScalars.first else { return false }
  return (0x2E80..<0xA000).contains(scalar.value) || (0xFF00..<0xFFEF).contains(scalar.value)
    || (0x20000..<0x32000).contains(scalar.value)
}

private func trimmed(_ text: String) -> String {
  var text = text[...]
  while text.last == " " { text.removeLast() }
  return String(text)
}

/// A text and blanks after it up to a column.
func padded(_ text: String, to columns: Int, width: TextWidth) -> String {
  text + String(repeating: " ", count: max(0, columns - width(text)))
}
