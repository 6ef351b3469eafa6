import ClassGroups
import Policy
import Presentation
import Wording

extension Figures {
  /// Matters opened in the period, and how long those that are closed took.
  mutating func countMatters(of record: GroupRecord, in period: Period, at desk: Desk) {
    for (_, matter) in record.matters where period.contains(desk.day(of: matter.at)) {
      byMatter[matter.kind, default: 0] += 1
      byState[matter.state, default: 0] += 1
      if matter.isGrave { graveMatters += 1 }
      if matter.history.contains(where: { $0.what == .escalated }) { escalated += 1 }
      guard matter.state == .closed, let end = matter.history.last(where: { $0.what == .closed }) else { continue }
      daysToClose.append(desk.day(of: end.at) - desk.day(of: matter.at))
    }
  }

  /// Duties whose day lies in the period and has passed: matters dealt with in time, letters before festivals, notices
  /// that reached every family. What is due today still has the day.
  mutating func countDuties(of name: String, _ record: GroupRecord, in period: Period, at desk: Desk) throws {
    let policy = try desk.policy(of: record)
    func hasPassed(_ day: Day) -> Bool { period.contains(day) && day < desk.today }
    for (_, matter) in record.matters {
      guard let clause = matter.clauses.first else { continue }
      let settled = matter.history.first { [.answered, .closed, .escalated].contains($0.what) }
      if let settled, desk.day(of: settled.at) <= matter.due {
        if period.contains(matter.due) { metByClause[clause, default: 0] += 1 }
      } else if hasPassed(matter.due) {
        missedByClause[clause, default: 0] += 1
      }
    }
    let begin = desk.day(of: record.group.createdAt)
    let end = record.group.ending.map { desk.day(of: $0.at) } ?? period.last
    if let duty = policy.duty(.festivalLetter) {
      for festival in Festival.allCases {
        for year in period.first.year...period.last.year {
          guard let day = festival.day(in: year), begin <= day, day <= end, hasPassed(day) else { continue }
          let isSent = record.letters.contains { $0.record.kind == festival.letter && $0.record.day == day }
          if isSent { metByClause[duty.clause, default: 0] += 1 } else { missedByClause[duty.clause, default: 0] += 1 }
        }
      }
    }
    let receipts = policy.receipts
    for (_, notice) in record.notices where notice.isFollowedUp(receipts) {
      guard let clause = receipts.clause, let due = notice.due, hasPassed(due) else { continue }
      let missing = try Reach(of: notice, record, group: name, receipts, at: desk).missing
      if missing.isEmpty { metByClause[clause, default: 0] += 1 } else { missedByClause[clause, default: 0] += 1 }
    }
  }

  /// The median, the later of the two where their number is even.
  var middleDaysToClose: Int? {
    daysToClose.isEmpty ? nil : daysToClose.sorted()[daysToClose.count / 2]
  }

  /// Matters and duties in a few lines.
  var mattersOverview: [Report.Field] {
    var fields = [
      Report.Field(
        "matters", Message(zh: "诉求与事件", en: "matters"), Report.Cell(byMatter.values.reduce(0, +))),
      Report.Field("matters_closed", Message(zh: "已办结", en: "matters closed"), Report.Cell(byState[.closed] ?? 0)),
      Report.Field(
        "duties_met", Message(zh: "按期履行", en: "duties met"), Report.Cell(metByClause.values.reduce(0, +))),
      Report.Field(
        "duties_missed", Message(zh: "逾期未履行", en: "duties missed"),
        Report.Cell(missedByClause.values.reduce(0, +))),
    ]
    if let middle = middleDaysToClose, let most = daysToClose.max() {
      fields.insert(
        Report.Field(
          "days_to_close", Message(zh: "办结用时", en: "days to close"),
          Report.Cell(
            json: .integer(middle),
            shown: Message(
              zh: "中位 \(middle) 天，最长 \(most) 天", en: "\(counted(middle, "day")) (median), at most \(most)"))), at: 2)
    }
    return fields
  }
}
