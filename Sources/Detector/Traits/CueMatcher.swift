/// Finds cues of all groups in one pass: by their first character, then by comparison.
struct CueMatcher: Sendable {
  /// Cues that tell one finer fact.
  enum Group: Int, CaseIterable, Sendable {
    case harsh, individualProblem, invitationDone, invitationRequest, parentsWork, upbringing, tutoring, severe, schoolMatter
    case notSchool

    fileprivate var cues: [String] {
      switch self {
      case .harsh: Cues.harsh
      case .individualProblem: Cues.individualProblem
      case .invitationDone: Cues.invitationDone
      case .invitationRequest: Cues.invitationRequest
      case .parentsWork: Cues.parentsWork
      case .upbringing: Cues.upbringing
      case .tutoring: Cues.tutoring
      case .severe: Cues.severe
      case .schoolMatter: Cues.schoolMatter
      case .notSchool: Cues.notSchool
      }
    }
  }

  static let shared = CueMatcher()

  private var byFirst: [UInt32: [(rest: [UInt32], group: Group)]] = [:]

  private init() {
    for group in Group.allCases {
      for cue in group.cues {
        let scalars = cue.unicodeScalars.map(\.value)
        guard let first = scalars.first else { continue }
        byFirst[first, default: []].append((Array(scalars.dropFirst()), group))
      }
    }
  }

  /// The groups of which a cue stands in the text.
  func groups(in text: [UInt32]) -> Set<Group> {
    var found: Set<Group> = []
    for start in text.indices {
      guard let cues = byFirst[text[start]] else { continue }
      for (rest, group) in cues where !found.contains(group) {
        if text.stands(rest, at: start + 1) { found.insert(group) }
      }
    }
    return found
  }
}

extension [UInt32] {
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
