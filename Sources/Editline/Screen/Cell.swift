/// One grapheme as the screen shows it.
struct Cell: Equatable {
  /// What is written; never a control, an escape sequence or a bidirectional override.
  var text: String
  /// Columns, at least 1.
  var width: Int
  var style: String?
  /// Whether terminals disagree about the width (emoji with joiners): then the painter says where the next cell starts.
  var isUncertain = false

  static func blank(_ width: Int) -> Cell {
    Cell(text: String(repeating: " ", count: width), width: width)
  }

  typealias WidthOf = (Unicode.Scalar) -> Int

  static func cells(of text: String, style: String? = nil, widthOf: WidthOf) -> [Cell] {
    text.map { Cell($0, style: style, widthOf: widthOf) }
  }

  static func cells(of text: StyledText, widthOf: WidthOf) -> [Cell] {
    text.runs.flatMap { cells(of: $0.text, style: $0.style, widthOf: widthOf) }
  }

  init(text: String, width: Int, style: String? = nil) {
    self.text = text
    self.width = width
    self.style = style
  }

  init(_ character: Character, style: String?, widthOf: WidthOf) {
    self.style = style
    let scalars = character.unicodeScalars
    let first = scalars[scalars.startIndex]
    if scalars.count == 1 {
      width = widthOf(first)
      if width > 0, !Cell.isTreacherous(first) {
        text = String(character)
      } else {
        text = Cell.spelledOut(first)
        width = text.utf8.count
      }
      return
    }
    var sum = 0
    var isEmoji = false
    for scalar in scalars {
      let width = widthOf(scalar)
      if width < 0 || Cell.isTreacherous(scalar) {
        text = scalars.map(Cell.spelledOut).joined()
        self.width = text.utf8.count
        return
      }
      sum += width
      isEmoji = isEmoji || Cell.joinsEmoji(scalar)
    }
    guard sum > 0 else {
      text = scalars.map(Cell.spelledOut).joined()
      width = text.utf8.count
      return
    }
    text = String(character)
    width = isEmoji ? 2 : sum
    isUncertain = isEmoji || sum > 2
  }

  /// Marks that reorder or hide what stands around them.
  private static func isTreacherous(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x80...0x9F, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB:
      return true
    default: return false
    }
  }

  private static func joinsEmoji(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x200D, 0xFE0F, 0x20E3, 0x1F1E6...0x1F1FF, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: return true
    default: return false
    }
  }

  /// `^C` for a control, `<U+202E>` for anything else that must not be shown raw.
  private static func spelledOut(_ scalar: Unicode.Scalar) -> String {
    if scalar.value < 0x20 || scalar.value == 0x7F {
      return "^" + String(Unicode.Scalar(UInt8(scalar.value) ^ 0x40))
    }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
  }
}
