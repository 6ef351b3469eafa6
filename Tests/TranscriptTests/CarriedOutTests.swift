import Foundation
import Testing

/// Clauses that no message sets off, carried out by the real binary: `tables/carried.txt` shows for each a command that
/// comes to it. `@` begins a workspace under a policy, `>` is a step on the way, `?` a command whose output counts, and `=`
/// names the clauses that it, or a `?` just before it, must cite; `ID:WORDS` where it comes to those words instead.
@Suite struct CarriedOutTests {
  private struct Block {
    var policy: String
    var lines: [String] = []
  }

  private static func blocks() throws -> [Block] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "tables/carried.txt")
    var blocks: [Block] = []
    for line in try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map(String.init) {
      if line.hasPrefix("@ ") {
        blocks.append(Block(policy: String(line.dropFirst(2))))
      } else {
        blocks[blocks.count - 1].lines.append(line)
      }
    }
    return blocks
  }

  private static let policies = [
    "hengshui-2018", "pudong", "bozhou-2024", "xining-chengxi", "handbook-1", "handbook-2", "handbook-3", "handbook-4",
    "handbook-5",
  ]

  @Test(arguments: policies) func whatCarriesAClauseOutCitesIt(policy: String) throws {
    let program = try Program()
    defer { program.remove() }
    let blocks = try Self.blocks().filter { $0.policy == policy }
    #expect(!blocks.isEmpty)
    for block in blocks {
      _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--policy", policy])
      var heard = ""
      var wasAsked = false
      for line in block.lines {
        let words = String(line.dropFirst(2))
        if line.hasPrefix("= ") {
          for wanted in words.split(separator: " ") {
            let parts = wanted.split(separator: ":")
            #expect(heard.contains(parts[parts.count - 1]), "\(policy): \(wanted) in \(heard)")
          }
          wasAsked = false
          continue
        }
        let clock = words.contains(" --now ") ? [] : ["--now", "2026-09-07T08:00:00+08:00"]
        let result = try program.run(["-w", "W", "-y", "--lang", "zh", "-o", "plain"] + clock + ["-c", words])
        // What a clause forbids is refused.
        let isAsked = line.hasPrefix("? ")
        #expect(
          [0, 3].contains(result.status) || isAsked && result.status == 1, "\(policy): \(words): \(result.error)")
        heard = isAsked ? (wasAsked ? heard : "") + result.output + result.error : ""
        wasAsked = isAsked
      }
    }
  }

  /// Every clause of the nine without a rule for messages stands in the table.
  @Test func everyClauseWithoutARuleIsShown() throws {
    let program = try Program()
    defer { program.remove() }
    let shown = Set(
      try Self.blocks().flatMap(\.lines).filter { $0.hasPrefix("= ") }.flatMap { $0.dropFirst(2).split(separator: " ") }
        .map { String($0.split(separator: ":")[0]) })
    var missing: [String] = []
    for policy in Self.policies {
      let source = try program.run(["policy", "show", policy, "--source"]).output
      let object = try JSONSerialization.jsonObject(with: Data(source.utf8)) as? [String: Any]
      for clause in object?["clauses"] as? [[String: Any]] ?? [] where clause["rules"] == nil {
        let id = clause["id"] as? String ?? ""
        if !shown.contains(id) { missing.append(id) }
      }
    }
    #expect(missing == [])
  }
}
