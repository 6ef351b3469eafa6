import ClassGroups
import CommandLanguage
import JSON
import Presentation
import Wording

/// `report group`: a group's figures over a period. Without `--personal` it names nobody.
enum ReportGroup: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let personal = Parameter.flag("personal", Message(zh: "列出成员（含姓名）", en: "list members, by name"))
  static let spec = CommandSpec(
    ["report", "group"], aliases: [["群报告"]],
    Message(zh: "一个群在一段时间内的统计", en: "a group's figures over a period"),
    details: Message(
      zh: "`-o html` 写出一个自成一体、可打印的网页。默认不含个人信息。",
      en: "`-o html` writes one page that holds all it needs and can be printed. Nobody is named unless asked for."),
    parameters: [group, Period.from, Period.to, personal],
    examples: [
      Example("report group 三年级2班 --from 2026-09-01 --to 2027-01-20", Message(zh: "一个学期", en: "a term")),
      Example("report group 三年级2班 --personal", Message(zh: "附成员名单", en: "with a list of the members")),
    ], needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(group)
    let record = try desk.group(name)
    let period = try Period(arguments, at: desk)
    let figures = try Figures.of(name, record, in: period, at: desk)
    let policy = try desk.policy(of: record).packs.reduce(Message(verbatim: "")) {
      Message(
        zh: $0.zh + ($0.zh.isEmpty ? "" : "；") + $1.title.zh, en: $0.en + ($0.en.isEmpty ? "" : "; ") + $1.title.en)
    }
    let clauses = try desk.clauseTexts(of: [record.group.policy])
    let people = arguments(personal) ? try Self.people(of: name, record, in: period, at: desk) : nil
    return Plan {
      var items: [Report.Item] = [
        .heading(Message(zh: "班级群报告：\(name)", en: "Report on the group \(name)"))
      ]
      items += figures.items(policies: policy, clauses: clauses, in: period)
      if let people {
        items += [.heading(Message(zh: "成员（含个人信息）", en: "Members (personal data)")), .table(people)]
      }
      return Report(
        items, json: reportJSON("group", name, period, figures, parts: people.map { [("people", $0)] } ?? []))
    }
  }

  private static func people(
    of name: String, _ record: GroupRecord, in period: Period, at desk: Desk
  ) throws -> Report.Table {
    var posted: [Int: (messages: Int, attempts: Int)] = [:]
    for month in try desk.book.months(of: name) where period.touches(month: month) {
      for (_, post) in try desk.book.posts(of: name, in: month)
      where period.contains(desk.day(of: post.at)) {
        if post.isAttempt {
          posted[post.author, default: (0, 0)].attempts += 1
        } else {
          posted[post.author, default: (0, 0)].messages += 1
        }
      }
    }
    var strikes: [Int: Int] = [:]
    for (_, strike) in record.strikes where period.contains(desk.day(of: strike.at)) {
      strikes[strike.member, default: 0] += 1
    }
    var table = Report.Table(
      [
        Report.Column("display", Message(zh: "群昵称", en: "display name")),
        Report.Column("role", Message(zh: "身份", en: "role")),
        Report.Column("verified", Message(zh: "已核验", en: "verified")),
        Report.Column("messages", Message(zh: "消息", en: "messages")),
        Report.Column("attempts", Message(zh: "被拦截", en: "stopped")),
        Report.Column("strikes", Message(zh: "处置", en: "sanctions")),
      ], empty: Message(zh: "没有成员", en: "no members"))
    for (number, member) in record.members where member.status == .pending || record.isOrWasToTheEnd(member) {
      table.rows.append([
        Report.Cell(member.display), Report.Cell(word: member.role.rawValue, member.role.words),
        Report.Cell(member.verification != nil), Report.Cell(posted[number]?.messages ?? 0),
        Report.Cell(posted[number]?.attempts ?? 0), Report.Cell(strikes[number] ?? 0),
      ])
    }
    return table
  }
}

/// A report for programs: what it is about, the figures, and the tables that go with them.
func reportJSON(
  _ scope: String, _ name: String, _ period: Period, _ figures: Figures, parts: [(String, Report.Table)]
) -> JSON {
  var object: JSONObject = [
    "scope": .string(scope), "name": .string(name), "from": .string(period.first.text), "to": .string(period.last.text),
  ]
  for (key, value) in figures.json.object?.members ?? [] { object[key] = value }
  for (key, table) in parts { object[key] = table.value }
  return .object(object)
}
