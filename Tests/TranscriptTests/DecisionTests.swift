import Foundation
import Testing

/// Messages judged under all nine policies by the real binary, against decisions read from the clauses and rulings by hand.
/// A line is `role | time | also | text | decisions | clauses`; decisions in the order of the nine: `.` allow, `v` advise,
/// `h` hold, `b` block, `?` open.
@Suite struct DecisionTests {
  static let order = [
    "hengshui-2018", "pudong", "bozhou-2024", "xining-chengxi", "handbook-1", "handbook-2", "handbook-3", "handbook-4",
    "handbook-5",
  ]
  static let words: [Character: String] = [".": "allow", "v": "advise", "h": "hold", "b": "block"]
  /// So many of the table's decisions in a thousand are right; it may rise, never fall.
  static let rightDecisions = 965

  struct Row {
    var fields: [String]
    var input: [String: Any]
  }

  static func rows() throws -> [Row] {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "tables/decisions.tsv")
    return try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map { line in
      let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      var input: [String: Any] = [
        "role": fields[0], "text": fields[3].replacingOccurrences(of: "\\n", with: "\n"),
      ]
      // A Wednesday of school, but for `saturday`.
      if fields[1] == "saturday" { input["at"] = "2026-10-17T10:00:00+08:00" }
      if fields[1].contains(":") { input["at"] = "2026-10-14T\(fields[1]):00+08:00" }
      for also in fields[2].split(separator: ";").map(String.init) {
        let pair = also.split(separator: "=", maxSplits: 1).map(String.init)
        switch pair[0] {
        case "roster": input["roster"] = pair[1].split(separator: ",").map(String.init)
        case "permit", "kind": input[pair[0]] = pair[1]
        default: input[pair[0]] = true
        }
      }
      return Row(fields: fields, input: input)
    }
  }

  @Test func decisionsAreThoseOfTheRulings() throws {
    let program = try Program()
    defer { program.remove() }
    let rows = try Self.rows()
    let lines = try rows.map { String(decoding: try JSONSerialization.data(withJSONObject: $0.input), as: UTF8.self) }
    let answer = try program.run(
      ["check", "--policy", "all", "--jsonl"], input: lines.joined(separator: "\n") + "\n")
    let answers = answer.output.split(separator: "\n")
    #expect(answers.count == rows.count)
    var (right, all) = (0, 0)
    var faults: [String] = []
    for (row, line) in zip(rows, answers) {
      let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let decisions = object?["decisions"] as? [String: [String: Any]] ?? [:]
      let topics = (object?["topics"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String }
      for (policy, letter) in zip(Self.order, row.fields[4]) where letter != "?" {
        all += 1
        let decision = decisions[policy]?["decision"] as? String
        if decision == Self.words[letter] {
          right += 1
        } else {
          faults.append("\(row.fields[3].prefix(24)) \(topics) \(policy): \(decision ?? "-"), not \(letter)")
        }
      }
      let cited = Set(
        decisions.values.flatMap { ($0["clauses"] as? [[String: Any]] ?? []).compactMap { $0["id"] as? String } })
      for clause in row.fields[5].split(separator: " ").map(String.init) where clause != "-" {
        all += 1
        if cited.contains(clause) {
          right += 1
        } else {
          faults.append("\(row.fields[3].prefix(24)) \(topics) lacks \(clause)")
        }
      }
    }
    #expect(all > 900)
    #expect(right * 1000 >= all * Self.rightDecisions, "\(right) of \(all):\n\(faults.joined(separator: "\n"))")
  }
}
