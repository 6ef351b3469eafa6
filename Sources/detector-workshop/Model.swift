import Detector

/// The first reading, learned: a vocabulary, what separates each topic from the rest, and hidden units beside it.
struct Model: Sendable {
  static let topics = Topic.learned

  let vocabulary: Vocabulary
  let separators: Separators
  let units: HiddenUnits

  init(_ examples: [Example], _ lexicon: Lexicon) {
    vocabulary = Vocabulary(examples, lexicon)
    let samples = Samples(examples, vocabulary)
    let labels = examples.map { example in Self.topics.map(example.label) }
    let costs = examples.map(\.cost)
    separators = Separators(samples, labels, costs, rows: vocabulary.rows)
    units = HiddenUnits(samples, labels, costs, vocabulary)
  }

  /// For each message one for each topic.
  func margins(_ examples: [Example]) -> [[Float]] {
    let samples = Samples(examples, vocabulary)
    return zip(separators.margins(samples), units.margins(samples)).map { zip($0, $1).map(+) }
  }

  /// What a feature adds to a topic's margin in messages of a kind.
  func effect(_ number: Int, _ topic: Int, _ follows: Bool) -> Float {
    effect(number, follows) { separators.weight(Int($0), topic) }
  }

  /// How far a feature moves a hidden unit in messages of a kind.
  func effect(_ number: Int, onUnit unit: Int, _ follows: Bool) -> Float {
    effect(number, follows) { units.move(Int($0), unit) }
  }

  /// Of a run with its importance in it, and with what is known of its classes.
  private func effect(_ number: Int, _ follows: Bool, _ weight: (Int32) -> Float) -> Float {
    func whole(_ row: Int32) -> Float {
      weight(row) + (vocabulary.besides(row, follows).map { weight($0) * Samples.besides } ?? 0)
    }
    let feature = vocabulary.features[number]
    if feature.isFact { return whole(Int32(number)) * Samples.factWeight }
    let own = feature.importance == 0 ? 0 : whole(Int32(number)) * feature.importance
    return feature.classes.reduce(own) { $0 + whole($1) * feature.shared }
  }
}
