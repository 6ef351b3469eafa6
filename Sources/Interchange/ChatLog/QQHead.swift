import ClassGroups

/// The line over a message in QQ's text: when, and who.
struct QQHead {
  /// Nil where only the clock is told.
  var day: Day?
  /// Seconds since midnight.
  var second: Int
  var sender: Range<Int>
  var account: Range<Int>?

  /// `2026-09-01 7:05:12 【班主任】王老师-语文(10001)`, as the program exports it.
  init?(exported bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    guard line.count >= 16, 0x30...0x39 ~= bytes[line.lowerBound] else { return nil }
    var cursor = ByteCursor(bytes, line)
    guard let day = cursor.date(), cursor.skipBlanks(), let second = cursor.clock(needsSeconds: true),
      cursor.skipBlanks()
    else { return nil }
    let rest = bytes.trimmed(cursor.index..<line.upperBound)
    guard !rest.isEmpty else { return nil }
    self.init(day: day, second: second, who: rest, in: bytes)
  }

  /// `王老师 2/14/2020 9:16:13 PM` or `王老师 9:59:54 PM`, as it is copied from the window.
  init?(copied bytes: UnsafeBufferPointer<UInt8>, _ line: Range<Int>) {
    let line = bytes.trimmed(line)
    guard line.count >= 9, line.count <= 512 else { return nil }
    // The clock is the last word but for AM or PM; the date is the word before it.
    var words: [Range<Int>] = []
    var end = line.upperBound
    while words.count < 4, end > line.lowerBound {
      var start = end
      while start > line.lowerBound, bytes[start - 1] != 0x20, bytes[start - 1] != 0x09 { start -= 1 }
      words.append(start..<end)
      end = bytes.trimmed(line.lowerBound..<start).upperBound
    }
    for clockWords in 1...2 where words.count > clockWords {
      let from = words[clockWords - 1].lowerBound
      var cursor = ByteCursor(bytes, from..<line.upperBound)
      guard let second = cursor.clock(needsSeconds: true), cursor.isAtEnd else { continue }
      var day: Day?
      var nameEnd = from
      let before = words[clockWords]
      var dateCursor = ByteCursor(bytes, before)
      day = dateCursor.dateWithYearLast()
      if day == nil {
        dateCursor.index = before.lowerBound
        day = dateCursor.date()
      }
      if day != nil, dateCursor.isAtEnd { nameEnd = before.lowerBound } else { day = nil }
      let who = bytes.trimmed(line.lowerBound..<nameEnd)
      guard !who.isEmpty else { return nil }
      self.init(day: day, second: second, who: who, in: bytes)
      return
    }
    return nil
  }

  private init(day: Day?, second: Int, who: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) {
    self.day = day
    self.second = second
    account = QQHead.account(at: who, in: bytes)
    let name = account.map { who.lowerBound..<$0.lowerBound - 1 } ?? who
    sender = QQHead.withoutTitle(bytes.trimmed(name), in: bytes)
  }

  /// What stands in the last pair of brackets, if that is a QQ number or a mail address.
  private static func account(at who: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let last = who.last else { return nil }
    let open: UInt8
    switch bytes[last] {
    case UInt8(ascii: ")"): open = UInt8(ascii: "(")
    case UInt8(ascii: ">"): open = UInt8(ascii: "<")
    default: return nil
    }
    guard let start = bytes[who].lastIndex(of: open), start + 1 < last else { return nil }
    let inside = start + 1..<last
    let isNumber = 5...12 ~= inside.count && bytes[inside].allSatisfy { 0x30...0x39 ~= $0 }
    let isMail =
      open == UInt8(ascii: "<") && bytes[inside].contains(UInt8(ascii: "@"))
      && !bytes[inside].contains { $0 <= 0x20 }
    return isNumber || isMail ? inside : nil
  }

  private static func withoutTitle(_ name: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var cursor = ByteCursor(bytes, name)
    guard cursor.skip("【") else { return name }
    while !cursor.isAtEnd {
      if cursor.skip("】") {
        cursor.skipBlanks()
        return cursor.isAtEnd ? name : cursor.index..<name.upperBound
      }
      cursor.index += 1
    }
    return name
  }
}
