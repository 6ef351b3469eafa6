import CommandLanguage
import Wording

/// Why a scenario cannot be read, and where it says so.
public struct ScenarioFault: Explained {
  /// What is wrong with the file.
  public enum What: Sendable, Hashable {
    /// A `#` with a word behind it that means nothing; a remark has a blank there.
    case unknownDirective(String, suggestions: [String])
    /// A directive whose rest is not what belongs behind it.
    case malformed(String, expected: Message)
    /// An `#expect` before the first command.
    case expectsNothing
    /// A word behind `#expect` that nothing can come to.
    case unknownExpectation(String)
    /// A quote or a `<<END` text that the file never ends.
    case openCommand
    /// Nothing in it would be carried out.
    case noCommands
    /// Bytes that are no UTF-8.
    case notText
    /// More than a megabyte.
    case tooLarge
  }

  /// What is wrong.
  public var what: What
  /// Where in the file; nil where it is the file as a whole.
  public var place: SourcePlace?

  public var code: String { "bad-scenario" }

  public var message: Message {
    switch what {
    case .unknownDirective(let word, _):
      Message(zh: "没有指令\(quoted(word).zh)", en: "there is no directive \(quoted(word).en)")
    case .malformed(let word, let expected):
      Message(zh: "\(word) 之后应为\(expected.zh)", en: "\(word) is followed by \(expected.en)")
    case .expectsNothing: Message(zh: "#expect 之前没有命令", en: "no command stands before #expect")
    case .unknownExpectation(let word):
      Message(zh: "无法预期\(quoted(word).zh)", en: "\(quoted(word).en) is nothing to expect")
    case .openCommand: Message(zh: "命令没有写完", en: "the command is not complete")
    case .noCommands: Message(zh: "没有命令", en: "it has no commands")
    case .notText: Message(zh: "不是 UTF-8 文本", en: "it is no text in UTF-8")
    case .tooLarge: Message(zh: "超过 1 MB", en: "it is larger than 1 MB")
    }
  }

  public var hint: Message? {
    switch what {
    case .unknownDirective(_, let suggestions):
      suggestions.hint(
        or: Message(
          zh: "可用 #title、#start、#zh、#en、#expect、#pause；备注在 # 后空一格",
          en: "there are #title, #start, #zh, #en, #expect and #pause; a remark has a blank behind its #"))
    case .unknownExpectation:
      Message(
        zh: "可写 allow、advise、hold、block，done、finding、refused、usage，条款号，PACK=block，或引号中的文字；前加 ! 为否定",
        en:
          "say allow, advise, hold or block; done, finding, refused or usage; a clause; PACK=block; or a text in quotes; ! before it means not"
      )
    case .openCommand: Message(zh: "补上引号或结尾", en: "close the quote or the text")
    case .notText: Message(zh: "另存为 UTF-8", en: "save it as UTF-8")
    default: nil
    }
  }
}

/// There is no scenario of that name.
struct NoScenario: Explained {
  let name: String
  let similar: [String]

  var code: String { "no-such-scenario" }
  var message: Message {
    Message(zh: "没有剧本\(quoted(name).zh)", en: "there is no scenario \(quoted(name).en)")
  }
  var hint: Message? {
    similar.hint(
      or: Message(
        zh: "见 `scenario list`；自己的剧本写出文件路径", en: "see `scenario list`; name a file of your own by its path"))
  }
}
