import CData

/// The first of two readings, learned: for each topic a weighted sum over the features, one topic against the rest, and
/// what a few hidden units add to it, which see features together where a sum sees each alone. What comes out is corrected
/// by the second (`SecondReading`). Vocabulary and weights lie in the binary as they are used (`WeightsFile`): tables
/// that lead to rows, and a row of signed bytes for each feature.
struct FirstReading: Sendable {
  /// What is learned, in the order of margins and of a row's bytes.
  static let topics = Topic.learned

  /// One less than there are slots, all bits set.
  let mask: Int
  // Constant memory of the binary, so that nothing has to be copied or counted.
  nonisolated(unsafe) private let runScales: UnsafePointer<Float>
  nonisolated(unsafe) private let factScales: UnsafePointer<Float>
  nonisolated(unsafe) private let biases: UnsafePointer<Float>
  /// Above these a topic is judged to be there, after the logistic function; where nothing stands before, and where
  /// something does.
  nonisolated(unsafe) let thresholds: (alone: UnsafePointer<Float>, following: UnsafePointer<Float>)
  /// Of each hidden unit what it says of the topics.
  nonisolated(unsafe) private let units: UnsafePointer<Float>
  /// Of each character of the first plane an entry.
  nonisolated(unsafe) let characters: UnsafePointer<UInt32>
  /// Of each slot a mark, 0 where it is free, and an entry.
  nonisolated(unsafe) let slots: UnsafePointer<UInt32>
  nonisolated(unsafe) let rows: UnsafePointer<Int8>

  /// The model in the binary.
  static let builtIn = FirstReading()

  private init() {
    let base = UnsafeRawPointer(cdata_weights()!)
    let lists = base.assumingMemoryBound(to: Float.self)
    func list(_ number: Int) -> UnsafePointer<Float> { lists + number * WeightsFile.width }
    runScales = list(0)
    factScales = list(1)
    biases = list(2)
    thresholds = (list(3), list(4))
    units = lists + WeightsFile.lists * WeightsFile.width
    let size = Int(base.load(fromByteOffset: WeightsFile.listsSize + WeightsFile.treesSize, as: UInt32.self))
    mask = size - 1
    let table = base + WeightsFile.headSize
    characters = table.assumingMemoryBound(to: UInt32.self)
    slots = characters + WeightsFile.characters
    rows = (table + WeightsFile.characters * 4 + size * 8).assumingMemoryBound(to: Int8.self)
  }

  /// The sum for each topic.
  ///
  /// - Parameter runs: those of `known`.
  func margins(_ runs: [KnownRun], _ features: Features) -> [Float] {
    var (ofRuns, ofFacts) = (Self.noSums, Self.noSums)
    let square = add(runs.map(\.row), to: &ofRuns)
    var facts: [Int32] = []
    facts.reserveCapacity(features.facts.count)
    for fact in features.facts {
      if let (_, entry) = feature(fact) { facts.append(Int32(entry.row(features.follows))) }
    }
    _ = add(facts, to: &ofFacts)
    let scale = WeightsFile.importanceScale * WeightsFile.importanceScale
    let norm = square == 0 ? 0 : 1 / Features.loudness(Float(square) / scale)
    var sums = Array(UnsafeBufferPointer(start: biases, count: WeightsFile.width))
    for column in sums.indices {
      sums[column] += runScales[column] * Float(ofRuns[column]) * norm + factScales[column] * Float(ofFacts[column])
    }
    for unit in 0..<WeightsFile.units {
      let strength = sums[WeightsFile.hidden + unit]
      // A hidden unit that is not moved says nothing.
      guard strength > 0 else { continue }
      let says = units + unit * WeightsFile.width
      for topic in Self.topics.indices { sums[topic] += strength * says[topic] }
    }
    return Array(sums.prefix(Self.topics.count))
  }

  private static let noSums = [Int32](repeating: 0, count: WeightsFile.width)

  /// Adds rows byte by byte; gives the sum of the squares of their importances.
  private func add(_ numbers: [Int32], to sums: inout [Int32]) -> UInt64 {
    cdata_sum_rows(rows, numbers, numbers.count, &sums, WeightsFile.importance)
  }

  /// What a run of characters says for a topic.
  func weight(_ run: KnownRun, _ topic: Int) -> Int { Int(rows[Int(run.row) * WeightsFile.width + topic]) }
}
