/// A search through the history as the person types, newest first.
///
/// libedit's own looks typed characters up in a table of 256 keys, where every 汉字 is some control.
struct HistorySearch {
  private(set) var pattern: [Unicode.Scalar] = []
  /// The entry found; nil while nothing was typed, or when nothing matches.
  private(set) var match: Int?
  /// The line before the search.
  let original: LineState

  var isFailing: Bool { match == nil && !pattern.isEmpty }

  init(original: LineState) {
    self.original = original
  }

  mutating func type(_ scalars: [Unicode.Scalar], in history: History) {
    pattern += scalars
    find(through: match ?? history.entries.count - 1, in: history)
  }

  mutating func erase(in history: History) {
    guard let last = Paste.text(pattern).last else { return }
    pattern.removeLast(min(pattern.count, last.unicodeScalars.count))
    find(through: history.entries.count - 1, in: history)
  }

  /// Goes on to an older match; stays when there is none.
  mutating func older(in history: History) {
    guard let match else { return }
    let pattern = self.pattern
    self.match = history.newest(through: match - 1) { HistorySearch.contains($0, pattern) } ?? match
  }

  /// Goes back to a newer match; stays when there is none.
  mutating func newer(in history: History) {
    guard let match else { return }
    let next = history.entries.indices.dropFirst(match + 1).first {
      HistorySearch.contains(history.entries[$0], pattern)
    }
    self.match = next ?? match
  }

  private mutating func find(through index: Int, in history: History) {
    let pattern = self.pattern
    match = pattern.isEmpty ? nil : history.newest(through: index) { HistorySearch.contains($0, pattern) }
  }

  /// Where the pattern starts in `text`, in scalars; letters of either case are the same.
  static func position(of pattern: [Unicode.Scalar], in text: [Unicode.Scalar]) -> Int? {
    guard !pattern.isEmpty, text.count >= pattern.count else { return nil }
    return (0...text.count - pattern.count).first { start in
      pattern.indices.allSatisfy { folded(text[start + $0]) == folded(pattern[$0]) }
    }
  }

  static func contains(_ text: String, _ pattern: [Unicode.Scalar]) -> Bool {
    position(of: pattern, in: Paste.display(text)) != nil
  }

  private static func folded(_ scalar: Unicode.Scalar) -> UInt32 {
    (0x41...0x5A).contains(scalar.value) ? scalar.value | 0x20 : scalar.value
  }
}
