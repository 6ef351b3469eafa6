import ClassGroups
import JSON
import Wording

/// A day that differs from the week: a holiday, or a working day that makes up for one.
public struct Holiday: Hashable, Sendable {
  /// One day; a span comes as many of them.
  public var day: Day
  /// As the calendar calls it; may be empty.
  public var name: String
  /// False for a working day, which is a school day.
  public var isOff: Bool

  public init(day: Day, name: String, isOff: Bool) {
    self.day = day
    self.name = name
    self.isOff = isOff
  }
}

/// The days of a published calendar, each day once, in order.
public struct HolidayList: Hashable, Sendable {
  /// Rising, each once; of entries for one day the last counts, and one that the calendar marks as off or working
  /// counts before all.
  public var days: [Holiday]
  /// Entries that were refused.
  public var faults: [FileFault]

  /// Days that one entry may span.
  static let longestSpan = 400
  /// More days than the calendars of many years have; a file that goes on beyond is none.
  static let mostDays = 100_000

  init(_ days: [Holiday], faults: [FileFault]) {
    // Of entries for the same day the last counts.
    var byDay: [Day: Holiday] = [:]
    for day in days { byDay[day.day] = day }
    self.days = byDay.values.sorted { $0.day < $1.day }
    self.faults = faults
  }

  /// The days as the book keeps them.
  public var calendar: SchoolCalendar {
    SchoolCalendar(
      holidays: days.filter(\.isOff).map(\.day), makeUpDays: days.filter { !$0.isOff }.map(\.day))
  }

  /// Reads iCalendar (RFC 5545) or the yearly JSON, told by the first character.
  public static func read(_ bytes: [UInt8]) throws(FileFault) -> HolidayList {
    let text = try DecodedText(bytes)
    let first = text.utf8.first { $0 > 0x20 }
    return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      ? try HolidayJSON.read(text.utf8) : try ICalendar.read(text.utf8)
  }
}

/// `{"year":2026,"days":[{"name":"国庆节","date":"2026-10-01","isOffDay":true}]}`, or a list of such years.
enum HolidayJSON {
  static func read(_ utf8: [UInt8]) throws(FileFault) -> HolidayList {
    let json: JSON
    do throws(JSONError) { json = try JSON(parsing: utf8, depthLimit: 16, keepsLastOfDuplicates: true) } catch {
      throw FileFault("bad-json", line: error.line, error.what, mend: JSONError.mend)
    }
    let years = json.array ?? [json]
    guard !years.isEmpty, years.allSatisfy({ $0["days"]?.array != nil || $0["date"] != nil }) else {
      throw FileFault(
        "no-days", Message(zh: "缺少 days 列表", en: "the list of days is missing"),
        mend: Message(
          zh: #"应写成 {"year":2026,"days":[{"name":"国庆节","date":"2026-10-01","isOffDay":true}]}"#,
          en: #"write {"year":2026,"days":[{"name":"国庆节","date":"2026-10-01","isOffDay":true}]}"#))
    }
    var days: [Holiday] = []
    var faults: [FileFault] = []
    var place = 0
    for entry in years.flatMap({ $0["days"]?.array ?? [$0] }) {
      place += 1
      guard let written = entry["date"]?.string, let day = Day(written) else {
        faults.append(
          fault(place, Message(zh: "date 应为 2026-10-01 这样的日期", en: "date must be a day such as 2026-10-01")))
        continue
      }
      guard let isOff = entry["isOffDay"]?.bool else {
        faults.append(fault(place, Message(zh: "isOffDay 应为 true 或 false", en: "isOffDay must be true or false")))
        continue
      }
      days.append(Holiday(day: day, name: entry["name"]?.string ?? "", isOff: isOff))
    }
    return HolidayList(days, faults: faults)
  }

  private static func fault(_ place: Int, _ what: Message) -> FileFault {
    FileFault(
      "bad-day", Message(zh: "days 第 \(place) 项：\(what.zh)", en: "entry \(place) of days: \(what.en)"),
      mend: Message(zh: "改正这一项", en: "correct the entry"))
  }
}
