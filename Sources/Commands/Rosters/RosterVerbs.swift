import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `roster list`: the classes that have a roster.
enum RosterList: Verb {
  static let school = Parameter.optional("SCHOOL", .school, Message(zh: "学校", en: "the school"))
  static let spec = CommandSpec(
    ["roster", "list"], aliases: [["花名册列表"]], Message(zh: "列出花名册", en: "list the rosters"), parameters: [school],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    var table = Report.Table(
      [
        Report.Column("class", Message(zh: "班级", en: "class")),
        Report.Column("students", Message(zh: "学生", en: "students")),
        Report.Column("guardians", Message(zh: "监护人", en: "guardians")),
      ], empty: Message(zh: "还没有花名册，用 `roster import` 导入", en: "no rosters yet; `roster import` takes one in"))
    for school in try arguments(school).map({ [$0] }) ?? desk.book.schoolNames() {
      for (_, schoolClass) in try desk.school(school).classes {
        let reference = ClassReference(school: school, name: schoolClass.name)
        guard let roster = try desk.book.roster(of: reference) else { continue }
        table.rows.append([
          Report.Cell(reference.text), Report.Cell(roster.students.count),
          Report.Cell(roster.students.reduce(0) { $0 + $1.record.guardians.count }),
        ])
      }
    }
    return Plan { [table] in Report([.table(table)]) }
  }
}

/// `roster show`: the students and guardians of a class; phones are masked unless asked for.
enum RosterShow: Verb {
  static let schoolClass = Parameter.positional("CLASS", .schoolClass, Message(zh: "班级", en: "the class"))
  static let phones = Parameter.flag("phones", Message(zh: "显示电话全号", en: "show phone numbers in full"))
  static let spec = CommandSpec(
    ["roster", "show"], aliases: [["花名册"]], Message(zh: "查看花名册", en: "show a class's roster"),
    parameters: [schoolClass, phones],
    examples: [Example("roster show 三年级2班", Message(zh: "一个班", en: "one class"))], needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let reference = try desk.schoolClass(arguments(schoolClass))
    let roster = try desk.book.roster(of: reference) ?? Roster()
    let showsPhones = arguments(phones)
    return Plan {
      var table = Report.Table(
        [
          Report.Column("student", Message(zh: "学生", en: "student")),
          Report.Column("number", Message(zh: "学号", en: "number")),
          Report.Column("guardian", Message(zh: "监护人", en: "guardian")),
          Report.Column("relation", Message(zh: "关系", en: "relation")),
          Report.Column("phone", Message(zh: "电话", en: "phone")),
        ], empty: Message(zh: "这个班没有花名册", en: "the class has no roster"))
      for (_, student) in roster.students {
        for guardian in student.guardians.isEmpty ? [Guardian()] : student.guardians {
          table.rows.append([
            Report.Cell(student.name), Report.Cell(student.number), Report.Cell(guardian.name),
            Report.Cell(guardian.relation),
            Report.Cell(showsPhones ? guardian.phone : masked(guardian.phone)),
          ])
        }
      }
      return Report([.table(table)])
    }
  }
}
