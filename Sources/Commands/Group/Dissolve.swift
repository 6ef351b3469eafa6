import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `dissolve`: ends a group, or all groups of a cohort that has graduated, in this order: what is open must be settled or
/// knowingly left, the farewell is written (BZ-4.5), the archive is written, the members are released, the group is closed,
/// and the day is set from which its personal data is to be purged.
enum Dissolve: Verb {
  static let name = Parameter.optional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let cohort = Parameter.option(
    "cohort", .cohort,
    Message(zh: "此年入学、已毕业各班的群", en: "the groups of all graduates who entered in this year"))
  static let school = Parameter.option("school", .school, Message(zh: "只限此校", en: "of this school alone"))
  static let reason = Parameter.option("reason", .text, Message(zh: "原因", en: "why"))
  static let archive = Parameter.option(
    "archive", .file,
    Message(zh: "先把存档写到此文件；按届解散时为文件夹", en: "write the archive to this file first; with --cohort, a folder"))
  static let leaveOpen = Parameter.flag(
    "leave-open", Message(zh: "未了事项记明后仍解散", en: "end it although matters are open; they are named on record"))
  static let spec = CommandSpec(
    ["dissolve"], aliases: [["解散"]], Message(zh: "解散群", en: "end a group"),
    details: Message(
      zh: """
        依次：未了的诉求、事件和申诉须先办结，或用 `--leave-open` 记明；写出告别通知；写出存档（`--archive`，见 `group archive`）；成员离群；群关闭。存档写不成，群就不解散。可用 `undo` 撤销。

        个人信息在工作区设定的期限后应予清除（`workspace set --retention`），到期时 `duties` 会列出。还没毕业的班级不能按届解散。
        """,
      en: """
        In this order: requests, incidents and appeals must be settled, or are knowingly left with `--leave-open`; the farewell is written; the archive is written (`--archive`, see `group archive`); the members are released; the group is closed. Where the archive cannot be written the group does not end. `undo` takes it back.

        Personal data is to be purged after the time that the workspace sets (`workspace set --retention`); `duties` tells when it is due. A cohort is refused while one of its classes has not graduated.
        """),
    parameters: [name, cohort, school, reason, archive, leaveOpen],
    examples: [
      Example("dissolve 六年级1班 --reason 毕业", Message(zh: "毕业后解散", en: "after graduation")),
      Example("dissolve 六年级1班 --reason 毕业 --archive 六年级1班.json", Message(zh: "并写出存档", en: "with its archive")),
      Example("dissolve --cohort 2020 --school 实验小学 --reason 毕业", Message(zh: "一届的群", en: "a cohort's groups")),
    ],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    var order = Dissolution.Order(reason: arguments(reason), leavesOpen: arguments(leaveOpen))
    if let cohort = arguments(cohort) {
      guard arguments(name) == nil else {
        throw Refusal.wrongSetting("GROUP", expected: Message(zh: "不与 --cohort 同用", en: "left out with --cohort"))
      }
      order.folder = arguments(archive)
      return try plan(cohort: cohort, school: arguments(school), order, at: desk)
    }
    guard let name = arguments(name) else {
      throw Refusal.missingOption("GROUP", why: Message(zh: "写出群名，或用 --cohort", en: "name a group, or give --cohort"))
    }
    guard try desk.group(name).group.status != .dissolved else {
      return .alreadySo(Message(zh: "群\(quoted(name).zh)早已解散", en: "the group \(quoted(name).en) has ended already"))
    }
    order.file = arguments(archive)
    return try plan([name], order, at: desk)
  }

  private static func plan(cohort: Int, school: String?, _ order: Dissolution.Order, at desk: Desk) throws -> Plan {
    let classes = Set(try desk.classes(ofCohort: cohort, school: school))
    var here: [String] = []
    for reference in classes.sorted()
    where try desk.book.school(reference.school)?.schoolClass(reference.name)?.record.hasGraduated == false {
      here.append(reference.name)
    }
    guard here.isEmpty else { throw PromotionRefusal.notGraduated(here) }
    let names = try desk.book.groups().filter { classes.contains($0.schoolClass) && $0.status != .dissolved }.map(
      \.name)
    guard !names.isEmpty else {
      return .alreadySo(Message(zh: "\(cohort) 届没有待解散的群", en: "no group of the cohort of \(cohort) is left to end"))
    }
    return try plan(names, order, at: desk)
  }

  private static func plan(_ names: [String], _ order: Dissolution.Order, at desk: Desk) throws -> Plan {
    let dissolutions = try names.map { try Dissolution(of: $0, order, at: desk) }
    let open = dissolutions.filter { !$0.open.isEmpty }
    guard open.isEmpty || order.leavesOpen else { throw DissolutionRefusal.open(open.flatMap(\.open)) }
    let members = dissolutions.reduce(0) { $0 + $1.members }
    let pending = dissolutions.reduce(0) { $0 + $1.pending }
    let what = Message(
      zh: names.map { quoted($0).zh }.joined(separator: "、"), en: names.map { quoted($0).en }.joined(separator: ", "))
    let groups = names.count == 1 ? "the group" : "the \(names.count) groups"
    let question = Message(
      zh: "解散群\(what.zh)：\(members) 名成员\(pending > 0 ? "，其中 \(pending) 名待批准" : "")。继续吗？",
      en: "end \(groups) \(what.en) of \(members) members\(pending > 0 ? ", \(pending) of them pending" : "")?")
    var plan = Plan(dissolutions.flatMap(\.changes), confirmation: question) {
      Report(dissolutions.flatMap(\.items))
    }
    plan.exports = dissolutions.compactMap(\.archive)
    return plan
  }
}
