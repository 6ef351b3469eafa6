/// The changes that make one group record of another. Every table of a record is named here, so that whatever carries a
/// group on (a handover, a promotion) loses nothing of it.
extension GroupRecord {
  /// The changes that put a group's record where none is.
  public func arriving(as name: String) -> [Change] {
    [.group(name, Replacement(nil, group))] + GroupRecord(group).tables(to: self, of: name)
  }

  /// The changes that take a group's record away, its contents before itself.
  public func leaving(_ name: String) -> [Change] {
    tables(to: GroupRecord(group), of: name) + [.group(name, Replacement(group, nil))]
  }

  /// The changes that make this record another under the same name; none where they are equal.
  public func changes(to after: GroupRecord, of name: String) -> [Change] {
    let ofGroup: [Change] = group == after.group ? [] : [.group(name, Replacement(group, after.group))]
    return ofGroup + tables(to: after, of: name)
  }

  private func tables(to after: GroupRecord, of name: String) -> [Change] {
    members.changes(to: after.members) { .member(group: name, $0, $1) }
      + strikes.changes(to: after.strikes) { .strike(group: name, $0, $1) }
      + notices.changes(to: after.notices) { .notice(group: name, $0, $1) }
      + polls.changes(to: after.polls) { .poll(group: name, $0, $1) }
      + stars.changes(to: after.stars) { .star(group: name, $0, $1) }
      + matters.changes(to: after.matters) { .matter(group: name, $0, $1) }
      + letters.changes(to: after.letters) { .letter(group: name, $0, $1) }
  }
}

extension Table {
  /// The changes that make this table another, in the order of their numbers.
  fileprivate func changes(to after: Table, _ change: (Int, Replacement<Record>) -> Change) -> [Change] {
    var changes: [Change] = []
    for (number, record) in self where after[number] != record {
      changes.append(change(number, Replacement(record, after[number])))
    }
    for (number, record) in after where self[number] == nil { changes.append(change(number, Replacement(nil, record))) }
    return changes
  }
}
