import ClassGroups
import Wording

/// What the columns of a roster mean, told by their names in Chinese or English, never by their place.
struct RosterHeader {
  /// One thing that a row can tell of a guardian.
  enum GuardianField: CaseIterable {
    case name, relation, phone
  }

  /// Where the things told of one guardian stand.
  struct GuardianColumns {
    var name: Int?
    var relation: Int?
    var phone: Int?
    /// What the header itself says: `父亲姓名`.
    var fixedRelation: String?

    subscript(field: GuardianField) -> Int? {
      get {
        switch field {
        case .name: name
        case .relation: relation
        case .phone: phone
        }
      }
      set {
        switch field {
        case .name: name = newValue
        case .relation: relation = newValue
        case .phone: phone = newValue
        }
      }
    }
  }

  var student: Int
  var schoolClass: Int?
  var grade: Int?
  var number: Int?
  var guardians: [GuardianColumns]
  /// Headers that were not taken.
  var dropped: [String]
  /// Headers that were taken for another: as written, and as meant.
  var misspelt: [(column: Int, written: String, meant: String)]
  var count: Int
  /// The headers as they are written.
  var names: [String]

  /// Nil where the cells are no header: no column for students.
  init?(_ cells: [String]) {
    var count = cells.count
    while count > 0, cells[count - 1].withoutBlanksAround.isEmpty { count -= 1 }
    var places: [HeaderMeaning: [Int]] = [:]
    var misspelt: [(column: Int, written: String, meant: String)] = []
    let exact = cells[..<count].map(HeaderMeaning.exact)
    for (column, meaning) in exact.enumerated() { if let meaning { places[meaning, default: []].append(column) } }
    // Each word that is not known is compared with all that are: in a table of thousands of columns nobody misspelt one.
    for (column, cell) in cells[..<min(count, 512)].enumerated() where exact[column] == nil {
      guard let (meaning, meant) = HeaderMeaning.near(cell), places[meaning] == nil else { continue }
      places[meaning] = [column]
      misspelt.append((column, cell.withoutBlanksAround, meant))
    }
    func first(_ meanings: HeaderMeaning...) -> Int? {
      meanings.lazy.compactMap { places[$0]?.first }.first
    }
    guard let student = first(.student, .name) else { return nil }
    self.student = student
    schoolClass = first(.schoolClass)
    grade = first(.grade)
    number = first(.numberInClass, .number)
    guardians = RosterHeader.guardians(places)
    self.misspelt = misspelt
    self.count = count
    names = cells[..<count].map(\.withoutBlanksAround)
    var taken: Set<Int> = [student]
    taken.formUnion([schoolClass, number, schoolClass == nil ? nil : grade].compactMap(\.self))
    for guardian in guardians {
      taken.formUnion([guardian.name, guardian.relation, guardian.phone].compactMap(\.self))
    }
    dropped = cells[..<count].indices.filter { !taken.contains($0) }.map { cells[$0].withoutBlanksAround }.filter {
      !$0.isEmpty
    }
    let isMisspelt = misspelt.contains { $0.column == student }
    guard taken.count >= 2 || !isMisspelt else { return nil }
  }

  /// Numbered columns by their numbers; those without one in the order in which they repeat; then father and mother.
  private static func guardians(_ places: [HeaderMeaning: [Int]]) -> [GuardianColumns] {
    var numbered: [GuardianColumns] = []
    for index in 1...9 {
      var columns = GuardianColumns()
      for field in GuardianField.allCases { columns[field] = places[.guardian(index, field)]?.first }
      if columns.name != nil || columns.relation != nil || columns.phone != nil { numbered.append(columns) }
    }
    let plain = GuardianField.allCases.map { places[.guardian(0, $0)] ?? [] }
    if numbered.isEmpty {
      // A file may tell a phone or a relation without a guardian's name.
      for index in 0..<(plain.map(\.count).max() ?? 0) {
        var columns = GuardianColumns()
        for (field, found) in zip(GuardianField.allCases, plain) where index < found.count {
          columns[field] = found[index]
        }
        numbered.append(columns)
      }
    } else {
      // 联系电话 beside 成员1联系电话 is the pupil's own; where the guardian has none, it is the guardian's.
      for (field, found) in zip(GuardianField.allCases, plain) where numbered[0][field] == nil {
        numbered[0][field] = found.first
      }
    }
    for relation in ["父亲", "母亲"] {
      var columns = GuardianColumns()
      columns.name = places[.relative(relation, .name)]?.first
      columns.phone = places[.relative(relation, .phone)]?.first
      columns.fixedRelation = relation
      if columns.name != nil || columns.phone != nil { numbered.append(columns) }
    }
    return numbered
  }
}
