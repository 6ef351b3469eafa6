import JSON
import Wording

/// A school and those who answer for its groups.
public struct School: Hashable, Sendable {
  /// Kindergarten to senior school, vocational and special schools.
  public enum Stage: String, Sendable, CaseIterable, Hashable {
    case kindergarten, primary, junior, senior, vocational, special
  }

  /// Tells how grades are counted; nil where it was not told.
  public var stage: Stage?
  /// Who coordinates all class groups (HS-4.1, PD-4.1).
  public var coordinator: String?
  /// The home-school office and its phone (H2-2.1.1b, H2-2.2.2).
  public var office: String?
  /// Told to parents who must turn there.
  public var officePhone: String?
  /// The principal's office (H4-2.2.2).
  public var principalPhone: String?
  /// The year in which the school's classes last moved up a grade.
  public var promotedIn: Int?

  public init() {}
}

/// One of the school's staff.
public struct StaffMember: Hashable, Sendable {
  /// Unique in the school.
  public var name: String
  /// What the person teaches; nil for others.
  public var subject: String?
  /// As given, for whoever has to reach the person.
  public var phone: String?

  public init(name: String, subject: String? = nil, phone: String? = nil) {
    self.name = name
    self.subject = subject
    self.phone = phone
  }
}

/// A class of a school.
public struct SchoolClass: Hashable, Sendable {
  /// Unique in the school, as its groups are named after it: 三年级2班.
  public var name: String
  /// The grade that it is in now, as its name or year of entry tells it; nil where neither does.
  public var grade: Int?
  /// The year in which the class entered the school.
  public var cohort: Int?
  /// The homeroom teacher's name on the staff's list.
  public var homeroom: String?
  /// It left the school: it moves up no more and gets no new groups.
  public var hasGraduated = false

  public init(name: String) { self.name = name }
}

/// Names a class: `SCHOOL/CLASS`.
public struct ClassReference: Hashable, Sendable, Comparable {
  /// The school's name.
  public var school: String
  /// The class's name in it.
  public var name: String

  public init(school: String, name: String) {
    self.school = school
    self.name = name
  }

  /// Reads `SCHOOL/CLASS`; the last slash counts. Nil without one.
  public init?(_ text: String) {
    guard let slash = text.lastIndex(of: "/") else { return nil }
    school = String(text[..<slash])
    name = String(text[text.index(after: slash)...])
    if school.isEmpty || name.isEmpty { return nil }
  }

  /// `SCHOOL/CLASS`, as it is typed.
  public var text: String { "\(school)/\(name)" }
  public static func == (left: ClassReference, right: ClassReference) -> Bool {
    isSameText(left.name, right.name) && isSameText(left.school, right.school)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(name: school)
    hasher.combine(name: name)
  }

  public static func < (left: ClassReference, right: ClassReference) -> Bool { left.text < right.text }
}

extension School: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("stage", ifAny: stage?.rawValue)
      out.member("coordinator", ifAny: coordinator)
      out.member("office", ifAny: office)
      out.member("office_phone", ifAny: officePhone)
      out.member("principal_phone", ifAny: principalPhone)
      out.member("promoted_in", ifAny: promotedIn)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    stage = try json.optionalChoice("stage", as: Stage.self)
    coordinator = try json.optionalString("coordinator")
    office = try json.optionalString("office")
    officePhone = try json.optionalString("office_phone")
    principalPhone = try json.optionalString("principal_phone")
    promotedIn = try json.optionalInteger("promoted_in")
  }
}

extension StaffMember: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("name", name)
      out.member("subject", ifAny: subject)
      out.member("phone", ifAny: phone)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      name: try json.string("name"), subject: try json.optionalString("subject"),
      phone: try json.optionalString("phone"))
  }
}

extension SchoolClass: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("name", name)
      out.member("grade", ifAny: grade)
      out.member("cohort", ifAny: cohort)
      out.member("homeroom", ifAny: homeroom)
      out.member("graduated", ifTrue: hasGraduated)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(name: try json.string("name"))
    grade = try json.optionalInteger("grade")
    cohort = try json.optionalInteger("cohort")
    homeroom = try json.optionalString("homeroom")
    hasGraduated = try json.flag("graduated")
  }
}
