import ClassGroups
import Wording

/// What becomes of one person's data.
extension PurgePlanner {
  /// A member, student, guardian or member of staff, in all groups and rosters or in those of one group. With a student
  /// go the memberships held for the child.
  mutating func addPerson(_ name: String, group: String?) throws {
    purge.words = [name]
    var ours: [String: Set<Int>] = [:]
    let groups = try book.groups().map(\.name).filter { group == nil || $0 == group }
    for group in groups {
      for (number, member) in try book.group(group)?.members ?? Table()
      where [member.name, member.display, member.student].contains(name) {
        ours[group, default: []].insert(number)
        addPerson(member.display, in: group)
        seek([member.name, member.display, member.phone])
      }
    }
    let only = try group.flatMap { try book.group($0)?.group.schoolClass }
    for reference in try classes() where only == nil || only == reference { try addRoster(reference, person: name) }
    // All words are known before texts are searched for them.
    sought = purge.words.map { SoughtWord($0) }
    for group in groups { try addGroup(group, person: name, members: ours[group] ?? []) }
    if group == nil { try addStaff(name) }
  }

  private mutating func addPerson(_ name: String, in place: String) {
    people.append(Message(zh: "\(clean(name))（\(clean(place))）", en: "\(clean(name)) (\(clean(place)))"))
  }

  private mutating func seek(_ words: [String?]) {
    // A single character would be found everywhere.
    for case let word? in words where word.unicodeScalars.count > 1 && !purge.words.contains(word) {
      purge.words.append(word)
    }
  }

  private func classes() throws -> [ClassReference] {
    var result: [ClassReference] = []
    for school in try book.schoolNames() {
      result += try book.school(school)?.classes.map { ClassReference(school: school, name: $0.record.name) } ?? []
    }
    return result
  }

  private mutating func addRoster(_ reference: ClassReference, person: String) throws {
    for (number, student) in try book.roster(of: reference)?.students ?? Table() {
      if student.name == person {
        addPerson(student.name, in: reference.text)
        for guardian in student.guardians { seek([guardian.name, guardian.phone]) }
        add(.student(reference, number, Replacement(student, nil)))
      } else if student.guardians.contains(where: { $0.name == person }) {
        var after = student
        for guardian in student.guardians where guardian.name == person { seek([guardian.phone]) }
        after.guardians.removeAll { $0.name == person }
        addPerson(person, in: reference.text)
        add(.student(reference, number, Replacement(student, after)))
      }
    }
  }

  private mutating func addStaff(_ name: String) throws {
    for school in try book.schoolNames() {
      guard let record = try book.school(school) else { continue }
      for (number, member) in record.staff {
        guard member.name == name else {
          blank(member) { .staff(school: school, number, $0) }
          continue
        }
        addPerson(name, in: school)
        add(.staff(school: school, number, Replacement(member, nil)))
      }
      blank(record.school) { .school(school, $0) }
      for (number, schoolClass) in record.classes {
        blank(schoolClass) { .schoolClass(school: school, number, $0) }
      }
    }
  }

  private mutating func addGroup(_ name: String, person: String, members: Set<Int>) throws {
    guard let record = try book.group(name) else { return }
    visit(record, of: name) { planner, item in
      if item.student == person || item.member.map(members.contains) == true { return .goes }
      return planner.holdsWord(item.json) ? .blanked : .stays
    }
    for month in try book.months(of: name) {
      for (number, post) in try book.posts(of: name, in: month) {
        if members.contains(post.author) {
          posts += 1
          add(.post(group: name, month: month, number, Replacement(post, nil)))
        } else {
          blank(post) { .post(group: name, month: month, number, $0) }
        }
      }
    }
    blank(record.group) { .group(name, $0) }
  }
}
