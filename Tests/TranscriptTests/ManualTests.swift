import Foundation
import Testing

/// The pages of the manual: they are what the declarations say where these know, right as mdoc, and their examples run.
@Suite struct ManualTests {
  static let written = ["qunsh-batch.5", "qunsh-policy.5", "qunsh-workspace.5"].flatMap {
    ["man/" + $0, "man/zh_CN/" + $0]
  }
  static let all = ["man/qunsh.1", "man/zh_CN/qunsh.1"] + written
  private static let mandoc = "/usr/bin/mandoc"

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: Program.root.appending(path: page), encoding: .utf8)
  }

  @Test(arguments: written) func partsAreWhatTheDeclarationsSay(page: String) throws {
    let program = try Program()
    defer { program.remove() }
    var part: String?
    var lines = ""
    for line in try Self.text(page).split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix(".\\\" BEGIN ") {
        part = String(line.dropFirst(10))
        lines = ""
      } else if let name = part, line.hasPrefix(".\\\" END ") {
        #expect(lines.count > 20)
        #expect(try program.run(["__page", "\(page)#\(name)"]).output == lines, "scripts/pages writes it anew")
        part = nil
      } else {
        lines += line + "\n"
      }
    }
    #expect(part == nil)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: mandoc)), arguments: all)
  func isRightAsMdoc(page: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: Self.mandoc)
    process.arguments = ["-Tlint", Program.root.appending(path: page).path]
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    // Whether the pages are installed on this machine is no matter of theirs.
    let remarks = output.split(separator: "\n").filter { !$0.contains("referenced manual not found") }
    #expect(remarks.isEmpty, "\(remarks.joined(separator: "\n"))")
  }

  /// What stands after the mark FILE is written to that file, what stands after RUN is run by a shell.
  @Test(arguments: written) func examplesRun(page: String) throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    var waiting: Substring?
    var inside: String?
    var ran = 0
    for line in try Self.text(page).split(separator: "\n", omittingEmptySubsequences: false) {
      if let lines = inside {
        guard line == ".Ed" else {
          inside = lines + String(line).replacing("\\e", with: "\\").replacing("\\&", with: "") + "\n"
          continue
        }
        inside = nil
        guard let mark = waiting else { continue }
        waiting = nil
        if mark.hasPrefix("FILE ") {
          try Data(lines.utf8).write(to: program.folder.appending(path: String(mark.dropFirst(5))))
        } else {
          let result = try program.shell(lines)
          #expect(result.status == 0, "\(lines)\n\(result.output)")
          ran += 1
        }
      } else if line.hasPrefix(".Bd") {
        inside = ""
      } else if line.hasPrefix(".\\\" FILE ") || line == ".\\\" RUN" {
        waiting = line.dropFirst(4)
      }
    }
    #expect(ran > 0)
  }

  /// The shell shows the pages by itself, where nothing is installed.
  @Test(arguments: ["batch", "policy", "workspace"], ["en", "zh"])
  func theShellShowsThePage(topic: String, language: String) throws {
    let program = try Program()
    defer { program.remove() }
    let shown = try program.run(["--lang", language, "man", topic])
    #expect(shown.status == 0)
    #expect(shown.output == (try program.run(["--lang", language, "man", "qunsh-\(topic)"]).output))
    let lines = shown.output.split(separator: "\n")
    #expect(lines.count > 80)
    #expect(lines.contains("SEE ALSO"))
    for line in lines {
      #expect(!line.hasPrefix(".") && !line.contains("\\&") && !line.contains("\\:") && !line.contains("``"), "\(line)")
    }
    #expect(try program.run(["man", "member", "add"]).output == (try program.run(["help", "member", "add"]).output))
    #expect(try program.run(["man", "nonsense"]).status == 2)
  }

  /// Whatever stands in a policy that comes with the program, and in a case, is told of.
  @Test(arguments: ["man/qunsh-policy.5", "man/zh_CN/qunsh-policy.5"]) func everyKeyOfAPolicyIsExplained(page: String)
    throws
  {
    func keys(_ value: Any, below: String = "") -> Set<String> {
      if let list = value as? [Any] { return list.reduce(into: []) { $0.formUnion(keys($1, below: below)) } }
      guard let object = value as? [String: Any] else { return [] }
      // These are named by clauses.
      let own = below == "remove_under" ? [] : Set(object.keys)
      return object.reduce(into: own) { $0.formUnion(keys($1.value, below: $1.key)) }
    }
    let packs = Program.root.appending(path: "Sources/CData/data/packs")
    let cases = Program.root.appending(path: "Tests/PolicyTests/cases")
    var found: Set<String> = []
    for file in try FileManager.default.contentsOfDirectory(at: packs, includingPropertiesForKeys: nil) {
      found.formUnion(keys(try JSONSerialization.jsonObject(with: Data(contentsOf: file))))
    }
    for file in try FileManager.default.contentsOfDirectory(at: cases, includingPropertiesForKeys: nil) {
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        guard let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] else { continue }
        found.formUnion(object.keys)
      }
    }
    for source in ["Pack+JSON", "Conduct"] {
      let reader = Program.root.appending(path: "Sources/Policy/Packs/\(source).swift")
      for match in try String(contentsOf: reader, encoding: .utf8).matches(of: /case ("[a-z_", ]+"):/) {
        found.formUnion(match.1.components(separatedBy: ", ").map { $0.trimmingCharacters(in: ["\""]) })
      }
    }
    // These are told of in qunsh(1), with the input of check.
    found.subtract(["text", "role", "kind", "urgent", "permit", "private", "at"])
    let text = try Self.text(page)
    #expect(found.count > 50)
    for key in found.sorted() { #expect(text.contains(key), "\(key)") }
  }
}
