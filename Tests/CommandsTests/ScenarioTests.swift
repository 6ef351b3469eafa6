import JSON
import Presentation
import Testing
import Wording

@testable import Commands

/// How scenarios are written, and what their expectations mean.
@Suite struct ScenarioTests {
  private func read(_ text: String) throws -> Scenario { try ScenarioReader.read(Array(text.utf8), name: "mine") }

  @Test func everythingThatALineCanBe() throws {
    let scenario = try read(
      """
      \u{FEFF}#! qunsh
      # A remark that nobody is shown.
      ## Another.
      #title zh 标题
      #title en The title
      #start empty 实验小学
      #zh 第一句，
      #zh 第二句。
      #en First,
      #en second.
      #zh 只有中文。

      group list
      #expect done !“没有”
        post 群 --from 甲 “一
      二”
      #expect block HS-3.2.6b pudong=allow
      #pause 3s
      #pause
      """)
    #expect(scenario.title == Message(zh: "标题", en: "The title"))
    #expect(scenario.start == .empty("实验小学"))
    #expect(scenario.steps.count == 6)
    guard case .narration(let first) = scenario.steps[0], case .narration(let second) = scenario.steps[1],
      case .pause(3) = scenario.steps[4], case .pause(nil) = scenario.steps[5]
    else {
      Issue.record("\(scenario.steps)")
      return
    }
    #expect(first == Message(zh: "第一句，第二句。", en: "First, second."))
    #expect(second == Message(zh: "只有中文。", en: "只有中文。"))
    #expect(scenario.lines.map(\.number) == [13, 15])
    #expect(scenario.lines[1].text.hasSuffix("“一\n二”"))
    #expect(scenario.lines[0].expectations.map(\.isNegated) == [false, true])
    #expect(
      scenario.lines[1].expectations.map(\.what) == [
        .decision(.block), .clause("HS-3.2.6b"), .decisionUnder("pudong", .allow),
      ])
  }

  @Test(arguments: [
    ("#start copy\nlog", SandboxStart.copy), ("#start commit 12\nlog", .commit(12)), ("log", .empty("")),
    ("#start empty\nlog", .empty("")),
  ])
  func whereItStarts(text: String, start: SandboxStart) throws { #expect(try read(text).start == start) }

  @Test func windowsLineEndsDo() throws {
    #expect(try read("#title zh 甲\r\nlog\r\n#expect done\r\n").lines.first?.text == "log")
  }

  @Test(arguments: [
    ("log\n#expct done", ScenarioFault.What.unknownDirective("#expct", suggestions: ["#en", "#expect"]), 2),
    ("log\n#xyz", .unknownDirective("#xyz", suggestions: []), 2),
    ("#expect done\nlog", .expectsNothing, 1),
    ("log\n\n#expect blok", .unknownExpectation("blok"), 3),
    ("log\n#expect 拦截", .unknownExpectation("拦截"), 2),
    ("log\npost “甲\n乙", .openCommand, 2),
    ("# nothing\n#zh 只有旁白", .noCommands, 2),
    ("", .noCommands, 1),
  ])
  func faultsNameTheirLine(text: String, what: ScenarioFault.What, line: Int) throws {
    let fault = try #require(throws: ScenarioFault.self) { _ = try read(text) }
    #expect(fault.what == what)
    #expect(fault.place?.file == "mine")
    #expect(fault.place?.line == line)
  }

  @Test(arguments: [
    "log\n#expect", "log\n#pause soon", "log\n#pause 700", "#start there\nlog", "#start commit x\nlog",
    "#title 甲\nlog", "#title zh\nlog", "log\n#expect “open",
  ])
  func whatIsMalformedIsRefused(text: String) throws {
    let fault = try #require(throws: ScenarioFault.self) { _ = try read(text) }
    guard case .malformed = fault.what else {
      Issue.record("\(fault)")
      return
    }
  }

  @Test func bytesThatAreNoTextAreRefused() throws {
    #expect(throws: ScenarioFault.self) { _ = try ScenarioReader.read([0xC4, 0xE3, 0xBA], name: "mine") }
  }

  private func holds(_ words: String, _ outcome: ScenarioOutcome) throws -> Bool {
    try read("log\n#expect \(words)").lines[0].expectations.allSatisfy { $0.holds(for: outcome) }
  }

  @Test func aJudgementIsHeldToItsDecisionAndClauses() throws {
    let json: JSON = [
      "decision": "block", "clauses": [["id": "HS-3.2.6b"], ["id": "HS-1.1"]],
    ]
    let report = Report(Message(zh: "拦截 HS-3.2.6b、HS-1.1", en: "block HS-3.2.6b, HS-1.1"), json: json)
    let outcome = ScenarioOutcome(status: 3, reports: [report])
    #expect(try holds("block HS-3.2.6b HS-1.1 finding !allow !done “拦截” !“allow”", outcome))
    #expect(try !holds("HS-3.2.6", outcome))
    #expect(try !holds("HS-1", outcome))
    #expect(try !holds("S-1.1", outcome))
    #expect(outcome.expectation == "block HS-3.2.6b HS-1.1")
  }

  @Test func severalDecisionsAreHeldByPolicy() throws {
    let several: JSON = ["decisions": ["pudong": ["decision": "allow"], "handbook-1": ["decision": "block"]]]
    let outcome = ScenarioOutcome(status: 0, reports: [Report([], json: several)])
    #expect(try holds("pudong=allow handbook-1=block !pudong=block", outcome))
    let rows: JSON = [["policy": "pudong", "parent": "allow", "teacher": "advise"]]
    #expect(try holds("pudong=advise", ScenarioOutcome(status: 0, reports: [Report([], json: rows)])))
  }

  @Test func statusesHaveNames() throws {
    #expect(try holds("refused", ScenarioOutcome(status: 1, reports: [])))
    #expect(try holds("usage !refused", ScenarioOutcome(status: 2, reports: [])))
    #expect(try holds("unavailable", ScenarioOutcome(status: 5, reports: [])))
    #expect(ScenarioOutcome(status: 1, reports: []).expectation == "refused")
    #expect(ScenarioOutcome(status: 0, reports: []).expectation.isEmpty)
  }

  @Test func tenComeWithTheProgramInBothLanguages() throws {
    let all = try ScenarioLibrary.all()
    #expect(all.count == 10)
    for scenario in all {
      #expect(scenario.title.zh != scenario.title.en, "\(scenario.name)")
      #expect(scenario.lines.contains { !$0.expectations.isEmpty })
      for case .narration(let words) in scenario.steps {
        #expect(words.zh.unicodeScalars.contains { $0.properties.isIdeographic }, "\(scenario.name): \(words.zh)")
        #expect(words.en.utf8.first.map { 0x41...0x5A ~= $0 } == true, "\(scenario.name): \(words.en)")
      }
    }
  }
}
