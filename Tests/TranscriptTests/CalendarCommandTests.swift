import Foundation
import Testing

/// The school calendar on record, and the rules of time that go by it.
@Suite struct CalendarCommandTests {
  private static let year = """
    {"year":2026,"days":[{"name":"国庆节","date":"2026-10-01","isOffDay":true},{"name":"国庆节","date":"2026-10-02","isOffDay":true},
    {"name":"国庆节","date":"2026-10-10","isOffDay":false}]}
    """

  private struct School {
    let program: Program

    init() throws {
      program = try Program()
      _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    }

    func run(_ words: String, input: String = "") throws -> (output: String, error: String, status: Int32) {
      try program.run(["-w", "W", "--lang", "en"] + words.split(separator: " ").map(String.init), input: input)
    }

    /// What Xining's working hours come to at ten o'clock of a day.
    func decision(on day: String) throws -> String {
      let check = "check --policy xining-chengxi --role parent --at \(day)T10:00:00+08:00 -o json 请问几点开始？"
      let object = try JSONSerialization.jsonObject(with: Data(try run(check).output.utf8)) as? [String: Any]
      return object?["decision"] as? String ?? ""
    }
  }

  @Test func rulesOfTimeGoByIt() throws {
    let school = try School()
    defer { school.program.remove() }
    #expect(try school.decision(on: "2026-10-01") == "allow")
    #expect(try school.decision(on: "2026-10-10") == "block")
    let result = try school.run("calendar import -", input: Self.year)
    #expect(result.status == 0)
    #expect(result.output.contains("took 2 holidays and 1 make-up school days on record"))
    #expect(try school.decision(on: "2026-10-01") == "block")
    #expect(try school.decision(on: "2026-10-10") == "allow")
    #expect(try school.run("calendar import -", input: Self.year).output.contains("nothing changes"))
    #expect(try school.run("undo").status == 0)
    #expect(try school.decision(on: "2026-10-10") == "block")
  }

  @Test func itIsShownBySpans() throws {
    let school = try School()
    defer { school.program.remove() }
    #expect(try school.run("calendar show -o table").output.contains("Monday to Friday"))
    #expect(try school.run("calendar show -o json").output.filter { !$0.isWhitespace } == "[]")
    _ = try school.run("calendar import -", input: Self.year)
    #expect(
      try school.run("calendar show 2026 -o plain").output
        == "2026-10-01\t2026-10-02\t2\tholiday\n2026-10-10\t2026-10-10\t1\tmake-up school day\n")
    #expect(try school.run("calendar show 2025 -o json").output.filter { !$0.isWhitespace } == "[]")
    for (day, what) in [
      ("2026-10-01", "is no school day (a holiday)"), ("2026-10-10", "is a school day (it makes up for a holiday)"),
      ("2026-10-11", "is no school day (a weekend)"), ("2026-10-12", "is a school day (a weekday)"),
    ] {
      #expect(try school.run("calendar show \(day)").output.contains(what))
    }
    for odd in ["2026-13-01", "26", "soon"] { #expect(try school.run("calendar show \(odd)").status == 2) }
  }

  @Test func ofOneDayTheLaterImportCounts() throws {
    let school = try School()
    defer { school.program.remove() }
    _ = try school.run("calendar import -", input: Self.year)
    _ = try school.run(
      "calendar import -",
      input: #"{"days":[{"date":"2026-10-01","isOffDay":false},{"date":"2027-01-01","isOffDay":true}]}"#)
    #expect(try school.run("calendar show 2026-10-01").output.contains("makes up"))
    #expect(try school.run("calendar show 2026-10-02").output.contains("a holiday"))
    _ = try school.run("calendar import - --replace", input: #"{"days":[{"date":"2027-01-01","isOffDay":true}]}"#)
    #expect(try school.run("calendar show -o plain").output == "2027-01-01\t2027-01-01\t1\tholiday\n")
  }

  @Test func oneBadEntryLosesNoOther() throws {
    let school = try School()
    defer { school.program.remove() }
    let text =
      "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20261001\r\nDTEND;VALUE=DATE:20261008\r\nEND:VEVENT\r\n"
      + "BEGIN:VEVENT\r\nDTSTART:someday\r\nSUMMARY:\u{1B}[31m\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    let result = try school.run("calendar import -", input: text)
    #expect(result.status == 3)
    #expect(result.output.contains("line 7"))
    #expect(!result.output.contains("\u{1B}"))
    #expect(try school.run("calendar show 2026-10-07").output.contains("a holiday"))
    #expect(try school.run("calendar show 2026-10-08").output.contains("a weekday"))
  }

  @Test(arguments: [
    "", "no calendar", "{}", "[]", "{\"days\":[]}", "{\"days\":[{\"date\":\"2026-02-30\",\"isOffDay\":true}]}",
    "BEGIN:VCALENDAR\nEND:VCALENDAR", "\u{0}\u{0}\u{0}", "{\"days\":" + String(repeating: "[", count: 1000),
  ])
  func whatIsNoCalendarChangesNothing(text: String) throws {
    let school = try School()
    defer { school.program.remove() }
    let result = try school.run("calendar import -", input: text)
    #expect(result.status == 1)
    #expect(result.error.hasPrefix("qunsh: error: "))
    #expect(try school.run("calendar show -o json").output.filter { !$0.isWhitespace } == "[]")
  }

  @Test func aCalendarOfTooManyDaysIsRefused() throws {
    let school = try School()
    defer { school.program.remove() }
    let events = (1...12).map { year in
      "BEGIN:VEVENT\nDTSTART:\(2000 + year)0101\nDURATION:P400D\nEND:VEVENT"
    }.joined(separator: "\n")
    let result = try school.run("calendar import -", input: "BEGIN:VCALENDAR\n\(events)\nEND:VCALENDAR")
    #expect(result.status == 1)
    #expect(result.error.contains("too many"))
  }
}
