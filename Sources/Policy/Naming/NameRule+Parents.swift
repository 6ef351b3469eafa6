import ClassGroups

extension NameRule {
  /// What is wrong with the name of a parent, guardian or committee member (R28: named as parents).
  func parentProblem(_ question: NameQuestion) -> NameProblem? {
    switch self {
    case .realName: realNameProblem(question)
    case .childAndRelation: childAndRelationProblem(question)
    default: statedFormProblem(question)
    }
  }

  private func realNameProblem(_ question: NameQuestion) -> NameProblem? {
    if let name = question.realName { return question.display.contains(name) ? nil : .wrongName }
    guard let student = question.student else { return nil }
    return question.display.contains(student) ? nil : .wrongName
  }

  /// H1 asks only that child and relation be seen; what stands beside them is no fault (R25).
  private func childAndRelationProblem(_ question: NameQuestion) -> NameProblem? {
    let display = question.display
    guard let student = question.student else { return nil }
    guard display.contains(student) else { return strangerProblem(question) }
    let rest = display.replacing(student, with: "")
    guard let shown = Relation.contained(in: rest) else { return .missingRelation }
    guard let relation = question.relation else { return nil }
    return Relation.sameMeaning(shown, relation) ? nil : .wrongRelation
  }

  /// STUDENT+爸爸/妈妈, and under some rules STUDENT alone.
  private func statedFormProblem(_ question: NameQuestion) -> NameProblem? {
    let display = question.display
    guard let student = question.student else { return formWithoutRecord(question) }
    if fits(display, student, question.relation) { return nil }
    let bare = PlainName.withoutClass(PlainName.undecorated(display))
    if bare != display, fits(bare, student, question.relation), !display.contains("的") { return .decorated }
    guard bare.contains(student) || display.contains(student) else { return strangerProblem(question) }
    let rest = bare.replacing(student, with: "")
    if let shown = Relation.suffix(of: rest) ?? Relation.contained(in: rest) {
      if let relation = question.relation, !Relation.sameMeaning(shown, relation) { return .wrongRelation }
      return .wrongForm
    }
    if rest.isEmpty { return self == .hengshui ? (bare == display ? .missingRelation : .decorated) : .decorated }
    return self == .hengshui && rest == "家长" ? .missingRelation : .wrongForm
  }

  /// Whether a name is the stated form for this child and relation.
  private func fits(_ name: String, _ student: String, _ relation: String?) -> Bool {
    guard name.hasPrefix(student) else { return false }
    let rest = String(name.dropFirst(student.count))
    if rest.isEmpty { return self != .hengshui }
    guard Relation.isKnown(rest) else { return false }
    // Of the two parents only the everyday word is the stated form; of others the word on record is fine too (R23, R24).
    let isStated =
      Relation.everyday(rest) == rest || !["爸爸", "妈妈"].contains(Relation.everyday(rest)) && rest == relation
    guard isStated else { return false }
    return relation.map { Relation.sameMeaning(rest, $0) } ?? true
  }

  /// No child is on record for the member: any student of the roster will do.
  private func formWithoutRecord(_ question: NameQuestion) -> NameProblem? {
    if question.roster.contains(where: { fits(question.display, $0, question.relation) }) { return nil }
    guard question.roster.isEmpty else { return strangerProblem(question) }
    guard let shown = Relation.suffix(of: question.display) else { return .wrongForm }
    if let relation = question.relation, !Relation.sameMeaning(shown, relation) { return .wrongRelation }
    return question.display.count > shown.count && Relation.everyday(shown) == shown ? nil : .wrongForm
  }

  /// The name shows another than the child on record.
  private func strangerProblem(_ question: NameQuestion) -> NameProblem {
    let display = question.display
    if question.roster.contains(where: { $0 != question.student && display.contains($0) }) { return .wrongName }
    guard let shown = Relation.suffix(of: display) else {
      return question.roster.isEmpty && question.student != nil && display != question.realName
        ? .wrongForm : .wrongForm
    }
    let head = display.dropLast(shown.count)
    if head.isEmpty { return .wrongForm }
    return question.roster.isEmpty ? .wrongName : .notOnRoster
  }
}
