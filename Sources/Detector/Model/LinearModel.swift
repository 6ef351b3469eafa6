import CData

/// The learned part: for each topic a weighted sum over the features, one topic against the rest, and another one over
/// these sums (`SecondReading`). Vocabulary and weights lie in the binary as they are used (`WeightsFile`): a table of
/// keys, and a row of signed bytes for each feature.
struct LinearModel: Sendable {
  /// What is learned, in the order of margins and of a row's bytes.
  static let topics = Topic.learned

  let gramScales: [Float]
  let factScales: [Float]
  let biases: [Float]
  /// Above these a topic is judged to be there, after the logistic function; of the first reading, and of the second.
  let thresholds: (first: [Float], second: [Float])
  private let mask: Int
  // Constant memory of the binary.
  nonisolated(unsafe) private let second: UnsafePointer<Float>
  nonisolated(unsafe) private let slots: UnsafePointer<UInt32>
  nonisolated(unsafe) private let rows: UnsafePointer<Int8>

  /// The model in the binary.
  static let builtIn = LinearModel()

  private init() {
    let base = UnsafeRawPointer(cdata_weights()!)
    func list(_ number: Int) -> [Float] {
      (0..<WeightsFile.width).map {
        base.load(fromByteOffset: 4 * (number * WeightsFile.width + $0), as: Float.self)
      }
    }
    gramScales = list(0)
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

  /// A run of characters that the model knows.
  struct KnownGram {
    var row: Int
    /// In the normalised text.
    var position: Int
    var length: Int
  }

  func known(_ features: Features) -> [KnownGram] {
    var known: [KnownGram] = []
    known.reserveCapacity(features.grams.count)
    features.grams.withUnsafeBufferPointer { grams in
      for place in grams.indices {
        if place + Self.ahead < grams.count {
          cdata_prefetch(slots + 2 * (WeightsFile.place(grams[place + Self.ahead].key).slot & mask))
        }
        let gram = grams[place]
        guard let row = row(gram.key) else { continue }
        let weights = rows + row * WeightsFile.width
        cdata_prefetch(weights)
        cdata_prefetch(weights + WeightsFile.width - 1)
        known.append(KnownGram(row: row, position: Int(gram.position), length: Int(gram.length)))
      }
    }
    return known
  }

  /// How many runs ahead their slots are asked for.
  private static let ahead = 8

  private func row(_ key: UInt64) -> Int? {
    let (start, mark) = WeightsFile.place(key)
    var slot = start & mask
    while slots[2 * slot] != 0 {
      if slots[2 * slot] == mark { return Int(slots[2 * slot + 1]) }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// The sum for each topic. The weights of a message's runs are divided by the length of the vector of their
  /// importances, so that long messages do not shout.
  func margins(_ grams: [KnownGram], _ facts: [UInt64]) -> [Float] {
    var square = 0
    for gram in grams {
      let importance = Int(UInt8(bitPattern: rows[gram.row * WeightsFile.width + WeightsFile.importance]))
      square += importance * importance
    }
    let ofGrams = sums(grams.map(\.row))
    let ofFacts = sums(facts.compactMap(row))
    let norm = square == 0 ? 0 : WeightsFile.importanceScale / Float(square).squareRoot()
    var margins = [Float](repeating: 0, count: Self.topics.count)
    for topic in margins.indices {
      margins[topic] =
        biases[topic] + gramScales[topic] * Float(ofGrams[topic]) * norm + factScales[topic] * Float(ofFacts[topic])
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
  private func sums(_ numbers: [Int]) -> [Int32] {
    var sums = [Int32](repeating: 0, count: WeightsFile.width)
    // In 16 bits twice as many are added at once as in 32; so many rows of signed bytes fit into them.
    var narrow = [Int16](repeating: 0, count: WeightsFile.width)
    for start in stride(from: 0, to: numbers.count, by: 255) {
      narrow.withUnsafeMutableBufferPointer { narrow in
        for number in numbers[start..<min(start + 255, numbers.count)] {
          let row = rows + number * WeightsFile.width
          for topic in 0..<WeightsFile.width { narrow[topic] &+= Int16(row[topic]) }
        }
        for topic in narrow.indices {
          sums[topic] &+= Int32(narrow[topic])
          narrow[topic] = 0
        }
      }
    }
    return sums
  }

  /// What a run of characters says for a topic.
  func weight(_ gram: KnownGram, _ topic: Int) -> Int { Int(rows[gram.row * WeightsFile.width + topic]) }
}

/// The form of the weights' file: five lists of floats (scales of runs, scales of facts, biases, thresholds of either
/// reading), a list for each input of the second reading and one of its biases, the number of slots; the slots, each a mark
/// and a row; the rows.
package enum WeightsFile {
  /// Bytes of a row: one a topic, and the importance of the feature in the last.
  package static let width = 36
  /// The place of the importance in a row.
  package static let importance = 35
  /// Importances are kept in sixteenths.
  package static let importanceScale: Float = 16
  /// Of the first kind, before those of the second reading.
  package static let lists = 5
  /// Bytes before the slots: all lists, and the number of slots.
  package static let headSize = (lists + SecondReading.width + 1) * width * 4 + 4

  /// Where the search for a key begins, and by what it is known there.
  package static func place(_ key: UInt64) -> (slot: Int, mark: UInt32) {
    (Int(truncatingIfNeeded: key & 0xFFFF_FFFF), UInt32(truncatingIfNeeded: key >> 32) | 1)
  }
}

extension Topic {
  /// Found from a message's kind, time and neighbours, by rule alone.
  private static let ofForm: TopicSet = [.flood, .voice, .emojiExcess, .noCaption, .longQuestion, .offHours]

  /// Those learned from labelled messages, in the order of a row's bytes: weights that were written for another order are
  /// of no use.
  package static let learned = allCases.filter { !ofForm.contains($0) }
}
