import JSON
import Wording

/// What the file of a group holds. A copy costs one reference, until one of the two is changed.
public struct GroupRecord: Sendable {
  /// - Important: changed only by who alone refers to it.
  private final class Contents: @unchecked Sendable {
    @exclusivity(unchecked) var fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  fileprivate struct Fields: Sendable {
    var group: Group
    var members = Table<Member>()
    var strikes = Table<Strike>()
    var notices = Table<Notice>()
    var polls = Table<Poll>()
    var stars = Table<Star>()
    var matters = Table<Matter>()
    var letters = Table<Letter>()
    /// Numbers of those who are not removed, by display name and by own name.
    var displays = NameIndex()
    var names = NameIndex()
    /// Numbers of the teachers who are not removed, rising: whoever comes in is compared with them.
    var teachers: [Int] = []

    init(_ group: Group) { self.group = group }
  }

  private var contents: Contents

  fileprivate var fields: Fields {
    _read { yield contents.fields }
    _modify {
      if !isKnownUniquelyReferenced(&contents) { contents = Contents(contents.fields) }
      yield &contents.fields
    }
  }

  public init(_ group: Group) { contents = Contents(Fields(group)) }

  /// Its settings.
  public var group: Group {
    _read { yield fields.group }
    _modify { yield &fields.group }
  }
  /// Whether it goes on. This and the next two are for who asks at each of many commands: the rest of the settings is not
  /// copied.
  public var status: Group.Status { fields.group.status }
  /// The class that it belongs to.
  public var schoolClass: ClassReference { fields.group.schoolClass }
  /// The policy in force.
  public var policy: String { fields.group.policy }
  /// All who ever were in it and were not purged. Changed by `setMember`, which keeps the indices by name.
  public var members: Table<Member> { _read { yield fields.members } }
  /// Breaches, oldest first.
  public var strikes: Table<Strike> {
    _read { yield fields.strikes }
    _modify { yield &fields.strikes }
  }
  /// Notices, oldest first.
  public var notices: Table<Notice> {
    _read { yield fields.notices }
    _modify { yield &fields.notices }
  }
  /// Polls, oldest first.
  public var polls: Table<Poll> {
    _read { yield fields.polls }
    _modify { yield &fields.polls }
  }
  /// Stars of the month, in the order in which they were put on record.
  public var stars: Table<Star> {
    _read { yield fields.stars }
    _modify { yield &fields.stars }
  }
  /// Requests, incidents and parents to be cared for, open or closed.
  public var matters: Table<Matter> {
    _read { yield fields.matters }
    _modify { yield &fields.matters }
  }
  /// Letters that were sent, oldest first.
  public var letters: Table<Letter> {
    _read { yield fields.letters }
    _modify { yield &fields.letters }
  }

  /// Whether nothing is left in the group but its settings.
  var isBare: Bool {
    members.isEmpty && strikes.isEmpty && notices.isEmpty && polls.isEmpty && stars.isEmpty && matters.isEmpty
      && letters.isEmpty
  }

  /// Replaces a member, if what it replaces stands there.
  mutating func replaceMember(_ number: Int, _ replacement: Replacement<Member>) -> Bool {
    if number >= members.next, let after = replacement.after {
      // New members come last: nobody is there to be compared.
      guard replacement.before == nil else { return false }
      fields.append(number, after)
      return true
    }
    guard members[number] == replacement.before else { return false }
    setMember(number, replacement.after)
    return true
  }

  /// Puts a member under a number, or takes the one that is there away.
  public mutating func setMember(_ number: Int, _ member: Member?) { fields.setMember(number, member) }

  /// The display names of the teachers who are not removed.
  public var teachers: [String] { fields.teachers.compactMap { members[$0]?.display } }

  /// The first active member of that own name.
  public func activeMember(named name: String) -> Member? {
    contents.fields.place(ofActive: name, NameIndex.hash(name)).map { members.records[$0] }
  }

