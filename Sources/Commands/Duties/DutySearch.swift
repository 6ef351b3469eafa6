import ClassGroups
import CommandLanguage
import Policy
import Wording

/// Looks through one group for what is due.
struct DutySearch {
  let name: String
  let record: GroupRecord
  let policy: Policy
  let contacts: Contacts
  let desk: Desk
  private(set) var found: [Due] = []

  /// The group's name as a word of a command.
  var word: String { quotedWord(name) }
  var today: Day { desk.today }

  init(_ name: String, at desk: Desk) throws {
    self.name = name
    self.desk = desk
    record = try desk.group(name)
    policy = try desk.policy(of: record)
    contacts = try Contacts(of: record.group, at: desk)
  }

  mutating func run(isFirstOfSchool: Bool) throws {
    guard record.group.status == .active else { return searchEnding() }
    if isFirstOfSchool { searchCoordinator() }
    for finding in try AuditFinding.all(in: name, at: desk) where finding.area != .naming {
      found.append(Due(group: name, day: nil, owners: homeroom, finding: finding))
    }
    searchChecks()
    searchLetters()
    try searchNotices()
    searchMatters()
    searchAppeals()
    try searchPosts()
  }

  mutating func add(
    _ clause: String?, _ subject: String, _ what: Message, _ severity: AuditFinding.Severity = .minor, by day: Day?,
    owners: [String]? = nil, _ mend: String
  ) {
    let finding = AuditFinding(
      area: .setup, clause: clause, subject: subject, what: what, severity: severity, mend: mend)
    found.append(Due(group: name, day: day, owners: owners ?? homeroom, finding: finding))
  }

  /// Who sees to what nobody else is named for.
  var homeroom: [String] { record.group.homeroom.map { [$0] } ?? [] }

  /// Letters are the committee's (HS-3.2.5b): its supervisor and members; the homeroom teacher's where there are none.
  var committee: [String] {
    let members = record.members.filter { $0.record.role == .committee && $0.record.status == .active }
    let names = [record.group.supervisor].compactMap { $0 } + members.flatMap { [$0.record.display, $0.record.name] }
    return names.isEmpty ? homeroom : names
  }

  /// Whether somebody of that name has to do with the group.
  func knows(_ person: String) throws -> Bool {
    if homeroom.contains(person) || record.members.contains(where: { $0.record.name == person }) { return true }
    if record.member(display: person) != nil || found.contains(where: { $0.owners.contains(person) }) { return true }
    let school = try desk.book.school(record.group.schoolClass.school)
    return school?.staffMember(person) != nil || school?.school.coordinator == person || contacts.office.name == person
  }

  /// A school without those to whom the policy's way upward leads first (HS-4.1, PD-4.1, H2-2.1.1b).
  private mutating func searchCoordinator() {
    guard contacts.office.name == nil,
      let clause = policy.escalation.first(where: { $0.level == .office })?.clause
    else { return }
    let school = record.group.schoolClass.school
    add(
      clause, school,
      Message(zh: "没有家校工作负责人", en: "nobody coordinates the class groups"), by: nil,
      "school set \(quotedWord(school)) --coordinator NAME")
  }

  /// Identities that were checked too long ago (HS-3.1.2), or nobody's for too long (PD-3.1.2, H2-2.1.2, H4-2.1.2).
  private mutating func searchChecks() {
    let verified = record.members.filter { $0.record.status == .active && $0.record.verification != nil }
    if let duty = policy.duty(.identityCheck) {
      for (_, member) in verified where member.role.isParent {
        guard let day = member.verification.map({ desk.day(of: $0.at) + duty.amount }), day <= today else { continue }
        add(
          duty.clause, member.display,
          Message(
            zh: "身份核验已满 \(duty.amount) 天，须复核",
            en: "checked \(counted(duty.amount, "day")) ago or more: to be checked again"), by: day,
          "member verify \(word) \(quotedWord(member.display))")
      }
    }
    if let duty = policy.duty(.spotCheck) {
      let last = verified.compactMap { $0.record.verification?.at }.max() ?? record.group.createdAt
      let day = desk.day(of: last) + duty.amount
      guard day <= today, let member = verified.first?.record else { return }
      add(
        duty.clause, name,
        Message(
          zh: "已 \(duty.amount) 天没有抽查成员身份", en: "nobody's identity was checked for \(counted(duty.amount, "day"))"),
        by: day, "member verify \(word) \(quotedWord(member.display))")
    }
  }

