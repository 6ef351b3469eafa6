import ClassGroups

/// What differs between a school's rosters and a file: new students, students who left or moved to another class, changed
/// guardians, names and numbers.
///
/// Two entries are one child where the name and the number agree, or one of them does and a guardian too; within a class
/// the name alone tells. What the file does not say (a phone, a number) is kept as it is on record.
struct RosterComparison {
  enum Kind: String {
    case new, left, moved, guardian, name, number
  }

  struct Difference {
    var kind: Kind
    var student: String
    /// Where the student is now; for one who left, where the student was.
    var schoolClass: String
    /// Where a student was who moved.
    var from: String?
    var was: String?
    var becomes: String?
  }

  /// A student on record, by class and number.
  private struct Known {
    var schoolClass: String
    var number: Int
    var record: Student
  }

  /// In the order of the file, those who left last.
  private(set) var differences: [Difference] = []
  private(set) var changes: [Change] = []
  /// How many students are as the file has them.
  private(set) var unchanged = 0
  /// Classes with a roster that the file does not name; nothing is said of them.
  private(set) var otherClasses: [String] = []
  private let school: String

  init(school: String) { self.school = school }

  /// Compares the rosters on record with the rows of a file.
  ///
  /// - Parameters:
  ///   - rosters: of every class of the school that has one.
  ///   - rows: with their classes, in the order of the file.
  ///   - countsLeavers: whether who is not in the file has left; not where rows could not be read.
  mutating func compare(
    _ rosters: [String: Roster], with rows: [(schoolClass: String, student: Student)], countsLeavers: Bool
  ) {
    var wanted: [String: [Student]] = [:]
    var order: [String] = []
    for row in rows {
      if wanted[row.schoolClass] == nil { order.append(row.schoolClass) }
      wanted[row.schoolClass, default: []].append(row.student)
    }
    otherClasses = rosters.keys.filter { wanted[$0] == nil }.sorted()
    var fresh: [(schoolClass: String, student: Student)] = []
    var missing: [String: [Known]] = [:]
    for name in rosters.keys.sorted() {
      let known = (rosters[name] ?? Roster()).students.map {
        Known(schoolClass: name, number: $0.number, record: $0.record)
      }
      guard let students = wanted[name] else {
        for student in known { missing[student.record.name, default: []].append(student) }
        continue
      }
      let left = match(students, known, in: name, &fresh)
      for student in left { missing[student.record.name, default: []].append(student) }
    }
    for name in order where rosters[name] == nil { fresh += (wanted[name] ?? []).map { (name, $0) } }

    var nextNumbers: [String: Int] = [:]
    func place(_ student: Student, in name: String) {
      let number = nextNumbers[name] ?? rosters[name]?.students.next ?? 1
      nextNumbers[name] = number + 1
      changes.append(.student(reference(name), number, Replacement(nil, student)))
    }
    for (name, student) in fresh {
      let candidates = missing[student.name] ?? []
      let found = candidates.indices.filter { isSame(candidates[$0].record, student) }
      guard let match = found.first, found.count == 1 else {
        differences.append(Difference(kind: .new, student: student.name, schoolClass: name))
        place(student, in: name)
        continue
      }
      let known = candidates[match]
      missing[student.name]?.remove(at: match)
      let after = Self.merged(student, over: known.record)
      differences.append(
        Difference(kind: .moved, student: student.name, schoolClass: name, from: known.schoolClass))
      note(known.record, after, in: name)
      changes.append(.student(reference(known.schoolClass), known.number, Replacement(known.record, nil)))
      place(after, in: name)
    }
    guard countsLeavers else { return }
    let leavers = missing.values.joined().filter { wanted[$0.schoolClass] != nil }
      .sorted { ($0.schoolClass, $0.number) < ($1.schoolClass, $1.number) }
    for known in leavers {
      differences.append(Difference(kind: .left, student: known.record.name, schoolClass: known.schoolClass))
      changes.append(.student(reference(known.schoolClass), known.number, Replacement(known.record, nil)))
    }
  }

  private func reference(_ name: String) -> ClassReference { ClassReference(school: school, name: name) }

