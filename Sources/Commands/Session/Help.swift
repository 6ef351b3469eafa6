import CommandLanguage
import Presentation
import Wording

/// `help`: all commands, or one of them.
enum Help: Verb {
  static let words = Parameter.rest("COMMAND", .commandWord, Message(zh: "命令", en: "the command"))
  static let spec = CommandSpec(
    ["help"], aliases: [["帮助"]], Message(zh: "帮助", en: "help on all commands, or on one"), parameters: [words],
    examples: [Example("help member verify", Message(zh: "一条命令", en: "one command"))], effect: .session)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan { try plan(of: arguments(words), at: desk) }

  static func plan(of words: [String], at desk: Desk) throws -> Plan {
    let table = CommandTable(desk.commands.map { $0.spec })
    let writer = HelpWriter(table: table, language: desk.language, columns: desk.columns)
    guard !words.isEmpty else { return Plan { Report([.text(writer.overview())]) } }
    guard let text = writer.help(for: words) else {
      throw UsageError(
        .unknownCommand(words.joined(separator: " "), suggestions: table.suggestions(for: words)), at: nil)
    }
    return Plan { Report([.text(text)]) }
  }
}
