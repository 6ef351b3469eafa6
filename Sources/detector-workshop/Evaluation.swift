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

/// What was judged of messages by models that had not seen their writers.
struct Evaluation {
  let examples: [Example]
  let calibrations: [Calibration]
  /// How sure the model was: for each message a number for each topic.
  let sureness: [[Float]]

  /// - Parameter margins: for each message one for each topic.
  init(_ examples: [Example], _ margins: [[Float]]) {
    self.examples = examples
    let calibrations = Model.topics.indices.map { topic in
      Calibration(
        examples.indices.compactMap { index in
          let label = examples[index].label(Model.topics[topic])
          return label < 0 ? nil : (margins[index][topic], label == 1)
        })
    }
    self.calibrations = calibrations
    sureness = margins.map { row in row.indices.map { calibrations[$0].sureness(row[$0]) } }
  }

  /// The threshold that gives a topic the best F; where a false alarm would hurt, precision counts more.
  func bestThreshold(_ topic: Int) -> Float {
    let weight = Self.breaches.contains(Model.topics[topic]) ? 0.6 : 1
    var best: (f: Double, threshold: Float) = (-1, 0.5)
    for percent in 8...90 {
      let threshold = Float(percent) / 100
      let f = count(topic, threshold) { _ in true }.f(recallWeight: weight)
      if f > best.f { best = (f, threshold) }
    }
    return best.threshold
  }

  func count(_ topic: Int, _ threshold: Float, _ includes: (Example) -> Bool) -> Count {
    var count = Count()
    for index in examples.indices where includes(examples[index]) {
      switch (sureness[index][topic] >= threshold, examples[index].label(Model.topics[topic])) {
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
  func falseAlarms(_ thresholds: [Float], _ includes: (Example) -> Bool) -> Double {
    let breaches = Model.topics.indices.filter { Self.breaches.contains(Model.topics[$0]) }
    var harmless = 0
    var flagged = 0
    for index in examples.indices where includes(examples[index]) {
      guard breaches.allSatisfy({ examples[index].label(Model.topics[$0]) == 0 }) else { continue }
      harmless += 1
      if breaches.contains(where: { sureness[index][$0] >= thresholds[$0] }) { flagged += 1 }
    }
    return harmless == 0 ? 0 : Double(flagged) / Double(harmless)
  }
}
