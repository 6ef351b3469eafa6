/// Bytes of a cell that need no closer look: visible ASCII, and what begins or continues U+4000 to U+EFFF. In a cell that
/// begins with a digit no e, which may be an exponent.
///
/// Eight bytes are looked at at once: it is what reading a table mostly does. Each of the sums below stays within its byte.
enum PlainBytes {
  /// Whether there is nothing else in a range.
  static func fill(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, isNumber: Bool) -> Bool {
    var place = range.lowerBound
    while place < range.upperBound {
      var word: UInt64 = 0
      let length = range.upperBound - place
      if place + 8 <= bytes.count {
        word = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
        // What lies behind the cell does not count.
        if length < 8 {
          let outside = ~UInt64(0) << UInt64(8 * length)
          word = word & ~outside | 0x4141_4141_4141_4141 & outside
        }
      } else {
        for index in 0..<8 {
          word |= UInt64(index < length ? bytes[place + index] : UInt8(ascii: "A")) << UInt64(8 * index)
        }
      }
      if needsLook(word) || isNumber && hasExponent(word) { return false }
      place += 8
    }
    return true
  }

  private static func all(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

  /// The high bit of each byte whose lower seven bits are at least a bound.
  private static func reaching(_ bound: UInt64, _ low: UInt64) -> UInt64 { low &+ all(0x80 - bound) }

  private static func needsLook(_ word: UInt64) -> Bool {
    let low = word & all(0x7F)
    let ascii = ~word & (~reaching(0x21, low) | reaching(0x7F, low))
    // 0xC0 to 0xE3, and from 0xEF on.
    let others = word & (reaching(0x40, low) & ~reaching(0x64, low) | reaching(0x6F, low))
    return (ascii | others) & all(0x80) != 0
  }

  private static func hasExponent(_ word: UInt64) -> Bool {
    let other = (word | all(0x20)) ^ all(UInt64(UInt8(ascii: "e")))
    return ~((other & all(0x7F)) &+ all(0x7F) | other) & all(0x80) != 0
  }
}
