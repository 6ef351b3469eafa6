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
  static let spec = CommandSpec(
    ["replay"], aliases: [["回放"]], Message(zh: "按规则判断一份聊天记录", en: "judge an exported chat log"),
    details: Message(
      zh: "给人看的是合计与违规的消息；`-o jsonl` 逐条输出全部消息。",
      en: "People get totals and the messages that breach something; `-o jsonl` gives every message."),
    parameters: [file, format, policy, against, roster, members],
    examples: [
      Example("replay 三年级2班.txt --policy pudong", Message(zh: "按浦东规则", en: "under Pudong's policy")),
      Example(
        "replay 三年级2班.txt --policy pudong --against hengshui-2018",
        Message(zh: "两种规则集的不同判断", en: "where two policies differ")),
    ],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    let policy = arguments(policy) ?? settings.policy
    let against = arguments(against)
    if against != nil, policy == "all" || against == "all" {
      throw Refusal.wrongSetting("--against", expected: Message(zh: "两种规则集各一", en: "one policy against one other"))
    }
    let judging = try Judging(
      try (policy == "all" ? Policies.nine : [policy] + (against.map { [$0] } ?? [])).map {
        try desk.policies.policy($0)
      }, settings: settings)
    let students =
      try arguments(roster).map { try RosterReader.read(try desk.files.read($0)).rows.map(\.student.name) } ?? []
    let members = try arguments(members).map { try MemberListReader.read(try desk.files.read($0)).members } ?? []
    let log = try Chatlog.read(
      arguments(file), arguments(format), accounts: Set(members.compactMap(\.account)), at: desk)
    let start = ReplayedLog(log, students: students, members: members, judging, zone: desk.zone)
    var plan = Plan { ReplayReport.make(start, of: judging, differencesOnly: against != nil, at: desk) }
    plan.hasLinesForPrograms = true
    plan.lines = { emit in
      var replayed = start
      var out = JSONWriter()
      while let judged = replayed.judgeNext() {
        if against != nil, !judged.isDisputed { continue }
        replayed.write(judged, to: &out)
        out.newline()
        if out.bytes.count > 1 << 16 {
          emit(out.bytes)
          out.reset()
        }
      }
      emit(out.bytes)
      return 0
    }
    return plan
  }
}
