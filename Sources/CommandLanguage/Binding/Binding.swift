import Wording

/// One run of binding over the words of a command.
struct Binding {
  let binder: Binder
  var index: Int
  var optionsEnded = false
  /// How many positional words have been bound.
  var positionalCount = 0

  /// Follows words into the table, as far as they are words of a command; options on the way are global ones.
  mutating func findCommand(_ words: CommandWords, _ bound: inout BoundCommand) throws(UsageError) {
    if let earlier = bound.earlier, words.hasPlainBytes(earlier.bytes, inWords: earlier.wordCount, from: index) {
      index += earlier.wordCount
      bound.entry = earlier.entry
      bound.arguments.reset(earlier.entry)
      return
    }
    let first = index
    var node = 0
    var path: [Int] = []
    while index < words.count {
      if node > 0, binder.table.words.isLeaf(node) { break }
      if try takeOption(words, bound.entry, &bound) { continue }
      guard let next = child(words, of: node, words.words[index]) else { break }
      node = next
      bound.entry = binder.table.words.entry(node).map { binder.table.entries[$0] }
      if bound.entry == nil { path.append(index) }
      index += 1
    }
    guard let entry = bound.entry else {
      if index == words.count, path.isEmpty {
        if !binder.requiresCommand { return }
        throw UsageError(.missingCommand, at: words.endPlace)
      }
      throw unknown(words, node, path)
    }
    bound.earlier = words.plainBytes(ofWords: first..<index).map { (entry, $0, index - first) }
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
    guard let entry = bound.entry else { return }
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
      try store(words, entry, slot, from: words.words[index].text, &bound.arguments)
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

  /// Takes the word at `index` if it is an option, or the `--` that ends options.
  private mutating func takeOption(_ words: CommandWords, _ entry: TableEntry?, _ bound: inout BoundCommand)
    throws(UsageError) -> Bool
  {
    let word = words.words[index]
    guard !optionsEnded, !word.startsQuoted, !word.text.isEmpty else { return false }
    let first = word.isDecoded ? words.scratch[word.text.lowerBound] : words.source[word.text.lowerBound]
    guard OptionWord.mayStart(first) else { return false }
    if word.text.count == 2, words.withBytes(word, { $0[0] == 0x2D && $0[1] == 0x2D }) {
      optionsEnded = true
      index += 1
      return true
    }
    if first == 0x2D, let (owner, slot, value) = plainOption(words, word, entry) {
      let inline = value.map { (word.text.lowerBound + $0)..<word.text.upperBound }
      try take(words, owner, slot, inline: inline, &bound)
      return true
    }
    guard let option = words.withBytes(word, { OptionWord($0) }) else { return false }
    if option.isLong {
      try takeLong(words, option, word, entry, &bound)
    } else {
      try takeShort(words, option, word, entry, &bound)
    }
    return true
  }

  /// The option that a word names as options are mostly typed, `--name` or `--name=value`, and where its value begins.
  /// Nil for anything else, which is looked at more closely.
  private func plainOption(_ words: CommandWords, _ word: Word, _ entry: TableEntry?) -> (TableEntry, Int, Int?)? {
    words.withBytes(word) { bytes in
      guard bytes.count > 2, bytes[1] == 0x2D else { return nil }
      var end = 2
      while end < bytes.count, bytes[end] != 0x3D { end += 1 }
      guard end > 2 else { return nil }
      let name = UnsafeBufferPointer(rebasing: bytes[2..<end])
      let value = end < bytes.count ? end + 1 : nil
      if let entry, let slot = entry.option(name, isLong: true) {
        return entry.traits[slot].contains(.flag) && value != nil ? nil : (entry, slot, value)
      }
      guard let slot = binder.globalEntry.option(name, isLong: true) else { return nil }
      return binder.globalEntry.traits[slot].contains(.flag) && value != nil ? nil : (binder.globalEntry, slot, value)
    }
  }

  private mutating func takeLong(
    _ words: CommandWords, _ option: OptionWord, _ word: Word, _ entry: TableEntry?, _ bound: inout BoundCommand
  ) throws(UsageError) {
    guard let (owner, slot) = find(option.name, isLong: true, entry) else { throw unknownOption(words, option, entry) }
    let parameter = owner.parameters[slot]
    if parameter.isFlag, option.value != nil {
      throw UsageError(.optionTakesNoValue(parameter.shown), at: words.place(ofWord: index))
    }
    let inline = option.value.map { (word.text.lowerBound + $0)..<word.text.upperBound }
    try take(words, owner, slot, inline: inline, &bound)
  }

  /// `-n`, `-nq`, `-o json`, `-ojson`, `-o=json`.
  private mutating func takeShort(
    _ words: CommandWords, _ option: OptionWord, _ word: Word, _ entry: TableEntry?, _ bound: inout BoundCommand
  ) throws(UsageError) {
    for place in option.name.indices {
      guard let (owner, slot) = find([option.name[place]], isLong: false, entry) else {
        throw unknownOption(words, option, entry)
      }
      let isLast = place == option.name.count - 1
      if owner.parameters[slot].isFlag {
        if isLast, option.value != nil {
          throw UsageError(.optionTakesNoValue(owner.parameters[slot].shown), at: words.place(ofWord: index))
        }
        try take(words, owner, slot, inline: nil, &bound)
        if !isLast { index -= 1 }
        continue
      }
      var inline = option.value.map { (word.text.lowerBound + $0)..<word.text.upperBound }
      // The value follows its letter at once. The dash and each letter may be full-width, three bytes each.
      if !isLast {
        let start = words.withBytes(word) { bytes in
          (0...place + 1).reduce(0) { at, _ in at + (bytes[at] < 0x80 ? 1 : 3) }
        }
        inline = (word.text.lowerBound + start)..<word.text.upperBound
      }
      return try take(words, owner, slot, inline: inline, &bound)
    }
  }

  private func find(_ name: [UInt8], isLong: Bool, _ entry: TableEntry?) -> (TableEntry, Int)? {
    let exact = name.withUnsafeBufferPointer { name -> (TableEntry, Int)? in
      if let entry, let slot = entry.option(name, isLong: isLong) { return (entry, slot) }
      return binder.globalEntry.option(name, isLong: isLong).map { (binder.globalEntry, $0) }
    }
    if exact != nil || !isLong || !name.contains(where: { (0x41...0x5A).contains($0) }) { return exact }
    return find(name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, isLong: true, entry)
  }

  private func unknownOption(_ words: CommandWords, _ option: OptionWord, _ entry: TableEntry?) -> UsageError {
    let options = ((entry?.parameters ?? []) + binder.globals).filter { !$0.isPositional && !$0.isHidden }
    let name = String(decoding: option.name, as: UTF8.self)
    return UsageError(
      .unknownOption(
        (option.isLong ? "--" : "-") + name, command: entry?.spec.name,
        suggestions: nearest(to: name, among: options.map(\.name)).map { "--" + $0 }),
      at: words.place(ofWord: index))
  }

  /// Binds an option whose word is at `index`, and its value, and goes on past them.
  private mutating func take(
    _ words: CommandWords, _ owner: TableEntry, _ slot: Int, inline: Range<Int>?, _ bound: inout BoundCommand
  ) throws(UsageError) {
    let isGlobal = owner === binder.globalEntry
    let traits = owner.traits[slot]
    let given = isGlobal ? bound.globals.words[slot] : bound.arguments.words[slot]
    if given >= 0, traits.isDisjoint(with: [.repeated, .flag]) {
      throw UsageError(.givenTwice(owner.parameters[slot].shown), at: words.place(ofWord: index))
    }
    var range = inline ?? 0..<0
    if traits.contains(.flag) {
      if isGlobal {
        bound.globals.set(slot, .present, Int32(index))
      } else {
        bound.arguments.set(slot, .present, Int32(index))
      }
      index += 1
      return
    }
    if inline == nil {
      guard index + 1 < words.count, !isOption(words, words.words[index + 1]) else {
        let parameter = owner.parameters[slot]
        throw UsageError(
          .optionNeedsValue(
            parameter.shown, placeholder: parameter.form.placeholder, example: parameter.form.example),
          at: words.place(ofWord: index))
      }
      index += 1
      range = words.words[index].text
    }
    if isGlobal {
      try store(words, owner, slot, from: range, &bound.globals)
    } else {
      try store(words, owner, slot, from: range, &bound.arguments)
    }
    index += 1
  }

  private func isOption(_ words: CommandWords, _ word: Word) -> Bool {
    guard !word.startsQuoted, !word.text.isEmpty else { return false }
    return words.withBytes(word) { bytes in
      OptionWord.mayStart(bytes[0])
        && (OptionWord.nameEnd(bytes) != nil || bytes.count == 2 && bytes[0] == 0x2D && bytes[1] == 0x2D)
    }
  }

  /// Reads the value of a parameter from a stretch of the text of the word at `index`.
  private func store(
    _ words: CommandWords, _ owner: TableEntry, _ slot: Int, from range: Range<Int>, _ arguments: inout Arguments
  ) throws(UsageError) {
    let isDecoded = words.words[index].isDecoded
    let traits = owner.traits[slot]
    if !traits.contains(.repeated) {
      let bytes = isDecoded ? words.scratch : words.source
      let isAsBefore = bytes.withUnsafeBufferPointer {
        arguments.setAsBefore(slot, UnsafeBufferPointer(rebasing: $0[range]), Int32(index))
      }
      if isAsBefore { return }
    }
    let text = isDecoded ? string(words.scratch, range) : string(words.source, range)
    var value = StoredValue.text(text)
    if !traits.contains(.plain) {
      let parameter = owner.parameters[slot]
      guard let read = parameter.store(parameter.form.folds ? foldedWidth(text) : text) else {
        throw badValue(words, parameter, text)
      }
      value = read
    }
    if traits.contains(.repeated) {
      arguments.append(slot, value, Int32(index))
    } else {
      arguments.set(slot, value, Int32(index))
    }
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
