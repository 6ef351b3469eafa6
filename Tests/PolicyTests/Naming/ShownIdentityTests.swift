import ClassGroups
import Testing

@testable import Policy

/// What display names tell of their bearers, with a roster and a staff list and without.
@Suite struct ShownIdentityTests {
  private static let students = [
    Student(
      name: "张三",
      guardians: [Guardian(name: "李娟", relation: "母亲"), Guardian(name: "张伟", relation: "父亲")]),
    Student(name: "李小明", guardians: [Guardian(name: "陈丽", relation: "母亲"), Guardian(name: "李强", relation: "母亲")]),
    Student(name: "张三丰"), Student(name: "买买提·艾力"), Student(name: "音乐"),
    Student(name: "双一", guardians: [Guardian(name: "双慧", relation: "母亲")]),
    Student(name: "双二", guardians: [Guardian(name: "双慧", relation: "母亲")]),
  ]
  private static let staff = [
    StaffMember(name: "王芳", subject: "语文"), StaffMember(name: "孙丽", subject: "英语"), StaffMember(name: "欧阳文"),
  ]
  private static let known = IdentityReader(students: students, staff: staff, homeroom: "王芳")
  private static let alone = IdentityReader()

  /// Role, student, relation, subject and own name; - for what is not told.
  private func told(_ display: String, _ reader: IdentityReader) -> String {
    let shown = reader.read(display)
    return [shown.role?.rawValue, shown.student, shown.relation, shown.subject, shown.name].map { $0 ?? "-" }
      .joined(separator: " ")
  }

  @Test(arguments: [
    ("张三妈妈", "parent 张三 妈妈 - 李娟"), ("张三的妈妈", "parent 张三 妈妈 - 李娟"), ("🌸张三妈🌸", "parent 张三 妈妈 - 李娟"),
    ("妈妈-张三", "parent 张三 妈妈 - 李娟"), ("张三爸爸（张伟）", "parent 张三 爸爸 - 张伟"), ("张三家长", "parent 张三 - - -"),
    ("张三奶奶", "parent 张三 奶奶 - -"), ("李小明妈妈", "parent 李小明 妈妈 - -"),
    ("张三丰妈妈", "parent 张三丰 妈妈 - -"), ("张三疯妈妈", "parent 张三疯 妈妈 - -"), ("买买提•艾力爸爸", "parent 买买提·艾力 爸爸 - -"),
    ("家委会-张三妈妈", "committee 张三 妈妈 - 李娟"), ("张三妈妈（音乐班）", "parent 张三 妈妈 - 李娟"),
    ("三(2)班张三妈妈", "parent 张三 妈妈 - 李娟"), ("张三", "- 张三 - - -"), ("小明妈妈", "parent 小明 妈妈 - -"),
    ("李娟", "parent 张三 妈妈 - 李娟"), ("李娟（家长）", "parent 张三 妈妈 - 李娟"), ("双慧", "- - - - 双慧"),
    ("王芳（班主任）", "homeroom - - 语文 王芳"), ("孙丽（英语）", "teacher - - 英语 孙丽"), ("数学孙丽", "teacher - - 数学 孙丽"),
    ("王芳老师", "homeroom - - 语文 王芳"), ("王芳", "homeroom - - 语文 王芳"), ("孙丽", "teacher - - 英语 孙丽"),
    ("欧阳文老师", "teacher - - - 欧阳文"), ("赵敏老师", "teacher - - - 赵敏"), ("王芳妈妈", "parent 王芳 妈妈 - -"),
    ("快乐每一天", "- - - - -"), ("", "- - - - -"),
  ]) func withWhatIsOnRecord(display: String, expected: String) { #expect(told(display, Self.known) == expected) }

  @Test(arguments: [
    ("张三妈妈", "parent 张三 妈妈 - -"), ("张三的姥爷", "parent 张三 姥爷 - -"), ("三年级2班李小明爸爸", "parent 李小明 爸爸 - -"),
    ("家委张三妈妈", "committee 张三 妈妈 - -"), ("李小明家长", "parent 李小明 - - -"), ("妈妈", "parent - 妈妈 - -"),
    ("某家长", "parent - - - -"), ("王芳（班主任）", "homeroom - - - 王芳"), ("语文王芳", "teacher - - 语文 王芳"),
    ("王芳-数学老师", "teacher - - 数学 王芳"), ("王老师", "teacher - - - -"), ("英语老师", "teacher - - 英语 -"),
    ("李娟", "- - - - -"), ("张三", "- - - - -"), ("AAA水果批发", "- - - - -"),
  ]) func byThemselves(display: String, expected: String) { #expect(told(display, Self.alone) == expected) }

  @Test func theLongestNameCountsAndTheFirstOfEquals() {
    var names = NamesInText<String>()
    for name in ["张三", "张三丰", "三丰", "李四"] { names.insert(name, name) { _, _ in } }
    #expect(names.longest(in: NameText.normal("张三丰和李四"))?.value == "张三丰")
    #expect(names.longest(in: NameText.normal("李四张三"))?.range == 0..<2)
    #expect(names.longest(in: NameText.normal("张")) == nil)
    #expect(names[NameText.normal("李四")] == "李四")
  }
}
