import Foundation
import Testing

/// `roster sync` on the real binary: last term's roster against this term's.
@Suite struct RosterSyncTests {
  private static let before = """
    班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话
    三年级1班,1,张三,李娟,妈妈,13800000001
    三年级1班,2,李四,李强,爸爸,13800000002
    三年级1班,3,王五,赵敏,妈妈,13800000003
    三年级1班,4,赵六,赵刚,爸爸,13800000004
    三年级2班,1,钱七,孙丽,妈妈,13800000005
    三年级3班,1,周八,周军,爸爸,13800000006

    """
  /// 张三 stays (母亲 is 妈妈, and no phone is given), 李四 moved, 王五 left, 赵六 has another father's phone, 钱七 has a new
  /// number and another guardian, 吴九 is new; the third class is not in the file.
  private static let after = """
    班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话
    三年级1班,1,张三,李娟,母亲,
    三年级1班,4,赵六,赵刚,爸爸,13900000004
    三年级2班,12,钱七,孙大明,爸爸,13900000005
    三年级2班,2,李四,李强,爸爸,13800000002
    三年级2班,9,吴九,吴芳,妈妈,13900000009

    """

  private static func program(_ after: String = after) throws -> Program {
    let program = try Program()
    for (name, text) in ["before.csv": before, "after.csv": after] {
      try Data(text.utf8).write(to: program.folder.appending(path: name))
    }
    #expect(try program.run(["workspace", "init", "W", "--name", "教育局"]).status == 0)
    let imported = try program.run(
      ["-w", "W", "roster", "import", "before.csv", "--school", "实验小学", "--create-groups"])
    #expect(imported.status == 0, "\(imported.error)")
    return program
  }

  private static let sync = ["-w", "W", "roster", "sync", "after.csv", "--school", "实验小学"]

  private static func rows(_ output: String) throws -> [[String]] {
    let rows = try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [[String: Any]] ?? []
    return rows.map { row in ["what", "class", "student", "was", "becomes"].map { row[$0] as? String ?? "-" } }
  }

  private static let wanted = [
    ["guardian", "三年级1班", "赵六", "爸爸 赵刚 138****0004", "爸爸 赵刚 139****0004"],
    ["number", "三年级2班", "钱七", "1", "12"],
    ["guardian", "三年级2班", "钱七", "妈妈 孙丽 138****0005", "爸爸 孙大明 139****0005"],
    ["moved", "三年级2班", "李四", "三年级1班", "-"],
    ["new", "三年级2班", "吴九", "-", "-"], ["left", "三年级1班", "王五", "-", "-"],
  ]

  @Test func itShowsWhatDiffersAndAsks() throws {
    let program = try Self.program()
    defer { program.remove() }
    let before = try program.run(["-w", "W", "workspace", "info", "--digest"]).output
    let asked = try program.run(Self.sync + ["-o", "json", "--lang", "en"])
    #expect(asked.status == 1)
    #expect(asked.error.contains("\"code\":\"needs-confirmation\""))
    #expect(try Self.rows(asked.output) == Self.wanted)
    let rehearsed = try program.run(Self.sync + ["-n", "-y", "--lang", "en"])
    #expect(rehearsed.status == 0)
    #expect(rehearsed.output.contains("a rehearsal, nothing was written"))
    #expect(try program.run(["-w", "W", "workspace", "info", "--digest"]).output == before)
  }

  @Test func itTakesThemOverOnceAndThenNothing() throws {
    let program = try Self.program()
    defer { program.remove() }
    #expect(
      try program.run([
        "-w", "W", "member", "add", "三年级1班", "赵敏", "--role", "parent", "--student", "王五", "--relation", "妈妈",
      ]).status == 0)
    let done = try program.run(Self.sync + ["-y", "--lang", "en"])
    #expect(done.status == 0, "\(done.error)")
    #expect(done.output.contains("member remove 三年级1班 王五妈妈"))
    #expect(done.output.contains("三年级3班"))
    let first = try program.run(["-w", "W", "roster", "show", "三年级1班", "--phones", "-o", "csv"]).output
    #expect(first.contains("张三,1,李娟,妈妈,13800000001"))
    #expect(first.contains("13900000004") && !first.contains("李四") && !first.contains("王五"))
    let second = try program.run(["-w", "W", "roster", "show", "三年级2班", "-o", "csv"]).output
    for name in ["李四", "吴九", "孙大明"] { #expect(second.contains(name)) }
    let head = try program.run(["-w", "W", "log", "-o", "jsonl"]).output
    let again = try program.run(Self.sync + ["--lang", "en"])
    #expect(again.status == 0, "\(again.error)")
    #expect(again.output.contains("nothing changes"))
    #expect(try program.run(["-w", "W", "log", "-o", "jsonl"]).output == head)
    #expect(try program.run(["-w", "W", "undo"]).status == 0)
    #expect(try Self.rows(try program.run(Self.sync + ["-o", "json"]).output) == Self.wanted)
  }

  @Test func nobodyHasLeftWhileRowsCannotBeRead() throws {
    let program = try Self.program(Self.after + "三年级1班,3,,赵敏,妈妈,13800000003\n")
    defer { program.remove() }
    let shown = try program.run(Self.sync + ["-y", "--lang", "en"])
    #expect(shown.status == 3)
    #expect(shown.output.contains("nobody counts as left"))
    #expect(try program.run(["-w", "W", "roster", "show", "三年级1班"]).output.contains("王五"))
  }
}
