/// A day of the Gregorian calendar, counted from 1970-01-01.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, negative before it.
  public var number: Int

  public init(number: Int) { self.number = number }

  /// Nil where there is no such day; years 1 to 9999.
  public init?(year: Int, month: Int, day: Int) {
    guard 1...9999 ~= year, 1...12 ~= month, 1...Day.daysIn(month: month, year: year) ~= day else { return nil }
    // Years begin in March here, so that the leap day is the last.
    let shifted = month > 2 ? year : year - 1
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// `2026-09-07`.
  public init?(_ text: String) {
    var cursor = DigitCursor(text)
    guard let year = cursor.number(digits: 4), cursor.skip("-"), let month = cursor.number(digits: 2), cursor.skip("-"),
      let day = cursor.number(digits: 2), cursor.isAtEnd
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Year, month from 1 and day from 1, as the Gregorian calendar has them.
  public var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The calendar's year; asks for the whole date.
  public var year: Int { civil.year }

  /// 1 is Monday, 7 Sunday.
  public var weekday: Int {
    let index = (number + 3) % 7
    return (index < 0 ? index + 7 : index) + 1
  }

  /// `2026-09-07`: four digits of the year at least.
  public var text: String {
    let (year, month, day) = civil
    let padded = String(year)
    return String(repeating: "0", count: max(0, 4 - padded.count)) + padded + "-\(twoDigits(month))-\(twoDigits(day))"
  }

  public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
  /// So many days on; nothing keeps it within years that can be written.
  public static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// Whole days from right to left.
  public static func - (left: Day, right: Day) -> Int { left.number - right.number }

  /// 28 to 31, by the Gregorian rule of leap years.
  public static func daysIn(month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
