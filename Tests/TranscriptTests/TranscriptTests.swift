import Foundation
import Testing

/// Sessions of the real binary, kept as they should look. A line that begins with `$ ` is a command; what follows is its
/// standard output, its standard error, and `[STATUS]` where that is not 0. `+ FILE TEXT` adds a line to a file.
/// `UPDATE_TRANSCRIPTS=1` writes them anew.
@Suite struct TranscriptTests {
  static let folder = Program.root.appending(path: "Tests/TranscriptTests/transcripts")
  static let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()) ?? []

  @Test(arguments: names) func playsAsWritten(name: String) throws {
    let url = Self.folder.appending(path: name)
    let written = try String(contentsOf: url, encoding: .utf8)
    let program = try Program()
    defer { program.remove() }
    var played = ""
    for line in written.split(separator: "\n", omittingEmptySubsequences: false)
    where line.hasPrefix("$ ") || line.hasPrefix("# ") || line.hasPrefix("+ ") {
      played += line + "\n"
      if line.hasPrefix("+ ") { try Self.add(line, in: program.folder) }
      guard line.hasPrefix("$ ") else { continue }
      let command = String(line.dropFirst(2))
      let fixed = ["--now", "2026-09-07T08:00:00+08:00", "-w", "W"]
      let result = try program.run(fixed + ["-c", command])
      played += result.output + result.error
      if result.status != 0 { played += "[\(result.status)]\n" }
    }
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
      try played.write(to: url, atomically: true, encoding: .utf8)
    }
    #expect(played == written, "UPDATE_TRANSCRIPTS=1 swift test --filter TranscriptTests writes it anew")
  }

  private static func add(_ line: Substring, in folder: URL) throws {
    let parts = line.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    let file = folder.appending(path: String(parts[1]))
    let before = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    try (before + (parts.count > 2 ? parts[2] : "") + "\n").write(to: file, atomically: true, encoding: .utf8)
  }

  @Test func thereAreTranscripts() {
    #expect(Self.names.count >= 3)
  }
}

@Suite struct ShippedFilesTests {
  @Test(arguments: [
    "man/qunsh.1", "man/zh_CN/qunsh.1", "completions/qunsh.bash", "completions/_qunsh", "completions/qunsh.fish",
  ])
  func areWhatTheDeclarationsSay(path: String) throws {
    let program = try Program()
    defer { program.remove() }
    let committed = try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
    #expect(try program.run(["__page", path]).output == committed, "scripts/pages writes it anew")
  }

  @Test func theExampleOfAYearRuns() throws {
    let program = try Program()
    defer { program.remove() }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "scripts"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "scripts/examples"), to: program.folder.appending(path: "scripts/examples"))
    #expect(try program.run(["workspace", "init", "W", "--name", "实验小学"]).status == 0)
    let result = try program.run(["-w", "W", "-y", "-f", "scripts/examples/class-year.qunsh"])
    #expect(result.status == 0, "\(result.error)")
    #expect(
      try program.run(["-w", "W", "group", "list", "--all", "-o", "json"]).output.contains("\"status\":\"dissolved\""))
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func aDryRunChangesNoByte() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    let before = try Data(contentsOf: program.folder.appending(path: "W/journal/000001.jsonl"))
    #expect(try program.run(["-w", "W", "-n", "group", "create", "三年级2班"]).status == 0)
    #expect(
      try program.run(["-w", "W", "-n", "-c", "group create 三年级2班; member add 三年级2班 王芳 --role teacher"]).status == 0)
    #expect(try Data(contentsOf: program.folder.appending(path: "W/journal/000001.jsonl")) == before)
    #expect(try program.run(["-w", "W", "group", "list", "-o", "json"]).output == "[]\n")
  }

  @Test func aRehearsedCommandOfABatchChangesNothing() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    _ = try program.run(["-w", "W", "-c", "group create 甲 -n; group create 乙"])
    let groups = try program.run(["-w", "W", "group", "list", "-o", "json"]).output
    #expect(!groups.contains("甲"))
    #expect(groups.contains("乙"))
  }

  @Test func aFailedBatchLeavesNothing() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    let batch = "group create 三年级2班\nmember add 三年级2班 王芳 --role nonsense\n"
    let failed = try program.run(["-w", "W", "-f", "-"], input: batch)
    #expect(failed.status == 2)
    #expect(failed.error.contains(":2:"))
    #expect(try program.run(["-w", "W", "group", "list", "-o", "json"]).output == "[]\n")
    let kept = try program.run(["-w", "W", "-k", "-f", "-", "--failed", "failed.qunsh"], input: batch)
    #expect(kept.status == 4)
    #expect(
      try String(contentsOf: program.folder.appending(path: "failed.qunsh"), encoding: .utf8).contains("nonsense"))
    #expect(try program.run(["-w", "W", "group", "list", "-o", "json"]).output.contains("三年级2班"))
  }

  @Test(arguments: ["table", "plain", "json", "jsonl", "csv", "html"]) func nothingHarmfulReachesATerminal(form: String)
    throws
  {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    _ = try program.run(["-w", "W", "-c", "group create 三年级2班; member add 三年级2班 王芳 --role teacher"])
    let text = "你好\u{1B}[31m\u{202E}反\u{9B}1m"
    let results = [
      try program.run(["-w", "W", "-o", form, "post", "三年级2班", "--from", "王芳", text]),
      try program.run(["-w", "W", "-o", form, "member", "rename", "三年级2班", "王芳", text]),
      try program.run(["-w", "W", "-o", form, "member", "show", "三年级2班", text]),
      try program.run(["-w", "W", "-o", form, "log"]),
    ]
    for result in results {
      for scalar in (result.output + result.error).unicodeScalars {
        #expect(![0x1B, 0x202E, 0x9B].contains(scalar.value))
      }
    }
  }
}
