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
    #expect(result.output.contains("4 条消息，3 条违规或待定"))
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
}
