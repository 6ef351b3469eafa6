import Detector

/// Which features a model knows.
struct Vocabulary: Sendable {
  /// A run of characters or a fact.
  struct Feature: Sendable {
    var isFact = false
    /// How much a run counts beside the others of its message: the rarer, the more. 0 for facts, and for words of the
    /// lexicon that were not met.
    var importance: Float = 0
    /// The same for what is learned of its classes.
    var shared: Float = 0
    /// Of the lexicon, as rows behind those of the features.
    var classes: [Int32] = []
  }

  /// The number of each feature, from 0.
  private(set) var numbers: [UInt64: Int32] = [:]
  private(set) var features: [Feature] = []
  /// Rows of weights: the features, and the lexicon's classes behind them.
  private(set) var rows = 0

  var count: Int { features.count }

  /// How much of a class's weight its words have.
  private static let kinship: Float = 0.35

  /// - Parameters:
  ///   - messages: those that are learned from. What stands in one of them alone is not learned.
  ///   - lexicon: all its words are known, met or not.
  init(_ messages: [Example], _ lexicon: Lexicon) {
    var counts: [UInt64: Int32] = [:]
    for message in messages {
      for key in message.runs { counts[key, default: 0] += 1 }
    }
    let total = Float(messages.count + 1)
    func importance(_ count: Int32) -> Float {
      (log(total / Float(count + 1)) + 1).rounded(toNearest: 1 / WeightsFile.importanceScale)
    }
    for message in messages {
      for key in message.runs where numbers[key] == nil {
        guard let count = counts[key], count >= 2 else { continue }
        add(key, Feature(importance: importance(count)))
      }
      for fact in message.features.facts where numbers[fact] == nil { add(fact, Feature(isFact: true)) }
    }
    for key in lexicon.beginnings.sorted() where numbers[key] == nil { add(key, Feature()) }
    for (key, classes) in lexicon.classes.sorted(by: { $0.key < $1.key }) {
      if numbers[key] == nil { add(key, Feature()) }
      guard let number = numbers[key] else { continue }
      features[Int(number)].shared = Self.kinship * importance(counts[key] ?? 0)
      features[Int(number)].classes = classes
    }
    for index in features.indices where !features[index].classes.isEmpty {
      features[index].classes = features[index].classes.map { $0 + Int32(features.count) }
    }
    rows = features.count + lexicon.count
  }

  private mutating func add(_ key: UInt64, _ feature: Feature) {
    numbers[key] = Int32(features.count)
    features.append(feature)
  }
}

/// The natural logarithm, by halving and a series: exact enough, and the same everywhere.
func log(_ value: Float) -> Float {
  var mantissa = Double(value)
  var powers = 0.0
  while mantissa > 1.5 {
    mantissa /= 2
    powers += 1
  }
  while mantissa < 0.75 {
    mantissa *= 2
    powers -= 1
  }
  let ratio = (mantissa - 1) / (mantissa + 1)
  var term = ratio
  var sum = 0.0
  for odd in stride(from: 1.0, through: 21, by: 2) {
    sum += term / odd
    term *= ratio * ratio
  }
  return Float(2 * sum + powers * 0.693_147_180_559_945_3)
}

extension Float {
  fileprivate func rounded(toNearest step: Float) -> Float { (self / step).rounded() * step }
}
