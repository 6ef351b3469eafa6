import Presentation
import Testing
import Wording

@Suite struct TableFormTests {
  let report = Report([.table(members)])

  @Test func fitsWithoutWrapping() {
    #expect(
      render(report, .table, width: 120) == """
        群昵称               身份    已核验  违规  备注
        ───────────────────  ──────  ──────  ────  \(String(repeating: "─", count: 75))
        张三妈妈             家长    是         0
        阿卜杜拉·买买提爸爸  家长    否      ✗ 12  请于周五（9月11日）前，携带户口本到校办公室核验；逾期未核验的，将移出本群。
        王👨‍👩‍👧奶奶             监护人  是         3  roster says grandmother, 'a, b'

        """)
  }

  @Test func widestColumnsGiveWay() {
    #expect(
      render(report, .table, .en, width: 80) == """
        Display name         Role      Verified  Strikes  Note
        ───────────────────  ────────  ────────  ───────  ──────────────────────────────
        张三妈妈             parent    yes             0
        阿卜杜拉·买买提爸爸  parent    no           ✗ 12  请于周五（9月11日）前，携带户
                                                          口本到校办公室核验；逾期未核验
                                                          的，将移出本群。
        王👨‍👩‍👧奶奶             guardian  yes             3  roster says grandmother, 'a,
                                                          b'

        """)
  }

  @Test func commandsBreakBetweenTheirWords() {
    let table = Report.Table(
      [
        Report.Column("what", Message(zh: "问题", en: "problem")),
        Report.Column("mend", Message(zh: "处理命令", en: "mended by"), holdsCommands: true),
      ], rows: [["没有指定班级群协调人，身份未核验", "member verify 三年级2班 阿卜杜拉爸爸"]])
    #expect(
      render(Report([.table(table)]), .table, width: 52) == """
        问题                       处理命令
        ─────────────────────────  ─────────────────────────
        没有指定班级群协调人，身   member verify 三年级2班
        份未核验                   阿卜杜拉爸爸

        """)
  }

  @Test func readToSomebodyEachValueStandsBehindItsTitle() {
    var renderer = Renderer(form: .table, language: .zh, width: 40)
    renderer.isSpoken = true
    let card = Report.Item.card([
      Report.Field("name", Message(zh: "群", en: "group"), "三年级2班"),
      Report.Field("owner", Message(zh: "群主", en: "owner"), nil),
    ])
    let message = Report.Item.message(Message(zh: "已完成", en: "done"), .good)
    #expect(
      renderer.render(Report([message, card, .table(members)])) == """
        已完成
        群：三年级2班
        群昵称：张三妈妈；身份：家长；已核验：是；违规：0
        群昵称：阿卜杜拉·买买提爸爸；身份：家长；已核验：否；违规：12；备注：请于周五（9月11日）前，携带户口本到校办公室核验；逾期未核验的，将移出本群。
        群昵称：王👨‍👩‍👧奶奶；身份：监护人；已核验：是；违规：3；备注：roster says grandmother, 'a, b'

        """)
  }

  @Test func narrowTerminalsGetCards() {
    #expect(
      render(report, .table, width: 40) == """
        群昵称  张三妈妈
        身份    家长
        已核验  是
        违规    0

        群昵称  阿卜杜拉·买买提爸爸
        身份    家长
        已核验  否
        违规    ✗ 12
        备注    请于周五（9月11日）前，携带户口
                本到校办公室核验；逾期未核验的，
                将移出本群。

        群昵称  王👨‍👩‍👧奶奶
        身份    监护人
        已核验  是
        违规    3
        备注    roster says grandmother, 'a, b'

        """)
  }

  @Test func smallTablesStayTablesOnNarrowTerminals() {
    let table = Report.Table(
      [Report.Column("n", Message(verbatim: "班")), Report.Column("c", Message(verbatim: "人"))],
      rows: [["三1班", Report.Cell(40)], ["三2班", Report.Cell(5)]])
    #expect(
      render(Report([.table(table)]), .table, width: 20) == """
        班     人
        ─────  ──
        三1班  40
        三2班   5

        """)
  }

  @Test func stackedCards() {
    let table = Report.Table(
      [Report.Column("a", Message(verbatim: "一个很长的标题")), Report.Column("b", Message(verbatim: "短"))],
      rows: [["内容也很长，放不下", "乙"]])
    #expect(
      render(Report([.table(table)]), .table, width: 16) == """
        一个很长的标题
          内容也很长，放
          不下
        短
          乙

        """)
  }

  @Test func emptyTablesSaySo() {
    let table = Report.Table(members.columns, empty: members.empty)
    #expect(render(Report([.table(table)]), .table) == "没有成员\n")
    #expect(render(Report([.table(Report.Table([]))]), .table) == "")
  }

  @Test func sentencesHaveSignsAndColours() {
    let report = Report([
      .message(Message(zh: "已核验", en: "verified"), .good), .message(Message(zh: "已拦截", en: "blocked"), .bad),
      .message(Message(zh: "共 3 人", en: "3 members"), .plain),
    ])
    #expect(render(report, .table) == "✓ 已核验\n✗ 已拦截\n共 3 人\n")
    #expect(
      render(report, .table, .en, color: true)
        == "\u{1B}[32m✓ verified\u{1B}[0m\n\u{1B}[31m✗ blocked\u{1B}[0m\n3 members\n")
  }

  @Test func longSentencesHangUnderTheirFirstLine() {
    let report = Report(Message(zh: "这条消息被拦截，因为它是广告。", en: ""), tone: .bad)
    #expect(render(report, .table, width: 18) == "✗ 这条消息被拦截，\n  因为它是广告。\n")
  }

  @Test func blocksStandApart() {
    let report = Report([
      .heading(Message(zh: "三年级2班", en: "")), .card([Report.Field("name", Message(zh: "群", en: "group"), "三2班")]),
      .text("各位家长：\n  你们好。"), .message(Message(zh: "完", en: "end"), .plain),
    ])
    #expect(render(report, .table) == "三年级2班\n群  三2班\n\n各位家长：\n  你们好。\n\n完\n")
  }

  @Test func colourChangesNothingButColour() {
    for width in [20, 40, 60, 80, 120] {
      let plain = render(report, .table, width: width)
      let colored = render(report, .table, width: width, color: true)
      #expect(colored.contains("\u{1B}["))
      var stripped = ""
      var inSequence = false
      for scalar in colored.unicodeScalars {
        if scalar == "\u{1B}" { inSequence = true }
        if !inSequence { stripped.unicodeScalars.append(scalar) }
        if scalar == "m" { inSequence = false }
      }
      // The samples hold an m of their own only outside of sequences.
      #expect(stripped == plain)
    }
  }

  @Test(arguments: [false, true])
  func noLineIsWiderThanTheTerminal(ambiguousIsWide: Bool) {
    var cards = members
    cards.columns.append(Report.Column("x", Message(zh: "“说明”", en: "About")))
    cards.rows[0].append(Report.Cell(String(repeating: "长word—", count: 30), tone: .warning))
    for width in 12...140 {
      for language in Language.allCases {
        for table in [members, cards] {
          let renderer = Renderer(form: .table, language: language, width: width, ambiguousIsWide: ambiguousIsWide)
          for line in lines(renderer.render(Report([.table(table)]))) {
            #expect(displayWidth(line, ambiguousIsWide: ambiguousIsWide) <= width, "\(line)")
            #expect(line.last != " ")
          }
        }
      }
    }
  }
}

