import Foundation
import Testing

/// Batches that keep going, interrupted and taken up again: the real binary, killed where it stands.
@Suite struct ResumeTests {
  private static let clock = ["--now", "2026-09-07T08:00:00+08:00", "--lang", "en"]
  private static let batch = ["-k", "-q", "-f", "term.qunsh", "--failed", "failed.qunsh"]

  private static func program() throws -> Program {
    let program = try Program()
    var rows = "姓名,学生,关系\n"
    for number in 0..<40 { rows += "李\(number)娟,张\(number)三,妈妈\n" }
    var script = "let relation = 爸爸\n"
    for number in 0..<12 {
      script += """
        group create 群\(number)
        each rows.csv do member add 群\(number) {姓名} --role parent --student {学生} --relation {关系}
        member add 群\(number + 3) 王芳 --role teacher --subject 语文
        group list
        source one.qunsh 群\(number) 赵\(number)
        clock advance 1m

        """
    }
    for (name, text) in [
      "rows.csv": rows, "term.qunsh": script,
      "one.qunsh": "member add $1 $2 --role parent --student 赵六 --relation $relation\n",
    ] { try Data(text.utf8).write(to: program.folder.appending(path: name)) }
    #expect(try program.run(clock + ["workspace", "init", "W", "--name", "实验小学"]).status == 0)
    return program
  }

  private static func digest(_ program: Program, _ workspace: String) throws -> String {
    try program.run(["-w", workspace, "workspace", "info", "--digest"]).output
  }

  /// Runs the batch and kills it once the journal has so many bytes.
  /// - Returns: its exit status and what it said.
  @discardableResult
  private static func kill(
    _ program: Program, _ workspace: String, past bytes: Int, _ options: [String], with signal: Int32 = SIGKILL
  ) throws -> (status: Int32, said: String) {
    let process = Process()
    process.executableURL = Program.executable
    process.arguments = clock + ["-w", workspace] + batch + options
    process.currentDirectoryURL = program.folder
    process.environment = ["HOME": program.folder.path]
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    let said = Pipe()
    process.standardError = said
    try process.run()
    let journal = program.folder.appending(path: "\(workspace)/journal/000001.jsonl").path
    while process.isRunning {
      let size = try FileManager.default.attributesOfItem(atPath: journal)[.size] as? Int ?? 0
      if size > bytes { break }
    }
    Foundation.kill(process.processIdentifier, signal)
    process.waitUntilExit()
    let words = try said.fileHandleForReading.readToEnd() ?? Data()
    return (process.terminationStatus, String(decoding: words, as: UTF8.self))
  }

  @Test(arguments: [SIGINT, SIGTERM]) func aSignalStopsTheBatchBetweenTwoCommands(signal: Int32) throws {
    let program = try Self.program()
    defer { program.remove() }
    let script = (0..<500).map {
      "group create 大群\($0)\neach rows.csv do member add 大群\($0) {姓名} --role parent --student {学生} --relation {关系}\n"
    }
    try Data(script.joined().utf8).write(to: program.folder.appending(path: "term.qunsh"))
    let (status, said) = try Self.kill(program, "W", past: 2_000, [], with: signal)
    #expect(status == 130)
    #expect(said.contains("interrupted after "), "\(said)")
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func aKilledRunTakenUpComesToTheSameState() throws {
    let program = try Self.program()
    defer { program.remove() }
    let files = FileManager.default
    for name in ["A", "B"] {
      try files.copyItem(at: program.folder.appending(path: "W"), to: program.folder.appending(path: name))
    }
    let whole = try program.run(Self.clock + ["-w", "A"] + Self.batch)
    #expect(whole.status == 4)
    let wanted = try Self.digest(program, "A")
    let failed = try Data(contentsOf: program.folder.appending(path: "failed.qunsh"))
    let size =
      try files.attributesOfItem(
        atPath: program.folder.appending(path: "A/journal/000001.jsonl").path)[.size] as? Int ?? 0
    for part in 1...4 {
      // The first is a run from the beginning, the others go on and are killed again.
      try Self.kill(program, "B", past: size * part / 5, part == 1 ? [] : ["--resume"])
      #expect(try program.run(["-w", "B", "workspace", "verify"]).status == 0)
    }
    let rest = try program.run(Self.clock + ["-w", "B"] + Self.batch + ["--resume"])
    #expect(rest.error.contains("going on with the run that began with commit 2"))
    #expect(try Self.digest(program, "B") == wanted)
    #expect(try program.run(["-w", "B", "workspace", "verify"]).status == 0)
    // Every line that failed is there, and can be run again.
    let lines = { (data: Data) in Set(String(decoding: data, as: UTF8.self).split(separator: "\n")) }
    #expect(lines(try Data(contentsOf: program.folder.appending(path: "failed.qunsh"))) == lines(failed))
    // Once it is whole nothing is left to do.
    _ = try program.run(Self.clock + ["-w", "B"] + Self.batch + ["--resume"])
    #expect(try Self.digest(program, "B") == wanted)
  }

  @Test(arguments: ["term.qunsh", "rows.csv", "one.qunsh"]) func aChangedFileIsRefused(name: String) throws {
    let program = try Self.program()
    defer { program.remove() }
    try Self.kill(program, "W", past: 10_000, [])
    let before = try Self.digest(program, "W")
    let file = program.folder.appending(path: name)
    let bytes = try Data(contentsOf: file)
    try (bytes + Data("\n".utf8)).write(to: file)
    let changed = try program.run(Self.clock + ["-w", "W", "--resume"] + Self.batch)
    #expect(changed.status == 1)
    #expect(changed.error.contains("changed since its run"), "\(changed.error)")
    #expect(try Self.digest(program, "W") == before)
    try bytes.write(to: file)
    // Where the run was killed late, nothing is left that fails.
    let resumed = try program.run(Self.clock + ["-w", "W", "--resume"] + Self.batch)
    #expect(resumed.status == 0 || resumed.status == 4, "\(resumed.error)")
    #expect(resumed.error.contains("going on with the run"))
  }

  @Test func whatNeverBeganStartsAtItsBeginning() throws {
    let program = try Self.program()
    defer { program.remove() }
    let result = try program.run(Self.clock + ["-w", "W", "--resume", "-c", "group create 甲; group create 乙"])
    #expect(result.status == 0)
    #expect(result.error.contains("starts at its beginning"))
    #expect(try program.run(["-w", "W", "log", "-o", "jsonl"]).output.split(separator: "\n").count == 3)
  }
}
