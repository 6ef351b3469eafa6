import Wording

/// Writes JSON straight into bytes, in the order of the calls. The same calls give the same bytes.
///
/// Scalars that would take effect on a terminal (escape sequences, C1 controls, bidirectional overrides, tags) are always
/// written as `\u…`, so that neither output nor a file of the workspace that someone looks at does harm.
///
/// ```swift
/// var out = JSONWriter()
/// out.object { out in
///   out.member("name", "张三妈妈")
///   out.member("verified", true)
/// }
/// ```
public struct JSONWriter {
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init() {}

  /// What was written, as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Forgets what was written and keeps the room for it.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: true)
    needsComma = false
  }

  /// Ends a line of JSON Lines.
  public mutating func newline() {
    bytes.append(UInt8(ascii: "\n"))
    needsComma = false
  }

  public mutating func object(_ body: (inout JSONWriter) throws -> Void) rethrows {
    separate()
    bytes.append(UInt8(ascii: "{"))
    needsComma = false
    try body(&self)
    bytes.append(UInt8(ascii: "}"))
    needsComma = true
  }

  public mutating func array(_ body: (inout JSONWriter) throws -> Void) rethrows {
    separate()
    bytes.append(UInt8(ascii: "["))
    needsComma = false
    try body(&self)
    bytes.append(UInt8(ascii: "]"))
    needsComma = true
  }

  /// A key; the next call writes its value.
  public mutating func key(_ key: String) {
    string(key)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func integer(_ value: Int) {
    separate()
    digits(value)
    needsComma = true
  }

  /// A number, in the shortest form that reads back the same; null where it is not finite.
  public mutating func number(_ value: Double) {
    separate()
    bytes.append(contentsOf: (value.isFinite ? "\(value)" : "null").utf8)
    needsComma = true
  }

  public mutating func bool(_ value: Bool) {
    separate()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
    needsComma = true
  }

  public mutating func null() {
    separate()
    bytes.append(contentsOf: "null".utf8)
    needsComma = true
  }

  public mutating func json(_ value: JSON) {
    switch value {
    case .null: null()
    case .bool(let value): bool(value)
    case .integer(let value): integer(value)
    case .number(let value): number(value)
    case .string(let value): string(value)
    case .array(let items): array { out in for item in items { out.json(item) } }
    case .object(let object):
      self.object { out in
        for (key, value) in object.members {
          out.key(key)
          out.json(value)
        }
      }
    }
  }

  public mutating func member(_ key: String, _ value: String) {
    self.key(key)
    string(value)
  }

  public mutating func member(_ key: String, _ value: Int) {
    self.key(key)
    integer(value)
  }

  public mutating func member(_ key: String, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Null where there is no value.
  public mutating func member(_ key: String, orNull value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Left out where there is no value.
  public mutating func member(_ key: String, ifAny value: String?) {
    if let value { member(key, value) }
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func digits(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    var rest = value.magnitude
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }

  private mutating func quote(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    var value = value
    value.withUTF8 { utf8 in
      var clean = 0
      for index in utf8.indices where JSONWriter.needsCare[Int(utf8[index])] {
        if utf8[index] < 0x80 {
          bytes.append(contentsOf: utf8[clean..<index])
          escape(utf8[index])
          clean = index + 1
        } else if let (scalar, length) = JSONWriter.harmful(in: utf8, at: index) {
          bytes.append(contentsOf: utf8[clean..<index])
          for unit in UTF16.encode(scalar) ?? .init() { escape(unit) }
          clean = index + length
        }
      }
      bytes.append(contentsOf: utf8[clean...])
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// By byte: what must be escaped, and what may begin a scalar that takes effect on a terminal.
  private static let needsCare: [Bool] = (0...255).map { byte in
    switch byte {
    case 0..<0x20, 0x22, 0x5C, 0x7F: true
    case 0xC2, 0xD8, 0xE2, 0xEF, 0xF0...0xF4: true
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
    bytes.append(contentsOf: "\\u".utf8)
    for shift in [12, 8, 4, 0] { bytes.append(JSONWriter.hexadecimal.utf8Start[Int(unit >> shift & 15)]) }
  }

  private static let hexadecimal: StaticString = "0123456789abcdef"

  private mutating func escape(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): bytes.append(contentsOf: "\\n".utf8)
    case UInt8(ascii: "\r"): bytes.append(contentsOf: "\\r".utf8)
    case UInt8(ascii: "\t"): bytes.append(contentsOf: "\\t".utf8)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(contentsOf: [UInt8(ascii: "\\"), byte])
    default: escape(UInt16(byte))
    }
  }
}
