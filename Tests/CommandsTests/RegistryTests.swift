import CommandLanguage
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
}
