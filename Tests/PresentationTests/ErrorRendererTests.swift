import Presentation
import Testing
import Wording

@Suite struct ErrorRendererTests {
  private let problem = Problem(
    code: "no-such-group", message: Message(zh: "没有群“三3班”", en: "there is no group '三3班'"),
    hint: Message(zh: "用 group list 查看", en: "see group list"))

  private func shown(_ problem: Problem, _ form: OutputForm = .table, _ language: Language = .en, width: Int = 80)
    -> String
  {
    ErrorRenderer(form: form, language: language, width: width).render(problem)
  }

  @Test func oneLineForPeople() {
    #expect(shown(problem) == "qunsh: error: there is no group '三3班' (see group list)\n")
    #expect(shown(problem, .plain, .zh) == "qunsh: error: 没有群“三3班” (用 group list 查看)\n")
    #expect(shown(Problem(.warning, code: "w", message: Message(verbatim: "a\nb"))) == "qunsh: warning: a⏎b\n")
  }

  @Test func aNarrowTerminalBreaksItWhereTheTextAllows() {
    var renderer = ErrorRenderer(form: .table, language: .zh, width: 30, color: true)
    renderer.wraps = true
    #expect(
      renderer.render(problem) == """
        qunsh: \u{1B}[1;31merror:\u{1B}[0m 没有群“三3班”
        (用 group list 查看)

        """)
  }

  @Test func placeLineAndCaretInABatch() {
    var problem = problem
    problem.place = .init(file: "term.qunsh", line: 3, text: "group show 三3班 -v\n", range: 11..<14)
    #expect(
      shown(problem) == """
        term.qunsh:3:12: error: there is no group '三3班' (see group list)
        group show 三3班 -v
                   ^~~~~

        """)
    problem.place?.file = nil
    #expect(shown(problem).hasPrefix("-:3:12: error: "))
    problem.place?.line = nil
    #expect(shown(problem).hasPrefix("qunsh: error: "))
  }

  @Test func pointsPastTheEndWhereSomethingIsMissing() {
    var problem = problem
    problem.place = .init(file: "f", line: 1, text: "mute", range: 5..<5)
    #expect(lines(shown(problem))[2] == "    ^")
    #expect(lines(shown(problem))[0].hasPrefix("f:1:6:"))
  }

  @Test func longLinesAreCutAroundTheCaret() {
    var problem = problem
    let text = String(repeating: "群", count: 100) + "坏" + String(repeating: "尾", count: 100)
    problem.place = .init(file: "f", line: 1, text: text, range: 100..<101)
    let shown = lines(shown(problem, width: 40))
    #expect(displayWidth(shown[1]) <= 40)
    #expect(shown[1].contains("坏"))
    let column = displayWidth(String(shown[1].prefix { $0 != "坏" }))
    #expect(shown[2] == String(repeating: " ", count: column) + "^~")
  }

  @Test func objectForPrograms() {
    #expect(
      shown(problem, .json)
        == #"{"error":{"code":"no-such-group","message":"there is no group '三3班'","hint":"see group list","file":null,"line":null,"column":null}}"#
        + "\n")
    var problem = problem
    problem.hint = nil
    problem.place = .init(file: "f", line: 2, text: "x", range: 0..<1)
    #expect(
      shown(problem, .jsonl, .zh)
        == #"{"error":{"code":"no-such-group","message":"没有群“三3班”","hint":null,"file":"f","line":2,"column":1}}"# + "\n"
    )
  }

  @Test func colourOnlyWhenOn() {
    let colored = ErrorRenderer(form: .table, language: .en, color: true).render(problem)
    #expect(colored.hasPrefix("qunsh: \u{1B}[1;31merror:\u{1B}[0m there"))
    #expect(!shown(problem).contains("\u{1B}"))
  }
}

@Suite struct ProgressLineTests {
  private func line(_ done: Int, of total: Int?, after elapsed: Double, width: Int = 80) -> String {
    ProgressLine(Message(zh: "导入", en: "importing"), done: done, total: total, elapsed: elapsed)
      .line(language: .zh, width: width)
  }

  @Test func tellsShareCountRateAndTimeLeft() {
    #expect(line(500, of: 2000, after: 10) == "导入  [=======                       ]  25%  500/2000  50/s  剩余 0:30")
    #expect(line(2000, of: 2000, after: 10, width: 46) == "导入  [==============]  100%  2000/2000  200/s")
    #expect(line(7, of: nil, after: 2) == "导入  7  3.5/s")
    #expect(line(0, of: 100, after: 0, width: 30) == "导入  [           ]  0%  0/100")
    #expect(line(0, of: 0, after: 0, width: 20) == "导入  100%  0/0")
    #expect(line(1, of: 20_000, after: 1).hasSuffix("1.0/s  剩余 5:33:19"))
    #expect(line(1, of: .max, after: 1).hasSuffix("--:--"))
  }

  @Test func staysInALogWithoutABarAndIsJSONForPrograms() {
    let progress = ProgressLine(Message(zh: "导入", en: "importing"), done: 500, total: 2000, elapsed: 10)
    #expect(progress.line(language: .en, width: 200, hasBar: false) == "importing  25%  500/2000  50/s  0:30 left")
    #expect(
      progress.json(language: .en)
        == #"{"progress":{"label":"importing","done":500,"total":2000,"rate":50,"left":30}}"#)
    let unknown = ProgressLine(Message(zh: "导入", en: "importing"), done: 0, elapsed: 0)
    #expect(
      unknown.json(language: .zh) == #"{"progress":{"label":"导入","done":0,"total":null,"rate":null,"left":null}}"#)
  }

  @Test func fitsEveryWidth() {
    for width in 0...100 {
      for (done, total, elapsed) in [
        (500, 2000 as Int?, 10.0), (7, nil, 2), (0, 0, 0), (.max, .max, 1e-9), (1, .max, 1e9),
      ] {
        #expect(displayWidth(line(done, of: total, after: elapsed, width: width)) <= width)
      }
    }
    #expect(line(500, of: 2000, after: 10, width: 12) == "导入  25%")
  }
}
