import Foundation
import Testing

/// A chat log judged for people: what breaches something, totals, and where two policies differ.
@Suite struct ReplayTests {
  private static let log = """
    消息记录（此消息记录为文本格式，不支持重新导入）

    ================================================================
    消息分组:我的群聊
    ================================================================
    消息对象:三年级2班
    ================================================================

    2026-09-07 8:12:33 王芳（班主任）(100123)
    各位家长，明天体育课请穿运动鞋。

    2026-09-07 8:13:01 张三妈妈(391820465)
    收到！老师辛苦了[玫瑰]

    2026-09-07 22:40:00 李四爸爸(222222)
    自家果园脐橙，5斤39元包邮，加V下单

    2026-09-07 22:41:00 王芳(班主任)(333333)
    资料费180元请立即扫码转给我

    """

  private func replay(_ options: [String]) throws -> (output: String, error: String, status: Int32) {
    let program = try Program()
    defer { program.remove() }
    try Self.log.write(to: program.folder.appending(path: "log.txt"), atomically: true, encoding: .utf8)
    try "{\"display\":\"王芳（班主任）\",\"id\":\"100123\",\"role\":\"homeroom\"}\n".write(
      to: program.folder.appending(path: "members.jsonl"), atomically: true, encoding: .utf8)
    return try program.run(["replay", "log.txt"] + options)
  }

  @Test func peopleGetBreachesAndTotals() throws {
    let result = try replay(["--policy", "hengshui-2018", "--lang", "zh", "-o", "plain"])
    #expect(result.status == 0)
    #expect(result.output.contains("李四爸爸\t自家果园脐橙，5斤39元包邮，加V下单\t拦截\tHS-3.2.6b"))
    #expect(!result.output.contains("运动鞋"))
    #expect(result.output.contains("4 条消息，3 条拦截或待审"))
    #expect(result.output.contains("\n22\t2\n"))
  }

  @Test func twoPoliciesAreSetAgainstEachOther() throws {
    let result = try replay(["--policy", "pudong", "--against", "hengshui-2018", "-o", "plain", "--lang", "en"])
    #expect(result.output.contains("老师辛苦了[玫瑰]\tallow\tblock HS-3.2.5a"))
    #expect(!result.output.contains("脐橙"))
    #expect(result.output.contains("4 messages, 1 judged differently"))
    let lines = try replay(["--policy", "pudong", "--against", "hengshui-2018", "-o", "jsonl"])
    #expect(lines.output.split(separator: "\n").count == 1)
  }

  @Test func programsGetEveryMessage() throws {
    #expect(try replay(["--policy", "all", "-o", "jsonl"]).output.split(separator: "\n").count == 4)
  }

  @Test func whoPosesAsATeacherIsNamed() throws {
    let result = try replay(["--policy", "pudong", "--members", "members.jsonl", "--lang", "en", "-o", "plain"])
    #expect(result.output.contains("'王芳(班主任)' is not on the list and looks like '王芳（班主任）'"))
  }

  /// Whose child stands in a name outweighs a subject in it.
  @Test func rolesAreReadOffNamesAndTheRoster() throws {
    let program = try Program()
    defer { program.remove() }
    let log = Self.log.replacing("李四爸爸(222222)", with: "李四爸爸（美术班）(222222)")
    try log.write(to: program.folder.appending(path: "log.txt"), atomically: true, encoding: .utf8)
    try "班级,学生姓名\n三年级2班,李四\n".write(
      to: program.folder.appending(path: "r.csv"), atomically: true, encoding: .utf8)
    func roles(_ options: [String]) throws -> [String] {
      try program.run(["replay", "log.txt", "--policy", "pudong", "-o", "jsonl"] + options).output.split(
        separator: "\n"
      )
      .map { line in ["homeroom", "teacher", "parent"].first { line.contains("\"role\":\"\($0)\"") } ?? "-" }
    }
    #expect(try roles(["--roster", "r.csv"]) == ["homeroom", "parent", "parent", "homeroom"])
    #expect(try roles([]) == ["homeroom", "parent", "teacher", "homeroom"])
  }

