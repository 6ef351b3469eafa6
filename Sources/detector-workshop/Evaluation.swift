import ClassGroups
import Detector

/// How often a topic was found rightly, wrongly, or not at all.
struct Count {
  var right = 0
  var wrong = 0
  var missed = 0

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  /// F with precision counting double.
  var carefulF: Double {
    let (p, r) = (precision, recall)
    return p + r == 0 ? 0 : 1.5 * p * r / (0.5 * p + r)
  }
  var f1: Double { 2 * right + wrong + missed == 0 ? 1 : Double(2 * right) / Double(2 * right + wrong + missed) }
}

/// What was judged of messages that the model had not seen.
struct Evaluation {
  var samples: [Sample]
  var probabilities: [[Float]]

  /// The threshold that gives a topic the best F1; where a false alarm would hurt, precision counts double.
  func bestThreshold(_ topic: Int) -> Float {
    var best: (f1: Double, threshold: Float) = (-1, 0.5)
    for percent in stride(from: 15, through: 90, by: 2) {
      let threshold = Float(percent) / 100
      let count = count(topic, threshold) { _ in true }
      let f1 = Self.breaches.contains(Model.topics[topic]) ? count.carefulF : count.f1
      if f1 > best.f1 { best = (f1, threshold) }
    }
    return best.threshold
  }

  func count(_ topic: Int, _ threshold: Float, _ includes: (Int) -> Bool) -> Count {
    var count = Count()
    for index in samples.indices where includes(index) && samples[index].labels[topic] >= 0 {
      switch (probabilities[index][topic] >= threshold, samples[index].labels[topic] == 1) {
      case (true, true): count.right += 1
      case (true, false): count.wrong += 1
      case (false, true): count.missed += 1
      case (false, false): break
      }
    }
    return count
  }

  /// Topics that no policy is at ease with: finding one in a harmless message is a false alarm.
  static let breaches: Set<Topic> = [
    .advertising, .canvassing, .fundraising, .redPacket, .privacy, .secret, .fraud, .insult, .defamation, .incitement,
    .politics, .religion, .superstition, .porn, .violence, .rumor, .quarrel, .coercion,
  ]

  /// The share of harmless messages in which a breach was found.
  func falseAlarms(_ thresholds: [Float], _ includes: (Int) -> Bool) -> Double {
    let breaches = Model.topics.indices.filter { Self.breaches.contains(Model.topics[$0]) }
    var harmless = 0
    var flagged = 0
    for index in samples.indices where includes(index) {
      guard breaches.allSatisfy({ samples[index].labels[$0] == 0 }) else { continue }
      harmless += 1
      if breaches.contains(where: { probabilities[index][$0] >= thresholds[$0] }) { flagged += 1 }
    }
    return harmless == 0 ? 0 : Double(flagged) / Double(harmless)
  }
}
