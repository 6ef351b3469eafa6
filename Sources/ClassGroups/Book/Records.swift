import JSON
import Wording

/// What the file of a school holds.
public struct SchoolRecord: Hashable, Sendable {
  public var school = School()
  public var staff = Table<StaffMember>()
  public var classes = Table<SchoolClass>()

  public init() {}

  public func schoolClass(_ name: String) -> (number: Int, record: SchoolClass)? {
    classes.first { $0.record.name == name }
  }

  public func staffMember(_ name: String) -> (number: Int, record: StaffMember)? {
    staff.first { $0.record.name == name }
  }
}

/// What the file of a class's roster holds: the students on record.
public struct Roster: Hashable, Sendable {
  public var students = Table<Student>()

  public init() {}

  public var names: [String] { students.map(\.record.name) }
}

/// What the file of a group holds.
public struct GroupRecord: Hashable, Sendable {
  public var group: Group
  public private(set) var members = Table<Member>()
  public var strikes = Table<Strike>()
  public var notices = Table<Notice>()
  public var polls = Table<Poll>()
  public var stars = Table<Star>()
  public var matters = Table<Matter>()
  public var letters = Table<Letter>()
  /// Numbers of those who are not removed, by display name.
  private var displays: [String: Int] = [:]
  /// Numbers of the teachers who are not removed, rising: whoever comes in is compared with them.
  private var teacherNumbers: [Int] = []

  public init(_ group: Group) { self.group = group }

  /// Whether nothing is left in the group but its settings.
  var isBare: Bool {
    members.isEmpty && strikes.isEmpty && notices.isEmpty && polls.isEmpty && stars.isEmpty && matters.isEmpty
      && letters.isEmpty
  }

  /// Puts a member under a number, or takes the one that is there away.
  public mutating func setMember(_ number: Int, _ member: Member?) {
    if let old = members[number], old.status != .removed, displays[old.display] == number {
      displays[old.display] = nil
    }
    if let member, member.status != .removed { displays[member.display] = number }
    members[number] = member
    note(number, member)
  }

  private mutating func note(_ number: Int, _ member: Member?) {
    let isTeacher = member.map { $0.role.isTeacher && $0.status != .removed } ?? false
    let place = teacherNumbers.firstIndex { $0 >= number } ?? teacherNumbers.count
    let isThere = place < teacherNumbers.count && teacherNumbers[place] == number
    if isTeacher, !isThere { teacherNumbers.insert(number, at: place) }
    if !isTeacher, isThere { teacherNumbers.remove(at: place) }
  }

  /// The display names of the teachers who are not removed.
  public var teachers: [String] { teacherNumbers.compactMap { members[$0]?.display } }

  /// The first active member of that own name.
  public func activeMember(named name: String) -> Member? {
    for place in members.records.indices
    where members.records[place].name == name && members.records[place].status == .active {
      return members.records[place]
    }
    return nil
  }

  /// Whether a member is in the group, or of a group that has ended was in it to its end.
  public func isOrWasToTheEnd(_ member: Member) -> Bool {
    switch member.status {
    case .active: true
    case .pending: false
    case .removed: group.ending.map { $0.at == member.removal?.at } ?? false
    }
  }

  /// Who is shown under a name and has not been removed.
  public func member(display: String) -> (number: Int, record: Member)? {
    guard let number = displays[display], let member = members[number] else { return nil }
    return (number, member)
  }
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

extension GroupRecord: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("group", group)
      out.member("members", members)
      out.member("strikes", strikes)
      out.member("notices", ifAny: notices)
      out.member("polls", ifAny: polls)
      out.member("stars", ifAny: stars)
      out.member("matters", ifAny: matters)
      out.member("letters", ifAny: letters)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    guard let group = try json.optional("group", as: Group.self) else {
      throw ShapeError(path: ["group"], Message(zh: "缺少此项", en: "is missing"))
    }
    self.init(group)
    members = try json.optional("members", as: Table<Member>.self) ?? Table()
    strikes = try json.optional("strikes", as: Table<Strike>.self) ?? Table()
    notices = try json.optional("notices", as: Table<Notice>.self) ?? Table()
    polls = try json.optional("polls", as: Table<Poll>.self) ?? Table()
    stars = try json.optional("stars", as: Table<Star>.self) ?? Table()
    matters = try json.optional("matters", as: Table<Matter>.self) ?? Table()
    letters = try json.optional("letters", as: Table<Letter>.self) ?? Table()
    for (number, member) in members where member.status != .removed {
      displays[member.display] = number
      note(number, member)
    }
  }
}

extension JSONWriter {
  /// Left out where the table is empty: most groups have no poll.
  fileprivate mutating func member<Record>(_ key: String, ifAny table: Table<Record>) where Record: JSONWritable {
    if !table.isEmpty { member(key, table) }
  }
}
