/// Pasted text, made fit for a line: nothing in it acts, not even Enter.
enum Paste {
  /// Stands on the screen for a line feed.
  static let lineBreak: Unicode.Scalar = "\u{23CE}"
  /// A paste is cut here, in bytes.
  static let limit = 1 << 20

  /// What closes a bracketed paste.
  static let end: [UInt8] = [0x1B, 0x5B, 0x32, 0x30, 0x31, 0x7E]

  /// Line breaks of any kind become `lineBreak`, tabs become blanks, other controls go.
  static func scalars(_ bytes: [UInt8]) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    out.reserveCapacity(bytes.count)
    var wasReturn = false
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0x0A: if !wasReturn { out.append(lineBreak) }
      case 0x0D, 0x85, 0x2028, 0x2029: out.append(lineBreak)
      case 0x09: out.append(" ")
      case 0x00..<0x20, 0x7F..<0xA0: break
      default: out.append(scalar)
      }
      wasReturn = scalar == "\r"
    }
    return out
  }

  /// The text that a line on the screen stands for.
  static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar == lineBreak ? "\n" : scalar) }
    return String(text)
  }

  /// How a text stands in the line.
  static func display(_ text: String) -> [Unicode.Scalar] {
    scalars(Array(text.utf8))
  }
}
