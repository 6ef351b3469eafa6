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
    var here = start
    plain: while here < end {
      switch bytes[here] {
      case 0x20, 0x0A:
        position = here
        words.words.append(
          Word(source: start..<here, text: start..<here, isDecoded: false, isQuoted: false, startsQuoted: false))
        return
      case 0x2D...0x3A, 0x3C...0x5B, 0x5D...0x7A, 0x5F:
        here += 1
      case 0xE4...0xE9 where here + 2 < end && bytes[here + 1] & 0xC0 == 0x80 && bytes[here + 2] & 0xC0 == 0x80:
        here += 3
      default: break plain
      }
    }
    position = here
    try word(from: start, into: &words)
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

  /// Reads a quoted part; `position` is at its opener.
  private mutating func quoted(
    _ quote: Quote, _ growing: inout Growing, _ words: inout CommandWords
  ) throws(UsageError) {
    let opener = position
    if opener == growing.start { growing.startsQuoted = true }
    growing.isQuoted = true
    openQuote = quote
    decode(&growing, &words)
    position += UTF8.width(quote.opener)
    growing.plainFrom = position
    let closer = Self.bytes(of: quote.closer)
    let otherCloser = quote.otherCloser.map(Self.bytes)
    let nestedOpener = quote.nests ? Self.bytes(of: quote.opener) : nil
    var depth = 1
    while position < end {
      let byte = bytes[position]
      if byte == closer.0 || byte == otherCloser?.0, let width = matches(closer) ?? otherCloser.flatMap(matches) {
        depth -= 1
        if depth == 0 {
          decode(&growing, &words)
          position += width
          growing.plainFrom = position
          openQuote = nil
          return
        }
        position += width
        continue
      }
      if let nestedOpener, byte == nestedOpener.0, let width = matches(nestedOpener) {
        depth += 1
        position += width
        continue
      }
      switch byte {
      case 0x5C where quote.interprets:
        try escapedInQuotes(&growing, &words)
      case 0x24 where quote.interprets && substitution != nil:
        try variable(&growing, &words)
      case 0x7B where quote.interprets && substitution?.column != nil:
        try column(&growing, &words)
      case 0x0D where position + 1 < end && bytes[position + 1] == 0x0A:
        decode(&growing, &words)
        position += 1
        growing.plainFrom = position
      case 0x0A:
        if position == jumpAt { throw open(quote, opener, growing, &words) }
        takeLineBreak()
      default:
        guard let length = try length(words) else { return }
        position += length
      }
    }
    if isFinal { throw open(quote, opener, growing, &words) }
  }

  /// The error of an open quote; the word as far as it was read is kept, as completion wants it.
  private func open(
    _ quote: Quote, _ opener: Int, _ growing: Growing, _ words: inout CommandWords
  ) -> UsageError {
    append(growing, &words)
    return fail(
      .openQuote(opener: quote.opener, closer: quote.closer), opener..<(opener + UTF8.width(quote.opener)), words)
  }

  /// Within quotes a backslash makes quotes, backslashes and other ASCII marks ordinary, and `\n`, `\t` and `\r` are what
  /// they are elsewhere; before anything else it stands for itself.
  private mutating func escapedInQuotes(
    _ growing: inout Growing, _ words: inout CommandWords
  ) throws(UsageError) {
    guard position + 1 < end else {
      position = end
      return
    }
    let breakLength = lineBreakLength(after: position)
    if breakLength > 0 {
      decode(&growing, &words)
      position += breakLength
      if position == jumpAt { return growing.plainFrom = position }
      takeLineBreak()
      growing.plainFrom = position
      return
    }
    let next = bytes[position + 1]
    let plain: UInt8? =
      switch next {
      case 0x6E: 0x0A
      case 0x74: 0x09
      case 0x72: 0x0D
      default: nil
      }
    if let plain {
      decode(&growing, &words)
      words.scratch.append(plain)
      position += 2
      growing.plainFrom = position
      return
    }
    let isMark =
      switch next {
      case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
      case 0xE2, 0xEF:
        position + 3 < end && Quote.opened(by: next, bytes[position + 2], bytes[position + 3]) != nil
      default: false
      }
    guard isMark else {
      position += 1
      return
    }
    decode(&growing, &words)
    position += 1
    growing.plainFrom = position
    if let length = try length(words) { position += length }
  }

  /// Up to three bytes of a quotation mark; the second and third are 0 where it is ASCII.
  private typealias Mark = (UInt8, UInt8, UInt8)

  @inline(__always)
  private static func bytes(of scalar: Unicode.Scalar) -> Mark {
    let value = scalar.value
    if value < 0x80 { return (UInt8(value), 0, 0) }
    return (UInt8(0xE0 | value >> 12), UInt8(0x80 | value >> 6 & 0x3F), UInt8(0x80 | value & 0x3F))
  }

  /// The width of a mark where it stands at `position`, else nil.
  @inline(__always)
  private func matches(_ mark: Mark) -> Int? {
    guard bytes[position] == mark.0 else { return nil }
    if mark.1 == 0 { return 1 }
    return position + 2 < end && bytes[position + 1] == mark.1 && bytes[position + 2] == mark.2 ? 3 : nil
  }
}
