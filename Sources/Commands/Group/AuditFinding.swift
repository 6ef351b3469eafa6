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
    let impostor = record.impostor
    var found = try ofSetting(name, record, policy, at: desk) + ofNamesakes(roster, in: record)
    for (_, member) in record.members where member.status != .removed {
      found += of(member, in: name, policy, roster: roster, impostor: impostor)
    }
    let school = try desk.book.school(record.group.schoolClass.school)
    return found + ofPeople(name, record, policy, roster: roster, school: school, at: desk)
  }

  /// Students of one name, whose parents' display names are one, too.
  private static func ofNamesakes(_ roster: Roster?, in record: GroupRecord) -> [AuditFinding] {
    var students: [String: Int] = [:]
    for (_, student) in roster?.students ?? Table() { students[student.name, default: 0] += 1 }
    return students.sorted { $0.key < $1.key }.filter { $0.value > 1 }.map { student, count in
      AuditFinding(
        area: .naming, clause: nil, subject: student,
        what: Message(
          zh: "有 \(count) 名同名学生，群昵称无法区分",
          en: "\(count) students share the name, and display names cannot tell them apart"), severity: .minor,
        mend: "roster show \(quotedWord(record.group.schoolClass.text))")
    }
  }

  /// Whether a member may be there, was verified, and is called as the rule asks.
  private static func of(
    _ member: Member, in name: String, _ policy: Policy, roster: Roster?, impostor: Impostor
  ) -> [AuditFinding] {
    var found: [AuditFinding] = []
    let word = quotedWord(name)
    let target = "\(word) \(quotedWord(member.display))"
    let identity = policy.clause(inArea: "membership")
    func add(
      _ clause: String?, _ what: Message, _ severity: Severity, _ mend: String, area: Area = .membership
    ) {
      found.append(
        AuditFinding(
          area: area, clause: clause, subject: member.display, what: what, severity: severity, mend: mend))
    }
    let bars = policy.bars(member.role).map(\.clause)
    // Who belongs to no family of the class is nowhere in place.
    let clauses: [String?] = bars.isEmpty && member.role == .outsider ? [identity] : bars
    for clause in clauses {
      let words = member.role.words
      add(
        clause, Message(zh: "\(words.zh)不应在群", en: "\(words.en): should not be in the group"), .grave,
        "member remove \(target) --reason …")
    }
    if member.status == .pending {
      add(identity, Message(zh: "待批准", en: "pending"), .minor, "member approve \(target)")
    } else if member.verification == nil, member.role != .student, member.role != .outsider {
      add(identity, Message(zh: "身份未核验", en: "not verified"), .minor, "member verify \(target)")
    }
    if let problem = policy.checkName(NameQuestion(member, roster: roster)).problem {
      add(
        policy.clause(inArea: "naming"),
        Message(zh: "群昵称：\(problem.words.zh)", en: "display name: \(problem.words.en)"), .minor,
        "rename-check \(word) --fix", area: .naming)
    }
    if !member.role.isTeacher, let teacher = impostor.match(member.display) {
      add(
        policy.clause(requiring: "removal") ?? identity,
        Message(zh: "群昵称仿冒教师\(quoted(teacher).zh)", en: "the name imitates the teacher \(quoted(teacher).en)"),
        .grave, "member remove \(target) --reason …")
    }
    return found
  }
}
