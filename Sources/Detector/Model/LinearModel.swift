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
  struct KnownRun {
    var row: Int32
    /// In the normalised text.
    var position: Int32
    var length: Int32
  }

  /// The runs that are known, each where it first stands, the shorter ones first. Whatever is known, its beginnings are
  /// known, too: so a run need go on only as long as it is.
  func known(_ features: Features) -> [KnownRun] {
    let letters = features.letters
    return [KnownRun](unsafeUninitializedCapacity: letters.count * Runs.longest) { known, count in
      letters.withUnsafeBufferPointer { letters in
        SlotSet.with(capacity: letters.count * Runs.longest) { seen in
          withUnsafeTemporaryAllocation(of: OpenRun.self, capacity: letters.count) { open in
            for start in letters.indices {
              open.initializeElement(at: start, to: OpenRun(start: Int32(start), hash: Runs.seed))
            }
            var left = letters.count
            for length in 1...Runs.longest {
              left = step(open[..<left], letters, length)
              var kept = 0
              for place in 0..<left {
                let run = open[place]
                guard let slot = slot(run.key) else { continue }
                open[kept] = run
                kept += 1
                guard seen.insert(UInt32(truncatingIfNeeded: slot)) else { continue }
                let row = Int32(bitPattern: slots[2 * slot + 1])
                let weights = rows + Int(row) * WeightsFile.width
                cdata_prefetch(weights)
                cdata_prefetch(weights + WeightsFile.width - 1)
                let stretch = features.place(Int(run.start)..<Int(run.start) + length)
                known.initializeElement(
                  at: count,
                  to: KnownRun(row: row, position: Int32(stretch.lowerBound), length: Int32(stretch.count)))
                count += 1
              }
              left = kept
            }
          }
        }
      }
    }
  }

  /// A run that may go on.
  private struct OpenRun {
    var start: Int32
    var hash: UInt64
    var key: UInt64 = 0
  }

  /// Lets runs go on by a character, and asks for all their slots before the first is looked at.
  ///
  /// - Returns: how many are left; those that would go beyond the end stand last.
  @inline(__always)
  private func step(
    _ open: Slice<UnsafeMutableBufferPointer<OpenRun>>, _ letters: UnsafeBufferPointer<UInt32>, _ length: Int
  ) -> Int {
    for place in open.indices {
      let end = Int(open.base[place].start) + length
      if end > letters.count { return place }
      let hash = Runs.hash(open.base[place].hash, letters[end - 1])
      let key = Runs.key(hash, length: length)
      open.base[place].hash = hash
      open.base[place].key = key
      cdata_prefetch(slots + 2 * (WeightsFile.place(key).slot & mask))
    }
    return open.endIndex
  }

  /// Where a key stands.
  private func slot(_ key: UInt64) -> Int? {
    let (start, mark) = WeightsFile.place(key)
    var slot = start & mask
    while slots[2 * slot] != 0 {
      if slots[2 * slot] == mark { return slot }
      slot = (slot + 1) & mask
    }
    return nil
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
        biases[topic] + gramScales[topic] * Float(ofRuns[topic]) * norm + factScales[topic] * Float(ofFacts[topic])
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

/// Slots that were met, by open addressing.
private struct SlotSet {
  /// Slots and 1; 0 where there is none.
  private let slots: UnsafeMutableBufferPointer<UInt32>
  private let mask: Int

  /// - Parameter capacity: more than will be put into it.
  static func with(capacity: Int, _ body: (SlotSet) -> Void) {
    var size = 64
    while size < capacity { size *= 2 }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
      slots.initialize(repeating: 0)
      body(SlotSet(slots: slots, mask: size - 1))
    }
  }

  /// Whether it was not in there.
  @inline(__always)
  func insert(_ slot: UInt32) -> Bool {
    var place = Int(slot &* 0x9E37_79B1 >> 7) & mask
    while slots[place] != 0 {
      if slots[place] == slot + 1 { return false }
      place = (place + 1) & mask
    }
    slots[place] = slot + 1
    return true
  }
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
