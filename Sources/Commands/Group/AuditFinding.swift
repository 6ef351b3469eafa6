import ClassGroups
import CommandLanguage
import Policy
import Wording

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
    // A group that has ended has nobody and needs nothing.
    guard record.group.status == .active else { return [] }
    let policy = try desk.policy(of: record)
    let roster = try desk.book.roster(of: record.group.schoolClass)
    let word = quotedWord(name)
    let identity = policy.clause(inArea: "membership")
    var found = try ofSetting(name, record, policy, at: desk)
    var area = Area.membership
    func add(_ clause: String?, _ subject: String, _ what: Message, _ severity: Severity, _ mend: String) {
      found.append(
        AuditFinding(area: area, clause: clause, subject: subject, what: what, severity: severity, mend: mend))
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
      let bars = policy.bars(member.role).map(\.clause)
      // Who belongs to no family of the class is nowhere in place.
      let clauses: [String?] = bars.isEmpty && member.role == .outsider ? [identity] : bars
      for clause in clauses {
        add(
          clause, member.display,
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
