import Detector

/// Which features a model knows, and how important each run of characters is: the rarer, the more.
struct Vocabulary {
  /// The number of each feature, from 0.
  private(set) var numbers: [UInt64: Int32] = [:]
  /// Of facts it is 0.
  private(set) var importances: [Float] = []

  var count: Int { importances.count }

  /// - Parameter features: of the messages that are learned from. What stands in one of them alone is not learned.
  init(_ features: [Features]) {
    var counts: [UInt64: Int32] = [:]
    for item in features {
      for gram in item.grams { counts[gram.key, default: 0] += 1 }
    }
    let total = Float(features.count + 1)
    for item in features {
      for gram in item.grams where numbers[gram.key] == nil {
        guard let count = counts[gram.key], count >= 2 else { continue }
        add(gram.key, (log(total / Float(count + 1)) + 1).rounded(toNearest: 1 / WeightsFile.importanceScale))
      }
      for fact in item.facts where numbers[fact] == nil { add(fact, 0) }
    }
  }

  private mutating func add(_ key: UInt64, _ importance: Float) {
    numbers[key] = Int32(importances.count)
    importances.append(importance)
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
