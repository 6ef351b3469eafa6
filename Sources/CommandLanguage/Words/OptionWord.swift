import Wording

/// A word that has the look of an option: dashes and a name of ASCII letters, digits and dashes, perhaps `=` and a value.
/// A text that merely begins with a dash (`-1`, `- 带好红领巾`, `——转自`) has not.
///
/// The dashes of a Chinese keyboard (`——`, `－－`, `—`) count as well, and full-width letters after them.
struct OptionWord {
  /// The name without dashes, in ASCII.
  var name: [UInt8]
  var isLong: Bool
  /// Where the value after `=` begins in the word's bytes.
  var value: Int?

  /// Reads a word; nil where it has not the look of an option.
  init?(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let end = Self.nameEnd(bytes) else { return nil }
    var scalars = String(decoding: UnsafeBufferPointer(rebasing: bytes[..<end]), as: UTF8.self).unicodeScalars[...]
    var dashes = 0
    var hasLongDash = false
    while let first = scalars.first, Self.isDash(first) {
      dashes += 1
      if first != "-", first != "－" { hasLongDash = true }
      scalars.removeFirst()
    }
    name = Array(foldedWidth(String(scalars)).utf8)
    isLong = dashes >= 2 || hasLongDash && name.count > 1
    if end < bytes.count { value = end + (bytes[end] == 0x3D ? 1 : 3) }
  }

  /// The end of the dashes and the name in a word with the look of an option: where `=` stands or the word ends.
  static func nameEnd(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var position = 0
    var dashes = 0
    while position < bytes.count, let width = dashWidth(bytes, position), dashes < 3 {
      position += width
      dashes += 1
    }
    guard dashes > 0, dashes < 3, position < bytes.count else { return nil }
    var isFirst = true
    while position < bytes.count {
      let byte = bytes[position]
      switch byte {
      case 0x41...0x5A, 0x61...0x7A: position += 1
      case 0x30...0x39, 0x2D: if isFirst { return nil } else { position += 1 }
      case 0x3D: return isFirst ? nil : position
      case 0xEF where position + 2 < bytes.count:
        switch (bytes[position + 1], bytes[position + 2]) {
        case (0xBC, 0xA1...0xBA), (0xBD, 0x81...0x9A): position += 3
        case (0xBC, 0x90...0x99), (0xBC, 0x8D): if isFirst { return nil } else { position += 3 }
        case (0xBC, 0x9D): return isFirst ? nil : position
        default: return nil
        }
      default: return nil
      }
      isFirst = false
    }
    return position
  }

  static func nameEnd(_ bytes: [UInt8]) -> Int? { bytes.withUnsafeBufferPointer { nameEnd($0) } }

  /// Whether a word may be an option, judged by its first byte.
  @inline(__always)
  static func mayStart(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0xE2 || byte == 0xEF }

  private static func dashWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int) -> Int? {
    if bytes[position] == 0x2D { return 1 }
    guard position + 2 < bytes.count else { return nil }
    switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    case (0xE2, 0x80, 0x93...0x95), (0xEF, 0xBC, 0x8D): return 3
    default: return nil
    }
  }

  /// Whether it is a dash that may begin an option: of ASCII, full width, or as a Chinese keyboard gives one.
  static func isDash(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "－", "–", "—", "―": true
    default: false
    }
  }
}
