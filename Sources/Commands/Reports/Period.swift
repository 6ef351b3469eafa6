import ClassGroups
import CommandLanguage
import Wording

/// The days that a report is about, both included.
struct Period: Hashable, Sendable {
  static let from = Parameter.option(
    "from", .time, Message(zh: "起始日，默认本学年 9 月 1 日", en: "the first day; by default 1 September of the school year"))
  static let to = Parameter.option("to", .time, Message(zh: "截止日（含），默认今天", en: "the last day; by default today"))

  var first: Day
  var last: Day

  /// - Throws: ``Refusal/wrongSetting(_:expected:)`` where it ends before it begins.
  init(_ arguments: Arguments, at desk: Desk) throws {
    func day(_ parameter: Parameter<String?>) -> Day? {
      arguments(parameter).flatMap(desk.instant).map(desk.day)
    }
    last = day(Self.to) ?? desk.today
    let (year, month, _) = last.civil
    first = day(Self.from) ?? Day(year: month >= 9 ? year : year - 1, month: 9, day: 1) ?? last
    guard first <= last else {
      throw Refusal.wrongSetting("--from", expected: Message(zh: "不晚于截止日的日期", en: "a day not after the last"))
    }
  }

  var days: Int { last - first + 1 }
  var words: Message {
    Message(zh: "\(first.text) 至 \(last.text)", en: "\(first.text) to \(last.text)")
  }

  func contains(_ day: Day) -> Bool { first <= day && day <= last }

  /// Whether a month such as `2026-09` has days of it.
  func touches(month: String) -> Bool { String(first.text.prefix(7)) <= month && month <= String(last.text.prefix(7)) }
}
