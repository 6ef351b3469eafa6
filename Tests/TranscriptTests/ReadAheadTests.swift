import Foundation
import Testing

/// Scripts so large that a second thread reads ahead: they come to the same as small ones, and are all or nothing.
@Suite struct ReadAheadTests {
  private static func program() throws -> Program {
    let program = try Program()
    #expect(try program.run(["workspace", "init", "W", "--name", "实验小学"]).status == 0)
    #expect(try program.run(["workspace", "init", "V", "--name", "实验小学"]).status == 0)
    return program
  }

  private static let now = "2026-09-01T08:00:00+08:00"

  /// More than a quarter of a megabyte, so that it is read ahead; lines that need care among the plain ones.
  private static func script(_ groups: Int = 30) -> String {
    var lines: [String] = []
    for group in 1...groups {
      lines.append("group create 三年级\(group)班 --policy pudong --homeroom 王芳")
      for member in 1...80 {
        lines.append(
          "member add 三年级\(group)班 家长\(member) --role parent --student 学生\(member) --relation 妈妈"
            + " --display 学生\(member)妈妈 --phone \(13_000_000_000 + group * 1000 + member) # 第 \(member) 位")
      }
      lines.append("member add \"三年级\(group)班\" 'é e\u{301}' --role=家长 --student “张 三” --relation 爸爸")
      lines.append("member rename 三年级\(group)班 学生1妈妈 张一一妈妈; member set 三年级\(group)班 张一一妈妈 --phone 13900000000")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func write(_ text: String, _ name: String, _ program: Program) throws {
    try Data(text.utf8).write(to: program.folder.appending(path: name))
  }

  private static func digest(_ program: Program, _ workspace: String) throws -> String {
    let info = try program.run(["-w", workspace, "workspace", "info", "--digest", "-o", "json"]).output
    return info.split(separator: ",").filter { $0.contains("digest") || $0.contains("commits") }.joined(separator: ",")
  }

  @Test func whatIsReadAheadComesToTheSame() throws {
    let program = try Self.program()
    defer { program.remove() }
    let script = Self.script()
    #expect(script.utf8.count > 1 << 18)
    try Self.write(script, "term.qunsh", program)
    // A variable is for the ordinary way.
    try Self.write("let n = 1\n" + script, "slow.qunsh", program)
    let ahead = try program.run(["-w", "W", "--now", Self.now, "-f", "term.qunsh"])
    let ordinary = try program.run(["-w", "V", "--now", Self.now, "-f", "slow.qunsh"])
    #expect(ahead.status == 0, "\(ahead.error)")
    #expect(ordinary.status == 0, "\(ordinary.error)")
    #expect(ahead.output == ordinary.output)
    #expect(try Self.digest(program, "W") == Self.digest(program, "V"))
    for workspace in ["W", "V"] { #expect(try program.run(["-w", workspace, "workspace", "verify"]).status == 0) }
    #expect(try program.run(["-w", "W", "-q", "undo"]).status == 0)
    #expect(try program.run(["-w", "W", "group", "list", "-o", "jsonl"]).output.isEmpty)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func standardInputIsReadAheadToo() throws {
    let program = try Self.program()
    defer { program.remove() }
    let script = Self.script()
    try Self.write(script, "term.qunsh", program)
    #expect(try program.run(["-w", "W", "--now", Self.now, "-q", "-f", "term.qunsh"]).status == 0)
    #expect(try program.shell("qunsh -w V --now \(Self.now) -q -f - < term.qunsh").status == 0)
    #expect(try Self.digest(program, "W") == Self.digest(program, "V"))
  }

  /// Every fault of the script is told where it stands, before anything; what was carried out in the meantime is not there.
  @Test func aFaultAtTheEndLeavesNothing() throws {
    let program = try Self.program()
    defer { program.remove() }
    let before = try Self.digest(program, "W")
    let script = Self.script()
    let lines = script.split(separator: "\n").count
    // A refusal stands before the faults: they come first all the same.
    let text = "member add 没有 王 --role parent\n" + script + "member ad x\nmember add x y --role 校长\n"
    try Self.write(text, "term.qunsh", program)
    let run = try program.run(["-w", "W", "--lang", "en", "-f", "term.qunsh"])
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("term.qunsh:\(lines + 2)"))
    #expect(run.error.contains("term.qunsh:\(lines + 3)"))
    #expect(!run.error.contains("没有"))
    #expect(run.error.contains("2 faults; no command was carried out"))
    #expect(try Self.digest(program, "W") == before)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func aRefusalLeavesNothingAndIsToldWhereItStands() throws {
    let program = try Self.program()
    defer { program.remove() }
    let before = try Self.digest(program, "W")
    let script = Self.script()
    let lines = script.split(separator: "\n").count
    try Self.write(script + "member add 没有 王 --role parent\n", "term.qunsh", program)
    let run = try program.run(["-w", "W", "--lang", "en", "-f", "term.qunsh"])
    #expect(run.status != 0 && run.status != 2)
    #expect(run.error.contains("term.qunsh:\(lines + 1)"))
    #expect(run.error.contains("there is no group"))
    #expect(try Self.digest(program, "W") == before)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func aRehearsalChangesNothing() throws {
    let program = try Self.program()
    defer { program.remove() }
    let before = try Self.digest(program, "W")
    try Self.write(Self.script(), "term.qunsh", program)
    let run = try program.run(["-w", "W", "-n", "-q", "-f", "term.qunsh"])
    #expect(run.status == 0, "\(run.error)")
    #expect(try Self.digest(program, "W") == before)
  }
}
