import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `school list`: all schools.
enum SchoolList: Verb {
  static let spec = CommandSpec(
    ["school", "list"], aliases: [["学校列表"]], Message(zh: "列出学校", en: "list the schools"), needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    var table = Report.Table(
      [
        Report.Column("name", Message(zh: "学校", en: "school")), Report.Column("stage", Message(zh: "学段", en: "stage")),
        Report.Column("classes", Message(zh: "班级", en: "classes")),
        Report.Column("coordinator", Message(zh: "协调人", en: "coordinator")),
      ], empty: Message(zh: "还没有学校", en: "no schools yet"))
    for name in try desk.book.schoolNames() {
      guard let record = try desk.book.school(name) else { continue }
      table.rows.append([
        Report.Cell(name), Report.Cell(word: record.school.stage?.rawValue, record.school.stage?.words),
        Report.Cell(record.classes.count), Report.Cell(record.school.coordinator),
      ])
    }
    return Plan { [table] in Report([.table(table)]) }
  }
}

/// `school show`: one school, with its staff and classes.
enum SchoolShow: Verb {
  static let name = Parameter.positional("SCHOOL", .school, Message(zh: "学校名", en: "the school's name"))
  static let spec = CommandSpec(
    ["school", "show"], aliases: [["查看学校"]], Message(zh: "查看学校", en: "show a school"), parameters: [name],
    examples: [Example("school show 实验小学", Message(zh: "学校的信息", en: "the school's particulars"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let record = try desk.school(name)
    let school = record.school
    return Plan {
      Report([
        .card([
          Report.Field("name", Message(zh: "学校", en: "school"), Report.Cell(name)),
          Report.Field(
            "stage", Message(zh: "学段", en: "stage"), Report.Cell(word: school.stage?.rawValue, school.stage?.words)),
          Report.Field("coordinator", Message(zh: "协调人", en: "coordinator"), Report.Cell(school.coordinator)),
          Report.Field("office", Message(zh: "家校办公室", en: "office"), Report.Cell(school.office)),
          Report.Field("office_phone", Message(zh: "办公室电话", en: "office phone"), Report.Cell(school.officePhone)),
          Report.Field(
            "principal_phone", Message(zh: "校长室电话", en: "principal's phone"), Report.Cell(school.principalPhone)),
          Report.Field("classes", Message(zh: "班级", en: "classes"), Report.Cell(record.classes.count)),
          Report.Field("staff", Message(zh: "教职工", en: "staff"), Report.Cell(record.staff.count)),
        ])
      ])
    }
  }
}
