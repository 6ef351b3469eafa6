import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `duties`: what is due on a day, from what the book knows.
enum DutiesVerb: Verb {
  static let place = Parameter.optional(
    "GROUP", .groupOrSchool, Message(zh: "群名或学校，默认全部", en: "a group or a school; by default all"))
  static let on = Parameter.option("on", .time, Message(zh: "哪一天，默认今天", en: "the day; by default today"))
  static let person = Parameter.option(
    "person", .staff, Message(zh: "只列此人负责的", en: "only what this person has to see to"))
  static let spec = CommandSpec(
    ["duties"], aliases: [["待办"]], Message(zh: "列出到期该办的事", en: "list what is due"),
    details: Message(
      zh: "每件事附条款和处理命令。`--on` 按现有记录推算那一天的待办：那天以后的消息不计。",
      en:
        "Each comes with its clause and the command that settles it. With `--on` the book as it stands is looked at from that day: posts after it do not count."
    ),
    parameters: [place, on, person],
    examples: [
      Example("duties 三年级2班", Message(zh: "一个群今天的待办", en: "what is due in one group today")),
      Example("duties --on 2026-09-20 --person 王芳", Message(zh: "某人某天的待办", en: "a person's on a day")),
    ], needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    var desk = desk
    if let given = arguments(on).flatMap(desk.instant) {
      let day = desk.day(of: given)
      if day != desk.today { desk = desk.at(LocalTime(day: day, second: 86_399).instant(in: desk.zone)) }
    }
    let found = try Due.all(arguments(place), person: arguments(person), at: desk)
    let place = arguments(place)
    return Plan { [desk, found] in
      var report = Report([.table(table(found, at: desk))])
      report.title = Message(
        zh: "待办：\(place ?? "全部群")，\(desk.today.text)",
        en: "What is due in \(place ?? "all groups") on \(desk.today.text)")
      return report
    }
  }

  private static func table(_ found: [Due], at desk: Desk) -> Report.Table {
    Report.Table(
      [
        Report.Column("group", Message(zh: "群", en: "group")),
        Report.Column("due", Message(zh: "期限", en: "due")),
        Report.Column("clause", Message(zh: "条款", en: "clause")),
        Report.Column("subject", Message(zh: "对象", en: "subject")),
        Report.Column("what", Message(zh: "事项", en: "duty")),
        Report.Column("severity", Message(zh: "程度", en: "severity")),
        Report.Column("owner", Message(zh: "负责人", en: "owner")),
        Report.Column("mend", Message(zh: "处理命令", en: "settled by"), holdsCommands: true),
      ],
      rows: found.map { due in
        let finding = due.finding
        return [
          Report.Cell(due.group),
          Report.Cell(due.day?.text, tone: due.day.map { $0 < desk.today } == true ? .bad : .plain),
          Report.Cell(finding.clause), Report.Cell(finding.subject),
          Report.Cell(json: .string(finding.what[desk.language]), shown: finding.what),
          Report.Cell(
            word: finding.severity.rawValue, finding.severity.words,
            tone: finding.severity == .grave ? .bad : .advice),
          Report.Cell(due.owners.first), Report.Cell(finding.mend),
        ]
      }, empty: Message(zh: "没有待办", en: "nothing is due"))
  }
}
