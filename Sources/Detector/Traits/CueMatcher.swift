/// Finds cues of all groups in one pass: by their first character, then by comparison.
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

  /// The scalars of all cues one after another; cue `n` is `scalars[starts[n]..<starts[n + 1]]`.
  private var scalars: [UInt32] = []
  private var starts: [Int32] = [0]
  private var groups: [UInt16] = []
  /// The last cue of each bucket of first characters and 1, and for each cue the one before it in its bucket.
  private var last = [Int32](repeating: 0, count: 512)
  private var previous: [Int32] = []

  private init() {
    scalars.reserveCapacity(2048)
    starts.reserveCapacity(600)
    groups.reserveCapacity(600)
    previous.reserveCapacity(600)
    add(Cues.harsh, .harsh)
    add(Cues.individualProblem, .individualProblem)
    add(Cues.invitationDone, .invitationDone)
    add(Cues.invitationRequest, .invitationRequest)
    add(Cues.parentsWork, .parentsWork)
    add(Cues.upbringing, .upbringing)
    add(Cues.tutoring, .tutoring)
    add(Cues.severe, .severe)
    add(Cues.schoolMatter, .schoolMatter)
    add(Cues.notSchool, .notSchool)
    add(Cues.appeased, .appeased)
    add(Cues.civil, .civil)
    add(Cues.passing, .passing)
  }

  private mutating func add(_ cues: [String], _ group: Groups) {
    for cue in cues {
      let start = scalars.count
      for scalar in cue.unicodeScalars { scalars.append(scalar.value) }
      let bucket = Self.bucket(scalars[start])
      previous.append(last[bucket])
      groups.append(group.rawValue)
      last[bucket] = Int32(groups.count)
      starts.append(Int32(scalars.count))
    }
  }

  private static func bucket(_ scalar: UInt32) -> Int { Int((scalar ^ scalar >> 7) & 511) }

  /// The groups of which a cue stands in the text.
  func groups(in text: [UInt32]) -> Groups {
    var found: UInt16 = 0
    for start in text.indices {
      var cue = Int(last[Self.bucket(text[start])])
      while cue != 0 {
        cue -= 1
        if found & groups[cue] == 0, stands(cue, in: text, at: start) { found |= groups[cue] }
        cue = Int(previous[cue])
      }
    }
    return Groups(rawValue: found)
  }

  private func stands(_ cue: Int, in text: [UInt32], at start: Int) -> Bool {
    let from = Int(starts[cue])
    let length = Int(starts[cue + 1]) - from
    guard start + length <= text.count else { return false }
    for offset in 0..<length where text[start + offset] != scalars[from + offset] { return false }
    return true
  }
}

extension [UInt32] {
  /// The values of a text's scalars, by a plain loop: generic mapping costs a process that judges one message more than
  /// the text itself.
  init(scalarsOf text: String) {
    self.init()
    reserveCapacity(text.utf8.count / 3 + 8)
    for scalar in text.unicodeScalars { append(scalar.value) }
  }

  /// Whether a text stands at a place.
  func stands(_ part: [UInt32], at start: Int) -> Bool {
    guard start + part.count <= count else { return false }
    for offset in part.indices where self[start + offset] != part[offset] { return false }
    return true
  }

  /// The first place of a text.
  func place(of part: [UInt32]) -> Int? {
    guard let first = part.first, part.count <= count else { return nil }
    for start in 0...(count - part.count) where self[start] == first && stands(part, at: start) { return start }
    return nil
  }
}
