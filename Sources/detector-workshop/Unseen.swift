import Detector

/// Judges messages by readings that have seen nothing of their writers: hands are left out a few at a time, since one by
/// one it would take a year's patience, and what learned from fewer hands flatters nobody.
struct Unseen {
  let examples: [Example]
  let web: [Example]
  /// Into so many groups of hands for the first reading.
  private static let firstFolds = 24
  /// And so many for the second, which needs a first one for each pair of them.
  private static let folds = 6
  private let hands: [String: Int]
  private let folds: [Int]

  init(_ examples: [Example], _ web: [Example]) {
    self.examples = examples
    self.web = web
    let numbers = Dictionary(uniqueKeysWithValues: Set(examples.map(\.hand)).sorted().enumerated().map { ($1, $0) })
    hands = numbers
    folds = examples.map { (numbers[$0.hand] ?? 0) % Self.folds }
  }

  /// For each message what the first reading says of it when it learned from other hands.
  func first() async -> [[Float]] {
    var margins = [[Float]](repeating: [], count: examples.count)
    let places = examples.map { (hands[$0.hand] ?? 0) % Self.firstFolds }
    for fold in 0..<Self.firstFolds {
      let model = await Model(examples.indices.filter { places[$0] != fold }.map { examples[$0] } + web)
      for index in examples.indices where places[index] == fold {
        margins[index] = model.margins(examples[index].features)
      }
      print("judged the hands of fold \(fold + 1) of \(Self.firstFolds) by the others")
    }
    return margins
  }

  /// For each message from the web what the first reading says when it learned from the other half of them.
  func ofWeb() async -> [[Float]] {
    var margins = [[Float]](repeating: [], count: web.count)
    for half in Set(web.map(\.hand)).sorted() {
      let model = await Model(examples + web.filter { $0.hand != half })
      for index in web.indices where web[index].hand == half { margins[index] = model.margins(web[index].features) }
    }
    return margins
  }

  /// For each message what the second reading says, when neither it nor the first readings of messages that it learned
  /// from have seen the message's fold.
  ///
  /// - Parameters:
  ///   - first: the odds that the first reading gives when it learned from all other hands.
  ///   - calibrations: by which its margins become odds.
  func second(_ first: [[Float]], _ calibrations: [Calibration]) async -> [[Float]] {
    var unseen = [[[Float]]](repeating: first, count: Self.folds)
    for one in 0..<Self.folds {
      for other in 0..<one {
        let kept = examples.indices.filter { folds[$0] != one && folds[$0] != other }.map { examples[$0] }
        let model = await Model(kept + web)
        for index in examples.indices {
          guard folds[index] == one || folds[index] == other else { continue }
          let odds = calibrations.odds(model.margins(examples[index].features))
          unseen[folds[index] == one ? other : one][index] = odds
        }
      }
    }
    var odds = first
    for fold in 0..<Self.folds {
      let model = await SecondModel(examples, unseen[fold]) { folds[$0] != fold }
      for index in examples.indices where folds[index] == fold {
        odds[index] = model.odds(index, of: examples, first)
      }
    }
    return odds
  }
}
