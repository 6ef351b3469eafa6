import ClassGroups
import Testing

@testable import Detector

private func found(_ text: String, _ kind: PostKind = .text, role: Role = .parent) -> Set<Topic> {
  Set(Detector.builtIn.read(Utterance(text: text, role: role, kind: kind)).topics.map(\.topic))
}

/// Form topics at the edges of their definitions.
@Suite struct FormEdgeTests {
  @Test(arguments: [
    ("顶\r\n好\r\n顶\r\n顶", true), ("顶 \n好\n顶！\n顶😀", true), ("ＡＢ\nab\nA b", true), ("顶\n顶", false), ("——\n——\n——", false),
    ("😀\n😀\n😀", true), ("[玫瑰]\n[爱心]\n[玫瑰]", false), ("[1]顶\n[2]顶\n[3]顶", false), ("张三：到\n李四：到\n王五：到", false),
    ("\n\n\n", false), ("顶顶顶", false), ("[通知 顶\n[通知 顶\n[通知 好", false),
  ]) func sameLinesAreAFlood(text: String, isFlood: Bool) {
    #expect(FloodCounter.isFlood(Spelling(Utterance(text: text, role: .parent))) == isFlood)
  }

  @Test(arguments: [
    (["顶", "顶"], "顶", true), (["顶！", "顶 "], "顶👍", true), (["顶"], "顶", false), (["", ""], "", false),
    (["[玫瑰]", "[玫瑰]"], "[玫瑰]", true), (["[玫瑰]", "[爱心]"], "[玫瑰]", false), (["？？", "？？"], "？？", false),
    (["ＯＫ", "ok"], "Ok!", true), (["顶", "好", "顶"], "顶", false), (["好", "顶", "顶"], "顶", true),
  ]) func theThirdInARowIsAFlood(before: [String], text: String, isFlood: Bool) {
    let earlier = before.map { Utterance.Earlier(speaker: "a", role: .parent, kind: .text, text: $0) }
    #expect(
      FloodCounter.isFlood(Spelling(Utterance(text: text, role: .parent, preceding: earlier, speaker: "a"))) == isFlood)
    #expect(!FloodCounter.isFlood(Spelling(Utterance(text: text, role: .parent, preceding: earlier, speaker: "b"))))
  }

  @Test(arguments: [
    ("❤❤", 2), ("☀️☺", 2), ("👍🏻", 1), ("[OK][ThumbsUp][666]", 3), ("[1][2][3]", 0), ("①②③★✓", 0), ("【重要】", 0),
    ("[语文][作业]", 0),
    ("©®™", 0), ("#️⃣1️⃣", 0), ("[表情][呲牙]", 2), ("[这不是一个表情而是一句话]", 0), ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1), ("[玫瑰", 0), ("1234567", 0),
  ]) func picturesCountOneEach(text: String, count: Int) {
    #expect(EmojiCounter.count(text) == count)
  }

  @Test(arguments: [(5, false), (6, true)]) func moreThanTheLimitIsTooMany(count: Int, isExcess: Bool) {
    for sign in ["[玫瑰]", "🌹", "❤️"] {
      #expect(found(String(repeating: sign, count: count)).contains(.emojiExcess) == isExcess)
    }
  }

  @Test(arguments: [PostKind.image, .video]) func picturesWithoutWordsLackACaption(kind: PostKind) {
    for text in ["", "  \n", "\u{200B}", "[图片]", "[视频]"] { #expect(found(text, kind).contains(.noCaption)) }
    for text in ["春游", "IMG_0001.jpg", "。"] { #expect(!found(text, kind).contains(.noCaption)) }
  }

  @Test(arguments: [PostKind.text, .voice, .file, .link]) func otherKindsNeedNoCaption(kind: PostKind) {
    #expect(!found("", kind).contains(.noCaption))
  }

  @Test func theWholeMessageCountsForALongQuestion() {
    let question = "老师您好，请问明天几点放学？"
    let filler = String(repeating: "啊", count: 60 - question.unicodeScalars.count)
    #expect(!found(filler + question).contains(.longQuestion))
    #expect(
      found(filler + "啊" + question).contains(.question) == found(filler + "啊" + question).contains(.longQuestion))
    #expect(!found("  \n" + filler + question + "  ").contains(.longQuestion))
  }

  @Test(arguments: [
    "看这里 abc。com/1", "ｗｗｗ．ａｂｃ．ｃｏｍ", "加入 abc点com 领取", "HTTPS://A.CN/B", "[链接] 春游相册", "[小程序] 接龙", "长按识别二维码",
    "价格￥39，￥aB3dE5￥ 打开某宝",
    "微博 weibo.com/u/1。", "http://192.168.1.1/a",
  ]) func disguisedAddressesAreFound(text: String) {
    #expect(found(text).contains(.link))
  }

  @Test(arguments: [
    "早上8点come on", "3点app打卡", "第3.2.1节", "￥39和￥40", "v1.2版", "大家扫码签到即可", "9.1-9.3", "A。B", "1/2", "T恤s.码",
  ])
  func harmlessDotsAreNone(text: String) {
    #expect(LinkFinder.find(in: [UInt32](scalarsOf: text)).isEmpty)
  }

  /// Of what leads somewhere the surest counts, wherever it stands; words about copying alone lead nowhere.
  @Test(arguments: [
    ("扫下图，或看 [小程序] 接龙", "[小程序]"), ("复制此句打开，识别图中文字", "复制此"), ("复制此句，识别图中文字", "识别图中"),
  ]) func theSurestOpenerIsTheEvidence(text: String, opener: String) {
    #expect(LinkFinder.find(in: [UInt32](scalarsOf: text)).map(\.evidence.text) == [opener])
  }

  @Test func everyOpenerIsFoundWhereverItStands() {
    for opener in LinkFinder.openers {
      for before in ["", "请看", "老师，"] {
        let text = [UInt32](scalarsOf: before) + opener.letters + [UInt32](scalarsOf: opener.isCopy ? "打开" : "")
        #expect(!LinkFinder.find(in: text).isEmpty, "\(String(scalars: text[...]))")
      }
    }
  }

  @Test func aTextIsSpeltOutScalarByScalar() {
    let text = "a\u{7F}\u{80}é\u{7FF}\u{800}中\u{FFFF}\u{10000}👨‍👩‍👧\u{10FFFF}"
    #expect([UInt32](scalarsOf: text) == text.unicodeScalars.map(\.value))
    #expect(String(scalars: [UInt32](scalarsOf: text)[...]) == text)
    #expect([UInt32](scalarsOf: "").isEmpty)
  }

  @Test func kindsAndWordsBothCount() {
    #expect(found("李想发烧了，今天请假一天。", .voice).isSuperset(of: [.voice, .urgentMatter]))
    #expect(found("", .link).contains(.link))
    #expect(found("", .text).isEmpty)
  }
}

