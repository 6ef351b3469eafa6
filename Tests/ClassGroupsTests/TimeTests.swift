import Testing

@testable import ClassGroups

@Suite struct TimeTests {
  @Test func daysFollowOneAnother() throws {
    var day = try #require(Day(year: 1899, month: 12, day: 31))
    for year in 1900...2100 {
      for month in 1...12 {
        for date in 1...Day.daysIn(month: month, year: year) {
          day = day + 1
          let civil = day.civil
          guard (civil.year, civil.month, civil.day) == (year, month, date) else {
            Issue.record("\(year)-\(month)-\(date) is \(civil)")
            return
          }
        }
        #expect(Day(year: year, month: month, day: Day.daysIn(month: month, year: year)) == day)
        #expect(Day(day.text) == day)
        #expect(Day(year: year, month: month, day: Day.daysIn(month: month, year: year) + 1) == nil)
      }
    }
  }

  @Test func timesAreReadBackInEveryZone() {
    for zone in [Zone.china, Zone(offset: 0), Zone(offset: -5 * 3600 - 1800), Zone(offset: 14 * 3600)] {
      for seconds in stride(from: -2_000_000_000, through: 4_000_000_000, by: 12_345_677) {
        let instant = Instant(seconds: seconds)
        #expect(Instant(iso: instant.iso(in: zone), in: nil) == instant)
        let local = LocalTime(instant, in: zone)
        #expect(local.instant(in: zone) == instant)
        #expect(0..<86_400 ~= local.second)
      }
    }
  }

  @Test func whatCannotBeReadAgainIsNoTime() throws {
    for text in ["9999-12-31T20:00:00Z", "0001-01-01T00:00:00+14:00"] {
      #expect(Instant(iso: text, in: nil) == nil, "\(text)")
    }
    let last = try #require(Instant(iso: "9999-12-30T23:59:59Z", in: nil))
    for seconds in [1, 366_000 * 86_400, Int.max, Int.min] {
      let reached = last + seconds
      #expect(Instant(iso: reached.iso(in: .china), in: nil) == reached, "\(seconds)")
    }
  }

  @Test(arguments: [
    "", "2026", "2026-02-29", "2026-13-01", "2026-00-10", "2026-09-07T24:00+08:00", "2026-09-07T08:60Z",
    "2026-09-07T08:12:60Z", "2026-09-07T08:12+99:00", "2026-09-07T08:12Zx", "２０２６-09-07T08:12Z", "2026-09-07T08:12",
    "-026-09-07T08:12Z",
  ])
  func whatIsNoTimeIsRefused(_ text: String) { #expect(Instant(iso: text, in: nil) == nil) }
}
