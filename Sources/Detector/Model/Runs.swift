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

  /// Keys of a word's beginnings, the whole word last; none where there is nothing in it, or too much for a run.
  package static func keys(of word: String) -> [UInt64] {
    let scalars = NormalisedText(word).scalars.dropFirst().dropLast()
    guard scalars.count <= longest else { return [] }
    var hash = seed
    return scalars.enumerated().map { place, scalar in
      hash = self.hash(hash, scalar)
      return key(hash, length: place + 1)
    }
  }
}