  /// Finds the students of a class in the file; answers who is left over on record.
  private mutating func match(
    _ students: [Student], _ known: [Known], in name: String, _ fresh: inout [(schoolClass: String, student: Student)]
  ) -> [Known] {
    var partners = [Int?](repeating: nil, count: students.count)
    var taken = [Bool](repeating: false, count: known.count)
    let byName = Dictionary(grouping: known.indices) { known[$0].record.name }
    let byNumber = Dictionary(grouping: known.indices) { known[$0].record.number }
    func pair(among candidates: (Student) -> [Int]?, where isOne: (Student, Student) -> Bool) {
      for place in students.indices where partners[place] == nil {
        let found = candidates(students[place])?.first { !taken[$0] && isOne(known[$0].record, students[place]) }
        guard let found else { continue }
        partners[place] = found
        taken[found] = true
      }
    }
    // The surest first: who is one by a lesser rule must not be taken from whom a better one names.
    pair(among: { byName[$0.name] }) { $0.number != nil && $0.number == $1.number }
    pair(among: { byName[$0.name] }) { $0.number == nil || $1.number == nil }
    pair(among: { byName[$0.name] }, where: Self.shareGuardian)
    pair(among: { byName[$0.name] }) { _, _ in true }
    pair(among: { $0.number == nil ? nil : byNumber[$0.number] }, where: Self.shareGuardian)
    for (place, student) in students.enumerated() {
      guard let partner = partners[place] else {
        fresh.append((name, student))
        continue
      }
      let before = known[partner].record
      let after = Self.merged(student, over: before)
      guard after != before else {
        unchanged += 1
        continue
      }
      note(before, after, in: name)
      changes.append(.student(reference(name), known[partner].number, Replacement(before, after)))
    }
    return known.indices.filter { !taken[$0] }.map { known[$0] }
  }

  private func isSame(_ left: Student, _ right: Student) -> Bool {
    left.name == right.name
      && (left.number != nil && left.number == right.number || Self.shareGuardian(left, right))
  }

  private static func shareGuardian(_ left: Student, _ right: Student) -> Bool {
    left.guardians.contains { guardian in
      right.guardians.contains {
        $0.phone != nil && $0.phone == guardian.phone || $0.name != nil && $0.name == guardian.name
      }
    }
  }

  /// The student as the file has it, with what it does not say kept from the record.
  static func merged(_ student: Student, over known: Student) -> Student {
    var after = student
    after.number = student.number ?? known.number
    if student.guardians.isEmpty { after.guardians = known.guardians }
    var rest = known.guardians
    for place in after.guardians.indices {
      let guardian = after.guardians[place]
      guard let found = partner(of: guardian, in: rest) else { continue }
      let before = rest.remove(at: found)
      after.guardians[place].name = guardian.name ?? before.name
      after.guardians[place].phone = guardian.phone ?? before.phone
      // 母亲 and 妈妈 are one relation: the word on record stays.
      let isSameRelation = guardian.relation.flatMap { new in before.relation.map { Kinship.sameMeaning(new, $0) } }
      if isSameRelation ?? (guardian.relation == nil) { after.guardians[place].relation = before.relation }
    }
    // The order in which a file lists guardians is no difference.
    if after.guardians.count == known.guardians.count, Set(after.guardians) == Set(known.guardians) {
      after.guardians = known.guardians
    }
    return after
  }

  private static func partner(of guardian: Guardian, in list: [Guardian]) -> Int? {
    if let name = guardian.name, let found = list.firstIndex(where: { $0.name == name }) { return found }
    if let phone = guardian.phone, let found = list.firstIndex(where: { $0.phone == phone }) { return found }
    guard let relation = guardian.relation else { return nil }
    return list.firstIndex {
      ($0.name == nil || guardian.name == nil) && $0.relation.map { Kinship.sameMeaning($0, relation) } == true
    }
  }

  /// Notes what differs in a student's own record.
  private mutating func note(_ before: Student, _ after: Student, in name: String) {
    func add(_ kind: Kind, _ was: String?, _ becomes: String?) {
      differences.append(
        Difference(kind: kind, student: after.name, schoolClass: name, was: was, becomes: becomes))
    }
    if before.name != after.name { add(.name, before.name, after.name) }
    if before.number != after.number { add(.number, before.number, after.number) }
    let gone = before.guardians.filter { !after.guardians.contains($0) }
    let come = after.guardians.filter { !before.guardians.contains($0) }
    for place in 0..<max(gone.count, come.count) {
      add(
        .guardian, place < gone.count ? Self.words(gone[place]) : nil,
        place < come.count ? Self.words(come[place]) : nil)
    }
  }

  private static func words(_ guardian: Guardian) -> String {
    [guardian.relation, guardian.name, masked(guardian.phone)].compactMap { $0 }.joined(separator: " ")
  }
}
