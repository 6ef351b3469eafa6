import Wording

/// Writes the program's page of the manual in mdoc, from the declarations of its commands.
public struct ManWriter {
  /// What a page says besides its commands.
  public struct Page: Sendable {
    /// The date of the page as mdoc wants it: `November 21, 2026`.
    public var date: String
    /// What the program is, in half a line behind its name.
    public var summary: Message
    /// Paragraphs of the description.
    public var description: [Message]
    /// Options of the program that are not options of every command.
    public var options: [ParameterDeclaration]
    /// Environment variables and what they do.
    public var environment: [(name: String, about: Message)]
    /// Exit statuses and what they mean.
    public var statuses: [(status: Int, about: Message)]
    /// Files and what they hold.
    public var files: [(path: String, about: Message)]
    /// Pages to see: name and section.
    public var seeAlso: [(name: String, section: Int)]

    public init(
      date: String, summary: Message, description: [Message], options: [any AnyParameter] = [],
      environment: [(name: String, about: Message)] = [], statuses: [(status: Int, about: Message)] = [],
      files: [(path: String, about: Message)] = [], seeAlso: [(name: String, section: Int)] = []
    ) {
      self.date = date
      self.summary = summary
      self.description = description
      self.options = options.map(\.declaration)
      self.environment = environment
      self.statuses = statuses
      self.files = files
      self.seeAlso = seeAlso
    }
  }

  let table: CommandTable
  let globals: [ParameterDeclaration]
  let language: Language
  let program: String

  public init(
    table: CommandTable, globals: [any AnyParameter] = [], language: Language, program: String = "qunsh"
  ) {
    self.table = table
    self.globals = globals.map(\.declaration)
    self.language = language
    self.program = program
  }

