/// Reads one JSON value from bytes (RFC 8259), in time proportional to them.
///
/// Every input is hostile: nesting is bounded, numbers are checked, UTF-8 is validated. A lone surrogate escape becomes
/// U+FFFD, because chat programs cut messages in the middle of a character.
struct JSONParser {
  let bytes: UnsafeBufferPointer<UInt8>
  var index = 0
  private var depth = 0
  private let depthLimit: Int
  private let keepsLastOfDuplicates: Bool
  /// Bytes of a string with escapes; reused.
  var unescaped: [UInt8] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int, keepsLastOfDuplicates: Bool) {
    self.bytes = bytes
    self.depthLimit = depthLimit
    self.keepsLastOfDuplicates = keepsLastOfDuplicates
  }

  mutating func document() throws(JSONError) -> JSON {
    skipBlanks()
    let result = try value()
    try end()
    return result
  }

  /// Nothing but blanks may follow.
  mutating func end() throws(JSONError) {
    skipBlanks()
    guard index == bytes.count else { throw failure(.trailingBytes) }
  }

  /// The byte that comes next.
  var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  func failure(_ fault: JSONError.Fault, at offset: Int? = nil) -> JSONError {
    JSONError(fault, at: offset ?? index, in: bytes)
  }

  mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return
      }
    }
  }

  mutating func value() throws(JSONError) -> JSON {
    guard index < bytes.count else { throw failure(.unexpectedEnd) }
    switch bytes[index] {
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "t"): return try literal("true", .bool(true))
    case UInt8(ascii: "f"): return try literal("false", .bool(false))
    case UInt8(ascii: "n"): return try literal("null", .null)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case let byte: throw failure(.unexpectedByte(byte))
    }
  }

  private mutating func literal(_ word: StaticString, _ result: JSON) throws(JSONError) -> JSON {
    for offset in 0..<word.utf8CodeUnitCount {
      guard index < bytes.count else { throw failure(.unexpectedEnd) }
      guard bytes[index] == word.utf8Start[offset] else { throw failure(.unexpectedByte(bytes[index])) }
      index += 1
    }
    return result
  }

  private mutating func enter() throws(JSONError) {
    depth += 1
    if depth > depthLimit { throw failure(.tooDeep(limit: depthLimit)) }
    index += 1
    skipBlanks()
  }

  /// Steps into an array or object (true), or over an empty one (false).
  mutating func enter(orClose close: UInt8) throws(JSONError) -> Bool {
    try enter()
    guard next == close else { return true }
    index += 1
    depth -= 1
    return false
  }

  /// Steps over a key and its colon.
  mutating func key() throws(JSONError) -> String {
    guard index < bytes.count else { throw failure(.unexpectedEnd) }
    guard bytes[index] == UInt8(ascii: "\"") else { throw failure(.unexpectedByte(bytes[index])) }
    let key = try string()
    skipBlanks()
    guard index < bytes.count else { throw failure(.unexpectedEnd) }
    guard bytes[index] == UInt8(ascii: ":") else { throw failure(.unexpectedByte(bytes[index])) }
    index += 1
    skipBlanks()
    return key
  }

  /// Steps over a key and its colon without making a string of it, where it needs none.
  mutating func keyInPlace() throws(JSONError) -> JSONKey {
    let start = index + 1
    var end = start
    while end < bytes.count, bytes[end] >= 0x20, bytes[end] < 0x80, bytes[end] != UInt8(ascii: "\""),
      bytes[end] != UInt8(ascii: "\\")
    {
      end += 1
    }
    guard next == UInt8(ascii: "\""), end + 1 < bytes.count, bytes[end] == UInt8(ascii: "\""),
      bytes[end + 1] == UInt8(ascii: ":")
    else { return JSONKey(unescaped: try key()) }
    index = end + 2
    skipBlanks()
    return JSONKey(UnsafeBufferPointer(rebasing: bytes[start..<end]))
  }

  /// Steps over a comma (true) or the closing bracket (false).
  mutating func more(until close: UInt8) throws(JSONError) -> Bool {
    skipBlanks()
    guard index < bytes.count else { throw failure(.unexpectedEnd) }
    let byte = bytes[index]
    guard byte == UInt8(ascii: ",") || byte == close else { throw failure(.unexpectedByte(byte)) }
    index += 1
    if byte == close {
      depth -= 1
      return false
    }
    skipBlanks()
    return true
  }

  private mutating func array() throws(JSONError) -> JSON {
    var items: [JSON] = []
    guard try enter(orClose: UInt8(ascii: "]")) else { return .array(items) }
    repeat { items.append(try value()) } while try more(until: UInt8(ascii: "]"))
    return .array(items)
  }

  private mutating func object() throws(JSONError) -> JSON {
    var members: [(key: String, value: JSON)] = []
    guard try enter(orClose: UInt8(ascii: "}")) else { return .object(JSONObject(unique: members)) }
    // A large object gets an index of its keys, so that a hostile one costs no quadratic time.
    var seen: [String: Int] = [:]
    repeat {
      let start = index
      let key = try key()
      let value = try value()
      if members.count == 16 {
        for (place, member) in members.enumerated() { seen[member.key] = place }
      }
      let earlier = members.count < 16 ? members.firstIndex { $0.key == key } : seen[key]
      if let earlier {
        guard keepsLastOfDuplicates else { throw failure(.duplicateKey(key), at: start) }
        members[earlier].value = value
      } else {
        if members.count >= 16 { seen[key] = members.count }
        members.append((key, value))
      }
    } while try more(until: UInt8(ascii: "}"))
    return .object(JSONObject(unique: members))
  }

  private mutating func number() throws(JSONError) -> JSON {
    let start = index
    if bytes[index] == UInt8(ascii: "-") { index += 1 }
    let digits = index
    skipDigits()
    guard index > digits, index == digits + 1 || bytes[digits] != UInt8(ascii: "0") else {
      throw failure(.invalidNumber, at: start)
    }
    var isWhole = true
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      isWhole = false
      index += 1
      let fraction = index
      skipDigits()
      guard index > fraction else { throw failure(.invalidNumber, at: start) }
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      isWhole = false
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      let exponent = index
      skipDigits()
      guard index > exponent else { throw failure(.invalidNumber, at: start) }
    }
    guard index - start <= 64 else { throw failure(.invalidNumber, at: start) }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if isWhole, let whole = Int(text) { return .integer(whole) }
    guard let real = Double(text), real.isFinite else { throw failure(.invalidNumber, at: start) }
    return .number(real)
  }

  private mutating func skipDigits() {
    while index < bytes.count, bytes[index] >= UInt8(ascii: "0"), bytes[index] <= UInt8(ascii: "9") { index += 1 }
  }
}
