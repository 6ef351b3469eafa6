import ClassGroups

/// Walks over one line's bytes: digits, signs, dates and clocks.
struct ByteCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  var index: Int
  let end: Int

  init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    self.bytes = bytes
    index = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { index >= end }

  func peek() -> UInt8? { index < end ? bytes[index] : nil }

  mutating func skip(_ byte: UInt8) -> Bool {
    guard index < end, bytes[index] == byte else { return false }
    index += 1
    return true
  }

  mutating func skip(_ text: StaticString) -> Bool {
    guard end - index >= text.utf8CodeUnitCount else { return false }
    for offset in 0..<text.utf8CodeUnitCount where bytes[index + offset] != text.utf8Start[offset] { return false }
    index += text.utf8CodeUnitCount
    return true
  }

  /// Skips blanks, TAB, U+3000 and U+00A0; whether there were any.
  @discardableResult
  mutating func skipBlanks() -> Bool {
    let start = index
    while index < end {
      if bytes[index] == 0x20 || bytes[index] == 0x09 {
        index += 1
      } else if !(skip("\u{3000}") || skip("\u{A0}")) {
        break
      }
    }
    return index > start
  }

  mutating func number(_ digits: ClosedRange<Int>) -> Int? {
    var value = 0
    let start = index
    while index < end, 0x30...0x39 ~= bytes[index], index - start < digits.upperBound {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
    }
    return index - start >= digits.lowerBound ? value : nil
  }

  /// `2026-09-01`, `2026/9/1`, `2026.9.1` or `2026年9月1日`.
  mutating func date() -> Day? {
    guard let year = number(4...4), let mark = peek() else { return nil }
    if skip("年") {
      guard let month = number(1...2), skip("月"), let day = number(1...2) else { return nil }
      _ = skip("日") || skip("号")
      return Day(year: year, month: month, day: day)
    }
    guard mark == UInt8(ascii: "-") || mark == UInt8(ascii: "/") || mark == UInt8(ascii: "."), skip(mark),
      let month = number(1...2), skip(mark), let day = number(1...2)
    else { return nil }
    return Day(year: year, month: month, day: day)
  }

  /// `2/14/2020`: month and day as in the United States, the other way round where only that gives a day.
  mutating func dateWithYearLast() -> Day? {
    guard let first = number(1...2), skip(UInt8(ascii: "/")), let second = number(1...2), skip(UInt8(ascii: "/")),
      let year = number(4...4)
    else { return nil }
    return Day(year: year, month: first, day: second) ?? Day(year: year, month: second, day: first)
  }

  /// Seconds since midnight of `7:05:12`, `8:43:38 PM`, `下午 8:43:38`; the seconds may be wanting where allowed.
  mutating func clock(needsSeconds: Bool) -> Int? {
    var half: Int?
    if skip("上午") || skip("凌晨") || skip("早上") { half = 0 }
    if skip("下午") || skip("晚上") { half = 12 }
    let isNoon = skip("中午")
    if half != nil || isNoon { skipBlanks() }
    guard let hour = number(1...2), skip(UInt8(ascii: ":")), let minute = number(2...2) else { return nil }
    var second = 0
    if skip(UInt8(ascii: ":")) {
      guard let read = number(2...2) else { return nil }
      second = read
      if skip(UInt8(ascii: ".")) { while number(1...9) != nil {} }
    } else if needsSeconds {
      return nil
    }
    if half == nil { half = meridiem() }
    guard hour < 24, minute < 60, second < 60 else { return nil }
    let turned = isNoon ? (hour < 11 ? hour + 12 : hour) : half.map { hour > 12 ? hour : hour % 12 + $0 } ?? hour
    return turned * 3600 + minute * 60 + second
  }

  /// ` AM` or ` PM` as a word of its own.
  private mutating func meridiem() -> Int? {
    let mark = index
    skipBlanks()
    guard index + 1 < end, bytes[index + 1] | 0x20 == UInt8(ascii: "m"),
      index + 2 == end || bytes[index + 2] == 0x20 || bytes[index + 2] == 0x09
    else {
      index = mark
      return nil
    }
    switch bytes[index] | 0x20 {
    case UInt8(ascii: "a"):
      index += 2
      return 0
    case UInt8(ascii: "p"):
      index += 2
      return 12
    default:
      index = mark
      return nil
    }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The text of bytes that are known to be UTF-8.
  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: self[range]), as: UTF8.self)
  }

  /// The same, where the whole that the range was cut from at ASCII was found to be UTF-8: it is not looked at again.
  func knownText(_ range: Range<Int>) -> String {
    String(copying: UTF8Span(unchecked: UnsafeBufferPointer(rebasing: self[range]).span))
  }

  /// The first place from one on where one of three bytes stands; the end where there is none.
  func firstPlace(of first: UInt8, _ second: UInt8, _ third: UInt8, from start: Int) -> Int {
    /// The high bit of each byte that is zero; of others only of such as lie above one.
    func zeros(_ word: UInt64) -> UInt64 { (word &- 0x0101_0101_0101_0101) & ~word & 0x8080_8080_8080_8080 }
    func all(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }
    let (one, two, three) = (all(first), all(second), all(third))
    var place = start
    while place + 8 <= count {
      let word = UnsafeRawBufferPointer(self).loadUnaligned(fromByteOffset: place, as: UInt64.self).littleEndian
      let found = zeros(word ^ one) | zeros(word ^ two) | zeros(word ^ three)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < count, self[place] != first, self[place] != second, self[place] != third { place += 1 }
    return place
  }

  /// The range without blanks, TAB and U+3000 at either end.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var cursor = ByteCursor(self, range)
    cursor.skipBlanks()
    let start = cursor.index
    var end = range.upperBound
    while end > start {
      if self[end - 1] == 0x20 || self[end - 1] == 0x09 {
        end -= 1
      } else if end - start >= 3, self[end - 1] == 0x80, self[end - 2] == 0x80, self[end - 3] == 0xE3 {
        end -= 3
      } else {
        break
      }
    }
    return start..<end
  }
}

/// Cuts text into lines that end with LF, CRLF or CR.
struct LineCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  /// Where the next line begins.
  private(set) var next = 0
  /// The number of the line given last, from 1.
  private(set) var number = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// The next line without its end.
  mutating func line() -> Range<Int>? {
    guard next < bytes.count else { return nil }
    let start = next
    var end = start
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    next = end + 1
    if end + 1 < bytes.count, bytes[end] == 0x0D, bytes[end + 1] == 0x0A { next += 1 }
    number += 1
    return start..<end
  }
}
