import JSON
import Wording

/// What the file of a school holds.
public struct SchoolRecord: Hashable, Sendable {
  /// The school's own settings.
  public var school = School()
  private var staffRegister = Register<StaffMember>()
  private var classRegister = Register<SchoolClass>()

  public init() {}

  /// Teachers and others, in the order in which they were taken on.
  public var staff: Table<StaffMember> {
    get { staffRegister.table }
    set { staffRegister = Register(newValue) }
  }
  /// All that ever were, those that left the school too.
  public var classes: Table<SchoolClass> {
    get { classRegister.table }
    set { classRegister = Register(newValue) }
  }

  /// The class of a name, and its number. Found by an index, not by a walk.
  public func schoolClass(_ name: String) -> (number: Int, record: SchoolClass)? { classRegister.first(named: name) }
  /// The first of the staff of a name, and the number. Found by an index, not by a walk.
  public func staffMember(_ name: String) -> (number: Int, record: StaffMember)? { staffRegister.first(named: name) }

  /// Replaces one of the staff, if what it replaces stands there.
  mutating func replaceStaff(_ number: Int, _ replacement: Replacement<StaffMember>) -> Bool {
    staffRegister.replace(number, replacement)
  }

  /// Replaces a class, if what it replaces stands there.
  mutating func replaceClass(_ number: Int, _ replacement: Replacement<SchoolClass>) -> Bool {
    classRegister.replace(number, replacement)
  }
}

/// What the file of a class's roster holds: the students on record.
public struct Roster: Hashable, Sendable {
  /// In the order of the file that they were taken from.
  public var students = Table<Student>()

  public init() {}

  /// In the order of the roster; two may be the same.
  public var names: [String] { students.map(\.record.name) }
}

extension SchoolRecord: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("school", school)
      out.member("staff", staff)
      out.member("classes", classes)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    school = try json.optional("school", as: School.self) ?? School()
    staff = try json.optional("staff", as: Table<StaffMember>.self) ?? Table()
    classes = try json.optional("classes", as: Table<SchoolClass>.self) ?? Table()
  }
}

extension Roster: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in out.member("students", students) }
  }

  public init(json: JSON) throws(ShapeError) {
    students = try json.optional("students", as: Table<Student>.self) ?? Table()
  }
}
