import ClassGroups
import Interchange
import Testing

private func days(_ text: String) throws -> [String] {
  try HolidayList.read(Array(text.utf8)).days.map { "\($0.day.text) \($0.name) \($0.isOff)" }
}

@Suite("Calendars") struct CalendarTests {
  @Test func readsTheYearlyJSON() throws {
    let text = """
      {"$schema":"x","year":2026,"papers":[],"days":[{"name":"国庆节","date":"2026-10-01","isOffDay":true},
      {"name":"国庆节","date":"2026-09-27","isOffDay":false}]}
      """
    #expect(try days(text) == ["2026-09-27 国庆节 false", "2026-10-01 国庆节 true"])
    let calendar = try HolidayList.read(Array(text.utf8)).calendar
    #expect(calendar.isSchoolDay(try #require(Day("2026-09-27"))))
    #expect(!calendar.isSchoolDay(try #require(Day("2026-10-01"))))
  }

  @Test func oneBadDayLosesNoOther() throws {
    let list = try HolidayList.read(
      Array(
        #"{"days":[{"date":"2026-13-01","isOffDay":true},{"date":"2026-10-01","isOffDay":true},{"date":"2026-10-02"}]}"#
          .utf8))
    #expect(list.days.count == 1)
    #expect(list.faults.map(\.code) == ["bad-day", "bad-day"])
  }

  @Test func readsEventsOfWholeDays() throws {
    for end in ["\n", "\r\n"] {
      let text = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "SUMMARY;LANGUAGE=zh:国庆节（", " 休）",
        "DTSTART;VALUE=DATE:20261001",
        "DTEND;VALUE=DATE:20261004", "BEGIN:VALARM", "TRIGGER:-P1D", "DTSTART:20200101", "END:VALARM", "END:VEVENT",
        "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261010", "SUMMARY:国庆节（补班）", "END:VEVENT", "BEGIN:VEVENT",
        "DTSTART;TZID=\"Asia:Shanghai\":20261101T080000", "DTEND:20261101T180000", "SUMMARY:运动会\\, 全天", "END:VEVENT",
        "BEGIN:VEVENT", "DTSTART;VALUE=DATE:20261201", "DURATION:P2D", "SUMMARY:放假", "END:VEVENT", "BEGIN:VEVENT",
        "DTSTART;VALUE=DATE:20261225", "STATUS:CANCELLED", "END:VEVENT", "END:VCALENDAR",
      ].joined(separator: end)
      #expect(
        try days(text) == [
          "2026-10-01 国庆节（休） true", "2026-10-02 国庆节（休） true", "2026-10-03 国庆节（休） true", "2026-10-10 国庆节（补班） false",
          "2026-11-01 运动会, 全天 true", "2026-12-01 放假 true", "2026-12-02 放假 true",
        ])
    }
  }

  @Test func badEventsAreReported() throws {
    let list = try HolidayList.read(
      Array(
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        SUMMARY:无日期
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260101
        DTEND;VALUE=DATE:20990101
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:2026年
        END:VEVENT
        END:VCALENDAR
        """.utf8))
    #expect(list.days.isEmpty)
    #expect(list.faults.map(\.line) == [2, 5, 10, 9])
  }

  @Test func amongMarkedDaysFestivalsAreNone() throws {
    let text = """
      BEGIN:VCALENDAR
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261001
      DTEND;VALUE=DATE:20261002
      SUMMARY;LANGUAGE=zh_CN:国庆节（休）
      X-APPLE-SPECIAL-DAY:WORK-HOLIDAY
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20261010
      SUMMARY:国庆节
      X-APPLE-SPECIAL-DAY:ALTERNATE-WORKDAY
      END:VEVENT
      BEGIN:VEVENT
      DTSTART;VALUE=DATE:20260910
      SUMMARY:教师节
      END:VEVENT
      END:VCALENDAR
      """
    #expect(try days(text) == ["2026-10-01 国庆节（休） true", "2026-10-10 国庆节 false"])
  }

  @Test func repeatedEventsAreToldOf() throws {
    let list = try HolidayList.read(
      Array(
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20261001\nRRULE:FREQ=YEARLY\nEND:VEVENT\nEND:VCALENDAR".utf8))
    #expect(list.days.map(\.day.text) == ["2026-10-01"])
    #expect(list.faults.map(\.code) == ["repeats"])
  }

  @Test(arguments: ["", "hello", "{}", "[]", "{\"days\":3}", "{"])
  func whatIsNoCalendarIsRefused(text: String) {
    #expect(throws: FileFault.self) { try HolidayList.read(Array(text.utf8)) }
  }
}
