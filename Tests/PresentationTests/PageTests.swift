import Testing
import Wording

@testable import Presentation

@Suite struct PageTests {
  private func page(_ items: [Report.Item], _ language: Language = .en) -> String {
    Renderer(form: .html, language: language).render(Report(items))
  }

  private func table(_ rows: [[Report.Cell]], drawing: Report.Drawing?) -> Report.Table {
    let columns = ["what", "count", "h0", "h1"].map { Report.Column($0, Message(verbatim: $0)) }
    return Report.Table(columns, rows: rows, drawing: drawing)
  }

  @Test func everyTextIsEscaped() {
    let evil = "<script>alert('x')</script>\"&\u{1B}[31m\u{202E}"
    let said = Message(verbatim: evil)
    let page = page([
      .heading(said), .heading(said), .message(said, .bad), .text(evil), .marked(Report.MarkedText(evil)),
      .card([Report.Field("k", said, Report.Cell(evil))]),
      .table(Report.Table([Report.Column("k", said)], rows: [[Report.Cell(evil)]])),
      .table(Report.Table([Report.Column("k", said)], empty: said)),
      .table(table([[Report.Cell(evil), Report.Cell(3)]], drawing: .bars)),
      .table(table([[Report.Cell(evil), Report.Cell(3), Report.Cell(1), Report.Cell(2)]], drawing: .heat)),
    ])
    #expect(!page.contains("<script"))
    #expect(page.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;"))
    #expect(!page.unicodeScalars.contains { $0.value == 0x1B || $0.value == 0x202E })
  }

  @Test func nothingIsFetchedOrRun() {
    let page = page([.heading(Message(zh: "报告", en: "Report"))], .zh)
    #expect(page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.contains("<html lang=\"zh-CN\">"))
    #expect(page.contains("<title>报告</title>"))
    for fetched in ["http://", "https://", "<script", "@import", "url("] { #expect(!page.contains(fetched)) }
  }

  @Test func aBarIsAsLongAsItsNumber() {
    let page = page([
      .table(table([["a", Report.Cell(10)], ["b", Report.Cell(5)], ["c", Report.Cell(0)]], drawing: .bars))
    ])
    #expect(page.contains("width=\"288\""))
    #expect(page.contains("width=\"144\""))
    #expect(page.contains("<title>b: 5</title>"))
    #expect(!page.contains("<title>c: 0</title>"))
  }

  @Test func theMostIsTheDarkestAndNothingIsPale() {
    let row = [Report.Cell("Mon"), Report.Cell(9), Report.Cell(9), Report.Cell(0)]
    let page = page([.table(table([row], drawing: .heat))])
    #expect(page.contains("fill=\"#12304d\"><title>Mon h0: 9</title>"))
    #expect(page.contains("fill=\"#f1f3f5\"><title>Mon h1: 0</title>"))
  }

  @Test func numbersBeyondAllMeasureDoNotTrap() {
    let most = Report.Cell(Int.max)
    let page = page([
      .table(
        table([["a", most, most, most], ["b", Report.Cell(-5), Report.Cell(-5), Report.Cell(0)]], drawing: .heat)),
      .table(table([["a", most], ["b", Report.Cell(-5)]], drawing: .bars)),
    ])
    #expect(page.contains("</html>"))
  }

  /// Numbers to the right, short words unbroken, and room to write where nothing is written: whatever is missing in a row.
  @Test func columnsAreSetByWhatIsInThem() {
    let columns = ["count", "clause", "what", "signed"].map { Report.Column($0, Message(verbatim: $0)) }
    let long = "告知全体家长并逐一电话确认"
    let page = page([
      .table(
        Report.Table(columns, rows: [[Report.Cell(1), "HS-2.1b", Report.Cell(long), nil], [nil, nil, nil, nil]]))
    ])
    #expect(page.contains("<th scope=\"col\" class=\"n\">count</th><th scope=\"col\" class=\"k\">clause</th>"))
    #expect(page.contains("<th scope=\"col\">what</th><th scope=\"col\" class=\"e\">signed</th>"))
    #expect(page.contains("<td class=\"n\">1</td><td class=\"k\">HS-2.1b</td><td>\(long)</td>"))
  }

  @Test func aPageWithoutAHeadingHasItsTitleOnTop() {
    var report = Report([.message(Message(verbatim: "words"), .plain)])
    report.title = Message(zh: "待办", en: "What is due")
    let page = Renderer(form: .html, language: .en).render(report)
    #expect(page.contains("<title>What is due</title>"))
    #expect(page.contains("<h1>What is due</h1>"))
    report.items.insert(.heading(Message(verbatim: "Its own")), at: 0)
    let headed = Renderer(form: .html, language: .en).render(report)
    #expect(headed.contains("<h1>Its own</h1>"))
    #expect(!headed.contains("What is due"))
  }
}
