import ClassGroups

/// What the model looks at: runs of characters, and facts beyond words, each by a key of 64 bits.
package struct Features: Sendable {
  /// A message longer than this is read to here; what matters is said before.
  private static let longest = 4000

  /// Keys of what is known beside the words: role, kind, length, names, neighbours.
  package private(set) var facts: [UInt64] = []
  /// Whether other messages stand before it: the same words then often mean something else, and weigh otherwise.
  package let follows: Bool
  let text: NormalisedText
  /// Of which the runs are taken: students' names are one sign each.
  private let masked: MaskedText?

  /// Of the normalised text.
  package var length: Int { text.scalars.count }

  /// Of which the runs are taken, as far as it is read.
  var letters: ArraySlice<UInt32> { (masked?.scalars ?? text.scalars).prefix(Self.longest) }

  /// Where a run of the letters stands in the normalised text.
  func place(_ run: Range<Int>) -> Range<Int> {
    guard let masked else { return run }
    return Int(masked.starts[run.lowerBound])..<Int(masked.starts[run.upperBound])
  }

  /// Keys of all runs, each once, in the order of the text. Only what learns asks for them.
  package var runs: [UInt64] {
    var keys: [UInt64] = []
    var seen: Set<UInt64> = []
    for start in letters.indices {
      for step in Runs.steps(letters[start...]) where seen.insert(step.key).inserted { keys.append(step.key) }
    }
    return keys
  }

  /// The steps of all runs, as often as they stand there. Only what learns asks for them.
  package var steps: [Runs.Step] { letters.indices.flatMap { Runs.steps(letters[$0...]) } }

  /// The weights of a message's runs are divided by this, so that long messages do not shout; they may raise their voice
  /// a little.
  ///
  /// - Parameter square: of the vector of the importances of its runs.
  package static func loudness(_ square: Float) -> Float {
    let length = (square / usualSquare).squareRoot()
    // To the power of three quarters.
    return (length * length.squareRoot()).squareRoot() * usualSquare.squareRoot()
  }

  private static let usualSquare: Float = 3600
  /// Hardly a message has more.
  private static let mostFacts = 32

  package init(_ utterance: Utterance) { self.init(Spelling(utterance)) }

  init(_ spelling: Spelling) {
    let utterance = spelling.utterance
    text = NormalisedText(spelling.scalars)
    follows = !utterance.preceding.isEmpty
    masked = spelling.names.map { [text] in MaskedText(text, $0.stretches(in: spelling.scalars)) }
    facts.reserveCapacity(Self.mostFacts)
    addFacts(utterance)
    if let names = spelling.names { addNames(names.counts(in: spelling.scalars), Self.side(utterance.role)) }
  }

  private mutating func add(_ group: UInt64, _ value: Int) {
    facts.append(Runs.mixed((0x9E37_79B9_7F4A_7C15 &* (group + 1)) ^ UInt64(bitPattern: Int64(value))))
  }

  private mutating func addFacts(_ utterance: Utterance) {
    let side = Self.side(utterance.role)
    let kind = utterance.kind.place
    add(1, side)
    add(2, utterance.role.place)
    add(3, kind)
    add(4, side << 8 | kind)
    add(11, utterance.roster.isEmpty ? 0 : 1)
    let length = text.scalars.count
    add(5, Self.step(length, [5, 8, 13, 21, 36, 61, 101, 201]))
    add(6, side << 8 | Self.step(length, [8, 21, 61, 121]))
    addSigns()
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
        // No mark stands behind it.
        guard scalar <= 0x40 else { continue }
        for mark in marks.indices where marks[mark] == scalar { counts[mark] += 1 }
      }
    }
    add(7, min(longest, 20))
    add(8, min(numbers, 6))
    for mark in marks.indices where counts[mark] > 0 { add(9, mark << 8 | min(counts[mark], 3)) }
    if text.scalars.count > 2 { add(10, Int(text.scalars[text.scalars.count - 2])) }
  }

  /// How many students of the roster are named, in full and by given name.
  private mutating func addNames(_ named: (full: Int, given: Int), _ side: Int) {
    add(12, named.full)
    add(13, side << 8 | min(named.full, 2))
    add(14, named.given)
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

  /// 1 for teachers, 2 for parents, 3 for others.
  static func side(_ role: Role) -> Int { role.isTeacher ? 1 : role.isParent ? 2 : 3 }

  private static func step(_ value: Int, _ steps: [Int]) -> Int {
    for index in steps.indices where value < steps[index] { return index }
    return steps.count
  }
}
