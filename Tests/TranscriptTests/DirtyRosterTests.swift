import Foundation
import Testing

/// Rosters as schools really send them, in `dirty`: what each comes to stands in `tables/dirty.tsv`, a line for how it was
/// read and one for each thing that was tolerated or refused, with its place.
@Suite struct DirtyRosterTests {
  private static let folder = Program.root.appending(path: "Tests/TranscriptTests/dirty")
  private static let table = Program.root.appending(path: "Tests/TranscriptTests/tables/dirty.tsv")

  /// The lines that are expected, by their fixture.
  private static let expected: [String: [String]] = {
    let text = (try? String(contentsOf: table, encoding: .utf8)) ?? ""
    let lines = text.split(separator: "\n").dropFirst().map(String.init)
    return Dictionary(grouping: lines) { String($0.prefix { $0 != "\t" }) }
  }()

  private static let fixtures =
    ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()

  @Test func everyFixtureIsExpected() { #expect(Set(Self.fixtures) == Set(Self.expected.keys)) }

  @Test(arguments: fixtures) func isReadAsExpected(fixture: String) throws {
    let program = try Program()
    defer { program.remove() }
    try FileManager.default.copyItem(
      at: Self.folder.appending(path: fixture), to: program.folder.appending(path: fixture))
    #expect(try program.run(["workspace", "init", "W", "--name", "教育局"]).status == 0)
    let words = ["-w", "W", "--lang", "en", "roster", "import", fixture, "--school", "实验小学"]
    let rehearsed = try program.run(words + ["-n", "-o", "json"])
    let text = rehearsed.output.isEmpty ? rehearsed.error : rehearsed.output
    let first = text.prefix { $0 != "\n" }
    let told = try #require(try JSONSerialization.jsonObject(with: Data(first.utf8)) as? [String: Any], "\(text)")
    var lines: [String] = []
    if let error = told["error"] as? [String: Any] {
      lines = ["\(fixture)\terror\t\(error["code"] ?? "")"]
      #expect((error["message"] as? String)?.contains(fixture) == true)
      #expect(error["hint"] is String)
      #expect(rehearsed.status == 1)
    } else {
      lines.append("\(fixture)\tread\t\(told["encoding"] ?? "")\t\(told["added"] ?? "") students")
      let plain = try program.run(words + ["-n"], columns: 400).output
      var faults = 0
      for kind in ["warning", "fault"] {
        for fault in told[kind + "s"] as? [[String: Any]] ?? [] {
          let cells = ["code", "file", "line", "column", "header"].map { key in
            fault[key].flatMap { $0 is NSNull ? nil : "\($0)" } ?? ""
          }
          var line = ([fixture, kind] + cells).joined(separator: "\t")
          while line.hasSuffix("\t") { line.removeLast() }
          lines.append(line)
          if kind == "fault" { faults += 1 }
          // For people it stands in one line: file, row, column, what, and the mend.
          let place = "\(cells[1]), line \(cells[2])" + (cells[3].isEmpty ? "" : ", column \(cells[3])")
          let mend = try #require(fault["mend"] as? String, "\(line)")
          let message = try #require(fault["message"] as? String)
          #expect(
            plain.split(separator: "\n").contains {
              $0.contains(place) && $0.contains(message) && $0.contains("(\(mend))")
            }, "\(line)\n\(plain)")
        }
      }
      #expect(rehearsed.status == (faults == 0 ? 0 : 3))
    }
    #expect(lines == Self.expected[fixture])
  }

  /// What must not be kept reaches no file of the workspace.
  @Test func theRegisterLeavesNothingBehindThatMustNotBeKept() throws {
    let program = try Program()
    defer { program.remove() }
    let register = Self.folder.appending(path: "national-register.csv").path
    #expect(try program.run(["workspace", "init", "W", "--name", "教育局"]).status == 0)
    let done = try program.run(
      ["-w", "W", "--lang", "zh", "roster", "import", register, "--school", "实验小学", "--create-groups"])
    #expect(done.status == 3)
    for column in ["身份证件号", "民族", "现住址", "成员1身份证件号"] { #expect(done.output.contains(column), "\(column)") }
    let left = try program.shell("! grep -r -e 341600 -e 汉族 -e 某路 -e 13900000000 W/rosters W/journal W/groups")
    #expect(left.status == 0, "\(left.output)")
    #expect(try program.run(["-w", "W", "roster", "show", "2023级2班", "-o", "csv"]).output.contains("张三,7"))
  }

  /// A second run of a OneRoster folder changes nothing, though two pupils of a class bear one name and no number.
  @Test func namesakesOfAnExportStayApart() throws {
    let program = try Program()
    defer { program.remove() }
    let export = program.folder.appending(path: "export")
    try FileManager.default.createDirectory(at: export, withIntermediateDirectories: true)
    for (name, text) in [
      "Classes.csv": "sourcedId,title,classType\nc1,三年级2班,homeroom\n",
      "users.csv": "sourcedId,role,givenName,familyName,phone,agentSourcedIds\ns1,student,三,张,,\ns2,student,三,张,,\n"
        + "p1,parent,娟,李,13800000001,s1\np2,parent,敏,赵,13800000002,s2\n",
      "enrollments.csv": "sourcedId,classSourcedId,userSourcedId,role\ne1,c1,s1,student\ne2,c1,s2,student\n",
    ] { try Data(text.utf8).write(to: export.appending(path: name)) }
    #expect(try program.run(["workspace", "init", "W", "--name", "教育局"]).status == 0)
    let words = ["-w", "W", "--lang", "en", "roster", "import", "export", "--school", "实验小学"]
    let first = try program.run(words)
    #expect(first.status == 0, "\(first.error)\(first.output)")
    #expect(first.output.contains("added 2 students"))
    let second = try program.run(words)
    #expect(second.output.contains("all 2 students are on record already; nothing changes"), "\(second.output)")
    let shown = try program.run(["-w", "W", "roster", "show", "三年级2班", "-o", "csv"]).output
    #expect(shown.contains("李娟") && shown.contains("赵敏"))
  }
}
