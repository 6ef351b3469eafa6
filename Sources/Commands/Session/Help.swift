import CommandLanguage
import Presentation
import Wording

/// `help`: all commands, or one of them.
enum Help: Verb {
  static let words = Parameter.rest("COMMAND", .commandWord, Message(zh: "命令", en: "the command"))
  static let spec = CommandSpec(
    ["help"], aliases: [["帮助"]], Message(zh: "帮助", en: "help on all commands, or on one"), parameters: [words],
    examples: [Example("help member verify", Message(zh: "一条命令", en: "one command"))], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let table = CommandTable(desk.commands.map { $0.spec })
    let words = arguments(words)
    guard !words.isEmpty else { return Plan { Report(HelpWriter.overview(table)) } }
    if let (spec, _) = table.lookUp(words) { return Plan { Report(HelpWriter.help(for: spec)) } }
    let verbs = table.commands(ofNoun: words[0])
    guard !verbs.isEmpty else {
      throw UsageError(.unknownCommand(words.joined(separator: " "), suggestions: table.suggestions(for: words)), at: nil)
    }
    return Plan { Report(HelpWriter.list(verbs)) }
  }
}

extension ArgumentKind where Value == String {
  /// A word of a command's name.
  static var commandWord: Self {
    Self(name: "command-word", placeholder: "COMMAND", expected: Message(zh: "命令", en: "a command"), example: "member")
  }
}
