extension Lexer {
  /// Reads a quoted part; `position` is at its opener.
  mutating func quoted(
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
