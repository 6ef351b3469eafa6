import ClassGroups
import Detector
import JSON
import Wording

/// A policy document: its clauses, its parameters, its naming rule and its ladder.
public struct Pack: Sendable {
  /// What programs and commands call it: `hengshui-2018`. At most 100 bytes, without `+` and `/`, never `all`.
  public internal(set) var name = ""
  /// The document's title.
  public internal(set) var title = Message(verbatim: "")
  /// Who made it, in Chinese.
  public internal(set) var issuer = ""
  /// When it was made, as far as the source tells.
  public internal(set) var date = Message(verbatim: "")
  /// What kind of paper it is: a rule, a handbook, a draft.
  public internal(set) var nature = Message(verbatim: "")
  /// How much of the document there is.
  public internal(set) var completeness = Message(verbatim: "")
  /// What names in the group must look like.
  public internal(set) var naming = NameRule.none
  /// Clauses that bar from membership (R6).
  var clausesAgainstStudents: [String] = []
  var clausesAgainstOutsiders: [String] = []
  /// What the topics of form go by.
  public internal(set) var limits = FormLimits()
  /// The source gives no numbers.
  var limitsAreAssumed = false
  /// Why the source is not to be relied on word for word; nil where it is.
  public internal(set) var doubt: Message?
  /// What is asked of a group.
  var requirements: [Requirement] = []
  var ladder = Ladder()
  var conduct = Conduct()
  /// In the order of the source, no id twice.
  public internal(set) var clauses: [Clause] = []

  /// The clause of an id, found by a walk over all of them.
  public func clause(_ id: String) -> Clause? { clauses.first { $0.id == id } }

  /// Whether it has a clause of that id.
  public func has(_ id: String) -> Bool { clause(id) != nil }

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
  /// The clause that allows removal where a breached clause has one of its own.
  var removeUnder: [String: String] = [:]
  /// For how many days a breach counts.
  var periodDays: Int?
  var periodIsAssumed = false
}

/// One step of a ladder.
public struct LadderStep: Sendable, Hashable {
  /// `remind`, `guide`, `stop`, `mute`, `fine`, `referral` or `remove`. A fine is recorded and never collected.
  public let name: String
  /// The clause that allows it.
  public let clause: String
  /// What becomes of the member: "is muted for an hour".
  public let words: Message
  /// How long a mute lasts, where the step is one: 1 to 366 days' seconds; nil for the usual hour.
  public let muteSeconds: Int?
  /// A fine in yuan, put on record.
  public let fine: Int?
  /// The source does not say it so: the step, how long it lasts or how often it comes is assumed.
  public let isAssumed: Bool

  /// The same step under another clause.
  func allowed(by clause: String) -> LadderStep {
    LadderStep(
      name: name, clause: clause, words: words, muteSeconds: muteSeconds, fine: fine, isAssumed: isAssumed)
  }
}
