import Wording

/// A word of a command line: where it stands and where its text is kept. It holds no storage of its own.
public struct Word: Sendable {
  /// The word as it stands in the source, quotes and all: offsets into the bytes of its line.
  var source: Range<Int>
  /// The word's text: offsets into the source, or into the scratch bytes if `isDecoded`.
  var text: Range<Int>
  /// Whether quotes, escapes or substitution made the text differ from the source.
  var isDecoded: Bool
  /// Whether any part was quoted or escaped.
  public internal(set) var isQuoted: Bool
  /// Whether the first character was quoted or escaped: such a word is never an option.
  public internal(set) var startsQuoted: Bool
}

/// Why a command cannot be read yet: more lines must follow.
public enum Incomplete: Sendable, Equatable {
  /// A quote is open.
  case quote(opener: Unicode.Scalar, closer: Unicode.Scalar)
  /// The line that ends a `<<END` text is missing.
  case text(end: String)
  /// The line ends with a backslash.
  case backslash
}

/// One command as a sequence of words, with everything needed to tell where each of them stands.
///
/// The same value is filled again for each command of a script, so that reading allocates nothing.
public struct CommandWords: Sendable {
  /// In the order of the line. A word's text is asked by its place here.
  public internal(set) var words: [Word] = []
  /// The bytes that hold the command; shared with the reader.
  var source: [UInt8] = []
  /// Texts of the words that had to be decoded.
  var scratch: [UInt8] = []
  /// What counts as the command in `source`, without the blanks around it.
  var extent: Range<Int> = 0..<0
  /// The number of the line in which the command starts, and where that line starts in `source`.
  var line = 1
  var lineStart = 0
  /// How many bytes of the input came before `source`.
  var baseOffset = 0
  var file: String?
  /// Whether a text after `<<` is among the words.
  var hasText = false
  /// Whether the value of a variable or a column was put in.
  public internal(set) var isSubstituted = false

  public init() {}

  /// How many words there are; a text after `<<END` is one.
  public var count: Int { words.count }
  /// Whether no word was read.
  public var isEmpty: Bool { words.isEmpty }

  /// The text of a word, quotes and escapes taken away.
  public func text(_ index: Int) -> String {
    let word = words[index]
    return word.isDecoded ? string(scratch, word.text) : string(source, word.text)
  }

  /// Whether any part of a word was quoted or escaped.
  public func isQuoted(_ index: Int) -> Bool { words[index].isQuoted }

  /// The texts of all words.
  public var texts: [String] { words.indices.map(text) }

  /// The bytes of the whole input that the command takes, from its first word to its last.
  public var bytes: Range<Int> { (extent.lowerBound + baseOffset)..<(extent.upperBound + baseOffset) }

  /// The command as it stands in its source, which reads back to the same words; values stand in place of variables and
  /// columns, and texts after `<<END` are put in quotes.
  public var sourceText: String { hasText || isSubstituted ? printed : string(source, extent) }

  /// Where a word stands.
  public func place(ofWord index: Int) -> SourcePlace { place(of: words[index].source) }

  /// Where the command stands: its first word.
  public var place: SourcePlace {
    words.isEmpty ? place(of: extent.lowerBound..<extent.lowerBound) : place(ofWord: 0)
  }

  /// Where the command ends: the place after its last word, at which something is missing.
  public var endPlace: SourcePlace {
    let end = words.last?.source.upperBound ?? extent.lowerBound
    return place(of: end..<end)
  }

  /// Makes the bytes of a word available without copying them.
  @inline(__always)
  func withBytes<Result>(_ word: Word, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    withBytes(word.text, isDecoded: word.isDecoded, body)
  }

  /// The same for a part of a word's text.
  @inline(__always)
  func withBytes<Result>(_ text: Range<Int>, isDecoded: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result
  {
    if isDecoded {
      scratch.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[text])) }
    } else {
      source.withUnsafeBufferPointer { body(UnsafeBufferPointer(rebasing: $0[text])) }
    }
  }

  /// Whether a word or the value after a `=` is a single dash, as standard input is named.
  public var mayNameStandardInput: Bool {
    for word in words where !word.text.isEmpty {
      let bytes = word.isDecoded ? scratch : source
      let last = word.text.upperBound - 1
      if bytes[last] == 0x2D, word.text.count == 1 || bytes[last - 1] == 0x3D { return true }
    }
    return false
  }

  /// The bytes from the first of some words to the last, where they stand there without quotes.
  func plainBytes(ofWords range: Range<Int>) -> [UInt8]? {
    guard !range.isEmpty, words[range].allSatisfy({ !$0.isDecoded && !$0.startsQuoted }) else { return nil }
    return Array(source[words[range.lowerBound].source.lowerBound..<words[range.upperBound - 1].source.upperBound])
  }

  /// Whether so many words from one on stand there as these bytes.
  func hasPlainBytes(_ bytes: [UInt8], inWords count: Int, from first: Int) -> Bool {
    guard first + count <= words.count else { return false }
    let start = words[first].source.lowerBound
    guard words[first + count - 1].source.upperBound - start == bytes.count, !words[first].isDecoded else {
      return false
    }
    return source.withUnsafeBufferPointer { source in
      bytes.withUnsafeBufferPointer {
        isSameBytes(UnsafeBufferPointer(rebasing: source[start..<start + $0.count]), $0)
      }
    }
  }

  func place(of range: Range<Int>) -> SourcePlace {
    SourceLines(bytes: source, line: line, lineStart: lineStart, commandStart: extent.lowerBound)
      .place(of: range, baseOffset: baseOffset, file: file)
  }
}

/// The text of some bytes that have been found to be UTF-8.
@inline(__always)
func string(_ bytes: [UInt8], _ range: Range<Int>) -> String {
  bytes.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
}
