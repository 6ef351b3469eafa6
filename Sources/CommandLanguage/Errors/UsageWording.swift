import Wording

extension UsageError {
  public var message: Message {
    switch problem {
    case .unknownCommand(let name, _):
      say("没有命令\(quoted(name).zh)", "no command \(quoted(name).en)")
    case .missingVerb(let noun, _):
      say("\(noun) 后缺少动作", "\(noun) needs a verb")
    case .missingCommand:
      say("缺少命令", "no command given")
    case .missingArgument(let name, let command, _):
      say("\(command) 缺少 \(name)", "\(command) needs \(name)")
    case .missingOption(let name, _, let command, _):
      say("\(command) 缺少选项 \(name)", "\(command) needs the option \(name)")
    case .unexpectedArgument(let text, let command):
      say("\(command) 不接受多余的参数\(quoted(text).zh)", "\(command) takes no further argument \(quoted(text).en)")
    case .unknownOption(let name, nil, _):
      say("没有选项\(quoted(name).zh)", "no option \(quoted(name).en)")
    case .unknownOption(let name, let command?, _):
      say("\(command) 没有选项\(quoted(name).zh)", "\(command) has no option \(quoted(name).en)")
    case .optionNeedsValue(let name, let placeholder, _):
      say("选项 \(name) 缺少值 \(placeholder)", "the option \(name) needs a value \(placeholder)")
    case .optionTakesNoValue(let name):
      say("选项 \(name) 不带值", "the option \(name) takes no value")
    case .badValue(let text, let parameter, let expected, _, _):
      say(
        "\(parameter) 不能是\(quoted(text).zh)，应为：\(expected.zh)",
        "\(parameter) cannot be \(quoted(text).en): expected \(expected.en)")
    case .givenTwice(let name):
      say("选项 \(name) 重复", "the option \(name) is given twice")
    case .openQuote(let opener, _):
      say("引号 \(opener) 没有配对", "the quote \(opener) is not closed")
    case .missingEnd(let end):
      say("<< 之后的文字没有以\(quoted(end).zh)一行结束", "the text after << lacks its last line \(quoted(end).en)")
    case .endlessBackslash:
      say("反斜杠之后没有下一行", "no line follows the backslash")
    case .missingEndWord:
      say("<< 后缺少结束词", "<< needs the word that ends the text")
    case .unsetVariable(let name, _):
      say("变量 \(shown(name)) 没有值", "the variable \(shown(name)) is not set")
    case .unsetColumn(let name, _):
      say("没有列\(quoted(name).zh)", "no column \(quoted(name).en)")
    case .openVariable:
      say("${ 没有以 } 结束", "${ is not closed by }")
    case .nul:
      say("命令中有空字节（NUL）", "a NUL byte in the command")
    case .invalidUTF8(let byte):
      say("字节 \(hex(byte)) 不是 UTF-8", "the byte \(hex(byte)) is not UTF-8")
    case .tooLong(let limit):
      say("命令超过 \(limit) 字节", "a command longer than \(limit) bytes")
    }
  }

  public var hint: Message? {
    switch problem {
    case .unknownCommand(_, let suggestions):
      meant(suggestions) ?? say("用 `help` 查看所有命令", "`help` lists all commands")
    case .missingVerb(let noun, let verbs):
      say(
        verbs.map { "\(noun) \($0)" }.joined(separator: "、"),
        "one of " + verbs.map { "\(noun) \($0)" }.joined(separator: ", "))
    case .missingCommand:
      say("用 `help` 查看所有命令", "`help` lists all commands")
    case .missingArgument(_, let command, let example), .missingOption(_, _, let command, let example):
      example.map { say("例如：\($0)", "for example: \($0)") } ?? say("见 `help \(command)`", "see `help \(command)`")
    case .unexpectedArgument:
      say("含空格的文字要加引号", "quote a text that has blanks")
    case .unknownOption(_, let command, let suggestions):
      meant(suggestions)
        ?? command.map { say("见 `help \($0)`；以 - 开头的文字要加引号", "see `help \($0)`; quote a text that begins with -") }
        ?? say("命令自己的选项写在命令之后", "a command's own options follow the command")
    case .optionNeedsValue(let name, _, let example):
      say(
        "例如 `\(name) \(example)`；以 - 开头的值写成 `\(name)=值`",
        "for example `\(name) \(example)`; write a value that begins with - as `\(name)=VALUE`")
    case .optionTakesNoValue(let name):
      say("只写 `\(name)`", "write `\(name)` alone")
    case .badValue(_, _, _, let example, let suggestions):
      meant(suggestions) ?? say("例如 \(example)", "for example \(example)")
    case .givenTwice:
      say("去掉一个", "take one away")
    case .openQuote(_, let closer):
      say("用 \(closer) 结束，或在引号前加 \\", "close it with \(closer), or write \\ before it")
    case .missingEnd(let end):
      say("加一行，只写\(quoted(end).zh)", "add a line with nothing but \(quoted(end).en)")
    case .endlessBackslash:
      say("去掉行末的反斜杠", "take the backslash at the end away")
    case .missingEndWord:
      say("例如 <<END", "for example <<END")
    case .unsetVariable(let name, let suggestions):
      meant(suggestions.map(shown)) ?? argumentHint(name)
        ?? say("先写 `let \(name) = 值`；要写 $ 本身用 \\$", "write `let \(name) = VALUE` before; a plain $ is \\$")
    case .unsetColumn(_, let suggestions):
      meant(suggestions) ?? say("要写 { 本身用 \\{", "a plain { is \\{")
    case .openVariable:
      say("要写 $ 本身用 \\$", "a plain $ is \\$")
    case .nul:
      say("这像是二进制文件", "this looks like a binary file")
    case .invalidUTF8:
      say("把文件存为 UTF-8 编码", "save the file as UTF-8")
    case .tooLong:
      say("检查前面的引号是否结束", "look for a quote before that is not closed")
    }
  }

  private func argumentHint(_ name: String) -> Message? {
    guard Int(name) != nil else { return nil }
    return say("用 `source 文件 参数…` 给出参数；要写 $ 本身用 \\$", "`source FILE ARGUMENT…` gives it; a plain $ is \\$")
  }

  private func meant(_ suggestions: [String]) -> Message? {
    guard !suggestions.isEmpty else { return nil }
    return say("是否想用 \(suggestions.joined(separator: "、"))？", "did you mean \(suggestions.joined(separator: ", "))?")
  }

  private func shown(_ variable: String) -> String { "$" + clean(variable) }

  private func hex(_ byte: UInt8) -> String {
    (byte < 16 ? "0x0" : "0x") + String(byte, radix: 16, uppercase: true)
  }

  private func say(_ zh: String, _ en: String) -> Message { Message(zh: zh, en: en) }
}
