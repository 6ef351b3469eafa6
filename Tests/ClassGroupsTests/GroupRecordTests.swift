import JSON
import Testing

@testable import ClassGroups

@Suite struct GroupRecordTests {
  private func member(_ display: String, _ role: Role, name: String = "某人", removed: Bool = false) -> Member {
    Member(
      name: name, display: display, role: role, status: removed ? .removed : .active, joinedAt: Instant(seconds: 0),
      addedBy: "admin")
  }

  @Test func itsTeachersAreThoseWhoAreNotRemoved() throws {
    var record = GroupRecord(
      Group(
        schoolClass: ClassReference(school: "校", name: "班"), policy: "pudong", platform: .qq,
        createdAt: Instant(seconds: 0), creator: "admin"))
    record.setMember(2, member("王芳（数学）", .teacher))
    record.setMember(3, member("张三妈妈", .parent))
    record.setMember(1, member("李老师（班主任）", .homeroom, name: "李老师"))
    #expect(record.teachers == ["李老师（班主任）", "王芳（数学）"])
    var out = JSONWriter()
    record.write(to: &out)
    #expect(try GroupRecord(json: JSON(parsing: out.bytes)) == record)
    record.setMember(2, member("王芳（数学）", .teacher, removed: true))
    #expect(record.teachers == ["李老师（班主任）"])
    record.setMember(1, member("李老师", .parent, name: "李老师"))
    #expect(record.teachers.isEmpty)
    record.setMember(1, nil)
    record.setMember(2, member("王老师", .teacher))
    #expect(record.teachers == ["王老师"])
  }

  @Test func aMemberIsFoundByOwnNameWhileActive() {
    var record = GroupRecord(
      Group(
        schoolClass: ClassReference(school: "校", name: "班"), policy: "pudong", platform: .qq,
        createdAt: Instant(seconds: 0), creator: "admin"))
    record.setMember(1, member("甲", .parent, name: "李娟", removed: true))
    #expect(record.activeMember(named: "李娟") == nil)
    record.setMember(2, member("乙", .parent, name: "李娟"))
    #expect(record.activeMember(named: "李娟")?.display == "乙")
  }
}