/// Work stays in proportion to what is read, whatever it holds: these would take minutes otherwise.
@Suite struct LargeInputTests {
  static let surnames = Array("王李张刘陈杨赵黄周吴")

  static func roster(_ count: Int) -> [String] {
    (0..<count).map { number in
      let given = [0x4E00 + number / 10, 0x5000 + number % 97].compactMap(UnicodeScalar.init).map(Character.init)
      return String([surnames[number % 10]] + given)
    }
  }

  @Test func aRosterOfTenThousandNamesIsReadInOnePass() throws {
    let roster = Self.roster(10_000)
    let text = String(repeating: "王李张刘陈", count: 100_000)
    #expect(!TraitReader.read(Spelling(Utterance(text: text, role: .parent, roster: roster))).namesStudent)
    let last = try #require(roster.last)
    #expect(TraitReader.read(Spelling(Utterance(text: text + last, role: .parent, roster: roster))).namesStudent)
  }

  @Test func aGivenNameOfTenThousandStudentsNamesNone() {
    let roster = (0..<10_000).compactMap { UnicodeScalar(0x4E00 + $0).map { "\($0)小明" } }
    let text = String(repeating: "小明，", count: 50_000)
    #expect(!TraitReader.read(Spelling(Utterance(text: text, role: .parent, roster: roster))).namesStudent)
    #expect(RosterIndex(roster).counts(in: Array("小明".unicodeScalars.map(\.value))) == (0, 2))
  }

  @Test(arguments: ["[", "[玫瑰]", "a.b/", "￥a1", "👩\u{200D}", "e\u{301}", "顶\n", "王", "小程序", " "])
  func longMessagesOfOneKindAreRead(piece: String) {
    let text = String(repeating: piece, count: 60_000)
    let reading = Detector.builtIn.read(Utterance(text: text, role: .parent, roster: ["王小明"]))
    let end = text.unicodeScalars.count
    #expect(reading.topics.flatMap(\.evidence).allSatisfy { 0 <= $0.from && $0.from <= $0.to && $0.to <= end })
    #expect(reading.topics.allSatisfy { 0...1 ~= $0.score })
  }
}
