import ClassGroups

/// Finds what messages are about: a learned model over characters and facts, and rules where a topic is exactly defined.
/// The same text always gives the same reading; work in proportion to its length and, where names are told by a roster, to
/// the roster's.
public struct Detector: Sendable {
  /// The detector as it is shipped.
  public static let builtIn = Detector(words: [:], exceptions: [])

  /// Words of a school's own, in any case, with the topic that each speaks for.
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
    let spelling = Spelling(utterance)
    var reading = Reading()
    reading.traits = TraitReader.read(spelling)
    var found = Findings()
    if reading.traits.length > 0 { learn(spelling, into: &found, &reading) }
    for (word, topic) in words where found[topic] == nil {
      if let evidence = Evidence.first(word, in: utterance.text) {
        found.add(TopicFinding(topic: topic, score: 1, evidence: [evidence]))
      }
    }
    FormTopics.add(to: &found, spelling, reading.traits, limits)
    reading.topics = found.ranked
    reading.doubtful.removeAll { found[$0.topic] != nil }
    return reading
  }

  /// Topics whose harm would be grave if they were there: not quite found, a person must look.
  private static let grave: TopicSet = [.violence, .fraud, .porn, .incitement, .politics, .secret]
  /// As sure as this of a grave topic, and a person must look. Scores are calibrated on hands that the model had not seen:
  /// from here on about every second message does carry the topic.
  private static let doubtFrom: Float = 0.45

  /// What is there, and what may be.
  private func learn(_ spelling: Spelling, into found: inout Findings, _ reading: inout Reading) {
    let model = FirstReading.builtIn
    let utterance = spelling.utterance
    let features = Features(spelling)
    let runs = model.known(features)
    let own = model.margins(runs, features)
    reading.impression = Impression(margins: own)
    let before = Self.before(spelling)
    let inputs = SecondReading.inputs(own, length: features.length, after: before, in: utterance)
    let margins = Trees.builtIn.margins(own, inputs)
    let thresholds = before.isEmpty ? model.thresholds.alone : model.thresholds.following
    for number in FirstReading.topics.indices {
      let score = Detector.logistic(margins[number])
      let topic = FirstReading.topics[number]
      let isThere = score >= thresholds[number]
      // The first reading found it, and the second lets it go: that is doubt, too.
      guard
        isThere
          || Self.grave.contains(topic)
            && (score >= Self.doubtFrom || Detector.logistic(own[number]) >= model.thresholds.alone[number])
      else { continue }
      let finding = TopicFinding(
        topic: topic, score: Double(score),
        evidence: Evidence.strongest(runs, of: features.text, number, in: spelling.scalars))
      if isThere { found.add(finding) } else { reading.doubtful.append(finding) }
    }
  }

  /// What the messages just before say by themselves, the nearest first: as it was told, or read now.
  private static func before(_ spelling: Spelling) -> [[Float]] {
    let utterance = spelling.utterance
    return utterance.preceding.indices.suffix(SecondReading.memory).reversed().map { place in
      let earlier = utterance.preceding[place]
      if let impression = earlier.impression { return impression.margins }
      let said = Utterance(
        text: earlier.text, role: earlier.role, kind: earlier.kind, roster: utterance.roster,
        preceding: Array(utterance.preceding[..<place]), speaker: earlier.speaker)
      let features = Features(Spelling(said, names: spelling.names))
      return FirstReading.builtIn.margins(FirstReading.builtIn.known(features), features)
    }
  }

  /// 1 / (1 + e^−margin) by ten squarings, off by less than a hundredth; the margin is cut to ±20.
  package static func logistic(_ margin: Float) -> Float {
    // e^x by squaring keeps the program free of the C mathematics library.
    let x = max(-20, min(20, -margin))
    var power = 1 + x / 1024
    for _ in 0..<10 { power *= power }
    return 1 / (1 + power)
  }
}
