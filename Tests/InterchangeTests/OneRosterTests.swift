import ClassGroups
import Interchange
import Testing

private let users11 =
  "sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,"
  + "identifier,email,sms,phone,agentSourcedIds,grades,password\n"
private let enrollments =
  "sourcedId,status,dateLastModified,classSourcedId,schoolSourcedId,userSourcedId,role,primary\n"
private let classes = "sourcedId,status,dateLastModified,title,grades,courseSourcedId,classCode,classType\n"

private func read(_ files: [String: String]) throws -> RosterFile {
  try OneRosterReader.read(files.mapValues { Array($0.utf8) })
}

@Suite("OneRoster") struct OneRosterTests {
  @Test func readsAnArchive() throws {
    let file = try RosterReader.read(oneRosterArchive)
    let guardians = [
      Guardian(name: "张建国", phone: "13800000001"), Guardian(name: "李梅", relation: "监护人", phone: "13800000002"),
    ]
    #expect(file.rows.map(\.student) == [Student(name: "张三", number: "7", guardians: guardians)])
    #expect(file.rows.map(\.schoolClass) == ["三年级2班"])
    #expect(file.faults.isEmpty)
    #expect(file.warnings.isEmpty)
    #expect(file.dropped.contains("email"))
  }

  @Test func aDamagedArchiveIsRefused() throws {
    for cut in stride(from: 5, to: oneRosterArchive.count, by: 41) {
      #expect(throws: FileFault.self) { try RosterReader.read(Array(oneRosterArchive[..<cut])) }
    }
    for place in stride(from: 0, to: oneRosterArchive.count, by: 3) {
      var bytes = oneRosterArchive
      bytes[place] ^= 0x5A
      _ = try? RosterReader.read(bytes)
      #expect(bytes != oneRosterArchive)
    }
  }

  @Test func readsVersion12WithItsRoles() throws {
    let file = try read([
      "Classes.csv": classes + "c1,,,三年级2班,,,,homeroom\n",
      "users.csv": "sourcedId,status,givenName,familyName,phone,agentSourcedIds\ns1,,小明,李,,\np1,,芳,王,13800000003,s1\n",
      "roles.csv": "sourcedId,status,userSourcedId,roleType,role\nr1,,s1,primary,student\nr2,,p1,primary,parent\n",
      "enrollments.csv": enrollments + "e1,,,c1,o1,s1,student,\n",
    ])
    #expect(
      file.rows.map(\.student) == [
        Student(name: "李小明", guardians: [Guardian(name: "王芳", phone: "13800000003")])
      ])
  }

  @Test func aRuinedNumberIsToldWithItsOwnColumn() throws {
    let file = try read([
      "classes.csv": classes + "c1,,,三年级2班,,,,homeroom\n",
      "users.csv": "sourcedId,status,role,givenName,familyName,sms\ns1,,student,小明,李,1.38E+10\n",
      "enrollments.csv": enrollments + "e1,,,c1,o1,s1,student,\n",
    ])
    #expect(file.faults.map(\.column) == [6])
    #expect(file.faults.map(\.header) == ["sms"])
  }

  @Test func dirtIsToleratedAndReported() throws {
    let file = try read([
      "classes.csv": classes.replacing("title", with: "titel") + "c1,,,三年级2班,,,,,,,\n",
      "users.csv": users11 + "s1,active,,true,o1,student,,,三,张,,,,,,,,,,,\ns2,inactive,,true,o1,student,,,四,李,,,,,,,,\n"
        + "s3,tobedeleted,,true,o1,student,,,五,王,,,,,,,,\ns4,enabled,,true,o1,student,,,六,赵,,,,,,,,\n",
      "enrollments.csv": enrollments.replacing("primary", with: "primary,beginDate")
        + "e1,,,c1,o1,s1,student,,1/05/2023\ne2,,,c1,o1,s4,student,,\ne3,,,c9,o1,s1,student,,\ne4,,,c1,o1,s9,student,,\n",
    ])
    #expect(file.rows.map(\.student.name) == ["张三", "赵六"])
    #expect(Set(file.warnings.map(\.code)) == ["empty-columns", "misspelt-header", "odd-status", "odd-date"])
    #expect(file.faults.map(\.code) == ["dangling-reference", "dangling-reference"])
    #expect(file.faults.map(\.line) == [4, 5])
  }

  @Test func aMissingFileIsNamed() {
    let fault = #expect(throws: FileFault.self) { try read(["classes.csv": classes]) }
    #expect(fault?.message.en.contains("users.csv") == true)
  }
}
