import Detector

/// A small net beside the separators: each hidden unit is moved by features together, and says something of every topic.
/// Learned by stochastic gradient descent with adapted steps (Duchi et al. 2011), features and units left out by chance so
/// that none relies on another. The same samples in the same order give the same net.
struct HiddenUnits: Sendable {
  private typealias Four = Separators.Four
  private static let fours = WeightsFile.units / 4
  private static let topicFours = Separators.fours

  /// How much the units' words count beside the separators'.
  private static let share: Float = 0.05
  private static let rounds = 6
  /// How far features, and how far units, move at the first step.
  private static let featureStep: Float = 0.5
  private static let unitStep: Float = 0.03
  private static let featuresLeftOut: Float = 0.3
  private static let unitsLeftOut: Float = 0.25

  /// Of each row how it moves the units.
  private var moves: [Four]
  private var biases = [Four](repeating: .zero, count: fours)
  /// Of each unit what it says of the topics.
  private var says: [Four]
  private var saysBias = [Four](repeating: .zero, count: topicFours)

  /// - Parameter vocabulary: rare features move no unit: that saves room, and hardly says less. All else as for
  ///   `Separators`.
  init(_ samples: Samples, _ labels: [[Int8]], _ costs: [Float], _ vocabulary: Vocabulary) {
    let rows = vocabulary.rows
    var chance = Chance()
    let areCommon = (0..<Int32(rows)).map(vocabulary.isCommon)
    moves = areCommon.flatMap { isCommon in
      (0..<Self.fours).map { _ in isCommon ? chance.bell() * 0.2 : .zero }
    }
    says = (0..<WeightsFile.units * Self.topicFours).map { _ in (chance.four() * 2 - 1) * 0.19 }
    let targets = labels.flatMap { Separators.row($0.map { $0 == 1 ? 1 : 0 }) }
    let weights = zip(labels, costs).flatMap { labels, cost in Separators.row(labels.map { $0 < 0 ? 0 : cost }) }
    var order = Array(0..<samples.count)
    var learner = Learner(rows: rows)
    let steps = Float(Self.rounds * samples.count)
    for round in 0..<Self.rounds {
      chance.shuffle(&order)
      for (place, index) in order.enumerated() {
        let left = 1 - Float(round * samples.count + place) / steps
        let topics = index * Self.topicFours..<(index + 1) * Self.topicFours
        learner.take(samples, index, &chance) { areCommon[Int($0)] }
        learn(targets[topics], weights[topics], left, &learner, &chance)
      }
    }
  }

  /// What stays the same in size from sample to sample.
  private struct Learner {
    /// Features of a sample that are not left out.
    var rows: [Int] = []
    var values: [Float] = []
    var strengths = [Four](repeating: .zero, count: fours)
    var kept = [Four](repeating: .zero, count: fours)
    var errors = [Four](repeating: .zero, count: topicFours)
    var pulls = [Four](repeating: .zero, count: fours)
    /// Sums of squares of what moved each number before: the more it has moved, the smaller its steps.
    var ofRows: [Float]
    var ofBiases = [Four](repeating: .zero, count: fours)
    var ofSays = [Four](repeating: .zero, count: WeightsFile.units * topicFours)
    var ofSaysBias = [Four](repeating: .zero, count: topicFours)

    init(rows: Int) { ofRows = [Float](repeating: 0, count: rows) }

    /// Takes what moves the units in a sample.
    mutating func take(_ samples: Samples, _ index: Int, _ chance: inout Chance, _ moves: (Int32) -> Bool) {
      rows.removeAll(keepingCapacity: true)
      values.removeAll(keepingCapacity: true)
      for place in samples.starts[index]..<samples.starts[index + 1] where moves(samples.rows[place]) {
        guard chance.one() >= featuresLeftOut else { continue }
        rows.append(Int(samples.rows[place]) * fours)
        values.append(samples.values[place] / (1 - featuresLeftOut))
      }
    }
  }

