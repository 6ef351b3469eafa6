import ClassGroups
import CommandLanguage
import Wording

/// `at`: a reading command on the book as it stood.
enum At: Verb {
  static let moment = Parameter.positional("COMMIT|TIME", .pastMoment, Message(zh: "提交号或时间", en: "a commit, or a time"))
  static let command = Parameter.command("COMMAND", Message(zh: "一条查看的命令", en: "a command that reads"))
  static let spec = CommandSpec(
    ["at"], aliases: [["回到"]],
    Message(zh: "在过去的某一刻执行一条查看的命令", en: "run a reading command on the book as it stood"),
    details: Message(
      zh: "由日志在内存中还原该提交之后、或该时间之前最后一次提交之后的样子，时钟也停在那一刻。会写入的命令被拒绝。只写日期时指当天零点。",
      en:
        "The state after that commit, or after the last one before that time, is rebuilt from the journal in memory, and the clock stands there too. Commands that write are refused. A date alone is its first moment."
    ),
    parameters: [moment, command],
    examples: [
      Example("at 12 member list 三年级2班", Message(zh: "第 12 次提交后的成员", en: "the members after commit 12")),
      Example("at 2026-10-01 group list", Message(zh: "十月一日零点时的群", en: "the groups as October began")),
    ], needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let text = arguments(moment)
    let moment = Int(text).map(PastMoment.commit) ?? .time(desk.instant(text) ?? desk.now)
    return Plan(.lookBack(moment, firstWord: arguments.wordIndex(of: command) ?? 0))
  }
}

/// A point in the book's history.
public enum PastMoment: Sendable, Hashable {
  /// After a commit.
  case commit(Int)
  /// After the last commit at or before a time.
  case time(Instant)
}

extension ArgumentKind where Value == String {
  /// The number of a commit, or a time.
  static var pastMoment: Self {
    Self(
      name: "past-moment", placeholder: "COMMIT|TIME",
      expected: Message(
        zh: "提交号，或时间，如 12、2026-09-07T08:00:00+08:00", en: "a commit or a time, such as 12 or 2026-09-07T08:00:00+08:00"),
      example: "12", folds: true
    ) { text in
      if text.utf8.count <= 9, let number = Int(text) { return number >= 1 ? text : nil }
      return Instant(iso: text, in: .china) == nil ? nil : text
    }
  }
}
