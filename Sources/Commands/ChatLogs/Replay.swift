import ClassGroups
import CommandLanguage
import Interchange
import JSON
import Policy
import Presentation
import Wording

/// `replay`: judges an exported chat log, message by message, with what was said before in mind.
enum Replay: Verb {
  static let file = Parameter.positional("FILE", .file, Message(zh: "导出的聊天记录", en: "the exported chat log"))
  static let format = Parameter.option(
    "format", .chatFormat, Message(zh: "格式，默认自动", en: "the format; by default told by the file"))
  static let policy = Parameter.option(
    "policy", .policySpec, Message(zh: "规则集，all 为全部九种", en: "the policy; `all` is the nine"))
  static let roster = Parameter.option("roster", .file, Message(zh: "花名册文件", en: "the class's roster"))
  static let members = Parameter.option("members", .file, Message(zh: "成员名单", en: "the group's members"))
  static let against = Parameter.option(
    "against", .policySpec, Message(zh: "只列两种规则集判断不同的消息", en: "show only what this policy judges differently"))
  static let group = Parameter.optional(
    "GROUP", .group, Message(zh: "这份记录所属的群", en: "the group whose log it is"))
  static let asStrikes = Parameter.flag(
    "as-strikes", Message(zh: "把违规记入该群的违规记录", en: "put what is found on record as breaches of the group's members"))
  static let spec = CommandSpec(
    ["replay"], aliases: [["回放"]], Message(zh: "按规则判断一份聊天记录", en: "judge an exported chat log"),
    details: Message(
      zh:
        "给人看的是合计与违规的消息；`-o jsonl` 逐条输出全部消息。指明群时，规则集、花名册和成员默认取该群的。`--as-strikes` 把被拦截的消息一次提交记入违规记录，只提出处置建议；同一份记录再执行一遍不会重复记入。",
      en:
        "People get totals and the messages that breach something; `-o jsonl` gives every message. With a group its policy, roster and members are the defaults. `--as-strikes` puts the blocked messages on record as breaches in one commit and proposes what follows; the same log taken again adds nothing."
    ),
    parameters: [file, group, format, policy, against, roster, members, asStrikes],
    examples: [
      Example("replay 三年级2班.txt --policy pudong", Message(zh: "按浦东规则", en: "under Pudong's policy")),
      Example(
        "replay 三年级2班.txt --policy pudong --against hengshui-2018",
        Message(zh: "两种规则集的不同判断", en: "where two policies differ")),
      Example("replay 三年级2班.txt 三年级2班 --as-strikes", Message(zh: "记入违规记录", en: "put what is found on record")),
    ],
    needs: .workspaceIfAny, effect: .readsUnlessAsked)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    if arguments(group) != nil, try desk.book.head() == 0 { throw Refusal.noWorkspace }
    let record = try arguments(group).map { try desk.group($0) }
    let policy = arguments(policy) ?? record?.group.policy ?? settings.policy
    let against = arguments(against)
    if against != nil, policy == "all" || against == "all" {
      throw Refusal.wrongSetting("--against", expected: Message(zh: "两种规则集各一", en: "one policy against one other"))
    }
    let judging = Judging(
      try (policy == "all" ? Policies.nine : [policy] + (against.map { [$0] } ?? [])).map {
        try desk.policies.policy($0)
      }, settings: settings)
    let asStrikes = arguments(asStrikes)
    if asStrikes, policy == "all" || against != nil {
      throw Refusal.wrongSetting("--policy", expected: Message(zh: "一种规则集", en: "one policy"))
    }
    let students =
      try arguments(roster).map { try RosterReader.read(try desk.files.read($0)).rows.map(\.student) }
      ?? record.flatMap { try desk.book.roster(of: $0.group.schoolClass)?.students.map(\.record) } ?? []
    let list = try arguments(members).map { try MemberListReader.read(try desk.files.read($0)).members } ?? []
    let members = list.isEmpty ? record.map(Self.members) ?? [] : list
    let log = try Chatlog.read(
      arguments(file), arguments(format), accounts: Set(members.compactMap(\.account)), at: desk)
    let start = ReplayedLog(log, students: students, members: members, judging, at: desk)
    if asStrikes {
      guard let group = arguments(group), let record else {
        throw Refusal.missingOption("GROUP", why: Message(zh: "须指明记入哪个群", en: "name the group whose log it is"))
      }
      var strikes = ReplayStrikes(group, record, judging.policies[0], members: list, at: desk)
      strikes.take(start)
      return Plan(strikes.changes) { [strikes] in strikes.report() }
    }
    var plan = Plan { ReplayReport.make(start, of: judging, differencesOnly: against != nil, at: desk) }
    plan.hasLinesForPrograms = true
    plan.lines = { emit in
      var replayed = start
      var out = JSONWriter()
      while let judged = replayed.judgeNext() {
        if against != nil, !judged.isDisputed { continue }
        replayed.write(judged, to: &out)
        out.newline()
        if out.count > 1 << 16 {
          emit(out.bytes)
          out.reset()
        }
      }
      emit(out.bytes)
      return 0
    }
    return plan
  }

  /// A group's members as a list that somebody exported would have them.
  private static func members(of record: GroupRecord) -> [ListedMember] {
    record.members.filter { $0.record.status != .removed }.map { number, member in
      ListedMember(
        line: number, display: member.display, role: member.role, student: member.student,
        relation: member.relation, subject: member.subject, name: member.name)
    }
  }
}
