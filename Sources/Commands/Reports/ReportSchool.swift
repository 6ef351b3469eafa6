import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `report school`: the figures of a school's groups together, and a line for each.
enum ReportSchool: Verb {
  static let school = Parameter.positional("SCHOOL", .school, Message(zh: "学校", en: "the school"))
  static let spec = CommandSpec(
    ["report", "school"], aliases: [["学校报告"]],
    Message(zh: "一所学校各群的统计", en: "the figures of a school's groups"),
    parameters: [school, Period.from, Period.to],
    examples: [
      Example("report school 实验小学 --from 2026-09-01 --to 2027-01-20", Message(zh: "一个学期", en: "a term"))
    ], needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(school)
    _ = try desk.school(name)
    let period = try Period(arguments, at: desk)
    var sum = Figures()
    var policies: Set<String> = []
    var table = figuresTable("group", Message(zh: "群", en: "group"))
    for entry in try desk.book.groups() where entry.schoolClass.school == name {
      let record = try desk.group(entry.name)
      let figures = try Figures.of(entry.name, record, in: period, at: desk)
      policies.insert(record.group.policy)
      sum.add(figures)
      table.rows.append(figures.row(entry.name))
    }
    let clauses = try desk.clauseTexts(of: policies)
    let policy = Message(verbatim: policies.sorted().joined(separator: ", "))
    return Plan { [sum, table] in
      Report(
        [.heading(Message(zh: "学校报告：\(name)", en: "Report on the school \(name)"))]
          + sum.items(policies: policy, clauses: clauses, in: period)
          + [.heading(Message(zh: "各群", en: "Group by group")), .table(table)],
        json: reportJSON("school", name, period, sum, parts: [("by_group", table)]))
    }
  }
}

/// `report bureau`: the figures of every school in the workspace together, and a line for each.
enum ReportBureau: Verb {
  static let spec = CommandSpec(
    ["report", "bureau"], aliases: [["教育局报告"]],
    Message(zh: "全部学校的统计", en: "the figures of all schools"), parameters: [Period.from, Period.to],
    examples: [Example("report bureau --from 2026-09-01", Message(zh: "本学年", en: "the school year"))],
    needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let period = try Period(arguments, at: desk)
    let name = try desk.book.settings().name
    var sum = Figures()
    var bySchool: [String: Figures] = [:]
    var policies: Set<String> = []
    for entry in try desk.book.groups() {
      let record = try desk.group(entry.name)
      policies.insert(record.group.policy)
      let figures = try Figures.of(entry.name, record, in: period, at: desk)
      bySchool[entry.schoolClass.school, default: Figures()].add(figures)
      sum.add(figures)
    }
    var table = figuresTable("school", Message(zh: "学校", en: "school"))
    for school in try desk.book.schoolNames() { table.rows.append((bySchool[school] ?? Figures()).row(school)) }
    let clauses = try desk.clauseTexts(of: policies)
    let policy = Message(verbatim: policies.sorted().joined(separator: ", "))
    return Plan { [sum, table] in
      Report(
        [.heading(Message(zh: "各校报告：\(name)", en: "Report on all schools of \(name)"))]
          + sum.items(policies: policy, clauses: clauses, in: period)
          + [.heading(Message(zh: "各校", en: "School by school")), .table(table)],
        json: reportJSON("bureau", name, period, sum, parts: [("by_school", table)]))
    }
  }
}

/// A line for each group or school.
private func figuresTable(_ key: String, _ title: Message) -> Report.Table {
  Report.Table(
    [
      Report.Column(key, title), Report.Column("groups", Message(zh: "群", en: "groups")),
      Report.Column("members", Message(zh: "成员", en: "members")),
      Report.Column("verified", Message(zh: "已核验", en: "verified")),
      Report.Column("names_wrong", Message(zh: "昵称不合", en: "names wrong")),
      Report.Column("messages", Message(zh: "消息", en: "messages")),
      Report.Column("attempts", Message(zh: "被拦截", en: "stopped")),
      Report.Column("strikes", Message(zh: "处置", en: "sanctions")),
      Report.Column("open", Message(zh: "未尽事项", en: "duties open")),
    ], empty: Message(zh: "没有群", en: "no groups"))
}

extension Figures {
  fileprivate func row(_ name: String) -> [Report.Cell] {
    [
      Report.Cell(name), Report.Cell(groups), Report.Cell(members), Report.Cell(verified), Report.Cell(namesWrong),
      Report.Cell(messages), Report.Cell(attempts), Report.Cell(strikes),
      Report.Cell(openByClause.values.reduce(0, +)),
    ]
  }
}
