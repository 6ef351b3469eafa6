import ClassGroups
import Wording

/// A row of `users.csv`.
private struct Person {
  var line: Int
  var name: String
  var number: String?
  var phone: String?
  var role: String
  var agents: [String]
}

/// Puts the tables of an export together: who is in which class, and who stands for whom.
struct OneRosterRun {
  var classes: OneRosterTable?
  var users: OneRosterTable?
  var enrollments: OneRosterTable?
  var roles: OneRosterTable?
  private var warnings: [FileFault] = []
  private var faults: [FileFault] = []

  mutating func file() -> RosterFile {
    guard let classes, let users, let enrollments else {
      return RosterFile(encoding: .utf8, separator: UInt8(ascii: ","))
    }
    let titles = titles(classes)
    // What is known and not taken, such as courses beside the homeroom and those who left, is no fault of a reference.
    let knownClasses = Set(classes.rows.map { classes.cell($0, "sourcedId") })
    let knownUsers = Set(users.rows.map { users.cell($0, "sourcedId") })
    let people = people(users)
    let guardians = guardians(people)
    var file = RosterFile(encoding: users.encoding, separator: UInt8(ascii: ","))
    var seen: Set<[String]> = []
    for table in [classes, users, enrollments, roles] { if let table { noteDates(in: table) } }
    for row in enrollments.rows where isCurrent(row, in: enrollments) {
      guard enrollments.cell(row, "role").lowercased() == "student" || isStudent(row, people) else { continue }
      let classId = enrollments.cell(row, "classSourcedId")
      let userId = enrollments.cell(row, "userSourcedId")
      guard let title = titles[classId] else {
        if !knownClasses.contains(classId) { dangling(row, enrollments, "classSourcedId", classId) }
        continue
      }
      guard let person = people[userId] else {
        if !knownUsers.contains(userId) { dangling(row, enrollments, "userSourcedId", userId) }
        continue
      }
      guard seen.insert([classId, userId]).inserted else { continue }
      file.rows.append(
        RosterRow(
          line: person.line, schoolClass: title,
          student: Student(name: person.name, number: person.number, guardians: guardians[userId] ?? [])))
    }
    let tables = [classes, users, enrollments] + (roles.map { [$0] } ?? [])
    file.warnings = tables.flatMap(\.warnings) + warnings
    file.faults = tables.flatMap(\.faults) + faults
    file.dropped = users.unused
    return file
  }

  /// Titles of the classes by their identifiers: homeroom classes, where the export tells any.
  private mutating func titles(_ classes: OneRosterTable) -> [String: String] {
    var homerooms: [String: String] = [:]
    var others: [String: String] = [:]
    for row in classes.rows where isCurrent(row, in: classes) {
      let id = classes.cell(row, "sourcedId")
      let title = [classes.cell(row, "title"), classes.cell(row, "classCode")].first { !$0.isEmpty } ?? ""
      guard !id.isEmpty, !title.isEmpty else {
        missing(id.isEmpty ? "sourcedId" : "title", row, classes)
        continue
      }
      if classes.cell(row, "classType").lowercased() == "homeroom" {
        homerooms[id] = title
      } else {
        others[id] = title
      }
    }
    return homerooms.isEmpty ? others : homerooms
  }

  private func isStudent(_ row: OneRosterTable.Row, _ people: [String: Person]) -> Bool {
    guard let enrollments, enrollments.cell(row, "role").isEmpty else { return false }
    return people[enrollments.cell(row, "userSourcedId")]?.role == "student"
  }

  private mutating func people(_ users: OneRosterTable) -> [String: Person] {
    let roles = userRoles()
    var people: [String: Person] = [:]
    for row in users.rows where isCurrent(row, in: users) {
      let id = users.cell(row, "sourcedId")
      let name = OneRosterReader.fullName(family: users.cell(row, "familyName"), given: users.cell(row, "givenName"))
      guard !id.isEmpty, !name.isEmpty else {
        missing(id.isEmpty ? "sourcedId" : "familyName", row, users)
        continue
      }
      let bad = ["familyName", "givenName", "identifier", "phone", "sms"].compactMap { users.cellFault(row, $0) }
      guard bad.isEmpty else {
        faults += bad
        continue
      }
      if let other = people[id] {
        warnings.append(
          users.fault(
            "repeated-row", row, "sourcedId",
            Message(
              zh: "\(quoted(id).zh)在第 \(other.line) 行已列出，以此行为准",
              en: "\(quoted(id).en) stands in line \(other.line) already; this row counts"),
            mend: Message(zh: "删去其中一行", en: "delete one of the rows")))
      }
      let numbers = [users.cell(row, "phone"), users.cell(row, "sms")].filter { !$0.isEmpty }
      let phone = numbers.lazy.compactMap(RosterCell.phone).first
      if let bad = numbers.first, phone == nil {
        warnings.append(
          users.fault(
            "bad-phone", row, users.cell(row, "phone").isEmpty ? "sms" : "phone",
            Message(
              zh: "\(quoted(bad).zh)不是电话号码，已忽略", en: "\(quoted(bad).en) is no telephone number and was left out"),
            mend: Message(zh: "只写数字", en: "write digits only")))
      }
      let number = RosterCell.plain(users.cell(row, "identifier"))
      let isIdentity = RosterCell.isIdentityNumber(number)
      if isIdentity {
        let fault = FileFault.identityNumber(line: row.line, column: nil)
        warnings.append(
          users.fault(
            fault.code, row, "identifier", fault.what, mend: fault.mend ?? Message(verbatim: "")))
      }
      people[id] = Person(
        line: row.line, name: name,
        number: number.isEmpty || isIdentity ? nil : number, phone: phone,
        role: (roles[id] ?? users.cell(row, "role")).lowercased(), agents: users.list(row, "agentSourcedIds"))
    }
    return people
  }

