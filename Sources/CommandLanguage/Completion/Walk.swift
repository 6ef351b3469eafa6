import Wording

/// What the words before the cursor say: how far the command is known, what was given, and what is due.
struct Walk {
  let table: CommandTable
  let globals: [ParameterDeclaration]
  var node = 0
  var entry: TableEntry?
  var path: [String] = []
  var given: [(parameter: ParameterDeclaration, text: String)] = []
  var positionalCount = 0
  /// An option that waits for its value.
  var pending: ParameterDeclaration?
  var optionsEnded = false
  /// A word before the cursor is wrong: whatever was offered now would mislead.
  var isBroken = false

  init(_ table: CommandTable, _ globals: [ParameterDeclaration]) {
    self.table = table
    self.globals = globals
  }

  /// Whether command words are still being typed.
  var isInPath: Bool { entry == nil || positionalCount == 0 && !table.words.isLeaf(node) && !hasOwnOptions }

  private var hasOwnOptions: Bool {
    given.contains { given in !globals.contains { $0 === given.parameter } }
  }

  /// Options and flags that can stand here.
  var options: [ParameterDeclaration] {
    let own = entry?.parameters.filter { !$0.isPositional } ?? []
    let names = Set(own.map(\.name))
    return own + globals.filter { !names.contains($0.name) }
  }

  /// The positional parameter whose word comes next.
  var positional: ParameterDeclaration? {
    guard let entry, positionalCount < entry.positionals.count else { return nil }
    return entry.parameters[entry.positionals[positionalCount]]
  }

  func isGiven(_ parameter: ParameterDeclaration) -> Bool { given.contains { $0.parameter === parameter } }

  /// Takes a whole word.
  mutating func take(_ text: String, startsQuoted: Bool) {
    if isBroken { return }
    if let parameter = pending {
      pending = nil
      if !startsQuoted, OptionWord.nameEnd(Array(text.utf8)) != nil { return isBroken = true }
      return give(parameter, text)
    }
    if !startsQuoted, !optionsEnded {
      if text == "--" { return optionsEnded = true }
      let bytes = Array(text.utf8)
      if let option = bytes.withUnsafeBufferPointer({ OptionWord($0) }) { return takeOption(option, bytes) }
    }
    if isInPath, let next = table.words.child(of: node, text) ?? table.words.child(of: node, foldedName(text)) {
      node = next
      path.append(text)
      if let index = table.words.entry(node) { entry = table.entries[index] }
      return
    }
    guard let parameter = positional else { return isBroken = true }
    if parameter.isCommand {
      if let marker = parameter.marker {
        given.append((parameter, text))
        if !startsQuoted, foldedName(text) == marker { self = Walk(table, globals) }
        return
      }
      self = Walk(table, globals)
      return take(text, startsQuoted: startsQuoted)
    }
    give(parameter, text)
    if !parameter.isRepeated { positionalCount += 1 }
  }

  private mutating func takeOption(_ option: OptionWord, _ bytes: [UInt8]) {
    let name = String(decoding: option.name, as: UTF8.self).lowercased()
    if option.isLong {
      guard let parameter = options.first(where: { $0.name == name }) else { return isBroken = true }
      if parameter.isFlag {
        if option.value != nil { isBroken = true } else { given.append((parameter, "")) }
      } else if let value = option.value {
        give(parameter, String(decoding: bytes[value...], as: UTF8.self))
      } else {
        pending = parameter
      }
      return
    }
    for (place, letter) in option.name.enumerated() {
      guard let parameter = options.first(where: { $0.shortByte == letter }) else { return isBroken = true }
      guard !parameter.isFlag else {
        given.append((parameter, ""))
        continue
      }
      if place + 1 < option.name.count {
        return give(parameter, String(decoding: option.name[(place + 1)...], as: UTF8.self))
      }
      if let value = option.value { return give(parameter, String(decoding: bytes[value...], as: UTF8.self)) }
      return pending = parameter
    }
  }

  private mutating func give(_ parameter: ParameterDeclaration, _ text: String) {
    if !parameter.isPositional, !parameter.isRepeated, isGiven(parameter) { return isBroken = true }
    if parameter.store(parameter.form.folds ? foldedWidth(text) : text) == nil { return isBroken = true }
    given.append((parameter, text))
  }
}
