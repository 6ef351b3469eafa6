/// Which days are school days: Monday to Friday, less the holidays, with the working days that make up for them.
public struct SchoolCalendar: Hashable, Sendable {
  /// In order, each once.
  public private(set) var holidays: [Day]
  /// In order, each once.
  public private(set) var makeUpDays: [Day]

  public init(holidays: [Day] = [], makeUpDays: [Day] = []) {
    self.holidays = Self.ordered(holidays)
    self.makeUpDays = Self.ordered(makeUpDays)
  }

  private static func ordered(_ days: [Day]) -> [Day] {
    guard days.count > 1 else { return days }
    var result: [Day] = []
    for day in days.sorted() where day != result.last { result.append(day) }
    return result
  }

  /// With the days of another calendar; of what is said of one day the other counts.
  public func updated(with other: SchoolCalendar) -> SchoolCalendar {
    let (off, on) = (Set(other.holidays), Set(other.makeUpDays))
    return SchoolCalendar(
      holidays: holidays.filter { !on.contains($0) } + other.holidays,
      makeUpDays: makeUpDays.filter { !off.contains($0) } + other.makeUpDays)
  }

  /// A make-up day is one whatever else is said of it. Work in proportion to the days on the calendar.
  public func isSchoolDay(_ day: Day) -> Bool {
    makeUpDays.contains(day) || (day.weekday <= 5 && !holidays.contains(day))
  }
}
