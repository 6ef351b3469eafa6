import ClassGroups
import CommandLanguage
import Interchange
import Presentation
import Wording

/// `member import`: brings a group's book up to the list of its members that the chat program shows. A second run changes
/// nothing. Good lines are taken whatever is wrong with others; each bad line is reported.
enum MemberImport: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let file = Parameter.positional(
    "FILE", .file,
    Message(
      zh: "群成员名单（一行一个群名片、接龙、CSV 或 JSON Lines）", en: "its members: a card a line, a sign-up list, CSV or JSON Lines"))
  static let removeMissing = Parameter.flag(
    "remove-missing", Message(zh: "移出名单上没有的人，教师除外", en: "remove who is not in the list, teachers excepted"))
  static let spec = CommandSpec(
    ["member", "import"], aliases: [["导入成员"]], Message(zh: "按群成员名单更新成员", en: "bring the members up to a list"),
    details: Message(
      zh:
        "名单可以是复制来的群名片（一行一个）、接龙、“名片<TAB>号码”、带“群昵称”“群名片”“昵称”或“备注”列的表，或每行含 `display` 的 JSON Lines。身份、学生、关系、学科以名单为准，没写的按群名片、花名册和教职工名单推断；看不出是谁的、花名册上没有其学生的，列为待批准并说明原因。已在册的不动，再执行一次则没有变化。在册而不在名单上的只列出；加 `--remove-missing` 并同意（或加 `--yes`）才移出，教师、群主和监督人不移出；有无法读取的行时不移出任何人。",
      en:
        "The list may be cards copied one a line, a sign-up list, NAME<TAB>NUMBER, a table with a column 群昵称, 群名片, 昵称 or 备注, or JSON Lines with `display`. Role, student, relation and subject are taken from the list, and where it says nothing inferred from the card, the roster and the staff list; whoever cannot be placed, or whose student is not on the roster, waits for consent, with the reason. Who is in the book already stays as they are; a second run changes nothing. Who is in the book and not in the list is shown, and removed only with `--remove-missing` and consent (or `--yes`): never teachers, the owner or the supervisor, and nobody while lines cannot be read."
    ), parameters: [group, file, removeMissing],
    examples: [
      Example(
        "member import 三年级2班 群成员.txt", Message(zh: "先加 `-n` 看会有何变化", en: "with `-n` first to see what would change")),
      Example(
        "member import 三年级2班 群成员.txt --remove-missing",
        Message(zh: "并移出已退群的人", en: "and take those out who have left")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let reading = try MemberListReading(arguments(file), at: desk)
    let arrivals = try ListedArrivals(to: group, record, at: desk).take(
      reading.members.filter { record.member(display: $0.display) == nil }, isListed: { reading.lines[$0] != nil })
    let leavers = Leavers(record, reading)
    let removes = arguments(removeMissing) && !reading.isIncomplete
    let gone = removes ? leavers.removable : []
    var changes: [Change] = []
    for (place, arrival) in arrivals.enumerated() {
      changes.append(.member(group: group, record.members.next + place, Replacement(nil, arrival.member)))
    }
    let reason = Message(zh: "不在群成员名单上", en: "not in the list of members")[desk.language]
    changes += gone.map { $0.member.removal(from: group, $0.number, reason: reason, at: desk) }
    let outcome = MemberImportOutcome(reading: reading, arrivals: arrivals, leavers: leavers, removes: removes)
    let status: Plan.Outcome = reading.faults.isEmpty ? .done : .finding
    let language = desk.language
    guard !gone.isEmpty else { return Plan(changes, outcome: status) { outcome.report(language) } }
    var plan = Plan(
      changes, outcome: status,
      confirmation: Message(
        zh: "将 \(gone.count) 名不在名单上的成员移出\(quoted(group).zh)，并加入 \(arrivals.count) 名。继续吗？",
        en:
          "remove \(counted(gone.count, "member")) from \(quoted(group).en) who are not in the list, and take in \(arrivals.count). Go on?"
      )
    ) { Report(outcome.sum, tone: .good) }
    plan.preview = { outcome.report(language, isPreview: true) }
    return plan
  }
}

/// Active members whom a list does not name.
struct Leavers {
  typealias Entry = (number: Int, member: Member)
  /// Those who may be removed for that.
  private(set) var removable: [Entry] = []
  /// Teachers, the owner and the supervisor: whom a list leaves out by mistake a class cannot do without.
  private(set) var kept: [Entry] = []

  init(_ record: GroupRecord, _ reading: MemberListReading) {
    let group = record.group
    for (number, member) in record.members where member.status == .active && reading.lines[member.display] == nil {
      let isOwner = member.name == group.homeroom || member.display == group.homeroom
      if member.role.isTeacher || isOwner || member.display == group.supervisor {
        kept.append((number, member))
      } else {
        removable.append((number, member))
      }
    }
  }
}
