import ClassGroups
import CommandLanguage
import Interchange
import JSON
import Presentation
import Wording

/// `calendar import`: takes holidays and the working days that make up for them on record; rules of time go by them.
enum CalendarImport: Verb {
  static let file = Parameter.positional(
    "FILE", .file, Message(zh: "iCalendar（.ics）或每年一份的节假日 JSON", en: "iCalendar (.ics), or a yearly JSON of holidays"))
  static let replace = Parameter.flag(
    "replace", Message(zh: "只保留本文件的日子", en: "forget every day that the file does not name"))
  static let spec = CommandSpec(
    ["calendar", "import"], aliases: [["导入校历"]],
    Message(zh: "导入校历：节假日与调休上课日", en: "take holidays and make-up school days on record"),
    details: Message(
      zh: "同一天以后导入的为准；再次导入同一文件不会改变什么。`undo` 可撤销。",
      en:
        "Of what is said of one day the later import counts; a second import of a file changes nothing. `undo` takes it back."
    ),
    parameters: [file, replace],
    examples: [Example("calendar import 2026.json", Message(zh: "一年的节假日", en: "the holidays of a year"))],
    needs: [.workspace], effect: .writes)

  /// Days that the book keeps at most; every command reads them.
  private static let limit = 4000

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let list = try HolidayList.read(desk.files.read(arguments(file)))
    guard !list.days.isEmpty else {
      throw list.faults.first
        ?? FileFault(
          "no-days", Message(zh: "文件里没有节假日", en: "the file names no holiday"),
          mend: Message(zh: "核对文件是否为校历", en: "see whether it is the right calendar"))
    }
    let before = try desk.book.settings()
    let known = arguments(replace) ? SchoolCalendar() : before.calendar
    var after = before
    after.calendar = known.updated(with: list.calendar)
    let size = after.calendar.holidays.count + after.calendar.makeUpDays.count
    guard size <= limit else {
      throw FileFault(
        "too-many-days", Message(zh: "校历将有 \(size) 天，过多", en: "the calendar would have \(size) days, too many"),
        mend: Message(zh: "最多 \(limit) 天", en: "at most \(limit) are kept"))
    }
    let off = list.days.count(where: \.isOff)
    let changes: [Change] = after == before ? [] : [.settings(Replacement(before, after))]
    let faults = JSON.array(list.faults.map { .string($0.message[desk.language]) })
    return Plan(changes, outcome: list.faults.isEmpty ? .done : .finding) {
      let done =
        changes.isEmpty
        ? Message(zh: "校历已是如此，没有变化", en: "the calendar is so already; nothing changes")
        : Message(
          zh: "已导入 \(off) 天放假、\(list.days.count - off) 天调休上课",
          en: "took \(off) holidays and \(list.days.count - off) make-up school days on record")
      return Report(
        [.message(done, .good)]
          + list.faults.map { .message($0.remark, .bad) },
        json: [
          "holidays": .integer(off), "make_up_days": .integer(list.days.count - off),
          "changed": .bool(!changes.isEmpty), "faults": faults,
        ])
    }
  }
}
