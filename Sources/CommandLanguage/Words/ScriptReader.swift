/// Reads a script piece by piece: commands with their places, in memory for a piece and the longest command.
///
/// ```swift
/// var reader = ScriptReader(file: "term.qunsh")
/// var words = CommandWords()
/// while true {
///   switch try reader.next(into: &words) {
///   case .command: run(words)
///   case .more: if let piece = read(1 << 20) { reader.append(piece) } else { reader.finish() }
///   case .end: return
///   }
/// }
/// ```
public struct ScriptReader: Sendable {
  /// What a call of `next` came to.
  public enum Step: Sendable {
    /// A command stands in the words.
    case command
    /// Nothing can be read before `append` or `finish`.
    case more
    /// All has been read.
    case end
  }

  /// No command is longer than this.
  public static let longestCommand = 64 << 20

  private var buffer: [UInt8] = []
  private var position = 0
  private var line: Int
  /// Where the line starts; negative where the beginning of a very long one has fallen away.
  private var lineStart = 0
  private var jump = (at: -1, to: -1, lines: 0)
  private var baseOffset = 0
  private var isFinished = false
  /// After a command that was not complete: how many bytes must be there before it is tried again. Doubling keeps the
  /// work linear however small the pieces are.
  private var retryAt = 0
  private let file: String?

  /// - Parameters:
  ///   - file: the name that errors give; nil for lines that were typed.
  ///   - line: the number of the first line.
  public init(file: String? = nil, line: Int = 1) {
    self.file = file
    self.line = line
  }

  /// Adds bytes to what is to be read.
  public mutating func append(_ piece: some Collection<UInt8>) {
    // What has been read falls away, but for the line at hand, which errors show unless it is very long. A pending text of
    // `<<` lies behind `position`, and so stays.
    let kept = position - lineStart > SourcePlace.longestShown ? position : min(position, lineStart)
    var fresh: [UInt8] = []
    fresh.reserveCapacity(buffer.count - kept + piece.count)
    fresh.append(contentsOf: buffer[kept...])
    fresh.append(contentsOf: piece)
    buffer = fresh
    position -= kept
    lineStart -= kept
    if jump.at >= 0 { jump = (jump.at - kept, jump.to - kept, jump.lines) }
    baseOffset += kept
  }

  /// Says that nothing will be added.
  public mutating func finish() { isFinished = true }

  /// How many bytes have been read: for a bar of progress.
  public var bytesRead: Int { baseOffset + position }

  /// Reads the next command. After an error reading goes on with the next line; after an open quote, or a text without its
  /// end or its end word, nothing is left, since nobody can tell where the commands begin again.
  public mutating func next(
    into words: inout CommandWords, substituting substitution: Substitution? = nil
  ) throws(UsageError) -> Step {
    if !isFinished, buffer.count - position < retryAt { return .more }
    if baseOffset == 0, position == 0 {
      if !isFinished, buffer.count < 3 { return .more }
      if buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }
    var lexer = Lexer(
      buffer, from: position, isFinal: isFinished, line: line, lineStart: lineStart, substitution: substitution)
    (lexer.jumpAt, lexer.jumpTo, lexer.jumpLines) = jump
    words.source = buffer
    words.baseOffset = baseOffset
    words.file = file
    do {
      switch try lexer.next(into: &words) {
      case .command:
        take(lexer)
        return .command
      case .end:
        take(lexer)
        return .end
      case .more:
        return try wait(words)
      }
    } catch {
      recover(from: error, &lexer)
      throw error
    }
  }

  private mutating func take(_ lexer: Lexer) {
    position = lexer.position
    line = lexer.line
    lineStart = lexer.lineStart
    jump = (lexer.jumpAt, lexer.jumpTo, lexer.jumpLines)
    retryAt = 0
  }

  /// Leaves the bytes of a command that is not complete until more are there.
  private mutating func wait(_ words: CommandWords) throws(UsageError) -> Step {
    let waiting = buffer.count - position
    if waiting > Self.longestCommand {
      let place = words.place
      skipAll()
      throw UsageError(.tooLong(limit: Self.longestCommand), at: place)
    }
    // The first retry comes with any further byte, so that a line typed by hand runs at once.
    retryAt = waiting < 4096 ? waiting + 1 : waiting * 2
    return .more
  }

  private mutating func recover(from error: UsageError, _ lexer: inout Lexer) {
    switch error.problem {
    case .openQuote, .missingEnd, .missingEndWord, .endlessBackslash:
      skipAll()
    default:
      // The rest of the line is passed over, and with it a text that belongs to it.
      if lexer.jumpAt >= 0 {
        lexer.position = lexer.jumpAt
      } else {
        while lexer.position < lexer.end, buffer[lexer.position] != 0x0A { lexer.position += 1 }
      }
      if lexer.position < lexer.end { lexer.takeLineBreak() }
      take(lexer)
    }
  }

  private mutating func skipAll() {
    position = buffer.count
    lineStart = position
    jump = (-1, -1, 0)
    isFinished = true
  }
}
