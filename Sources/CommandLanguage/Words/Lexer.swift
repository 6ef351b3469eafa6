/// Reads one command after another from bytes. In work linear in the bytes.
///
/// Blanks, tabs and full-width blanks (U+3000) separate words; `;` and line breaks separate commands; `#` at the
/// beginning of a word starts a comment; a backslash at the end of a line joins the next one to it.
struct Lexer {
  enum Outcome {
    /// A command was read.
    case command
    /// The bytes end within a command, or where one may go on.
    case more
    /// The bytes end, and nothing is left.
    case end
  }

  let bytes: [UInt8]
  let end: Int
  /// Whether nothing follows `bytes`.
  let isFinal: Bool
  let substitution: Substitution?
  var position: Int
  /// The number of the line at `position`, and where it starts.
  var line: Int
  var lineStart: Int
  /// Where a line ends after which a `<<END` text stands, where reading goes on after the text, and how many lines
  /// that is; −1 where there is none.
  var jumpAt = -1
  var jumpTo = -1
  var jumpLines = 0
  /// What the bytes end within, if they end within something: completion asks.
  var openQuote: Quote?
  var endsInComment = false
  var endsInText = false

  init(
    _ bytes: [UInt8], from position: Int = 0, isFinal: Bool, line: Int = 1, lineStart: Int = 0,
    substitution: Substitution? = nil
  ) {
    self.bytes = bytes
    end = bytes.count
    self.isFinal = isFinal
    self.substitution = substitution
    self.position = position
    self.line = line
    self.lineStart = lineStart
  }

  /// Reads the next command that has words. After an error the words read so far stand in `words`.
  mutating func next(into words: inout CommandWords) throws(UsageError) -> Outcome {
    words.words.removeAll(keepingCapacity: true)
    words.scratch.removeAll(keepingCapacity: true)
    words.hasText = false
    words.isSubstituted = false
    words.line = line
    words.lineStart = lineStart
    words.extent = position..<position
    while position < end {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09:
        position += 1
      case 0x0A:
        if !words.words.isEmpty {
          takeLineBreak()
          return .command
        }
        takeLineBreak()
        markStart(&words)
      case 0x0D:
        position += 1
      case 0x3B:
        position += 1
        if !words.words.isEmpty { return .command }
        markStart(&words)
      case 0x23:
        skipComment()
      case 0x5C where lineBreakLength(after: position) > 0:
        position += lineBreakLength(after: position)
        takeLineBreak()
        if words.words.isEmpty { markStart(&words) }
      case 0xE3 where isWideBlank(position):
        position += 3
      case 0x3C where position + 1 < end && bytes[position + 1] == 0x3C:
        if words.words.isEmpty { markStart(&words) }
        if !(try text(into: &words)) {
          endsInText = true
          return .more
        }
      default:
        if words.words.isEmpty { markStart(&words) }
        try word(into: &words)
        words.extent = words.extent.lowerBound..<position
      }
    }
    guard isFinal else { return .more }
    return words.words.isEmpty ? .end : .command
  }

  private mutating func markStart(_ words: inout CommandWords) {
    words.line = line
    words.lineStart = lineStart
    words.extent = position..<position
  }

  /// Steps over the line break at `position`, and over the text that follows the line.
  mutating func takeLineBreak() {
    if position == jumpAt {
      line += jumpLines + 1
      position = jumpTo
      jumpAt = -1
    } else {
      line += 1
      position += 1
    }
    lineStart = position
  }

  private mutating func skipComment() {
    while position < end, bytes[position] != 0x0A { position += 1 }
    endsInComment = position == end
  }

  /// From a backslash to the line feed that follows it: 1, or 2 with a carriage return between; 0 if none follows.
  func lineBreakLength(after backslash: Int) -> Int {
    if backslash + 1 < end, bytes[backslash + 1] == 0x0A { return 1 }
    if backslash + 2 < end, bytes[backslash + 1] == 0x0D, bytes[backslash + 2] == 0x0A { return 2 }
    return 0
  }

  @inline(__always)
  func isWideBlank(_ position: Int) -> Bool {
    position + 2 < end && bytes[position + 1] == 0x80 && bytes[position + 2] == 0x80
  }

  func fail(_ problem: UsageError.Problem, _ range: Range<Int>, _ words: CommandWords) -> UsageError {
    UsageError(problem, at: words.place(of: range))
  }
}
