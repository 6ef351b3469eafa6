import ClassGroups
import Testing

@testable import Policy

/// A line is `rule | role | display | student | relation | real name | subject | problem | suggestion`.
@Suite struct NamingTests {
  static let cases = """
    hengshui|parent|张三妈妈|张三|母亲||||
    hengshui|parent|张三的妈妈|张三|妈妈|||wrong-form|张三妈妈
    hengshui|parent|张三妈|张三|妈妈|||wrong-form|张三妈妈
    hengshui|parent|张三母亲|张三|母亲|||wrong-form|张三妈妈
    hengshui|parent|张三|张三|妈妈|||missing-relation|张三妈妈
    hengshui|parent|张三爸爸|张三|妈妈|||wrong-relation|张三妈妈
    hengshui|parent|A张三妈妈|张三|妈妈|||decorated|张三妈妈
    hengshui|parent|张三妈妈🌹|张三|妈妈|||decorated|张三妈妈
    hengshui|parent|三年级2班张三妈妈|张三|妈妈|||decorated|张三妈妈
    hengshui|parent|李四妈妈|张三|妈妈|||wrong-name|张三妈妈
    hengshui|parent|王五妈妈|张三|妈妈|||not-on-roster|张三妈妈
    hengshui|guardian|张三姥姥|张三|外祖母||||
    hengshui|guardian|张三妈妈|张三|奶奶|||wrong-relation|张三奶奶
    hengshui|parent| |张三|妈妈|||empty|张三妈妈
    hengshui|homeroom|王芳（班主任）|||王芳|语文||
    hengshui|homeroom|王芳(班主任)|||王芳|语文||
    hengshui|homeroom|王芳|||王芳|语文|wrong-form|王芳（班主任）
    hengshui|teacher|王芳（语文）|||王芳|语文||
    hengshui|teacher|王芳（数学）|||王芳|语文|wrong-subject|王芳（语文）
    hengshui|teacher|王芳|||王芳|语文|missing-subject|王芳（语文）
    hengshui|teacher|李梅（语文）|||王芳|语文|wrong-name|王芳（语文）
    pudong|parent|张三|张三|妈妈||||
    pudong|parent|张三妈妈|张三|妈妈||||
    pudong|parent|张三的妈妈|张三|妈妈|||wrong-form|张三妈妈
    pudong|teacher|王芳|||王芳|语文||
    pudong|teacher|王芳老师|||王芳|语文|wrong-form|王芳
    pudong|homeroom|王芳|||王芳|||
    childAndRelation|parent|张三的妈妈|张三|妈妈||||
    childAndRelation|parent|3班张三妈妈🌹|张三|母亲||||
    childAndRelation|parent|张三|张三|妈妈|||missing-relation|
    childAndRelation|teacher|语文王老师|||王芳|语文||
    childAndRelation|teacher|数学王老师|||王芳|语文|wrong-subject|语文王老师
    childAndRelation|teacher|王老师|||王芳|语文|missing-subject|
    subjectAndName|teacher|语文王芳|||王芳|语文||
    subjectAndName|teacher|王芳|||王芳|语文|missing-subject|语文王芳
    subjectAndName|homeroom|数学王芳|||王芳|语文|wrong-subject|语文王芳
    subjectAndName|parent|张三|张三|妈妈||||
    realName|parent|李娟|张三|妈妈|李娟|||
    realName|parent|静水流深|张三|妈妈|李娟||wrong-name|
    none|parent|静水流深|张三|妈妈||||
    """.split(separator: "\n").map(String.init)

  @Test(arguments: cases) func namesAreJudgedByTheRule(line: String) throws {
    let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    func field(_ index: Int) -> String? { fields[index].isEmpty ? nil : fields[index] }
    let rule = try #require(NameRule(rawValue: fields[0]))
    let finding = rule.check(
      NameQuestion(
        display: fields[2], role: try #require(Role(rawValue: fields[1])), student: field(3), relation: field(4),
        realName: field(5), subject: field(6), roster: ["张三", "李四"]))
    #expect(finding.problem?.rawValue == field(7))
    #expect(finding.suggestion == (field(7) == nil ? nil : field(8)))
  }

  /// The name that a rule asks for is one that it finds no fault with.
  @Test(arguments: NameRule.allCases) func properNamesAreFine(rule: NameRule) {
    for role in [Role.parent, .guardian, .committee, .homeroom, .teacher] {
      let name = rule.properName(role: role, name: "王芳", student: "张三", relation: "母亲", subject: "语文")
      let question = NameQuestion(
        display: name, role: role, student: "张三", relation: "母亲", realName: "王芳", subject: "语文", roster: ["张三"])
      #expect(rule.check(question).problem == nil, "\(name)")
    }
  }

  @Test(arguments: ["王芳(班主任)", "王芳 （班主任）", "王芳芳（班主任）", "王-芳（班主任）"]) func impostorsAreSeen(display: String) {
    #expect(Impostor.match(display, teachers: ["王芳（班主任）"]) != nil)
  }

  @Test func parentsAreNoImpostors() {
    #expect(Impostor.match("张三妈妈", teachers: ["王芳（班主任）"]) == nil)
  }
}
