import Wording

extension JSONWriter {
  /// Writes a text in quotes; what would break the JSON or take effect on a terminal is escaped.
  mutating func quote(_ value: String) {
    value.withBytes { utf8 in
      need(utf8.count + 2)
      quote(utf8, at: count)
    }
  }

  /// Writes a text in quotes at a place up to which all is written, and behind which there is room.
  @inline(__always)
  mutating func quote(_ utf8: UnsafeBufferPointer<UInt8>, at place: Int) {
    let start = room + place
    start.pointee = UInt8(ascii: "\"")
    count = place + 1
    // Most texts hold nothing to escape.
    if hasByte(utf8, JSONWriter.needsCare) { return carefully(utf8) }
    if let source = utf8.baseAddress { (start + 1).update(from: source, count: utf8.count) }
    start[utf8.count + 1] = UInt8(ascii: "\"")
    count += utf8.count + 1
  }

  /// Writes a text and the quote behind it.
  private mutating func carefully(_ utf8: UnsafeBufferPointer<UInt8>) {
    var clean = 0
    func copy(upTo end: Int) {
      utf8.baseAddress.map { put($0 + clean, end - clean) }
    }
    for index in utf8.indices where index >= clean && JSONWriter.needsCare(utf8[index]) {
      if utf8[index] < 0x80 {
        copy(upTo: index)
        escape(utf8[index])
        clean = index + 1
      } else if let (scalar, length) = JSONWriter.harmful(in: utf8, at: index) {
        copy(upTo: index)
        for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
        clean = index + length
      }
    }
    copy(upTo: utf8.count)
    put(UInt8(ascii: "\""))
  }

  /// Which bytes need care, or begin a scalar that is not from U+3000 to U+EFFF: those are looked at one by one.
  @inline(__always)
  private static func needsCare(_ bytes: ByteWord) -> UInt64 {
    let plain = bytes.reaches(0x20) & bytes.differs(from: 0x22) & bytes.differs(from: 0x5C)
    let outside = bytes.reaches(0xEF) | bytes.reaches(0xC0) & ~bytes.reaches(0xE3)
    return bytes.ascii & (bytes.reaches(0x7F) | ~plain) | bytes.others & outside
  }

  /// What must be escaped, and what may begin a scalar that takes effect on a terminal.
  @inline(__always)
  private static func needsCare(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F, 0xC2, 0xD8, 0xE2, 0xEF, 0xF0...0xF4: true
    default: false
    }
  }

  /// The scalar that begins at a byte and how many bytes it has, where it must not reach a terminal as it is.
  private static func harmful(
    in utf8: UnsafeBufferPointer<UInt8>, at index: Int
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = utf8[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard index + length <= utf8.count else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for byte in utf8[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    guard let scalar = Unicode.Scalar(value), isHarmful(scalar) || 0xE0020...0xE007F ~= value else { return nil }
    return (scalar, length)
  }

  private mutating func escape(_ unit: UInt16) {
    put("\\u")
    for shift in [12, 8, 4, 0] { put(JSONWriter.hexadecimal.utf8Start[Int(unit >> shift & 15)]) }
  }

  private static let hexadecimal: StaticString = "0123456789abcdef"

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): put("\\n")
    case UInt8(ascii: "\r"): put("\\r")
    case UInt8(ascii: "\t"): put("\\t")
    case UInt8(ascii: "\""): put("\\\"")
    case UInt8(ascii: "\\"): put("\\\\")
    default: escape(UInt16(byte))
    }
  }
}
