extension Lexer {
  /// Reads `$name` or `${name}` and puts its value in; a `$` before anything else stands for itself.
  mutating func variable(_ growing: inout Growing, _ words: inout CommandWords) throws(UsageError) {
    guard let substitution, let (name, after) = try variableName(at: position, substitution, words) else {
      position += 1
      return
    }
    guard let value = substitution.variable(name) else {
      throw fail(
        .unsetVariable(name, suggestions: nearest(to: name, among: substitution.names())), position..<after, words)
    }
    put(value, after, &growing, &words)
  }

  /// Reads `{column}` and puts its value in; a `{` without a name and a `}` after it on the line stands for itself.
  mutating func column(_ growing: inout Growing, _ words: inout CommandWords) throws(UsageError) {
    guard let substitution, let column = substitution.column, let after = closingBrace(after: position) else {
      position += 1
      return
    }
    let name = string(bytes, (position + 1)..<(after - 1))
    guard let value = column(name) else {
      throw fail(
        .unsetColumn(name, suggestions: nearest(to: name, among: substitution.columns())), position..<after, words)
    }
    put(value, after, &growing, &words)
  }

  private mutating func put(_ value: String, _ after: Int, _ growing: inout Growing, _ words: inout CommandWords) {
    decode(&growing, &words)
    words.scratch.append(contentsOf: value.utf8)
    words.isSubstituted = true
    // A value never makes an option of a word.
    if position == growing.start { growing.startsQuoted = true }
    growing.isQuoted = true
    position = after
    growing.plainFrom = position
  }

  /// The name after a `$` and where it ends; nil where the `$` stands for itself.
  private func variableName(
    at dollar: Int, _ substitution: Substitution, _ words: CommandWords
  ) throws(UsageError) -> (String, Int)? {
    guard dollar + 1 < end else { return nil }
    let first = bytes[dollar + 1]
    if first == 0x7B {
      guard let after = closingBrace(after: dollar + 1) else {
        throw fail(.openVariable, dollar..<(dollar + 2), words)
      }
      return (string(bytes, (dollar + 2)..<(after - 1)), after)
    }
    if first == 0x23 { return substitution.hasArguments ? ("#", dollar + 2) : nil }
    if 0x30...0x39 ~= first, !substitution.hasArguments { return nil }
    var after = dollar + 1
    while after < end, Self.isNamed(bytes[after]) { after += 1 }
    if after > dollar + 1 { return (string(bytes, (dollar + 1)..<after), after) }
    return wideName(at: dollar + 1, substitution)
  }

  /// A name of Chinese characters. Nothing separates it from the words after it, so the longest name counts that is set;
  /// where none is, all characters up to the next mark, for the error.
  private func wideName(at start: Int, _ substitution: Substitution) -> (String, Int)? {
    var after = start
    while after < end {
      if Self.isNamed(bytes[after]) {
        after += 1
      } else if case 0xE4...0xE9 = bytes[after], case .bytes(let length) = scalarLength(bytes, after, end) {
        after += length
      } else {
        break
      }
    }
    guard after > start else { return nil }
    let run = string(bytes, start..<after)
    let set = substitution.names().filter { run.hasPrefix($0) }.max { $0.utf8.count < $1.utf8.count }
    return set.map { ($0, start + $0.utf8.count) } ?? (run, after)
  }

  /// Where the name in braces ends that opens at `brace`: past its `}`; nil where the line ends before, or the name is
  /// empty or longer than a name is.
  private func closingBrace(after brace: Int) -> Int? {
    var position = brace + 1
    let limit = min(end, brace + 200)
    while position < limit {
      switch bytes[position] {
      case 0x7D: return position == brace + 1 ? nil : position + 1
      case 0x0A, 0x7B, 0x00: return nil
      default: position += 1
      }
    }
    return nil
  }

  private static func isNamed(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x5F: true
    default: false
    }
  }
}
