import Foundation
import Testing

/// The language of batches on the real binary, with files around it.
@Suite struct BatchTests {
  /// A workspace W and files beside it.
  private static func program(_ files: [String: String]) throws -> Program {
    let program = try Program()
    for (name, text) in files {
      try Data(text.utf8).write(to: program.folder.appending(path: name))
    }
    #expect(try program.run(["workspace", "init", "W", "--name", "实验小学"]).status == 0)
    return program
  }

  private static let families = """
    姓名,关系,学生,班
    李娟,妈妈,张三,1
    张伟,爸爸,张三,1
    赵四,妈妈,赵六,2

    """

  private static func head(_ program: Program) throws -> Int {
    try program.run(["-w", "W", "log", "-o", "jsonl"]).output.split(separator: "\n").count
  }

  private static func converted(_ text: String, in program: Program) throws -> Data {
    let (source, target) = (program.folder.appending(path: "u"), program.folder.appending(path: "g"))
    try Data(text.utf8).write(to: source)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/iconv")
    process.arguments = ["-f", "UTF-8", "-t", "GB18030", "-o", target.path, source.path]
    try process.run()
    process.waitUntilExit()
    return try Data(contentsOf: target)
  }

  @Test(arguments: ["UTF-8", "GB18030", "CRLF", "TAB"]) func eachRunsForTheRowsThatItsFiltersLeave(form: String) throws
  {
    let program = try Self.program([
      "term.qunsh": """
      group create 三年级1班
      each families.csv where 班=1 关系 != 爸爸 do member add 三年级1班 {姓名} --role parent --student {学生} --relation {关系}
      each families.csv where 学生~赵 do echo "{ 姓名 }是 {学生} 的 \\{关系} {关系}" '{姓名}'

      """
    ])
    defer { program.remove() }
    var text = Self.families
    if form == "CRLF" { text = text.replacing("\n", with: "\r\n") }
    if form == "TAB" { text = text.replacing(",", with: "\t") }
    let bytes = form == "GB18030" ? try Self.converted(text, in: program) : Data(text.utf8)
    try bytes.write(to: program.folder.appending(path: "families.csv"))
    let result = try program.run(["-w", "W", "-f", "term.qunsh"])
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("赵四是 赵六 的 {关系} 妈妈 {姓名}"))
    let members = try program.run(["-w", "W", "member", "list", "三年级1班", "-o", "jsonl"]).output
    #expect(members.split(separator: "\n").count == 1)
    #expect(members.contains("李娟"))
  }

  @Test func valuesSplitNothingAndMakeNoOptions() throws {
    let program = try Self.program(["t.csv": "a\n\"x y; z\"\n--role\n\"“q”\"\n$b {a}\n"])
    defer { program.remove() }
    let result = try program.run(["each", "t.csv", "do", "echo", "[{a}]"])
    #expect(result.output == "[x y; z]\n[--role]\n[“q”]\n[$b {a}]\n", "\(result.error)")
  }

  @Test func everyFaultOfAllFilesIsToldBeforeTheFirstChange() throws {
    let program = try Self.program([
      "families.csv": Self.families,
      "term.qunsh": """
      group create 三年级1班
      membr add x
      each families.csv do member add 三年级1班 {姓} --role parent
      each families.csv do member add 三年级1班 {姓名} --role {关系}
      each none.csv do echo {x}
      source class.qunsh 三年级2班
      let n = $m
      assert okk group list
      each families.csv where 班级=1 do echo {姓名}

      """, "class.qunsh": "group create $1\nmember add $1 $2 --role teacher\n",
    ])
    defer { program.remove() }
    let before = try Self.head(program)
    let result = try program.run(["-w", "W", "-f", "term.qunsh", "--lang", "en"])
    #expect(result.status == 2)
    #expect(try Self.head(program) == before)
    let places = result.error.split(separator: "\n").filter { $0.contains(": error: ") }.map {
      $0.prefix { $0 != " " }
    }
    #expect(
      places == [
        "term.qunsh:2:1:", "term.qunsh:3:39:", "term.qunsh:4:51:", "term.qunsh:4:51:", "term.qunsh:4:51:",
        "term.qunsh:5:1:", "class.qunsh:2:15:", "term.qunsh:7:9:", "term.qunsh:8:8:", "term.qunsh:9:1:",
      ])
    for row in 2...4 { #expect(result.error.contains("families.csv, line \(row): --role")) }
    #expect(result.error.contains("10 faults"))
  }

  @Test func aBatchThatKeepsGoingTellsFaultsFirstAndLeavesThemOut() throws {
    let program = try Self.program([
      "term.qunsh": "group create 甲\nmember add 甲 $x --role teacher\nmember add 乙 王芳 --role teacher\ngroup create 丙\n"
    ])
    defer { program.remove() }
    let result = try program.run(["-w", "W", "-k", "-f", "term.qunsh", "--failed", "failed.qunsh", "--lang", "en"])
    #expect(result.status == 4)
    #expect(result.error.components(separatedBy: "$x is not set").count == 2)
    #expect(result.error.contains("2 commands failed, 2 succeeded"))
    let failed = try String(contentsOf: program.folder.appending(path: "failed.qunsh"), encoding: .utf8)
    #expect(failed.contains("\nmember add 甲 $x --role teacher\n"))
    #expect(failed.hasSuffix("\nmember add 乙 王芳 --role teacher\n"))
  }

  @Test func anErrorInARowNamesTheLineOfTheBatchAndTheRow() throws {
    let program = try Self.program([
      "t.csv": "g\n甲\n乙\n", "b.qunsh": "\neach t.csv do member add {g} 王芳 --role teacher\n",
    ])
    defer { program.remove() }
    #expect(try program.run(["-w", "W", "group", "create", "甲"]).status == 0)
    let result = try program.run(["-w", "W", "-f", "b.qunsh", "--lang", "en"])
    #expect(result.status == 1)
    #expect(result.error.hasPrefix("b.qunsh:2:15: error: t.csv, line 3: "), "\(result.error)")
    #expect(!(try program.run(["-w", "W", "member", "list", "甲"]).output.contains("王芳")))
    // What failed is written so that it can be run again.
    _ = try program.run(["-w", "W", "-k", "-f", "b.qunsh", "--failed", "failed.qunsh"])
    let failed = try String(contentsOf: program.folder.appending(path: "failed.qunsh"), encoding: .utf8)
    #expect(failed.hasSuffix("\nmember add 乙 王芳 --role teacher\n"))
    #expect(try program.run(["-w", "W", "log"]).output.contains("member add 甲 王芳 --role teacher"))
  }

  @Test func theExampleOfATermRunsTwiceWithoutHarm() throws {
    let program = try Self.program([:])
    defer { program.remove() }
    try FileManager.default.createDirectory(
      at: program.folder.appending(path: "scripts"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: Program.root.appending(path: "scripts/examples"), to: program.folder.appending(path: "scripts/examples"))
    var digests: Set<String> = []
    for _ in 0..<2 {
      let result = try program.run(["-w", "W", "-f", "scripts/examples/term.qunsh"])
      #expect(result.status == 0, "\(result.error)")
      #expect(result.output.hasSuffix("育才小学开学准备完毕\n"))
      digests.insert(try program.run(["-w", "W", "workspace", "info", "--digest"]).output)
    }
    #expect(digests.count == 1)
  }

  @Test func filesHaveArgumentsAndShareVariables() throws {
    let program = try Self.program([
      "outer.qunsh": "let a = 1\nsource inner.qunsh “x y” $a\necho $b $0 $#\n",
      "inner.qunsh": "echo $1,$2,$#,$0,$a\nlet b = ${2}2\n", "self.qunsh": "source self.qunsh\n",
    ])
    defer { program.remove() }
    let result = try program.run(["-w", "W", "-f", "outer.qunsh"])
    #expect(result.output == "x y,1,2,inner.qunsh,1\n12 outer.qunsh 0\n", "\(result.error)")
    let endless = try program.run(["-w", "W", "-f", "self.qunsh", "--lang", "en"])
    #expect(endless.status == 2)
    #expect(endless.error.contains("too deeply"))
  }

  @Test func anAssertionThatFailsTakesTheBatchBack() throws {
    let program = try Self.program([
      "b.qunsh": "group create 甲\nassert refused group create 乙\n",
      "good.qunsh": "group create 甲\nassert unchanged group create 甲\nassert no-such-group mute 丙 张三 1h\n",
    ])
    defer { program.remove() }
    let result = try program.run(["-w", "W", "-f", "b.qunsh", "-o", "json"])
    #expect(result.status == 1)
    #expect(result.error.contains("\"code\":\"assertion-failed\""))
    #expect(result.error.contains("\"line\":2"))
    #expect(try program.run(["-w", "W", "group", "list", "-o", "jsonl"]).output.isEmpty)
    // Alone, too, nothing is kept of a command that ends otherwise.
    #expect(try program.run(["-w", "W", "assert", "refused", "group", "create", "乙"]).status == 1)
    #expect(try program.run(["-w", "W", "group", "list", "-o", "jsonl"]).output.isEmpty)
    let good = try program.run(["-w", "W", "-f", "good.qunsh"])
    #expect(good.status == 0, "\(good.error)")
  }
}