@Suite struct MarkedFormTests {
  private func marked(_ text: String, _ ranges: Range<Int>..., width: Int = 80, color: Bool = false) -> String {
    let marks = ranges.map { Report.MarkedText.Mark($0) }
    return render(Report([.marked(Report.MarkedText(text, marks: marks))]), .table, width: width, color: color)
  }

  @Test func pointsUnderTheRightColumns() {
    #expect(marked("王妈妈，加V下单吧", 4..<8) == "王妈妈，加V下单吧\n        ^^^^^^^\n")
    #expect(marked("👨‍👩‍👧加V", 5..<7, 0..<0) == "👨‍👩‍👧加V\n  ^^^\n")
    #expect(marked("ab cd", 0..<1, 3..<5) == "ab cd\n^  ^^\n")
  }

  @Test func followsWrappedAndBrokenLines() {
    #expect(marked("一二三四五六", 2..<5, width: 8) == "一二三四\n    ^^^^\n五六\n^^\n")
    #expect(marked("一二\n三四", 1..<4) == "一二\n  ^^\n三四\n^^\n")
  }

  @Test func overlapsAndPlacesOutside() {
    #expect(marked("abcdef", 1..<3, 2..<5) == "abcdef\n ^^^^\n")
    #expect(marked("abc", 2..<99) == "abc\n  ^\n")
    #expect(marked("abc", 9..<99) == "abc\n")
    #expect(marked("", 0..<1) == "\n")
  }

  @Test func staysRightWhereTextWasCleaned() {
    #expect(marked("\u{1B}a加", 2..<3) == "␛a加\n  ^^\n")
    #expect(marked("\u{202E}加", 1..<2) == "\\u{202E}加\n        ^^\n")
  }

  @Test func underlinesInColour() {
    #expect(marked("王加V吧", 1..<3, color: true) == "王\u{1B}[4;31m加V\u{1B}[0m吧\n")
  }
}
