import ClassGroups

/// What a message says by itself: for each learned topic how strongly, in the order of `FirstReading.topics`; the first of
/// two readings.
public struct Impression: Sendable, Hashable {
  let margins: [Float]
}

/// The second reading weighs what the first one said of all topics against each other and against the messages before:
/// "+1" is a complaint behind a complaint, and where an insult is plain, a quarrel is likely. What the first one takes for
/// excluded stays so; every other topic is corrected by small trees over the numbers that are named here.
package enum SecondReading {
  /// Messages before this one whose margins count each for itself.
  private static let reach = 2
  /// Messages before this one of whose margins the largest count.
  package static let memory = 4
  /// Topics with a margin below are excluded.
  package static let floor: Float = -6
  /// The margin of every topic in a message that there is not.
  private static let silence: Float = -20
  private static let topics = FirstReading.topics.count

  /// What a number tells.
  package enum Kind: Sendable {
    /// How likely a topic is: the logarithm of its odds.
    case margin
    /// The chance of one topic, and the sum of those of all.
    case chance, chances
    /// Characters of the normalised text.
    case length
    /// Of the speaker: teachers, parents, others.
    case side
    /// Of a message before: 0 there is none, 1 another one said it, 2 the same one.
    case speaker
  }

  private static let ofTopics = [Kind](repeating: .margin, count: topics)
  /// Of the message itself; of each message before, the nearest first; and the largest margins before.
  package static let kinds =
    ofTopics + [.chances, .chance, .chance, .length, .side] + (0..<reach).flatMap { _ in ofTopics + [.speaker] }
    + ofTopics

  /// The numbers, in the order of `kinds`.
  ///
  /// - Parameters:
  ///   - own: margins of the first reading.
  ///   - length: of the normalised text.
  ///   - earlier: margins of the messages before, the nearest first.
  package static func inputs(
    _ own: [Float], length: Int, after earlier: [[Float]], in utterance: Utterance
  ) -> [Float] {
    var inputs = own
    // A few more than there are.
    inputs.reserveCapacity((reach + 2) * (topics + 5))
    var (sum, most, next): (Float, Float, Float) = (0, 0, 0)
    for margin in own {
      let chance = Detector.logistic(margin)
      sum += chance
      next = max(next, min(most, chance))
      most = max(most, chance)
    }
    inputs += [sum, most, next, Float(length), Float(Features.side(utterance.role))]
    for distance in 0..<reach {
      guard distance < earlier.count else {
        inputs.append(contentsOf: repeatElement(silence, count: topics))
        inputs.append(0)
        continue
      }
      inputs += earlier[distance]
      let speaker = utterance.preceding[utterance.preceding.count - 1 - distance].speaker
      inputs.append(speaker != nil && speaker == utterance.speaker ? 2 : 1)
    }
    for topic in own.indices {
      inputs.append(earlier.prefix(memory).reduce(silence) { max($0, $1[topic]) })
    }
    return inputs
  }
}
