import ClassGroups

/// When school terms begin. The calendars of provinces differ by days: 1 September and 15 February are assumed.
enum Term {
  /// What is sent so many days before a term counts for it: schools prepare in the last days of the holidays.
  static let lead = 14

  static func start(onOrBefore day: Day) -> Day {
    let starts = [starts(in: day.year).reversed(), starts(in: day.year - 1).reversed()].joined()
    return starts.first { $0 <= day } ?? day
  }

  /// The first day of the term after.
  static func next(after start: Day) -> Day {
    [starts(in: start.year), starts(in: start.year + 1)].joined().first { $0 > start } ?? start + 180
  }

  /// The starts of all terms that have days of a period.
  static func starts(touching period: Period) -> [Day] {
    var found: [Day] = []
    var day = start(onOrBefore: period.first)
    while day <= period.last {
      found.append(day)
      day = next(after: day)
    }
    return found
  }

  private static func starts(in year: Int) -> [Day] {
    [Day(year: year, month: 2, day: 15), Day(year: year, month: 9, day: 1)].compactMap { $0 }
  }
}
