import Detector

/// The first reading, learned: a vocabulary, and what separates each topic from the rest.
struct Model: Sendable {
  static let topics = Topic.learned

  let vocabulary: Vocabulary
  let separators: Separators

  init(_ examples: [Example], _ lexicon: Lexicon) {
    vocabulary = Vocabulary(examples, lexicon)
    separators = Separators(
      Samples(examples, vocabulary),
      examples.map { example in Self.topics.map(example.label) }, examples.map(\.cost), rows: vocabulary.rows)
  }

  /// For each message one for each topic.
  func margins(_ examples: [Example]) -> [[Float]] {
    separators.margins(Samples(examples, vocabulary))
  }

  /// What a feature adds for a topic: of a run with its importance in it, and with what is known of its classes.
  func effect(_ number: Int, _ topic: Int) -> Float {
    let feature = vocabulary.features[number]
    if feature.isFact { return separators.weight(number, topic) * Samples.factWeight }
    let own = feature.importance == 0 ? 0 : separators.weight(number, topic) * feature.importance
    return feature.classes.reduce(own) { $0 + separators.weight(Int($1), topic) * feature.shared }
  }
}
