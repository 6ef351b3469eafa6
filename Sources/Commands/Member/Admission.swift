import ClassGroups
import Policy
import Presentation
import Wording

/// Who comes into a group at once and who waits for consent, whether one comes or a whole list of people. Whom a clause
/// bars is taken in all the same, since the book records what is so, but the clause is cited and `audit` finds them.
struct Admission {
  /// Something to be told of whoever comes in.
  struct Reason {
    var words: Message
    var tone: Report.Tone
  }

  private let policy: Policy
  private let roster: Roster?
  /// Their names, and which are near another, where many are asked about.
  private let students: (names: Set<String>, near: NearNamesIndex)?
  private let isByParent: Bool

  /// - Parameter many: whether a list of people comes in, each of whom is looked up.
  init(to record: GroupRecord, under policy: Policy, many: Bool = false, at desk: Desk) throws {
    self.policy = policy
    roster = try desk.book.roster(of: record.schoolClass)
    students = many ? roster.map { (Set($0.names), NearNamesIndex($0.names)) } : nil
    isByParent = record.role(of: desk.actor)?.isParent ?? false
  }

  /// The clauses that bar a role.
  func bars(_ role: Role) -> [Reason] { policy.bars(role).map { Reason(words: $0.words, tone: .warning) } }

  /// Lets the member wait for consent where the roster, or whoever invites, gives reason to; says why.
  func holdBack(_ member: inout Member) -> [Reason] {
    var reasons: [Reason] = []
    if let roster, member.role.isParent, let student = member.student, !knows(student, roster) {
      member.status = .pending
      reasons.append(
        Reason(
          words: Message(
            zh: "花名册上没有学生\(quoted(student).zh)，列为待批准",
            en: "there is no student \(quoted(student).en) on the roster: pending"), tone: .warning))
      if let near = students.map({ Roster.asks($0.near.of(student)) }) ?? roster.namesNear(student) {
        reasons.append(Reason(words: near, tone: .advice))
      }
    }
    if isByParent {
      member.status = .pending
      reasons.append(
        Reason(
          words: Message(
            zh: "由家长邀请，须经管理员批准", en: "invited by a parent: waits for an administrator's consent"), tone: .warning))
    }
    return reasons
  }

  private func knows(_ student: String, _ roster: Roster) -> Bool {
    students?.names.contains(student) ?? roster.students.contains { $0.record.name == student }
  }
}

extension Impostor {
  /// Where a name looks like a teacher's.
  func warning(of display: String) -> Admission.Reason? {
    guard let imitated = match(display) else { return nil }
    return Admission.Reason(
      words: Message(
        zh: "\(quoted(display).zh)与教师的群昵称\(quoted(imitated).zh)相似，谨防冒充",
        en: "\(quoted(display).en) looks like the teacher \(quoted(imitated).en): beware of an impostor"), tone: .bad)
  }
}

extension Report.Item {
  init(_ reason: Admission.Reason) { self = .message(reason.words, reason.tone) }
}

extension GroupRecord {
  /// Teachers' names, to be compared with others'.
  var impostor: Impostor { Impostor(teachers: teachers) }

  /// Where somebody who is no teacher would look like one.
  func warning(of display: String, role: Role) -> Report.Item? {
    role.isTeacher ? nil : impostor.warning(of: display).map(Report.Item.init)
  }
}

extension Roster {
  /// Asks whether a student was meant whose name is nearly the given one; nil where there is none.
  func namesNear(_ name: String) -> Message? { Self.asks(NearNames.of(name, on: names)) }

  fileprivate static func asks(_ names: [String]) -> Message? {
    let near = names.prefix(5).map { quoted($0) }
    guard !near.isEmpty else { return nil }
    return Message(
      zh: "花名册上有相近的\(near.map(\.zh).joined())，是否写错？",
      en: "did you mean \(near.map(\.en).joined(separator: ", ")) of the roster?")
  }
}
