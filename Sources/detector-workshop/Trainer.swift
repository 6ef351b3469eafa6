import Detector

/// A message as a sparse vector over a vocabulary.
struct Sample: Sendable {
  var indices: [Int32] = []
  var values: [Float] = []

  /// How much a fact beyond words counts beside the whole of the words.
  static let factWeight: Float = 0.15

  init(_ features: Features, _ vocabulary: Vocabulary) {
    var square: Float = 0
    for gram in features.grams {
      guard let number = vocabulary.numbers[gram.key] else { continue }
      let importance = vocabulary.importances[Int(number)]
      indices.append(number)
      values.append(importance)
      square += importance * importance
    }
    let norm = square > 0 ? 1 / square.squareRoot() : 0
    for index in values.indices { values[index] *= norm }
    for fact in features.facts {
      guard let number = vocabulary.numbers[fact] else { continue }
      indices.append(number)
      values.append(Self.factWeight)
    }
  }

  func dot(_ weights: [Float]) -> Float {
    var sum: Float = 0
    weights.withUnsafeBufferPointer { weights in
      for place in indices.indices { sum += values[place] * weights[Int(indices[place])] }
    }
    return sum
  }
}

/// One topic against the rest: a support vector machine with squared hinge loss, by coordinate descent on its dual
/// (Hsieh et al. 2008). Deterministic for the same samples in the same order.
struct Separator: Sendable {
  private(set) var weights: [Float]
  private(set) var bias: Float = 0

  /// - Parameters:
  ///   - labels: 1 there, 0 not there, −1 counts neither way.
  ///   - costs: what a wrong answer costs beside the size of the weights.
  init(_ samples: [Sample], _ labels: [Int8], _ costs: [Float], features: Int, rounds: Int = 60) {
    weights = [Float](repeating: 0, count: features)
    var order = samples.indices.filter { labels[$0] >= 0 }
    let squares = samples.indices.map { index in
      samples[index].values.reduce(1 + 0.5 / costs[index]) { $0 + $1 * $1 }
    }
    var duals = [Float](repeating: 0, count: samples.count)
    var state: UInt64 = 88_172_645_463_325_252
    for _ in 0..<rounds {
      for place in order.indices.dropFirst() {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        order.swapAt(place, Int(state % UInt64(place + 1)))
      }
      var largest: Float = 0
      for index in order {
        let sign: Float = labels[index] == 1 ? 1 : -1
        let gradient = sign * (samples[index].dot(weights) + bias) - 1 + duals[index] * 0.5 / costs[index]
        let projected = duals[index] == 0 ? min(gradient, 0) : gradient
        guard projected.magnitude > 1e-6 else { continue }
        largest = max(largest, projected.magnitude)
        let old = duals[index]
        duals[index] = max(old - gradient / squares[index], 0)
        move(samples[index], (duals[index] - old) * sign)
      }
      if largest < 0.01 { break }
    }
  }

  private mutating func move(_ sample: Sample, _ step: Float) {
    bias += step
    weights.withUnsafeMutableBufferPointer { weights in
      for place in sample.indices.indices { weights[Int(sample.indices[place])] += step * sample.values[place] }
    }
  }

  func margin(_ sample: Sample) -> Float { sample.dot(weights) + bias }
}

/// A separator for each learned topic.
struct Model: Sendable {
  static let topics = Topic.learned

  let vocabulary: Vocabulary
  let separators: [Separator]

  init(_ examples: [Example]) async {
    let features = examples.map(\.features)
    let vocabulary = Vocabulary(features)
    let costs = examples.map(\.cost)
    let samples = features.map { Sample($0, vocabulary) }
    self.vocabulary = vocabulary
    separators = await withTaskGroup(of: (Int, Separator).self) { group in
      for (number, topic) in Model.topics.enumerated() {
        let labels = examples.map { $0.label(topic) }
        group.addTask { (number, Separator(samples, labels, costs, features: vocabulary.count)) }
      }
      var found: [Int: Separator] = [:]
      for await (number, separator) in group { found[number] = separator }
      return Model.topics.indices.compactMap { found[$0] }
    }
  }

  /// One for each topic.
  func margins(_ features: Features) -> [Float] {
    let sample = Sample(features, vocabulary)
    return separators.map { $0.margin(sample) }
  }
}
