import ClassGroups
import Interchange
import Testing
import Wording

private func members(_ text: String) throws -> [String] {
  try MemberListReader.read(Array(text.utf8)).members.map { "\($0.display)|\($0.account ?? "-")" }
}

@Suite("Lists of members") struct MemberListTests {
  @Test func readsNamesLineByLine() throws {
    #expect(try members("张三妈妈\r\n\r\n 李四爸爸 \n") == ["张三妈妈|-", "李四爸爸|-"])
    #expect(try members("张三妈妈\t391820465\n李四爸爸(20002000)\n") == ["张三妈妈|391820465", "李四爸爸|20002000"])
  }

  @Test func readsTheLinesOfASignUp() throws {
    #expect(try members("#接龙\n明天家长会\n\n1. 李小明妈妈\n2、张三爸爸\n10.王五奶奶\n") == ["李小明妈妈|-", "张三爸爸|-", "王五奶奶|-"])
  }

  @Test func theCardInTheGroupCounts() throws {
    #expect(try members("昵称,备注,群昵称,微信号\n小李,备,李小明妈妈,wxid_a\n小张,备,,wxid_b\n") == ["李小明妈妈|wxid_a", "小张|wxid_b"])
    #expect(try members("QQ号\t群名片\t昵称\n'391820465\t李小明妈妈\t小李\n") == ["李小明妈妈|391820465"])
  }

  @Test func readsJSONLines() throws {
    let file = try MemberListReader.read(
      Array(
        """
        {"display":"张三妈妈","id":"391820465","role":"parent","student":"张三","relation":"妈妈","subject":null,"name":null}
        {"display":"王老师","id":12345,"role":"king"}
        {"id":1}
        nonsense

        {"display":"李四"}
        """.utf8))
    #expect(
      file.members == [
        ListedMember(line: 1, display: "张三妈妈", account: "391820465", role: .parent, student: "张三", relation: "妈妈"),
        ListedMember(line: 2, display: "王老师", account: "12345", role: .outsider), ListedMember(line: 6, display: "李四"),
      ])
    #expect(file.faults.map(\.line) == [3, 4])
  }

  @Test func thePlaceOfBrokenJSONIsToldOnce() throws {
    let file = try MemberListReader.read(Array("{\"display\":\"李四\"}\n{\"display\":\n".utf8))
    #expect(file.faults.map(\.message) == [Message(zh: "第 2 行：JSON 不完整", en: "line 2: the JSON ends too early")])
    let fault = #expect(throws: FileFault.self) { try HolidayList.read(Array("{\"year\":2026,\n\"days\":[}".utf8)) }
    #expect(fault?.line == 2)
    #expect(fault?.column == nil)
    #expect(fault?.message.en == "line 2: unexpected '}' in the JSON")
    #expect(fault?.hint != nil)
  }

  @Test func faultsAreReportedAndTheRestIsKept() throws {
    let file = try MemberListReader.read(Array("群名片,QQ\n,1\n张三妈妈,3.9E+8\n李四,20002\n".utf8))
    #expect(file.members.map(\.display) == ["李四"])
    #expect(file.faults.map(\.code) == ["no-name", "ruined-number"])
  }

  @Test func aTableTellsWhatElseItKnows() throws {
    let text = """
      三年级2班群成员,,,,,,
      ,,,,,,
      群名片,姓名,身份,学生,关系,学科,电话
      王芳（班主任）,王芳,班主任,,,语文,
      张三妈妈,李娟,群主,张三,妈妈,,138 0000 0001
      张三爸爸,,家长,张三,爸爸,,138****0002

      """
    #expect(
      try MemberListReader.read(Array(text.utf8)).members == [
        ListedMember(line: 4, column: 1, display: "王芳（班主任）", role: .homeroom, subject: "语文", name: "王芳"),
        ListedMember(
          line: 5, column: 1, display: "张三妈妈", student: "张三", relation: "妈妈", name: "李娟", phone: "13800000001"),
        ListedMember(line: 6, column: 1, display: "张三爸爸", role: .parent, student: "张三", relation: "爸爸"),
      ])
  }

  @Test func aNameAloneIsTheNameInTheGroup() throws {
    #expect(
      try MemberListReader.read(Array("姓名\n张三妈妈\n".utf8)).members == [ListedMember(line: 2, column: 1, display: "张三妈妈")]
    )
    // Somebody is called that; no header stands there.
    #expect(try members("张三妈妈\n昵称\n李四\n") == ["张三妈妈|-", "昵称|-", "李四|-"])
  }

  @Test func aMaskedPhoneIsNone() throws {
    let line = #"{"display":"张三妈妈","phone":"138****0001"}"#
    #expect(try MemberListReader.read(Array(line.utf8)).members.map(\.phone) == [nil])
  }

  @Test func faultsOfATableHaveTheirPlace() throws {
    let file = try MemberListReader.read(Array("群名片,QQ,电话\n,1,\n甲,1.1E+17,\n乙,2,#REF!\n丙,3,\n".utf8))
    #expect(file.members.map(\.display) == ["丙"])
    #expect(
      file.faults.map { "\($0.code) \($0.line ?? 0) \($0.column ?? 0) \($0.header ?? "-")" } == [
        "no-name 2 1 群名片", "ruined-number 3 2 QQ", "formula-error 4 3 电话",
      ])
  }
}
