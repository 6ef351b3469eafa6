import ClassGroups
import Testing

@testable import Policy

/// The table of NamingTable.swift, read line by line.
struct NameCase {
  let rule: NameRule
  let question: NameQuestion
  let expected: NameFinding
  let line: String

  static let roster = ["张三", "李四", "张三丰", "欧阳娜娜", "买买提·艾力", "王小明", "爸小妈", "Tom Smith"]

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
      func field(_ index: Int) -> String? { head[index] == "-" ? nil : head[index].replacing("⌷", with: " ") }
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
    let cases = [parentNames, teacherNames, oddParentNames, oddTeacherNames].flatMap(NameCase.all)
    #expect(cases.count >= 600)
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

  @Test(arguments: [
    "王芳（班主任）", "王芳(班主任)", "王芳 (班主任)", "王 芳（班主任）", "王芳芳（班主任）", "王芳（班主任）。", "王芳-班主任", "王芳_班主任", "王芳\u{200B}（班主任）",
    "🌸王芳（班主任）", "王芳（班主任", "王芳【班主任】",
  ])
  func imitations(display: String) {
    #expect(Impostor(teachers: ["李丽（语文）", "王芳（班主任）"]).match(display) == "王芳（班主任）")
  }

  @Test func imitationsByCharacter() {
    #expect(Impostor(teachers: ["语文张伟"]).match("語文張偉") == "语文张伟")
    #expect(Impostor(teachers: ["张-伟"]).match("张_伟") == "张-伟")
    #expect(Impostor(teachers: ["li老师"]).match("ＬＩ老师") == "li老师")
    for display in ["张三妈妈", "王芳", "王芳妈妈", "", "（）"] {
      #expect(Impostor(teachers: ["王芳（班主任）", ""]).match(display) == nil, "\(display)")
    }
  }

  @Test(arguments: [
    "王芳（班主任）1", "王芳(班主任)２", "王芳1（班主任）", "王芳（班主任）①", "王芳（班主任）二", "王芳（班主任）a", "王芳（班主任）小号", "新王芳（班主任）", "王方（班主任）",
    "王芳（斑主任）", "王芳（班主任任）", "王芳〔班主任〕", "1王芳（班主任）",
  ])
  func imitationsWithSomethingBeside(display: String) {
    #expect(Impostor(teachers: ["李丽（语文）", "王芳（班主任）"]).match(display) == "王芳（班主任）")
  }

  @Test func imitationsOfNamesWithDoubledOrLatinCharacters() {
    #expect(Impostor(teachers: ["王芳芳（语文）"]).match("王芳（语文）") == "王芳芳（语文）")
    #expect(Impostor(teachers: ["英语Tom"]).match("英语Тоm") == "英语Tom")
    #expect(Impostor(teachers: ["英语Bill"]).match("英语BiIl") == "英语Bill")
    // A student's name that sounds like a teacher's bare name is no imitation, nor is a shorter one.
    #expect(Impostor(teachers: ["王芳"]).match("王方") == nil)
    #expect(Impostor(teachers: ["王芳芳"]).match("王芳") == nil)
    #expect(Impostor(teachers: ["王芳（语文）"]).match("王芳（数学）") == nil)
    #expect(Impostor(teachers: []).match("王芳") == nil)
  }

  @Test func namesNearlyOnTheRoster() {
    let roster = ["张三", "李四", "王小明", "欧阳娜娜", "买买提·艾力", "陈晨", "李思"]
    for (name, near) in [
      ("章三", ["张三"]), ("張三", ["张三"]), ("王晓明", ["王小明"]), ("王小名", ["王小明"]), ("王大明", ["王小明"]), ("王明", ["王小明"]),
      ("王小小明", ["王小明"]), ("欧阳那那", ["欧阳娜娜"]), ("买买提艾力", ["买买提·艾力"]), ("王 小明", ["王小明"]), ("里四", ["李四", "李思"]),
      ("陈陈", ["陈晨"]), ("张三", []), ("赵六", []), ("张五", []), ("三", []), ("", []), ("王大力", []),
    ] {
      #expect(NearNames.of(name, on: roster) == near, "\(name)")
      #expect(NearNamesIndex(roster).of(name) == near, "\(name)")
    }
    #expect(NearNames.of("张三", on: []) == [])
  }

  /// All names of a small world against all: the index leaves none out.
  @Test func theIndexOfNearNamesTellsTheSame() {
    let signs = ["张", "章", "三", "散", "晓", "小", "單"]
    var names = signs
    for _ in 0..<3 {
      names = Array(Set(names + names.flatMap { name in name.count < 4 ? signs.map { name + $0 } : [] }))
    }
    let roster = names.sorted().enumerated().filter { $0.offset % 23 == 0 }.map(\.element)
    let index = NearNamesIndex(roster)
    var found = 0
    for name in names.sorted().enumerated().filter({ $0.offset % 7 == 0 }).map(\.element) {
      let near = NearNames.of(name, on: roster)
      found += near.count
      #expect(index.of(name) == near, "\(name)")
    }
    #expect(found > 100)
  }

  @Test func theNearStudentIsProposedWhereNoneIsOnRecord() {
    func finding(_ display: String, _ student: String?, _ rule: NameRule = .hengshui) -> NameFinding {
      rule.check(
        NameQuestion(
          display: display, role: .parent, student: student, relation: nil, realName: nil, subject: nil,
          roster: ["张三", "李四", "李思", "王小明"]))
    }
    let guess = NameFinding(problem: .notOnRoster, suggestion: "张三妈妈", isGuess: true)
    #expect(finding("章三妈妈", nil) == guess)
    #expect(finding("章三妈妈", "章三") == guess)
    #expect(finding("章三妈", nil, .pudong) == guess)
    #expect(finding("里四妈妈", nil) == NameFinding(problem: .notOnRoster, suggestion: nil))
    #expect(finding("赵六妈妈", nil) == NameFinding(problem: .notOnRoster, suggestion: nil))
    #expect(finding("王小明的妈妈", nil) == NameFinding(problem: .wrongForm, suggestion: "王小明妈妈"))
  }
}
