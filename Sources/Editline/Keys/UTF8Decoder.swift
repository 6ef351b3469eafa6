/// Bytes to scalars, one byte at a time; what is no UTF-8 becomes U+FFFD and never swallows what follows.
struct UTF8Decoder {
  private var value: UInt32 = 0
  private var missing = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Whether a scalar has begun and not ended.
  var isInside: Bool { missing > 0 }

  /// Takes one byte.
  /// - Returns: the scalars that it completes: none, one, or a replacement and one.
  mutating func feed(_ byte: UInt8) -> [Unicode.Scalar] {
    if missing > 0 {
      if byte >= lowest, byte <= highest {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        (lowest, highest) = (0x80, 0xBF)
        return missing == 0 ? [Unicode.Scalar(value) ?? "\u{FFFD}"] : []
      }
      missing = 0
      return ["\u{FFFD}"] + feed(byte)
    }
    (lowest, highest) = (0x80, 0xBF)
    switch byte {
    case 0x00...0x7F: return [Unicode.Scalar(byte)]
    case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
    case 0xE0...0xEF:
      (value, missing) = (UInt32(byte & 0x0F), 2)
      if byte == 0xE0 { lowest = 0xA0 }
      if byte == 0xED { highest = 0x9F }
    case 0xF0...0xF4:
      (value, missing) = (UInt32(byte & 0x07), 3)
      if byte == 0xF0 { lowest = 0x90 }
      if byte == 0xF4 { highest = 0x8F }
    default: return ["\u{FFFD}"]
    }
    return []
  }
}
