import Testing

@testable import CommandLanguage
import Wording

struct DiagnosticTests {
  @Test func lineAndCaretUnderChineseText() throws {
    let error = try #require(usageError("undo\nmember add 三年级1班 张三 --role 家张 # x", file: "term.qunsh"))
    #expect(
      Diagnostic(error).render(.en, width: testWidth) == """
        term.qunsh:2:28: error: --role cannot be '家张': expected parent, teacher or outsider (did you mean 家长?)
        member add 三年级1班 张三 --role 家张 # x
                                         ^~~~
        """)
    #expect(
      Diagnostic(error).render(.zh, width: testWidth).hasPrefix(
        "term.qunsh:2:28: error: --role 不能是“家张”，应为：parent、teacher、outsider 之一 (是否想用 家长？)\n"))
  }

  @Test func oneLineOutsideBatches() throws {
    let error = try #require(usageError("mebmer"))
    #expect(Diagnostic(error).line(.en) == "qunsh: error: no command 'mebmer' (did you mean member?)")
    #expect(Diagnostic(error).line(.zh) == "qunsh: error: 没有命令“mebmer” (是否想用 member？)")
  }

  @Test func nothingReachesTheTerminalRaw() throws {
    let error = try #require(usageError("undo \u{1B}[31mred\u{202E}x\tend", file: "a\u{1B}b"))
    let shown = Diagnostic(error).render(.en, width: testWidth)
    #expect(!shown.unicodeScalars.contains { isHarmful($0) })
  }

  @Test func longLinesAreCutAroundThePlace() throws {
    let long = String(repeating: "长 ", count: 50_000)
    let error = try #require(usageError("undo 1 " + long, file: "f"))
    let lines = Diagnostic(error).render(.en, width: testWidth).split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[1].hasSuffix("…"))
    #expect(lines[1].count < 120)
    #expect(lines[2] == "       ^~")
  }

  @Test func everyProblemHasBothLanguagesAndACode() {
    let problems: [UsageError.Problem] = [
      .unknownCommand("x", suggestions: []), .missingVerb(noun: "n", verbs: ["v"]), .missingCommand,
      .missingArgument("N", command: "c", example: nil),
      .missingOption("--o", placeholder: "P", command: "c", example: "c --o p"), .unexpectedArgument("x", command: "c"),
      .unknownOption("--o", command: nil, suggestions: []), .unknownOption("--o", command: "c", suggestions: ["--p"]),
      .optionNeedsValue("--o", placeholder: "P", example: "p"), .optionTakesNoValue("--o"),
      .badValue("x", parameter: "N", expected: Message(zh: "数", en: "a number"), example: "3", suggestions: []),
      .givenTwice("--o"), .openQuote(opener: "“", closer: "”"), .missingEnd("END"), .endlessBackslash, .missingEndWord,
      .unsetVariable("x", suggestions: []), .unsetColumn("x", suggestions: []), .openVariable, .nul, .invalidUTF8(7),
      .tooLong(limit: 5),
    ]
    for problem in problems {
      let error = UsageError(problem, at: nil)
      #expect(error.message.zh.unicodeScalars.contains { $0.value >= 0x4E00 })
      #expect(!error.message.en.unicodeScalars.contains { $0.value >= 0x4E00 })
      #expect(error.hint != nil)
    }
    #expect(Set(problems.map { UsageError($0, at: nil).code }).count == problems.count - 1)
  }
}
