import JSON
import Presentation
import Testing
import Wording

@Suite struct PlainFormTests {
  @Test func aLineARecordWithoutHeadings() {
    #expect(
      lines(render(Report([.table(members)]), .plain)) == [
        "张三妈妈\t家长\t是\t0\t", "阿卜杜拉·买买提爸爸\t家长\t否\t12\t请于周五（9月11日）前，携带户口本到校办公室核验；逾期未核验的，将移出本群。",
        "王👨‍👩‍👧奶奶\t监护人\t是\t3\troster says grandmother, 'a, b'", "",
      ])
  }

  @Test func cellsKeepToTheirLineAndColumn() {
    let table = Report.Table(
      [Report.Column("a", Message(verbatim: "a")), Report.Column("b", Message(verbatim: "b"))],
      rows: [["x\ny\tz\r\n", "w"], ["short"]])
    #expect(render(Report([.table(table)]), .plain) == "x⏎y z⏎\tw\nshort\t\n")
  }

  @Test func cardsAreKeysAndCells() {
    let report = Report([
      .card([
        Report.Field("name", Message(zh: "群名", en: "Name"), "三2班"),
        Report.Field("owner", Message(zh: "群主", en: "Owner"), nil),
      ])
    ])
    #expect(render(report, .plain) == "name\t三2班\nowner\t\n")
  }

  @Test func emptyTablesGiveNoLine() {
    #expect(render(Report([.table(Report.Table(members.columns, empty: members.empty))]), .plain) == "")
  }

  @Test func neverColoured() {
    #expect(render(Report(Message(zh: "拦", en: "no"), tone: .bad), .plain, color: true) == "✗ 拦\n")
  }
}

@Suite struct JSONFormTests {
  @Test func aSoleTableIsAnArray() {
    let report = Report([
      .heading(Message(zh: "成员", en: "Members")), .table(members),
      .message(Message(zh: "共 3 人", en: "3 members"), .plain),
    ])
    let value = report.value(in: .zh)
    #expect(value.array?.count == 3)
    #expect(
      value.array?.first?.compact
        == #"{"display":"张三妈妈","role":"parent","verified":true,"strikes":0,"id":"m1","note":null}"#)
    #expect(render(report, .json) == value.compact + "\n")
    #expect(lines(render(report, .jsonl)).count == 4)
    #expect(lines(render(report, .jsonl))[0] == value.array?[0].compact)
  }

  @Test func aSoleCardIsAnObject() {
    let report = Report([.card([Report.Field("n", Message(verbatim: "n"), Report.Cell(3))])])
    #expect(render(report, .json) == "{\"n\":3}\n")
    #expect(render(report, .jsonl) == "{\"n\":3}\n")
  }

  @Test func sentencesAndSeveralParts() {
    #expect(render(Report(Message(zh: "好", en: "done")), .json, .en) == "{\"messages\":[\"done\"]}\n")
    let table = Report.Table([Report.Column("a", Message(verbatim: "a"))], rows: [["x"]])
    let report = Report([
      .message(Message(zh: "好", en: "done"), .good), .table(table), .table(Report.Table(table.columns)),
      .text("letter"),
      .marked(Report.MarkedText("加V", marks: [.init(0..<2)])),
    ])
    #expect(
      render(report, .json, .en)
        == #"{"messages":["done"],"parts":[[{"a":"x"}],[],"letter",{"text":"加V","marks":[{"from":0,"to":2}]}]}"# + "\n")
  }

  @Test func ownValueWins() {
    let report = Report(Message(zh: "好", en: "done"), json: [["id": 1], ["id": 2]])
    #expect(render(report, .json) == "[{\"id\":1},{\"id\":2}]\n")
    #expect(render(report, .jsonl) == "{\"id\":1}\n{\"id\":2}\n")
    #expect(render(report, .csv) == "id\n1\n2\n")
    #expect(render(Report(json: []), .jsonl) == "")
  }
}

@Suite struct CSVFormTests {
  private func cell(_ text: String) -> String {
    let table = Report.Table([Report.Column("k", Message(verbatim: "t"))], rows: [[Report.Cell(text)]])
    return String(render(Report([.table(table)]), .csv).dropFirst(2).dropLast())
  }

