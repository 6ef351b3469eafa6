import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `staff add`: one of a school's staff.
enum StaffAdd: Verb {
  static let name = Parameter.positional("NAME", .staff, Message(zh: "姓名", en: "the name"))
  static let school = Parameter.requiredOption("school", .school, Message(zh: "学校", en: "the school"))
  static let subject = Parameter.option("subject", .subject, Message(zh: "学科", en: "the subject taught"))
  static let phone = Parameter.option("phone", .text, Message(zh: "电话", en: "the phone number"))
  static let spec = CommandSpec(
    ["staff", "add"], aliases: [["添加教师"]], Message(zh: "添加教职工", en: "add a member of staff"),
    parameters: [name, school, subject, phone],
    examples: [Example("staff add 王芳 --school 实验小学 --subject 语文", Message(zh: "一位语文老师", en: "a teacher of Chinese"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let school = arguments(school)
    let record = try desk.school(school)
    let wanted = StaffMember(name: name, subject: arguments(subject), phone: arguments(phone))
    if let (_, existing) = record.staffMember(name) {
      let isSame =
        (wanted.subject == nil || wanted.subject == existing.subject)
        && (wanted.phone == nil || wanted.phone == existing.phone)
      guard isSame else { throw Refusal.staffExists(name) }
      return .alreadySo(Message(zh: "\(quoted(name).zh)已在册", en: "\(quoted(name).en) is on the staff already"))
    }
    return Plan([.staff(school: school, record.staff.next, Replacement(nil, wanted))]) {
      Report(Message(zh: "已添加教职工\(quoted(name).zh)", en: "added \(quoted(name).en) to the staff"), tone: .good)
    }
  }
}

/// `staff set`: changes what is on record about one of the staff.
enum StaffSet: Verb {
  static let name = Parameter.positional("NAME", .staff, Message(zh: "姓名", en: "the name"))
  static let school = Parameter.requiredOption("school", .school, Message(zh: "学校", en: "the school"))
  static let subject = Parameter.option("subject", .subject, Message(zh: "学科", en: "the subject taught"))
  static let phone = Parameter.option("phone", .text, Message(zh: "电话", en: "the phone number"))
  static let spec = CommandSpec(
    ["staff", "set"], aliases: [["修改教师"]], Message(zh: "修改教职工信息", en: "change a member of staff"),
    parameters: [name, school, subject, phone],
    examples: [Example("staff set 王芳 --school 实验小学 --phone 13800000000", Message(zh: "更换电话", en: "another phone"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let school = arguments(school)
    let record = try desk.school(school)
    guard let (number, before) = record.staffMember(name) else {
      throw Refusal.noPerson(name, similar: similar(to: name, among: record.staff.map(\.record.name)))
    }
    var after = before
    if let subject = arguments(subject) { after.subject = subject }
    if let phone = arguments(phone) { after.phone = phone }
    guard after != before else {
      return .alreadySo(Message(zh: "\(quoted(name).zh)已是如此", en: "\(quoted(name).en) is so already"))
    }
    return Plan([.staff(school: school, number, Replacement(before, after))]) {
      Report(Message(zh: "已修改\(quoted(name).zh)", en: "changed \(quoted(name).en)"), tone: .good)
    }
  }
}

/// `staff list`: the staff of a school, phones masked.
enum StaffList: Verb {
  static let school = Parameter.positional("SCHOOL", .school, Message(zh: "学校", en: "the school"))
  static let spec = CommandSpec(
    ["staff", "list"], aliases: [["教师列表"]], Message(zh: "列出教职工", en: "list a school's staff"),
    parameters: [school], examples: [Example("staff list 实验小学", Message(zh: "全校教职工", en: "all of the staff"))],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let record = try desk.school(arguments(school))
    return Plan {
      Report([
        .table(
          Report.Table(
            [
              Report.Column("name", Message(zh: "姓名", en: "name")),
              Report.Column("subject", Message(zh: "学科", en: "subject")),
              Report.Column("phone", Message(zh: "电话", en: "phone")),
            ],
            rows: record.staff.map {
              [Report.Cell($0.record.name), Report.Cell($0.record.subject), Report.Cell(masked($0.record.phone))]
            }, empty: Message(zh: "还没有教职工", en: "no staff yet")))
      ])
    }
  }
}
