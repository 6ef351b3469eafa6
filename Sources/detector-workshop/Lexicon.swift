import Detector

/// Words in classes, that what is learned of one holds for its like: whoever has read 退费 knows something of 返款.
/// A file has a class a line: its name, a tab, its words between blanks.
struct Lexicon: Sendable {
  /// The classes of each word, by the word's key; every list without doubles, in ascending order.
  let classes: [UInt64: [Int32]]
  /// The words and their beginnings, by which they are reached, in ascending order of keys.
  let steps: [Runs.Step]
  /// How many classes there are.
  let count: Int

  /// Without words.
  static let empty = Lexicon([])

  /// - Parameter lines: of all files. A word longer than a run of characters is passed over.
  init(_ lines: [Substring]) {
    var classes: [UInt64: [Int32]] = [:]
    var steps: Set<Runs.Step> = []
    var count: Int32 = 0
    for line in lines {
      guard let tab = line.firstIndex(of: "\t") else { continue }
      for word in line[line.index(after: tab)...].split(separator: " ") {
        let way = Runs.steps(of: String(word))
        guard let key = way.last?.key, classes[key]?.last != count else { continue }
        steps.formUnion(way)
        classes[key, default: []].append(count)
      }
      count += 1
    }
    self.classes = classes
    self.steps = steps.sorted { $0.key < $1.key }
    self.count = Int(count)
  }
}
