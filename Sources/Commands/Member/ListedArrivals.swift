import ClassGroups
import CommandLanguage
import Interchange
import Policy
import Presentation
import Wording

/// Those of a list who are not in the book yet, as the members that they become: what the list says of them, and where it
/// says nothing what their display names tell. Whoever cannot be placed waits for consent.
struct ListedArrivals {
  struct Arrival {
    var line: Int
    var member: Member
    var reasons: [Admission.Reason]
  }

  private let group: String
  private let record: GroupRecord
  private let policy: Policy
  private let desk: Desk
  private let admission: Admission
  private let reader: IdentityReader
  private let school: SchoolRecord?
  /// The display names of the active parents by child and relation.
  private var parents: [Claim: String] = [:]
  /// When and why those went who were in the group under a name before.
  private var removals: [String: Member.Removal] = [:]

  /// Somebody on the list, and what the display name tells.
  private struct Candidate {
    var listed: ListedMember
    var shown: ShownIdentity
    /// The list itself says what the person is to the class.
    var isVouched: Bool { listed.role != nil }
    var role: Role { listed.role ?? shown.role ?? (shown.student == nil ? .outsider : .parent) }
    var name: String? { listed.name ?? shown.name }
    var relation: String? { listed.relation ?? (role.isParent ? shown.relation : nil) }
    var subject: String? { listed.subject ?? (role.isTeacher ? shown.subject : nil) }
    var student: String? { role.isParent ? listed.student ?? shown.student : listed.student }
  }

  /// A person: by own name, a parent by the child and what they are to the child, where the list does not name them. One
  /// parent may stand for two children.
  private struct Claim: Hashable {
    var word: String
    var student: String?
    var isTeacher = false
  }

  init(to group: String, _ record: GroupRecord, at desk: Desk) throws {
    self.group = group
    self.record = record
    self.desk = desk
    policy = try desk.policy(of: record)
    admission = try Admission(to: record, under: policy, many: true, at: desk)
    let place = record.group.schoolClass
    school = try desk.book.school(place.school)
    reader = IdentityReader(
      students: try desk.book.roster(of: place)?.students.map(\.record) ?? [],
      staff: school?.staff.map(\.record) ?? [],
      homeroom: record.group.homeroom ?? school?.schoolClass(place.name)?.record.homeroom)
    for (_, member) in record.members {
      if member.status == .removed { removals[member.display] = member.removal }
      if member.status == .active, member.role.isParent, let student = member.student, let relation = member.relation {
        parents[Claim(word: Kinship.everyday(relation), student: student)] = member.display
      }
    }
  }

  /// In the order of the list.
  ///
  /// - Parameter isListed: whether a display name stands anywhere on it.
  func take(_ listed: [ListedMember], isListed: (String) -> Bool) -> [Arrival] {
    let candidates = listed.map { Candidate(listed: $0, shown: reader.read($0.display)) }
    let bearers = bearers(among: candidates)
    let teachers = candidates.filter { $0.role.isTeacher }
    let known = record.impostor
    let all = Impostor(teachers: record.teachers + teachers.map(\.listed.display))
    return candidates.map { candidate in
      var member = member(candidate)
      var reasons = hold(&member, candidate, bearers, isListed)
      let isPlaced = candidate.isVouched || candidate.role != .outsider
      if isPlaced { reasons += admission.bars(member.role) }
      reasons += admission.holdBack(&member)
      if !member.role.isTeacher, let warning = all.warning(of: member.display) {
        reasons.append(warning)
      } else if member.role.isTeacher, let warning = known.warning(of: member.display) {
        // A teacher's name is no proof: what imitates one that is in the group waits.
        if !candidate.isVouched { member.status = .pending }
        reasons.append(warning)
      }
      return Arrival(line: candidate.listed.line, member: member, reasons: reasons)
    }
  }

  private func member(_ candidate: Candidate) -> Member {
    let listed = candidate.listed
    let role = candidate.role
    return Member(
      name: candidate.name ?? listed.display, display: listed.display, role: role, status: .active,
      joinedAt: desk.now, addedBy: desk.actor, student: candidate.student, relation: candidate.relation,
      subject: candidate.subject, phone: listed.phone)
  }

  // MARK: Whom to hold back

