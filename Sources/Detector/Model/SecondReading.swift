import ClassGroups

/// What a message says by itself: for each learned topic how strongly, in the order of `FirstReading.topics`; the first of
/// two readings.
public struct Impression: Sendable, Hashable {
  let margins: [Float]
}

/// The second reading weighs what the first one said of all topics against each other and against the two messages
/// before: "+1" is a complaint behind a complaint, and thanks behind praise. Where nothing stands before, the first holds.
package enum SecondReading {
  /// Messages before this one that count.
  package static let reach = 2
  private static let topics = FirstReading.topics.count
  private static let ofEarlier = topics + 2
  /// How many numbers it looks at.
  package static let width = topics + 6 + reach * ofEarlier

  /// The numbers: the message's own margins; by its speaker's side a one, and the order of its length; and for each message
  /// before it its margins, a one, and whether the same person spoke. All of these are 0 where there is none.
  ///
  /// - Parameters:
  ///   - length: of the normalised text.
  ///   - earlier: margins of the messages before, the nearest first.
  package static func inputs(
    _ own: [Float], length: Int, after earlier: [[Float]], in utterance: Utterance
  ) -> [Float] {
    var inputs = [Float](repeating: 0, count: width)
    for topic in own.indices { inputs[topic] = own[topic] }
    let side = Features.side(utterance.role) - 1
    inputs[topics + side] = 1
    inputs[topics + 3 + side] = order(of: length)
    for (distance, margins) in earlier.prefix(reach).enumerated() {
      let start = topics + 6 + distance * ofEarlier
      for topic in margins.indices { inputs[start + topic] = margins[topic] }
      inputs[start + topics] = 1
      let speaker = utterance.preceding[utterance.preceding.count - 1 - distance].speaker
      if speaker != nil, speaker == utterance.speaker { inputs[start + topics + 1] = 1 }
    }
    return inputs
  }

  /// The logarithm to base 2, straight between its powers: the same on every machine.
  private static func order(of length: Int) -> Float {
    let length = Float(max(1, length))
    return Float(length.exponent) + length.significand - 1
  }
}
