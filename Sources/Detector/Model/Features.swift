import ClassGroups

/// What the model looks at, each as a number of a row of its table: runs of one to four characters, and facts beyond words.
package struct Features {
  /// Rows of the table.
  package static let rows = 1 << 17
  /// A message longer than this is read to here; what matters is said before.
  private static let longest = 4000

  /// Rows of the runs of characters, each with where it begins and how long it is.
  package private(set) var grams: [(row: Int32, position: Int32, length: Int8)] = []
  /// Rows of the facts beyond words.
  package private(set) var facts: [Int32] = []
  let text: NormalisedText

  package init(_ utterance: Utterance) {
    text = NormalisedText(utterance.text)
    let scalars = text.scalars
    let count = min(scalars.count, Self.longest)
    grams.reserveCapacity(count * 4)
    var seen: Set<Int32> = []
    seen.reserveCapacity(count * 4)
    for start in 0..<count {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for length in 1...4 where start + length <= count {
        hash = (hash ^ UInt64(scalars[start + length - 1])) &* 0x100_0000_01B3
        let row = Self.row(hash ^ UInt64(length))
        // Each run counts once, however often it stands there.
        if seen.insert(row).inserted { grams.append((row, Int32(start), Int8(length))) }
      }
    }
    addFacts(utterance, scalars)
  }

  private static func row(_ hash: UInt64) -> Int32 {
    var mixed = hash
    mixed ^= mixed >> 33
    mixed &*= 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    return Int32(truncatingIfNeeded: mixed & UInt64(rows - 1))
  }

  private mutating func add(_ group: UInt64, _ value: UInt64) {
    facts.append(Self.row((0x9E37_79B9_7F4A_7C15 &* (group + 1)) ^ (value &* 0xC2B2_AE3D_27D4_EB4F)))
  }

  private mutating func addFacts(_ utterance: Utterance, _ scalars: [UInt32]) {
    let side: UInt64 = utterance.role.isTeacher ? 1 : utterance.role.isParent ? 2 : 3
    add(1, side)
    add(2, UInt64(PostKind.allCases.firstIndex(of: utterance.kind) ?? 0))
    let length = scalars.count
    add(3, UInt64([4, 7, 12, 20, 35, 60, 100, 200].firstIndex { length < $0 } ?? 8))
    add(4, side << 8 | UInt64([7, 20, 60, 120].firstIndex { length < $0 } ?? 4))
    var digits = 0
    var longestDigits = 0
    var marks: [UInt32: Int] = [:]
    for scalar in scalars {
      if scalar == 0x30 {
        digits += 1
        longestDigits = max(longestDigits, digits)
      } else {
        digits = 0
      }
      if [0x3F, 0x21, 0x22, 0x0A, 0x40, 0x3A, 0x2C, 0x2E].contains(scalar) { marks[scalar, default: 0] += 1 }
    }
    add(5, UInt64(min(longestDigits, 20)))
    for (mark, count) in marks { add(6, UInt64(mark) << 8 | UInt64(min(count, 4))) }
    if let last = scalars.dropLast().last { add(7, UInt64(last)) }
    let names =
      utterance.roster.isEmpty
      ? (full: 0, given: 0) : RosterIndex(utterance.roster).counts(in: [UInt32](scalarsOf: utterance.text))
    add(8, UInt64(names.full))
    add(9, side << 8 | UInt64(names.full))
    add(10, UInt64(names.full > 0 ? 0 : names.given))
    addContext(utterance, side)
  }

  /// What was said before, by whom, and what it was.
  private mutating func addContext(_ utterance: Utterance, _ side: UInt64) {
    for (distance, earlier) in utterance.preceding.suffix(3).reversed().enumerated() {
      let place = UInt64(min(distance, 1))
      let isSame = earlier.speaker != nil && earlier.speaker == utterance.speaker
      let other: UInt64 = earlier.role.isTeacher ? 1 : earlier.role.isParent ? 2 : 3
      add(11, place << 16 | side << 8 | other << 1 | (isSame ? 1 : 0))
      for topic in earlier.topics.topics {
        let number = UInt64(Topic.allCases.firstIndex(of: topic) ?? 0)
        add(12, place << 32 | side << 24 | number << 8 | (isSame ? 1 : 0))
      }
    }
    if utterance.preceding.isEmpty { add(13, 0) }
  }
}
