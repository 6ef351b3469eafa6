import Testing

@testable import Editline

@Suite struct CompletionTests {
  private func reply(_ texts: [String], byPrefix: Bool = true) -> CompletionReply {
    CompletionReply(replaced: 1, candidates: texts.map { Candidate($0, matchesByPrefix: byPrefix) })
  }

  @Test func onlyCandidateComesWithItsSuffix() {
    #expect(reply(["张三"]).insertion(for: "张") == "张三 ")
    #expect(reply(["张三"], byPrefix: false).insertion(for: "zs") == "张三 ")
    let path = CompletionReply(replaced: 2, candidates: [Candidate("名单/", suffix: "")])
    #expect(path.insertion(for: "名") == "名单/")
  }

  @Test func severalCandidatesGiveWhatTheyShare() {
    #expect(reply(["高一(1)班", "高一(2)班"]).insertion(for: "高") == "高一(")
    #expect(reply(["高一(1)班", "高一(2)班"]).insertion(for: "高一(") == nil)
    #expect(reply([]).insertion(for: "高") == nil)
  }

  @Test func pinyinMatchesShareNothingWithWhatWasTyped() {
    #expect(reply(["张三", "张顺"], byPrefix: false).insertion(for: "zs") == nil)
  }

  @Test func omittedMatchesForbidAGuess() {
    var cut = reply(["高一1班", "高一2班"])
    cut.omitted = 50_000
    #expect(cut.insertion(for: "高") == nil)
    cut.commonPrefix = "高一"
    #expect(cut.insertion(for: "高") == "高一")
  }

  @Test(arguments: [
    (["张a", "强b"], ""), (["👨‍👩‍👧甲", "👨‍👩‍👦乙"], ""), (["e\u{301}t", "ea"], ""), (["班群", "班群二"], "班群"), ([], ""),
  ])
  func commonPrefixKeepsGraphemesWhole(texts: [String], prefix: String) {
    #expect(CompletionReply.commonPrefix(of: texts) == prefix)
  }
}

@Suite struct CandidateListTests {
  private func list(
    _ candidates: [Candidate], columns: Int, rows: Int, from start: Int = 0, omitted: Int = 0
  ) -> (rows: [String], next: Int) {
    let reply = CompletionReply(candidates: candidates, omitted: omitted)
    let page = CandidateList(
      reply, from: start, size: ScreenSize(columns: columns, rows: rows), more: { "+\($0)" }, widthOf: testWidth)
    return (page.rows.map { $0.map(\.text).joined() }, page.next)
  }

  @Test func columnsAlignByDisplayWidthAndReadDownwards() {
    let page = list(["张伟", "a", "阿卜杜拉", "bc", "王"].map { Candidate($0) }, columns: 30, rows: 10)
    #expect(page.rows == ["张伟      阿卜杜拉  王", "a         bc"])
    #expect(page.next == 0)
  }

  @Test func descriptionsStandBesideTheirCandidates() {
    let page = list(
      [Candidate("post", description: "发布一条消息"), Candidate("检查", description: "judge")], columns: 40, rows: 10)
    #expect(page.rows == ["post  发布一条消息", "检查  judge"])
  }

  @Test func descriptionsAreCutAtTheEdge() {
    let page = list([Candidate("post", description: "一二三四五六七八九十")], columns: 20, rows: 10)
    #expect(page.rows == ["post  一二三四五六…"])
  }

  @Test func longListsComeInPages() {
    let names = (1...10).map { Candidate("n\($0)", description: "d") }
    let first = list(names, columns: 9, rows: 4)
    #expect(first.rows == ["n1   n4", "n2   n5", "n3   n6", "+4"])
    #expect(first.next == 6)
    let last = list(names, columns: 9, rows: 4, from: first.next)
    #expect(last.rows == ["n7   n9", "n8   n10"])
    #expect(last.next == 0)
  }

  @Test func omittedMatchesAreCounted() {
    #expect(list([Candidate("a")], columns: 10, rows: 5, omitted: 7).rows == ["a", "+7"])
  }

  @Test func nameWiderThanTheScreenIsCut() {
    #expect(list([Candidate("一二三四五六")], columns: 8, rows: 3).rows == ["一二三…"])
  }
}
