import ClassGroups
import Policy
import Wording

/// A school's classes a year on: grades, names and homeroom teachers, with their rosters and groups. Everything is worked
/// out first; what makes place for something else then comes before it.
struct Promotion {
  let school: String
  let desk: Desk
  /// The class as it is and as it will be, by its number.
  private var classes: [(number: Int, before: SchoolClass, after: SchoolClass)] = []
  private var record: SchoolRecord
  private(set) var renamed: [(from: String, to: String)] = []
  private var clearing: [Change] = []
  private var setting: [Change] = []

  init(_ school: String, at desk: Desk) throws {
    self.school = school
    self.desk = desk
    record = try desk.school(school)
    for (number, schoolClass) in record.classes { classes.append((number, schoolClass, schoolClass)) }
  }

  var moved: [(before: SchoolClass, after: SchoolClass)] {
    classes.filter { $0.before.grade != $0.after.grade }.map { ($0.before, $0.after) }
  }
  var graduated: [String] {
    classes.filter { $0.after.hasGraduated && !$0.before.hasGraduated }.map(\.before.name)
  }

  /// Classes with a grade move up by one; those of the last grade graduate if they may.
  mutating func moveUp(graduating: Bool) throws {
    let last = record.school.stage.lastGrades
    var left: [String] = []
    for index in classes.indices where !classes[index].before.hasGraduated {
      guard let grade = classes[index].before.grade else { continue }
      if last.contains(grade) {
        if graduating { classes[index].after.hasGraduated = true } else { left.append(classes[index].before.name) }
      } else {
        classes[index].after.grade = grade + 1
      }
    }
    guard left.isEmpty else { throw PromotionRefusal.notGraduated(left) }
  }

  /// New homeroom teachers by class, under the name that it has before moving up.
  mutating func handOver(_ homerooms: [HomeroomFile.Row]) throws {
    var faults: [PromotionRefusal.FaultyRow] = []
    for row in homerooms {
      guard let index = classes.firstIndex(where: { $0.before.name == row.schoolClass && !$0.after.hasGraduated })
      else {
        let what = Message(
          zh: "没有在校班级\(quoted(row.schoolClass).zh)", en: "there is no such class: \(quoted(row.schoolClass).en)")
        faults.append(PromotionRefusal.FaultyRow(line: row.line, what: what))
        continue
      }
      classes[index].after.homeroom = row.teacher
    }
    guard faults.isEmpty else { throw PromotionRefusal.homerooms(faults) }
  }

  /// Gives the classes that move up new names. A graduated class in the way gets its year behind its name.
  mutating func rename(by pattern: ClassNamePattern, year: Int) throws {
    for index in classes.indices where classes[index].after.grade != classes[index].before.grade {
      guard let grade = classes[index].after.grade else { continue }
      classes[index].after.name = try pattern.name(of: classes[index].before.name, school: school, grade: grade)
    }
    let taken = Set(classes.filter { !$0.after.hasGraduated }.map(\.after.name))
    for index in classes.indices where classes[index].after.hasGraduated && taken.contains(classes[index].after.name) {
      classes[index].after.name += "（\(year)届）"
    }
    var seen: Set<String> = []
    for (_, _, after) in classes where !seen.insert(after.name).inserted { throw PromotionRefusal.sameName(after.name) }
  }

  /// The changes, those that clear a place before those that fill it.
  mutating func changes() throws -> [Change] {
    clearing = []
    setting = []
    for (number, before, after) in classes where before != after {
      setting.append(.schoolClass(school: school, number, Replacement(before, after)))
      if before.name != after.name { try moveRoster(from: before.name, to: after.name) }
      if let homeroom = after.homeroom, homeroom != before.homeroom, record.staffMember(homeroom) == nil {
        let staff = StaffMember(name: homeroom)
        setting.append(.staff(school: school, record.staff.next, Replacement(nil, staff)))
        record.staff[record.staff.next] = staff
      }
    }
    try moveGroups()
    return clearing + setting
  }

  private mutating func moveRoster(from: String, to: String) throws {
    let (old, new) = (ClassReference(school: school, name: from), ClassReference(school: school, name: to))
    for (number, student) in try desk.book.roster(of: old)?.students ?? Table() {
      clearing.append(.student(old, number, Replacement(student, nil)))
      setting.append(.student(new, number, Replacement(nil, student)))
    }
  }

  private mutating func moveGroups() throws {
    var byName: [String: (before: SchoolClass, after: SchoolClass)] = [:]
    for (_, before, after) in classes where before != after { byName[before.name] = (before, after) }
    let entries = try desk.book.groups()
    var names = Set(entries.map(\.name))
    var arriving: [String] = []
    for entry in entries where entry.schoolClass.school == school {
      guard let moved = byName[entry.schoolClass.name] else { continue }
      let record = try desk.group(entry.name)
      var after = record
      if entry.status == .active, let homeroom = moved.after.homeroom, homeroom != moved.before.homeroom {
        let subject = self.record.staffMember(homeroom)?.record.subject
        after =
          HomeroomHandover(record, to: homeroom, subject: subject, policy: try desk.policy(of: record), at: desk).after
      }
      after.group.schoolClass.name = moved.after.name
      let name =
        moved.before.name == moved.after.name
        ? entry.name : entry.name.replacing(moved.before.name, with: moved.after.name)
      if name == entry.name {
        setting += record.changes(to: after, of: name)
      } else {
        names.remove(entry.name)
        arriving.append(name)
        renamed.append((entry.name, name))
        try move(entry.name, record, to: name, after)
      }
    }
    for name in arriving where !names.insert(name).inserted { throw PromotionRefusal.sameName(name) }
  }

  /// A group under another name: everything that is kept of it goes along, under its old numbers.
  private mutating func move(_ old: String, _ before: GroupRecord, to new: String, _ after: GroupRecord) throws {
    setting += after.arriving(as: new)
    for month in try desk.book.months(of: old) {
      for (number, post) in try desk.book.posts(of: old, in: month) {
        clearing.append(.post(group: old, month: month, number, Replacement(post, nil)))
        setting.append(.post(group: new, month: month, number, Replacement(nil, post)))
      }
    }
    clearing += before.leaving(old)
  }
}

extension School.Stage? {
  /// The grades after which a class leaves, however the school counts them.
  fileprivate var lastGrades: [Int] {
    switch self {
    case .primary?: [6]
    case .junior?: [3, 9]
    case .senior?: [3, 12]
    case .kindergarten?, .vocational?: [3]
    case .special?, nil: [12]
    }
  }
}