  /// Version 1.2 tells roles in a file of their own.
  private mutating func userRoles() -> [String: String] {
    guard let table = roles else { return [:] }
    var roles: [String: String] = [:]
    for row in table.rows where isCurrent(row, in: table) {
      roles[table.cell(row, "userSourcedId")] = table.cell(row, "role")
    }
    return roles
  }

  /// Parents and guardians by the identifier of their child; the tie may be told on either side.
  private func guardians(_ people: [String: Person]) -> [String: [Guardian]] {
    let guardianRoles: Set<String> = ["parent", "guardian", "relative"]
    var ties: [String: Set<String>] = [:]
    for (id, person) in people {
      for agent in person.agents {
        guard let other = people[agent] else { continue }
        if guardianRoles.contains(person.role) {
          ties[agent, default: []].insert(id)
        } else if guardianRoles.contains(other.role) {
          ties[id, default: []].insert(agent)
        }
      }
    }
    return ties.mapValues { ids in
      ids.compactMap { people[$0] }.sorted { $0.line < $1.line }.map {
        Guardian(name: $0.name, relation: $0.role == "guardian" ? "监护人" : nil, phone: $0.phone)
      }
    }
  }

  /// Blank and active count; what is to be deleted or inactive is left out, with a word.
  private mutating func isCurrent(_ row: OneRosterTable.Row, in table: OneRosterTable) -> Bool {
    switch table.cell(row, "status").lowercased() {
    case "", "active": return true
    case "tobedeleted": return false
    case let status:
      let isInactive = status == "inactive"
      warnings.append(
        table.fault(
          "odd-status", row, "status",
          Message(
            zh: "status \(quoted(status).zh)不合标准，\(isInactive ? "此行已跳过" : "按 active 读")",
            en:
              "status \(quoted(status).en) is not of the standard; the row was \(isInactive ? "left out" : "read as active")"
          ),
          mend: Message(zh: "写 active 或 tobedeleted", en: "write active or tobedeleted")))
      return !isInactive
    }
  }

  /// Dates that are not as the standard has them: told once a column, since nothing hangs on them here.
  private mutating func noteDates(in table: OneRosterTable) {
    for column in ["dateLastModified", "beginDate", "endDate"] {
      let odd = table.rows.filter { row in
        let date = table.cell(row, column)
        return !date.isEmpty && Day(String(date.prefix(10))) == nil
      }
      guard let first = odd.first else { continue }
      let date = table.cell(first, column)
      warnings.append(
        table.fault(
          "odd-date", first, column,
          Message(
            zh: "\(quoted(date).zh)不是 2026-09-01 这样的日期，已忽略（共 \(odd.count) 处）",
            en: "\(quoted(date).en) is no date such as 2026-09-01 and was left out (\(odd.count) in all)"),
          mend: Message(zh: "应写成年-月-日", en: "write year, month and day with -")))
    }
  }

  private mutating func missing(_ column: String, _ row: OneRosterTable.Row, _ table: OneRosterTable) {
    faults.append(
      table.fault(
        "missing-cell", row, column, Message(zh: "缺少 \(column)", en: "\(column) is missing"),
        mend: Message(zh: "补上后再导入这一行", en: "fill it in and import the row again")))
  }

  private mutating func dangling(_ row: OneRosterTable.Row, _ table: OneRosterTable, _ column: String, _ id: String) {
    faults.append(
      table.fault(
        "dangling-reference", row, column,
        Message(zh: "\(quoted(id).zh)没有对应的行", en: "\(quoted(id).en) is in no other file"),
        mend: Message(zh: "补上对应的行，或删去这一行", en: "add the row it means or delete this one")))
  }
}
