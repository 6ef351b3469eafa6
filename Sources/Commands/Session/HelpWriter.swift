import CommandLanguage
import Presentation
import Wording

/// Help, from the declarations alone.
public enum HelpWriter {
  /// All commands, by their first words.
  static func overview(_ table: CommandTable) -> [Report.Item] {
    var items: [Report.Item] = []
    for noun in table.nouns { items += list(table.commands(ofNoun: noun)) }
    items += list(table.plainCommands)
    items.append(
      .message(Message(zh: "`help 命令` 查看一条命令，Tab 补全", en: "`help COMMAND` tells of one; Tab completes"), .faint))
    return items
  }

  static func list(_ specs: [CommandSpec]) -> [Report.Item] {
    [
      .table(
        Report.Table(
          [
            Report.Column("command", Message(zh: "命令", en: "command")),
            Report.Column("chinese", Message(zh: "中文名", en: "in Chinese")),
            Report.Column("summary", Message(zh: "作用", en: "what it does")),
          ],
          rows: specs.map { spec in
            [
              Report.Cell(spec.name, tone: .good), Report.Cell(spec.aliases.first?.joined(separator: " ")),
              Report.Cell(json: .string(spec.summary.en), shown: spec.summary),
            ]
          }))
    ]
  }

  /// One command: how it is written, what its arguments are, and examples.
  public static func help(for spec: CommandSpec) -> [Report.Item] {
    var items: [Report.Item] = [
      .message(Message(zh: "\(spec.name)：\(spec.summary.zh)", en: "\(spec.name): \(spec.summary.en)"), .plain),
      .message(Message(verbatim: usage(spec)), .good),
    ]
    if !spec.aliases.isEmpty {
      let names = spec.aliases.map { $0.joined(separator: " ") }
      items.append(.message(Message(zh: "也可写作：" + names.joined(separator: "、"), en: "also: " + names.joined(separator: ", ")), .faint))
    }
    if let details = spec.details { items.append(.message(details, .plain)) }
    if !spec.parameters.isEmpty {
      items.append(
        .table(
          Report.Table(
            [Report.Column("argument", Message(zh: "参数", en: "argument")), Report.Column("meaning", Message(zh: "说明", en: "meaning"))],
            rows: spec.parameters.filter { !$0.isHidden }.map { [Report.Cell(form(of: $0)), meaning(of: $0)] })))
    }
    for example in spec.examples {
      items.append(.message(Message(zh: "例：\(example.line)    # \(example.note.zh)", en: "e.g. \(example.line)    # \(example.note.en)"), .faint))
    }
    return items
  }

  static func usage(_ spec: CommandSpec) -> String {
    var words = [spec.name]
    for parameter in spec.positionals {
      let name = parameter.name + (parameter.isRepeated ? "…" : "")
      words.append(parameter.isRequired ? name : "[\(name)]")
    }
    for parameter in spec.options where !parameter.isHidden {
      words.append(parameter.isRequired ? form(of: parameter) : "[\(form(of: parameter))]")
    }
    return words.joined(separator: " ")
  }

  private static func form(of parameter: ParameterDeclaration) -> String {
    if parameter.isPositional || parameter.isFlag { return parameter.shown }
    return "\(parameter.shown) \(parameter.form.placeholder)"
  }

  private static func meaning(of parameter: ParameterDeclaration) -> Report.Cell {
    var shown = parameter.summary
    if !parameter.form.choices.isEmpty {
      let words = parameter.form.choices.map(\.word)
      shown = Message(zh: shown.zh + "：" + words.joined(separator: "、"), en: shown.en + ": " + words.joined(separator: ", "))
    }
    if let text = parameter.defaultText { shown = Message(zh: shown.zh + "（默认 \(text)）", en: shown.en + " (default \(text))") }
    return Report.Cell(json: .string(shown.en), shown: shown)
  }
}
