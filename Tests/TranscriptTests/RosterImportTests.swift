import Foundation
import Testing

/// `roster import` on the real binary: what it changes, what a second run changes, and what a rehearsal tells.
@Suite struct RosterImportTests {
  private static func program(_ files: [String: String]) throws -> Program {
    let program = try Program()
    for (name, text) in files { try Data(text.utf8).write(to: program.folder.appending(path: name)) }
    #expect(try program.run(["workspace", "init", "W", "--name", "教育局"]).status == 0)
    return program
  }

  private static func importing(_ file: String) -> [String] {
    ["-w", "W", "--lang", "en", "roster", "import", file, "--school", "实验小学"]
  }

  private static func students(_ program: Program, _ name: String) throws -> [String] {
    try program.run(["-w", "W", "roster", "show", name, "--phones", "-o", "csv"]).output
      .split(whereSeparator: \.isNewline).dropFirst().map(String.init)
  }

  private static func digest(_ program: Program) throws -> String {
    try program.run(["-w", "W", "workspace", "info", "--digest", "-o", "json"]).output
  }

  private static let names = """
    班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话,家长2姓名,家长2关系,家长2电话
    一年级1班,1,张三,李娟,妈妈,13800000001,张强,爸爸,
    一年级1班,,李四,李强,爸爸,13800000002,,,
    一年级2班,1,王五,,,,,,
    一年级1班,2,张三,赵敏,妈妈,13800000003,,,

    """

  @Test func aSecondRunChangesNothingAndSaysSo() throws {
    let program = try Self.program(["a.csv": Self.names])
    defer { program.remove() }
    let first = try program.run(Self.importing("a.csv") + ["--create-groups"])
    #expect(first.status == 0, "\(first.error)")
    #expect(first.output.contains("added 4 students"))
    #expect(
      try Self.students(program, "一年级1班") == [
        "张三,1,李娟,妈妈,13800000001", "张三,1,张强,爸爸,", "李四,,李强,爸爸,13800000002", "张三,2,赵敏,妈妈,13800000003",
      ])
    let digest = try Self.digest(program)
    let log = try program.run(["-w", "W", "log", "-o", "jsonl"]).output
    // A school, two classes, four students and two groups.
    #expect(log.contains("\"changes\":9"))
    let second = try program.run(Self.importing("a.csv") + ["--create-groups"])
    #expect(second.status == 0)
    #expect(second.output.contains("all 4 students are on record already; nothing changes"))
    #expect(try Self.digest(program) == digest)
    #expect(try program.run(["-w", "W", "log", "-o", "jsonl"]).output == log)
    #expect(try program.run(["-w", "W", "-q", "undo"]).status == 0)
    #expect(try program.run(["-w", "W", "roster", "list", "-o", "csv"]).output.contains("一年级") == false)
    #expect(try program.run(["-w", "W", "-q", "redo"]).status == 0)
    #expect(try Self.digest(program) == digest)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  /// What a file does not tell of a student stays on record.
  @Test func aPoorerFileTakesNothingAway() throws {
    let poor = "班级,学生姓名,家长姓名,关系\n一年级1班,李四,,\n一年级2班,王五,王刚,父亲\n一年级1班,孙七,孙大,爸爸\n"
    let program = try Self.program(["a.csv": Self.names, "b.csv": poor])
    defer { program.remove() }
    #expect(try program.run(Self.importing("a.csv")).status == 0)
    let second = try program.run(Self.importing("b.csv"))
    #expect(second.output.contains("added 1 students, updated 1, left 1 as they were"), "\(second.output)")
    #expect(try Self.students(program, "一年级2班") == ["王五,1,王刚,父亲,"])
    let first = try Self.students(program, "一年级1班")
    #expect(first.contains("李四,,李强,爸爸,13800000002") && first.contains("孙七,,孙大,爸爸,"))
    #expect(try program.run(Self.importing("b.csv")).output.contains("nothing changes"))
  }

  @Test func aRehearsalListsEveryStudentAndEveryBadRow() throws {
    let bad = Self.names + "一年级2班,3,孙七,孙大,爸爸,1.38E+10,,,\n,4,周八,,,,,,\n一年级2班,5,,,,,,,\n"
    let program = try Self.program(["a.csv": bad])
    defer { program.remove() }
    let digest = try Self.digest(program)
    let told = try program.run(Self.importing("a.csv") + ["-n"], columns: 300)
    #expect(told.status == 3)
    for words in [
      "a rehearsal, nothing was written. It would change 7 places", "student 1 of the class '实验小学/一年级1班': 张三",
      "student 2 of the class '实验小学/一年级1班': 李四", "student 1 of the class '实验小学/一年级2班': 王五",
      "line 6, column 6 '家长1电话'", "line 7, column 1 '班级'", "line 8, column 3 '学生姓名'",
    ] { #expect(told.output.contains(words), "\(words)\n\(told.output)") }
    #expect(try Self.digest(program) == digest)
  }

  /// Of one student nothing is left in the history, though the journal holds a class in one record.
  @Test func aStudentIsPurgedFromTheRecordOfTheClass() throws {
    let program = try Self.program(["a.csv": Self.names])
    defer { program.remove() }
    #expect(try program.run(Self.importing("a.csv")).status == 0)
    let purged = try program.run(["-w", "W", "-y", "workspace", "purge", "李四"])
    #expect(purged.status == 0, "\(purged.error)\(purged.output)")
    let left = try program.shell("! grep -rl -e 李四 -e 李强 -e 13800000002 W")
    #expect(left.status == 0, "\(left.output)")
    #expect(try Self.students(program, "一年级1班").count == 3)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
    #expect(try program.run(["-w", "W", "undo"]).status == 1)
  }
}
