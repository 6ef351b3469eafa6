/// A festival before which parents are reminded that teachers take no presents (HS-3.2.5b).
public enum Festival: String, Sendable, CaseIterable, Hashable {
  case newYear = "new-year"
  case midAutumn = "mid-autumn"
  case teachersDay = "teachers-day"

  /// Its day in a year; nil for Mid-Autumn before 2000 and after 2100.
  public func day(in year: Int) -> Day? {
    switch self {
    case .newYear: return Day(year: year, month: 1, day: 1)
    case .teachersDay: return Day(year: year, month: 9, day: 10)
    case .midAutumn:
      guard 2000...2100 ~= year else { return nil }
      return Day(year: year, month: 9, day: 1).map { $0 + Int(Self.midAutumnDays[year - 2000]) }
    }
  }

  /// The first of its days that is not before a day.
  public func next(from day: Day) -> Day? {
    [day.year, day.year + 1].lazy.compactMap { self.day(in: $0) }.first { $0 >= day }
  }

  /// The fifteenth of the eighth lunar month in days after 1 September, from 2000 on. The tests hold it to an independent
  /// calendar.
  private static let midAutumnDays: [UInt8] = [
    11, 30, 20, 10, 27, 17, 35, 24, 13, 32, 21, 11, 29, 18, 7, 26, 14, 33, 23, 12,
    30, 20, 9, 28, 16, 35, 24, 14, 32, 21, 11, 30, 18, 7, 26, 15, 33, 23, 12, 31,
    19, 9, 27, 16, 34, 24, 14, 33, 21, 10, 29, 18, 6, 25, 15, 34, 23, 12, 31, 20,
    8, 27, 16, 35, 24, 14, 32, 22, 10, 28, 18, 7, 25, 15, 34, 23, 11, 30, 19, 9,
    27, 16, 35, 25, 13, 32, 21, 10, 28, 17, 7, 26, 15, 34, 23, 12, 29, 19, 8, 28,
    17,
  ]
}
