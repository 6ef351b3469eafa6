import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `roster export`: the rosters of a school in the smallest form that `roster import` reads, so that they can be mended in
/// a spreadsheet and handed on.
enum RosterExport: Verb {
  static let school = Parameter.positional("SCHOOL", .school, Message(zh: "学校", en: "the school"))
  static let file = Parameter.positional("FILE", .file, Message(zh: "要新建的 CSV 文件", en: "the CSV file that is made"))
  static let schoolClass = Parameter.option(
    "class", .schoolClass, Message(zh: "只要一个班", en: "one class alone"))
  static let phones = Parameter.flag("phones", Message(zh: "带电话，写全号", en: "with telephone numbers, in full"))
  static let bom = Parameter.flag(
    "bom", Message(zh: "开头加字节序标记，供 Excel 打开", en: "with a byte order mark, which Excel needs"))
  static let spec = CommandSpec(
    ["roster", "export"], aliases: [["导出花名册"]], Message(zh: "把花名册写成 CSV 文件", en: "write rosters into a CSV file"),
    details: Message(
      zh:
        "列为班级、学号、学生姓名和各位家长的姓名、关系、电话，`roster import` 能原样读回；不加 `--phones` 时电话留空，读回时在册的电话保留。已毕业的班级只在指明时导出。文件中有个人信息，应妥善保管；已有的文件不会被覆盖。",
      en:
        "The columns are class, number, student, and the name, relation and phone of each guardian; `roster import` reads them back as they were. Without `--phones` the phones are left empty, and reading the file back keeps those on record. Classes that have graduated are left out unless named. The file holds personal data: keep it safe. A file that is there is not overwritten."
    ), parameters: [school, file, schoolClass, phones, bom],
    examples: [
      Example("roster export 实验小学 实验小学.csv --bom", Message(zh: "全校一个文件", en: "the school in one file")),
      Example(
        "roster export 实验小学 三年级2班.csv --class 三年级2班 --phones", Message(zh: "一个班，带电话", en: "one class, with phones")),
    ], needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let school = arguments(school)
    let classes = try classes(of: school, arguments(schoolClass), desk)
    var rosters: [(name: String, roster: Roster)] = []
    for name in classes {
      guard let roster = try desk.book.roster(of: ClassReference(school: school, name: name)) else { continue }
      rosters.append((name, roster))
    }
    let path = arguments(file)
    let students = rosters.reduce(0) { $0 + $1.roster.students.count }
    guard students > 0 else {
      return .alreadySo(Message(zh: "没有可导出的花名册，没有写文件", en: "there is no roster to export; no file was written"))
    }
    var plan = Plan { [count = rosters.count] in
      Report(
        Message(
          zh: "已将 \(count) 个班的 \(students) 名学生写入\(quoted(path).zh)",
          en: "wrote \(counted(students, "student")) of \(counted(count, "class", "classes")) into \(quoted(path).en)"),
        tone: .good)
    }
    let (withPhones, marks) = (arguments(phones), arguments(bom))
    plan.exports = [
      Export(path: path) { [rosters] in
        var renderer = Renderer(form: .csv, language: .zh, width: 80, color: false, ambiguousIsWide: false)
        renderer.marksByteOrder = marks
        return Array(renderer.render(Report([.table(RosterTable.make(rosters, withPhones: withPhones))])).utf8)
      }
    ]
    return plan
  }

  /// The class that is named, else those that have not graduated.
  private static func classes(of school: String, _ named: String?, _ desk: Desk) throws -> [String] {
    let record = try desk.school(school)
    guard let named else { return record.classes.filter { !$0.record.hasGraduated }.map(\.record.name) }
    let name = ClassReference(named)?.name ?? named
    guard record.schoolClass(name) != nil else {
      throw Refusal.noClass(named, similar: similar(to: name, among: record.classes.map(\.record.name)))
    }
    return [name]
  }
}

/// Rosters as a table in the smallest form: a student a row, and another row for guardians for whom there is no room.
enum RosterTable {
  /// A header tells guardians by one digit.
  private static let guardiansOfRow = 9

  static func make(_ rosters: [(name: String, roster: Roster)], withPhones: Bool) -> Report.Table {
    let most = rosters.lazy.flatMap { $0.roster.students }.map(\.record.guardians.count).max() ?? 0
    let width = min(max(2, most), guardiansOfRow)
    var headers = ["班级", "学号", "学生姓名"]
    for number in 1...width { for field in ["姓名", "关系", "电话"] { headers.append("家长\(number)\(field)") } }
    var table = Report.Table(headers.map { Report.Column($0, Message(verbatim: $0)) })
    for (name, roster) in rosters {
      for (_, student) in roster.students {
        var rest = student.guardians[...]
        repeat {
          var row = [Report.Cell(name), Report.Cell(student.number), Report.Cell(student.name)]
          for guardian in rest.prefix(width) {
            row += [
              Report.Cell(guardian.name), Report.Cell(guardian.relation),
              Report.Cell(withPhones ? guardian.phone : nil),
            ]
          }
          table.rows.append(row)
          rest = rest.dropFirst(width)
        } while !rest.isEmpty
      }
    }
    return table
  }
}
