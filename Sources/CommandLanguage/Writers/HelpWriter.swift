import Wording

/// Writes help for people, from the declarations.
public struct HelpWriter {
  /// The commands that are told about.
  public let table: CommandTable
  /// Options of every command, listed once in the overview.
  public let globals: [ParameterDeclaration]
  /// The one language of all that is written.
  public let language: Language
  /// How wide a line may be.
  public let columns: Int

  /// - Parameter columns: how wide a line may be; at least 30 are used.
  public init(table: CommandTable, globals: [any AnyParameter] = [], language: Language, columns: Int = 80) {
    self.table = table
    self.globals = globals.map(\.declaration)
    self.language = language
    self.columns = max(columns, 30)
  }

  /// All commands, by noun, a line each.
  public func overview() -> String {
    var lines: [String] = []
    for noun in table.nouns {
      lines.append(noun)
      lines += list(table.commands(ofNoun: noun).map { (shown($0, short: true), $0.summary[language]) }, indent: 2)
    }
    lines.append(say("其他命令", "Other commands"))
    lines += list(table.plainCommands.map { (shown($0, short: true), $0.summary[language]) }, indent: 2)
    if !globals.isEmpty {
      lines.append(say("每条命令都接受的选项", "Options of every command"))
      lines += list(globals.filter { !$0.isHidden }.map { ($0.shownInList, $0.summary[language]) }, indent: 2)
    }
    lines += wrap(
      say("help 命令：查看一条命令，如 help member add", "help COMMAND tells about one, as in: help member add"),
      width: columns)
    return lines.joined(separator: "\n") + "\n"
  }

  /// Help for a command, or for all commands of a noun; nil where there are none of these words.
  public func help(for words: [String]) -> String? {
    if let found = table.lookUp(words), found.wordCount == words.count { return help(for: found.command) }
    guard words.count == 1 else { return nil }
    let commands = table.commands(ofNoun: foldedName(words[0]))
    guard !commands.isEmpty else { return nil }
    return list(commands.map { (shown($0, short: false), $0.summary[language]) }, indent: 0).joined(separator: "\n")
      + "\n"
  }

  /// Help for a command: what it does, usage, arguments, options, examples.
  public func help(for command: CommandSpec) -> String {
    var lines = wrap(
      command.name + say("：", ": ") + command.summary[language], width: columns)
    lines += [""] + usage(command)
    if !command.aliases.isEmpty {
      let names = command.aliases.map { $0.joined(separator: " ") }
      lines.append(say("也可写作：", "Also: ") + names.joined(separator: say("、", ", ")))
    }
    if let details = command.details {
      lines.append("")
      lines += wrap(details[language], width: columns)
    }
    lines += section(say("参数", "Arguments"), command.positionals.filter { !$0.isHidden })
    lines += section(say("选项", "Options"), command.options.filter { !$0.isHidden })
    if !command.examples.isEmpty {
      lines += ["", say("示例", "Examples")]
      for example in command.examples {
        for line in example.line.split(separator: "\n") { lines += exampleLines(String(line)) }
        lines += wrap(example.note[language], width: columns - 6).map { "      " + $0 }
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A line that people copy, its words whole; what does not fit stands further in.
  private func exampleLines(_ text: String) -> [String] {
    var lines: [String] = []
    var line = " "
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if displayWidth(line) + 1 + displayWidth(String(word)) > columns, line.contains(where: { $0 != " " }) {
        lines.append(line)
        line = "   "
      }
      line += " " + word
    }
    return lines + [line]
  }

  /// The usage line, further lines under the first argument.
  private func usage(_ command: CommandSpec) -> [String] {
    let head = say("用法：", "Usage: ") + command.name + " "
    let indent = min(displayWidth(head), 12)
    var lines: [String] = []
    var line = head
    var isFresh = true
    for part in command.usageParts.map({ displayWidth($0.plain) > columns - indent ? $0.brief : $0.plain }) {
      if !isFresh, displayWidth(line) + displayWidth(part) > columns {
        lines.append(line)
        line = String(repeating: " ", count: indent)
      }
      line += part + " "
      isFresh = false
    }
    lines.append(line)
    return lines.map { $0.last == " " ? String($0.dropLast()) : $0 }
  }

  private func section(_ title: String, _ parameters: [ParameterDeclaration]) -> [String] {
    guard !parameters.isEmpty else { return [] }
    return ["", title] + list(parameters.map { ($0.shownInList, about($0)) }, indent: 2)
  }

  /// What a parameter is for, its choices and its default.
  private func about(_ parameter: ParameterDeclaration) -> String {
    var text = parameter.summary[language]
    if !parameter.form.choices.isEmpty { text += say("：", ": ") + parameter.form.told(in: language) }
    if let fallback = parameter.defaultText { text += say("（默认 \(fallback)）", " (default \(fallback))") }
    if parameter.isRequired, !parameter.isPositional { text += say("（必填）", " (required)") }
    return text
  }

  private func shown(_ command: CommandSpec, short: Bool) -> String {
    let name = short ? command.path.dropFirst(command.path.count > 1 ? 1 : 0).joined(separator: " ") : command.name
    guard language == .zh, let alias = command.aliases.first else { return name }
    return name + " " + alias.joined(separator: " ")
  }

  /// Terms and what they mean, in two columns; on a narrow terminal one under the other.
  private func list(_ rows: [(term: String, meaning: String)], indent: Int) -> [String] {
    let widest = rows.map { displayWidth($0.term) }.max() ?? 0
    let gap = 2
    let column = min(widest, columns / 3)
    let room = columns - indent - column - gap
    let margin = String(repeating: " ", count: indent)
    return rows.flatMap { row -> [String] in
      let meaning = wrap(row.meaning, width: room)
      let hanging = margin + String(repeating: " ", count: column + gap)
      guard displayWidth(row.term) <= column else { return [margin + row.term] + meaning.map { hanging + $0 } }
      let first = margin + pad(row.term, to: column + gap) + (meaning.first ?? "")
      return [first] + meaning.dropFirst().map { hanging + $0 }
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}
