import ClassGroups
import Detector
import Policy
import Presentation
import Wording

extension Figures {
  /// The figures for people: cards of what matters most, and tables that a page draws.
  ///
  /// - Parameter clauses: what the clauses say, by their identifiers.
  func items(policies: Message, clauses: [String: Message], in period: Period) -> [Report.Item] {
    var items: [Report.Item] = [
      .message(
        Message(zh: "期间：\(period.words.zh)，共 \(period.days) 天", en: "Period: \(period.words.en), \(period.days) days"),
        .plain),
      .message(Message(zh: "规则：\(policies.zh)", en: "Policy: \(policies.en)"), .plain),
    ]
    items.append(.card(overview(in: period)))
    func section(_ heading: Message, _ table: Report.Table) { items += [.heading(heading), .table(table)] }
    section(
      Message(zh: "成员构成", en: "Members by role"),
      bars(
        "role", Message(zh: "身份", en: "role"),
        Role.allCases.compactMap { role in byRole[role].map { (role.rawValue, role.words, $0) } }))
    section(
      Message(zh: "各月消息", en: "Messages by month"),
      bars(
        "month", Message(zh: "月份", en: "month"),
        byMonth.sorted { $0.key < $1.key }.map { ($0.key, Message(verbatim: $0.key), $0.value) }))
    section(Message(zh: "发言时段", en: "Messages by weekday and hour"), heat)
    section(
      Message(zh: "消息主题", en: "Messages by topic"),
      bars(
        "topic", Message(zh: "主题", en: "topic"),
        ranked(byTopic).map { ($0, Topic(rawValue: $0)?.words ?? Message(verbatim: $0), $1) }))
    section(
      Message(zh: "判断结果", en: "Decisions"),
      bars(
        "decision", Message(zh: "结果", en: "decision"),
        Decision.allCases.compactMap { decision in byDecision[decision].map { (decision.rawValue, decision.words, $0) }
        }
      ))
    section(Message(zh: "涉及条款", en: "Decisions by clause"), cited(byClause, clauses))
    section(Message(zh: "处置", en: "Sanctions"), sanctions)
    section(Message(zh: "诉求与事件", en: "Matters"), mattersTable)
    section(Message(zh: "按期履行", en: "Duties met"), cited(metByClause, clauses))
    section(Message(zh: "逾期未履行", en: "Duties missed"), cited(missedByClause, clauses))
    section(Message(zh: "未尽事项", en: "Duties still open"), cited(openByClause, clauses))
    return items
  }

  private func overview(in period: Period) -> [Report.Field] {
    let limits = ranked(overfull).map { clause, days in
      (
        zh: "\(days) 天多于 \(enough[clause] ?? 0) 条（\(clause)）",
        en: "\(days) days with more than \(enough[clause] ?? 0) (\(clause))"
      )
    }
    let perDay = (messages * 10 + period.days / 2) / period.days
    var fields = [
      Report.Field("groups", Message(zh: "群", en: "groups"), Report.Cell(groups)),
      Report.Field("members", Message(zh: "在群成员", en: "members"), Report.Cell(members)),
      Report.Field("joined", Message(zh: "期间加入", en: "joined"), Report.Cell(joined)),
      Report.Field("left", Message(zh: "期间离开", en: "left"), Report.Cell(left)),
      Report.Field("pending", Message(zh: "待批准", en: "pending"), Report.Cell(pending)),
      Report.Field("verified", Message(zh: "已核验", en: "verified"), share(verified, of: members)),
      Report.Field(
        "names_right", Message(zh: "群昵称合规", en: "names as ruled"),
        share(members + pending - namesWrong, of: members + pending)),
      Report.Field("messages", Message(zh: "消息", en: "messages"), Report.Cell(messages)),
      Report.Field(
        "messages_a_day", Message(zh: "日均消息", en: "messages a day"),
        Report.Cell("\(perDay / 10).\(perDay % 10)")),
      Report.Field("busiest_day", Message(zh: "最多一天", en: "busiest day"), Report.Cell(busiest)),
      Report.Field("attempts", Message(zh: "被拦截", en: "stopped"), Report.Cell(attempts)),
      Report.Field(
        "strikes", Message(zh: "处置", en: "sanctions"),
        Report.Cell(
          json: .integer(strikes),
          shown: strikes == 0
            ? Message(verbatim: "0")
            : Message(zh: "\(strikes)（已执行 \(strikesApplied)）", en: "\(strikes) (\(strikesApplied) applied)"))),
      Report.Field("muted", Message(zh: "禁言中", en: "muted now"), Report.Cell(mutedNow)),
      Report.Field(
        "open", Message(zh: "未尽事项", en: "duties open"), Report.Cell(openByClause.values.reduce(0, +))),
    ]
    if stars > 0 {
      fields.append(Report.Field("stars", Message(zh: "每月之星", en: "stars of the month"), Report.Cell(stars)))
    }
    fields += mattersOverview
    if !limits.isEmpty {
      fields.append(
        Report.Field(
          "overfull_days", Message(zh: "消息过多", en: "too many messages"),
          Report.Cell(
            json: .integer(overfull.values.reduce(0, +)),
            shown: Message(
              zh: limits.map(\.zh).joined(separator: "；"), en: limits.map(\.en).joined(separator: "; ")))))
    }
    return fields
  }