/// Batches too large to be kept in memory, which are read piece by piece.
@Suite struct LargeBatchTests {
  /// More than is held in memory; nothing of it before the commit, all of it in its order afterwards.
  @Test(arguments: [true, false]) func whatIsToldWaitsForTheCommit(isWhole: Bool) throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run(["workspace", "init", "W", "--name", "实验小学"]).status == 0)
    let clauses = try program.run(["policy", "clauses", "all", "-o", "json"]).output
    let times = (3 << 20) / clauses.utf8.count + 1
    let script =
      "group create 甲\n" + String(repeating: "policy clauses all -o json\n", count: times)
      + (isWhole ? "group create 乙\n" : "group show 乙\n")
    let result = try program.run(["-w", "W", "--lang", "en", "-f", "-"], input: script)
    let told = String(repeating: clauses, count: times)
    let place = result.output.range(of: told)
    #expect(result.status == (isWhole ? 0 : 1))
    #expect(place != nil)
    guard let place else { return }
    let (before, after) = (result.output[..<place.lowerBound], result.output[place.upperBound...])
    if isWhole {
      #expect(before.contains("甲") && after.contains("乙"))
    } else {
      // What was only read may be told; what was not committed may not.
      #expect(before.isEmpty && after.isEmpty)
    }
  }

  @Test func piecesMakeNoDifference() throws {
    let program = try Program()
    defer { program.remove() }
    #expect(try program.run(["workspace", "init", "W", "--name", "实验小学"]).status == 0)
    var script = "let g = 三年级1班\ngroup create $g\n"
    while script.utf8.count < 3 << 20 { script += "# 一行注释，只为占地方，多长都行，读过便忘\necho “x y” $g\n" }
    let lines = script.split(separator: "\n").count
    let good = script + "member add $g 王芳 --role teacher\n"
    try Data(good.utf8).write(to: program.folder.appending(path: "good.qunsh"))
    try Data((good + "nonsense\n").utf8).write(to: program.folder.appending(path: "bad.qunsh"))
    let bad = try program.run(["-w", "W", "-f", "bad.qunsh"])
    #expect(bad.status == 2)
    #expect(bad.error.hasPrefix("bad.qunsh:\(lines + 2):1: error: "))
    #expect(try program.run(["-w", "W", "group", "list", "-o", "jsonl"]).output.isEmpty)
    let run = try program.run(["-w", "W", "-q", "-f", "good.qunsh"])
    #expect(run.status == 0, "\(run.error)")
    #expect(try program.run(["-w", "W", "member", "list", "三年级1班", "-o", "json"]).output.contains("王芳"))
    // Taken up again it is the same file, though it is never read whole.
    _ = try program.run(["-w", "W", "-k", "-q", "-f", "good.qunsh"])
    _ = try program.run(["-w", "W", "-c", "undo", "-y"])
    let again = try program.run(["-w", "W", "-q", "--resume", "-f", "good.qunsh", "--lang", "en"])
    #expect(again.status == 0, "\(again.error)")
  }
}