  @Test(arguments: [
    ("张三", "张三"), ("a,b", "\"a,b\""), ("say \"hi\"", "\"say \"\"hi\"\"\""), ("two\nlines", "\"two\nlines\""),
    (" x", "\" x\""),
    ("a\r\nb", "\"a\nb\""), ("\u{1B}[0m", "␛[0m"), ("\"\u{301}", "\"\"\"\u{301}\""), ("1=1", "1=1"),
  ])
  func quotes(text: String, expected: String) {
    #expect(Array(cell(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test(arguments: ["=1+1", "+8613800000000", "-x", "@SUM(A1)", "＝1", "＋", "－", "＠", "\t=1"])
  func disarmsFormulas(text: String) {
    #expect(cell(text).hasPrefix("'"))
  }

  @Test func aFormulaWithCommasIsDisarmedWithinItsQuotes() {
    #expect(cell("=HYPERLINK(\"http://x\",\"y\")") == "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"")
  }

  @Test func numbersStayNumbers() {
    let table = Report.Table(
      [
        Report.Column("n", Message(verbatim: "n")), Report.Column("b", Message(verbatim: "b")),
        Report.Column("x", Message(verbatim: "x")),
      ],
      rows: [[Report.Cell(-5), Report.Cell(false), nil], [Report.Cell(json: ["a", 1], shown: Message(verbatim: ""))]])
    #expect(render(Report([.table(table)]), .csv) == "n,b,x\n-5,false,\n\"[\"\"a\"\",1]\",,\n")
  }

  @Test func headerOfKeysCardsAndBlocks() {
    let table = Report.Table(
      [Report.Column("id", Message(zh: "编号", en: "Id"), isForProgramsOnly: true)], rows: [["m1"]])
    let report = Report([
      .table(table), .card([Report.Field("name", Message(zh: "群", en: "Group"), "三2班")]),
      .message(Message(zh: "完", en: ""), .plain),
    ])
    #expect(render(report, .csv) == "id\nm1\n\nname\n三2班\n")
    #expect(render(Report(Message(zh: "完，了", en: "a, b")), .csv, .en) == "message\n\"a, b\"\n")
  }

  @Test func byteOrderMarkOnlyWhenAsked() {
    var renderer = Renderer(form: .csv, language: .zh)
    #expect(renderer.render(Report([.table(members)])).unicodeScalars.first == "d")
    renderer.marksByteOrder = true
    #expect(renderer.render(Report([.table(members)])).unicodeScalars.first == "\u{FEFF}")
  }
}

@Suite struct HarmlessOutputTests {
  static let hostile =
    "\u{1B}]0;x\u{7}\u{1B}[2J\u{9B}31m\u{202E}\u{2066}\u{200F}\u{0}\u{8}\r\u{7F}\u{85}\u{2028}\u{FEFF}\u{E0041}\u{200B}张\u{1B}"

  /// In every form, with harmful text in every place that text can stand in.
  @Test(arguments: OutputForm.allCases, [20, 40, 80])
  func nothingTakesEffect(form: OutputForm, width: Int) {
    let text = HarmlessOutputTests.hostile
    let words = Message(verbatim: text)
    let cell = Report.Cell(text)
    let table = Report.Table(
      [Report.Column("k\(text)", words), Report.Column("l", words)],
      rows: [[cell, cell], [cell, Report.Cell(json: [.string(text)], shown: words)]],
      empty: words)
    let items: [Report.Item] = [
      .message(words, .bad), .table(table), .table(Report.Table(table.columns, empty: words)),
      .card([Report.Field("f\(text)", words, cell)]), .text(text), .heading(words),
      .marked(Report.MarkedText(text, marks: [.init(0..<9)])),
    ]
    let reports = [Report(items)] + items.map { Report([$0]) } + [Report(json: [.object([text: .string(text)])])]
    for report in reports {
      for language in Language.allCases {
        let out = render(report, form, language, width: width)
        #expect(!out.unicodeScalars.contains { isHarmful($0) || 0xE0000...0xE007F ~= $0.value })
      }
    }
    let problem = Problem(
      code: text, message: words, hint: words, place: .init(file: text, line: 1, text: text, range: 3..<9))
    let out = ErrorRenderer(form: form, language: .zh, width: width).render(problem)
    #expect(!out.unicodeScalars.contains { isHarmful($0) || 0xE0000...0xE007F ~= $0.value })
  }
}
