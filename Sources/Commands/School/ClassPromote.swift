import ClassGroups
import CommandLanguage
import Interchange
import Presentation
import Wording

/// `class promote`: a school's classes move up a grade, once a year, with their rosters and groups.
enum ClassPromote: Verb {
  static let school = Parameter.positional("SCHOOL", .school, Message(zh: "学校", en: "the school"))
  static let homerooms = Parameter.option(
    "homerooms", .file, Message(zh: "新班主任名单：每行 班级,班主任", en: "the new homeroom teachers: CLASS,TEACHER a line"))
  static let rename = Parameter.option(
    "rename", .text,
    Message(zh: "班级和群改名的样式，如 '{grade}年级{class}班'", en: "how classes and groups are named from now on"))
  static let graduate = Parameter.flag("graduate", Message(zh: "毕业年级同时毕业", en: "the last grade graduates"))
  static let spec = CommandSpec(
    ["class", "promote"], aliases: [["升级"]],
    Message(zh: "全校班级升一个年级", en: "a school's classes move up a grade"),
    details: Message(
      zh: "样式中 {grade} 是汉字年级，{n} 是数字年级，{class} 是原名里的班号，{school} 是学校。群名中的班级名随之更改。同一年只升一次。先用 `-n` 预演。",
      en:
        "In the pattern {grade} is the grade in Chinese, {n} in digits, {class} the number in the old name, {school} the school. A group's name changes where the class's name stands in it. A school moves up once a year. Rehearse with `-n`."
    ),
    parameters: [school, homerooms, rename, graduate],
    examples: [
      Example(
        "class promote 实验小学 --rename '{grade}年级{class}班' --graduate",
        Message(zh: "升级、改名，毕业年级毕业", en: "grades, names, and the last grade graduates")),
      Example("class promote 实验小学 --homerooms 新班主任.csv", Message(zh: "更换班主任", en: "with new homeroom teachers")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let school = arguments(school)
    let before = try desk.school(school).school
    let year = desk.today.year
    guard before.promotedIn != year else {
      return .alreadySo(
        Message(
          zh: "学校\(quoted(school).zh) \(year) 年已升过级", en: "the school \(quoted(school).en) moved up in \(year) already")
      )
    }
    var promotion = try Promotion(school, at: desk)
    try promotion.moveUp(graduating: arguments(graduate))
    if let file = arguments(homerooms) { try promotion.handOver(try HomeroomFile.read(desk.files.read(file))) }
    if let text = arguments(rename) { try promotion.rename(by: ClassNamePattern(text), year: year) }
    var changes = try promotion.changes()
    guard !changes.isEmpty else {
      return .alreadySo(Message(zh: "没有可升级的班级（班级须有年级）", en: "no class to move up: a class needs its grade"))
    }
    var after = before
    after.promotedIn = year
    changes.append(.school(school, Replacement(before, after)))
    return Plan(changes) { [promotion] in report(promotion) }
  }

  private static func report(_ promotion: Promotion) -> Report {
    let moved = promotion.moved
    var table = Report.Table(
      [
        Report.Column("class", Message(zh: "原班级", en: "was")), Report.Column("now", Message(zh: "现班级", en: "is")),
        Report.Column("grade", Message(zh: "年级", en: "grade")),
        Report.Column("homeroom", Message(zh: "班主任", en: "homeroom")),
      ], empty: Message(zh: "没有班级升级", en: "no class moved up"))
    for (before, after) in moved {
      table.rows.append([
        Report.Cell(before.name), Report.Cell(after.name), Report.Cell(number: after.grade),
        Report.Cell(after.homeroom),
      ])
    }
    var items: [Report.Item] = [
      .table(table),
      .message(
        Message(
          zh: "已升级 \(moved.count) 个班，毕业 \(promotion.graduated.count) 个班，群改名 \(promotion.renamed.count) 个",
          en:
            "moved up \(moved.count) classes, graduated \(promotion.graduated.count), renamed \(promotion.renamed.count) groups"
        ), .good),
    ]
    if !promotion.graduated.isEmpty {
      let names = promotion.graduated
      items.append(
        .message(
          Message(zh: "毕业班：\(names.joined(separator: "、"))", en: "graduated: \(names.joined(separator: ", "))"), .plain)
      )
    }
    return Report(items)
  }
}

/// The file of homeroom teachers: a class and a teacher a line, under a header or none.
enum HomeroomFile {
  struct Row {
    var line: Int
    var schoolClass: String
    var teacher: String
  }

  static func read(_ bytes: [UInt8]) throws -> [Row] {
    let text = try DecodedText(bytes)
    var rows: [Row] = []
    var faults: [PromotionRefusal.FaultyRow] = []
    TableText(text.utf8).forEachRow { row in
      if row.isBlank { return true }
      let (schoolClass, teacher) = (row.trimmed(0), row.trimmed(1))
      if rows.isEmpty, faults.isEmpty, ["班级", "class"].contains(schoolClass.lowercased()) { return true }
      if isName(schoolClass), isName(teacher) {
        rows.append(Row(line: row.line, schoolClass: schoolClass, teacher: teacher))
      } else {
        faults.append(
          PromotionRefusal.FaultyRow(line: row.line, what: Message(zh: "缺少班级或班主任", en: "lacks a class or a teacher")))
      }
      return true
    }
    guard faults.isEmpty else { throw PromotionRefusal.homerooms(faults) }
    return rows
  }
}
