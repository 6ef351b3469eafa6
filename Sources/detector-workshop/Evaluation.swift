import ClassGroups
import Detector

/// How often a topic was found rightly, wrongly, or not at all.
struct Count {
  var right = 0
  var wrong = 0
  var missed = 0

  var precision: Double { right + wrong == 0 ? 1 : Double(right) / Double(right + wrong) }
  var recall: Double { right + missed == 0 ? 1 : Double(right) / Double(right + missed) }
  /// F in which recall counts `recallWeight` times as much as precision.
  func f(recallWeight weight: Double) -> Double {
    let (p, r, square) = (precision, recall, weight * weight)
    return p + r == 0 ? 0 : (1 + square) * p * r / (square * p + r)
  }
  var f1: Double { 2 * right + wrong + missed == 0 ? 1 : Double(2 * right) / Double(2 * right + wrong + missed) }
}

/// How sure the detector must be of each topic.
struct Thresholds {
  /// Where nothing stands before the message, and where something does.
  var alone: [Float]
  var following: [Float]

  subscript(example: Example, topic: Int) -> Float { example.features.follows ? following[topic] : alone[topic] }
}

extension Thresholds {
  /// The same for all.
  fileprivate init(_ threshold: Float) {
    alone = Model.topics.map { _ in threshold }
    following = alone
  }
}

/// What was judged of messages by models that had not seen their writers.
struct Evaluation {
  let examples: [Example]
  /// How sure the readings were: for each message a number for each topic.
  let sureness: [[Float]]

  /// - Parameter odds: for each message their logarithms, one for each topic.
  init(_ examples: [Example], _ odds: [[Float]]) {
    self.examples = examples
    sureness = odds.map { $0.map(Detector.logistic) }
  }

  /// For each topic the threshold that gives the best F among the messages that follow others, or do not; where a false
  /// alarm would hurt, precision counts more.
  private func best(_ follows: Bool) -> [Float] {
    Model.topics.indices.map { topic in
      let weight = Self.breaches.contains(Model.topics[topic]) ? 0.72 : 1
      var best: (f: Double, threshold: Float) = (-1, 0.5)
      for percent in 8...90 {
        let threshold = Float(percent) / 100
        let f = count(topic, Thresholds(threshold)) { $0.features.follows == follows }.f(recallWeight: weight)
        if f > best.f { best = (f, threshold) }
      }
      return best.threshold
    }
  }

  /// For either kind of message.
  var bestThresholds: Thresholds { Thresholds(alone: best(false), following: best(true)) }

  func count(_ topic: Int, _ thresholds: Thresholds, _ includes: (Example) -> Bool) -> Count {
    var count = Count()
    for index in examples.indices where includes(examples[index]) {
      switch (sureness[index][topic] >= thresholds[examples[index], topic], examples[index].label(Model.topics[topic]))
      {
      case (true, 1): count.right += 1
      case (true, 0): count.wrong += 1
      case (false, 1): count.missed += 1
      default: break
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
  func falseAlarms(_ thresholds: Thresholds, _ includes: (Example) -> Bool) -> Double {
    let breaches = Model.topics.indices.filter { Self.breaches.contains(Model.topics[$0]) }
    var harmless = 0
    var flagged = 0
    for index in examples.indices where includes(examples[index]) {
      guard breaches.allSatisfy({ examples[index].label(Model.topics[$0]) == 0 }) else { continue }
      harmless += 1
      if breaches.contains(where: { sureness[index][$0] >= thresholds[examples[index], $0] }) { flagged += 1 }
    }
    return harmless == 0 ? 0 : Double(flagged) / Double(harmless)
  }
}
