import CommandLanguage
import Wording

/// `assert`: carries a command out and fails where it does not end as expected.
enum Assert: Verb {
  static let outcome = Parameter.positional("OUTCOME", .outcome, Message(zh: "预期的结果", en: "the expected outcome"))
  static let command = Parameter.command("COMMAND", Message(zh: "一条命令", en: "a command"))
  static let spec = CommandSpec(
    ["assert"], aliases: [["断言"]],
    Message(zh: "执行一条命令，结果与预期不符则失败", en: "carry a command out, and fail where it does not end as expected"),
    details: Message(
      zh:
        "结果：ok 成功、refused 被拒绝、usage 用法错误、finding 有发现（退出码 3）、changed 成功且有修改、unchanged 成功而无修改，或错误代码如 no-such-group。不符时命令的修改不写入，批处理随之失败。",
      en:
        "Outcomes: ok, refused, usage, finding (exit status 3), changed and unchanged (done, with or without a change), or the code of an error such as no-such-group. Where another outcome comes nothing of the command is kept, and the batch fails."
    ), parameters: [outcome, command],
    examples: [
      Example("assert ok rename-check 三年级2班", Message(zh: "有不合规的群昵称则失败", en: "fails where a name is wrong")),
      Example(
        "assert refused post 三年级2班 --from 张三妈妈 收到", Message(zh: "应当被拒绝", en: "must be refused")),
    ], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    Plan(.expect(expectation(arguments), firstWord: arguments.wordIndex(of: command) ?? 0))
  }

  static func expectation(_ arguments: Arguments) -> Expectation {
    Expectation(arguments(outcome)) ?? .ok
  }
}

/// How a command should end.
public enum Expectation: Sendable, Hashable {
  case ok, finding, changed, unchanged
  /// An error of this kind.
  case fault(FaultKind)
  /// An error with this code.
  case code(String)

  /// The outcome by its name in either language, its exit status, or the code of an error.
  init?(_ text: String) {
    switch text {
    case "ok", "done", "0", "成功": self = .ok
    case "finding", "3", "有发现": self = .finding
    case "changed", "有修改": self = .changed
    case "unchanged", "无修改": self = .unchanged
    case "refused", "1", "被拒绝", "拒绝": self = .fault(.refused)
    case "usage", "2", "用法错误": self = .fault(.usage)
    default:
      let isCode = text.utf8.allSatisfy { 0x61...0x7A ~= $0 || 0x30...0x39 ~= $0 || $0 == 0x2D }
      // A mistyped outcome must not pass for a code that never comes.
      guard isCode, text.utf8.count >= 3, nearest(to: text, among: Self.names).isEmpty else { return nil }
      self = .code(text)
    }
  }

  static let names = ["ok", "done", "refused", "usage", "finding", "changed", "unchanged"]

  /// Whether a command that plans so ends as expected.
  public func accepts(_ plan: Plan) -> Bool {
    let isChanging = !plan.changes.isEmpty || !plan.steps.isEmpty
    switch self {
    case .ok: return plan.outcome == .done
    case .finding: return plan.outcome == .finding
    case .changed: return plan.outcome == .done && isChanging
    case .unchanged: return plan.outcome == .done && !isChanging
    case .fault, .code: return false
    }
  }

  /// Whether a command that ends with this exit status, and without an error, ends as expected.
  public func accepts(status: Int32) -> Bool {
    switch self {
    case .ok, .changed, .unchanged: status == 0
    case .finding: status == 3
    case .fault, .code: false
    }
  }

  /// Whether a command that fails so ends as expected: by the kind of the error, or its code. A fault of the program itself is never expected.
  public func accepts(_ error: any Error) -> Bool {
    guard let error = error as? any Explained else { return false }
    switch self {
    case .fault(let kind): return error.kind == kind
    case .code(let code): return error.code == code
    default: return false
    }
  }

  /// The outcome as a person reads it.
  public var words: Message {
    switch self {
    case .ok: Message(zh: "成功", en: "success")
    case .finding: Message(zh: "有发现", en: "a finding")
    case .changed: Message(zh: "有修改", en: "a change")
    case .unchanged: Message(zh: "无修改", en: "no change")
    case .fault(.usage): Message(zh: "用法错误", en: "wrong usage")
    case .fault: Message(zh: "被拒绝", en: "a refusal")
    case .code(let code): Message(zh: "错误 \(code)", en: "the error \(code)")
    }
  }
}

extension ArgumentKind where Value == String {
  static var outcome: Self {
    Self(
      name: "outcome", placeholder: "OUTCOME",
      expected: Message(
        zh: Expectation.names.joined(separator: "、") + " 或错误代码",
        en: Expectation.names.joined(separator: ", ") + " or the code of an error"), example: "ok"
    ) { Expectation($0) == nil ? nil : $0 }
  }
}
