import ClassGroups

/// What can be wrong with a display name.
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

/// A display name and what is on record about the member who shows it.
public struct NameQuestion: Sendable {
  /// As it is shown in the group.
  public var display: String
  /// Parents' and teachers' names have forms of their own.
  public var role: Role
  /// The student on record for this member; it decides, not any student on the roster (R24).
  public var student: String?
  /// What the member is to the student, on record.
  public var relation: String?
  /// The member's own name on record.
  public var realName: String?
  /// What the member teaches, on record.
  public var subject: String?
  /// The names of the class's students; empty where no roster is known.
  public var roster: [String]

  public init(
    display: String, role: Role, student: String?, relation: String?, realName: String?, subject: String?,
    roster: [String]
  ) {
    self.display = display
    self.role = role
    self.student = student.nonBlank.map { Self.child(of: $0, shownIn: display, roster) }
    self.relation = relation.nonBlank
    self.realName = realName.nonBlank
    self.subject = subject.nonBlank
    self.roster = roster
  }

  /// Of several children on record (张三、李四) the one that the name shows, else the first.
  private static func child(of record: String, shownIn display: String, _ roster: [String]) -> String {
    guard record.contains(where: { "、，,；;/".contains($0) }), !roster.contains(record) else { return record }
    let children = record.split { "、，,；;/".contains($0) }.map { NameText.trimmed(String($0)) }
    let text = NameText.normal(display)
    return children.first { NameText.find(NameText.normal($0), in: text) != nil } ?? children.first ?? record
  }
}

/// The first thing wrong with a name, and the one right form where there is one (R26). Both nil: the name is right.
public struct NameFinding: Sendable, Hashable {
  /// The first thing wrong, in the order of R26; nil where nothing is.
  public var problem: NameProblem?
  /// The right form; nil where the record does not tell it.
  public var suggestion: String?
  /// No student is on record: the suggestion names one of the roster who was meant perhaps.
  public var isGuess = false

  /// Nothing is wrong with the name.
  public static let right = NameFinding(problem: nil, suggestion: nil)

  public init(problem: NameProblem?, suggestion: String?, isGuess: Bool = false) {
    self.problem = problem
    self.suggestion = suggestion
    self.isGuess = isGuess
  }
}

extension String? {
  /// The text without blanks around it; nil where nothing is left.
  fileprivate var nonBlank: String? {
    guard let self else { return nil }
    let trimmed = NameText.trimmed(self)
    return trimmed.isEmpty ? nil : trimmed
  }
}
