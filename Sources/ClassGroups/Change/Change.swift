import Wording

/// One step by which the book changes: a record replaced at a place. It carries what it replaced, so that undoing,
/// comparing and auditing need nothing else.
///
/// Indirect, since it goes from hand to hand and is large: a copy costs one reference.
public indirect enum Change: Hashable, Sendable {
  case settings(Replacement<Settings>)
  case school(String, Replacement<School>)
  case staff(school: String, Int, Replacement<StaffMember>)
  case schoolClass(school: String, Int, Replacement<SchoolClass>)
  case student(ClassReference, Int, Replacement<Student>)
  /// A class's whole roster: a file of hundreds of students is one record of the journal a class, not one a student.
  case roster(ClassReference, Replacement<Roster>)
  case group(String, Replacement<Group>)
  case member(group: String, Int, Replacement<Member>)
  case strike(group: String, Int, Replacement<Strike>)
  case notice(group: String, Int, Replacement<Notice>)
  case poll(group: String, Int, Replacement<Poll>)
  case star(group: String, Int, Replacement<Star>)
  case matter(group: String, Int, Replacement<Matter>)
  case letter(group: String, Int, Replacement<Letter>)
  case post(group: String, month: String, Int, Replacement<Post>)
  case pack(String, Replacement<PackSource>)

  /// The change that takes this one back.
  public var inverse: Change {
    switch self {
    case .settings(let replacement): .settings(replacement.inverse)
    case .school(let name, let replacement): .school(name, replacement.inverse)
    case .staff(let school, let number, let replacement): .staff(school: school, number, replacement.inverse)
    case .schoolClass(let school, let number, let replacement):
      .schoolClass(school: school, number, replacement.inverse)
    case .student(let schoolClass, let number, let replacement): .student(schoolClass, number, replacement.inverse)
    case .roster(let schoolClass, let replacement): .roster(schoolClass, replacement.inverse)
    case .group(let name, let replacement): .group(name, replacement.inverse)
    case .member(let group, let number, let replacement): .member(group: group, number, replacement.inverse)
    case .strike(let group, let number, let replacement): .strike(group: group, number, replacement.inverse)
    case .notice(let group, let number, let replacement): .notice(group: group, number, replacement.inverse)
    case .poll(let group, let number, let replacement): .poll(group: group, number, replacement.inverse)
    case .star(let group, let number, let replacement): .star(group: group, number, replacement.inverse)
    case .matter(let group, let number, let replacement): .matter(group: group, number, replacement.inverse)
    case .letter(let group, let number, let replacement): .letter(group: group, number, replacement.inverse)
    case .post(let group, let month, let number, let replacement):
      .post(group: group, month: month, number, replacement.inverse)
    case .pack(let name, let replacement): .pack(name, replacement.inverse)
    }
  }

  /// The place that it changes.
  public var place: Place {
    switch self {
    case .settings: Place(.settings, .whole)
    case .school(let name, _): Place(.school(name), .whole)
    case .staff(let school, let number, _): Place(.school(school), .staff(number))
    case .schoolClass(let school, let number, _): Place(.school(school), .schoolClass(number))
    case .student(let schoolClass, let number, _): Place(.roster(schoolClass), .student(number))
    case .roster(let schoolClass, _): Place(.roster(schoolClass), .whole)
    case .group(let name, _): Place(.group(name), .whole)
    case .member(let group, let number, _): Place(.group(group), .member(number))
    case .strike(let group, let number, _): Place(.group(group), .strike(number))
    case .notice(let group, let number, _): Place(.group(group), .notice(number))
    case .poll(let group, let number, _): Place(.group(group), .poll(number))
    case .star(let group, let number, _): Place(.group(group), .star(number))
    case .matter(let group, let number, _): Place(.group(group), .matter(number))
    case .letter(let group, let number, _): Place(.group(group), .letter(number))
    case .post(let group, let month, let number, _): Place(.posts(group: group, month: month), .post(number))
    case .pack(let name, _): Place(.pack(name), .whole)
    }
  }

  /// Whether the place is in a document. Quicker than to ask for the place where the names are the same.
  public func isIn(_ document: Document) -> Bool {
    if case .member(let group, _, _) = self, case .group(let name) = document { return isSameText(group, name) }
    return place.document == document
  }

  /// What becomes of the record at the place.
  public enum Effect: Sendable {
    case adds, alters, removes
  }

  /// Whether the record comes into being, changes or goes.
  public var effect: Effect {
    switch self {
    case .settings(let replacement): replacement.effect
    case .school(_, let replacement): replacement.effect
    case .staff(_, _, let replacement): replacement.effect
    case .schoolClass(_, _, let replacement): replacement.effect
    case .student(_, _, let replacement): replacement.effect
    case .roster(_, let replacement): replacement.effect
    case .group(_, let replacement): replacement.effect
    case .member(_, _, let replacement): replacement.effect
    case .strike(_, _, let replacement): replacement.effect
    case .notice(_, _, let replacement): replacement.effect
    case .poll(_, _, let replacement): replacement.effect
    case .star(_, _, let replacement): replacement.effect
    case .matter(_, _, let replacement): replacement.effect
    case .letter(_, _, let replacement): replacement.effect
    case .post(_, _, _, let replacement): replacement.effect
    case .pack(_, let replacement): replacement.effect
    }
  }

  /// The changes of single records that it comes to: of a roster, one a student who comes, goes or differs.
  public var parts: [Change] {
    guard case .roster(let schoolClass, let replacement) = self else { return [self] }
    var parts: [Change] = []
    let after = replacement.after?.students ?? Table()
    for (number, student) in replacement.before?.students ?? Table() where after[number] != student {
      parts.append(.student(schoolClass, number, Replacement(student, after[number])))
    }
    for (number, student) in after where replacement.before?.students[number] == nil {
      parts.append(.student(schoolClass, number, Replacement(nil, student)))
    }
    return parts
  }

  /// The group that the change is about, if it is about one.
  public var group: String? {
    switch place.document {
    case .group(let name), .posts(let name, _): name
    default: nil
    }
  }
}

/// A place in the book that a change can replace: a document and a record in it.
public struct Place: Hashable, Sendable {
  /// A record of a document by its number in its table; `whole` where the document is the record.
  public enum Part: Hashable, Sendable {
    case whole, staff(Int), schoolClass(Int), student(Int), member(Int), strike(Int), post(Int)
    case notice(Int), poll(Int), star(Int), matter(Int), letter(Int)
  }

  /// The file that it lies in.
  public var document: Document
  /// The record in it.
  public var part: Part

  init(_ document: Document, _ part: Part) {
    self.document = document
    self.part = part
  }
}