  /// The whole page of section 1.
  public func page(_ page: Page) -> String {
    var lines = [
      ".\\\" " + say("由命令声明生成，请勿手工修改。", "Made from the declarations of the commands; do not edit."),
      ".Dd \(page.date)", ".Dt \(program.uppercased()) 1", ".Os", ".Sh NAME", ".Nm \(program)",
      ".Nd \(Mdoc.title(page.summary[language]))", ".Sh SYNOPSIS",
      ".Nm", ".Op Ar options", ".Nm", ".Op Ar options", ".Ar command", ".Op Ar argument ...",
      ".Nm", ".Op Ar options", ".Fl f Ar file", ".Nm", ".Op Ar options", ".Fl c Ar commands", ".Sh DESCRIPTION",
    ]
    lines += paragraphs(page.description.map { $0[language] })
    let options = (page.options + globals).filter { !$0.isHidden }
    if !options.isEmpty {
      lines += [".Pp", say("选项：", "The options are:"), ".Bl -tag -width Ds"]
      lines += options.flatMap(item)
      lines.append(".El")
    }
    lines.append(".Sh COMMANDS")
    for noun in table.nouns { lines += section(noun, table.commands(ofNoun: noun)) }
    lines += section(say("其他命令", "Other commands"), table.plainCommands)
    lines += listed("ENVIRONMENT", page.environment.map { (".It Ev \(Mdoc.argument($0.name))", $0.about[language]) })
    lines += listed("FILES", page.files.map { (".It Pa \(Mdoc.argument($0.path))", $0.about[language]) })
    lines += listed("EXIT STATUS", page.statuses.map { (".It \($0.status)", $0.about[language]) })
    lines += examples()
    if !page.seeAlso.isEmpty {
      lines.append(".Sh SEE ALSO")
      let sorted = page.seeAlso.sorted { ($0.section, $0.name) < ($1.section, $1.name) }
      for (index, other) in sorted.enumerated() {
        lines.append(".Xr \(other.name) \(other.section)" + (index < sorted.count - 1 ? " ," : ""))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func section(_ title: String, _ commands: [CommandSpec]) -> [String] {
    guard !commands.isEmpty else { return [] }
    return [".Ss \(Mdoc.title(title))", ".Bl -tag -width Ds"] + commands.flatMap(command) + [".El"]
  }

  private func command(_ command: CommandSpec) -> [String] {
    // The head of the item: the command and its usage, each part a macro of its own, continued by Xo.
    var lines = [".It Xo", ".Ic \(Mdoc.argument(command.name))"]
    lines += command.usageParts.map(usage)
    lines.append(".Xc")
    lines += paragraphs([command.summary[language] + say("。", ".")])
    if !command.aliases.isEmpty {
      let names = command.aliases.map { $0.joined(separator: " ") }
      lines += paragraphs([say("也可写作：", "Also: ") + names.joined(separator: say("、", ", ")) + say("。", ".")])
    }
    if let details = command.details {
      lines.append(".Pp")
      lines += paragraphs(details[language].split(separator: "\n\n").map(String.init))
    }
    let shown = command.parameters.filter { !$0.isHidden }
    guard !shown.isEmpty else { return lines }
    return lines + [".Pp", ".Bl -tag -width Ds -compact"] + shown.flatMap(item) + [".El"]
  }

  private func usage(_ part: UsagePart) -> String {
    var text = ""
    if let option = part.option { text = "Fl \(Mdoc.argument(String(option.dropFirst())))" }
    if let value = part.value { text += (text.isEmpty ? "" : " ") + "Ar \(Mdoc.argument(value))" }
    if part.isRepeated { text += " ..." }
    return part.isOptional ? ".Op " + text : "." + text
  }

  private func item(_ parameter: ParameterDeclaration) -> [String] {
    var head = ".It "
    if parameter.isPositional {
      head += "Ar " + Mdoc.argument(parameter.name)
    } else {
      let value = parameter.isFlag ? "" : " Ar " + Mdoc.argument(parameter.form.placeholder)
      if let short = parameter.short { head += "Fl \(short)\(value) , " }
      head += "Fl \(Mdoc.argument("-" + parameter.name))" + value
    }
    var about = parameter.summary[language]
    if !parameter.form.choices.isEmpty { about += say("：", ": ") + parameter.form.told(in: language) }
    if let fallback = parameter.defaultText { about += say("；默认 \(fallback)", "; \(fallback) by default") }
    return [head] + paragraphs([about + say("。", ".")])
  }

  private func listed(_ title: String, _ items: [(head: String, about: String)]) -> [String] {
    guard !items.isEmpty else { return [] }
    return [".Sh \(title)", ".Bl -tag -width Ds"] + items.flatMap { [$0.head] + paragraphs([$0.about]) } + [".El"]
  }

  /// The examples of all commands, with the command as it is typed in the shell.
  private func examples() -> [String] {
    let all = table.commands.filter { !$0.isHidden }.flatMap(\.examples)
    guard !all.isEmpty else { return [] }
    var lines = [".Sh EXAMPLES"]
    for (index, example) in all.enumerated() {
      if index > 0 { lines.append(".Pp") }
      lines += paragraphs([example.note[language] + say("：", ":")])
      lines.append(".Bd -literal -offset indent")
      lines += example.line.split(separator: "\n").map { Mdoc.text(String($0)) }
      lines.append(".Ed")
    }
    return lines
  }

  private func paragraphs(_ texts: [String]) -> [String] {
    texts.enumerated().flatMap { index, text in
      (index == 0 ? [] : [".Pp"]) + Mdoc.sentences(text).flatMap(Mdoc.filled).map(Mdoc.text).map(Mdoc.breakable)
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }
}

/// The rules of mdoc for text that is not markup.
enum Mdoc {
  /// Text of a line of its own: backslashes escaped, and a leading dot or quote kept from being a macro.
  static func text(_ text: String) -> String {
    let escaped = escape(text)
    return escaped.hasPrefix(".") || escaped.hasPrefix("'") ? "\\&" + escaped : escaped
  }

  /// Chinese has no blanks at which a line could be broken: it may be after marks.
  static func breakable(_ text: String) -> String {
    var out = ""
    var afterMark = false
    for character in text {
      let isMark = "，。；：、）”".contains(character)
      if afterMark, !isMark, character != " " { out += "\\:" }
      out.append(character)
      afterMark = isMark
    }
    return out
  }

  /// An argument of a macro: in quotes where it has blanks, kept from being read as a macro or as punctuation.
  static func argument(_ text: String) -> String {
    let escaped = escape(text).replacing("\"", with: "\\(dq")
    let isMacro = (2...3).contains(escaped.utf8.count) && escaped.utf8.allSatisfy { isLetter($0) }
    let guarded =
      isMacro || ".,:;()[]?!|".contains(escaped.first ?? "a") && escaped.count == 1 ? "\\&" + escaped : escaped
    return guarded.isEmpty || guarded.contains(" ") ? "\"\(guarded)\"" : guarded
  }

  /// A heading. After a Chinese character it is closed by nothing visible, as mandoc would take it for a delimiter.
  static func title(_ text: String) -> String {
    let isASCII = text.unicodeScalars.last?.isASCII ?? true
    return argument(isASCII ? text : text + "\u{0}").replacing("\u{0}", with: "\\&")
  }

  /// A text as lines: a new one after each sentence, as mdoc wants it, and none empty.
  static func sentences(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var previous: Character = " "
    for character in text {
      if character == "\n" || character == " " && ".!?".contains(previous) {
        if !line.isEmpty { lines.append(line) }
        line = ""
      } else if !(line.isEmpty && character == " ") {
        line.append(character)
      }
      previous = character
    }
    if !line.isEmpty { lines.append(line) }
    return lines
  }

  /// A line as lines of at most 78 bytes as mandoc counts them, broken at blanks, which filling undoes; examples stay
  /// whole, and so does Chinese without blanks.
  static func filled(_ text: String) -> [String] {
    var lines: [String] = []
    var line = ""
    var used = 0
    for word in text.split(separator: " ") {
      let bytes = bytes(word)
      if used > 0, used + 1 + bytes > 78 {
        lines.append(line)
        (line, used) = ("", 0)
      }
      line += (line.isEmpty ? "" : " ") + word
      used += (used > 0 ? 1 : 0) + bytes
    }
    return line.isEmpty ? lines : lines + [line]
  }

  /// mandoc reads what is not ASCII as `\[u6062]`.
  private static func bytes(_ word: Substring) -> Int {
    word.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 1 : $1.value > 0xFFFF ? 9 : 8) }
  }

  private static func escape(_ text: String) -> String { text.replacing("\\", with: "\\e") }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) }
}
