import Synchronization
import Wording

/// All commands, found by their words.
public struct CommandTable: Sendable {
  /// The commands in the order in which they were given; a bound command's `index` counts here.
  public let commands: [CommandSpec]
  let entries: LazyEntries
  let words: WordTree

  /// - Precondition: no two commands have the same words, no parameter is there twice, and optional positionals follow
  ///   those that must be there.
  public init(_ commands: [CommandSpec]) {
    self.commands = commands
    entries = LazyEntries(commands)
    var words = WordTree(expecting: commands.count * 3)
    for index in commands.indices {
      words.insert(commands[index].path, index)
      for alias in commands[index].aliases { words.insert(alias, index) }
    }
    self.words = words
  }

  /// The command that words call from their beginning, and how many of them it takes.
  public func lookUp(_ words: [String]) -> (command: CommandSpec, wordCount: Int)? {
    var node = WordTree.root
    var found: (CommandSpec, Int)?
    for (count, word) in words.enumerated() {
      guard let next = self.words.child(of: node, word) ?? self.words.child(of: node, foldedName(word)) else { break }
      node = next
      if let entry = self.words.entry(node) { found = (commands[entry], count + 1) }
    }
    return found
  }

  /// The first words of the commands that have a verb, in order, each once: `workspace`, `group`, `member`.
  public var nouns: [String] {
    var seen: Set<String> = []
    return commands.filter { $0.path.count > 1 && !$0.isHidden }.map { $0.path[0] }.filter { seen.insert($0).inserted }
  }

  /// The commands of a noun that are shown.
  public func commands(ofNoun noun: String) -> [CommandSpec] {
    commands.filter { $0.path.count > 1 && $0.path[0] == noun && !$0.isHidden }
  }

  /// The commands without a noun that are shown.
  public var plainCommands: [CommandSpec] { commands.filter { $0.path.count == 1 && !$0.isHidden } }

  /// The commands whose words pass a node of `words`, the node's own first.
  func commands(under node: Int) -> [CommandSpec] {
    (words.entry(node).map { [commands[$0]] } ?? []) + words.children(of: node).flatMap { commands(under: $0.node) }
  }

  /// The verbs of commands that share their first words, as a description of these: `add, list, show`.
  static func verbs(of commands: [CommandSpec]) -> Message {
    Message(verbatim: commands.map { $0.path.last ?? "" }.joined(separator: ", "))
  }

  /// What may have been meant by words that call no command: whole commands, `member verify`.
  public func suggestions(for words: [String]) -> [String] {
    let shown = commands.filter { !$0.isHidden }
    let names = shown.flatMap { command in ([command.path] + command.aliases).map { $0.joined(separator: " ") } }
    guard let first = words.first else { return [] }
    var found: [String] = []
    if words.count > 1 { found = nearest(to: first + " " + words[1], among: names) }
    if found.isEmpty { found = nearest(to: first, among: names.filter { !$0.contains(" ") } + nouns) }
    // A verb alone: its nouns are missing.
    if found.isEmpty {
      let verb = foldedName(first)
      found = shown.filter { $0.path.count > 1 && $0.path.last == verb }.prefix(3).map(\.name)
    }
    return found
  }
}

/// What whoever runs a command asks of its declaration, by value: the thread that binds and the one that runs would wait
/// for each other if both counted who holds the same object.
public struct CommandEntry: Sendable {
  /// The command's place among `CommandTable.commands`.
  public let index: Int
  public let needs: Preconditions
  public let effect: Effect

  init(_ entry: TableEntry) {
    index = entry.index
    needs = entry.spec.needs
    effect = entry.spec.effect
  }
}

