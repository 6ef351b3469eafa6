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
      if matter.history.contains(where: { $0.what == .escalated }) { escalatedByMatter[matter.kind, default: 0] += 1 }
      if matter.state == .closed { closedByMatter[matter.kind, default: 0] += 1 }
      guard matter.state == .closed, let end = matter.history.last(where: { $0.what == .closed }) else { continue }
      daysByMatter[matter.kind, default: []].append(desk.day(of: end.at) - desk.day(of: matter.at))
    }
  }

  /// The median, the later of the two where their number is even.
  var middleDaysToClose: Int? { middle(of: daysToClose) }

  private func middle(of days: [Int]) -> Int? { days.isEmpty ? nil : days.sorted()[days.count / 2] }

  /// Matters by kind: how many, how many are closed or went upward, and how long those that are closed took.
  var mattersTable: Report.Table {
    let days = Message(zh: "天", en: "days")
    return Report.Table(
      [
        Report.Column("matter", Message(zh: "类别", en: "kind")), Report.Column("count", Message(zh: "数量", en: "count")),
        Report.Column("closed", Message(zh: "已办结", en: "closed")),
        Report.Column("escalated", Message(zh: "曾上报", en: "went upward")),
        Report.Column("median_days", Message(zh: "办结用时中位（\(days.zh)）", en: "median \(days.en) to close")),
        Report.Column("most_days", Message(zh: "最长（\(days.zh)）", en: "most \(days.en)")),
      ],
      rows: Matter.Kind.allCases.compactMap { kind in
        guard let count = byMatter[kind] else { return nil }
        let days = daysByMatter[kind] ?? []
        return [
          Report.Cell(word: kind.rawValue, kind.words), Report.Cell(count), Report.Cell(closedByMatter[kind] ?? 0),
          Report.Cell(escalatedByMatter[kind] ?? 0), Report.Cell(number: middle(of: days)),
          Report.Cell(number: days.max()),
        ]
      }, empty: Message(zh: "没有记录", en: "nothing recorded"), drawing: .bars)
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
