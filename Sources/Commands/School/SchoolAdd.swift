import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `school add`: a school, with those who answer for its groups.
enum SchoolAdd: Verb {
  static let name = Parameter.positional("SCHOOL", .school, Message(zh: "学校名", en: "the school's name"))
  static let spec = CommandSpec(
    ["school", "add"], aliases: [["添加学校"]], Message(zh: "添加学校", en: "add a school"),
    parameters: [name] + SchoolParticulars.parameters,
    examples: [
      Example(
        "school add 实验小学 --stage primary --coordinator 李主任 --office-phone 0318-1234567",
        Message(zh: "连同群管理协调人", en: "with who coordinates its groups"))
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    guard !name.contains("/") else {
      throw Refusal.wrongSetting("SCHOOL", expected: Message(zh: "不含 / 的名称", en: "a name without /"))
    }
    let school = SchoolParticulars.apply(arguments, to: School())
    if let existing = try desk.book.school(name)?.school {
      guard SchoolParticulars.apply(arguments, to: existing) == existing else { throw Refusal.schoolExists(name) }
      return .alreadySo(Message(zh: "学校\(quoted(name).zh)已有", en: "the school \(quoted(name).en) is there already"))
    }
    return Plan([.school(name, Replacement(nil, school))]) {
      Report(Message(zh: "已添加学校\(quoted(name).zh)", en: "added the school \(quoted(name).en)"), tone: .good)
    }
  }
}

/// `school set`: changes what is on record about a school.
enum SchoolSet: Verb {
  static let name = Parameter.positional("SCHOOL", .school, Message(zh: "学校名", en: "the school's name"))
  static let spec = CommandSpec(
    ["school", "set"], aliases: [["修改学校"]], Message(zh: "修改学校信息", en: "change a school's particulars"),
    parameters: [name] + SchoolParticulars.parameters,
    examples: [Example("school set 实验小学 --coordinator 赵主任", Message(zh: "更换协调人", en: "another coordinator"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let before = try desk.school(name).school
    let after = SchoolParticulars.apply(arguments, to: before)
    guard after != before else {
      return .alreadySo(Message(zh: "学校\(quoted(name).zh)已是如此", en: "the school \(quoted(name).en) is so already"))
    }
    return Plan([.school(name, Replacement(before, after))]) {
      Report(Message(zh: "已修改学校\(quoted(name).zh)", en: "changed the school \(quoted(name).en)"), tone: .good)
    }
  }
}

/// The options that `school add` and `school set` share.
private enum SchoolParticulars {
  static let stage = Parameter.option("stage", .stage, Message(zh: "学段", en: "the stage of school"))
  static let coordinator = Parameter.option(
    "coordinator", .staff, Message(zh: "负责协调各班级群的人", en: "who coordinates all class groups"))
  static let office = Parameter.option("office", .staff, Message(zh: "家校办公室", en: "the home-school office"))
  static let officePhone = Parameter.option(
    "office-phone", .text, Message(zh: "家校办公室电话", en: "the office's phone number"))
  static let principalPhone = Parameter.option(
    "principal-phone", .text, Message(zh: "校长室电话", en: "the principal's phone number"))
  static let parameters: [any AnyParameter] = [stage, coordinator, office, officePhone, principalPhone]

  static func apply(_ arguments: Arguments, to school: School) -> School {
    var school = school
    if let stage = arguments(stage) { school.stage = stage }
    if let text = arguments(coordinator) { school.coordinator = text }
    if let text = arguments(office) { school.office = text }
    if let text = arguments(officePhone) { school.officePhone = text }
    if let text = arguments(principalPhone) { school.principalPhone = text }
    return school
  }
}
