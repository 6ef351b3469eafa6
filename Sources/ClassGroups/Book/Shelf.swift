/// The documents of a book that are at hand, and how changes alter them: `MemoryBook` has all of them, `Workspace` those
/// that were opened.
public struct Shelf: Hashable, Sendable {
  /// Nil before the workspace's founding.
  public var settings: Settings?
  /// By name.
  public var schools = NameMap<SchoolRecord>()
  /// Those of classes that have students; an empty roster is none.
  public var rosters: [ClassReference: Roster] = [:]
  /// By name.
  public var groups = NameMap<GroupRecord>()
  /// By group, then by month.
  public var posts: [String: [String: Table<Post>]] = [:]
  /// The school's own policies, by name.
  public var packs: [String: PackSource] = [:]

  public init() {}

  /// The record of a group, which is at hand from then on. Rooms further up would look into the map generically, at several
  /// times the cost; it is mutating, since whoever keeps a shelf would have to copy it to look at it.
  public mutating func recallGroup(_ name: String) -> GroupRecord? { groups.recall(name) }

  /// Carries out one change, if the book holds what it replaces.
  public mutating func apply(_ change: Change) throws(ChangeConflict) {
    switch change {
    case .settings(let replacement):
      guard settings == replacement.before else { throw ChangeConflict(place: change.place) }
      settings = replacement.after
    case .school(let name, let replacement):
      guard schools[name]?.school == replacement.before else { throw ChangeConflict(place: change.place) }
      if let after = replacement.after {
        schools[name, default: SchoolRecord()].school = after
      } else {
        guard let record = schools[name], record.staff.isEmpty, record.classes.isEmpty else {
          throw ChangeConflict(place: change.place)
        }
        schools[name] = nil
      }
    case .staff(let school, let number, let replacement):
      try check(schools.update(school) { $0.replaceStaff(number, replacement) }, change)
    case .schoolClass(let school, let number, let replacement):
      try check(schools.update(school) { $0.replaceClass(number, replacement) }, change)
    case .student(let schoolClass, let number, let replacement):
      guard rosters[schoolClass]?.students[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      rosters[schoolClass, default: Roster()].students[number] = replacement.after
      if rosters[schoolClass]?.students.isEmpty == true { rosters[schoolClass] = nil }
    case .roster(let schoolClass, let replacement):
      guard rosters[schoolClass] == replacement.before else { throw ChangeConflict(place: change.place) }
      rosters[schoolClass] = replacement.after
    case .group(let name, let replacement):
      guard groups[name]?.group == replacement.before else { throw ChangeConflict(place: change.place) }
      if let after = replacement.after {
        if replacement.before == nil { groups[name] = GroupRecord(after) } else { groups[name]?.group = after }
      } else {
        guard let record = groups[name], record.isBare else {
          throw ChangeConflict(place: change.place)
        }
        groups[name] = nil
      }
    case .member(let group, let number, let replacement):
      try check(groups.update(group) { $0.replaceMember(number, replacement) }, change)
    case .strike(let group, let number, let replacement):
      try check(groups.update(group) { $0.strikes.replace(number, replacement) }, change)
    case .notice(let group, let number, let replacement):
      try check(groups.update(group) { $0.notices.replace(number, replacement) }, change)
    case .poll(let group, let number, let replacement):
      try check(groups.update(group) { $0.polls.replace(number, replacement) }, change)
    case .star(let group, let number, let replacement):
      try check(groups.update(group) { $0.stars.replace(number, replacement) }, change)
    case .matter(let group, let number, let replacement):
      try check(groups.update(group) { $0.matters.replace(number, replacement) }, change)
    case .letter(let group, let number, let replacement):
      try check(groups.update(group) { $0.letters.replace(number, replacement) }, change)
    case .post(let group, let month, let number, let replacement):
      guard posts[group]?[month]?[number] == replacement.before else { throw ChangeConflict(place: change.place) }
      posts[group, default: [:]][month, default: Table()][number] = replacement.after
      if posts[group]?[month]?.isEmpty == true { posts[group]?[month] = nil }
      if posts[group]?.isEmpty == true { posts[group] = nil }
    case .pack(let name, let replacement):
      guard packs[name] == replacement.before else { throw ChangeConflict(place: change.place) }
      packs[name] = replacement.after
    }
  }

  /// - Parameter isDone: nil where there is nothing to change in.
  private func check(_ isDone: Bool?, _ change: Change) throws(ChangeConflict) {
    if isDone != true { throw ChangeConflict(place: change.place) }
  }
}

extension Table {
  /// Replaces a record, if what it replaces stands there.
  fileprivate mutating func replace(_ number: Int, _ replacement: Replacement<Record>) -> Bool {
    guard self[number] == replacement.before else { return false }
    self[number] = replacement.after
    return true
  }
}
