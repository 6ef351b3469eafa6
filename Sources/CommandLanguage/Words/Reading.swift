extension CommandWords {
  /// What the lines say that were typed so far.
  public enum Reading: Sendable {
    case commands([CommandWords])
    /// Something is open; a further line must be asked for.
    case incomplete(Incomplete)
  }

  /// Reads a text as a whole: a typed line, `-c`, a line of a rehearsed scenario.
  public static func read(
    _ text: String, file: String? = nil, line: Int = 1, substituting substitution: Substitution? = nil
  ) throws(UsageError) -> Reading {
    var reader = ScriptReader(file: file, line: line)
    reader.append(Array(text.utf8))
    reader.finish()
    var commands: [CommandWords] = []
    var words = CommandWords()
    do {
      while case .command = try reader.next(into: &words, substituting: substitution) { commands.append(words) }
      return .commands(commands)
    } catch {
      switch error.problem {
      case .openQuote(let opener, let closer): return .incomplete(.quote(opener: opener, closer: closer))
      case .missingEnd(let end): return .incomplete(.text(end: end))
      case .endlessBackslash: return .incomplete(.backslash)
      default: throw error
      }
    }
  }

  /// Reads a text in which nothing may be left open.
  public static func readAll(
    _ text: String, file: String? = nil, line: Int = 1, substituting substitution: Substitution? = nil
  ) throws(UsageError) -> [CommandWords] {
    var reader = ScriptReader(file: file, line: line)
    reader.append(Array(text.utf8))
    reader.finish()
    var commands: [CommandWords] = []
    var words = CommandWords()
    while case .command = try reader.next(into: &words, substituting: substitution) { commands.append(words) }
    return commands
  }

  /// Reads the words from one of them on again, with other values put in: a command within a command that is carried out
  /// for each row of a table.
  ///
  /// - Parameter words: filled with the words; nothing is allocated where it is used again and again.
  public func reread(
    from first: Int, substituting substitution: Substitution, into words: inout CommandWords
  ) throws(UsageError) {
    var lexer = Lexer(
      source, from: self.words[first].source.lowerBound, isFinal: true, line: line, lineStart: lineStart,
      substitution: substitution)
    words.source = source
    words.baseOffset = baseOffset
    words.file = file
    _ = try lexer.next(into: &words)
  }

  /// A line that reads to the arguments of the process, in which `$name` and `{column}` still count.
  public static func line(ofArguments arguments: some Sequence<String>) -> String {
    arguments.map { argument in
      guard argument.contains("$") || argument.contains("{") else {
        return CommandLanguage.printed(argument, canBeOption: true)
      }
      let bytes = Array(argument.utf8)
      let name = OptionWord.nameEnd(bytes).map { min($0 + 1, bytes.count) } ?? 0
      let value = String(decoding: bytes[name...], as: UTF8.self)
      return String(decoding: bytes[..<name], as: UTF8.self) + "\""
        + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }.joined(separator: " ")
  }

  /// The words that another program handed over, already split: the arguments of the process.
  public init(arguments: [String]) {
    self.init()
    for argument in arguments {
      if !source.isEmpty { source.append(0x20) }
      let start = source.count
      source.append(contentsOf: CommandLanguage.printed(argument, canBeOption: true).utf8)
      let text = scratch.count
      scratch.append(contentsOf: argument.utf8)
      words.append(
        Word(
          source: start..<source.count, text: text..<scratch.count, isDecoded: true, isQuoted: false,
          startsQuoted: false))
    }
    extent = 0..<source.count
  }
}
