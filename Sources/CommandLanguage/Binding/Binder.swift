import Wording

/// A command with its arguments.
public struct BoundCommand: Sendable {
  /// What whoever runs the command asks first; nil where the words held global options only.
  public internal(set) var entry: CommandEntry?
  /// The values of the command's parameters.
  public internal(set) var arguments = Arguments()
  /// The values of the global parameters, wherever they stood.
  public internal(set) var globals = Arguments()
  /// Whether a flag such as `--help` stood there that makes the rest of the words not matter. The arguments may then be
  /// incomplete and must not be read.
  public internal(set) var isExcused = false
  /// The word with which a command within the command begins; nil where there is none.
  public internal(set) var innerCommand: Int?
  var earlier = EarlierCommand()

  public init() {}

  /// The command's declaration; nil where the words held global options only.
  public var spec: CommandSpec? { entry == nil ? nil : arguments.owner?.spec }

  /// Exchanges what both know of the commands before, for those that are bound into several values in turn.
  public mutating func exchangeEarlier(with other: inout BoundCommand) { swap(&earlier, &other.earlier) }
}

/// What the commands before were bound to: lines of a batch mostly call the same, and name the same group again and again.
struct EarlierCommand: Sendable {
  /// The command that was bound last, and the bytes of its own words, none where it must be looked for again.
  private var called: TableEntry?
  private var call: [UInt8] = []
  private(set) var wordCount = 0
  /// The command whose parameters `values` are of, and what each was given last.
  private var owner: TableEntry?
  private var values: [StoredValue] = []

  /// The command that was bound last, if the words from one on call it again.
  func entry(ofCallIn words: CommandWords, from first: Int) -> TableEntry? {
    !call.isEmpty && words.hasPlainBytes(call, inWords: wordCount, from: first) ? called : nil
  }

  mutating func keepCall(of entry: TableEntry, _ bytes: [UInt8]?, _ wordCount: Int) {
    called = entry
    call = bytes ?? []
    self.wordCount = wordCount
  }

  /// What a parameter was given last, if these bytes say the same.
  mutating func value(_ entry: TableEntry, _ slot: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> StoredValue? {
    if owner !== entry {
      owner = entry
      values.removeAll(keepingCapacity: true)
      values.append(contentsOf: entry.fallbacks)
    }
    guard case .text(let text) = values[slot], text.withBytes({ isSameBytes($0, bytes) }) else { return nil }
    return values[slot]
  }

  mutating func keep(_ slot: Int, _ value: StoredValue) { values[slot] = value }
}

/// Makes arguments of words, by the declarations of a table.
///
/// A class, so that a run of binding holds it by one reference.
public final class Binder: Sendable {
  /// The commands that words are bound to.
  public let table: CommandTable
  /// Options that can stand anywhere among a command's words, before the command too.
  public let globals: [ParameterDeclaration]
  let globalEntry: TableEntry
  let excuses: [ParameterDeclaration]
  let requiresCommand: Bool

  /// - Parameters:
  ///   - globals: options that every command takes besides its own; one of the command's own of the same name goes first.
  ///   - excuses: flags among the globals, such as `--help`, with which nothing else has to be right.
  ///   - requiresCommand: whether words without a command are refused.
  public init(
    table: CommandTable, globals: [any AnyParameter] = [], excuses: [Parameter<Bool>] = [], requiresCommand: Bool = true
  ) {
    self.table = table
    self.globals = globals.map(\.declaration)
    self.excuses = excuses.map(\.declaration)
    self.requiresCommand = requiresCommand
    globalEntry = TableEntry(
      index: -1, spec: CommandSpec([], Message(verbatim: ""), effect: .session), parameters: self.globals)
  }

  /// Binds the words of a command.
  public func bind(_ words: CommandWords, from first: Int = 0) throws(UsageError) -> BoundCommand {
    var bound = BoundCommand()
    try bind(words, from: first, into: &bound)
    return bound
  }

  /// Binds the words of a command into a value that is used again and again.
  ///
  /// - Parameter first: the word with which the command begins, where it is a command within a command.
  public func bind(_ words: CommandWords, from first: Int = 0, into bound: inout BoundCommand) throws(UsageError) {
    bound.entry = nil
    bound.isExcused = false
    bound.innerCommand = nil
    bound.globals.reset(globalEntry)
    var binding = Binding(self, from: first)
    do {
      try binding.findCommand(words, &bound)
      try binding.bindRest(words, &bound)
    } catch {
      guard excuse(words, from: first, &bound) else { throw error }
    }
    if bound.globals.hasValues, !bound.isExcused {
      bound.isExcused = excuses.contains { !bound.globals.values[bound.globals.index(of: $0)].isAbsent }
    }
  }

  /// Whether a flag that excuses errors stands among the words, before `--`.
  private func excuse(_ words: CommandWords, from first: Int, _ bound: inout BoundCommand) -> Bool {
    for index in first..<words.count where !words.words[index].startsQuoted {
      let text = words.text(index)
      if text == "--" { return false }
      guard let excuse = excuses.first(where: { text == "--" + $0.name || text == $0.short.map { "-\($0)" } }) else {
        continue
      }
      let slot = bound.globals.index(of: excuse)
      bound.globals.values[slot] = .present
      bound.globals.words[slot] = Int32(index)
      bound.isExcused = true
      return true
    }
    return false
  }
}
