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
    /// Met often enough that something can be learned of it together with others.
    var isCommon = true
    /// Of the lexicon, as rows behind those of the features.
    var classes: [Int32] = []
  }

  /// The number of each feature, from 0.
  private(set) var numbers: [UInt64: Int32] = [:]
  private(set) var features: [Feature] = []
  /// Rows of weights: the features, the lexicon's classes behind them, and then what any of these means besides in messages
  /// that follow others, or in those that do not.
  private(set) var rows = 0
  /// For either kind of message, the second being those that follow others: of each feature and class the row of what it
  /// means besides; -1 where it was met too seldom to tell.
  private var besides: [[Int32]] = []

  var count: Int { features.count }

  /// How much of a class's weight its words have.
  private static let kinship: Float = 0.35
  /// As often must a feature be met in messages of a kind to mean something of its own there.
  private static let often = 10

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
        add(key, Feature(importance: importance(count), isCommon: count >= 4))
      }
      for fact in message.features.facts where numbers[fact] == nil { add(fact, Feature(isFact: true)) }
    }
    for key in lexicon.steps.map(\.key) where numbers[key] == nil { add(key, Feature(isCommon: false)) }
    for (key, classes) in lexicon.classes.sorted(by: { $0.key < $1.key }) {
      guard let number = numbers[key] else { continue }
      features[Int(number)].shared = Self.kinship * importance(counts[key] ?? 0)
      features[Int(number)].classes = classes
    }
    for index in features.indices where !features[index].classes.isEmpty {
      features[index].classes = features[index].classes.map { $0 + Int32(features.count) }
    }
    rows = features.count + lexicon.count
    addBesides(messages)
  }

  private mutating func add(_ key: UInt64, _ feature: Feature) {
    numbers[key] = Int32(features.count)
    features.append(feature)
  }

  private mutating func addBesides(_ messages: [Example]) {
    var met = [[Int32]](repeating: [Int32](repeating: 0, count: rows), count: 2)
    for message in messages {
      let kind = message.features.follows ? 1 : 0
      for key in message.runs + message.features.facts {
        guard let number = numbers[key] else { continue }
        met[kind][Int(number)] += 1
        for row in features[Int(number)].classes { met[kind][Int(row)] += 1 }
      }
    }
    besides = met.map { counts in
      counts.map { count in
        guard count >= Self.often else { return -1 }
        rows += 1
        return Int32(rows - 1)
      }
    }
  }

  /// Whether a row is of something that is met often enough to be learned of together with others.
  func isCommon(_ row: Int32) -> Bool { Int(row) >= count || features[Int(row)].isCommon }

  /// The row of what a feature or class means besides in a kind of message.
  func besides(_ row: Int32, _ follows: Bool) -> Int32? {
    let row = besides[follows ? 1 : 0][Int(row)]
    return row < 0 ? nil : row
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
