import ClassGroups
import JSON
import Wording

/// Finds what the book holds of a person, a class or a time, and what must become of it.
struct PurgePlanner {
  /// What stands in the place of a name in the words of others.
  static let blank = "［已清除］"

  let book: any Book
  private(set) var purge = Purge(changes: [], words: [])
  /// What texts are searched for.
  private var sought: [SoughtWord] = []
  /// What will be lost, for the person who must agree to it.
  private(set) var people: [Message] = []
  private(set) var posts = 0
  private(set) var records = 0

  init(book: any Book) { self.book = book }

  // MARK: A person

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

  // MARK: A class, a time

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

  // MARK: Records

  /// What a rule sees of a record of a group.
  private struct Item {
    /// When it was made; for a member, when they left.
    var at: Instant?
    /// Whom it is about.
    var member: Int?
    var student: String?
    var json: [UInt8]
  }

  private enum Fate { case goes, blanked, stays }

  private mutating func visit(
    _ record: GroupRecord, of name: String, _ fate: (PurgePlanner, Item) -> Fate
  ) {
    func each<Record: JSONWritable & JSONReadable & Hashable & Sendable>(
      _ table: Table<Record>, _ item: (Int, Record) -> Item, _ change: (Int, Replacement<Record>) -> Change
    ) {
      for (number, record) in table {
        var item = item(number, record)
        item.json = written(record)
        switch fate(self, item) {
        case .goes:
          records += 1
          add(change(number, Replacement(record, nil)))
        case .blanked: blank(record) { change(number, $0) }
        case .stays: break
        }
      }
    }
    func item(_ at: Instant?, member: Int? = nil, student: String? = nil) -> Item {
      Item(at: at, member: member, student: student, json: [])
    }
    each(record.strikes, { item($1.at, member: $1.member) }) { .strike(group: name, $0, $1) }
    each(record.matters, { item($1.at, member: $1.member) }) { .matter(group: name, $0, $1) }
    each(record.stars, { item($1.at, student: $1.student) }) { .star(group: name, $0, $1) }
    each(record.notices, { item($1.at) }) { .notice(group: name, $0, $1) }
    each(record.polls, { item($1.at) }) { .poll(group: name, $0, $1) }
    each(record.letters, { item($1.at) }) { .letter(group: name, $0, $1) }
    each(record.members, { item($1.removal?.at, member: $0) }) { .member(group: name, $0, $1) }
  }

  private mutating func add(_ change: Change) { purge.changes.append(change) }

  private func written(_ record: some JSONWritable) -> [UInt8] {
    var out = JSONWriter()
    record.write(to: &out)
    return out.bytes
  }

  private func holdsWord(_ json: [UInt8]) -> Bool {
    json.withUnsafeBufferPointer { json in sought.contains { $0.stands(in: json) } }
  }

  /// Takes the words out of what a record says, where it says them. A record that would not be valid then stays, and the
  /// search at the end tells of it.
  private mutating func blank<Record: JSONWritable & JSONReadable & Hashable & Sendable>(
    _ record: Record, _ change: (Replacement<Record>) -> Change
  ) {
    let bytes = written(record)
    guard holdsWord(bytes), let json = try? JSON(parsing: bytes),
      let after = try? Record(json: json.replacing(purge.words, with: Self.blank)), after != record
    else { return }
    add(change(Replacement(record, after)))
  }
}

extension JSON {
  /// Keys under which people write freely. Elsewhere a string is a name, which may hold another's as a part of its own.
  private static let free: Set<String> = ["text", "title", "question", "options", "reason", "note", "farewell"]

  /// The same value with words taken out of the strings in it; keys stay.
  fileprivate func replacing(_ words: [String], with blank: String, isFree: Bool = false) -> JSON {
    switch self {
    case .string(var text):
      guard isFree else { return words.contains(text) ? .string(blank) : self }
      // The longest first: a display name holds the own name.
      for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }) {
        text = SoughtWord(word).replaced(in: text, by: blank)
      }
      return .string(text)
    case .array(let items): return .array(items.map { $0.replacing(words, with: blank, isFree: isFree) })
    case .object(let object):
      var result = JSONObject()
      for (key, value) in object.members {
        result[key] = value.replacing(words, with: blank, isFree: Self.free.contains(key))
      }
      return .object(result)
    default: return self
    }
  }
}
