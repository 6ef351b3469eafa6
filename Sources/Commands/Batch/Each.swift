import CommandLanguage
import Interchange
import Wording

/// `each`: carries out a command for every row of a table.
enum Each: Verb {
  static let file = Parameter.positional("FILE", .file, Message(zh: "表格（CSV、TSV）", en: "the table: CSV or TSV"))
  static let command = Parameter.command(
    "[where COLUMN=VALUE…] do COMMAND", after: "do",
    Message(zh: "条件，`do`，一条命令", en: "conditions, `do`, and a command"))
  static let spec = CommandSpec(
    ["each"], aliases: [["逐行"]], Message(zh: "对表格的每一行执行一条命令", en: "carry out a command for every row of a table"),
    details: Message(
      zh:
        "命令中的 {列名} 代表该行这一列的值，原样代入，不再分词；单引号内不代入，要写 { 本身用 \\{。条件都满足的行才执行：列=值、列!=值、列~文字（含有）、列!~文字（不含）。表格的编码、分隔符自动识别。",
      en:
        "{column} in the command stands for the row's value in that column, put in as it is; not within single quotes, and \\{ is a plain {. Rows count for which all conditions hold: COLUMN=VALUE, COLUMN!=VALUE, COLUMN~TEXT (holds it), COLUMN!~TEXT (does not). Encoding and separator are found by themselves."
    ), parameters: [file, command],
    examples: [
      Example(
        "each 教师.csv do staff add {姓名} --school 实验小学 --subject {学科}",
        Message(zh: "每行一位教师", en: "a teacher a row")),
      Example(
        "each 班级.csv where 年级=3 状态!=撤销 do group create {班级}", Message(zh: "只对三年级", en: "only the third grade")),
    ], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan { Plan(.each(try clause(arguments))) }

  /// What the words ask for, apart from the command itself.
  static func clause(_ arguments: Arguments) throws(UsageError) -> EachClause {
    let texts = arguments(command)
    let end = texts.firstIndex { foldedWidth($0).lowercased() == "do" } ?? texts.count
    let first = (arguments.wordIndex(of: command) ?? 0) + end + 1
    var clause = EachClause(path: arguments(file), filters: [], firstWord: first)
    guard let head = texts[..<end].first else { return clause }
    guard ["where", "当"].contains(foldedWidth(head).lowercased()) else {
      throw UsageError(.unexpectedArgument(head, command: "each"), at: nil)
    }
    var words = texts[1..<end].filter { !["and", "且"].contains($0) }[...]
    guard !words.isEmpty else { throw badFilter(head) }
    while let word = words.popFirst() {
      // A condition may be one word or be set apart by blanks: 年级=3, 年级 = 3.
      var text = word
      while RowFilter(text)?.isComplete != true, let next = words.first, RowFilter(next)?.isComplete != true {
        text += next
        words.removeFirst()
      }
      guard let filter = RowFilter(text), !filter.column.isEmpty else { throw badFilter(word) }
      clause.filters.append(filter)
    }
    return clause
  }

  private static func badFilter(_ text: String) -> UsageError {
    UsageError(
      .badValue(
        text, parameter: "where", expected: Message(zh: "列=值", en: "COLUMN=VALUE"), example: "年级=3", suggestions: []),
      at: nil)
  }
}

/// The words of an `each`, but for its command.
public struct EachClause: Sendable {
  /// The table's file, as the person named it.
  public var path: String
  /// Rows are left out for which one of them does not hold.
  public var filters: [RowFilter]
  /// The word of the line with which the command begins.
  public var firstWord: Int
}
