import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `roster sync`: shows what differs between a file and the rosters on record, and takes it over once somebody agrees.
enum RosterSync: Verb {
  static let file = Parameter.positional(
    "FILE", .file,
    Message(zh: "名单文件（CSV、TSV、OneRoster 文件夹或 ZIP）", en: "the roster: CSV, TSV, or a OneRoster folder or ZIP"))
  static let school = Parameter.requiredOption("school", .school, Message(zh: "学校", en: "the school"))
  static let schoolClass = Parameter.option(
    "class", .schoolClass, Message(zh: "班级；文件没有班级列时须给", en: "the class, where the file has no column for it"))
  static let spec = CommandSpec(
    ["roster", "sync"], aliases: [["核对花名册"]],
    Message(zh: "按新名单更新花名册", en: "bring the rosters up to a newer file"),
    details: Message(
      zh:
        "先列出不同之处：新生、离开、转班、监护人、姓名、学号；同意（或加 `--yes`）后写入，再执行一次则没有变化。文件里没有的班级不动；有无法读取的行时，不将任何学生视为离校。文件没写的电话、学号保留原样。",
      en:
        "It lists what differs first: students who are new, left or moved to another class, and changed guardians, names and numbers. With consent (or `--yes`) it takes that over; a second run changes nothing. Classes that the file does not name stay as they are, and nobody counts as left while rows cannot be read. A phone or number that the file does not give is kept."
    ), parameters: [file, school, schoolClass],
    examples: [
      Example("roster sync 名单.csv --school 实验小学", Message(zh: "看有何不同，同意后更新", en: "see what differs, then agree"))
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let school = arguments(school)
    let record = try desk.school(school)
    let reading = try RosterReading(arguments(file), given: arguments(schoolClass), at: desk)
    let (rows, faults) = (reading.rows, reading.faults)
    var rosters: [String: Roster] = [:]
    for (_, schoolClass) in record.classes where !schoolClass.hasGraduated {
      let reference = ClassReference(school: school, name: schoolClass.name)
      if let roster = try desk.book.roster(of: reference) { rosters[schoolClass.name] = roster }
    }
    var comparison = RosterComparison(school: school)
    comparison.compare(rosters, with: rows, countsLeavers: faults.isEmpty)
    var changes: [Change] = []
    var classes = record.classes
    for row in rows where !classes.contains(where: { $0.record.name == row.schoolClass }) {
      let made = SchoolClass(name: row.schoolClass)
      changes.append(.schoolClass(school: school, classes.next, Replacement(nil, made)))
      classes[classes.next] = made
    }
    changes += comparison.changes
    let concerned = try concernedMembers(comparison, school, desk)
    let shown = { [comparison, reading] in report(comparison, reading, concerned) }
    let outcome: Plan.Outcome = faults.isEmpty ? .done : .finding
    guard !changes.isEmpty else { return Plan(outcome: outcome, report: shown) }
    let count = comparison.differences.count
    var plan = Plan(
      changes, outcome: outcome,
      confirmation: Message(
        zh: "把这 \(count) 处不同写入\(clean(school))的花名册。继续吗？",
        en: "take \(count) differences over into the rosters of \(clean(school)). Go on?")
    ) {
      Report(Message(zh: "花名册已更新：\(count) 处", en: "brought the rosters up to date: \(count) differences"), tone: .good)
    }
    plan.preview = shown
    return plan
  }

  /// Members of the classes' groups who stand for a student that left or moved, by class and student.
  private static func concernedMembers(
    _ comparison: RosterComparison, _ school: String, _ desk: Desk
  ) throws -> [(group: String, display: String)] {
    var found: [(group: String, display: String)] = []
    var students: [String: Set<String>] = [:]
    for difference in comparison.differences where difference.kind == .left || difference.kind == .moved {
      students[difference.from ?? difference.schoolClass, default: []].insert(difference.student)
    }
    for (name, gone) in students.sorted(by: { $0.key < $1.key }) {
      for group in try desk.book.activeGroups(of: ClassReference(school: school, name: name)) {
        for (_, member) in try desk.book.group(group)?.members ?? Table()
        where member.status != .removed && member.student.map(gone.contains) == true {
          found.append((group, member.display))
        }
      }
    }
    return found
  }

  private static func report(
    _ comparison: RosterComparison, _ reading: RosterReading,
    _ concerned: [(group: String, display: String)]
  ) -> Report {
    var table = Report.Table(
      [
        Report.Column("class", Message(zh: "班级", en: "Class")),
        Report.Column("student", Message(zh: "学生", en: "Student")),
        Report.Column("what", Message(zh: "不同", en: "Difference")),
        Report.Column("was", Message(zh: "原来", en: "Was")), Report.Column("becomes", Message(zh: "现在", en: "Becomes")),
      ])
    for difference in comparison.differences {
      table.rows.append([
        Report.Cell(difference.schoolClass), Report.Cell(difference.student),
        Report.Cell(json: .string(difference.kind.rawValue), shown: difference.kind.words),
        Report.Cell(difference.from ?? difference.was), Report.Cell(difference.becomes),
      ])
    }
    var items: [Report.Item] = [.table(table)]
    if table.rows.isEmpty {
      items.append(
        .message(
          Message(
            zh: "\(comparison.unchanged) 名学生都与名单一致，没有变化",
            en: "all \(comparison.unchanged) students are as the file has them; nothing changes"), .good))
    }
    if !comparison.otherClasses.isEmpty {
      items.append(
        .message(
          Message(
            zh: "名单里没有的班级不变：" + comparison.otherClasses.joined(separator: "、"),
            en: "classes that the file does not name stay as they are: "
              + comparison.otherClasses.joined(separator: ", ")), .faint))
    }
    for (group, display) in concerned {
      items.append(
        .message(
          Message(
            zh: "\(display)仍在\(group)，其学生已不在该班：`member remove \(quotedWord(group)) \(quotedWord(display)) --reason 转出`",
            en:
              "\(display) is still in \(group), and the student no longer in the class: `member remove \(quotedWord(group)) \(quotedWord(display)) --reason TEXT`"
          ), .advice))
    }
    items += reading.remarks
    if !reading.faults.isEmpty {
      items.append(
        .message(
          Message(zh: "有无法读取的行，不将任何学生视为离校", en: "nobody counts as left, since rows could not be read"), .warning))
    }
    return Report(items)
  }
}

extension RosterComparison.Kind {
  fileprivate var words: Message {
    switch self {
    case .new: Message(zh: "新生", en: "new")
    case .left: Message(zh: "离开", en: "left")
    case .moved: Message(zh: "转班", en: "moved")
    case .guardian: Message(zh: "监护人", en: "guardian")
    case .name: Message(zh: "姓名", en: "name")
    case .number: Message(zh: "学号", en: "number")
    }
  }
}
