import CommandLanguage
import Synchronization
import Workspace

/// A command that was read and bound ahead of those that are carried out.
struct ReadCommand: Sendable {
  var words = CommandWords()
  var bound = BoundCommand()
}

/// The commands of a script, read and bound by a second thread while others are carried out. It gives up at the first
/// fault, and at the first command that does more than change the book: those are for the ordinary way, by which all is
/// checked before anything is carried out.
final class CommandFeed: Sendable {
  /// Some commands, passed to and fro, so that nothing is allocated for each.
  final class Piece: @unchecked Sendable {
    static let size = 128
    fileprivate var commands = [ReadCommand](repeating: ReadCommand(), count: size)
    fileprivate(set) var count = 0

    func swap(_ command: inout ReadCommand, at index: Int) { Swift.swap(&command, &commands[index]) }
  }

  private let full = Channel<Piece>(room: 4)
  private let empty = Channel<Piece>(room: 4)
  private let reading: Beside<Bool>

  init?(_ script: Script, file: String?, binder: Binder, variables: Variables.Contents) {
    for _ in 0..<4 { empty.send(Piece()) }
    let (full, empty) = (full, empty)
    let reading = Beside {
      defer { full.close() }
      let variables = Variables(variables)
      var reader = FeedReader(ScriptReader(file: file), binder, variables.substitution)
      return (try? reader.run(script, full, empty)) ?? false
    }
    guard let reading else { return nil }
    self.reading = reading
  }

  /// The next commands; nil at the end, or where it gave up.
  func next() -> Piece? { full.receive() }

  func giveBack(_ piece: Piece) { empty.send(piece) }

  /// Lets the rest be read for its faults alone, and waits for that.
  ///
  /// - Returns: whether all is well with the whole script, and nothing in it but changes to the book.
  func isPlain() -> Bool {
    empty.close()
    while full.receive() != nil {}
    return reading.wait()
  }
}

private struct FeedReader {
  var reader: ScriptReader
  let binder: Binder
  let substitution: Substitution
  /// Hands on from one command to the next what was bound before.
  private var latest = BoundCommand()

  init(_ reader: ScriptReader, _ binder: Binder, _ substitution: Substitution) {
    self.reader = reader
    self.binder = binder
    self.substitution = substitution
  }

  mutating func run(
    _ script: Script, _ full: Channel<CommandFeed.Piece>, _ empty: Channel<CommandFeed.Piece>
  ) throws -> Bool {
    var pieces = try script.pieces()
    defer { pieces.close() }
    var isAtEnd = false
    while !isAtEnd {
      // Where nobody takes commands any more they are read all the same.
      let wanted = empty.receive()
      let piece = wanted ?? CommandFeed.Piece()
      piece.count = 0
      while piece.count < CommandFeed.Piece.size, !isAtEnd {
        switch try next(into: &piece.commands[piece.count]) {
        case .command?: piece.count += 1
        case .end?: isAtEnd = true
        case .more?: try pieces.feed(&reader)
        case nil: return false
        }
      }
      if wanted != nil { full.send(piece) }
    }
    return true
  }

  /// Nil where the command does more than change the book.
  private mutating func next(into command: inout ReadCommand) throws(UsageError) -> ScriptReader.Step? {
    while true {
      let step = try reader.next(into: &command.words, substituting: substitution)
      guard case .command = step else { return step }
      if command.words.isEmpty { continue }
      command.bound.exchangeEarlier(with: &latest)
      defer { command.bound.exchangeEarlier(with: &latest) }
      try binder.bind(command.words, into: &command.bound)
      guard let entry = command.bound.entry, entry.effect == .writes, entry.needs == .workspace,
        !command.bound.isExcused, command.bound.innerCommand == nil, !command.words.mayNameStandardInput
      else { return nil }
      return step
    }
  }
}
