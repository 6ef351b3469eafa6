import CommandLanguage
import Policy
import Testing

@testable import Commands

@Suite struct RegistryTests {
  @Test func namesAreUniqueAndExamplesBind() throws {
    let table = CommandTable(allVerbs.map { $0.spec })
    let binder = Binder(table: table, globals: [])
    for verb in allVerbs {
      for example in verb.spec.examples {
        let words = try #require(try CommandWords.readAll(example.line).first)
        #expect(throws: Never.self) { try binder.bind(words) }
      }
      #expect(!verb.spec.summary.zh.isEmpty && !verb.spec.summary.en.isEmpty)
    }
    #expect(Set(allVerbs.map { $0.spec.name }).count == allVerbs.count)
  }

  @Test func familiesHoldTheCommandsOfTheirWord() {
    for family in Family.all {
      #expect(family.verbs.allSatisfy { $0.spec.path[0] == family.word }, "\(family.word)")
    }
    #expect(Set(Family.all.map(\.word)).count == Family.all.count)
    #expect(Family.byItself("what-if") == nil)
  }

  /// What a clause names as carrying it out can be run: a command, and its option where one is named.
  @Test func whatCarriesClausesOutIsThere() throws {
    let specs = Dictionary(uniqueKeysWithValues: allVerbs.map { ($0.spec.name, $0.spec) })
    for name in Policies.builtInNames {
      for clause in try Policies().policy(name).packs[0].clauses {
        for command in clause.carriedBy {
          let parts = command.split(separator: " ").map(String.init)
          let words = parts.filter { !$0.hasPrefix("--") }.joined(separator: " ")
          let spec = try #require(specs[words], "\(clause.id): \(command)")
          for option in parts where option.hasPrefix("--") {
            #expect(spec.parameters.contains { "--\($0.name)" == option }, "\(clause.id): \(command)")
          }
        }
      }
    }
  }
}
