import ClassGroups

/// What a file's students change in the rosters of a school, class by class. A class that had no roster gets its whole one in
/// a single change; in others each student who is new or differs is a change.
struct RosterChanges {
  let school: String
  private var record: SchoolRecord
  private var first: [Change] = []
  private var classes: [ClassRoster] = []
  private var places: [String: Int] = [:]
  /// Rows of a class mostly follow each other.
  private var lastPlace = 0

  init(school: String, record: SchoolRecord?) {
    self.school = school
    self.record = record ?? SchoolRecord()
    if record == nil { first.append(.school(school, Replacement(nil, School()))) }
  }

  var classNames: [String] { classes.map(\.reference.name) }
  var changes: [Change] { first + classes.flatMap(\.changes) }
  var added: Int { classes.reduce(0) { $0 + $1.added } }
  var updated: Int { classes.reduce(0) { $0 + $1.updated } }
  var unchanged: Int { classes.reduce(0) { $0 + $1.unchanged } }

  mutating func take(_ student: Student, into name: String, _ book: some Book) throws {
    if lastPlace >= classes.count || classes[lastPlace].reference.name != name { lastPlace = try place(of: name, book) }
    classes[lastPlace].take(student)
  }

  private mutating func place(of name: String, _ book: some Book) throws -> Int {
    if let place = places[name] { return place }
    let reference = ClassReference(school: school, name: name)
    if record.schoolClass(name) == nil {
      let made = SchoolClass(name: name)
      first.append(.schoolClass(school: school, record.classes.next, Replacement(nil, made)))
      record.classes[record.classes.next] = made
    }
    classes.append(ClassRoster(reference, try book.roster(of: reference)))
    places[name] = classes.count - 1
    return classes.count - 1
  }
}

/// The roster of one class, as it was and as a file has it. Each student on record stands for one row at most, so that two of
/// one name stay two.
private struct ClassRoster {
  let reference: ClassReference
  /// As many as a class mostly has.
  private static let room = 48
  private let hadRoster: Bool
  private var known: [(number: Int, record: Student)] = []
  private var isTaken: [Bool] = []
  /// The one who is expected next: a file read twice has them in the same order.
  private var expected = 0
  /// Places of the known by name, once somebody stands out of order.
  private var byName: [String: [Int]]?
  private var roster = Roster()
  private var alterations: [Change] = []
  private(set) var added = 0
  private(set) var updated = 0
  private(set) var unchanged = 0

  init(_ reference: ClassReference, _ before: Roster?) {
    self.reference = reference
    hadRoster = before != nil
    guard let before else { return }
    known = Array(before.students)
    isTaken = [Bool](repeating: false, count: known.count)
    roster.students = before.students
  }

  var changes: [Change] {
    if hadRoster { return alterations }
    return roster.students.isEmpty ? [] : [.roster(reference, Replacement(nil, roster))]
  }

  mutating func take(_ student: Student) {
    guard let place = partner(of: student) else {
      let number = roster.students.next
      if number == 1 { roster.students.reserveCapacity(Self.room) }
      roster.students[number] = student
      if hadRoster { alterations.append(.student(reference, number, Replacement(nil, student))) }
      added += 1
      return
    }
    isTaken[place] = true
    expected = place + 1
    let before = known[place].record
    let after = student == before ? before : RosterComparison.merged(student, over: before)
    if after == before {
      unchanged += 1
    } else {
      alterations.append(.student(reference, known[place].number, Replacement(before, after)))
      updated += 1
    }
  }

  private mutating func partner(of student: Student) -> Int? {
    if known.isEmpty { return nil }
    func fits(_ place: Int) -> Bool {
      let other = known[place].record
      return !isTaken[place] && other.name == student.name
        && (other.number == student.number || other.number == nil || student.number == nil)
    }
    if expected < known.count, fits(expected) { return expected }
    let byName = byName ?? Dictionary(grouping: known.indices) { known[$0].record.name }
    self.byName = byName
    let candidates = (byName[student.name] ?? []).filter(fits)
    return candidates.first { known[$0].record.number == student.number } ?? candidates.first
  }
}
