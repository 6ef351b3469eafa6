import ClassGroups
import Commands
import Detector
import JSON
import Testing

@testable import Policy

/// Conditions that a school's own clause can state, beside what the built-in policies use.
@Suite struct OwnRuleTests {
  private static func policies(_ rule: String) throws -> Policies {
    let text = """
      {"format":"qunsh-policy","version":1,"name":"own","title":{"zh":"本校","en":"own"},"clauses":[
      {"id":"C-1","binds":"any","modality":"must-not","zh":"不可","en":"must not","rules":[\(rule)]}]}
      """
    return Policies(own: ["own": try JSON(parsing: Array(text.utf8))])
  }

  private static func decision(_ rule: String, _ message: String) throws -> Decision {
    let line = "{\(message),\"decision\":\"allow\"}"
    return try PolicyCases.outcomes(
      of: Array(line.utf8), policy: "own", settings: Settings(name: "test"), policies: policies(rule))[0].decision
  }

  @Test(arguments: [
    (
      #""kinds":["video"]"#, #""role":"parent","kind":"video","text":"会演""#,
      #""role":"parent","kind":"image","text":"会演""#
    ),
    (#""longer_than":4"#, #""role":"parent","text":"一二三四五""#, #""role":"parent","text":" 一二三四 ""#),
    (#""more_emoji_than":2"#, #""role":"parent","text":"好🌹🌹[玫瑰]""#, #""role":"parent","text":"好🌹🌹""#),
    (
      #""topics":["notice"],"roles":["committee"]"#, #""role":"committee","topics":["notice"]"#,
      #""role":"parent","topics":["notice"]"#
    ),
    (
      #""topics":["praise"],"if":["only-private"]"#, #""role":"parent","topics":["praise"],"private":true"#,
      #""role":"parent","topics":["praise"]"#
    ),
    (
      #""topics":["link"],"if":["no-permit"]"#, #""role":"parent","topics":["link"],"permit":"学校""#,
      #""role":"parent","topics":["link"],"permit":"市教育局 2026-12""#
    ),
    (
      #""topics":["question"],"if":["not-urgent"]"#, #""role":"parent","topics":["question"]"#,
      #""role":"parent","topics":["question"],"urgent":true"#
    ),
    (
      #""kinds":["file"],"hours":[["20:00","07:00"]]"#,
      #""role":"teacher","kind":"file","text":"a","at":"2026-10-14T20:00:00+08:00""#,
      #""role":"teacher","kind":"file","text":"a","at":"2026-10-14T19:59:00+08:00""#
    ),
  ])
  func speaksWhereItHoldsAndNowhereElse(rule: String, hit: String, near: String) throws {
    let rule = "{\(rule),\"effect\":\"deny\"}"
    #expect(try Self.decision(rule, hit) == .block)
    #expect(try Self.decision(rule, near) == .allow)
    #expect(try Self.decision(rule.replacing("deny", with: "hold"), hit) == .hold)
    #expect(try Self.decision(rule.replacing("deny", with: "advise"), hit) == .advise)
  }

  @Test(arguments: [
    #""kinds":["song"]"#, #""roles":["mayor"]"#, #""longer_than":"many""#, #""more_emoji_than":1.5"#, #""if":["mood"]"#,
  ])
  func oddConditionsAreRefused(rule: String) throws {
    #expect(throws: PolicyError.self) {
      try Self.policies("{\(rule),\"effect\":\"deny\",\"topics\":[\"chat\"]}").policy("own")
    }
  }

  @Test func aRuleOfEverythingIsAFault() throws {
    for (rule, faults) in [
      ("", 1), (#""kinds":["video"],"#, 0), (#""longer_than":9,"#, 0), (#""roles":["parent"],"#, 1),
      (#""topics":["off-hours"],"#, 1),
    ] {
      let source = try Self.policies("{\(rule)\"effect\":\"deny\"}").source("own")
      #expect(Pack.faults(in: Array(source.compact.utf8)).count == faults, "\(rule)")
    }
  }

  /// A school's policy that began as a copy keeps the ids of the clauses it copied.
  @Test func clausesOfTheSameIdInTwoPoliciesAreTwo() throws {
    func source(_ name: String, _ effect: String) throws -> JSON {
      try JSON(
        parsing: Array(
          """
          {"format":"qunsh-policy","version":1,"name":"\(name)","title":{"zh":"本校","en":"own"},"clauses":[
          {"id":"C-1","binds":"any","modality":"must-not","zh":"不可","en":"must not",
          "rules":[{"topics":["chat"],"effect":"\(effect)"}]}]}
          """.utf8))
    }
    let policy = try Policies(own: ["first": source("first", "deny"), "second": source("second", "advise")])
      .policy("first+second")
    let reading = Reading(topics: [TopicFinding(topic: .chat, score: 1)], traits: Traits(of: "吃了吗"))
    let message = JudgedMessage(
      role: .parent, kind: .text, at: nil, isUrgent: false, permit: nil, isPrivate: false, calendar: SchoolCalendar(),
      hosts: [])
    #expect(policy.judge(message, reading).citations.map(\.pack) == ["first", "second"])
    #expect(policy.explain(message, reading).map(\.effect) == [.deny, .advise])
  }
}
