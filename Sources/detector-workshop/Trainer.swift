import Detector

/// A labelled message as numbers.
struct Sample {
  var rows: [Int32]
  /// How many of the rows are runs of characters; the rest are facts.
  var grams: Int
  var norm: Float
  /// 1 there, 0 not there, −1 counts neither way; a value a learned topic.
  var labels: [Int8]

  init(_ example: Example) {
    let features = Features(example.utterance)
    rows = features.grams.map(\.row) + features.facts
    grams = features.grams.count
    norm = Model.norm(features.grams.count)
    labels = Model.topics.map { example.topics.contains($0) ? 1 : example.open.contains($0) ? -1 : 0 }
  }
}

/// Logistic regression, one topic against the rest, by stochastic gradient descent: deterministic for the same samples in the same order.
struct Model {
  static let topics = Topic.allCases.filter { !Topic.formal.contains($0) }
  static let width = 36
  static let factWeight: Float = 0.15

  static func norm(_ count: Int) -> Float { 1 / Float(max(count, 1)).squareRoot() }

  var weights = [Float](repeating: 0, count: Features.rows * width)
  var biases = [Float](repeating: -3, count: width)

  init(_ samples: [Sample], epochs: Int = 20, rate: Float = 10, positiveWeight: Float = 2) {
    var order = Array(samples.indices)
    var state: UInt64 = 88_172_645_463_325_252
    var margins = [Float](repeating: 0, count: Self.width)
    let steps = Float(epochs * samples.count)
    var step = 0
    for _ in 0..<epochs {
      for index in order.indices.dropFirst() {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        order.swapAt(index, Int(state % UInt64(index + 1)))
      }
      for sample in order {
        learn(samples[sample], &margins, rate * (1 - 0.95 * Float(step) / steps), positiveWeight)
        step += 1
      }
    }
  }

  private mutating func learn(_ sample: Sample, _ margins: inout [Float], _ rate: Float, _ positiveWeight: Float) {
    score(sample, &margins)
    var active: [(topic: Int, change: Float)] = []
    for topic in Self.topics.indices where sample.labels[topic] >= 0 {
      let truth: Float = sample.labels[topic] == 1 ? 1 : 0
      let gradient = (Detector.logistic(margins[topic]) - truth) * (truth == 1 ? positiveWeight : 1)
      if gradient.magnitude > 0.002 { active.append((topic, rate * gradient)) }
    }
    for (topic, change) in active { biases[topic] -= 0.02 * change }
    weights.withUnsafeMutableBufferPointer { weights in
      for (place, row) in sample.rows.enumerated() {
        let value = place < sample.grams ? sample.norm : Self.factWeight
        let start = Int(row) * Self.width
        for (topic, change) in active { weights[start + topic] -= change * value }
      }
    }
  }

  func score(_ sample: Sample, _ margins: inout [Float]) {
    for topic in 0..<Self.width { margins[topic] = biases[topic] }
    weights.withUnsafeBufferPointer { weights in
      margins.withUnsafeMutableBufferPointer { margins in
        for (place, row) in sample.rows.enumerated() {
          let value = place < sample.grams ? sample.norm : Self.factWeight
          let start = Int(row) * Self.width
          for topic in 0..<Self.width { margins[topic] += value * weights[start + topic] }
        }
      }
    }
  }

  /// How sure the model is of each topic.
  func probabilities(_ sample: Sample) -> [Float] {
    var margins = [Float](repeating: 0, count: Self.width)
    score(sample, &margins)
    return Self.topics.indices.map { Detector.logistic(margins[$0]) }
  }

  /// The bytes of the weights' file: scales, biases, thresholds, then a row of signed bytes a feature.
  func bytes(thresholds: [Float]) -> [UInt8] {
    var scales = [Float](repeating: 0, count: Self.width)
    for topic in 0..<Self.width {
      var largest: Float = 0
      for row in 0..<Features.rows { largest = max(largest, weights[row * Self.width + topic].magnitude) }
      scales[topic] = largest / 127
    }
    var bytes: [UInt8] = []
    for list in [scales, biases, thresholds + [Float](repeating: 2, count: Self.width - thresholds.count)] {
      for value in list { withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes += $0 } }
    }
    bytes.reserveCapacity(bytes.count + weights.count)
    for row in 0..<Features.rows {
      for topic in 0..<Self.width {
        let value = scales[topic] > 0 ? (weights[row * Self.width + topic] / scales[topic]).rounded() : 0
        bytes.append(UInt8(bitPattern: Int8(max(-127, min(127, value)))))
      }
    }
    return bytes
  }
}
