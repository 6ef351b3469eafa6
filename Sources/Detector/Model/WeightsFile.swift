/// The form of the weights' file: five lists of floats (scales of runs, scales of facts, biases, thresholds of either
/// reading), a list for each input of the second reading and one of its biases, the number of slots; the slots, each a mark
/// and a row; the rows.
package enum WeightsFile {
  /// Bytes of a row: one a topic, and the importance of the feature in the last.
  package static let width = 36
  /// The place of the importance in a row.
  package static let importance = 35
  /// Importances are kept in sixteenths.
  package static let importanceScale: Float = 16
  /// Of the first kind, before those of the second reading.
  package static let lists = 5
  /// Bytes before the slots: all lists, and the number of slots.
  package static let headSize = (lists + SecondReading.width + 1) * width * 4 + 4

  /// Where the search for a key begins, and by what it is known there.
  package static func place(_ key: UInt64) -> (slot: Int, mark: UInt32) {
    (Int(truncatingIfNeeded: key & 0xFFFF_FFFF), UInt32(truncatingIfNeeded: key >> 32) | 1)
  }
}

extension Topic {
  /// Found from a message's kind, time and neighbours, by rule alone.
  private static let ofForm: TopicSet = [.flood, .voice, .emojiExcess, .noCaption, .longQuestion, .offHours]

  /// Those learned from labelled messages, in the order of a row's bytes: weights that were written for another order are
  /// of no use.
  package static let learned = allCases.filter { !ofForm.contains($0) }
}