  private mutating func learn(
    _ targets: ArraySlice<Four>, _ weights: ArraySlice<Four>, _ left: Float, _ learner: inout Learner,
    _ chance: inout Chance
  ) {
    var strengths = biases
    for (row, value) in zip(learner.rows, learner.values) {
      for four in 0..<Self.fours { strengths[four] += value * moves[row + four] }
    }
    for four in 0..<Self.fours {
      let isKept = (chance.four() .>= Self.unitsLeftOut) .& (strengths[four] .> 0)
      learner.kept[four] = Four.zero.replacing(with: 1 / (1 - Self.unitsLeftOut), where: isKept)
      strengths[four] *= learner.kept[four]
    }
    let heard = hear(strengths)
    for four in 0..<Self.topicFours {
      var odds = Four.zero
      for lane in 0..<4 { odds[lane] = Detector.logistic(heard[four][lane]) }
      learner.errors[four] = (odds - targets[targets.startIndex + four]) * weights[weights.startIndex + four]
    }
    let unitStep = Self.unitStep * left
    for unit in 0..<WeightsFile.units {
      var pull: Float = 0
      let strength = strengths[unit / 4][unit % 4]
      for four in 0..<Self.topicFours {
        let place = unit * Self.topicFours + four
        pull += (says[place] * learner.errors[four]).sum()
        guard strength > 0 else { continue }
        Self.step(&says[place], &learner.ofSays[place], strength * learner.errors[four], unitStep)
      }
      learner.pulls[unit / 4][unit % 4] = pull
    }
    for four in 0..<Self.topicFours {
      Self.step(&saysBias[four], &learner.ofSaysBias[four], learner.errors[four], unitStep)
    }
    var square: Float = 0
    for four in 0..<Self.fours {
      learner.pulls[four] *= learner.kept[four]
      square += (learner.pulls[four] * learner.pulls[four]).sum() / Float(WeightsFile.units)
      Self.step(&biases[four], &learner.ofBiases[four], learner.pulls[four], unitStep)
    }
    guard square > 0 else { return }
    for (row, value) in zip(learner.rows, learner.values) {
      learner.ofRows[row / Self.fours] += value * value * square
      let step = Self.featureStep * left * value / (learner.ofRows[row / Self.fours] + 1e-8).squareRoot()
      for four in 0..<Self.fours { moves[row + four] -= step * learner.pulls[four] }
    }
  }

  private static func step(_ number: inout Four, _ before: inout Four, _ gradient: Four, _ size: Float) {
    before += gradient * gradient
    number -= size * gradient / (before + 1e-6).squareRoot()
  }

  /// What the units say together.
  private func hear(_ strengths: [Four]) -> [Four] {
    var heard = saysBias
    for unit in 0..<WeightsFile.units {
      let strength = strengths[unit / 4][unit % 4]
      guard strength > 0 else { continue }
      for four in 0..<Self.topicFours { heard[four] += strength * says[unit * Self.topicFours + four] }
    }
    return heard
  }

  /// What the units add to the margins of each message.
  func margins(_ samples: Samples) -> [[Float]] {
    (0..<samples.count).map { index in
      var strengths = biases
      for place in samples.starts[index]..<samples.starts[index + 1] {
        let row = Int(samples.rows[place]) * Self.fours
        for four in 0..<Self.fours { strengths[four] += samples.values[place] * moves[row + four] }
      }
      let heard = hear(strengths)
      return Model.topics.indices.map { Self.share * heard[$0 / 4][$0 % 4] }
    }
  }

  /// How a row moves a unit.
  func move(_ row: Int, _ unit: Int) -> Float { moves[row * Self.fours + unit / 4][unit % 4] }

  func bias(_ unit: Int) -> Float { biases[unit / 4][unit % 4] }

  /// What a unit adds to a topic's margin.
  func says(_ unit: Int, _ topic: Int) -> Float { Self.share * says[unit * Self.topicFours + topic / 4][topic % 4] }

  /// What is added to a topic's margin in any case.
  func saysBias(_ topic: Int) -> Float { Self.share * saysBias[topic / 4][topic % 4] }
}
