extension Lexer {
  /// A word that is being read. While nothing had to be decoded its text is a stretch of the source; from the first
  /// quote or escape on it grows in the scratch bytes.
  struct Growing {
    let start: Int
    let scratchStart: Int
    /// Where the plain bytes start that have not been copied yet.
    var plainFrom: Int
    var isDecoded = false
    var isQuoted = false
    var startsQuoted = false
  }

  /// Reads the word at `position`, up to a blank, `;` or the end of the line.
  @inline(__always)
  mutating func word(into words: inout CommandWords) throws(UsageError) {
    // Most words are plain: letters, digits and Chinese characters up to a blank.
    let start = position
    position = bytes.withUnsafeBufferPointer { Self.plainEnd($0, from: start) }
    if position < end, bytes[position] == 0x20 || bytes[position] == 0x0A {
      let place = start..<position
      words.words.append(Word(source: place, text: place, isDecoded: false, isQuoted: false, startsQuoted: false))
      return
    }
    try word(from: start, into: &words)
  }

  /// Where something stands that is no letter, digit or Chinese character.
  @inline(__always)
  private static func plainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var here = start
    while here < bytes.count {
      switch bytes[here] {
      case 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7A:
        here += 1
      case 0xE4...0xE9
      where here + 2 < bytes.count && bytes[here + 1] & 0xC0 == 0x80 && bytes[here + 2] & 0xC0 == 0x80:
        here += 3
      default: return here
      }
    }
    return here
  }

  /// Reads on in a word that began at `start` and in which something may have to be decoded.
  private mutating func word(from start: Int, into words: inout CommandWords) throws(UsageError) {
    var growing = Growing(start: start, scratchStart: words.scratch.count, plainFrom: start)
    reading: while position < end {
      let byte = bytes[position]
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D, 0x3B:
        break reading
      case 0x22:
        try quoted(.double, &growing, &words)
      case 0x27:
        try quoted(.single, &growing, &words)
      case 0x5C:
        if lineBreakLength(after: position) > 0 { break reading }
        if !(try escaped(&growing, &words)) { break reading }
      case 0x00:
        throw fail(.nul, position..<(position + 1), words)
      case 0x24 where substitution != nil:
        try variable(&growing, &words)
      case 0x7B where substitution?.column != nil:
        try column(&growing, &words)
      case 0x80...:
        guard let length = try length(words) else { break reading }
        if length == 3 {
          if byte == 0xE3, isWideBlank(position) { break reading }
          if byte == 0xE2 || byte == 0xEF,
            let quote = Quote.opened(by: byte, bytes[position + 1], bytes[position + 2]),
            !quote.onlyAtStart || position == growing.start || bytes[position - 1] == 0x3D
          {
            try quoted(quote, &growing, &words)
            continue
          }
        }
        position += length
      default:
        position += 1
      }
    }
    append(growing, &words)
  }

  func append(_ growing: Growing, _ words: inout CommandWords) {
    var text = growing.start..<position
    if growing.isDecoded {
      if growing.plainFrom < position { words.scratch.append(contentsOf: bytes[growing.plainFrom..<position]) }
      text = growing.scratchStart..<words.scratch.count
    }
    words.words.append(
      Word(
        source: growing.start..<position, text: text, isDecoded: growing.isDecoded, isQuoted: growing.isQuoted,
        startsQuoted: growing.startsQuoted))
  }

  /// Copies what has been read plainly, before something that is decoded.
  func decode(_ growing: inout Growing, _ words: inout CommandWords) {
    if growing.plainFrom < position { words.scratch.append(contentsOf: bytes[growing.plainFrom..<position]) }
    growing.isDecoded = true
  }

  /// The bytes of the scalar at `position`; nil where the bytes end within it and more may follow.
  mutating func length(_ words: CommandWords) throws(UsageError) -> Int? {
    guard bytes[position] >= 0x80 else {
      if bytes[position] == 0 { throw fail(.nul, position..<(position + 1), words) }
      return 1
    }
    switch scalarLength(bytes, position, end) {
    case .bytes(let length): return length
    case .cutShort where !isFinal:
      position = end
      return nil
    case .cutShort, .invalid:
      throw fail(.invalidUTF8(bytes[position]), position..<(position + 1), words)
    }
  }

  /// A backslash outside quotes makes the next character ordinary. False where the bytes end after it and more may
  /// follow.
  private mutating func escaped(_ growing: inout Growing, _ words: inout CommandWords) throws(UsageError) -> Bool {
    let backslash = position
    guard position + 1 < end else {
      guard isFinal else {
        position = end
        return false
      }
      append(growing, &words)
      throw fail(.endlessBackslash, backslash..<(backslash + 1), words)
    }
    if backslash == growing.start { growing.startsQuoted = true }
    growing.isQuoted = true
    decode(&growing, &words)
    position += 1
    growing.plainFrom = position
    guard let length = try length(words) else { return false }
    position += length
    return true
  }
}