/// A command as binding needs it.
final class TableEntry: Sendable {
  /// The command's place among `CommandTable.commands`; -1 for the global options alone.
  let index: Int
  /// The command's declaration.
  let spec: CommandSpec
  let parameters: [ParameterDeclaration]
  let keys: [ObjectIdentifier]
  let fallbacks: [StoredValue]
  let noWords: [Int32]
  /// Which parameters are positional, in order.
  let positionals: [Int]
  /// Which parameters must be given.
  let required: [Int]
  /// What binding asks of each parameter, without touching its declaration: two threads that count up and down the same one
  /// would wait for each other.
  let traits: [Traits]
  /// What reads a word of each parameter.
  let stores: [@Sendable (String) -> StoredValue?]
  /// The options by name.
  private let longNames: ByteMap
  /// The letter of each parameter, 0 where it has none.
  private let shortNames: [UInt8]

  init(index: Int, spec: CommandSpec, parameters: [ParameterDeclaration]) {
    self.index = index
    self.spec = spec
    self.parameters = parameters
    keys = parameters.map { ObjectIdentifier($0) }
    fallbacks = parameters.map(\.fallback)
    noWords = [Int32](repeating: -1, count: parameters.count)
    positionals = parameters.indices.filter { parameters[$0].isPositional }
    required = parameters.indices.filter { parameters[$0].isRequired }
    traits = parameters.map(Traits.init)
    stores = parameters.map(\.store)
    shortNames = parameters.map(\.shortByte)
    var names = ByteMap()
    for index in parameters.indices where !parameters[index].isPositional {
      names.insert(parameters[index].name, index)
    }
    longNames = names
    precondition(Set(keys).count == keys.count, "\(spec.name): a parameter twice")
    let counts = positionals.map { (parameters[$0].isRequired, parameters[$0].isRepeated) }
    for (earlier, later) in zip(counts, counts.dropFirst()) {
      precondition(!earlier.1 && (earlier.0 || !later.0), "\(spec.name): no word would reach a later positional")
    }
  }

  /// The option of a name or, if `isLong` is false, of a letter.
  @inline(__always)
  func option(_ name: UnsafeBufferPointer<UInt8>, isLong: Bool) -> Int? {
    if isLong { return longNames[name] }
    for index in shortNames.indices where shortNames[index] == name[0] { return index }
    return nil
  }
}

/// What binding asks of a parameter.
struct Traits: OptionSet, Sendable {
  let rawValue: UInt8

  static let flag = Traits(rawValue: 1)
  static let repeated = Traits(rawValue: 2)
  static let command = Traits(rawValue: 4)
  /// The word is the value as it stands.
  static let plain = Traits(rawValue: 8)
  /// Full-width letters and digits of the word are read as their ASCII twins.
  static let folding = Traits(rawValue: 16)
  /// The value is read from the word again when it is asked for.
  static let read = Traits(rawValue: 32)

  init(rawValue: UInt8) { self.rawValue = rawValue }

  init(_ parameter: ParameterDeclaration) {
    var traits: Traits = []
    if parameter.isFlag { traits.insert(.flag) }
    if parameter.isRepeated { traits.insert(.repeated) }
    if parameter.isCommand { traits.insert(.command) }
    if parameter.form.storage == .text, !parameter.form.folds { traits.insert(.plain) }
    if parameter.form.folds { traits.insert(.folding) }
    if parameter.form.storage == .read { traits.insert(.read) }
    self = traits
  }
}

/// What binding knows of each command, made when a command is first bound.
final class LazyEntries: Sendable {
  private let commands: [CommandSpec]
  /// Those that were made, and where each command's is among them; -1 where it was not.
  private let made: Mutex<(entries: [TableEntry], places: [Int32])>

  init(_ commands: [CommandSpec]) {
    self.commands = commands
    made = Mutex(([], Array(repeating: -1, count: commands.count)))
  }

  subscript(index: Int) -> TableEntry {
    made.withLock { made in
      if made.places[index] >= 0 { return made.entries[Int(made.places[index])] }
      let entry = TableEntry(index: index, spec: commands[index], parameters: commands[index].parameters)
      made.places[index] = Int32(made.entries.count)
      made.entries.append(entry)
      return entry
    }
  }
}
