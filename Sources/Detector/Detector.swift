import ClassGroups

/// Finds what messages are about: a learned model over characters and facts, and rules where a topic is exactly defined.
/// Deterministic; one pass over the text.
public struct Detector: Sendable {
  /// The detector as it is shipped.
  public static let builtIn = Detector(words: [:], exceptions: [])

  /// Words of a school's own, in lower case, with the topic that each speaks for.
  private let words: [(word: String, topic: Topic)]
  private let exceptions: [String]

  private init(words: [String: [String]], exceptions: [String]) {
    self.words = words.sorted { $0.key < $1.key }.flatMap { key, list in
      Topic(rawValue: key).map { topic in list.map { ($0, topic) } } ?? []
    }
    self.exceptions = exceptions
  }

  /// The same detector with a school's words, by topic, and phrases that are never held against anybody.
  public func adding(words: [String: [String]], exceptions: [String]) -> Detector {
    Detector(words: words, exceptions: exceptions)
  }

  /// Reads one message.
  public func read(_ utterance: Utterance, limits: FormLimits = FormLimits()) -> Reading {
    var utterance = utterance
    for phrase in exceptions where !phrase.isEmpty {
      // The places of what follows must stay the same.
      utterance.text = utterance.text.replacing(
        phrase, with: String(repeating: " ", count: phrase.unicodeScalars.count))
    }
    var reading = Reading()
    reading.traits = TraitReader.read(utterance)
    var found = reading.traits.length > 0 ? learned(utterance) : Findings()
    for (word, topic) in words where found[topic] == nil {
      if let evidence = Evidence.first(word, in: utterance.text) {
        found.add(TopicFinding(topic: topic, score: 1, evidence: [evidence]))
      }
    }
    FormTopics.add(to: &found, utterance, reading.traits, limits)
    reading.topics = found.ranked
    return reading
  }

  private func learned(_ utterance: Utterance) -> Findings {
    guard !utterance.text.isEmpty else { return Findings() }
    let model = LinearModel.builtIn
    let features = Features(utterance)
    let grams = model.known(features)
    let margins = model.margins(grams, features.facts)
    var found = Findings()
    for number in LinearModel.topics.indices {
      let score = Detector.logistic(margins[number])
      guard score >= model.thresholds[number] else { continue }
      found.add(
        TopicFinding(
          topic: LinearModel.topics[number], score: Double(score),
          evidence: Evidence.strongest(grams, of: features.text, number, in: utterance.text)))
    }
    return found
  }

  package static func logistic(_ margin: Float) -> Float {
    // e^x by squaring keeps the program free of the C mathematics library.
    let x = max(-20, min(20, -margin))
    var power = 1 + x / 1024
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}