  /// A count and its share of the whole.
  private func share(_ part: Int, of whole: Int) -> Report.Cell {
    let percent = whole == 0 ? 0 : (part * 100 + whole / 2) / whole
    return Report.Cell(
      json: .integer(part), shown: Message(verbatim: whole == 0 ? "0" : "\(part) / \(whole) (\(percent)%)"))
  }

  /// Clauses with how often they were cited, and what they say.
  private func cited(_ counts: [String: Int], _ clauses: [String: Message]) -> Report.Table {
    let none = Message(zh: "（无条款）", en: "(no clause)")
    let rows = ranked(counts)
    var table = bars(
      "clause", Message(zh: "条款", en: "clause"),
      rows.map { ($0, $0.isEmpty ? none : Message(verbatim: $0), $1) })
    table.columns.append(Report.Column("text", Message(zh: "内容", en: "what it says")))
    for (index, row) in rows.enumerated() {
      table.rows[index].append(clauses[row.0].map { Report.Cell(said: $0) } ?? nil)
    }
    return table
  }

  /// Steps of the ladders: how often each was called for, and how often it was carried out.
  private var sanctions: Report.Table {
    let rows = ranked(byStep)
    var table = bars(
      "step", Message(zh: "处置", en: "step"), rows.map { ($0, LadderStep.words(of: $0), $1) })
    table.columns.append(Report.Column("applied", Message(zh: "已执行", en: "carried out")))
    for (index, row) in rows.enumerated() { table.rows[index].append(Report.Cell(appliedByStep[row.0] ?? 0)) }
    return table
  }

  private func bars(_ key: String, _ title: Message, _ rows: [(String, Message, Int)]) -> Report.Table {
    Report.Table(
      [Report.Column(key, title), Report.Column("count", Message(zh: "数量", en: "count"))],
      rows: rows.map { [Report.Cell(word: $0.0, $0.1), Report.Cell($0.2)] },
      empty: Message(zh: "没有记录", en: "nothing recorded"), drawing: .bars)
  }

  private var heat: Report.Table {
    let days = [
      Message(zh: "周一", en: "Mon"), Message(zh: "周二", en: "Tue"), Message(zh: "周三", en: "Wed"),
      Message(zh: "周四", en: "Thu"), Message(zh: "周五", en: "Fri"), Message(zh: "周六", en: "Sat"),
      Message(zh: "周日", en: "Sun"),
    ]
    var table = Report.Table(
      [
        Report.Column("weekday", Message(zh: "星期", en: "weekday")),
        Report.Column("messages", Message(zh: "0 时至 23 时", en: "0:00 to 23:00")),
      ], drawing: .heat)
    for hour in 0..<24 {
      table.columns.append(Report.Column("h\(hour)", Message(verbatim: "\(hour)"), isForProgramsOnly: true))
    }
    let most = max(1, byHour.joined().max() ?? 1)
    for (index, hours) in byHour.enumerated() {
      let shades = hours.map { $0 == 0 ? "·" : ["░", "▒", "▓", "█"][min(3, ($0 - 1) * 4 / most)] }.joined()
      let sum = hours.reduce(0, +)
      table.rows.append(
        [
          Report.Cell(json: .integer(index + 1), shown: days[index]),
          Report.Cell(json: .integer(sum), shown: Message(verbatim: "\(shades) \(sum)")),
        ] + hours.map { Report.Cell($0) })
    }
    return table
  }
}
