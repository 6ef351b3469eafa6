import Foundation
import Testing

/// The examples of all commands, which help and manual show: each of them runs in one of a few small worlds.
@Suite struct ExampleTests {
  private static let now = "2026-09-07T08:00:00+08:00"

  private static let files = [
    "2026.json": #"{"year":2026,"days":[{"name":"国庆节","date":"2026-10-01","isOffDay":true}]}"#,
    "名单.csv": "班级,学生姓名,家长1姓名,家长1关系\n三年级2班,张三,李娟,母亲\n", "新班主任.csv": "三年级2班,王芳\n",
    "接龙.txt": "1. 张三妈妈\n", "群成员.txt": "王芳（班主任）\n张三妈妈\n李四爸爸\n", "教师.csv": "姓名,学科\n孙丽,英语\n",
    "班级.csv": "班级,年级,状态\n三年级3班,3,\n四年级1班,4,撤销\n",
    "三年级2班.txt": """
    消息记录（此消息记录为文本格式，不支持重新导入）

    ================================================================
    消息对象:三年级2班
    ================================================================

    2026-09-01 8:43:38 张三妈妈(10002)
    自家脐橙，5斤39元包邮，加V下单

    """,
    "cases.jsonl": #"{"role":"parent","text":"自家脐橙，5斤39元包邮，加V下单","decision":"block"}"#,
    "term.qunsh": "group list\n", "class.qunsh": "echo $1 $2\n",
  ]

  private static let school = """
    school add 实验小学 --stage primary --coordinator 李主任 --office 家校办
    staff add 王芳 --school 实验小学 --subject 语文
    class add 三年级2班 --school 实验小学 --grade 3 --homeroom 王芳
    group create 三年级2班 --class 三年级2班 --homeroom 王芳
    member add 三年级2班 王芳 --role homeroom --subject 语文
    member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈
    member add 三年级2班 陈强 --role parent --student 陈晨 --relation 爸爸

    """

  /// Each with the commands that make it, a commit each.
  private static let worlds = [
    "",
    school + """
      class add 六年级1班 --school 实验小学 --grade 6 --cohort 2021
      class add 六年级2班 --school 实验小学 --grade 6 --cohort 2021
      group create 六年级1班 --class 六年级1班
      member add 三年级2班 张敏 --role guardian --student 张三 --relation 姑姑
      member add 三年级2班 推销员 --role outsider
      member add 三年级2班 小张 --role parent --student 王小明 --relation 爸爸 --display 小张
      notice post 三年级2班 --kind important --reply “明天上午八点在教室开家长会，请准时参加。”
      poll open 三年级2班 “春游去哪里” 植物园 博物馆
      request add 三年级2班 “希望食堂少放辣” --from 张三妈妈
      post 三年级2班 --from 陈强 “自家脐橙，5斤39元包邮，加V下单”
      """,
    school + "incident open 三年级2班 “两位家长争吵”",
    school + "incident open 三年级2班 “两位家长争吵”\nincident close 三年级2班 1 --result 双方已和解",
    school + (1...16).map { "post 三年级2班 --from 王芳 “今天第\($0)项通知：请带伞。”\n" }.joined()
      + "post 三年级2班 --from 李娟 “请问明天几点放学？”\nstrikes list 三年级2班",
    school + "post 三年级2班 --from 陈强 “自家脐橙，5斤39元包邮，加V下单”\nstrikes appeal 三年级2班 1 误发",
    school.components(separatedBy: "group create")[0] + "class add 四年级1班 --school 实验小学\nundo",
    """
    school add 实验小学
    class add 三年级2班 --school 实验小学
    roster import 名单.csv --school 实验小学
    group create 三年级2班 --class 三年级2班
    member add 三年级2班 小张 --role parent --student 张三 --relation 妈妈 --display 小张
    member add 三年级2班 推销员 --role parent --student 王小明 --relation 爸爸 --display 推销员
    """,
  ]

  /// The worlds, made once: workspaces that each example gets a copy of.
  private static func made() throws -> [Program] {
    try worlds.map { world in
      let program = try Program()
      for (name, text) in files {
        try Data(text.utf8).write(to: program.folder.appending(path: name))
      }
      _ = try program.run(["--now", "2026-09-01T08:00:00+08:00", "workspace", "init", "W", "--name", "实验小学"])
      let result = try program.run(
        ["--now", "2026-09-05T08:00:00+08:00", "-w", "W", "-k", "-y", "-f", "-"], input: world)
      #expect(result.status == 0, "\(result.error)")
      return program
    }
  }

  private static let examples: [String] = {
    let page = (try? String(contentsOf: Program.root.appending(path: "man/qunsh.1"), encoding: .utf8)) ?? ""
    let section = page.components(separatedBy: ".Sh EXAMPLES\n").last?.components(separatedBy: "\n.Sh ").first ?? ""
    return section.components(separatedBy: ".Bd -literal -offset indent\n").dropFirst().map {
      $0.components(separatedBy: "\n.Ed")[0].replacing("\\e", with: "\\").replacing("\\&", with: "")
    }
  }()

  /// What the session itself asks for, so that no world has it ready: a recording, a key pressed.
  private static let ofTheSession = [
    "scenario record --", "scenario run flattery-chain --step", "tour", "as ", "assert refused",
  ]

  @Test func runAsTheyStand() throws {
    let worlds = try Self.made()
    defer { worlds.forEach { $0.remove() } }
    #expect(Self.examples.count > 140)
    for example in Self.examples where !Self.ofTheSession.contains(where: example.hasPrefix) {
      var complaints: [String] = []
      let runs = try worlds.contains { world in
        let copy = world.folder.appending(path: "copy")
        try? FileManager.default.removeItem(at: copy)
        try FileManager.default.copyItem(at: world.folder.appending(path: "W"), to: copy)
        let result = try world.run(["--now", Self.now, "-w", "copy", "-y", "-f", "-"], input: example + "\n")
        complaints.append(result.error)
        return result.status == 0 || result.status == 3
      }
      #expect(runs, "\(example)\n\(complaints.joined())")
    }
  }
}
