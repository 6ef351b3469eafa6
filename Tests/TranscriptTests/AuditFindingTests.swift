import Foundation
import Testing

/// Every kind of thing that an audit finds: with its clause, its severity, and the command that mends it, which is run.
@Suite struct AuditFindingTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var policy = "hengshui-2018"
    /// What is done to a group that is in order.
    var setup: String
    var subject: String
    /// A part of what is said.
    var what: String
    var clause: String?
    var severity: String
    /// The command that is named, and where it leaves something to a person what they say.
    var mend: String
    var filled: [String: String] = [:]
    /// Whether `--fix` mends it.
    var isSafe = false

    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "an outsider", setup: "member add 甲群 推销员 --role outsider --display 推销员", subject: "推销员",
      what: "无关人员不应在群", clause: "HS-2.1b", severity: "grave", mend: "member remove 甲群 推销员 --reason …",
      filled: ["…": "无关"]),
    Case(
      name: "an outsider where no clause says so", policy: "xining-chengxi",
      setup: "member add 甲群 推销员 --role outsider --display 推销员", subject: "推销员", what: "无关人员不应在群", clause: nil,
      severity: "grave", mend: "member remove 甲群 推销员 --reason …", filled: ["…": "无关"]),
    Case(
      name: "a student", policy: "handbook-1", setup: "member add 甲群 张三 --role student --student 张三", subject: "张三",
      what: "学生不应在群", clause: "H1-1b", severity: "grave", mend: "member remove 甲群 张三 --reason …", filled: ["…": "学生"]),
    Case(
      name: "somebody unverified", setup: "member add 甲群 陈刚 --role parent --student 陈晨 --relation 爸爸",
      subject: "陈晨爸爸", what: "身份未核验", clause: "HS-2.1b", severity: "minor", mend: "member verify 甲群 陈晨爸爸",
      filled: ["陈晨爸爸": "陈晨爸爸 --method phone --by 王芳"]),
    Case(
      name: "a teacher unverified", setup: "member add 甲群 孙丽 --role teacher --subject 数学", subject: "孙丽（数学）",
      what: "身份未核验", clause: "HS-2.1b", severity: "minor", mend: "member verify 甲群 孙丽（数学）",
      filled: ["孙丽（数学）": "孙丽（数学） --method document --by 李主任"]),
    Case(
      name: "somebody pending",
      setup: "roster import 名单.csv --school 实验小学; member add 甲群 赵刚 --role parent --student 赵六 --relation 爸爸",
      subject: "赵六爸爸", what: "待批准", clause: "HS-2.1b", severity: "minor", mend: "member approve 甲群 赵六爸爸"),
    Case(
      name: "a wrong name", setup: "member rename 甲群 张三妈妈 张三的妈妈", subject: "张三的妈妈", what: "群昵称", clause: "HS-2.2",
      severity: "minor", mend: "rename-check 甲群 --fix", isSafe: true),
    Case(
      name: "a name like a teacher's", policy: "bozhou-2024",
      setup: "member rename 甲群 王芳 王芳（班主任）; member add 甲群 某某 --role outsider --display 王芳（班主任）2", subject: "王芳（班主任）2",
      what: "仿冒教师", clause: "BZ-4.2b", severity: "grave", mend: "member remove 甲群 王芳（班主任）2 --reason …",
      filled: ["…": "冒充"]),
    Case(
      name: "no owner", setup: "class add 丁班 --school 实验小学; group create 乙群 --class 实验小学/丁班", subject: "乙群",
      what: "没有班主任作群主", clause: "HS-3.1.1",
      severity: "grave", mend: "group set 乙群 --homeroom NAME", filled: ["NAME": "赵敏"]),
    Case(
      name: "an owner who has left", setup: "member remove 甲群 王芳 --reason 调离", subject: "甲群",
      what: "群主“王芳”已不在群里", clause: "HS-3.1.1", severity: "grave", mend: "group handover 甲群 --to NAME",
      filled: ["NAME": "赵敏"]),
    Case(
      name: "no supervisor", policy: "handbook-1", setup: "group create 乙群 --class 实验小学/乙班 --homeroom 赵敏",
      subject: "乙群", what: "没有家委会监督员", clause: "H1-8b", severity: "minor", mend: "group set 乙群 --supervisor NAME",
      filled: ["NAME": "周强"]),
    Case(
      name: "a supervisor who has left", policy: "handbook-1", setup: "member remove 甲群 张三妈妈 --reason 转学",
      subject: "甲群", what: "监督员“张三妈妈”已不在群里", clause: "H1-8b", severity: "minor",
      mend: "group set 甲群 --supervisor NAME", filled: ["NAME": "王芳"]),
    Case(
      name: "no convention", policy: "bozhou-2024", setup: "group create 乙群 --class 实验小学/乙班 --homeroom 赵敏",
      subject: "乙群", what: "没有群公约", clause: "BZ-1.2", severity: "minor", mend: "group convention 乙群"),
    Case(
      name: "a convention after another policy", policy: "pudong", setup: "policy use bozhou-2024 甲群", subject: "甲群",
      what: "按旧规则集 pudong 写的", clause: "BZ-1.2", severity: "minor", mend: "group convention 甲群"),
    Case(
      name: "joining without consent", policy: "bozhou-2024", setup: "group set 甲群 --join-verification off",
      subject: "甲群", what: "没有开启入群验证", clause: "BZ-4.1", severity: "grave",
      mend: "group set 甲群 --join-verification on", isSafe: true),
    Case(
      name: "a second group", setup: "group create 丙群 --class 实验小学/甲班 --homeroom 王芳", subject: "甲群",
      what: "本班另有群：丙群", clause: "HS-2.1a", severity: "minor", mend: "dissolve 丙群"),
    Case(
      name: "a class that has graduated", policy: "bozhou-2024", setup: "class graduate 实验小学/甲班", subject: "甲群",
      what: "班级已毕业", clause: "BZ-4.5", severity: "minor", mend: "dissolve 甲群"),
    Case(
      name: "a school without a coordinator",
      setup: "school add 新学校; class add 新班 --school 新学校; "
        + "group create 新群 --class 新学校/新班 --homeroom 孙丽", subject: "新学校", what: "没有指定班级群协调人", clause: "HS-4.1",
      severity: "minor", mend: "school set 新学校 --coordinator NAME", filled: ["NAME": "李主任"]),
    Case(
      name: "a guardian whom the roster does not name",
      setup: "roster import 名单.csv --school 实验小学; member add 甲群 冒名 --role parent --student 张三 --relation 姑姑",
      subject: "张三姑姑", what: "监护人中没有此人", clause: "HS-2.1b", severity: "minor",
      mend: "member verify 甲群 张三姑姑 --method phone"),
    Case(
      name: "another class's homeroom teacher", setup: "member add 甲群 赵敏 --role teacher", subject: "赵敏",
      what: "是“乙班”的班主任", clause: "HS-2.1b", severity: "minor", mend: "member remove 甲群 赵敏 --reason …",
      filled: ["…": "不任课"]),
    Case(
      name: "a mute that is over", setup: "mute 甲群 张三妈妈 2h", subject: "张三妈妈", what: "禁言已到期", clause: nil,
      severity: "minor", mend: "unmute 甲群 张三妈妈", isSafe: true),
  ]

  private let later = ["-w", "W", "--lang", "zh", "-y", "--now", "2026-09-02T08:00:00+08:00"]

  /// A group in which nothing is found.
  private func school(_ policy: String) throws -> Program {
    let program = try Program()
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--policy", policy])
    try Data("班级,学生姓名,家长1姓名,家长1关系\n甲班,张三,李娟,母亲\n甲班,陈晨,陈刚,父亲\n".utf8)
      .write(to: program.folder.appending(path: "名单.csv"))
    let setup = """
      school add 实验小学 --coordinator 李主任
      class add 甲班 --school 实验小学 --homeroom 王芳
      class add 乙班 --school 实验小学 --homeroom 赵敏
      group create 甲群 --class 实验小学/甲班 --homeroom 王芳 --policy \(policy)
      member add 甲群 王芳 --role homeroom --subject 语文
      member add 甲群 李娟 --role parent --student 张三 --relation 妈妈
      member verify 甲群 王芳 --method document --by 李主任
      member verify 甲群 李娟 --method phone --by 王芳
      group set 甲群 --supervisor 李娟
      group convention 甲群

      """
    let result = try program.run(["-w", "W", "--now", "2026-09-01T08:00:00+08:00", "-f", "-"], input: setup)
    try #require(result.status == 0, "\(result.error)")
    #expect(try program.run(later + ["audit"]).status == 0)
    return program
  }

  private func findings(_ program: Program, _ words: [String] = []) throws -> [[String: Any]] {
    let audit = try program.run(later + ["audit"] + words + ["-o", "json"])
    let list = try JSONSerialization.jsonObject(with: Data(audit.output.utf8)) as? [[String: Any]]
    let found = try #require(list, "\(audit.output)\(audit.error)")
    #expect(audit.status == (found.isEmpty ? 0 : 3))
    return found
  }

  private func matching(_ findings: [[String: Any]], _ wanted: Case) -> [[String: Any]] {
    findings.filter {
      $0["subject"] as? String == wanted.subject && ($0["what"] as? String)?.contains(wanted.what) == true
    }
  }

  private func prepared(_ wanted: Case) throws -> Program {
    let program = try school(wanted.policy)
    for command in wanted.setup.split(separator: ";").map({ String($0).trimmingCharacters(in: .whitespaces) }) {
      let done = try program.run(
        ["-w", "W", "-y", "--now", "2026-09-01T09:00:00+08:00"] + command.split(separator: " ").map(String.init))
      #expect([0, 3].contains(done.status), "\(command): \(done.error)")
    }
    if wanted.mend.contains("乙群") {
      _ = try program.run(
        ["-w", "W", "member", "add", "乙群", "周强", "--role", "committee", "--student", "周舟", "--relation", "爸爸"])
    }
    return program
  }

  @Test(arguments: cases) func isFoundAndMended(wanted: Case) throws {
    let program = try prepared(wanted)
    defer { program.remove() }
    let all = try findings(program)
    let found = try #require(matching(all, wanted).first, "\(all)")
    #expect(found["clause"] as? String == wanted.clause)
    #expect(found["severity"] as? String == wanted.severity)
    #expect(found["mend"] as? String == wanted.mend)
    var words = wanted.mend
    for (blank, text) in wanted.filled { words = words.replacing(blank, with: text) }
    let mended = try program.run(later + words.split(separator: " ").map(String.init))
    #expect(mended.status == 0, "\(words): \(mended.error)")
    #expect(try matching(findings(program), wanted).isEmpty, "\(words)")
  }

  @Test(arguments: cases) func onlyWhatIsSafeIsFixed(wanted: Case) throws {
    let program = try prepared(wanted)
    defer { program.remove() }
    let left = try findings(program, ["--fix"])
    #expect(matching(left, wanted).isEmpty == wanted.isSafe)
  }

  /// Ended groups are nobody's concern any more.
  @Test func nothingIsFoundInAGroupThatHasEnded() throws {
    let program = try school("bozhou-2024")
    defer { program.remove() }
    _ = try program.run(later + ["class", "graduate", "实验小学/甲班"])
    #expect(try program.run(later + ["dissolve", "甲群"]).status == 0)
    #expect(try program.run(later + ["audit", "甲群", "-o", "json"]).output == "[]\n")
  }

  /// Who is known by display name is still the supervisor after another is taken.
  @Test func theSupervisorKeepsTheOfficeUnderAnotherName() throws {
    let program = try school("hengshui-2018")
    defer { program.remove() }
    _ = try program.run(later + ["member", "rename", "甲群", "李娟", "张三的妈妈"])
    #expect(try program.run(later + ["group", "show", "甲群", "-o", "json"]).output.contains("\"supervisor\":\"张三的妈妈\""))
    _ = try program.run(later + ["rename-check", "甲群", "--fix"])
    #expect(try program.run(later + ["group", "show", "甲群", "-o", "json"]).output.contains("\"supervisor\":\"张三妈妈\""))
    #expect(try findings(program).isEmpty)
  }
}
