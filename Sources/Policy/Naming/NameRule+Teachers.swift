import ClassGroups

extension NameRule {
  /// What is wrong with a teacher's name.
  func teacherProblem(_ question: NameQuestion) -> NameProblem? {
    switch self {
    case .hengshui: bracketedProblem(question)
    case .pudong: bareNameProblem(question)
    case .subjectAndName: subjectAndNameProblem(question)
    case .childAndRelation: subjectProblem(question)
    case .realName: question.realName.map { question.display.contains($0) ? nil : NameProblem.wrongName } ?? nil
    case .none: nil
    }
  }

  /// NAME（班主任） or NAME（SUBJECT）.
  private func bracketedProblem(_ question: NameQuestion) -> NameProblem? {
    let display = question.display
    let expected = question.role == .homeroom ? "班主任" : question.subject
    if let expected, let name = question.realName {
      let right = "\(name)（\(expected)）"
      if display == right { return nil }
      if PlainName.withoutClass(PlainName.undecorated(display)) == right { return .decorated }
    }
    guard display.hasSuffix("）"), let open = display.lastIndex(of: "（") else {
      if question.role == .teacher, display == question.realName { return .missingSubject }
      return unformed(display, question)
    }
    let head = String(display[..<open])
    let inner = String(display[display.index(after: open)...].dropLast())
    if let name = question.realName, head != name { return head.contains(name) ? .wrongForm : .wrongName }
    if head.isEmpty || inner.isEmpty {
      return inner.isEmpty && question.role == .teacher ? .missingSubject : .wrongForm
    }
    guard let expected else { return Subjects.isKnown(inner) ? nil : .wrongForm }
    if inner == expected { return nil }
    return question.role == .teacher && Subjects.isKnown(inner) ? .wrongSubject : .wrongForm
  }

  private func unformed(_ display: String, _ question: NameQuestion) -> NameProblem {
    guard let name = question.realName, !display.contains(name) else { return .wrongForm }
    // 王老师 shows the surname at least; another person's name does not.
    return name.first.map { display.contains($0) } == true ? .wrongForm : .wrongName
  }

  /// NAME alone (R28: homeroom teachers too).
  private func bareNameProblem(_ question: NameQuestion) -> NameProblem? {
    let display = question.display
    guard let name = question.realName else { return nil }
    if display == name { return nil }
    if PlainName.withoutClass(PlainName.undecorated(display)) == name { return .decorated }
    return unformed(display, question)
  }

  /// SUBJECT+NAME.
  private func subjectAndNameProblem(_ question: NameQuestion) -> NameProblem? {
    let display = question.display
    if let subject = question.subject, let name = question.realName {
      let right = subject + name
      if display == right { return nil }
      if PlainName.withoutClass(PlainName.undecorated(display)) == right,
        !display.dropFirst(subject.count).hasPrefix("-"), !display.contains(subject + " ")
      {
        return .decorated
      }
    }
    let shown = Subjects.contained(in: display)
    if let name = question.realName {
      if display == name { return .missingSubject }
      guard display.contains(name) else {
        return shown != nil && shown == question.subject && !display.hasSuffix("老师")
          ? .wrongName : unformed(display, question)
      }
      guard let shown else { return .missingSubject }
      if let subject = question.subject, shown != subject { return .wrongSubject }
      return question.subject == nil && display == shown + name ? nil : .wrongForm
    }
    guard let shown else { return .missingSubject }
    if let subject = question.subject, shown != subject { return .wrongSubject }
    return display.hasPrefix(shown) && display.count > shown.count ? nil : .wrongForm
  }

  /// The subject is seen (H1-1c).
  private func subjectProblem(_ question: NameQuestion) -> NameProblem? {
    if let subject = question.subject, question.display.contains(subject) { return nil }
    guard Subjects.contained(in: question.display) != nil else {
      return question.subject == nil && question.role == .homeroom && question.display.contains("班主任")
        ? nil : .missingSubject
    }
    return question.subject == nil ? nil : .wrongSubject
  }
}
