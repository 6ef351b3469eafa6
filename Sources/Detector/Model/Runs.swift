/// Runs of one to four characters, each known by a key of 64 bits: a hash of its characters.
package enum Runs {
  /// Characters of a run, at the most.
  package static let longest = 4
  /// The hash of no characters.
  static let seed: UInt64 = 0xCBF2_9CE4_8422_2325

  /// The hash of a run that goes on by a character.
  static func hash(_ before: UInt64, _ scalar: UInt32) -> UInt64 { (before ^ UInt64(scalar)) &* 0x100_0000_01B3 }

  /// What the vocabulary knows a run by.
  static func key(_ hash: UInt64, length: Int) -> UInt64 { mixed(hash ^ UInt64(length)) }

  /// Every bit of the result hangs on every bit of the value; never 0.
  static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed ^= mixed >> 33
    mixed &*= 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    mixed &*= 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    return mixed | 1
  }

  /// A run, and what it goes on from.
  package struct Step: Sendable, Hashable {
    package var key: UInt64
    /// The key of the run without its last character; 0 for a single one.
    package var opening: UInt64
    package var last: UInt32
  }

  /// The runs with which a text begins, the shortest first.
  package static func steps(_ letters: ArraySlice<UInt32>) -> [Step] {
    var steps: [Step] = []
    steps.reserveCapacity(longest)
    var hash = seed
    for letter in letters.prefix(longest) {
      hash = self.hash(hash, letter)
      steps.append(Step(key: key(hash, length: steps.count + 1), opening: steps.last?.key ?? 0, last: letter))
    }
    return steps
  }

  /// The same of a word, the whole word last; none where there is nothing in it, or too much for a run.
  package static func steps(of word: String) -> [Step] {
    let scalars = NormalisedText([UInt32](scalarsOf: word)).scalars.dropFirst().dropLast()
    return scalars.count <= longest ? steps(scalars) : []
  }

  /// The key of a single character.
  package static func key(of character: UInt32) -> UInt64 { key(hash(seed, character), length: 1) }
}
