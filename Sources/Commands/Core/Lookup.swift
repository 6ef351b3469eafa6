import ClassGroups
import CommandLanguage
import Policy
import Wording

/// From names to things: the second step of reading a command.
extension Desk {
  /// A group by its name, whatever its state.
  func group(_ name: String) throws -> GroupRecord {
    if let record = try book.group(name) { return record }
    throw Refusal.noGroup(name, similar: similar(to: name, among: try book.groups().map(\.name)))
  }

  /// A group that has not ended.
  func activeGroup(_ name: String) throws -> GroupRecord {
    let record = try group(name)
    guard record.status == .active else { throw Refusal.groupEnded(name) }
    return record
  }

  /// The group of that name, or the groups of the school of that name; all of them where none is named.
  ///
  /// - Parameter withEnded: else a school's groups, and all, are the active ones.
  func groupNames(_ name: String?, withEnded: Bool = false) throws -> [String] {
    if let name, try book.group(name) != nil { return [name] }
    // No school either: the error names the groups that are nearest.
    if let name, try book.school(name) == nil { _ = try group(name) }
    return try book.groups().filter { entry in
      (withEnded || entry.status == .active) && (name == nil || entry.schoolClass.school == name)
    }.map(\.name)
  }

  /// A member by display name, or by own name where one alone bears it. Removed members are found only if asked for.
  func member(_ name: String, of group: String, in record: GroupRecord) throws -> (number: Int, record: Member) {
    if let member = record.member(display: name) { return member }
    let named = record.members.filter { $0.record.name == name && $0.record.status != .removed }
    if let only = named.first, named.count == 1 { return only }
    guard named.isEmpty else {
      throw Refusal.severalMembers(name, group: group, displays: named.map(\.record.display))
    }
    if record.members.contains(where: { $0.record.display == name || $0.record.name == name }) {
      throw Refusal.memberRemoved(name, group: group)
    }
    let names = record.members.filter { $0.record.status != .removed }.flatMap { [$0.record.display, $0.record.name] }
    throw Refusal.noMember(name, group: group, similar: similar(to: name, among: names))
  }

  func school(_ name: String) throws -> SchoolRecord {
    if let record = try book.school(name) { return record }
    throw Refusal.noSchool(name, similar: similar(to: name, among: try book.schoolNames()))
  }

  /// A class named `SCHOOL/CLASS`, or by its name alone where one school has it.
  func schoolClass(_ name: String) throws -> ClassReference {
    if let reference = ClassReference(name), try book.school(reference.school)?.schoolClass(reference.name) != nil {
      return reference
    }
    let found = try book.classes(named: name)
    if found.count > 1 { throw Refusal.severalClasses(name, references: found.map(\.text)) }
    if let only = found.first { return only }
    var names: [String] = []
    for school in try book.schoolNames().prefix(50) {
      names += try book.school(school)?.classes.map(\.record.name) ?? []
    }
    throw Refusal.noClass(name, similar: similar(to: name, among: names))
  }

  /// The post that a reference such as `2026-09/17` names.
  func post(_ reference: String, of group: String) throws -> Post {
    let parts = reference.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[1]), try book.months(of: group).contains(String(parts[0])),
      let post = try book.posts(of: group, in: String(parts[0]))[number]
    else { throw MatterRefusal.noPost(reference, group: group) }
    return post
  }

  /// The policy of a group.
  func policy(of record: GroupRecord) throws -> Policy { try policies.policy(record.policy) }

  /// What the clauses of some policies say, by their identifiers.
  func clauseTexts(of policyNames: Set<String>) throws -> [String: Message] {
    var texts: [String: Message] = [:]
    for name in policyNames {
      for pack in try policies.policy(name).packs { for clause in pack.clauses { texts[clause.id] = clause.text } }
    }
    return texts
  }
}

/// The names nearest to a mistyped one, best first; at most three.
func similar(to name: String, among names: [String]) -> [String] {
  let typed = Array(name.unicodeScalars)
  let limit = max(1, typed.count / 3)
  var found: [(distance: Int, name: String)] = []
  for candidate in names.prefix(50_000) {
    let other = Array(candidate.unicodeScalars)
    if other.count >= typed.count, typed.count > 1, candidate.contains(name) {
      found.append((1, candidate))
    } else if abs(other.count - typed.count) <= limit {
      if let distance = editDistance(typed, other, atMost: limit) { found.append((distance, candidate)) }
    }
  }
  var seen: Set<String> = []
  return found.sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }.map(\.name)
    .filter { seen.insert($0).inserted }.prefix(3).map { $0 }
}
