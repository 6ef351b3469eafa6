/// How the bytes of a text file were read.
public enum TextEncoding: String, Sendable, CaseIterable, Hashable {
  case utf8 = "UTF-8"
  case gb18030 = "GB18030"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
}

/// The text of a file as UTF-8 without its byte order mark, and how it came about.
public struct DecodedText: Hashable, Sendable {
  /// Valid UTF-8, line ends as they were.
  public var utf8: [UInt8]
  /// How the bytes were read.
  public var encoding: TextEncoding
  /// Places that are no character in this encoding and were replaced by U+FFFD.
  public var damage: Damage?

  /// Word of the characters that were lost.
  public struct Damage: Hashable, Sendable {
    /// How many places.
    public var count: Int
    /// Where the first is: offset in the file, and its line from 1.
    public var offset: Int
    /// See `offset`.
    public var line: Int

    public init(count: Int, offset: Int, line: Int) {
      self.count = count
      self.offset = offset
      self.line = line
    }
  }

  /// Tells the encoding: a byte order mark decides, then strict UTF-8, then GB18030.
  ///
  /// UTF-8 with a rare broken character (chat programs cut messages anywhere) stays UTF-8.
  public init(_ bytes: [UInt8]) throws(FileFault) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = DecodedText.utf8(Array(bytes[3...]), skipped: 3)
      return
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      self = DecodedText.utf16(bytes, isLittleEndian: bytes[0] == 0xFF)
      return
    }
    if let fault = FileFault.notText(bytes) { throw fault }
    if (try? UTF8Span(validating: bytes.span)) != nil {
      utf8 = bytes
      encoding = .utf8
      return
    }
    if DecodedText.isMostlyUTF8(bytes) {
      self = DecodedText.utf8(bytes, skipped: 0)
      return
    }
    var faults = Faults()
    utf8 = bytes.withUnsafeBufferPointer { GB18030.decode($0) { faults.note($0) } }
    encoding = .gb18030
    damage = faults.damage(in: bytes)
  }

  /// Counts faults and keeps the place of the first.
  private struct Faults {
    var count = 0
    var first = 0

    mutating func note(_ offset: Int) {
      if count == 0 { first = offset }
      count += 1
    }

    func damage(in bytes: [UInt8]) -> Damage? {
      guard count > 0 else { return nil }
      let line = 1 + bytes[..<min(first, bytes.count)].count { $0 == 0x0A }
      return Damage(count: count, offset: first, line: line)
    }
  }

  private init(utf8: [UInt8], encoding: TextEncoding, damage: Damage?) {
    self.utf8 = utf8
    self.encoding = encoding
    self.damage = damage
  }

  private static func utf8(_ bytes: [UInt8], skipped: Int) -> DecodedText {
    var faults = Faults()
    var out: [UInt8] = []
    var start = 0
    while start < bytes.count {
      guard let broken = firstBroken(in: bytes, from: start) else { break }
      if out.isEmpty { out.reserveCapacity(bytes.count + 64) }
      faults.note(broken.lowerBound)
      out.append(contentsOf: bytes[start..<broken.lowerBound])
      out.append(contentsOf: [0xEF, 0xBF, 0xBD])
      start = broken.upperBound
    }
    if faults.count == 0 { out = bytes } else { out.append(contentsOf: bytes[start...]) }
    var damage = faults.damage(in: bytes)
    damage?.offset += skipped
    return DecodedText(utf8: out, encoding: .utf8, damage: damage)
  }

  private static func firstBroken(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(start...))
      return nil
    } catch {
      let range = error.byteOffsets
      return start + range.lowerBound..<start + max(range.upperBound, range.lowerBound + 1)
    }
  }

  /// At least twenty whole characters beyond ASCII for each broken one: GB18030 never looks like that.
  private static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var start = 0
    var broken = 0
    var whole = 0
    while start < bytes.count {
      let fault = firstBroken(in: bytes, from: start)
      whole += bytes[start..<(fault?.lowerBound ?? bytes.count)].count { $0 >= 0xC0 }
      guard let fault else { break }
      broken += 1
      if broken > 32, whole < broken * 20 { return false }
      start = fault.upperBound
    }
    return whole >= broken * 20
  }

  private static func utf16(_ bytes: [UInt8], isLittleEndian: Bool) -> DecodedText {
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2)
    var faults = Faults()
    var line = 1
    let units = (bytes.count - 2) / 2
    func unit(_ index: Int) -> UInt16 {
      let first = UInt16(bytes[2 + index * 2])
      let second = UInt16(bytes[3 + index * 2])
      return isLittleEndian ? first | second << 8 : first << 8 | second
    }
    var index = 0
    while index < units {
      var code = UInt32(unit(index))
      if code == 0x0A, faults.count == 0 { line += 1 }
      if 0xD800..<0xDC00 ~= code, index + 1 < units, 0xDC00..<0xE000 ~= unit(index + 1) {
        code = 0x10000 + (code - 0xD800) << 10 + UInt32(unit(index + 1)) - 0xDC00
        index += 1
      }
      if Unicode.Scalar(code) == nil { faults.note(2 + index * 2) }
      out.append(contentsOf: UTF8.encode(Unicode.Scalar(code) ?? "\u{FFFD}") ?? UTF8.encodedReplacementCharacter)
      index += 1
    }
    if bytes.count % 2 == 1 { faults.note(bytes.count - 1) }
    let damage = faults.count > 0 ? Damage(count: faults.count, offset: faults.first, line: line) : nil
    return DecodedText(
      utf8: out, encoding: isLittleEndian ? .utf16LittleEndian : .utf16BigEndian, damage: damage)
  }
}
