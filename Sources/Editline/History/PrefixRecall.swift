/// Walks up and down through the entries that begin with what was typed.
struct PrefixRecall {
  /// The line before the walk, to which it comes back at the bottom.
  private let original: LineState
  private let prefix: String
  private var position: Int
  /// The line as the walk left it; a line that differs has been edited, and ends the walk.
  private(set) var shown: LineState

  init(from line: LineState, in history: History) {
    original = line
    shown = line
    prefix = Paste.text(line.scalars[..<line.cursor])
    position = history.entries.count
  }

  /// - Returns: whether there is an older entry to show.
  mutating func older(in history: History) -> Bool {
    let (prefix, current) = (self.prefix, Paste.text(shown.scalars))
    let found = history.newest(through: position - 1) { $0.hasPrefix(prefix) && $0 != current }
    guard let found else { return false }
    position = found
    shown = LineState(atEnd: Paste.display(history.entries[found]))
    return true
  }

  /// - Returns: whether there is a newer entry, or the line before the walk, to show.
  mutating func newer(in history: History) -> Bool {
    guard position < history.entries.count else { return false }
    let current = Paste.text(shown.scalars)
    let found = history.entries.indices.dropFirst(position + 1).first {
      history.entries[$0].hasPrefix(prefix) && history.entries[$0] != current
    }
    position = found ?? history.entries.count
    shown = found.map { LineState(atEnd: Paste.display(history.entries[$0])) } ?? original
    return true
  }
}
