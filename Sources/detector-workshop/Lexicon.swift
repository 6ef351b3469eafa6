import Detector

/// Words in classes, that what is learned of one holds for its like: whoever has read 退费 knows something of 返款.
/// A file has a class a line: its name, a tab, its words between blanks.
struct Lexicon: Sendable {
  /// The classes of each word, by the word's key; every list without doubles, in ascending order.
  let classes: [UInt64: [Int32]]
  /// Keys of the beginnings of words, by which the words are reached.
  let beginnings: Set<UInt64>
  /// How many classes there are.
  let count: Int

  /// Without words.
  static let empty = Lexicon([])

  /// - Parameter lines: of all files. A word longer than a run of characters is passed over.
  init(_ lines: [Substring]) {
    var classes: [UInt64: [Int32]] = [:]
    var beginnings: Set<UInt64> = []
    var count: Int32 = 0
    for line in lines {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      for word in line[line.index(after: tab)...].split(separator: " ") {
        let keys = Runs.keys(of: String(word))
        guard let key = keys.last, classes[key]?.last != count else { continue }
        beginnings.formUnion(keys.dropLast())
        classes[key, default: []].append(count)
      }
      count += 1
    }
    self.classes = classes
    self.beginnings = beginnings
    self.count = Int(count)
  }
}
