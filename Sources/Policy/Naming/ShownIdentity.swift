import ClassGroups

/// What a display name tells of whoever bears it. Nothing of it has been checked.
public struct ShownIdentity: Hashable, Sendable {
  /// Nil where the name tells none.
  public var role: Role?
  /// The child whom a parent stands for: as the roster has it, else as the name shows it.
  public var student: String?
  /// What a parent is to the child, in everyday words.
  public var relation: String?
  /// What a teacher teaches.
  public var subject: String?
  /// The person's own name.
  public var name: String?
}

/// Reads display names for what they tell of their bearers: the rules of naming (R23–R26) the other way round. The roster
/// tells whose name stands in one, the staff list who teaches.
public struct IdentityReader: Sendable {
  private let roster: NamesInText<Child>
  private let guardians: NamesInText<Charge>
  private let staff: NamesInText<StaffMember>
  private let homeroom: String?

  private struct Child {
    var name: String
    var guardians: [Guardian]
  }

  /// Whom a guardian on record stands for; the student is nil where there are several.
  private struct Charge {
    var name: String
    var student: String?
    var relation: String?
  }

  /// - Parameters:
  ///   - students: the class's roster; empty where none is known.
  ///   - staff: of the school; empty where none is known.
  ///   - homeroom: the own name of the class's homeroom teacher.
  public init(
    students: some Sequence<Student> = [], staff: some Sequence<StaffMember> = [], homeroom: String? = nil
  ) {
    self.homeroom = homeroom
    var roster = NamesInText<Child>()
    var guardians = NamesInText<Charge>()
    for student in students {
      // Of several students of one name any may be meant.
      roster.insert(student.name, Child(name: student.name, guardians: student.guardians)) {
        $0.guardians += $1.guardians
      }
      for guardian in student.guardians {
        guard let name = guardian.name else { continue }
        guardians.insert(name, Charge(name: name, student: student.name, relation: guardian.relation)) {
          if $0.student != $1.student { ($0.student, $0.relation) = (nil, nil) }
        }
      }
    }
    self.roster = roster
    self.guardians = guardians
    var members = NamesInText<StaffMember>()
    for member in staff { members.insert(member.name, member) { _, _ in } }
    self.staff = members
  }

  /// Work in proportion to the name, however many students and teachers there are.
  public func read(_ display: String) -> ShownIdentity {
    let text = NameText.normal(display)
    var child = roster.longest(in: text)
    var relation = relation(in: display, beside: child?.value.name)
    if let found = child, Self.isAnotherName(found.range, text, relation) {
      child = nil
      relation = self.relation(in: display, beside: nil)
    }
    switch role(of: display, showsChild: child != nil, relation) {
    case let role? where role.isTeacher: return teacher(role, text)
    case let role?: return parent(role, text, child?.value, relation)
    case nil: return unsaid(text, child?.value)
    }
  }

  // MARK: Roles

  private static let teachersWords = ["老师", "语文", "数学", "英语", "体育", "音乐", "美术", "科学", "物理", "化学", "校长", "主任", "教导"]

  /// The role that the words of a name tell; a child of the roster with a relation outweighs a subject.
  private func role(
    of display: String, showsChild: Bool, _ relation: ParentName.Relation?
  ) -> Role? {
    if display.contains(TeacherName.homeroom) { return .homeroom }
    if display.contains("家委") { return .committee }
    if Kinship.ends(display) || display.contains("家长") { return .parent }
    if showsChild, relation != nil { return .parent }
    return Self.teachersWords.contains(where: display.contains) ? .teacher : nil
  }

  // MARK: Parents

  private func relation(in display: String, beside child: String?) -> ParentName.Relation? {
    let question = NameQuestion(
      display: display, role: .parent, student: child, relation: nil, realName: nil, subject: nil,
      roster: child.map { [$0] } ?? [])
    return ParentName(question, form: .loose).shownRelation
  }

  private func parent(
    _ role: Role, _ text: NameText.Scalars, _ child: Child?, _ relation: ParentName.Relation?
  ) -> ShownIdentity {
    var shown = ShownIdentity(role: role)
    shown.relation = relation.map { Kinship.everyday($0.word) }
    if let child {
      shown.student = child.name
      shown.name = Self.guardian(of: child, shown.relation)
    } else if let charge = guardians.longest(in: text)?.value {
      // 李娟（家长）
      (shown.student, shown.name) = (charge.student, charge.name)
      shown.relation = shown.relation ?? charge.relation.map(Kinship.everyday)
    } else {
      let end = relation?.range.lowerBound ?? Self.vagueWord(in: text)?.lowerBound
      shown.student = end.flatMap { Self.childName(in: text[..<$0]) }
    }
    return shown
  }

