import Detector

/// Messages as sparse vectors over a vocabulary's rows, one behind the other.
struct Samples: Sendable {
  private(set) var rows: [Int32] = []
  private(set) var values: [Float] = []
  /// Where each begins, and where the last one ends.
  private(set) var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  /// How much a fact beyond words counts beside the whole of the words.
  static let factWeight: Float = 0.15
  /// How much what a feature means besides in messages of a kind counts beside what it means in all.
  static let besides: Float = 0.7

  init(_ messages: [Example], _ vocabulary: Vocabulary) {
    for message in messages { append(message, vocabulary) }
  }

  private mutating func append(_ message: Example, _ vocabulary: Vocabulary) {
    let start = rows.count
    var square: Float = 0
    var shares: [Int32: Float] = [:]
    for key in message.runs {
      guard let number = vocabulary.numbers[key] else { continue }
      let feature = vocabulary.features[Int(number)]
      for row in feature.classes { shares[row, default: 0] += feature.shared }
      guard feature.importance > 0 else { continue }
      rows.append(number)
      values.append(feature.importance)
      square += feature.importance * feature.importance
    }
    // By row, since the order of a dictionary is another each time, and so would be the sums.
    for (row, share) in shares.sorted(by: { $0.key < $1.key }) {
      rows.append(row)
      values.append(share)
    }
    let norm = square > 0 ? 1 / Features.loudness(square) : 0
    for place in start..<values.count { values[place] *= norm }
    for fact in message.features.facts {
      guard let number = vocabulary.numbers[fact] else { continue }
      rows.append(number)
      values.append(Self.factWeight)
    }
    // Each feature is learned twice, once for all messages and once for those of a kind (Daumé 2007).
    for place in start..<rows.count {
      guard let row = vocabulary.besides(rows[place], message.features.follows) else { continue }
      rows.append(row)
      values.append(values[place] * Self.besides)
    }
    starts.append(rows.count)
  }

  /// The square of a sample's length.
  func square(_ index: Int) -> Float {
    values[starts[index]..<starts[index + 1]].reduce(0) { $0 + $1 * $1 }
  }
}
