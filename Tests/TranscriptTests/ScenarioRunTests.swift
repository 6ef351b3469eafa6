import Foundation
import Testing

/// Scenarios played by the real binary.
@Suite struct ScenarioRunTests {
  private static let names = [
    "flattery-chain", "homework", "praise", "ranking-at-night", "swindler", "votes-and-donations", "quarrel", "flood",
    "graduated-class", "teachers-day",
  ]

  /// Every file below a folder.
  private func bytes(_ folder: URL) throws -> [String: Data] {
    var result: [String: Data] = [:]
    for case let url as URL in FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil) ?? .init() {
      if let data = try? Data(contentsOf: url) { result[url.path] = data }
    }
    return result
  }

  private func write(_ text: String, to name: String, of program: Program) throws {
    try text.write(to: program.folder.appending(path: name), atomically: true, encoding: .utf8)
  }

  @Test(arguments: names, ["zh", "en"]) func comesOutAsExpectedAndLeavesNothing(name: String, language: String) throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "真学校"])
    _ = try program.run(["-w", "W", "group", "create", "三年级2班"])
    let before = try bytes(program.folder)
    let result = try program.run(["-w", "W", "--lang", language, "-o", "table", "scenario", "run", name])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains(language == "zh" ? "均符合预期" : "all as expected"))
    #expect(!result.output.contains("真学校"))
    #expect(try bytes(program.folder) == before)
  }

  @Test func allAreCheckedWithoutAWorkspace() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.run(["scenario", "check", "-o", "json"])
    #expect(result.status == 0)
    #expect(result.output.components(separatedBy: "\"differing\":0").count == 11, "\(result.output)")
    #expect(try bytes(program.folder).isEmpty)
    let list = try program.run(["scenario", "list", "-o", "jsonl", "--lang", "zh"])
    #expect(list.output.split(separator: "\n").count == 10)
    #expect(list.output.contains("\"title\":\"马屁接龙\""))
  }

  @Test func oneOfTheProgramsIsCopiedChangedAndPlayed() throws {
    let program = try Program()
    defer { program.remove() }
    let text = try program.run(["scenario", "show", "马屁接龙"]).output
    try write(text, to: "mine.qunsh", of: program)
    #expect(try program.run(["scenario", "check", "mine.qunsh"]).status == 0)
    try write(text.replacing("#expect allow", with: "#expect block", maxReplacements: 1), to: "mine.qunsh", of: program)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0 == "#expect allow" } ?? 0
    let result = try program.run(["--lang", "en", "scenario", "check", "mine.qunsh"])
    #expect(result.status == 3)
    #expect(result.output.contains("mine.qunsh:\(line + 1): expected 'block', and it came to allow"))
    #expect(try program.run(["scenario", "run", "mine.qunsh"]).status == 3)
    #expect(try program.run(["scenario", "run", "mine.qunsh", "-o", "json"]).status == 3)
  }

  @Test func whatIsWrongInAFileIsToldWithItsPlace() throws {
    let program = try Program()
    defer { program.remove() }
    try write("log\n#expct done\n", to: "typo.qunsh", of: program)
    let typo = try program.run(["--lang", "en", "scenario", "run", "typo.qunsh"])
    #expect(typo.status == 1)
    #expect(typo.error.hasPrefix("typo.qunsh:2:1: error: there is no directive '#expct'"), "\(typo.error)")
    let json = try program.run(["-o", "json", "scenario", "check", "typo.qunsh"])
    #expect(json.error.contains("\"code\":\"bad-scenario\"") && json.error.contains("\"line\":2"))
    try write("group list\n\ngroup lst\n", to: "wrong.qunsh", of: program)
    let wrong = try program.run(["--lang", "en", "scenario", "run", "wrong.qunsh"])
    #expect(wrong.status == 3)
    #expect(wrong.error.contains("wrong.qunsh:3:"), "\(wrong.error)")
    #expect(wrong.output.contains("wrong.qunsh:3: the command failed"))
    #expect(try program.run(["scenario", "run", "马屁"]).error.contains("马屁接龙"))
    #expect(try program.run(["scenario", "run", "nowhere.qunsh"]).status == 1)
  }

  @Test func aCopyOfTheWorkspaceIsPlayedOnAndLeftAsItWas() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "真学校"])
    _ = try program.run(["-w", "W", "group", "create", "三年级2班"])
    _ = try program.run(["-w", "W", "group", "create", "三年级3班"])
    let before = try bytes(program.folder.appending(path: "W"))
    try write(
      """
      #start copy
      group show 三年级3班
      dissolve 三年级2班
      #expect done
      group create 四年级1班
      undo
      workspace verify
      #expect done
      workspace backup B
      #expect refused
      workspace init C
      #expect refused
      """, to: "copy.qunsh", of: program)
    let result = try program.run(["-w", "W", "scenario", "check", "copy.qunsh"])
    #expect(result.status == 0, "\(result.output)")
    try write("#start commit 2\ngroup show 三年级2班\ngroup show 三年级3班\n#expect refused\n", to: "past.qunsh", of: program)
    let past = try program.run(["-w", "W", "scenario", "check", "past.qunsh"])
    #expect(past.status == 0, "\(past.output)")
    #expect(try bytes(program.folder.appending(path: "W")) == before)
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "B").path))
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "C").path))
    #expect(try program.run(["-w", "nowhere", "scenario", "check", "copy.qunsh"]).status == 5)
  }

  @Test func stepByStepWithoutATerminalLinesAnswer() throws {
    let program = try Program()
    defer { program.remove() }
    let call = ["--lang", "en", "scenario", "run", "flood", "--step"]
    // Enter, then a command on the way, then the end.
    let result = try program.run(call, input: "\n\ngroup list\nq\n")
    #expect(result.status == 0)
    #expect(result.output.contains("三年级2班\t"), "\(result.output)")
    #expect(result.output.contains("the end: 2 commands"))
    // Where the lines end nobody waits.
    #expect(try program.run(call).output.contains("the end: 18 commands"))
  }

  @Test func theSessionGoesOnAsItWas() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "真学校"])
    let script = "scenario run flood -q; group list -o json; log"
    let result = try program.run(["-w", "W", "--lang", "en", "-k", "-c", script])
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("[]"))
    #expect(result.output.contains("workspace init"))
  }

  @Test func clockAndPersonArePartOfTheSandboxAndShown() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "真学校"])
    try write("as 王芳\nclock set 2026-10-14T22:40:00+08:00\ngroup create 三年级2班\nlog\n", to: "a.qunsh", of: program)
    let script = "scenario run a.qunsh; group create 三年级9班; log -o json"
    let result = try program.run(
      ["-w", "W", "--now", "2026-09-01T08:00:00+08:00", "--as", "李主任", "-k", "-c", script, "--lang", "en"])
    #expect(
      result.output.contains("示范学校 [sandbox] 王芳 @10-14 22:40> log")
        || result.output.contains("Demo school [sandbox] 王芳 @10-14 22:40> log"), "\(result.output)")
    #expect(result.output.contains("2\t2026-10-14 22:40\t王芳\tgroup create 三年级2班"))
    let log = result.output.split(separator: "\n").last ?? ""
    #expect(log.contains("\"actor\":\"李主任\"") && log.contains("2026-09-01T08:00:00+08:00"))
    #expect(!log.contains("王芳") && !log.contains("2026-10-14"))
  }
}
