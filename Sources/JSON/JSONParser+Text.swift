extension JSONParser {
  /// Reads a string: in place where nothing is escaped, through `unescaped` where something is.
  mutating func string() throws(JSONError) -> String {
    index += 1
    let start = index
    var end = index
    var union: UInt8 = 0
    while end < bytes.count {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte < 0x20 { break }
      union |= byte
      end += 1
    }
    index = end
    guard end < bytes.count else { throw failure(.unexpectedEnd) }
    if bytes[end] == UInt8(ascii: "\\") { return try escapedString(from: start) }
    guard bytes[end] == UInt8(ascii: "\"") else { throw failure(.controlCharacter) }
    index += 1
    let content = UnsafeBufferPointer(rebasing: bytes[start..<end])
    return union < 0x80 ? String(decoding: content, as: UTF8.self) : try text(content, at: start)
  }

  private func text(_ utf8: UnsafeBufferPointer<UInt8>, at start: Int) throws(JSONError) -> String {
    guard let checked = String(utf8) else { throw failure(.invalidUTF8, at: start) }
    return checked
  }

  private mutating func escapedString(from start: Int) throws(JSONError) -> String {
    unescaped.removeAll(keepingCapacity: true)
    unescaped.append(contentsOf: bytes[start..<index])
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        let result: String? = unescaped.withUnsafeBufferPointer { String($0) }
        guard let result else { throw failure(.invalidUTF8, at: start) }
        return result
      case UInt8(ascii: "\\"): try escape()
      case 0..<0x20: throw failure(.controlCharacter, at: index - 1)
      default: unescaped.append(byte)
      }
    }
    throw failure(.unexpectedEnd)
  }

  private mutating func escape() throws(JSONError) {
    guard index < bytes.count else { throw failure(.unexpectedEnd) }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): unescaped.append(byte)
    case UInt8(ascii: "b"): unescaped.append(0x08)
    case UInt8(ascii: "f"): unescaped.append(0x0C)
    case UInt8(ascii: "n"): unescaped.append(0x0A)
    case UInt8(ascii: "r"): unescaped.append(0x0D)
    case UInt8(ascii: "t"): unescaped.append(0x09)
    case UInt8(ascii: "u"): try unicodeEscape()
    default: throw failure(.invalidEscape, at: index - 1)
    }
  }

  private mutating func unicodeEscape() throws(JSONError) {
    var code = UInt32(try hexadecimal())
    if 0xD800..<0xDC00 ~= code, index + 1 < bytes.count, bytes[index] == UInt8(ascii: "\\"),
      bytes[index + 1] == UInt8(ascii: "u")
    {
      let mark = index
      index += 2
      let low = UInt32(try hexadecimal())
      if 0xDC00..<0xE000 ~= low {
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      } else {
        index = mark
      }
    }
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    UTF8.encode(scalar).map { unescaped.append(contentsOf: $0) }
  }

  private mutating func hexadecimal() throws(JSONError) -> UInt16 {
    var code: UInt16 = 0
    for _ in 0..<4 {
      guard index < bytes.count else { throw failure(.unexpectedEnd) }
      let digit: UInt8
      switch bytes[index] {
      case let byte where UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte: digit = byte - UInt8(ascii: "0")
      case let byte where UInt8(ascii: "a")...UInt8(ascii: "f") ~= byte | 0x20: digit = (byte | 0x20) - 87
      default: throw failure(.invalidEscape)
      }
      code = code << 4 | UInt16(digit)
      index += 1
    }
    return code
  }
}

extension String {
  /// The text of UTF-8 bytes; nil where they are not valid. The validated span costs a third of `String(validating:)`.
  fileprivate init?(_ utf8: UnsafeBufferPointer<UInt8>) {
    guard let span = try? UTF8Span(validating: utf8.span) else { return nil }
    self = String(copying: span)
  }
}