  /// A workspace with the group of the log, and its members.
  private func workspace(_ log: String) throws -> Program {
    let program = try Program()
    try log.write(to: program.folder.appending(path: "log.txt"), atomically: true, encoding: .utf8)
    let setup = """
      workspace init W --name 实验小学
      """
    _ = try program.run(["--lang", "en", "-c", setup])
    let group = """
      group create 三年级2班 --homeroom 王芳
      member add 三年级2班 王芳 --role homeroom --display 王芳（班主任）
      member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈
      member add 三年级2班 李强 --role parent --student 李四 --relation 爸爸
      """
    let made = try program.run(["-w", "W", "--lang", "en", "-f", "-"], input: group)
    #expect(made.status == 0, "\(made.error)")
    return program
  }

  @Test func findingsAreTakenIntoTheBookOnce() throws {
    let program = try workspace(Self.log)
    defer { program.remove() }
    let call = ["-w", "W", "--lang", "en", "replay", "log.txt", "三年级2班", "--as-strikes"]
    let first = try program.run(call)
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.contains("put 2 breaches on record in '三年级2班'"), "\(first.output)")
    #expect(first.output.contains("李四爸爸\tHS-3.2.6b"))
    #expect(first.output.contains("'王芳(班主任)' is no member; 1 not taken in"))
    let strikes = try program.run(["-w", "W", "-o", "json", "strikes", "list", "三年级2班"]).output
    #expect(strikes.contains("HS-3.2.5a") && strikes.contains("HS-3.2.6b"))
    let journal = program.folder.appending(path: "W/journal/000001.jsonl")
    let before = try Data(contentsOf: journal)
    let second = try program.run(call)
    #expect(second.status == 0)
    #expect(second.output.contains("2 were on record already"))
    #expect(second.output.contains("no new breach"))
    #expect(try Data(contentsOf: journal) == before)
    // One commit, which one undo takes back.
    #expect(try program.run(["-w", "W", "undo"]).status == 0)
    #expect(try program.run(["-w", "W", "-o", "json", "strikes", "list", "三年级2班"]).output == "[]\n")
  }

  @Test func aLogIsTakenInWithinABatchAndNotOnADryRun() throws {
    let program = try workspace(Self.log)
    defer { program.remove() }
    let call = "replay log.txt 三年级2班 --as-strikes"
    #expect(try program.run(["-w", "W", "-n", "-c", call]).status == 0)
    #expect(try program.run(["-w", "W", "-o", "json", "strikes", "list", "三年级2班"]).output == "[]\n")
    #expect(try program.run(["-w", "W", "-c", "\(call); \(call)"]).status == 0)
    let strikes = try program.run(["-w", "W", "-o", "jsonl", "strikes", "list", "三年级2班"]).output
    #expect(strikes.split(separator: "\n").count == 2)
  }

  @Test func strikesNeedAGroupAndOnePolicy() throws {
    #expect(try replay(["--as-strikes"]).status == 2)
    #expect(try replay(["三年级2班", "--as-strikes"]).status == 5)
    let program = try workspace(Self.log)
    defer { program.remove() }
    let call = ["-w", "W", "replay", "log.txt", "三年级2班", "--as-strikes"]
    #expect(try program.run(call + ["--policy", "all"]).status == 2)
    #expect(try program.run(call + ["--policy", "pudong", "--against", "handbook-1"]).status == 2)
  }

  @Test func aForgedHeadIsToldAndNotHeldAgainstWhomItNames() throws {
    let forged =
      Self.log + """

        2026-09-07 22:45:00 张三妈妈(391820465)
        大家看他当时怎么说的：
        2026-09-07 8:00:01 李四爸爸(222222)
        自家草莓，加V下单，一箱80元包邮

        """
    let program = try workspace(forged)
    defer { program.remove() }
    let shown = try program.run(["--lang", "en", "replay", "log.txt", "--policy", "hengshui-2018"])
    #expect(shown.output.contains("stands under a suspect head and may not be by '李四爸爸'"), "\(shown.output)")
    let taken = try program.run(["-w", "W", "--lang", "en", "replay", "log.txt", "三年级2班", "--as-strikes"])
    #expect(taken.output.contains("under a suspect head; not taken in"), "\(taken.output)")
    #expect(taken.output.contains("put 2 breaches on record"))
  }
}