  /// One more character of a name behind the one that was found: 张三丰妈妈 does not show 张三.
  private static func isAnotherName(
    _ range: Range<Int>, _ text: NameText.Scalars, _ relation: ParentName.Relation?
  ) -> Bool {
    guard range.upperBound < text.count else { return false }
    let next = text[range.upperBound]
    guard NameText.isHan(next), !ParentName.particles.contains(next) else { return false }
    let end = relation?.range.lowerBound ?? vagueWord(in: text)?.lowerBound ?? text.count
    return end == range.upperBound + 1
  }

  private static func vagueWord(in text: NameText.Scalars) -> Range<Int>? {
    Kinship.vague.lazy.compactMap { NameText.find(Array($0.unicodeScalars), in: text) }.first
  }

  /// The own name of the only guardian on record of that relation.
  private static func guardian(of child: Child, _ relation: String?) -> String? {
    guard let relation else { return nil }
    let fitting = child.guardians.filter { $0.relation.map { Kinship.sameMeaning($0, relation) } ?? false }
    return fitting.count == 1 ? fitting[0].name : nil
  }

  private static let titles = ["家长委员会", "家委会", "家委", "会长", "委员", "班"].map { Array($0.unicodeScalars) }

  /// The child's name at the end of what stands before the relation: 三(2)班-李小明的妈妈 shows 李小明.
  private static func childName(in text: ArraySlice<Unicode.Scalar>) -> String? {
    var rest = text
    while let last = rest.last, NameText.isSeparator(last) || "的之の家".unicodeScalars.contains(last) {
      rest.removeLast()
    }
    let start = rest.lastIndex { !NameText.isHan($0) && $0 != "·" }.map { $0 + 1 } ?? rest.startIndex
    var name = Array(rest[start...])
    for title in titles {
      while let range = NameText.find(title, in: name) { name.removeSubrange(..<range.upperBound) }
    }
    return 2...8 ~= name.count ? NameText.string(name) : nil
  }

  // MARK: Teachers

  private static let teachersTitles = [
    TeacherName.homeroom, "老师", "老師", "教师", "副校长", "校长", "副主任", "主任", "教导",
  ].map { Array($0.unicodeScalars) }

  private func teacher(_ role: Role, _ text: NameText.Scalars) -> ShownIdentity {
    var shown = ShownIdentity(role: role)
    if let known = staff.longest(in: text) {
      let rest = Array(text[..<known.range.lowerBound]) + text[known.range.upperBound...]
      shown.name = known.value.name
      shown.subject = Subjects.found(in: rest).first?.word ?? known.value.subject
      if role == .teacher, known.value.name == homeroom { shown.role = .homeroom }
      return shown
    }
    var rest = text
    shown.subject = Subjects.found(in: text).first?.word
    for found in Subjects.found(in: text).reversed() { rest.replaceSubrange(found.range, with: [" "]) }
    for title in Self.teachersTitles {
      while let range = NameText.find(title, in: rest) { rest.replaceSubrange(range, with: [" "]) }
    }
    let parts = rest.split { NameText.isSeparator($0) }
    if let only = parts.first, parts.count == 1, 2...4 ~= only.count, only.allSatisfy(NameText.isHan) {
      shown.name = NameText.string(only)
    }
    return shown
  }

  // MARK: Bare names

  /// Nothing but somebody's name: one of the staff, a guardian on record; a child's alone may be the parent's or the
  /// child's own.
  private func unsaid(_ text: NameText.Scalars, _ child: Child?) -> ShownIdentity {
    if let child { return ShownIdentity(student: child.name) }
    if let known = staff[text] {
      return ShownIdentity(
        role: known.name == homeroom ? .homeroom : .teacher, subject: known.subject, name: known.name)
    }
    if let charge = guardians[text] {
      return ShownIdentity(
        role: charge.student == nil ? nil : .parent, student: charge.student,
        relation: charge.relation.map(Kinship.everyday), name: charge.name)
    }
    return ShownIdentity()
  }
}
