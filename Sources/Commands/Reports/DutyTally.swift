import ClassGroups
import Policy

/// Duties of a group whose day lies in a period: met by then, or missed. What is due today still has the day. Counted from
/// what the book still tells: of each member the latest check of their identity, of the convention its latest text.
struct DutyTally {
  private(set) var met: [String: Int] = [:]
  private(set) var missed: [String: Int] = [:]
  private let record: GroupRecord
  private let policy: Policy
  private let period: Period
  private let desk: Desk
  /// The group's own days.
  private let begin: Day
  private let end: Day?

  init(
    of name: String, _ record: GroupRecord, _ policy: Policy, _ watch: TeacherWatch, in period: Period, at desk: Desk
  ) throws {
    self.record = record
    self.policy = policy
    self.period = period
    self.desk = desk
    begin = desk.day(of: record.group.createdAt)
    end = record.group.ending.map { desk.day(of: $0.at) }
    for (_, matter) in record.matters {
      guard let clause = matter.clauses.first else { continue }
      // An answer to a question that was asked in the group is counted with the question.
      if matter.post != nil, matter.kind == .request, clause == watch.answer?.clause { continue }
      let settled = matter.history.first { [.answered, .closed, .escalated].contains($0.what) }
      count(clause, due: matter.due, done: settled.map { desk.day(of: $0.at) })
    }
    for (_, notice) in record.notices where notice.isFollowedUp(policy.receipts) {
      guard let clause = policy.receipts.clause, let due = notice.due, period.contains(due) else { continue }
      let isReached = try Reach(of: notice, record, group: name, policy.receipts, at: desk).missing.isEmpty
      count(clause, due: due, done: isReached ? due : nil)
    }
    countLetters()
    countChecks()
    if let answer = watch.answer {
      add(met: watch.answeredInTime, missed: watch.answeredLate + watch.unanswered(at: desk.now), of: answer.clause)
    }
    if let silence = watch.silence {
      let stretches = watch.stretches(upTo: min(period.last, end ?? period.last), today: desk.today)
      add(met: stretches.met, missed: stretches.missed, of: silence.clause)
    }
  }

  /// - Parameter done: when it was done, if it was.
  private mutating func count(_ clause: String, due: Day, done: Day?) {
    guard period.contains(due), begin <= due, end.map({ due <= $0 }) ?? true else { return }
    if let done, done <= due, done <= desk.today {
      add(met: 1, missed: 0, of: clause)
    } else if due < desk.today {
      add(met: 0, missed: 1, of: clause)
    }
  }

  private mutating func add(met: Int, missed: Int, of clause: String) {
    if met > 0 { self.met[clause, default: 0] += met }
    if missed > 0 { self.missed[clause, default: 0] += missed }
  }

  /// Letters ahead of festivals (HS-3.2.5b), and at the start of each term those of the convention (HS-3.2.0, PD-4.2) and
  /// on media literacy (BZ-3.1).
  private mutating func countLetters() {
    let letters = record.letters.map { (kind: $0.record.kind, day: $0.record.day, sent: desk.day(of: $0.record.at)) }
    if let duty = policy.duty(.festivalLetter) {
      for festival in Festival.allCases {
        for year in period.first.year...period.last.year {
          guard let feast = festival.day(in: year) else { continue }
          count(
            duty.clause, due: feast, done: letters.first { $0.kind == festival.letter && $0.day == feast }?.sent)
        }
      }
    }
    let written = record.group.convention.map { desk.day(of: $0.at) }
    for start in Term.starts(touching: period) {
      let next = Term.next(after: start)
      guard begin < next else { continue }
      func counts(_ day: Day) -> Bool { start + -Term.lead <= day && day < next + -Term.lead }
      func first(_ kind: Letter.Kind) -> Day? {
        letters.filter { $0.kind == kind && counts($0.sent) }.map(\.sent).min()
      }
      if let duty = policy.duty(.convention) {
        let renewed = written.flatMap { counts($0) ? $0 : nil }
        let done = [first(.convention), renewed].compactMap { $0 }.min()
        count(duty.clause, due: max(start, begin) + duty.amount, done: done)
      }
      if let duty = policy.duty(.literacy) {
        count(duty.clause, due: max(start, begin) + duty.amount, done: first(.literacy))
      }
    }
  }

  /// Checks of parents' identities that were made in the period, or fell due in it and were not (HS-3.1.2); stretches of
  /// days with somebody's check, and without (PD-3.1.2, H2-2.1.2, H4-2.1.2).
  private mutating func countChecks() {
    if let duty = policy.duty(.identityCheck) {
      for (_, member) in record.members where member.role.isParent && member.status != .pending {
        let checked = member.verification.map { desk.day(of: $0.at) }
        if let checked { count(duty.clause, due: checked, done: checked) }
        let due = (checked ?? desk.day(of: member.joinedAt)) + duty.amount
        if member.removal.map({ due <= desk.day(of: $0.at) }) ?? true { count(duty.clause, due: due, done: nil) }
      }
    }
    if let duty = policy.duty(.spotCheck), duty.amount > 0 {
      let first = max(begin, period.first)
      let last = min(period.last, end ?? period.last, desk.today + -1)
      let whole = max(0, (last - first + 1) / duty.amount)
      var checked: Set<Int> = []
      for (_, member) in record.members {
        guard let day = member.verification.map({ desk.day(of: $0.at) }), day >= first else { continue }
        if (day - first) / duty.amount < whole { checked.insert((day - first) / duty.amount) }
      }
      add(met: checked.count, missed: whole - checked.count, of: duty.clause)
    }
  }
}
