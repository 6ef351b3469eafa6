/// Which days are school days: Monday to Friday, less the holidays, with the working days that make up for them.
public struct SchoolCalendar: Hashable, Sendable {
  public var holidays: Set<Day>
  public var makeUpDays: Set<Day>

  public init(holidays: Set<Day> = [], makeUpDays: Set<Day> = []) {
    self.holidays = holidays
    self.makeUpDays = makeUpDays
  }

  public func isSchoolDay(_ day: Day) -> Bool {
    makeUpDays.contains(day) || (day.weekday <= 5 && !holidays.contains(day))
  }
}
