import ClassGroups
import CommandLanguage
import Interchange
import JSON
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
  static let spec = CommandSpec(
    ["replay"], aliases: [["回放"]], Message(zh: "按规则判断一份聊天记录", en: "judge an exported chat log"),
    parameters: [file, format, policy, roster, members],
    examples: [Example("replay 三年级2班.txt --policy pudong", Message(zh: "按浦东规则", en: "under Pudong's policy"))],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    let judging = try Judging(arguments(policy) ?? settings.policy, settings: settings, at: desk)
    let students =
      try arguments(roster).map { try RosterReader.read(try desk.files.read($0)).rows.map(\.student.name) } ?? []
    let members = try arguments(members).map { try MemberListReader.read(try desk.files.read($0)).members } ?? []
    let log = try Chatlog.read(
      arguments(file), arguments(format), accounts: Set(members.compactMap(\.account)), at: desk)
    let start = ReplayedLog(log, students: students, members: members, judging, zone: desk.zone)
    var plan = Plan { Report() }
    plan.lines = { emit in
      var replayed = start
      var out = JSONWriter()
      while replayed.writeNext(to: &out) {
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
