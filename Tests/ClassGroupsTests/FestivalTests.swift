import Foundation
import Testing

@testable import ClassGroups

@Suite struct FestivalTests {
  /// The table against the Chinese calendar of another house.
  @Test(arguments: 2000...2100) func midAutumnIsTheFifteenthOfTheEighthMonth(year: Int) throws {
    let day = try #require(Festival.midAutumn.day(in: year))
    var chinese = Calendar(identifier: .chinese)
    chinese.timeZone = try #require(TimeZone(identifier: "Asia/Shanghai"))
    let noon = Date(timeIntervalSince1970: Double(day.number * 86_400 + 4 * 3600))
    let parts = chinese.dateComponents([.month, .day], from: noon)
    #expect(parts.month == 8, "\(day.text)")
    #expect(parts.day == 15, "\(day.text)")
    #expect(parts.isLeapMonth != true)
  }

  /// Days that everybody remembers.
  @Test(arguments: ["2017-10-04", "2020-10-01", "2024-09-17", "2025-10-06", "2026-09-25", "2033-09-08"])
  func midAutumnFellOn(text: String) throws {
    let day = try #require(Day(text))
    #expect(Festival.midAutumn.day(in: day.year) == day)
  }

  @Test func theNextFestivalIsFoundOverTheTurnOfTheYear() throws {
    let lastDay = try #require(Day("2026-12-31"))
    #expect(Festival.newYear.next(from: lastDay) == lastDay + 1)
    #expect(Festival.teachersDay.next(from: lastDay)?.text == "2027-09-10")
    #expect(Festival.midAutumn.day(in: 2101) == nil)
  }
}