  /// The line of whoever of the list is taken for a person: the one whose name has the form of the rule, else the first. Of
  /// teachers none where several would be one without that form.
  private func bearers(among candidates: [Candidate]) -> [Claim: Int] {
    var claims: [Claim: [Candidate]] = [:]
    for candidate in candidates {
      if let claim = claim(candidate) { claims[claim, default: []].append(candidate) }
    }
    return claims.mapValues { several in
      let proper = several.first { candidate in
        candidate.listed.display
          == policy.properName(
            role: candidate.role, name: candidate.name ?? "", student: candidate.student,
            relation: candidate.relation, subject: candidate.subject)
      }
      if let proper { return proper.listed.line }
      return several.count > 1 && several[0].role.isTeacher ? 0 : several[0].listed.line
    }
  }

  private func claim(_ candidate: Candidate) -> Claim? {
    if candidate.listed.name == nil, let family = family(candidate) { return family }
    return candidate.name.map {
      candidate.role.isTeacher ? Claim(word: $0, isTeacher: true) : Claim(word: $0, student: candidate.student)
    }
  }

  private func family(_ candidate: Candidate) -> Claim? {
    guard candidate.role.isParent, let student = candidate.student, let relation = candidate.relation else {
      return nil
    }
    return Claim(word: Kinship.everyday(relation), student: student)
  }

  /// Reasons to wait that come with a list: it may say too little, and it may name people twice.
  private func hold(
    _ member: inout Member, _ candidate: Candidate, _ bearers: [Claim: Int], _ isListed: (String) -> Bool
  ) -> [Admission.Reason] {
    var reasons: [Admission.Reason] = []
    if let words = unplaced(candidate) { reasons.append(Admission.Reason(words: words, tone: .warning)) }
    if let claim = claim(candidate), let line = bearers[claim], line != candidate.listed.line {
      let name = quoted((candidate.name == nil ? claim.student ?? "" : "") + (candidate.name ?? claim.word))
      reasons.append(
        Admission.Reason(
          words: line == 0
            ? Message(
              zh: "名单上不止一人像是\(name.zh)", en: "several on the list seem to be \(name.en)")
            : Message(
              zh: "像是\(name.zh)，与第 \(line) 行同一人", en: "seems to be \(name.en), who stands on line \(line), too"),
          tone: .warning))
    }
    if let other = known(candidate) {
      let command = "member rename \(quotedWord(group)) \(quotedWord(other)) \(quotedWord(member.display))"
      let isRenamed = !isListed(other) && !member.role.isTeacher
      reasons.append(
        Admission.Reason(
          words: isRenamed
            ? Message(
              zh: "像是在册的\(quoted(other).zh)；若是同一人，拒绝本条后执行 `\(command)`",
              en: "seems to be \(quoted(other).en) of the book; if so, reject this one and run `\(command)`")
            : Message(
              zh: "像是在册的\(quoted(other).zh)的另一个账号", en: "seems to be another account of \(quoted(other).en)"),
          tone: .warning))
    }
    if let removal = removals[member.display] {
      let day = desk.day(of: removal.at).text
      reasons.append(
        Admission.Reason(
          words: Message(
            zh: "\(day) 已移出：\(clean(removal.reason))", en: "was removed on \(day): \(clean(removal.reason))"),
          tone: .warning))
    }
    if !reasons.isEmpty { member.status = .pending }
    return reasons
  }

  /// Why it cannot be told who somebody is; nil where it can.
  private func unplaced(_ candidate: Candidate) -> Message? {
    guard !candidate.isVouched else { return nil }
    switch candidate.shown.role {
    case nil:
      guard candidate.shown.student != nil else {
        return Message(zh: "从名称看不出是谁", en: "the name does not tell who this is")
      }
      guard !policy.naming.allowsChildAlone else { return nil }
      return Message(zh: "看不出是家长还是学生本人", en: "the name does not tell the parent from the child")
    case let role? where role.isParent:
      guard candidate.student == nil else { return nil }
      return Message(zh: "看不出是谁的家长", en: "the name does not tell whose parent this is")
    case let role? where role.isTeacher:
      // A class without a staff list has nothing to compare with, as one without a roster.
      guard let school, !school.staff.isEmpty else { return nil }
      if let name = candidate.name, school.staffMember(name) != nil { return nil }
      return Message(zh: "像是教师，但不在教职工名单上", en: "poses as a teacher and is not on the staff list")
    default: return nil
    }
  }

  /// The display name of somebody in the book who seems to be the same person.
  private func known(_ candidate: Candidate) -> String? {
    if let name = candidate.name, let member = record.activeMember(named: name) {
      let isSame =
        member.role.isTeacher
        ? candidate.role.isTeacher
        : candidate.role.isParent && (candidate.student == nil || member.student == candidate.student)
      if isSame { return member.display }
    }
    return candidate.listed.name == nil ? family(candidate).flatMap { parents[$0] } : nil
  }
}
