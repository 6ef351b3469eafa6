extension Binding {
  /// Takes the word at `index` if it is an option, or the `--` that ends options.
  ///
  /// - Parameter entry: the command; the one of the global options as long as it is not known.
  mutating func takeOption(
    _ words: CommandWords, _ entry: TableEntry, _ bound: inout BoundCommand
  ) throws(UsageError) -> Bool {
    let word = words.words[index]
    guard !optionsEnded, !word.startsQuoted, !word.text.isEmpty else { return false }
    let first = word.isDecoded ? words.scratch[word.text.lowerBound] : words.source[word.text.lowerBound]
    guard OptionWord.mayStart(first) else { return false }
    if word.text.count == 2, words.withBytes(word, { $0[0] == 0x2D && $0[1] == 0x2D }) {
      optionsEnded = true
      index += 1
      return true
    }
    if first == 0x2D, let option = plainOption(words, word, entry) {
      let inline = option.value.map { (word.text.lowerBound + $0)..<word.text.upperBound }
      if option.isOwn {
        try take(words, entry, option.slot, inline: inline, isGlobal: entry.index < 0, &bound)
      } else {
        try take(words, binder.globalEntry, option.slot, inline: inline, isGlobal: true, &bound)
      }
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
  private func plainOption(
    _ words: CommandWords, _ word: Word, _ entry: TableEntry
  ) -> (slot: Int, isOwn: Bool, value: Int?)? {
    words.withBytes(word) { bytes in
      guard bytes.count > 2, bytes[1] == 0x2D else { return nil }
      var end = 2
      while end < bytes.count, bytes[end] != 0x3D { end += 1 }
      guard end > 2 else { return nil }
      let name = UnsafeBufferPointer(rebasing: bytes[2..<end])
      let value = end < bytes.count ? end + 1 : nil
      if let slot = entry.option(name, isLong: true) {
        return entry.traits[slot].contains(.flag) && value != nil ? nil : (slot, true, value)
      }
      guard let slot = binder.globalEntry.option(name, isLong: true) else { return nil }
      return binder.globalEntry.traits[slot].contains(.flag) && value != nil ? nil : (slot, false, value)
    }
  }

  private mutating func takeLong(
    _ words: CommandWords, _ option: OptionWord, _ word: Word, _ entry: TableEntry, _ bound: inout BoundCommand
  ) throws(UsageError) {
    guard let (owner, slot) = find(option.name, isLong: true, entry) else { throw unknownOption(words, option, entry) }
    let parameter = owner.parameters[slot]
    if parameter.isFlag, option.value != nil {
      throw UsageError(.optionTakesNoValue(parameter.shown), at: words.place(ofWord: index))
    }
    let inline = option.value.map { (word.text.lowerBound + $0)..<word.text.upperBound }
    try take(words, owner, slot, inline: inline, isGlobal: owner.index < 0, &bound)
  }

  /// `-n`, `-nq`, `-o json`, `-ojson`, `-o=json`.
  private mutating func takeShort(
    _ words: CommandWords, _ option: OptionWord, _ word: Word, _ entry: TableEntry, _ bound: inout BoundCommand
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
        try take(words, owner, slot, inline: nil, isGlobal: owner.index < 0, &bound)
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
      return try take(words, owner, slot, inline: inline, isGlobal: owner.index < 0, &bound)
    }
  }

  private func find(_ name: [UInt8], isLong: Bool, _ entry: TableEntry) -> (TableEntry, Int)? {
    let exact = name.withUnsafeBufferPointer { name -> (TableEntry, Int)? in
      if let slot = entry.option(name, isLong: isLong) { return (entry, slot) }
      return binder.globalEntry.option(name, isLong: isLong).map { (binder.globalEntry, $0) }
    }
    if exact != nil || !isLong || !name.contains(where: { (0x41...0x5A).contains($0) }) { return exact }
    return find(name.map { (0x41...0x5A).contains($0) ? $0 + 0x20 : $0 }, isLong: true, entry)
  }

  private func unknownOption(_ words: CommandWords, _ option: OptionWord, _ entry: TableEntry) -> UsageError {
    let options = ((entry.index < 0 ? [] : entry.parameters) + binder.globals).filter {
      !$0.isPositional && !$0.isHidden
    }
    let name = String(decoding: option.name, as: UTF8.self)
    return UsageError(
      .unknownOption(
        (option.isLong ? "--" : "-") + name, command: entry.index < 0 ? nil : entry.spec.name,
        suggestions: nearest(to: name, among: options.map(\.name)).map { "--" + $0 }),
      at: words.place(ofWord: index))
  }

  /// Binds an option whose word is at `index`, and its value, and goes on past them.
  private mutating func take(
    _ words: CommandWords, _ owner: TableEntry, _ slot: Int, inline: Range<Int>?, isGlobal: Bool,
    _ bound: inout BoundCommand
  ) throws(UsageError) {
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
    try store(words, owner, slot, from: range, isGlobal: isGlobal, &bound)
    index += 1
  }

  private func isOption(_ words: CommandWords, _ word: Word) -> Bool {
    guard !word.startsQuoted, !word.text.isEmpty else { return false }
    return words.withBytes(word) { bytes in
      OptionWord.mayStart(bytes[0])
        && (OptionWord.nameEnd(bytes) != nil || bytes.count == 2 && bytes[0] == 0x2D && bytes[1] == 0x2D)
    }
  }
}
