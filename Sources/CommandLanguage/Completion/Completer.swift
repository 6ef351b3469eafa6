import Wording

/// What can stand at the cursor, and what it takes the place of.
public struct Completion: Sendable {
  /// What a chosen candidate replaces: from the beginning of the word to the cursor, in scalars of the line.
  public var range: Range<Int>
  /// Best first; `text` is quoted as the place asks.
  public var candidates: [Candidate]
  /// How many there are beside the candidates.
  public var omitted = 0
  /// The last of those omitted, quoted alike: all begin as far alike as it and the candidates do.
  public var last: Candidate?
  /// What is wanted at the cursor, where there is nothing to choose from but options.
  public var wanted: Message?

  public init(range: Range<Int>, candidates: [Candidate]) {
    self.range = range
    self.candidates = candidates
  }
}

/// Whether a name may be meant by what was typed although it does not begin with it: by its pinyin.
public typealias NameMatcher = @Sendable (_ name: String, _ typed: String) -> Bool

/// Tells what can stand at a place of a line, from the declarations and a source of live names.
public struct Completer {
  /// The commands that can be typed.
  public let table: CommandTable
  /// Options that can stand in every command.
  public let globals: [ParameterDeclaration]
  let source: any CandidateSource
  var holds: Preconditions
  let matches: NameMatcher

  /// - Parameters:
  ///   - holds: the preconditions that are fulfilled; commands that need others are not offered.
  ///   - matches: how Chinese command words and choices are found by pinyin.
  public init(
    table: CommandTable, globals: [any AnyParameter] = [], source: any CandidateSource,
    holds: Preconditions = .all, matches: @escaping NameMatcher = { _, _ in false }
  ) {
    self.table = table
    self.globals = globals.map(\.declaration)
    self.source = source
    self.holds = holds
    self.matches = matches
  }

  /// What can stand at the cursor.
  ///
  /// - Parameter cursor: where the cursor stands, in scalars from the beginning of the line.
  public func complete(line: String, cursor: Int) -> Completion {
    let scalars = line.unicodeScalars
    let end =
      scalars.index(scalars.startIndex, offsetBy: max(0, cursor), limitedBy: scalars.endIndex) ?? scalars.endIndex
    let before = String(scalars[..<end])
    let none = Completion(range: before.unicodeScalars.count..<before.unicodeScalars.count, candidates: [])
    guard let (typing, walk) = read(Array(before.utf8)), !walk.isBroken else { return none }

    let start = String(decoding: Array(before.utf8)[..<typing.start], as: UTF8.self).unicodeScalars.count
    let found = candidates(typing, walk)
    var completion = Completion(
      range: start..<none.range.lowerBound, candidates: arranged(found.first) { inQuotes($0, typing) })
    completion.omitted = found.omitted
    completion.last = found.last.flatMap { arranged([$0]) { inQuotes($0, typing) }.first }
    if completion.candidates.allSatisfy(\.isOption) { completion.wanted = wanted(typing, walk) }
    return completion
  }

  /// What the last of some words can be, quoted in no way: for another shell, which quotes by itself.
  public func complete(words: [String]) -> [Candidate] {
    var walk = Walk(table, globals)
    for word in words.dropLast() { walk.take(word, startsQuoted: false) }
    guard let last = words.last, !walk.isBroken else { return [] }
    var typing = Typing(start: 0, text: last, quote: nil, startsQuoted: false)
    let bytes = Array(last.utf8)
    if walk.pending == nil, !walk.optionsEnded,
      let option = bytes.withUnsafeBufferPointer({ OptionWord($0) }), let value = option.value
    {
      typing.text = String(decoding: bytes[value...], as: UTF8.self)
      typing.inlineOption = option
    }
    let found = candidates(typing, walk)
    // Another shell inserts what all have in common.
    return arranged(found.first + [found.last].compactMap(\.self)) { $0.text }
  }

