import CData

/// The learned part: for each topic a weighted sum over the features, one topic against the rest. The weights lie in the
/// binary as they are used: a row a feature, a signed byte a topic.
struct LinearModel: Sendable {
  /// The topics that are learned, in the order of a row's bytes.
  static let topics: [Topic] = Topic.allCases.filter { !Topic.formal.contains($0) }
  /// Bytes of a row.
  static let width = 36

  let scales: [Float]
  let biases: [Float]
  /// Above these a topic is judged to be there, after the logistic function.
  let thresholds: [Float]
  // Constant memory of the binary.
  nonisolated(unsafe) private let weights: UnsafePointer<Int8>

  /// The model in the binary.
  static let builtIn = LinearModel()

  private init() {
    let count = Self.width
    let floats = cdata_weights_head()!
    scales = (0..<count).map { floats[$0] }
    biases = (0..<count).map { floats[count + $0] }
    thresholds = (0..<count).map { floats[2 * count + $0] }
    weights = cdata_weights_rows()!
  }

  /// The sum for each topic. Each run counts by the square root of how many there are, so that long messages do not shout.
  func margins(_ features: Features) -> [Float] {
    var sums = [Int32](repeating: 0, count: Self.width)
    var facts = [Int32](repeating: 0, count: Self.width)
    sums.withUnsafeMutableBufferPointer { sums in
      for gram in features.grams { add(gram.row, to: sums) }
    }
    facts.withUnsafeMutableBufferPointer { facts in
      for row in features.facts { add(row, to: facts) }
    }
    let norm = Self.norm(features.grams.count)
    return (0..<Self.width).map {
      biases[$0] + scales[$0] * (Float(sums[$0]) * norm + Float(facts[$0]) * Self.factWeight)
    }
  }

  /// How much a fact beyond words counts beside a run of characters.
  static let factWeight: Float = 0.15
  static func norm(_ count: Int) -> Float { 1 / Float(max(count, 1)).squareRoot() }

  @inline(__always)
  private func add(_ row: Int32, to sums: UnsafeMutableBufferPointer<Int32>) {
    let start = weights + Int(row) * Self.width
    for topic in 0..<Self.width { sums[topic] &+= Int32(start[topic]) }
  }

  /// What a run of characters says for a topic.
  func weight(_ row: Int32, _ topic: Int) -> Int { Int(weights[Int(row) * Self.width + topic]) }
}

extension Topic {
  /// Found from kind, time and neighbours, by rule.
  package static let formal: TopicSet = [.flood, .voice, .emojiExcess, .noCaption, .longQuestion, .offHours]
}
