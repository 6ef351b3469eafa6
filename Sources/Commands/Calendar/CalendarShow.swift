import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `calendar show`: the school calendar by spans of days; or what one day is.
enum CalendarShow: Verb {
  static let when = Parameter.optional(
    "WHEN", .yearOrDay, Message(zh: "一年（2026）或一天（2026-10-01）", en: "a year (2026) or a day (2026-10-01)"))
  static let spec = CommandSpec(
    ["calendar", "show"], aliases: [["校历"]], Message(zh: "查看校历", en: "show the school calendar"),
    parameters: [when],
    examples: [
      Example("calendar show 2026", Message(zh: "一年的放假与调休", en: "a year's holidays and make-up days")),
      Example("calendar show 2026-10-10", Message(zh: "这一天是否上课", en: "whether it is a school day")),
    ], needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let calendar = try desk.book.settings().calendar
    if let day = arguments(when).flatMap(Day.init) { return Plan { report(on: day, calendar) } }
    let year = arguments(when).flatMap { Int($0) }
    let spans = Span.all(of: calendar).filter { year == nil || $0.first.year == year || $0.last.year == year }
    return Plan {
      let table = Report.Table(
        [
          Report.Column("from", Message(zh: "起", en: "from")), Report.Column("to", Message(zh: "止", en: "to")),
          Report.Column("days", Message(zh: "天数", en: "days")), Report.Column("kind", Message(zh: "类别", en: "kind")),
        ],
        rows: spans.map { span in
          [
            Report.Cell(span.first.text), Report.Cell(span.last.text), Report.Cell(span.last - span.first + 1),
            span.isOff
              ? Report.Cell(word: "holiday", Message(zh: "放假", en: "holiday"), tone: .good)
              : Report.Cell(word: "make-up", Message(zh: "调休上课", en: "make-up school day"), tone: .advice),
          ]
        },
        empty: Message(
          zh: "没有校历：周一至周五为上课日（用 `calendar import` 导入）",
          en: "no calendar: Monday to Friday are school days (`calendar import` takes one on record)"))
      return Report([.table(table)], json: table.rows.isEmpty ? .array([]) : nil)
    }
  }

  private static func report(on day: Day, _ calendar: SchoolCalendar) -> Report {
    let isSchoolDay = calendar.isSchoolDay(day)
    let why: Message =
      if calendar.makeUpDays.contains(day) {
        Message(zh: "调休", en: "it makes up for a holiday")
      } else if calendar.holidays.contains(day) {
        Message(zh: "放假", en: "a holiday")
      } else {
        Message(zh: day.weekday <= 5 ? "平日" : "周末", en: day.weekday <= 5 ? "a weekday" : "a weekend")
      }
    return Report(
      Message(
        zh: "\(day.text) \(isSchoolDay ? "上课" : "不上课")（\(why.zh)）",
        en: "\(day.text) is \(isSchoolDay ? "a school day" : "no school day") (\(why.en))"),
      tone: isSchoolDay ? .good : .plain, json: ["day": .string(day.text), "school_day": .bool(isSchoolDay)])
  }

  /// Days of one kind, one after the other.
  private struct Span {
    var first: Day
    var last: Day
    var isOff: Bool

    static func all(of calendar: SchoolCalendar) -> [Span] {
      var spans: [Span] = []
      for (days, isOff) in [(calendar.holidays, true), (calendar.makeUpDays, false)] {
        for day in days {
          if let end = spans.indices.last, spans[end].isOff == isOff, day - spans[end].last == 1 {
            spans[end].last = day
          } else {
            spans.append(Span(first: day, last: day, isOff: isOff))
          }
        }
      }
      return spans.sorted { $0.first < $1.first }
    }
  }
}

extension ArgumentKind where Value == String {
  /// `2026` or `2026-10-01`.
  fileprivate static var yearOrDay: Self {
    Self(
      name: "year-or-day", placeholder: "WHEN",
      expected: Message(zh: "一年（2026）或一天（2026-10-01）", en: "a year (2026) or a day (2026-10-01)"),
      example: "2026-10-01",
      folds: true
    ) { text in
      if Day(text) != nil { return text }
      return text.utf8.count == 4 && Int(text).map { 1...9999 ~= $0 } == true ? text : nil
    }
  }
}
