import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `class add`: a class of a school.
enum ClassAdd: Verb {
  static let name = Parameter.positional("CLASS", .schoolClass, Message(zh: "班级名", en: "the class's name"))
  static let school = Parameter.requiredOption("school", .school, Message(zh: "学校", en: "the school"))
  static let grade = Parameter.option("grade", .integer(1...12), Message(zh: "年级", en: "the grade"))
  static let cohort = Parameter.option("cohort", .cohort, Message(zh: "入学年份", en: "the year of entry"))
  static let homeroom = Parameter.option("homeroom", .staff, Message(zh: "班主任", en: "the homeroom teacher"))
  static let spec = CommandSpec(
    ["class", "add"], aliases: [["添加班级"]], Message(zh: "添加班级", en: "add a class"),
    parameters: [name, school, grade, cohort, homeroom],
    examples: [
      Example(
        "class add 三年级2班 --school 实验小学 --grade 3 --homeroom 王芳", Message(zh: "连同班主任", en: "with its homeroom teacher"))
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let school = arguments(school)
    guard !name.contains("/") else {
      throw Refusal.wrongSetting("CLASS", expected: Message(zh: "不含 / 的名称", en: "a name without /"))
    }
    let record = try desk.school(school)
    if let (_, existing) = record.schoolClass(name) {
      let isSame =
        (arguments(grade) ?? existing.grade) == existing.grade
        && (arguments(cohort) ?? existing.cohort) == existing.cohort
        && (arguments(homeroom) ?? existing.homeroom) == existing.homeroom
      guard isSame else { throw Refusal.classExists(name) }
      return .alreadySo(Message(zh: "班级\(quoted(name).zh)已有", en: "the class \(quoted(name).en) is there already"))
    }
    var wanted = SchoolClass(name: name)
    wanted.grade = arguments(grade)
    wanted.cohort = arguments(cohort)
    wanted.homeroom = arguments(homeroom)
    var changes = [Change.schoolClass(school: school, record.classes.next, Replacement(nil, wanted))]
    if let homeroom = wanted.homeroom, record.staffMember(homeroom) == nil {
      changes.append(.staff(school: school, record.staff.next, Replacement(nil, StaffMember(name: homeroom))))
    }
    return Plan(changes) {
      Report(Message(zh: "已添加班级\(quoted(name).zh)", en: "added the class \(quoted(name).en)"), tone: .good)
    }
  }
}

/// `class list`: the classes of a school, or of all.
enum ClassList: Verb {
  static let school = Parameter.optional("SCHOOL", .school, Message(zh: "学校", en: "the school"))
  static let spec = CommandSpec(
    ["class", "list"], aliases: [["班级列表"]], Message(zh: "列出班级", en: "list classes"), parameters: [school],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let schools: [String]
    if let name = arguments(school) {
      _ = try desk.school(name)
      schools = [name]
    } else {
      schools = try desk.book.schoolNames()
    }
    var table = Report.Table(
      [
        Report.Column("school", Message(zh: "学校", en: "school")), Report.Column("name", Message(zh: "班级", en: "class")),
        Report.Column("grade", Message(zh: "年级", en: "grade")),
        Report.Column("cohort", Message(zh: "入学", en: "cohort")),
        Report.Column("homeroom", Message(zh: "班主任", en: "homeroom")),
        Report.Column("graduated", Message(zh: "已毕业", en: "graduated")),
      ], empty: Message(zh: "还没有班级", en: "no classes yet"))
    for school in schools {
      for (_, schoolClass) in try desk.book.school(school)?.classes ?? Table() {
        table.rows.append([
          Report.Cell(school), Report.Cell(schoolClass.name), Report.Cell(number: schoolClass.grade),
          Report.Cell(number: schoolClass.cohort), Report.Cell(schoolClass.homeroom),
          Report.Cell(schoolClass.hasGraduated),
        ])
      }
    }
    return Plan { [table] in Report([.table(table)]) }
  }
}

extension ArgumentKind where Value == Int {
  /// The year in which classes entered the school.
  static var cohort: Self { .integer(1900...2200, name: "cohort", placeholder: "YEAR") }
}
