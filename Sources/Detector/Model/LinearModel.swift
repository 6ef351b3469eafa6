import CData

/// The learned part: for each topic a weighted sum over the features, one topic against the rest, and another one over
/// these sums (`SecondReading`). Vocabulary and weights lie in the binary as they are used (`WeightsFile`): a table of
/// keys, and a row of signed bytes for each feature.
struct LinearModel: Sendable {
  /// What is learned, in the order of margins and of a row's bytes.
  static let topics = Topic.learned

  let runScales: [Float]
  let factScales: [Float]
  let biases: [Float]
  /// Above these a topic is judged to be there, after the logistic function; of the first reading, and of the second.
  let thresholds: (first: [Float], second: [Float])
  /// One less than there are slots, all bits set.
  let mask: Int
  // Constant memory of the binary.
  nonisolated(unsafe) private let second: UnsafePointer<Float>
  /// Of each slot a mark, 0 where it is free, and the number of a row.
  nonisolated(unsafe) let slots: UnsafePointer<UInt32>
  nonisolated(unsafe) let rows: UnsafePointer<Int8>

  /// The model in the binary.
  static let builtIn = LinearModel()

  private init() {
    let base = UnsafeRawPointer(cdata_weights()!)
    func list(_ number: Int) -> [Float] {
      (0..<WeightsFile.width).map {
        base.load(fromByteOffset: 4 * (number * WeightsFile.width + $0), as: Float.self)
      }
    }
    runScales = list(0)
    factScales = list(1)
    biases = list(2)
    thresholds = (list(3), list(4))
    let size = Int(base.load(fromByteOffset: WeightsFile.headSize - 4, as: UInt32.self))
    mask = size - 1
    second = (base + WeightsFile.lists * WeightsFile.width * 4).assumingMemoryBound(to: Float.self)
    let table = base + WeightsFile.headSize
    slots = table.assumingMemoryBound(to: UInt32.self)
    rows = (table + size * 8).assumingMemoryBound(to: Int8.self)
  }

  /// The sum for each topic.
  func margins(_ runs: [KnownRun], _ facts: [UInt64]) -> [Float] {
    var square = 0
    for run in runs {
      let importance = Int(UInt8(bitPattern: rows[Int(run.row) * WeightsFile.width + WeightsFile.importance]))
      square += importance * importance
    }
    let ofRuns = sums(runs.lazy.map { Int($0.row) })
    let ofFacts = sums(facts.compactMap { slot($0).map { Int(slots[2 * $0 + 1]) } })
    let scale = WeightsFile.importanceScale * WeightsFile.importanceScale
    let norm = square == 0 ? 0 : 1 / Features.loudness(Float(square) / scale)
    var margins = [Float](repeating: 0, count: Self.topics.count)
    for topic in margins.indices {
      margins[topic] =
        biases[topic] + runScales[topic] * Float(ofRuns[topic]) * norm + factScales[topic] * Float(ofFacts[topic])
    }
    return margins
  }

  /// For each topic how sure the second reading is of it, before the logistic function.
  func second(_ inputs: [Float]) -> [Float] {
    // The last row is of no input, but what there is in any case.
    var sums = [Float](unsafeUninitializedCapacity: WeightsFile.width) { sums, count in
      for topic in 0..<WeightsFile.width {
        sums.initializeElement(at: topic, to: second[SecondReading.width * WeightsFile.width + topic])
      }
      count = WeightsFile.width
    }
    sums.withUnsafeMutableBufferPointer { sums in
      for (place, input) in inputs.enumerated() where input != 0 {
        let row = second + place * WeightsFile.width
        for topic in 0..<WeightsFile.width { sums[topic] += input * row[topic] }
      }
    }
    return sums
  }

  /// The sums of rows, topic by topic.
  private func sums(_ numbers: some RandomAccessCollection<Int>) -> [Int32] {
    var sums = [Int32](repeating: 0, count: WeightsFile.width)
    // In 16 bits twice as many are added at once as in 32; so many rows of signed bytes fit into them.
    var narrow = [Int16](repeating: 0, count: WeightsFile.width)
    var left = numbers[...]
    while !left.isEmpty {
      narrow.withUnsafeMutableBufferPointer { narrow in
        for number in left.prefix(255) {
          let row = rows + number * WeightsFile.width
          for topic in 0..<WeightsFile.width { narrow[topic] &+= Int16(row[topic]) }
        }
        for topic in narrow.indices {
          sums[topic] &+= Int32(narrow[topic])
          narrow[topic] = 0
        }
      }
      left = left.dropFirst(255)
    }
    return sums
  }

  /// What a run of characters says for a topic.
  func weight(_ run: KnownRun, _ topic: Int) -> Int { Int(rows[Int(run.row) * WeightsFile.width + topic]) }
}
