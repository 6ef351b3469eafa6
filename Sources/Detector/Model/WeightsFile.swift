/// The form of the weights' file. Lists of floats, each of one for each byte of a row: five (scales of runs, scales of facts,
/// biases, thresholds where nothing stands before and where something does), and one for each hidden unit. The trees of the
/// second reading (`TreeForm`), topic by topic. The number of slots. For each character of the first plane an entry
/// (`Entry`); the slots for all other features, each a mark and an entry; the rows, those that are met most often first.
package enum WeightsFile {
  /// Bytes of a row: one a topic, the importance of the feature, and one a hidden unit. A row is a line of the processor's
  /// cache.
  package static let width = 64
  /// The place of the importance in a row.
  package static let importance = 35
  /// Importances are kept in sixteenths.
  package static let importanceScale: Float = 16
  /// The place of the first hidden unit in a row.
  package static let hidden = 36
  /// How many hidden units there are.
  package static let units = width - hidden
  /// Of the first kind, before those of the hidden units.
  package static let lists = 5
  /// Bytes before the trees.
  package static let listsSize = (lists + units) * width * 4
  /// Bytes of the trees.
  package static let treesSize = Topic.learned.count * TreeForm.count * TreeForm.size
  /// Bytes before the entries of characters: the number of slots has a line of its own.
  package static let headSize = listsSize + treesSize + 64
  /// Characters with an entry of their own.
  package static let characters = 0x10000

  /// Where the search for a key begins, and by what it is known there.
  package static func place(_ key: UInt64) -> (slot: Int, mark: UInt32) {
    (Int(truncatingIfNeeded: key & 0xFFFF_FFFF), UInt32(truncatingIfNeeded: key >> 32) | 1)
  }

  /// What is known of a feature: the number of its row, whether there is another one behind that for messages that follow
  /// others, and by which characters its run may go on, as far as eleven bits can tell: most searches for longer runs that
  /// are not known need not be made.
  package struct Entry: Sendable {
    /// 0 for a feature that is not known.
    package var bits: UInt32

    private static let rowBits: UInt32 = 20
    /// So many rows, at the most; none has the number 0.
    package static let rows = 1 << Int(rowBits)

    package init(bits: UInt32) { self.bits = bits }

    /// - Parameter isTwofold: whether the row behind is for messages that follow others.
    package init(row: Int, isTwofold: Bool) {
      bits = UInt32(row) | (isTwofold ? 1 << Self.rowBits : 0)
    }

    /// - Parameter follows: whether the message follows others.
    @inline(__always)
    func row(_ follows: Bool) -> Int {
      Int(bits & ((1 << Self.rowBits) - 1)) + (follows ? Int(bits >> Self.rowBits & 1) : 0)
    }

    /// Has the run be known to go on by a character.
    package mutating func goOn(by character: UInt32) { bits |= Self.sign(character) }

    /// Whether it may be known to go on so.
    @inline(__always)
    func mayGoOn(by character: UInt32) -> Bool { bits & Self.sign(character) != 0 }

    @inline(__always)
    private static func sign(_ character: UInt32) -> UInt32 {
      1 << (rowBits + 1 + ((((character &* 0x9E37_79B1) >> 16) * 11) >> 16))
    }
  }
}

extension Topic {
  /// Found from a message's kind, time and neighbours, by rule alone.
  private static let ofForm: TopicSet = [.flood, .voice, .emojiExcess, .noCaption, .longQuestion, .offHours]

  /// Those learned from labelled messages, in the order of a row's bytes: weights that were written for another order are
  /// of no use.
  package static let learned = allCases.filter { !ofForm.contains($0) }
}
