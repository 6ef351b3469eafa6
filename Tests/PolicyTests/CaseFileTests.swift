import ClassGroups
import Commands
import Foundation
import JSON
import Testing

@testable import Policy

/// The files of cases in `cases/`, one for each policy, in the form that schools write (`policy test FILE`).
@Suite struct CaseFileTests {
  static func bytes(_ policy: String) throws -> [UInt8] {
    let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "cases/\(policy).jsonl")
    return Array(try Data(contentsOf: file))
  }

  static func outcomes(_ text: String, policy: String = "hengshui-2018") throws -> [PolicyCaseOutcome] {
    try PolicyCases.outcomes(
      of: Array(text.utf8), policy: policy, settings: Settings(name: "test"), policies: Policies())
  }

  @Test(arguments: Policies.builtInNames) func everyCaseComesToWhatItSays(policy: String) throws {
    let outcomes = try PolicyCases.outcomes(
      of: Self.bytes(policy), policy: "nowhere", settings: Settings(name: "test"), policies: Policies())
    #expect(outcomes.count >= 20)
    for outcome in outcomes {
      #expect(outcome.isRight, "\(policy):\(outcome.tried.line) \(outcome.decision) \(outcome.clauses)")
    }
  }

  /// Every clause with an effect has a case that sets it off, and one that nearly does: the same but for one thing.
  @Test(arguments: Policies.builtInNames) func everyClauseWithAnEffectIsSetOffAndNearlySetOff(policy: String) throws {
    let pack = try #require(try Policies().policy(policy).packs.first)
    let bars = pack.clausesAgainstStudents + pack.clausesAgainstOutsiders
    let ids = pack.clauses.filter { !$0.rules.isEmpty || bars.contains($0.id) }.map(\.id)
    let cases = try Self.bytes(policy).split(separator: 0x0A).map { try JSON(parsing: $0) }
    var unset: [String] = []
    var untried: [String] = []
    for id in ids {
      let hits = try cases.filter { try $0.strings("clauses").contains(id) }
      let nears = try cases.filter { try $0.strings("silent").contains(id) }
      if hits.isEmpty { unset.append(id) }
      let isNear = nears.contains { near in hits.contains { Self.differences($0, near) == 1 } }
      if !isNear { untried.append(id) }
    }
    #expect(unset == [], "clauses that no case sets off")
    #expect(untried == [], "clauses that no case nearly sets off")
  }

  private static func differences(_ one: JSON, _ other: JSON) -> Int {
    let keys = Set([one, other].flatMap { $0.object?.members.map(\.key) ?? [] })
    return keys.subtracting(["decision", "clauses", "silent"]).count { one[$0] != other[$0] }
  }

  @Test func aWrongAnswerIsFound() throws {
    let homework = #"{"role":"teacher","topics":["homework"],"#
    for (answer, isRight) in [
      (#""decision":"block"}"#, true), (#""decision":"allow"}"#, false),
      (#""decision":"block","clauses":["HS-3.1.3b"]}"#, true), (#""decision":"block","clauses":["HS-1.2"]}"#, false),
      (#""decision":"block","silent":["HS-1.2"]}"#, true), (#""decision":"block","silent":["HS-3.1.3b"]}"#, false),
    ] {
      #expect(try Self.outcomes(homework + answer).map(\.isRight) == [isRight], "\(answer)")
    }
  }

  @Test func whatThereIsToKnowBesideTheMessageCounts() throws {
    let cases = """
      \u{FEFF}{"role":"parent","text":"收到","before":[{"role":"teacher","text":"请回复","topics":["notice","reply-required"]}],"decision":"allow"}

      {"policy":"handbook-3","role":"parent","text":"几点放学","before":["几点放学","几点 放学"],"decision":"block","clauses":["H3-6"]}
      {"policy":"all","role":"parent","topics":["insult"],"decision":"block","clauses":["HS-1.3","H3-5a"]}
      {"policy":"handbook-5+national","role":"parent","topics":["fraud"],"decision":"block","clauses":["NA-2"]}
      """
    #expect(try Self.outcomes(cases, policy: "handbook-4").map(\.isRight) == [true, true, true, true])
  }

  @Test(arguments: [
    "", "\n \n", "[]", "{", #"{"role":"parent"}"#, #"{"role":"parent","decision":"no"}"#,
    #"{"role":"mayor","decision":"allow"}"#, #"{"role":"parent","decision":"allow","policy":"nowhere"}"#,
    #"{"role":"parent","decision":"allow","clauses":["HS-9"]}"#,
    #"{"role":"parent","decision":"allow","silent":["PD-1.1"]}"#,
    #"{"role":"parent","decision":"allow","topics":["nonsense"]}"#,
    #"{"role":"parent","decision":"allow","clause":["HS-1.1"]}"#,
    #"{"role":"parent","decision":"allow","at":"soon"}"#,
    #"{"role":"parent","decision":"allow","holidays":["2026-02-30"]}"#,
    #"{"role":"parent","decision":"allow","before":[3]}"#, #"{"role":"parent","decision":"allow","before":"text"}"#,
    #"{"role":"parent","decision":"allow","kind":"song"}"#,
    #"{"role":"parent","decision":"allow","before":[{"role":"mayor","text":"x"}]}"#,
  ])
  func whatIsNoCaseIsRefused(text: String) {
    #expect(throws: CaseFault.self) { try Self.outcomes(text) }
  }
}