  /// What somebody is to the class who is shown under a name, or is active and bears it.
  public func role(of name: String) -> Role? {
    let hash = NameIndex.hash(name)
    let place = contents.fields.place(ofShown: name, hash) ?? contents.fields.place(ofActive: name, hash)
    return place.map { members.records[$0].role }
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
    contents.fields.place(ofShown: display, NameIndex.hash(display)).map { (members.numbers[$0], members.records[$0]) }
  }
}

extension GroupRecord.Fields {
  mutating func setMember(_ number: Int, _ member: Member?) {
    if number < members.next, let old = members[number], old.status != .removed {
      displays.remove(old.display, number)
      names.remove(old.name, number)
    }
    members[number] = member
    note(number, member)
  }

  /// Puts a member behind all others.
  mutating func append(_ number: Int, _ member: Member) {
    note(number, member)
    members.append(number, member)
  }

  /// The place among the members of who is shown under a name and has not been removed. This and the next change nothing:
  /// they are mutating, since for anything else the fields would be copied out of the class that holds them.
  mutating func place(ofShown display: String, _ hash: UInt32) -> Int? {
    var found: Int?
    displays.candidates(hash) { number in
      let place = members.place(of: number)
      guard isSameText(members.records[place].display, display) else { return false }
      found = place
      return true
    }
    return found
  }

  /// The place among the members of the first active one of that own name.
  mutating func place(ofActive name: String, _ hash: UInt32) -> Int? {
    var first: Int?
    names.candidates(hash) { number in
      let place = members.place(of: number)
      guard members.records[place].status == .active, first.map({ place < $0 }) ?? true,
        isSameText(members.records[place].name, name)
      else { return false }
      first = place
      return false
    }
    return first
  }

  mutating func note(_ number: Int, _ member: Member?) {
    let isThere = member.map { $0.status != .removed } ?? false
    if isThere, let member {
      displays.insert(member.display, number)
      names.insert(member.name, number)
    }
    let isTeacher = isThere && member?.role.isTeacher == true
    let place = teachers.firstIndex { $0 >= number } ?? teachers.count
    let wasTeacher = place < teachers.count && teachers[place] == number
    if isTeacher, !wasTeacher { teachers.insert(number, at: place) }
    if !isTeacher, wasTeacher { teachers.remove(at: place) }
  }
}

extension GroupRecord: Hashable {
  public static func == (left: GroupRecord, right: GroupRecord) -> Bool {
    left.contents === right.contents
      || left.group == right.group && left.members == right.members && left.strikes == right.strikes
        && left.notices == right.notices && left.polls == right.polls && left.stars == right.stars
        && left.matters == right.matters && left.letters == right.letters
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(group)
    hasher.combine(members)
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
    guard let group = try json.optional("group", as: Group.self) else { throw .missing("group") }
    self.init(group)
    let members = try json.optional("members", as: Table<Member>.self) ?? Table()
    strikes = try json.optional("strikes", as: Table<Strike>.self) ?? Table()
    notices = try json.optional("notices", as: Table<Notice>.self) ?? Table()
    polls = try json.optional("polls", as: Table<Poll>.self) ?? Table()
    stars = try json.optional("stars", as: Table<Star>.self) ?? Table()
    matters = try json.optional("matters", as: Table<Matter>.self) ?? Table()
    letters = try json.optional("letters", as: Table<Letter>.self) ?? Table()
    fields.members = members
    for (number, member) in members where member.status != .removed { fields.note(number, member) }
  }
}

extension JSONWriter {
  /// Left out where the table is empty: most groups have no poll.
  fileprivate mutating func member<Record>(_ key: StaticString, ifAny table: Table<Record>) where Record: JSONWritable {
    if !table.isEmpty { member(key, table) }
  }
}

extension GroupRecord: CustomReflectable {
  public var customMirror: Mirror { Mirror(reflecting: contents.fields) }
}
