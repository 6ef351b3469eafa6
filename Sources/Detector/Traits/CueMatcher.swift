/// Finds cues of all groups in one pass: by their first two characters, then by comparison. Those of a bucket of beginnings lie
/// side by side.
///
/// Flat arrays throughout: a process that judges one message pays for building this, and generic tables cost it more than
/// all its comparisons.
struct CueMatcher: Sendable {
  /// Cues that tell finer facts, and sets of them.
  struct Groups: OptionSet, Sendable {
    let rawValue: UInt16

    static let harsh = Groups(rawValue: 1 << 0)
    static let individualProblem = Groups(rawValue: 1 << 1)
    static let invitationDone = Groups(rawValue: 1 << 2)
    static let invitationRequest = Groups(rawValue: 1 << 3)
    static let parentsWork = Groups(rawValue: 1 << 4)
    static let upbringing = Groups(rawValue: 1 << 5)
    static let tutoring = Groups(rawValue: 1 << 6)
    static let severe = Groups(rawValue: 1 << 7)
    static let schoolMatter = Groups(rawValue: 1 << 8)
    static let notSchool = Groups(rawValue: 1 << 9)
    static let appeased = Groups(rawValue: 1 << 10)
    static let civil = Groups(rawValue: 1 << 11)
    static let passing = Groups(rawValue: 1 << 12)
  }

  static let shared = CueMatcher()

  /// The characters of all cues one after another.
  private var letters: [UInt32]
  /// Bucket by bucket.
  private var cues: [Cue]
  /// Where the cues of each bucket begin; those of the next begin where they end.
  private var starts: [Int32]
  private static let buckets = 1024
  /// A bit for each pair of characters with which a cue begins, by their hash: hardly a place of a text gets beyond it.
  private var beginnings: [UInt64]
  private static let beginningBits = 1 << 15

  private struct Cue: Sendable {
    /// Its second character, to tell most others at a glance; 0 where there is none.
    var second: UInt32 = 0
    /// Where its characters are.
    var start: Int32 = 0
    var length: UInt16 = 0
    var group: UInt16 = 0
  }

  private init() {
    // In the order of the bits of `Groups`.
    let groups = [
      Cues.harsh, Cues.individualProblem, Cues.invitationDone, Cues.invitationRequest, Cues.parentsWork,
      Cues.upbringing, Cues.tutoring, Cues.severe, Cues.schoolMatter, Cues.notSchool, Cues.appeased, Cues.civil,
      Cues.passing,
    ]
    var count = 0
    for words in groups { count += words.count }
    var letters: [UInt32] = []
    letters.reserveCapacity(4 * count)
    var inOrder: [(bucket: Int, cue: Cue)] = []
    inOrder.reserveCapacity(count)
    var starts = [Int32](repeating: 0, count: Self.buckets + 1)
    var beginnings = [UInt64](repeating: 0, count: Self.beginningBits / 64)
    for group in groups.indices {
      for word in groups[group] {
        let start = letters.count
        for scalar in word.unicodeScalars { letters.append(scalar.value) }
        let length = letters.count - start
        let second = length > 1 ? letters[start + 1] : 0
        let bucket = Self.bucket(letters[start])
        let bit = Self.bit(letters[start], second)
        inOrder.append(
          (bucket, Cue(second: second, start: Int32(start), length: UInt16(length), group: 1 << UInt16(group))))
        starts[bucket + 1] += 1
        beginnings[bit >> 6] |= 1 << UInt64(bit & 63)
      }
    }
    for bucket in 0..<Self.buckets { starts[bucket + 1] += starts[bucket] }
    var next = starts
    cues = [Cue](repeating: Cue(), count: count)
    for (bucket, cue) in inOrder {
      cues[Int(next[bucket])] = cue
      next[bucket] += 1
    }
    self.letters = letters
    self.starts = starts
    self.beginnings = beginnings
  }

  @inline(__always)
  private static func bucket(_ first: UInt32) -> Int { Int((first &* 0x9E37_79B1) >> 22) }

  /// The place of a beginning among the bits.
  @inline(__always)
  private static func bit(_ first: UInt32, _ second: UInt32) -> Int {
    Int((first &* 0x9E37_79B1 ^ second &* 0x85EB_CA6B) >> 17)
  }

  /// The groups of which a cue stands in the text.
  func groups(in text: [UInt32]) -> Groups {
    text.withUnsafeBufferPointer { text in
      beginnings.withUnsafeBufferPointer { beginnings in
        var found: UInt16 = 0
        for place in text.indices {
          let first = text[place]
          let second = place + 1 < text.count ? text[place + 1] : 0
          let (pair, single) = (Self.bit(first, second), Self.bit(first, 0))
          let begins = beginnings[pair >> 6] >> UInt64(pair & 63) | beginnings[single >> 6] >> UInt64(single & 63)
          if begins & 1 != 0 { look(for: second, text, place, &found) }
        }
        return Groups(rawValue: found)
      }
    }
  }

  /// Adds the groups of which a cue stands at a place.
  private func look(for second: UInt32, _ text: UnsafeBufferPointer<UInt32>, _ place: Int, _ found: inout UInt16) {
    let bucket = Self.bucket(text[place])
    for number in Int(starts[bucket])..<Int(starts[bucket + 1]) {
      let cue = cues[number]
      guard cue.second == second || cue.second == 0, found & cue.group == 0 else { continue }
      let (from, length) = (Int(cue.start), Int(cue.length))
      guard place + length <= text.count else { continue }
      if (0..<length).allSatisfy({ text[place + $0] == letters[from + $0] }) { found |= cue.group }
    }
  }
}