  /// Letters ahead of a festival (HS-3.2.5b), and at a term's start those of the convention (HS-3.2.0, PD-4.2) and on
  /// media literacy (BZ-3.1).
  private mutating func searchLetters() {
    if let duty = policy.duty(.festivalLetter) {
      for festival in Festival.allCases {
        guard let day = festival.next(from: today), day - today <= duty.amount, !isSent(festival.letter, since: day)
        else { continue }
        add(
          duty.clause, name,
          Message(
            zh: "\(festival.words.zh)（\(day.text)）前致家长的提醒信", en: "the letter before \(festival.words.en) (\(day.text))"),
          by: day, owners: committee, "remind festival \(word) \(festival.rawValue)")
      }
    }
    let start = Term.start(onOrBefore: today)
    let begun = max(start, desk.day(of: record.group.createdAt))
    let early = start + -Term.lead
    let written = record.group.convention.map { desk.day(of: $0.at) >= early } ?? false
    if let duty = policy.duty(.convention), !written, !isSent(.convention, since: early) {
      add(
        duty.clause, name, Message(zh: "开学重申群公约", en: "the convention is to be sent again this term"),
        by: begun + duty.amount, owners: committee, "remind convention \(word)")
    }
    if let duty = policy.duty(.literacy), !isSent(.literacy, since: early) {
      add(
        duty.clause, name, Message(zh: "本学期的媒介素养教育", en: "this term's media literacy"),
        by: begun + duty.amount, "remind literacy \(word)")
    }
  }

  private func isSent(_ kind: Letter.Kind, since day: Day) -> Bool {
    record.letters.contains { $0.record.kind == kind && $0.record.day >= day }
  }

  /// Notices whose day has come and that have not reached every family (H2-2.1.5, H4-2.1.5).
  private mutating func searchNotices() throws {
    let receipts = policy.receipts
    for (number, notice) in record.notices where !notice.isClosed && notice.isFollowedUp(receipts) {
      guard let due = notice.due, due <= today else { continue }
      let missing = try Reach(of: notice, record, group: name, receipts, at: desk).missing.count
      guard missing > 0 else { continue }
      add(
        receipts.clause, name,
        Message(
          zh: "通知 \(number)\(quoted(notice.title).zh)还有 \(missing) 户未知悉",
          en: "notice \(number) \(quoted(notice.title).en) has not reached \(counted(missing, "family", "families"))"),
        by: due, "notice followup \(word) \(number)")
    }
  }

  /// Parents to be cared for, and requests and incidents whose day has come.
  private mutating func searchMatters() {
    for (number, matter) in record.matters where matter.state == .open {
      guard matter.kind == .care || matter.due <= today else { continue }
      let mend = matter.kind == .incident ? "incident escalate \(word) \(number)" : "request answer \(word) \(number) …"
      add(
        matter.clauses.first, matter.member.flatMap { record.members[$0]?.display } ?? name,
        Message(
          zh: "\(matter.kind.words.zh) \(number) 未办结：\(quoted(matter.title).zh)",
          en: "\(matter.kind.words.en) \(number) is open: \(quoted(matter.title).en)"),
        matter.isGrave || matter.kind == .incident ? .grave : .minor, by: matter.due,
        owners: matter.owner.map { [$0] }, mend)
    }
  }

  /// Appeals that nobody has answered.
  private mutating func searchAppeals() {
    for (number, strike) in record.strikes where strike.status == .appealed {
      add(
        strike.clauses.first, record.members[strike.member]?.display ?? name,
        Message(zh: "对第 \(number) 条记录的申诉未复", en: "the appeal against breach \(number) is unanswered"), by: nil,
        "strikes uphold \(word) \(number) --reason …")
    }
  }

  /// The personal data of an ended group, kept no longer than the workspace says.
  private mutating func searchEnding() {
    // What was left open when the group ended still waits.
    searchMatters()
    searchAppeals()
    guard let due = record.group.ending?.purgeDue, due <= today, holdsPersonalData else { return }
    add(
      nil, name, Message(zh: "群已结束，个人信息到期应清除", en: "the group has ended: its personal data is to be purged"),
      by: due, "workspace purge --group \(word)")
  }

  /// After purging no member's telephone or name is left, or the group itself is gone.
  private var holdsPersonalData: Bool { !record.members.isEmpty }
}
