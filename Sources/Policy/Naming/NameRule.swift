import ClassGroups

/// The form of display names that a pack asks for.
public enum NameRule: String, Sendable, CaseIterable {
  /// HS-2.2: homeroom NAME（班主任）, teacher NAME（SUBJECT）, parent STUDENT+relation.
  case hengshui
  /// PD-2.2: teacher NAME, parent STUDENT+relation or STUDENT.
  case pudong
  /// H1-1c: parents show child and relation, teachers their subject, in any form.
  case childAndRelation
  /// H2-1.1.2, H4-1.1.2: teacher SUBJECT+NAME, parent STUDENT+relation or STUDENT.
  case subjectAndName
  /// BZ-4.1: any name that holds the real name.
  case realName
  /// No form is asked for: every name is right (R28).
  case none

  /// What is wrong with a display name, if anything, and the one right form (R26).
  public func check(_ question: NameQuestion) -> NameFinding {
    guard self != .none else { return .right }
    let isBlank = question.display.unicodeScalars.allSatisfy(NameText.isBlank)
    if isBlank { return unreadable(question, .empty) }
    if NameText.hasForbidden(question.display) { return unreadable(question, .forbiddenCharacters) }
    if self == .realName { return checkRealName(question) }
    if question.role.isParent { return ParentName(question, form: parentForm).check() }
    guard question.role.isTeacher else { return .right }
    return teacherForm.map { TeacherName(question: question, form: $0).check() } ?? checkSubject(question)
  }

  /// The display name that a new member gets: the stated form, or the plain name where a part of it is not known.
  public func properName(role: Role, name: String, student: String?, relation: String?, subject: String?) -> String {
    if self == .none || self == .realName { return name }
    if role.isParent {
      guard let student, let relation, !student.isEmpty, !relation.isEmpty else { return name }
      return student + Kinship.everyday(relation)
    }
    guard role.isTeacher else { return name }
    if let teacherForm {
      let mark = self == .hengshui && role == .homeroom ? TeacherName.homeroom : subject
      return TeacherName.proper(name, mark: mark.flatMap { $0.isEmpty ? nil : $0 }, form: teacherForm) ?? name
    }
    guard let subject, !subject.isEmpty else { return name }
    return subject + name + (name.hasSuffix("老师") ? "" : "老师")
  }

  /// Whether a parent may show the child's name alone.
  public var allowsChildAlone: Bool { parentForm == .relationOptional }

  private var parentForm: ParentName.Form {
    switch self {
    case .hengshui: .strict
    case .pudong, .subjectAndName: .relationOptional
    case .childAndRelation, .realName, .none: .loose
    }
  }

  private var teacherForm: TeacherName.Form? {
    switch self {
    case .hengshui: .bracketed
    case .pudong: .plain
    case .subjectAndName: .subjectFirst
    case .childAndRelation, .realName, .none: nil
    }
  }

  private func unreadable(_ question: NameQuestion, _ problem: NameProblem) -> NameFinding {
    if self != .realName {
      if question.role.isParent { return ParentName(question, form: parentForm).finding(problem) }
      if question.role.isTeacher, let teacherForm {
        let proper = TeacherName(question: question, form: teacherForm).proper
        return NameFinding(problem: problem, suggestion: proper)
      }
    }
    return NameFinding(problem: problem, suggestion: nil)
  }

  /// bozhou asks for real names without a form (R28).
  private func checkRealName(_ question: NameQuestion) -> NameFinding {
    guard let name = question.realName else { return .right }
    let isShown = NameText.find(NameText.normal(name), in: NameText.normal(question.display)) != nil
    return isShown ? .right : NameFinding(problem: .wrongName, suggestion: nil)
  }

  /// Under H1 the subject suffices, wherever it stands (R28).
  private func checkSubject(_ question: NameQuestion) -> NameFinding {
    let text = NameText.normal(question.display)
    let found = Subjects.found(in: text)
    guard let subject = question.subject else {
      return found.isEmpty ? NameFinding(problem: .missingSubject, suggestion: nil) : .right
    }
    if NameText.find(NameText.normal(subject), in: text) != nil { return .right }
    if found.contains(where: { Subjects.sameMeaning($0.word, subject) }) { return .right }
    guard let wrong = found.first else { return NameFinding(problem: .missingSubject, suggestion: nil) }
    // The name as it is shown, with the subject corrected; normal and shown text have a scalar for each scalar.
    let shown = Array(NameText.trimmed(question.display).unicodeScalars)
    let suggestion =
      NameText.string(shown[..<wrong.range.lowerBound]) + subject + NameText.string(shown[wrong.range.upperBound...])
    return NameFinding(problem: .wrongSubject, suggestion: suggestion)
  }
}
