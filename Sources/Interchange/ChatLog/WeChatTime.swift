import ClassGroups
import Wording

/// When a WeChat message was sent: seconds (or milliseconds) since 1970, or a written time.
enum WeChatTime {
  static func read(_ text: String, zone: Zone) -> Instant? {
    var text = text.withoutBlanksAround
    if 8...14 ~= text.utf8.count, let number = Int(text), number > 0 {
      // Up to the year 2286 seconds have at most ten digits; milliseconds have had twelve since 1973.
      return Instant(seconds: text.utf8.count >= 12 ? number / 1000 : number)
    }
    if let instant = Instant(iso: text, in: zone) { return instant }
    return text.withUTF8 { utf8 in
      var cursor = ByteCursor(utf8, 0..<utf8.count)
      guard
        let day = cursor.date()
          ?? {
            cursor.index = 0; return cursor.dateWithYearLast()
          }()
      else { return nil }
      if !cursor.skip(UInt8(ascii: "T")) { cursor.skipBlanks() }
      if cursor.isAtEnd { return nil }
      guard let second = cursor.clock(needsSeconds: false) else { return nil }
      cursor.skipBlanks()
      return cursor.isAtEnd ? LocalTime(day: day, second: second).instant(in: zone) : nil
    }
  }
}
