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
