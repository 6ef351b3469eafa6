import Wording

/// One run of binding over the words of a command.
struct Binding {
  let binder: Binder
  /// The command, once its words are known.
  private var entry: TableEntry?
  var index: Int
  var optionsEnded = false
  /// How many positional words have been bound.
  var positionalCount = 0

  init(_ binder: Binder, from first: Int) {
    self.binder = binder
    index = first
  }

  /// Follows words into the table, as far as they are words of a command; options on the way are global ones.
  mutating func findCommand(_ words: CommandWords, _ bound: inout BoundCommand) throws(UsageError) {
    if let entry = bound.earlier.entry(ofCallIn: words, from: index) {
      index += bound.earlier.wordCount
      self.entry = entry
      return begin(entry, &bound)
    }
    let first = index
    var node = 0
    var path: [Int] = []
    var hasOptions = false
    while index < words.count {
      if node > 0, binder.table.words.isLeaf(node) { break }
      if try takeOption(words, entry ?? binder.globalEntry, &bound) {
        hasOptions = true
        continue
      }
      guard let next = child(words, of: node, words.words[index]) else { break }
      node = next
      entry = binder.table.words.entry(node).map { binder.table.entries[$0] }
      if let entry {
        begin(entry, &bound)
      } else {
        bound.entry = nil
        path.append(index)
      }
      index += 1
    }
    guard let entry else {
      if index == words.count, path.isEmpty {
        if !binder.requiresCommand { return }
        throw UsageError(.missingCommand, at: words.endPlace)
      }
      throw unknown(words, node, path)
    }
    // Options among them are taken anew each time, and where further words call another command they are looked for.
    let isAlways = !hasOptions && binder.table.words.isLeaf(node)
    bound.earlier.keepCall(of: entry, isAlways ? words.plainBytes(ofWords: first..<index) : nil, index - first)
  }

  private func begin(_ entry: TableEntry, _ bound: inout BoundCommand) {
    bound.entry = CommandEntry(entry)
    bound.arguments.reset(entry)
  }

  private func child(_ words: CommandWords, of node: Int, _ word: Word) -> Int? {
    if let found = words.withBytes(word, { binder.table.words.child(of: node, $0) }) { return found }
    let text = words.withBytes(word) { String(decoding: $0, as: UTF8.self) }
    return text.utf8.count > 64 ? nil : binder.table.words.child(of: node, foldedName(text))
  }

  /// What is wrong with words that call no command.
  private func unknown(_ words: CommandWords, _ node: Int, _ path: [Int]) -> UsageError {
    let noun = path.map { words.text($0) }.joined(separator: " ")
    guard index < words.count else {
      return UsageError(
        .missingVerb(noun: noun, verbs: binder.table.words.children(of: node).map(\.word)), at: words.endPlace)
    }
    let typed = (path + [index]).map { words.text($0) }
    return UsageError(
      .unknownCommand(typed.joined(separator: " "), suggestions: binder.table.suggestions(for: typed)),
      at: words.place(ofWord: index))
  }

  /// Binds the words after the command's own.
  mutating func bindRest(_ words: CommandWords, _ bound: inout BoundCommand) throws(UsageError) {
    guard let entry else { return }
    while index < words.count {
      if try takeOption(words, entry, &bound) { continue }
      guard positionalCount < entry.positionals.count else {
        throw UsageError(
          .unexpectedArgument(words.text(index), command: entry.spec.name), at: words.place(ofWord: index))
      }
      let slot = entry.positionals[positionalCount]
      let traits = entry.traits[slot]
      if traits.contains(.command) {
        bound.arguments.words[slot] = Int32(index)
        bound.arguments.values[slot] = .list((index..<words.count).map { .text(words.text($0)) })
        try findInner(words, entry, slot, &bound)
        liftGlobals(words, &bound)
        index = words.count
        break
      }
      try store(words, entry, slot, from: words.words[index].text, isGlobal: false, &bound)
      index += 1
      if !traits.contains(.repeated) { positionalCount += 1 }
    }
    for slot in entry.required where bound.arguments.words[slot] < 0 {
      throw missing(words, entry.parameters[slot], entry.spec)
    }
  }

  /// Finds the word with which the command within the command begins.
  private func findInner(
    _ words: CommandWords, _ entry: TableEntry, _ slot: Int, _ bound: inout BoundCommand
  ) throws(UsageError) {
    let parameter = entry.parameters[slot]
    bound.innerCommand = index
    guard let marker = parameter.marker else { return }
    let found = (index..<words.count).first { !words.words[$0].startsQuoted && foldedName(words.text($0)) == marker }
    guard let found, found + 1 < words.count else { throw missing(words, parameter, entry.spec) }
    bound.innerCommand = found + 1
  }

  /// Global options among the words of a command within the command count for the whole line: `as 李老师 log -o json`.
  private func liftGlobals(_ words: CommandWords, _ bound: inout BoundCommand) {
    var inner = BoundCommand()
    // What is wrong there is told when that command is bound itself.
    try? binder.bind(words, from: bound.innerCommand ?? index, into: &inner)
    for slot in inner.globals.words.indices where inner.globals.words[slot] >= 0 && bound.globals.words[slot] < 0 {
      bound.globals.set(slot, inner.globals.values[slot], inner.globals.words[slot])
    }
  }

  private func missing(_ words: CommandWords, _ parameter: ParameterDeclaration, _ spec: CommandSpec) -> UsageError {
    let example = spec.examples.first?.line
    let place = words.endPlace
    return parameter.isPositional
      ? UsageError(.missingArgument(parameter.name, command: spec.name, example: example), at: place)
      : UsageError(
        .missingOption(parameter.shown, placeholder: parameter.form.placeholder, command: spec.name, example: example),
        at: place)
  }

  /// Takes the value of a parameter from a stretch of the text of the word at `index`.
  func store(
    _ words: CommandWords, _ owner: TableEntry, _ slot: Int, from range: Range<Int>, isGlobal: Bool,
    _ bound: inout BoundCommand
  ) throws(UsageError) {
    let isDecoded = words.words[index].isDecoded
    if isGlobal {
      return bound.globals.take(slot, try read(words, owner, slot, range, isDecoded), Int32(index))
    }
    if let value = words.withBytes(range, isDecoded: isDecoded, { bound.earlier.value(owner, slot, $0) }) {
      return bound.arguments.take(slot, value, Int32(index))
    }
    let value = try read(words, owner, slot, range, isDecoded)
    bound.earlier.keep(slot, value)
    bound.arguments.take(slot, value, Int32(index))
  }

  private func read(
    _ words: CommandWords, _ owner: TableEntry, _ slot: Int, _ range: Range<Int>, _ isDecoded: Bool
  ) throws(UsageError) -> StoredValue {
    let traits = owner.traits[slot]
    let text = words.withBytes(range, isDecoded: isDecoded) { String(decoding: $0, as: UTF8.self) }
    if traits.contains(.plain) { return .text(text) }
    guard let value = owner.stores[slot](traits.contains(.folding) ? foldedWidth(text) : text) else {
      throw badValue(words, owner.parameters[slot], text)
    }
    return value
  }

  private func badValue(_ words: CommandWords, _ parameter: ParameterDeclaration, _ text: String) -> UsageError {
    let choices = parameter.form.choices
    let suggestions = nearest(to: text, among: choices.flatMap { [$0.word] + $0.aliases })
    return UsageError(
      .badValue(
        text, parameter: parameter.shown, expected: parameter.form.expected, example: parameter.form.example,
        suggestions: suggestions), at: words.place(ofWord: index))
  }
}
