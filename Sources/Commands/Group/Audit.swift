import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `audit`: what in a group, or in all, is not as the policy in force asks.
enum Audit: Verb {
  static let group = Parameter.optional(
    "GROUP", .group, Message(zh: "群名或学校，默认全部", en: "a group or a school; by default all"))
  static let fix = Parameter.flag("fix", Message(zh: "改正可以放心改正的", en: "mend what can be mended without harm"))
  static let spec = CommandSpec(
    ["audit"], aliases: [["审计"]], Message(zh: "找出不合规则之处", en: "find what is not as the policy asks"),
    details: Message(
      zh: "`--fix` 改正可按规则确定的群昵称，清除到期的禁言，开启入群验证，补上班级已登记的班主任；可用 `undo` 撤销。其余问题照旧列出，附处理命令。",
      en:
        "`--fix` takes the names that the rule settles, clears mutes that have ended, turns on consent to joining and fills in the class's homeroom teacher; `undo` takes it back. What is left is listed with its command."
    ),
    parameters: [group, fix],
    examples: [
      Example("audit 三年级2班", Message(zh: "一个群", en: "one group")),
      Example("audit 三年级2班 --fix", Message(zh: "并改正可以放心改正的", en: "and mend what is safe")),
    ], needs: [.workspace], effect: .readsUnlessAsked)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let names = try names(arguments(group), at: desk)
    var findings = try AuditFinding.schools(of: names, at: desk)
    var changes: [Change] = []
    var mended = 0
    for name in names {
      var record = try desk.group(name)
      if arguments(fix) {
        let mending = try AuditMending(record, at: desk)
        changes += record.changes(to: mending.after, of: name)
        mended += mending.count
        record = mending.after
      }
      findings += try AuditFinding.all(in: name, record, at: desk)
    }
    let isMending = arguments(fix)
    let place = arguments(group)
    return Plan(changes, outcome: findings.isEmpty ? .done : .finding) { [findings, mended] in
      var items: [Report.Item] = [
        .table(
          Report.Table(
            [
              Report.Column("clause", Message(zh: "条款", en: "clause")),
              Report.Column("subject", Message(zh: "对象", en: "subject")),
              Report.Column("what", Message(zh: "问题", en: "finding")),
              Report.Column("severity", Message(zh: "程度", en: "severity")),
              Report.Column("mend", Message(zh: "处理命令", en: "mended by")),
            ],
            rows: findings.map {
              [
                Report.Cell($0.clause), Report.Cell($0.subject),
                Report.Cell(json: .string($0.what[desk.language]), shown: $0.what),
                Report.Cell(
                  word: $0.severity.rawValue, $0.severity.words, tone: $0.severity == .grave ? .bad : .advice),
                Report.Cell($0.mend),
              ]
            }, empty: Message(zh: "没有发现问题", en: "nothing found")))
      ]
      if isMending {
        items.append(
          .message(
            Message(zh: "已改正 \(mended) 处，余 \(findings.count) 处", en: "mended \(mended), left \(findings.count)"),
            findings.isEmpty ? .good : .warning))
      }
      var report = Report(items, json: findings.isEmpty ? .array([]) : nil)
      report.title = Message(
        zh: "审计：\(place ?? "全部群")，\(desk.today.text)", en: "Audit of \(place ?? "all groups") on \(desk.today.text)")
      return report
    }
  }

  private static func names(_ name: String?, at desk: Desk) throws -> [String] {
    let active = try desk.book.groups().filter { $0.status == .active }
    guard let name else { return active.map(\.name) }
    if try desk.book.group(name) != nil { return [name] }
    if try desk.book.school(name) != nil { return active.filter { $0.schoolClass.school == name }.map(\.name) }
    _ = try desk.group(name)
    return []
  }
}

/// One thing that is not as it should be, and the command that mends it.
struct AuditFinding {
  enum Severity: String, Sendable {
    case grave, minor

    var words: Message { self == .grave ? Message(zh: "严重", en: "grave") : Message(zh: "一般", en: "minor") }
  }

  /// What a finding is about. Names are `rename-check`'s matter, the rest is due at once (`duties`).
  enum Area: Sendable {
    case setup, membership, naming
    /// What has run out and does no harm.
    case tidying
  }

  var area: Area
  var clause: String?
  var subject: String
  var what: Message
  var severity: Severity
  var mend: String

  /// Schools without the coordinator that a group's policy asks for (HS-4.1, PD-4.1), each once.
  static func schools(of groups: [String], at desk: Desk) throws -> [AuditFinding] {
    var found: [AuditFinding] = []
    var seen: Set<String> = []
    for name in groups {
      let group = try desk.group(name).group
      let school = group.schoolClass.school
      guard !seen.contains(school), let clause = try desk.policies.policy(group.policy).clause(requiring: "coordinator")
      else { continue }
      seen.insert(school)
      guard try desk.book.school(school)?.school.coordinator == nil else { continue }
      found.append(
        AuditFinding(
          area: .setup, clause: clause, subject: school,
          what: Message(zh: "没有指定班级群协调人", en: "nobody coordinates the class groups"), severity: .minor,
          mend: "school set \(quotedWord(school)) --coordinator NAME"))
    }
    return found
  }

