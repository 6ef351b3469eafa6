import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// What `request list` and `incident list` share.
enum MatterList {
  static let place = Parameter.optional(
    "GROUP", .groupOrSchool, Message(zh: "群名或学校，默认全部", en: "a group or a school; by default all"))
  static let all = Parameter.flag("all", Message(zh: "连同已办结的", en: "those that are closed too"))

  static func plan(_ kinds: Set<Matter.Kind>, _ arguments: Arguments, at desk: Desk) throws -> Plan {
    var rows: [(due: Day, cells: [Report.Cell])] = []
    for group in try desk.groupNames(arguments(place)) {
      let record = try desk.group(group)
      for (number, matter) in record.matters
      where kinds.contains(matter.kind) && (matter.state != .closed || arguments(all)) {
        rows.append((matter.due, cells(group, number, matter, record, at: desk)))
      }
    }
    rows.sort { $0.due < $1.due }
    return Plan { [rows] in
      Report([
        .table(Report.Table(columns, rows: rows.map(\.cells), empty: Message(zh: "没有事项", en: "there are none")))
      ])
    }
  }

  private static let columns = [
    Report.Column("group", Message(zh: "群", en: "group")), Report.Column("id", Message(zh: "编号", en: "no.")),
    Report.Column("kind", Message(zh: "类别", en: "kind")), Report.Column("title", Message(zh: "事项", en: "matter")),
    Report.Column("member", Message(zh: "成员", en: "member")), Report.Column("state", Message(zh: "状态", en: "state")),
    Report.Column("level", Message(zh: "层级", en: "level")), Report.Column("owner", Message(zh: "负责人", en: "owner")),
    Report.Column("due", Message(zh: "期限", en: "due")),
    Report.Column("overdue", Message(zh: "逾期", en: "overdue"), isForProgramsOnly: true),
    Report.Column("clauses", Message(zh: "条款", en: "clauses")),
    Report.Column("grave", Message(zh: "严重", en: "grave"), isForProgramsOnly: true),
    Report.Column("post", Message(zh: "消息", en: "post"), isForProgramsOnly: true),
    Report.Column("at", Message(zh: "登记时间", en: "opened"), isForProgramsOnly: true),
  ]

  private static func cells(
    _ group: String, _ number: Int, _ matter: Matter, _ record: GroupRecord, at desk: Desk
  ) -> [Report.Cell] {
    let isOverdue = matter.state == .open && matter.due < desk.today
    return [
      Report.Cell(group), Report.Cell(number), Report.Cell(word: matter.kind.rawValue, matter.kind.words),
      Report.Cell(matter.title, tone: matter.isGrave ? .bad : .plain),
      Report.Cell(matter.member.flatMap { record.members[$0]?.display }),
      Report.Cell(word: matter.state.rawValue, matter.state.words),
      Report.Cell(word: matter.level.rawValue, matter.level.words), Report.Cell(matter.owner),
      Report.Cell(matter.due.text, tone: isOverdue ? .warning : .plain), Report.Cell(isOverdue),
      Report.Cell(matter.clauses.joined(separator: " ")), Report.Cell(matter.isGrave), Report.Cell(matter.post),
      Report.Cell(matter.at.iso(in: desk.zone)),
    ]
  }
}

extension ArgumentKind where Value == String {
  /// A matter's number, or the message that it is about.
  static var matter: Self {
    Self(
      name: "matter", placeholder: "ID", expected: Message(zh: "事项编号", en: "a matter's number"), example: "1",
      folds: true)
  }
}

extension Desk {
  func matter(_ text: String, of group: String, in record: GroupRecord) throws -> (number: Int, record: Matter) {
    guard let number = Int(text), let matter = record.matters[number] else {
      throw MatterRefusal.none(text, group: group)
    }
    return (number, matter)
  }
}

/// Why nothing is done with a matter.
enum MatterRefusal: Explained, Hashable {
  case none(String, group: String)
  case noPost(String, group: String)
  case closed(Int)
  case atTheTop(Int, Matter.Level)
  case notUpward(Matter.Level)

  var code: String {
    switch self {
    case .none: "no-such-matter"
    case .noPost: "no-such-post"
    case .closed: "matter-closed"
    case .atTheTop: "at-the-top"
    case .notUpward: "not-upward"
    }
  }

  var message: Message {
    switch self {
    case .none(let text, let group):
      Message(
        zh: "群\(quoted(group).zh)没有事项\(quoted(text).zh)",
        en: "the group \(quoted(group).en) has no matter \(quoted(text).en)")
    case .noPost(let text, let group):
      Message(
        zh: "群\(quoted(group).zh)没有消息\(quoted(text).zh)",
        en: "the group \(quoted(group).en) has no post \(quoted(text).en)")
    case .closed(let number): Message(zh: "事项 \(number) 已办结", en: "matter \(number) is closed")
    case .atTheTop(let number, let level):
      Message(
        zh: "事项 \(number) 已到\(level.words.zh)，规则集没有规定更高一级",
        en: "matter \(number) is with the \(level.words.en), and the policy names nobody above")
    case .notUpward(let level):
      Message(zh: "\(level.words.zh)不在其上级", en: "the \(level.words.en) is not above those who have it")
    }
  }

  var hint: Message? {
    switch self {
    case .none:
      Message(
        zh: "见 `incident list --all` 和 `request list --all`", en: "see `incident list --all` and `request list --all`")
    case .noPost: Message(zh: "写成 月份/编号，如 2026-09/17", en: "write MONTH/NUMBER, such as 2026-09/17")
    case .closed: Message(zh: "用 `incident reopen` 重开", en: "reopen it with `incident reopen`")
    case .atTheTop: Message(zh: "用 `--to bureau` 指明上报到哪里", en: "say where it is to go: `--to bureau`")
    case .notUpward: Message(zh: "见 `incident show`", en: "see `incident show`")
    }
  }
}
