import ClassGroups
import Wording

/// What becomes of a class, of groups that have ended, and of a time.
extension PurgePlanner {
  /// A class: its roster, its groups with all that is in them, and what the history tells of them.
  mutating func addClass(_ reference: ClassReference) throws {
    try addWholeRoster(reference)
    for entry in try book.groups() where entry.schoolClass == reference { try addWholeGroup(entry.name) }
    try addFormerNames()
  }

  private mutating func addFormerNames() throws {
    purge.former = try FormerNames.all(groups: purge.groups, classes: purge.classes, in: book)
  }

  /// Groups that have ended, with all that is in them. With the last group of a class that has graduated goes its roster.
  mutating func addEndedGroups(_ names: [String]) throws {
    var classes: Set<ClassReference> = []
    for name in names {
      if let group = try book.group(name)?.group { classes.insert(group.schoolClass) }
      try addWholeGroup(name)
    }
    let left = Set(try book.groups().filter { !names.contains($0.name) }.map(\.schoolClass))
    for reference in classes.subtracting(left).sorted()
    where try book.school(reference.school)?.schoolClass(reference.name)?.record.hasGraduated == true {
      try addWholeRoster(reference)
    }
    try addFormerNames()
  }

  private mutating func addWholeRoster(_ reference: ClassReference) throws {
    purge.classes.insert(reference)
    for (number, student) in try book.roster(of: reference)?.students ?? Table() {
      people.append(Message(verbatim: clean(student.name)))
      purge.sought.append(student.name)
      add(.student(reference, number, Replacement(student, nil)))
    }
  }

  private mutating func addWholeGroup(_ name: String) throws {
    guard let record = try book.group(name) else { return }
    purge.groups.insert(name)
    purge.sought += record.members.filter { !$0.record.role.isTeacher }.map(\.record.display)
    people += record.members.map { Message(verbatim: clean($0.record.display)) }
    visit(record, of: name) { _, _ in .goes }
    try removePosts(of: name) { _ in true }
    add(.group(name, Replacement(record.group, nil)))
  }

  /// A time: what was posted and recorded in it, members who left in it, and all that the history tells of it.
  mutating func addPeriod(_ period: Range<Instant>) throws {
    purge.period = period
    for entry in try book.groups() {
      guard let record = try book.group(entry.name) else { continue }
      visit(record, of: entry.name) { _, item in item.at.map(period.contains) == true ? .goes : .stays }
      try removePosts(of: entry.name) { period.contains($0.at) }
    }
  }

  private mutating func removePosts(of group: String, where goes: (Post) -> Bool) throws {
    for month in try book.months(of: group) {
      for (number, post) in try book.posts(of: group, in: month) where goes(post) {
        posts += 1
        add(.post(group: group, month: month, number, Replacement(post, nil)))
      }
    }
  }
}