  static func all(in name: String, at desk: Desk) throws -> [AuditFinding] {
    try all(in: name, desk.group(name), at: desk).filter { $0.area != .tidying }
  }

  /// - Parameter record: the group as it is, or as it will be.
  static func all(in name: String, _ record: GroupRecord, at desk: Desk) throws -> [AuditFinding] {
    let policy = try desk.policy(of: record)
    let roster = try desk.book.roster(of: record.group.schoolClass)
    let word = quotedWord(name)
    var found: [AuditFinding] = []
    var area = Area.setup
    func add(_ clause: String?, _ subject: String, _ what: Message, _ severity: Severity, _ mend: String) {
      found.append(
        AuditFinding(area: area, clause: clause, subject: subject, what: what, severity: severity, mend: mend))
    }
    let identity = policy.clause(inArea: "membership")
    if record.group.homeroom == nil {
      add(
        policy.clause(inArea: "responsibility"), name, Message(zh: "没有班主任作群主", en: "no homeroom teacher owns it"),
        .grave, "group set \(word) --homeroom NAME")
    }
    if record.group.supervisor == nil, let clause = policy.clause(requiring: "supervisor") {
      add(
        clause, name, Message(zh: "没有家委会监督员", en: "no supervisor from the parents' committee"), .minor,
        "group set \(word) --supervisor NAME")
    }
    if record.group.convention == nil, let clause = policy.clause(requiring: "convention") {
      add(clause, name, Message(zh: "没有群公约", en: "no convention"), .minor, "group convention \(word)")
    }
    if !record.group.hasJoinVerification, let clause = policy.clause(requiring: "join-verification") {
      add(
        clause, name, Message(zh: "没有开启入群验证", en: "joining asks for no consent"), .grave,
        "group set \(word) --join-verification on")
    }
    let others = try desk.book.activeGroups(of: record.group.schoolClass).filter { $0 != name }
    if !others.isEmpty, let clause = policy.secondGroup().first?.clause {
      add(
        clause, name,
        Message(
          zh: "本班另有群：\(others.joined(separator: "、"))",
          en: "the class has other groups: \(others.joined(separator: ", "))"), .minor,
        "dissolve \(quotedWord(others[0]))")
    }
    if try desk.book.school(record.group.schoolClass.school)?.schoolClass(record.group.schoolClass.name)?.record
      .hasGraduated == true
    {
      add(
        policy.clause(requiring: "dissolution"), name, Message(zh: "班级已毕业", en: "the class has graduated"), .minor,
        "dissolve \(word)")
    }
    let impostor = record.impostor
    var students: [String: Int] = [:]
    for (_, student) in roster?.students ?? Table() { students[student.name, default: 0] += 1 }
    area = .naming
    for (student, count) in students.sorted(by: { $0.key < $1.key }) where count > 1 {
      add(
        nil, student,
        Message(
          zh: "有 \(count) 名同名学生，群昵称无法区分",
          en: "\(count) students share the name, and display names cannot tell them apart"), .minor,
        "roster show \(quotedWord(record.group.schoolClass.text))")
    }
    for (_, member) in record.members where member.status != .removed {
      let target = "\(word) \(quotedWord(member.display))"
      area = .membership
      for bar in policy.bars(member.role) {
        add(
          bar.clause, member.display,
          Message(zh: "\(member.role.words.zh)不应在群", en: "\(member.role.words.en): should not be in the group"), .grave,
          "member remove \(target) --reason …")
      }
      if member.status == .pending {
        add(identity, member.display, Message(zh: "待批准", en: "pending"), .minor, "member approve \(target)")
      } else if member.verification == nil, member.role != .student, member.role != .outsider {
        add(identity, member.display, Message(zh: "身份未核验", en: "not verified"), .minor, "member verify \(target)")
      }
      if let problem = policy.checkName(NameQuestion(member, roster: roster)).problem {
        area = .naming
        add(
          policy.clause(inArea: "naming"), member.display,
          Message(zh: "群昵称：\(problem.words.zh)", en: "display name: \(problem.words.en)"), .minor,
          "rename-check \(word) --fix")
      }
      area = .membership
      if !member.role.isTeacher, let teacher = impostor.match(member.display) {
        add(
          policy.clause(requiring: "removal") ?? identity, member.display,
          Message(zh: "群昵称仿冒教师\(quoted(teacher).zh)", en: "the name imitates the teacher \(quoted(teacher).en)"),
          .grave, "member remove \(target) --reason …")
      }
    }
    let school = try desk.book.school(record.group.schoolClass.school)
    return found + ofPeople(name, record, policy, roster: roster, school: school, at: desk)
  }
}
