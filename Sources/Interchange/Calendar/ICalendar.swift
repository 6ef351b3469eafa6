import ClassGroups
import Wording

/// Days off from iCalendar files (RFC 5545): events of whole days, their end not counted, lines folded.
enum ICalendar {
  static func read(_ utf8: [UInt8]) throws(FileFault) -> HolidayList {
    var run = Run()
    utf8.withUnsafeBufferPointer { bytes in
      for (line, text) in unfolded(bytes) { run.read(text, line: line) }
    }
    guard run.sawCalendar else {
      throw FileFault(
        "no-calendar", line: 1, Message(zh: "不是日历文件", en: "this is no calendar"),
        mend: Message(zh: "应为 .ics 文件，或每年一份的节假日 JSON", en: "an .ics file or a yearly JSON of holidays is expected"))
    }
    return HolidayList(run.days, faults: run.faults)
  }

  /// Content lines with the folds taken out (a line that begins with a blank goes on from the one before).
  private static func unfolded(_ bytes: UnsafeBufferPointer<UInt8>) -> [(line: Int, text: String)] {
    var result: [(Int, String)] = []
    var current: [UInt8] = []
    var start = 1
    var lines = LineCursor(bytes)
    func isFold(_ line: Range<Int>) -> Bool {
      guard let first = bytes[line].first else { return false }
      return first == 0x20 || first == 0x09
    }
    while let line = lines.line() {
      if isFold(line), !current.isEmpty {
        // Descriptions may be long; what is read of them is not.
        if current.count < 64 << 10 { current.append(contentsOf: bytes[line.lowerBound + 1..<line.upperBound]) }
        continue
      }
      if !current.isEmpty { result.append((start, String(decoding: current, as: UTF8.self))) }
      current.removeAll(keepingCapacity: true)
      current.append(contentsOf: bytes[line].prefix(64 << 10))
      start = lines.number
    }
    if !current.isEmpty { result.append((start, String(decoding: current, as: UTF8.self))) }
    return result
  }

  private struct Run {
    private var unmarked: [Holiday] = []
    private var marked: [Holiday] = []
    private var isFull = false
    /// Apple's calendars mark days off and the working days for them; among those, what has no mark is a mere festival.
    var days: [Holiday] { marked.isEmpty ? unmarked : marked }
    var faults: [FileFault] = []
    var sawCalendar = false
    private var event: Event?
    /// Parts of an event with parts of their own (alarms) say nothing about its days.
    private var depth = 0

    private struct Event {
      var line: Int
      var start: Day?
      /// Not counted.
      var end: Day?
      var days: Int?
      var name = ""
      var categories = ""
      var isCancelled = false
      /// Whether it is marked as off; nil where there is no mark.
      var isMarkedOff: Bool?
    }

    mutating func read(_ text: String, line: Int) {
      guard let (name, value) = ICalendar.property(text) else { return }
      switch (name, value.uppercased()) {
      case ("BEGIN", "VCALENDAR"): sawCalendar = true
      case ("BEGIN", "VEVENT"):
        event = Event(line: line)
        depth = 0
      case ("BEGIN", _): if event != nil { depth += 1 }
      case ("END", "VEVENT"):
        if let event { finish(event) }
        event = nil
      case ("END", _): if event != nil { depth = max(0, depth - 1) }
      default: if depth == 0 { note(name, value, line) }
      }
    }

    private mutating func note(_ name: String, _ value: String, _ line: Int) {
      guard event != nil else { return }
      switch name {
      case "DTSTART", "DTEND":
        guard let day = ICalendar.day(value) else {
          faults.append(
            FileFault(
              "bad-day", line: line, Message(zh: "无法识别日期\(quoted(value).zh)", en: "\(quoted(value).en) is no date"),
              mend: Message(zh: "应写成 20261001", en: "write it as 20261001")))
          return
        }
        // An event that ends within a day still takes that day.
        let endsWithinDay = name == "DTEND" && value.contains("T") && !value.contains("T000000")
        if name == "DTSTART" { event?.start = day } else { event?.end = endsWithinDay ? day + 1 : day }
      case "DURATION": event?.days = ICalendar.wholeDays(value)
      case "SUMMARY": event?.name = ICalendar.unescaped(value)
      case "CATEGORIES": event?.categories = ICalendar.unescaped(value)
      case "X-APPLE-SPECIAL-DAY": event?.isMarkedOff = value.uppercased() == "WORK-HOLIDAY"
      case "RRULE", "RDATE":
        faults.append(
          FileFault(
            "repeats", line: line,
            Message(zh: "不展开重复的事件，只取第一次", en: "an event that repeats is not unfolded: its first day counts"),
            mend: Message(zh: "把每次都写成一个事件", en: "write an event for each")))
      case "STATUS": event?.isCancelled = value.uppercased() == "CANCELLED"
      default: break
      }
    }

