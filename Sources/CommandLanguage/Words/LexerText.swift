extension Lexer {
  /// Reads `<<END`: the lines after this one, up to a line that is `END` and nothing else, are one word; the last line
  /// break is not part of it. Variables are put in unless the end word is quoted. False where more must be read first.
  mutating func text(into words: inout CommandWords) throws(UsageError) -> Bool {
    let start = position
    position += 2
    let (tag, isVerbatim) = try endWord(start, &words)
    let wordEnd = position
    if wordEnd == end, !isFinal { return false }

    // The text starts after this line, or after the text that the line already has.
    var bodyStart = jumpTo
    if jumpAt < 0 {
      var lineEnd = position
      while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      guard lineEnd < end else {
        if !isFinal { return false }
        throw fail(.missingEnd(tag), start..<wordEnd, words)
      }
      jumpAt = lineEnd
      jumpLines = 0
      bodyStart = lineEnd + 1
    }
    guard let (bodyEnd, after, lines) = findEnd(Array(tag.utf8), from: bodyStart) else {
      if !isFinal {
        position = end
        return false
      }
      throw fail(.missingEnd(tag), start..<wordEnd, words)
    }
    jumpTo = after
    jumpLines += lines
    try take(bodyStart..<bodyEnd, source: start..<wordEnd, isVerbatim: isVerbatim, &words)
    words.hasText = true
    words.extent = words.extent.lowerBound..<wordEnd
    return true
  }

  /// The word after `<<`, and whether any of it was quoted.
  private mutating func endWord(_ start: Int, _ words: inout CommandWords) throws(UsageError) -> (String, Bool) {
    var plain = Lexer(bytes, from: position, isFinal: isFinal, line: line, lineStart: lineStart)
    try plain.word(into: &words)
    position = plain.position
    let index = words.count - 1
    let tag = words.text(index)
    let isQuoted = words.words[index].isQuoted
    words.words.removeLast()
    if tag.isEmpty, position < end || isFinal { throw fail(.missingEndWord, start..<(start + 2), words) }
    return (tag, isQuoted)
  }

  /// Finds the line that ends a text: where the text ends, where reading goes on, and how many lines that is.
  private func findEnd(_ tag: [UInt8], from start: Int) -> (bodyEnd: Int, after: Int, lines: Int)? {
    var lineStart = start
    var lines = 0
    while lineStart <= end {
      var lineEnd = lineStart
      while lineEnd < end, bytes[lineEnd] != 0x0A { lineEnd += 1 }
      if lineEnd == end, !isFinal { return nil }
      lines += 1
      let contentEnd = lineEnd > lineStart && bytes[lineEnd - 1] == 0x0D ? lineEnd - 1 : lineEnd
      if contentEnd - lineStart == tag.count, bytes[lineStart..<contentEnd].elementsEqual(tag) {
        return (max(start, lineStart - 1), min(lineEnd + 1, end), lines)
      }
      lineStart = lineEnd + 1
    }
    return nil
  }

  /// Makes a word of the lines of a text: carriage returns before line feeds fall away, variables are put in.
  private mutating func take(
    _ body: Range<Int>, source: Range<Int>, isVerbatim: Bool, _ words: inout CommandWords
  ) throws(UsageError) {
    let after = (position, line, lineStart)
    var growing = Growing(start: body.lowerBound, scratchStart: words.scratch.count, plainFrom: body.lowerBound)
    position = body.lowerBound
    while position < body.upperBound {
      switch bytes[position] {
      case 0x0D where position + 1 < end && bytes[position + 1] == 0x0A:
        decode(&growing, &words)
        position += 1
        growing.plainFrom = position
      case 0x24 where !isVerbatim && substitution != nil:
        try variable(&growing, &words)
      case 0x7B where !isVerbatim && substitution?.column != nil:
        try column(&growing, &words)
      case 0x5C where !isVerbatim && substitution != nil && isSubstituted(position + 1):
        decode(&growing, &words)
        growing.plainFrom = position + 1
        position += 2
      default:
        guard let length = try length(words) else { return }
        position += length
      }
    }
    position = body.upperBound
    growing.startsQuoted = true
    growing.isQuoted = true
    append(growing, &words)
    words.words[words.count - 1].source = source
    (position, line, lineStart) = after
  }

  private func isSubstituted(_ position: Int) -> Bool {
    position < end && (bytes[position] == 0x24 || bytes[position] == 0x7B && substitution?.column != nil)
  }
}
