import ClassGroups

/// A display name, and what is on record about who bears it.
public struct NameQuestion: Sendable, Hashable {
  public var display: String
  public var role: Role
  /// The child on record for this member; it decides, not any student on the roster (R24).
  public var student: String?
  public var relation: String?
  public var realName: String?
  public var subject: String?
  public var roster: [String]

  public init(
    display: String, role: Role, student: String?, relation: String?, realName: String?, subject: String?,
    roster: [String]
  ) {
    self.display = display
    self.role = role
    self.student = student
    self.relation = relation
    self.realName = realName
    self.subject = subject
    self.roster = roster
  }
}

/// What is wrong with a display name; nothing where `problem` is nil.
public struct NameFinding: Sendable, Hashable {
  public var problem: NameProblem?
  /// The one right form, where there is one (R26).
  public var suggestion: String?

  public static let fine = NameFinding()

  init(_ problem: NameProblem? = nil, suggestion: String? = nil) {
    self.problem = problem
    self.suggestion = suggestion
  }
}

/// The kinds of fault that a display name can have; the raw values are what programs get.
public enum NameProblem: String, Sendable, CaseIterable {
  case wrongForm = "wrong-form"
  case notOnRoster = "not-on-roster"
  case wrongRelation = "wrong-relation"
  case wrongSubject = "wrong-subject"
  case wrongName = "wrong-name"
  case decorated
  case missingRelation = "missing-relation"
  case missingSubject = "missing-subject"
  case empty
  case forbiddenCharacters = "forbidden-characters"
}