    private mutating func finish(_ event: Event) {
      guard !event.isCancelled else { return }
      guard let start = event.start else {
        faults.append(
          FileFault(
            "bad-event", line: event.line, Message(zh: "事件没有开始日期", en: "an event has no day on which it starts"),
            mend: Message(zh: "加上 DTSTART;VALUE=DATE:20261001", en: "add DTSTART;VALUE=DATE:20261001")))
        return
      }
      let end = max(event.end ?? start + (event.days ?? 1), start + 1)
      guard end - start <= HolidayList.longestSpan else {
        faults.append(
          FileFault(
            "bad-event", line: event.line,
            Message(zh: "事件长达 \(end - start) 天", en: "an event goes on for \(end - start) days"),
            mend: Message(zh: "核对 DTEND", en: "check DTEND")))
        return
      }
      guard unmarked.count + marked.count < HolidayList.mostDays else {
        if !isFull {
          faults.append(
            FileFault(
              "too-many-days", line: event.line, Message(zh: "日历的天数过多", en: "the calendar has too many days"),
              mend: Message(zh: "只导入所需年份", en: "import the years that are needed")))
        }
        isFull = true
        return
      }
      let isOff = event.isMarkedOff ?? !ICalendar.isWorkingDay(event.name + event.categories)
      var day = start
      while day < end {
        let holiday = Holiday(day: day, name: event.name, isOff: isOff)
        if event.isMarkedOff == nil { unmarked.append(holiday) } else { marked.append(holiday) }
        day = day + 1
      }
    }
  }

  /// 班 and 补班 mark the days on which people work for a holiday.
  private static func isWorkingDay(_ name: String) -> Bool {
    ["补班", "上班", "补课", "上课", "（班）", "(班)", "[班]"].contains { name.contains($0) }
      || ["workday", "working day", "make-up day"].contains { name.lowercased().contains($0) }
  }

  /// Name and value of `NAME;PARAMETER="a:b":VALUE`.
  private static func property(_ text: String) -> (name: String, value: String)? {
    var isQuoted = false
    var nameEnd: String.UTF8View.Index?
    for index in text.utf8.indices {
      switch text.utf8[index] {
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted: nameEnd = nameEnd ?? index
      case UInt8(ascii: ":") where !isQuoted:
        let value = text[text.utf8.index(after: index)...]
        return (text[..<(nameEnd ?? index)].uppercased(), value.withoutBlanksAround)
      default: break
      }
    }
    return nil
  }

  /// The day of `20261001` or `20261001T080000Z`.
  private static func day(_ value: String) -> Day? {
    let digits = value.utf8.prefix(8)
    guard digits.count == 8, digits.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(Substring(digits)) else {
      return Day(value)
    }
    guard value.utf8.count == 8 || value.utf8.dropFirst(8).first == UInt8(ascii: "T") else { return nil }
    return Day(year: number / 10_000, month: number / 100 % 100, day: number % 100)
  }

  /// `P1D`, `P2W`.
  private static func wholeDays(_ value: String) -> Int? {
    guard value.hasPrefix("P"), let unit = value.last, let number = Int(value.dropFirst().dropLast()), 1...400 ~= number
    else { return nil }
    return unit == "D" ? number : unit == "W" ? number * 7 : nil
  }

  private static func unescaped(_ value: String) -> String {
    guard value.utf8.contains(UInt8(ascii: "\\")) else { return value }
    var result = ""
    var escapes = false
    for character in value {
      if escapes {
        result.append(character == "n" || character == "N" ? "\n" : character)
        escapes = false
      } else if character == "\\" {
        escapes = true
      } else {
        result.append(character)
      }
    }
    return result
  }
}
