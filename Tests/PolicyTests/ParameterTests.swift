import JSON
import Testing

@testable import Policy

/// What the packs set where their sources leave it open, and what of the sources is doubtful.
@Suite struct ParameterTests {
  private func pack(_ name: String) throws -> Pack { try #require(try Policies().policy(name).packs.first) }

  @Test func onlyHandbookFourGivesClockTimes() throws {
    for name in Policies.builtInNames {
      for parameter in try pack(name).parameters where parameter.key.hasSuffix("hours") {
        #expect(parameter.isAssumed == (name != "handbook-4"), "\(name) \(parameter.key)")
        #expect(parameter.ruling == "R22")
      }
    }
    #expect(try pack("hengshui-2018").parameters.first?.value.zh == "12:00–14:00、21:00–7:00")
  }

  /// Numbers that no source has: limits, periods, how long a mute lasts. The fine of handbook-3 stands in its source.
  @Test(arguments: Policies.builtInNames) func valuesOfTheProgramAreMarked(name: String) throws {
    let pack = try pack(name)
    for parameter in pack.parameters where parameter.key.hasPrefix("limits") || parameter.key == "ladder.period_days" {
      #expect(parameter.isAssumed, "\(parameter.key)")
    }
    for step in pack.ladder.steps + pack.ladder.teacherSteps + pack.conduct.grave.compactMap(\.step) {
      if step.muteSeconds != nil { #expect(step.isAssumed, "\(step.words.en)") }
      if step.fine != nil { #expect(!step.isAssumed) }
    }
    for parameter in pack.parameters {
      #expect(!parameter.name.zh.isEmpty && !parameter.name.en.isEmpty && !parameter.value.zh.isEmpty)
      if let clause = parameter.clause { #expect(pack.has(clause)) }
    }
  }

  @Test func doubtfulSourcesAreMarked() throws {
    let doubtful = try Policies.builtInNames.filter { try pack($0).doubt != nil }
    #expect(doubtful == ["pudong", "xining-chengxi", "handbook-5", "national"])
    let clauses = try Policies.builtInNames.flatMap { try pack($0).clauses.filter { $0.doubt != nil } }
    #expect(clauses.filter { $0.doubt == .inferred }.map(\.id) == ["HS-3.2.5c", "XN-N5", "H5-2h"])
    #expect(clauses.filter { $0.doubt == .unchecked }.map(\.id) == ["NA-7", "NA-8"])
  }

  @Test func aSchoolsPolicyMaySetItsOwn() throws {
    var object = try #require(try Policies().source("hengshui-2018").object)
    object["nature"] = "own rules"
    object["limits"] = ["question": 30]
    let own = try Policies(own: ["mine": .object(object)]).policy("mine").packs[0]
    #expect(own.nature.zh == "own rules")
    let question = try #require(own.parameters.first { $0.key == "limits.question" })
    #expect(question.value.en == "30 characters")
    #expect(!question.isAssumed)
  }
}
