import ClassGroups
import Testing

@testable import Policy

/// The table of NamingTable.swift, read line by line.
struct NameCase {
  let rule: NameRule
  let question: NameQuestion
  let expected: NameFinding
  let line: String

  static let roster = ["张三", "李四", "张三丰", "欧阳娜娜", "买买提·艾力", "王小明", "爸小妈"]

  /// A line beginning with @ sets rules, role, student, relation, real name and subject for the names below it; each
  /// of those is a display name, the problem and the suggestion. - stands for nothing, ⌷ for a blank.
  static func all(_ table: String) -> [NameCase] {
    var result: [NameCase] = []
    var head: [String] = []
    for line in table.split(separator: "\n").map(String.init) {
      if line.hasPrefix("@") {
        head = line.dropFirst().split(separator: " ").map(String.init)
        continue
      }
      let fields = line.split(separator: " ").map { String($0.replacing("⌷", with: " ")) }
      func field(_ index: Int) -> String? { head[index] == "-" ? nil : head[index] }
      for rule in head[0].split(separator: ",") {
        for role in head[1].split(separator: ",") {
          let question = NameQuestion(
            display: fields[0], role: Role(rawValue: String(role))!, student: field(2), relation: field(3),
            realName: field(4), subject: field(5), roster: roster)
          let finding = NameFinding(
            problem: fields[1] == "ok" ? nil : NameProblem(rawValue: fields[1])!,
            suggestion: fields.count > 2 && fields[2] != "-" ? fields[2] : nil)
          result.append(
            NameCase(
              rule: NameRule(rawValue: String(rule))!, question: question, expected: finding,
              line: "\(rule) \(role): \(line)"))
        }
      }
    }
    return result
  }
}

@Suite struct NamingTests {
  @Test func everyNameOfTheTable() {
    let cases = NameCase.all(parentNames) + NameCase.all(teacherNames)
    #expect(cases.count >= 300)
    for each in cases { #expect(each.rule.check(each.question) == each.expected, "\(each.line)") }
  }

  @Test(arguments: ["", " ", "\u{3000}"]) func blankNames(display: String) {
    let question = NameQuestion(
      display: display, role: .parent, student: "张三", relation: "母亲", realName: nil, subject: nil, roster: ["张三"])
    #expect(NameRule.hengshui.check(question) == NameFinding(problem: .empty, suggestion: "张三妈妈"))
    #expect(NameRule.pudong.check(question) == NameFinding(problem: .empty, suggestion: nil))
    #expect(NameRule.none.check(question) == .right)
  }

  @Test(arguments: ["张三\u{202E}妈妈", "张三妈妈\u{200B}", "张三\u{7}妈妈", "张三\u{200D}妈妈", "张三妈妈\n", "\u{FEFF}张三妈妈"])
  func hiddenCharacters(display: String) {
    let question = NameQuestion(
      display: display, role: .parent, student: "张三", relation: "母亲", realName: nil, subject: nil, roster: ["张三"])
    for rule in [NameRule.hengshui, .pudong, .subjectAndName, .childAndRelation, .realName] {
      #expect(rule.check(question).problem == .forbiddenCharacters)
    }
    #expect(NameRule.hengshui.check(question).suggestion == "张三妈妈")
  }

  @Test func properNames() {
    func name(_ rule: NameRule, _ role: Role, _ student: String?, _ relation: String?, _ subject: String?) -> String {
      rule.properName(role: role, name: "王芳", student: student, relation: relation, subject: subject)
    }
    #expect(name(.hengshui, .parent, "张三", "母亲", nil) == "张三妈妈")
    #expect(name(.hengshui, .committee, "张三", "外祖父", nil) == "张三外公")
    #expect(name(.hengshui, .parent, "张三", nil, nil) == "王芳")
    #expect(name(.hengshui, .homeroom, nil, nil, "语文") == "王芳（班主任）")
    #expect(name(.hengshui, .teacher, nil, nil, "语文") == "王芳（语文）")
    #expect(name(.hengshui, .teacher, nil, nil, nil) == "王芳")
    #expect(name(.pudong, .teacher, nil, nil, "语文") == "王芳")
    #expect(name(.subjectAndName, .homeroom, nil, nil, "语文") == "语文王芳")
    #expect(name(.childAndRelation, .teacher, nil, nil, "语文") == "语文王芳老师")
    #expect(name(.realName, .parent, "张三", "母亲", nil) == "王芳")
    #expect(name(.none, .parent, "张三", "母亲", nil) == "王芳")
  }

  @Test func kinship() {
    let pairs = [("父亲", "爸爸"), ("母亲", "妈妈"), ("祖父", "爷爷"), ("外祖父", "姥爷"), ("姥爷", "外公"), ("外祖母", "姥姥"), ("爸", "老爸")]
    for (one, other) in pairs { #expect(Kinship.sameMeaning(one, other), "\(one) \(other)") }
    #expect(!Kinship.sameMeaning("爷爷", "外公"))
    #expect(!Kinship.sameMeaning("邻居", "保姆"))
    #expect(Kinship.everyday("外祖母") == "外婆")
    #expect(Kinship.everyday("姥姥") == "姥姥")
    #expect(Kinship.everyday("监护人") == "监护人")
  }

  @Test(arguments: [
    "王芳（班主任）", "王芳(班主任)", "王芳 (班主任)", "王 芳（班主任）", "王芳芳（班主任）", "王芳（班主任）。", "王芳-班主任", "王芳_班主任", "王芳\u{200B}（班主任）",
    "🌸王芳（班主任）", "王芳（班主任", "王芳【班主任】",
  ])
  func imitations(display: String) {
    #expect(Impostor.match(display, teachers: ["李丽（语文）", "王芳（班主任）"]) == "王芳（班主任）")
  }

  @Test func imitationsByCharacter() {
    #expect(Impostor.match("語文張偉", teachers: ["语文张伟"]) == "语文张伟")
    #expect(Impostor.match("张_伟", teachers: ["张-伟"]) == "张-伟")
    #expect(Impostor.match("ＬＩ老师", teachers: ["li老师"]) == "li老师")
    for display in ["张三妈妈", "王芳", "王芳妈妈", "", "（）"] {
      #expect(Impostor.match(display, teachers: ["王芳（班主任）", ""]) == nil, "\(display)")
    }
  }
}