  /// The word at the cursor as far as it is typed.
  struct Typing {
    /// Where what is replaced begins, in bytes.
    var start: Int
    /// What was typed of it, without quotes.
    var text: String
    var quote: Quote?
    var startsQuoted: Bool
    /// The option whose value follows its `=` in this word.
    var inlineOption: OptionWord?
  }

  private func read(_ bytes: [UInt8]) -> (Typing, Walk)? {
    var lexer = Lexer(bytes, isFinal: false)
    var words = CommandWords()
    words.source = bytes
    reading: while true {
      guard let outcome = try? lexer.next(into: &words) else { return nil }
      if case .more = outcome { break reading }
      if case .end = outcome { break reading }
    }
    if lexer.endsInComment || lexer.endsInText { return nil }
    var walk = Walk(table, globals)
    var typing = Typing(start: bytes.count, text: "", quote: nil, startsQuoted: false)
    for (index, word) in words.words.enumerated() {
      let text = words.text(index)
      guard index == words.count - 1, word.source.upperBound == bytes.count else {
        walk.take(text, startsQuoted: word.startsQuoted)
        continue
      }
      if word.isQuoted, bytes.last == 0x5C { return nil }
      typing = Typing(
        start: word.source.lowerBound, text: text, quote: lexer.openQuote ?? Self.quote(bytes, word),
        startsQuoted: word.startsQuoted)
      let textBytes = Array(text.utf8)
      if !word.startsQuoted, walk.pending == nil, !walk.optionsEnded,
        let option = textBytes.withUnsafeBufferPointer({ OptionWord($0) }), let value = option.value
      {
        typing.start += value
        typing.text = String(decoding: textBytes[value...], as: UTF8.self)
        typing.inlineOption = option
      }
    }
    return (typing, walk)
  }

  /// The quote with which a word begins that is closed again.
  private static func quote(_ bytes: [UInt8], _ word: Word) -> Quote? {
    let start = word.source.lowerBound
    guard word.startsQuoted else { return nil }
    switch bytes[start] {
    case 0x22: return .double
    case 0x27: return .single
    case _ where start + 2 < bytes.count: return Quote.opened(by: bytes[start], bytes[start + 1], bytes[start + 2])
    default: return nil
    }
  }

  /// Candidates in their order, each once, in the quotes that the place asks for.
  private func arranged(_ candidates: [Candidate], quoting: (Candidate) -> String) -> [Candidate] {
    var seen: Set<String> = []
    let sorted = candidates.enumerated().sorted { left, right in
      (left.element.rank, left.element.matchedByPinyin ? 1 : 0, left.offset)
        < (right.element.rank, right.element.matchedByPinyin ? 1 : 0, right.offset)
    }
    return sorted.compactMap { _, candidate in
      guard seen.insert(candidate.text).inserted else { return nil }
      var result = candidate
      if result.shown == nil { result.shown = candidate.text }
      if !candidate.isOption { result.text = quoting(candidate) }
      return result
    }
  }

  private func inQuotes(_ candidate: Candidate, _ typing: Typing) -> String {
    let isOpenEnded = candidate.suffix.isEmpty
    guard let quote = typing.quote else {
      let text = quotedWord(candidate.text)
      return isOpenEnded && text.hasSuffix("\"") && text != candidate.text ? String(text.dropLast()) : text
    }
    var result = String(quote.opener)
    for scalar in candidate.text.unicodeScalars {
      if scalar == quote.closer || scalar == quote.otherCloser || scalar == quote.opener
        || quote.interprets && (scalar == "\\" || scalar == "$" || scalar == "{")
      {
        // Single quotes cannot hold their own closer; double ones can hold everything.
        guard quote.interprets else { return quotedWord(candidate.text) }
        result.unicodeScalars.append("\\")
      }
      result.unicodeScalars.append(scalar)
    }
    return isOpenEnded ? result : result + String(quote.closer)
  }
}
