import Testing

@testable import Detector

/// What a formal notice lacks (XN-D5).
@Suite struct NoticeFormTests {
  static let whole = "【放假通知】\n各位家长：明天起放假三天，请注意孩子的安全。\n三年级2班 王老师\n2026年9月30日"

  @Test func nothingIsMissingOfAWholeNotice() {
    #expect(NoticeForm.missing(in: Self.whole).isEmpty)
    #expect(NoticeForm.missing(in: Self.whole.split(separator: "\n").joined(separator: "\r\n")).isEmpty)
    #expect(NoticeForm.missing(in: "关于家长会的通知\n尊敬的家长：\n本周五下午两点开家长会。\n实验小学\n10月9日").isEmpty)
    #expect(NoticeForm.missing(in: "【放假通知】各位家长：明天起放假三天，请注意安全。三年级2班王老师 2026年9月30日").isEmpty)
  }

  @Test(arguments: NoticePart.allCases) func eachPartIsMissed(part: NoticePart) {
    var lines = ["【放假通知】", "各位家长：", "明天起放假三天，请注意孩子的安全，不要去水边。", "三年级2班 王老师", "2026年9月30日"]
    switch part {
    case .title: lines.remove(at: 0)
    case .addressee: lines.remove(at: 1)
    case .body: lines = ["【通知】", "各位家长：", "校办公室", "1月1日"]
    case .issuer: lines.remove(at: 3)
    case .date: lines.remove(at: 4)
    }
    #expect(NoticeForm.missing(in: lines.joined(separator: "\n")).contains(part))
  }

  @Test func aPlainLineLacksNearlyAll() {
    #expect(NoticeForm.missing(in: "明天上午第二节体育课改为数学课，请知悉。") == [.title, .addressee, .issuer, .date])
  }
}
