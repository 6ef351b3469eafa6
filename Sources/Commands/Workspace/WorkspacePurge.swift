import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `workspace purge`: takes personal data out of every file, the journal included.
enum WorkspacePurge: Verb {
  static let person = Parameter.optional(
    "NAME", .word, Message(zh: "姓名或群昵称", en: "a person's own or display name"))
  static let group = Parameter.option(
    "group", .group,
    Message(
      zh: "只限此群及其班级；不写姓名则为整个已解散的群",
      en: "in this group and its class alone; without a name, the whole of a group that has ended"
    ))
  static let due = Parameter.flag("due", Message(zh: "所有保管期满的已解散的群", en: "every ended group whose time is over"))
  static let schoolClass = Parameter.option(
    "class", .schoolClass, Message(zh: "整个班级的花名册和群", en: "a class: its roster and its groups"))
  static let year = Parameter.option(
    "year", .integer(1990...2200), Message(zh: "整个学年，按 9 月开学的年份", en: "a school year, by the year it begins in"))
  static let spec = CommandSpec(
    ["workspace", "purge"], aliases: [["清除个人信息"]],
    Message(zh: "从所有文件和日志中清除个人信息", en: "take personal data out of every file and the journal"),
    details: Message(
      zh: """
        指明姓名、班级、学年、已解散的群之一，或 `--due`。班级毕业后，最后一个群连同花名册一起清除。学生连同为其入群的家长一起清除；别人消息中的姓名改为“［已清除］”。日志的摘要链保持完好，但清除的内容不能再查看或撤销；写明姓名时，日志中凡有此姓名的行都会清除，其他群的同名者也在内。

        最后在工作区所有文件中查找一遍；仍有同名者时列出文件，退出状态为 3。备份、导出的文件和命令历史不在其内，应另行处理。
        """,
      en: """
        Give a name, a class, a school year or a group that has ended, or `--due`. With the last group of a class that has graduated goes its roster. With a student go the parents who joined for the child; names in what others wrote are blanked. The journal's chain holds, but what was purged can no longer be seen or undone; where a name is given every line of the journal with the name goes, that of a namesake in another group too.

        At the end every file of the workspace is searched; where a namesake is left the files are listed, with exit status 3. Backups, exports and the history of the command line are not part of it: see to them yourself.
        """),
    parameters: [person, group, schoolClass, year, due],
    examples: [
      Example("workspace purge 张三妈妈 --group 三年级2班", Message(zh: "一个人", en: "a person")),
      Example("workspace purge --due", Message(zh: "保管期满的群", en: "groups whose time is over")),
      Example("workspace purge --class 六年级1班", Message(zh: "一个班", en: "a class")),
      Example("workspace purge --year 2021", Message(zh: "2021–2022 学年", en: "the school year 2021–22")),
    ],
    needs: [.workspace, .noTransaction], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    var planner = PurgePlanner(book: desk.book)
    let what: Message
    switch (arguments(person), arguments(schoolClass), arguments(year), arguments(due)) {
    case (nil, nil, nil, true) where arguments(group) == nil:
      let names = try ended(at: desk).filter { $0.purgeDue.map { $0 <= desk.today } ?? false }.map(\.name)
      guard !names.isEmpty else {
        return .alreadySo(Message(zh: "没有保管期满的群", en: "no group's time is over"))
      }
      try planner.addEndedGroups(names)
      what = Message(
        zh: "群" + names.map { quoted($0).zh }.joined(separator: "、"),
        en: "the groups " + names.map { quoted($0).en }.joined(separator: ", "))
    case (nil, nil, nil, false) where arguments(group) != nil:
      let name = arguments(group) ?? ""
      guard try desk.group(name).group.status != .active else { throw PurgeRefusal.stillActive(name) }
      try planner.addEndedGroups([name])
      what = Message(zh: "群\(quoted(name).zh)", en: "the group \(quoted(name).en)")
    case (let name?, nil, nil, false):
      guard name.unicodeScalars.count > 1 else {
        throw Refusal.wrongSetting("NAME", expected: Message(zh: "两个字以上的姓名", en: "a name of two characters or more"))
      }
      if let group = arguments(group) { _ = try desk.group(group) }
      try planner.addPerson(name, group: arguments(group))
      what = quoted(name)
    case (nil, let name?, nil, false):
      let reference = try desk.schoolClass(name)
      try planner.addClass(reference)
      what = Message(zh: "班级\(quoted(reference.text).zh)", en: "the class \(quoted(reference.text).en)")
    case (nil, nil, let year?, false):
      let period = try period(of: year, at: desk)
      try planner.addPeriod(period)
      what = Message(zh: "\(year)–\(year + 1) 学年", en: "the school year \(year)–\(year + 1)")
    default:
      throw Refusal.missingOption(
        "NAME",
        why: Message(
          zh: "指明姓名、--group、--class、--year、--due 之一", en: "give one of NAME, --group, --class, --year and --due"))
    }
    var plan = Plan(.maintain(.purge(planner.purge)))
    plan.confirmation = question(what, planner)
    return plan
  }

  private static func question(_ what: Message, _ planner: PurgePlanner) -> Message {
    let shown = planner.people.prefix(8)
    let count = planner.people.count
    let people = Message(
      zh: shown.isEmpty ? "花名册和群里没有此人" : shown.map(\.zh).joined(separator: "、") + (count > 8 ? "等 \(count) 人" : ""),
      en: shown.isEmpty
        ? "nobody on the rosters and in the groups"
        : shown.map(\.en).joined(separator: ", ") + (count > 8 ? " and others, \(count) in all" : ""))
    let lost = Message(
      zh: "\(planner.posts) 条消息，\(planner.records) 条其他记录，以及日志中的相关内容",
      en: "\(counted(planner.posts, "post")), \(counted(planner.records, "other record")), "
        + "and what the journal tells of them")
    guard planner.purge.period == nil else {
      return Message(
        zh: "永久清除\(what.zh)的\(lost.zh)，无法恢复。继续吗？", en: "purge \(lost.en) of \(what.en), for good?")
    }
    return Message(
      zh: "永久清除\(what.zh)：\(people.zh)；\(lost.zh)，无法恢复。继续吗？",
      en: "purge \(what.en) for good: \(people.en); \(lost.en)?")
  }

  /// From September to August. A year that is not over is refused: the people in it are still there.
  private static func period(of year: Int, at desk: Desk) throws -> Range<Instant> {
    guard let from = desk.instant("\(year)-09-01"), let to = desk.instant("\(year + 1)-09-01"), to <= desk.now else {
      throw Refusal.wrongSetting("--year", expected: Message(zh: "已经结束的学年", en: "a school year that is over"))
    }
    return from..<to
  }

  /// Groups that have ended, and from when each is to be purged.
  private static func ended(at desk: Desk) throws -> [(name: String, purgeDue: Day?)] {
    try desk.book.groups().filter { $0.status != .active }.map {
      ($0.name, try desk.group($0.name).group.ending?.purgeDue)
    }
  }
}

/// Why nothing is purged.
enum PurgeRefusal: Explained, Hashable {
  case stillActive(String)

  var code: String { "group-active" }

  var message: Message {
    switch self {
    case .stillActive(let name):
      Message(zh: "群\(quoted(name).zh)还在使用", en: "the group \(quoted(name).en) is still in use")
    }
  }

  var hint: Message? {
    Message(zh: "先用 `dissolve` 解散；清除一个人则写姓名", en: "end it with `dissolve` first; for one person give the name")
  }
}
