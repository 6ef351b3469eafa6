import Foundation
import Testing

/// `roster export`: what it writes `roster import` reads back to the same rosters.
@Suite struct RosterExportTests {
  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 33 | state << 31
    }
  }

  /// A roster with what files hold: namesakes told apart by number, no guardian or many, phones with +, blanks in names.
  private static func roster(_ seed: UInt64) -> String {
    var dice = Dice(state: seed)
    let given = ["三", "小明", "思·源", "Tom Smith", "", "一一", "=甲", "\"乙\"", "丙,丁"]
    var lines = ["班级,学号,学生姓名,家长姓名,关系,电话"]
    for number in 1...30 {
      let name = "张王李"[String.Index(utf16Offset: Int.random(in: 0..<3, using: &dice), in: "张王李")]
      let student = "\(name)\(given.randomElement(using: &dice)!)".replacing("\"", with: "\"\"")
      let head = "\(number % 3 + 1)年级1班,\(number),\"\(student)\""
      for guardian in 0..<[0, 1, 2, 2, 11].randomElement(using: &dice)! {
        let relation = ["母亲", "父亲", "外婆", ""].randomElement(using: &dice)!
        let phone = ["", "1380000\(1000 + guardian)", "+8613900\(1000 + guardian)"].randomElement(using: &dice)!
        lines.append("\(head),赵\(guardian)某,\(relation),\(phone)")
      }
      if lines.last?.hasPrefix(head) == false { lines.append("\(head),,,") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rosters(_ program: Program, _ workspace: String) throws -> String {
    try ["1", "2", "3"].map {
      try program.run(["-w", workspace, "roster", "show", "实验小学/\($0)年级1班", "--phones", "-o", "jsonl"]).output
    }.joined(separator: "\n")
  }

  @Test(arguments: 1...6) func isReadBackAsItWas(seed: UInt64) throws {
    let program = try Program()
    defer { program.remove() }
    try Data(Self.roster(seed).utf8).write(to: program.folder.appending(path: "a.csv"))
    for workspace in ["W", "V"] { _ = try program.run(["workspace", "init", workspace, "--name", "教育局"]) }
    let first = try program.run(["-w", "W", "roster", "import", "a.csv", "--school", "实验小学"])
    #expect(first.status == 0, "\(first.output)")
    let export = ["-w", "W", "--lang", "en", "roster", "export", "实验小学", "b.csv", "--phones"]
    let written = try program.run(seed % 2 == 0 ? export + ["--bom"] : export)
    #expect(written.output.contains("wrote 30 students of 3 classes into 'b.csv'"), "\(written.error)")
    #expect(try program.run(["-w", "V", "roster", "import", "b.csv", "--school", "实验小学"]).status == 0)
    #expect(try rosters(program, "V") == rosters(program, "W"))
    #expect(
      try program.run(["-w", "W", "--lang", "en", "roster", "import", "b.csv", "--school", "实验小学"]).output
        .contains("nothing changes"))
    // Without phones nothing is lost by reading it back.
    #expect(try program.run(["-w", "W", "roster", "export", "实验小学", "c.csv"]).status == 0)
    #expect(
      try program.run(["-w", "W", "--lang", "en", "roster", "import", "c.csv", "--school", "实验小学"]).output
        .contains("nothing changes"))
  }

  @Test func oneClassInTheSmallestFormAndNoFileIsOverwritten() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "教育局"])
    let names = "班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话\n一年级1班,1,张三,李娟,母亲,13800000001\n一年级2班,,李四,,,\n"
    try Data(names.utf8).write(to: program.folder.appending(path: "a.csv"))
    _ = try program.run(["-w", "W", "roster", "import", "a.csv", "--school", "实验小学"])
    let export = ["-w", "W", "roster", "export", "实验小学", "b.csv", "--class", "一年级1班"]
    #expect(try program.run(export + ["-n"]).status == 0)
    let file = program.folder.appending(path: "b.csv")
    #expect(!FileManager.default.fileExists(atPath: file.path))
    #expect(try program.run(export).status == 0)
    #expect(
      try String(contentsOf: file, encoding: .utf8)
        == "班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话,家长2姓名,家长2关系,家长2电话\n一年级1班,1,张三,李娟,母亲,,,,\n")
    #expect(try program.run(export).status == 1)
    #expect(try program.run(["-w", "W", "roster", "export", "实验小学", "d.csv", "--class", "九年级"]).status == 1)
    _ = try program.run(["-w", "W", "school", "add", "空小学"])
    #expect(try program.run(["-w", "W", "roster", "export", "空小学", "e.csv"]).status == 0)
    #expect(!FileManager.default.fileExists(atPath: program.folder.appending(path: "e.csv").path))
  }
}
