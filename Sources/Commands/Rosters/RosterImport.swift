import ClassGroups
import CommandLanguage
import JSON
import Presentation
import Wording

/// `roster import`: takes students and guardians of a file on record, and makes the classes' groups if asked to. A second run
/// changes nothing. Good rows are taken whatever is wrong with others; each bad row is reported.
enum RosterImport: Verb {
  static let file = Parameter.positional(
    "FILE", .file,
    Message(zh: "名单文件（CSV、TSV、OneRoster 文件夹或 ZIP）", en: "the roster: CSV, TSV, or a OneRoster folder or ZIP"))
  static let school = Parameter.requiredOption("school", .school, Message(zh: "学校", en: "the school"))
  static let schoolClass = Parameter.option(
    "class", .schoolClass, Message(zh: "班级；文件没有班级列时须给", en: "the class, where the file has no column for it"))
  static let createGroups = Parameter.flag(
    "create-groups", Message(zh: "同时为各班建群", en: "make a group for each class, too"))
  static let policy = Parameter.option("policy", .policy, Message(zh: "新群的规则集", en: "the policy of new groups"))
  static let spec = CommandSpec(
    ["roster", "import"], aliases: [["导入花名册"]], Message(zh: "导入花名册", en: "take a roster on record"),
    parameters: [file, school, schoolClass, createGroups, policy],
    examples: [
      Example(
        "roster import 名单.csv --school 实验小学 --create-groups", Message(zh: "并为各班建群", en: "and make the classes' groups"))
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let reading = try RosterReading(arguments(file), given: arguments(schoolClass), at: desk)
    let school = arguments(school)
    var importing = RosterChanges(school: school, record: try desk.book.school(school))
    for (place, row) in reading.rows.enumerated() {
      if place & 255 == 0 {
        desk.progress?.tell(Message(zh: "导入", en: "importing"), done: place, total: reading.rows.count)
      }
      try importing.take(row.student, into: row.schoolClass, desk.book)
    }
    var changes = importing.changes
    var groups = 0
    if arguments(createGroups) {
      let policy = try desk.policies.policy(arguments(policy) ?? desk.book.settings().policy).name
      for name in importing.classNames {
        let reference = ClassReference(school: school, name: name)
        guard try desk.book.activeGroups(of: reference).isEmpty else { continue }
        let title = try desk.book.group(name) == nil ? name : school + name
        guard try desk.book.group(title) == nil else { continue }
        var group = Group(
          schoolClass: reference, policy: policy, platform: .wechat, createdAt: desk.now, creator: desk.actor)
        group.homeroom = try desk.book.school(school)?.schoolClass(name)?.record.homeroom
        changes.append(.group(title, Replacement(nil, group)))
        groups += 1
      }
    }
    return Plan(changes, outcome: reading.faults.isEmpty ? .done : .finding) {
      [importing, groups, isNothing = changes.isEmpty, language = desk.language] in
      report(reading, importing, groups, isNothing: isNothing, language)
    }
  }

  private static func report(
    _ reading: RosterReading, _ done: RosterChanges, _ groups: Int, isNothing: Bool,
    _ language: Language
  ) -> Report {
    var items: [Report.Item] = [
      .message(
        isNothing
          ? Message(
            zh: "\(reading.file.rows.count) 名学生都已在册，没有变化",
            en: "all \(reading.file.rows.count) students are on record already; nothing changes")
          : Message(
            zh: "新增 \(done.added) 名学生，更新 \(done.updated) 名，未变 \(done.unchanged) 名；新建 \(groups) 个群",
            en:
              "added \(done.added) students, updated \(done.updated), left \(done.unchanged) as they were; made \(groups) groups"
          ), .good),
      .message(
        Message(zh: "编码：\(reading.file.encoding.rawValue)", en: "encoding: \(reading.file.encoding.rawValue)"), .faint),
    ]
    items += reading.remarks
    return Report(items, json: json(reading, done, groups, language))
  }

  private static func json(
    _ reading: RosterReading, _ done: RosterChanges, _ groups: Int, _ language: Language
  ) -> JSON {
    var object: JSONObject = [
      "added": .integer(done.added), "updated": .integer(done.updated), "unchanged": .integer(done.unchanged),
      "groups": .integer(groups),
    ]
    for (key, value) in reading.json(language).members { object[key] = value }
    return .object(object)
  }
}
