import ClassGroups
import Policy
import Wording

/// One thing that is due: a finding, by when, and who has to see to it.
struct Due {
  var group: String
  /// Nil: at once.
  var day: Day?
  /// By name; the first is shown.
  var owners: [String]
  var finding: AuditFinding

  /// What is due in a group, a school or everywhere, of everybody or of one person; the grave first, then by day.
  ///
  /// Opens every group that is asked for, and of its posts the last months.
  static func all(_ place: String?, person: String?, at desk: Desk) throws -> [Due] {
    var found: [Due] = []
    var schools: Set<String> = []
    var isKnown = person == nil
    // Ended groups too, whose data may be due to be purged.
    for name in try desk.groupNames(place, withEnded: true) {
      var search = try DutySearch(name, at: desk)
      try search.run(isFirstOfSchool: schools.insert(search.record.group.schoolClass.school).inserted)
      found += search.found
      if let person, !isKnown { isKnown = try search.knows(person) }
    }
    if let person {
      found = found.filter { $0.owners.contains(person) }
      if !isKnown, found.isEmpty { throw try noPerson(person, at: desk) }
    }
    return found.enumerated().sorted { left, right in
      let (a, b) = (left.element, right.element)
      if a.finding.severity != b.finding.severity { return a.finding.severity == .grave }
      let days = (a.day?.number ?? Int.min, b.day?.number ?? Int.min)
      return days.0 == days.1 ? left.offset < right.offset : days.0 < days.1
    }.map(\.element)
  }

  private static func noPerson(_ name: String, at desk: Desk) throws -> Refusal {
    var names: [String] = []
    for school in try desk.book.schoolNames().prefix(50) {
      names += try desk.book.school(school)?.staff.map(\.record.name) ?? []
    }
    return .noPerson(name, similar: similar(to: name, among: names))
  }
}
