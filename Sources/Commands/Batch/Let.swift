import CommandLanguage
import Wording

/// `let`: gives a variable its value, for the lines that follow.
enum Let: Verb {
  static let words = Parameter.rest(
    "NAME = VALUE", .text, Message(zh: "变量名、等号和值；不写则列出所有变量", en: "name, equals sign and value; all are listed without"))
  static let spec = CommandSpec(
    ["let"], aliases: [["令"]], Message(zh: "设置变量", en: "give a variable its value"),
    details: Message(
      zh:
        "此后的行里 $名 或 ${名} 代表其值；名后紧接字母或数字时写 ${名}。值原样代入，其中的空格和引号不再分词。单引号内不代入；要写 $ 本身用 \\$。",
      en:
        "In the lines that follow $name or ${name} stands for the value; ${name} where a letter or digit comes next. The value is put in as it is: blanks and quotes in it split nothing. Nothing is put in within single quotes, and \\$ is a plain $."
    ), parameters: [words],
    examples: [
      Example("let school = 实验小学", Message(zh: "此后 $school 即实验小学", en: "$school is that school from here on")),
      Example("let", Message(zh: "列出所有变量", en: "list all variables")),
    ], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    Plan(.assign(try assignment(arguments)))
  }

  /// The name and the value; nil where nothing is to be set.
  static func assignment(_ arguments: Arguments) throws(UsageError) -> (name: String, value: String)? {
    let texts = arguments(words)
    guard let first = texts.first else { return nil }
    func fail(_ text: String) -> UsageError {
      UsageError(
        .badValue(
          text, parameter: "let", expected: Message(zh: "名 = 值", en: "NAME = VALUE"), example: "let school = 实验小学",
          suggestions: []), at: nil)
    }
    var name = first
    var rest = Array(texts.dropFirst())
    if let sign = first.firstIndex(where: isEquals) {
      name = String(first[..<sign])
      let value = String(first[first.index(after: sign)...])
      if !value.isEmpty || rest.isEmpty { rest.insert(value, at: 0) }
    } else {
      guard let next = rest.first, let sign = next.first, isEquals(sign) else { throw fail(first) }
      let value = String(next.dropFirst())
      rest.removeFirst()
      if !value.isEmpty { rest.insert(value, at: 0) }
    }
    guard Variables.isName(name) else { throw fail(name) }
    if rest.count > 1 { throw UsageError(.unexpectedArgument(rest[1], command: "let"), at: nil) }
    guard let value = rest.first else { throw fail(first) }
    return (name, value)
  }

  private static func isEquals(_ character: Character) -> Bool { character == "=" || character == "＝" }
}
