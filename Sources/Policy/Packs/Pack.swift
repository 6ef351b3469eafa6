import ClassGroups
import Detector
import JSON
import Wording

/// A policy document: its clauses, its parameters, its naming rule and its ladder.
public struct Pack: Sendable {
  public let name: String
  public let title: Message
  public let issuer: String
  public let date: String
  public let nature: String
  /// How much of the document there is.
  public let completeness: String
  public let naming: NameRule
  /// Clauses that bar from membership (R6).
  let clausesAgainstStudents: [String]
  let clausesAgainstOutsiders: [String]
  public let limits: FormLimits
  /// What is asked of a group.
  let requirements: [Requirement]
  let ladder: Ladder
  public let clauses: [Clause]

  func clause(_ id: String) -> Clause? { clauses.first { $0.id == id } }

  /// The clause that asks for something of a group.
  func clause(requiring what: String) -> String? { requirements.first { $0.what == what }?.clause }

  /// The clauses that bar a role from membership (R6).
  func clauses(against role: Role) -> [String] {
    switch role {
    case .student: clausesAgainstStudents
    case .outsider: clausesAgainstOutsiders
    default: []
    }
  }
}

/// Something that a clause asks of a group: `convention`, `supervisor`, `one_group`, …
struct Requirement: Sendable {
  var what: String
  var clause: String
}

/// The steps that follow a first, second, third breach.
struct Ladder: Sendable {
  var steps: [LadderStep] = []
  /// Steps for teachers, where they differ.
  var teacherSteps: [LadderStep] = []
  /// Removal is allowed only for these clauses; empty: for all.
  var removeOnlyFor: [String] = []
}

/// One step of a ladder.
public struct LadderStep: Sendable, Hashable {
  /// `remind`, `guide`, `stop`, `mute`, `fine`, `referral` or `remove`. A fine is recorded and never collected.
  public let name: String
  /// The clause that allows it.
  public let clause: String
  /// What becomes of the member: "is muted for an hour".
  public let words: Message
  public let muteSeconds: Int?
}
