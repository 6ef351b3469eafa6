/// Reads a teacher's display name (R23, R25, R26, R28).
struct TeacherName {
  enum Form {
    /// NAME（班主任） or NAME（SUBJECT）.
    case bracketed
    /// NAME alone.
    case plain
    /// SUBJECT+NAME.
    case subjectFirst
  }

  static let homeroom = "班主任"

  let question: NameQuestion
  let form: Form

  /// What the name has to show beside the teacher's own.
  private var mark: String? {
    form == .bracketed && question.role == .homeroom ? Self.homeroom : question.subject
  }

  var proper: String? {
    question.realName.flatMap { Self.proper($0, mark: mark, form: form) }
  }

  static func proper(_ name: String, mark: String?, form: Form) -> String? {
    switch form {
    case .plain: name
    case .bracketed: mark.map { "\(name)（\($0)）" }
    case .subjectFirst: mark.map { $0 + name }
    }
  }

  func check() -> NameFinding {
    let text = NameText.normal(question.display)
    guard let problem = problem(text) else { return .right }
    return NameFinding(problem: problem, suggestion: proper)
  }

  private func problem(_ text: NameText.Scalars) -> NameProblem? {
    if let proper, NameText.normal(proper) == text { return nil }
    guard let range = ownName(in: text), !isLonger(text, range) else { return .wrongName }
    let rest = Array(text[..<range.lowerBound]) + text[range.upperBound...]
    let subjects = Subjects.found(in: rest)
    let showsMark = mark.map { NameText.find(NameText.normal($0), in: rest) != nil } ?? !subjects.isEmpty
    if question.realName == nil, form == .plain { return problemOfUnknownName(text) }
    if showsMark, mark == nil || question.realName == nil,
      isForm(text, range, mark.map { [$0] } ?? subjects.map(\.word))
    {
      return nil
    }
    if form != .plain, !showsMark {
      if mark == Self.homeroom {
        return Extras(rest) == .decoration && subjects.isEmpty ? .decorated : .wrongForm
      }
      let showsTitle = NameText.find(NameText.normal(Self.homeroom), in: rest) != nil
      if subjects.isEmpty { return showsTitle && form == .bracketed ? .wrongForm : .missingSubject }
      let isAlias = subjects.contains { found in mark.map { Subjects.sameMeaning($0, found.word) } ?? true }
      if !isAlias { return .wrongSubject }
    }
    return isDecorated(text, rest) ? .decorated : .wrongForm
  }

  /// Where the own name is not on record, any name alone will do.
  private func problemOfUnknownName(_ text: NameText.Scalars) -> NameProblem? {
    let isName = text.allSatisfy { NameText.isHan($0) || NameText.isLetter($0) || $0 == "·" || NameText.isBlank($0) }
    let titles = ["老师", "老師", Self.homeroom, "主任"].map { Array($0.unicodeScalars) }
    let hasTitle = !Subjects.found(in: text).isEmpty || titles.contains { NameText.find($0, in: text) != nil }
    if isName { return hasTitle ? .wrongForm : nil }
    return Extras(text.filter { !NameText.isHan($0) }) == .decoration && !hasTitle ? .decorated : .wrongForm
  }

  /// One more character of a name behind the one on record: 王芳芳 does not show 王芳.
  private func isLonger(_ text: NameText.Scalars, _ name: Range<Int>) -> Bool {
    guard question.realName != nil, name.upperBound < text.count, NameText.isHan(text[name.upperBound]) else {
      return false
    }
    let next = name.upperBound + 1
    return next == text.count || !NameText.isHan(text[next])
  }

  /// The own name; where none is on record, whatever stands beside the subject.
  private func ownName(in text: NameText.Scalars) -> Range<Int>? {
    if let name = question.realName { return NameText.find(NameText.normal(name), in: text) }
    if form == .plain { return text.indices }
    let subject = mark.flatMap { NameText.find(NameText.normal($0), in: text) } ?? Subjects.found(in: text).first?.range
    guard let subject else { return text.indices }
    if form == .bracketed, subject.lowerBound > 1 { return 0..<subject.lowerBound - 1 }
    if subject.upperBound < text.count { return subject.upperBound..<text.count }
    return 0..<subject.lowerBound
  }

  private func isForm(_ text: NameText.Scalars, _ name: Range<Int>, _ marks: [String]) -> Bool {
    let own = NameText.string(text[name])
    return marks.contains { mark in
      Self.proper(own, mark: mark, form: form).map { NameText.normal($0) == text } ?? false
    }
  }

  private func isDecorated(_ text: NameText.Scalars, _ rest: NameText.Scalars) -> Bool {
    var left = rest
    if form != .plain, let proper, let range = NameText.find(NameText.normal(proper), in: text) {
      left = Array(text[..<range.lowerBound]) + text[range.upperBound...]
    }
    for found in Subjects.found(in: left).reversed() { left.removeSubrange(found.range) }
    if let mark, let range = NameText.find(NameText.normal(mark), in: left) { left.removeSubrange(range) }
    return Extras(left, own: question.realName) == .decoration
  }
}
