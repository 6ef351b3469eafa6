import ClassGroups
import CommandLanguage
import Detector
import JSON
import Policy
import Presentation
import Wording

/// What `check` and `explain` share: the message and how it comes.
enum MessageOptions {
  static let policy = Parameter.option(
    "policy", .policySpec, Message(zh: "规则集，A+B 合并，all 为全部九种", en: "the policy; A+B combines, `all` is the nine"))
  static let role = Parameter.option("role", .role, Message(zh: "发送者身份", en: "who sends it"))
  static let kind = Parameter.option(
    "kind", .postKind, default: "text", Message(zh: "消息形式", en: "the form of the message"))
  static let at = Parameter.option("at", .time, Message(zh: "发送时间", en: "when it is sent"))
  static let urgent = Parameter.flag("urgent", Message(zh: "紧急", en: "it is urgent"))
  static let permit = Parameter.option(
    "permit", .text, Message(zh: "教育部门的许可及文号", en: "the education authority's permit and its reference"))
  static let isPrivate = Parameter.flag("private", Message(zh: "私聊", en: "it is a private message"))
  static let roster = Parameter.option(
    "roster", .text, Message(zh: "学生姓名，以顿号或逗号分开", en: "the students' names, apart by commas"))
  static let text = Parameter.optional("TEXT", .text, Message(zh: "消息", en: "the message"))
  static let all: [any AnyParameter] = [policy, role, kind, at, urgent, permit, isPrivate, roster]

  /// The names of a list such as 张三、李四.
  static func names(_ list: String) -> [String] { list.split { "、,， \u{3000};；".contains($0) }.map(String.init) }

  /// - Throws: ``Refusal/missingOption(_:why:)`` where the text or the role is not given.
  static func message(_ arguments: Arguments, at desk: Desk) throws -> MessageInput {
    guard let text = arguments(text) else {
      throw Refusal.missingOption("TEXT", why: Message(zh: "须给出消息", en: "give the message"))
    }
    guard let role = arguments(role) else {
      throw Refusal.missingOption("--role", why: Message(zh: "须说明由谁发送", en: "say who sends it"))
    }
    var input = MessageInput(text: text, role: role)
    input.kind = arguments(kind)
    input.at = arguments(at).flatMap(desk.instant)
    input.isUrgent = arguments(urgent)
    input.permit = arguments(permit)
    input.isPrivate = arguments(isPrivate)
    input.roster = arguments(roster).map(Self.names) ?? []
    return input
  }
}

extension ArgumentKind where Value == String {
  /// A policy, several joined by `+`, or `all`.
  static var policySpec: Self {
    Self(
      name: "policy-spec", placeholder: "PACK", expected: Message(zh: "规则集名、A+B 或 all", en: "a policy, A+B, or all"),
      example: "hengshui-2018", folds: true)
  }
}

/// `check`: judges a message and records nothing; in bulk with `--jsonl`.
enum Check: Verb {
  static let jsonl = Parameter.flag(
    "jsonl", Message(zh: "逐行读取 JSON", en: "read JSON Lines from a file or standard input"))
  static let spec = CommandSpec(
    ["check"], aliases: [["检查"]], Message(zh: "判断一条消息，不存档", en: "judge a message without recording it"),
    details: Message(
      zh: "不需要工作区。`check --policy PACK --jsonl [FILE]` 逐行判断。",
      en: "No workspace is needed. `check --policy PACK --jsonl [FILE]` judges line by line."),
    parameters: [MessageOptions.text] + MessageOptions.all + [jsonl],
    examples: [
      Example("check --role parent “收到！老师辛苦了[玫瑰]”", Message(zh: "按默认规则集", en: "under the default policy")),
      Example(
        "check --policy all --role teacher --at 2026-10-14T22:40:00+08:00 “期中考试第一名王小明”",
        Message(zh: "九种规则集", en: "under all nine")),
    ], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    let judging = try Judging(arguments(MessageOptions.policy) ?? settings.policy, settings: settings, at: desk)
    if arguments(jsonl) { return Plan(MessageStream(judging, source: arguments(MessageOptions.text))) }
    let input = try MessageOptions.message(arguments, at: desk)
    let reading = judging.read(input)
    let verdicts = judging.judge(input, reading)
    let worst = verdicts.map(\.decision).max() ?? .allow
    return Plan(outcome: worst >= .hold ? .finding : .done) {
      JudgementReport.make(input, reading, verdicts, of: judging, at: desk)
    }
  }
}

/// Messages in bulk: JSON Lines in, JSON Lines out.
final class MessageStream: LineStream {
  let judging: Judging
  let source: String?
  private(set) var exitStatus: Int32 = 0
  private var out = JSONWriter()

  init(_ judging: Judging, source: String?) {
    self.judging = judging
    self.source = source
  }

  func answer(_ line: ArraySlice<UInt8>, number: Int, into bytes: inout [UInt8]) {
    out.reset()
    switch BulkLine.read(line) {
    case .success(let json):
      do throws(ShapeError) {
        let input = try MessageInput(json: json)
        let reading = judging.read(input)
        JudgementWriter.write(
          id: json["id"] ?? .null, reading, judging.judge(input, reading), of: judging, language: .zh, into: &out)
      } catch {
        out.reset()
        BulkLine.fault(error.message, number, into: &out)
        exitStatus = 4
      }
    case .failure(let fault):
      BulkLine.fault(fault.message, number, into: &out)
      exitStatus = 4
    }
    out.newline()
    bytes += out.bytes
  }
}
