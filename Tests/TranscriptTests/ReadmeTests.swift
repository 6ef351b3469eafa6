import Foundation
import Testing

/// The readme and its Chinese twin: their sessions run as they stand, and what they point at is there.
@Suite struct ReadmeTests {
  static let readmes = ["README.md", "man/zh_CN/README.md"]

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: Program.root.appending(path: path), encoding: .utf8)
  }

  /// The blocks of a language.
  private static func blocks(_ language: String, of path: String) throws -> [String] {
    try text(path).components(separatedBy: "```\(language)\n").dropFirst().map { $0.components(separatedBy: "```")[0] }
  }

  @Test(arguments: readmes) func whatIsTypedInTheShellRuns(path: String) throws {
    let sessions = try Self.blocks("qunsh", of: path)
    #expect(sessions.count == 2)
    for session in sessions {
      let program = try Program()
      defer { program.remove() }
      #expect(try program.run(["workspace", "init", "W", "--name", "实验小学"]).status == 0)
      let result = try program.run(["-w", "W", "-y", "-k", "-f", "-"], input: session)
      #expect(result.status == 0, "\(result.error)")
      #expect(result.output.contains("XN-N2c"))
      #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
    }
  }

  @Test(arguments: readmes) func whatIsTypedInBashRuns(path: String) throws {
    for session in try Self.blocks("bash", of: path) {
      let program = try Program()
      defer { program.remove() }
      let result = try program.shell(session)
      #expect(result.status == 0, "\(result.output)")
      #expect(result.output.contains("XN-N2d"))
      #expect(try program.run(["-w", "term", "log", "-o", "jsonl"]).output.split(separator: "\n").count == 2)
    }
  }

  @Test(arguments: readmes) func whatItPointsAtIsThere(path: String) throws {
    let folder = Program.root.appending(path: path).deletingLastPathComponent()
    let targets = try Self.text(path).components(separatedBy: "](").dropFirst().map {
      $0.components(separatedBy: ")")[0]
    }
    #expect(targets.count >= 4)
    for target in targets where !target.hasPrefix("http") {
      #expect(FileManager.default.fileExists(atPath: folder.appending(path: target).path), "\(target)")
    }
  }

  /// The Chinese twin tells of the same rooms, commands and files.
  @Test func theTwinIsComplete() throws {
    func code(_ path: String) throws -> Set<String> {
      Set(try Self.text(path).components(separatedBy: "`").enumerated().filter { $0.offset % 2 == 1 }.map(\.element))
    }
    let (english, chinese) = (try code("README.md"), try code("man/zh_CN/README.md"))
    let ofCode = english.filter { $0.hasPrefix("scripts/") || $0.hasPrefix("Sources/") || $0.hasPrefix("Tests/") }
    #expect(ofCode.subtracting(chinese).isEmpty)
  }
}
