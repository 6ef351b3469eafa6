import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `post`: judges a member's message and records it. What comes to block or hold is recorded as an attempt, and counts on
/// the ladder.
enum PostVerb: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let from = Parameter.requiredOption("from", .member, Message(zh: "发送的成员", en: "the member who posts"))
  static let kind = Parameter.option(
    "kind", .postKind, default: "text", Message(zh: "消息形式", en: "the form of the message"))
  static let at = Parameter.option("at", .time, Message(zh: "发送时间，默认现在", en: "when; by default now"))
  static let urgent = Parameter.flag("urgent", Message(zh: "紧急", en: "it is urgent"))
  static let permit = Parameter.option(
    "permit", .text, Message(zh: "教育部门的许可及文号", en: "the education authority's permit and its reference"))
  static let enforce = Parameter.flag("enforce", Message(zh: "执行处置阶梯的下一步", en: "apply the ladder's next step"))
  static let text = Parameter.optional("TEXT", .text, Message(zh: "消息", en: "the message"))
  static let spec = CommandSpec(
    ["post"], aliases: [["发布"]], Message(zh: "判断并记录一条消息", en: "judge a message and record it"),
    parameters: [group, text, from, kind, at, urgent, permit, enforce],
    examples: [
      Example("post 三年级2班 --from 王芳 “明天上午八点开家长会”", Message(zh: "一则通知", en: "a notice")),
      Example("post 三年级2班 --from 张三妈妈 --enforce “加V下单，五斤39元”", Message(zh: "违规并处置", en: "a breach, and what follows")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, member) = try desk.member(arguments(from), of: group, in: record)
    guard arguments(text) != nil || arguments(kind) != .text else {
      throw Refusal.missingOption("TEXT", why: Message(zh: "须给出消息", en: "give the message"))
    }
    var draft = Posting.Draft(text: arguments(text) ?? "", at: arguments(at).flatMap(desk.instant) ?? desk.now)
    draft.kind = arguments(kind)
    draft.isUrgent = arguments(urgent)
    draft.permit = arguments(permit)
    let posting = try Posting(
      draft, by: number, member, in: group, record, isEnforced: arguments(enforce), at: desk)
    return Plan(posting.changes, outcome: posting.post.isAttempt ? .finding : .done) { posting.report(at: desk) }
  }
}
