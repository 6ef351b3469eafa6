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
