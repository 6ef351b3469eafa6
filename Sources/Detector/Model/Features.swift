import ClassGroups

/// What the model looks at, each by a key of 64 bits: runs of one to four characters, and facts beyond words.
package struct Features {
  /// A run of characters; each counts once, where it first stands.
  package struct Gram {
    /// What the vocabulary knows it by: a hash of its characters.
    package var key: UInt64
    /// In the normalised text.
    var position: Int32
    var length: Int8
  }

  /// A message longer than this is read to here; what matters is said before.
  private static let longest = 4000

  /// Runs of characters, each once, in the order of the text.
  package private(set) var grams: [Gram] = []
  /// Keys of what is known beside the words: role, kind, length, names, neighbours.
  package private(set) var facts: [UInt64] = []
  let text: NormalisedText

  package init(_ utterance: Utterance) {
    text = NormalisedText(utterance.text)
    addGrams()
    addFacts(utterance)
  }

  private mutating func addGrams() {
    let scalars = text.scalars
    let count = min(scalars.count, Self.longest)
    grams.reserveCapacity(count * 4)
    // Keys seen so far, by open addressing.
    var size = 64
    while size < count * 8 { size *= 2 }
    var seen = [UInt64](repeating: 0, count: size)
    for start in 0..<count {
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for length in 1...4 where start + length <= count {
        hash = (hash ^ UInt64(scalars[start + length - 1])) &* 0x100_0000_01B3
        let key = Self.mixed(hash ^ UInt64(length))
        var slot = Int(key >> 20) & (size - 1)
        while seen[slot] != 0, seen[slot] != key { slot = (slot + 1) & (size - 1) }
        guard seen[slot] == 0 else { continue }
        seen[slot] = key
        grams.append(Gram(key: key, position: Int32(start), length: Int8(length)))
      }
    }
  }

  /// Every bit of the result hangs on every bit of the value; never 0.
  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed ^= mixed >> 33
    mixed &*= 0xFF51_AFD7_ED55_8CCD
    mixed ^= mixed >> 33
    mixed &*= 0xC4CE_B9FE_1A85_EC53
    mixed ^= mixed >> 33
    return mixed | 1
  }

  private mutating func add(_ group: UInt64, _ value: Int) {
    facts.append(Self.mixed((0x9E37_79B9_7F4A_7C15 &* (group + 1)) ^ UInt64(bitPattern: Int64(value))))
  }

  private mutating func addFacts(_ utterance: Utterance) {
    let side = Self.side(utterance.role)
    let kind = Self.place(of: utterance.kind)
    add(1, side)
    add(2, Self.place(of: utterance.role))
    add(3, kind)
    add(4, side << 8 | kind)
    let length = text.scalars.count
    add(5, Self.step(length, [5, 8, 13, 21, 36, 61, 101, 201]))
    add(6, side << 8 | Self.step(length, [8, 21, 61, 121]))
    addSigns()
    addNames(utterance, side)
    addContext(utterance, side)
  }

  /// Numbers, marks of punctuation, and how the message ends.
  private mutating func addSigns() {
    let marks: [UInt32] = [0x3F, 0x21, 0x22, 0x0A, 0x40, 0x3A]
    var counts = [Int](repeating: 0, count: marks.count)
    var run = 0
    var longest = 0
    var numbers = 0
    for scalar in text.scalars {
      if scalar == 0x30 {
        if run == 0 { numbers += 1 }
        run += 1
        longest = max(longest, run)
      } else {
        run = 0
        for mark in marks.indices where marks[mark] == scalar { counts[mark] += 1 }
      }
    }
    add(7, min(longest, 20))
    add(8, min(numbers, 6))
    for mark in marks.indices where counts[mark] > 0 { add(9, mark << 8 | min(counts[mark], 3)) }
    if text.scalars.count > 2 { add(10, Int(text.scalars[text.scalars.count - 2])) }
  }

  /// How many students of the roster are named, in full and by given name.
  private mutating func addNames(_ utterance: Utterance, _ side: Int) {
    add(11, utterance.roster.isEmpty ? 0 : 1)
    guard !utterance.roster.isEmpty else { return }
    let (full, given) = RosterIndex(utterance.roster).counts(in: [UInt32](scalarsOf: utterance.text))
    add(12, full)
    add(13, side << 8 | min(full, 2))
    add(14, given)
  }

  /// Who spoke before.
  private mutating func addContext(_ utterance: Utterance, _ side: Int) {
    if utterance.preceding.isEmpty { add(15, 0) }
    var distance = 0
    for index in utterance.preceding.indices.reversed() where distance < 3 {
      let earlier = utterance.preceding[index]
      let isSame = earlier.speaker != nil && earlier.speaker == utterance.speaker ? 1 : 0
      add(16, min(distance, 1) << 16 | side << 8 | Self.side(earlier.role) << 1 | isSame)
      distance += 1
    }
  }

  private static func side(_ role: Role) -> Int { role.isTeacher ? 1 : role.isParent ? 2 : 3 }

  private static func place(of role: Role) -> Int { Role.allCases.firstIndex(of: role) ?? 0 }

  private static func place(of kind: PostKind) -> Int { PostKind.allCases.firstIndex(of: kind) ?? 0 }

  private static func step(_ value: Int, _ steps: [Int]) -> Int {
    for index in steps.indices where value < steps[index] { return index }
    return steps.count
  }
}
