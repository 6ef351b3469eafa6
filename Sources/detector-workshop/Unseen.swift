import Detector

/// Judges messages by readings that have seen nothing of their writers: hands are left out a few at a time, since one by
/// one it would take a year's patience, and what learned from fewer hands flatters nobody.
struct Unseen {
  let examples: [Example]
  let web: [Example]
  let lexicon: Lexicon
  /// Into so many groups of hands for the first reading.
  private static let firstFolds = 24
  /// And so many for the second, which needs a first one for each pair of them.
  private static let folds = 6
  private let hands: [String: Int]
  private let folds: [Int]

  init(_ examples: [Example], _ web: [Example], _ lexicon: Lexicon) {
    self.examples = examples
    self.web = web
    self.lexicon = lexicon
    let numbers = Dictionary(uniqueKeysWithValues: Set(examples.map(\.hand)).sorted().enumerated().map { ($1, $0) })
    hands = numbers
    folds = examples.map { (numbers[$0.hand] ?? 0) % Self.folds }
  }

  /// For each message what the first reading says of it when it learned from other hands.
  func first() async -> [[Float]] {
    var margins = [[Float]](repeating: [], count: examples.count)
    let places = examples.map { (hands[$0.hand] ?? 0) % Self.firstFolds }
    await forEach(Array(0..<Self.firstFolds)) { fold in
      let model = Model(examples.indices.filter { places[$0] != fold }.map { examples[$0] } + web, lexicon)
      let judged = examples.indices.filter { places[$0] == fold }
      return zip(judged, model.margins(judged.map { examples[$0] })).map { ($0, $1) }
    } then: { fold, judged in
      for (index, row) in judged { margins[index] = row }
      print("judged the hands of fold \(fold + 1) of \(Self.firstFolds) by the others")
    }
    return margins
  }

  /// For each message from the web what the first reading says when it learned from the other half of them.
  func ofWeb() async -> [[Float]] {
    var margins = [[Float]](repeating: [], count: web.count)
    await forEach(Set(web.map(\.hand)).sorted()) { half in
      let model = Model(examples + web.filter { $0.hand != half }, lexicon)
      let judged = web.indices.filter { web[$0].hand == half }
      return zip(judged, model.margins(judged.map { web[$0] })).map { ($0, $1) }
    } then: { _, judged in
      for (index, row) in judged { margins[index] = row }
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
    let pairs = (0..<Self.folds).flatMap { one in (0..<one).map { (one: one, other: $0) } }
    await forEach(pairs) { pair in
      let isOut = { folds[$0] == pair.one || folds[$0] == pair.other }
      let model = Model(examples.indices.filter { !isOut($0) }.map { examples[$0] } + web, lexicon)
      let judged = examples.indices.filter(isOut)
      return zip(judged, model.margins(judged.map { examples[$0] }).map(calibrations.odds)).map { ($0, $1) }
    } then: { pair, judged in
      for (index, odds) in judged { unseen[folds[index] == pair.one ? pair.other : pair.one][index] = odds }
    }
    var odds = first
    for fold in 0..<Self.folds {
      let model = await SecondModel(examples, unseen[fold]) { folds[$0] != fold }
      let judged = examples.indices.filter { folds[$0] == fold }
      for (index, row) in zip(judged, model.odds(judged, of: examples, first)) { odds[index] = row }
    }
    return odds
  }

  /// Two at a time, since each takes some hundred megabytes.
  private func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item], _ work: @escaping @Sendable (Item) -> Result, then take: (Item, Result) -> Void
  ) async {
    await withTaskGroup(of: (Int, Result).self) { group in
      for (place, item) in items.enumerated() {
        if place >= 2, let (done, result) = await group.next() { take(items[done], result) }
        group.addTask { (place, work(item)) }
      }
      for await (done, result) in group { take(items[done], result) }
    }
  }
}
