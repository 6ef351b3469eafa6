/// The documents of a book that are at hand, and how changes alter them: `MemoryBook` has all of them, `Workspace` those
/// that were opened.
public struct Shelf: Hashable, Sendable {
  public var settings: Settings?
  public var schools: [String: SchoolRecord] = [:]
  public var rosters: [ClassReference: Roster] = [:]
  public var groups: [String: GroupRecord] = [:]
  /// By group, then by month.
  public var posts: [String: [String: Table<Post>]] = [:]
  public var packs: [String: PackSource] = [:]

  public init() {}

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
      guard schools[school] != nil, schools[school]?.staff[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      schools[school]?.staff[number] = replacement.after
    case .schoolClass(let school, let number, let replacement):
      guard schools[school] != nil, schools[school]?.classes[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      schools[school]?.classes[number] = replacement.after
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
      guard groups[group] != nil, groups[group]?.members[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      groups[group]?.setMember(number, replacement.after)
    case .strike(let group, let number, let replacement):
      guard groups[group] != nil, groups[group]?.strikes[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      groups[group]?.strikes[number] = replacement.after
    case .notice(let group, let number, let replacement):
      guard groups[group] != nil, groups[group]?.notices[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      groups[group]?.notices[number] = replacement.after
    case .poll(let group, let number, let replacement):
      guard groups[group] != nil, groups[group]?.polls[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      groups[group]?.polls[number] = replacement.after
    case .star(let group, let number, let replacement):
      guard groups[group] != nil, groups[group]?.stars[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      groups[group]?.stars[number] = replacement.after
    case .matter(let group, let number, let replacement):
      guard groups[group] != nil, groups[group]?.matters[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      groups[group]?.matters[number] = replacement.after
    case .letter(let group, let number, let replacement):
      guard groups[group] != nil, groups[group]?.letters[number] == replacement.before else {
        throw ChangeConflict(place: change.place)
      }
      groups[group]?.letters[number] = replacement.after
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
}
