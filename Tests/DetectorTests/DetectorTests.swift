import ClassGroups
import Foundation
import Testing

@testable import Detector

private func topics(_ text: String, _ role: Role = .parent, kind: PostKind = .text) -> Set<Topic> {
  Set(Detector.builtIn.read(Utterance(text: text, role: role, kind: kind)).topics.map(\.topic))
}

@Suite struct DetectorTests {
  @Test(arguments: [
    ("收到", Topic.ack), ("自家果园脐橙，5斤39元包邮，加V下单", .advertising), ("请问家长会几点开始？", .question),
  ]) func findsPlainCases(text: String, topic: Topic) {
    #expect(topics(text).contains(topic))
  }

  /// What is said every day must never be held against anybody: a short message has little to outvote one odd word.
  @Test(arguments: [
    "你好", "您好", "老师好", "收到", "好的", "1", "嗯嗯", "谢谢", "谢谢老师", "在吗", "👍", "[玫瑰]", "不客气", "发错了", "稍等", "对的", "可以",
    "孩子今天不舒服，请假一天", "请勿在群内发红包", "谨防诈骗，有人冒充班主任收费", "请管理员把发广告的移出去",
  ]) func everydayMessagesBreachNothing(text: String) {
    let breaches: Set<Topic> = [
      .quarrel, .insult, .advertising, .fraud, .redPacket, .porn, .violence, .politics, .religion, .coercion, .rumor,
      .canvassing, .defamation, .incitement, .superstition, .secret, .privacy, .fundraising,
    ]
    #expect(topics(text).isDisjoint(with: breaches))
  }

  @Test func evidenceStandsWhereItSays() {
    let text = "大家好😀，自家果园脐橙，5斤39元包邮，加V下单"
    let scalars = Array(text.unicodeScalars)
    for finding in Detector.builtIn.read(Utterance(text: text, role: .parent)).topics {
      for evidence in finding.evidence {
        #expect(String(String.UnicodeScalarView(scalars[evidence.from..<evidence.to])) == evidence.text)
      }
    }
  }

  @Test func kindsCarryTheirTopics() {
    #expect(topics("明天开会", kind: .voice).contains(.voice))
    #expect(topics("", kind: .image) == [.noCaption])
    #expect(topics("", kind: .redPacket).contains(.redPacket))
  }

  @Test func aSchoolsExceptionSilencesItsPhrase() {
    let text = "自家果园脐橙，5斤39元包邮，加V下单"
    let detector = Detector.builtIn.adding(words: ["secret": ["暗号"]], exceptions: [text])
    #expect(!detector.read(Utterance(text: text, role: .parent)).topics.contains { $0.topic == .advertising })
    #expect(detector.read(Utterance(text: "今天的暗号", role: .parent)).topics.contains { $0.topic == .secret })
  }

  @Test func aMillionCharactersAreRead() {
    let reading = Detector.builtIn.read(Utterance(text: String(repeating: "加", count: 1_000_000), role: .parent))
    #expect(reading.traits.length == 1_000_000)
  }
}

@Suite struct SecondReadingTests {
  private func after(_ text: String, _ before: [String], told: Bool) -> Reading {
    var preceding: [Utterance.Earlier] = []
    for (number, said) in before.enumerated() {
      let utterance = Utterance(text: said, role: .parent, preceding: preceding, speaker: "\(number)")
      let reading = Detector.builtIn.read(utterance)
      preceding.append(
        Utterance.Earlier(
          speaker: utterance.speaker, role: .parent, kind: .text, text: said,
          impression: told ? reading.impression : nil))
    }
    return Detector.builtIn.read(Utterance(text: text, role: .parent, preceding: preceding, speaker: "x"))
  }

  @Test(arguments: ["+1", "就是，天天这样谁受得了", "他又来了"]) func readingAnewTellsWhatWasTold(text: String) {
    let before = ["这个食堂太差劲了，天天剩菜", "校长到底管不管", "我家孩子吃了拉肚子"]
    #expect(after(text, before, told: true) == after(text, before, told: false))
  }

  @Test func whatStoodBeforeCounts() {
    let text = "就是，谁受得了"
    let alone = after(text, [], told: true)
    let joined = after(text, ["这个食堂太差劲了，天天剩菜，学校根本不管", "太过分了，交那么多钱就吃这个"], told: true)
    #expect(alone.topics != joined.topics)
  }

  /// Where the words alone are plain and what stands before speaks against them, a person looks.
  @Test func graveHarmThatTheSecondReadingLetsGoIsHeldInDoubt() {
    let said = Utterance.Earlier(speaker: "b", role: .parent, kind: .text, text: "自家果园脐橙，5斤39元包邮，加V下单")
    let reading = Detector.builtIn.read(
      Utterance(text: "资料费180元请立即扫码转给我", role: .homeroom, preceding: [said], speaker: "a"))
    #expect((reading.topics + reading.doubtful).contains { $0.topic == .fraud })
  }

  private static let topics = FirstReading.topics.count

  private func inputs(_ own: Float, after earlier: [(margin: Float, speaker: String)], by speaker: String) -> [Float] {
    let preceding = earlier.reversed().map {
      Utterance.Earlier(speaker: $0.speaker, role: .parent, kind: .text, text: "x")
    }
    return SecondReading.inputs(
      [Float](repeating: own, count: Self.topics), length: 8,
      after: earlier.map { [Float](repeating: $0.margin, count: Self.topics) },
      in: Utterance(text: "好", role: .parent, preceding: preceding, speaker: speaker))
  }

  @Test func whereNothingStandsBeforeEveryTopicIsSilent() {
    let inputs = inputs(-1, after: [], by: "a")
    #expect(inputs.count == SecondReading.kinds.count)
    #expect(Array(inputs[Self.topics...].prefix(5).suffix(2)) == [8, 2])
    #expect(inputs[(Self.topics + 5)...].allSatisfy { $0 == -20 || $0 == 0 })
  }

  @Test func theLargestMarginOfFourMessagesCounts() {
    let inputs = inputs(-1, after: [(-3, "b"), (-4, "a"), (-5, "b"), (2, "c"), (7, "c")], by: "a")
    #expect(inputs.count == SecondReading.kinds.count)
    #expect(inputs.suffix(Self.topics).allSatisfy { $0 == 2 })
    let speakers = zip(SecondReading.kinds, inputs).filter { $0.0 == .speaker }.map(\.1)
    #expect(speakers == [1, 2])
  }

  /// What the first reading excludes no tree brings back, whatever stands around it.
  @Test func whatIsExcludedStaysSo() {
    let own = [Float](repeating: SecondReading.floor - 0.01, count: Self.topics)
    #expect(Trees.builtIn.margins(own, inputs(own[0], after: [(9, "a")], by: "a")) == own)
  }

  /// A tree that asks for a number that there is not, or gives what is no number, would be a fault of the file.
  @Test func noTreeGivesWhatIsNoNumber() {
    for own in stride(from: Float(-6), through: 6, by: 1.5) {
      let inputs = inputs(own, after: [(own, "a"), (-own, "b")], by: "a")
      let margins = Trees.builtIn.margins([Float](repeating: own, count: Self.topics), inputs)
      #expect(margins.allSatisfy { $0.isFinite && ($0 - own).magnitude < 20 })
    }
  }
}

/// The figures that training wrote, against those that were reached before: no change may lose ground unseen.
@Suite struct FiguresTests {
  @Test func noGroundIsLost() throws {
    let path = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "figures.tsv")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    func figures(_ name: String) throws -> (singles: Int, logs: Int) {
      let line = try #require(lines.first { $0.first == name })
      return (try #require(Int(line[3])), try #require(Int(line[6])))
    }
    let macro = try figures("macro F1")
    // Of 312 hands.
    #expect(macro.singles >= 912 && macro.logs >= 831)
    // Of all messages together; the file has one figure in this line.
    let all = try #require(lines.first { $0.first == "macro F1 of all messages" })
    #expect(try #require(Int(all[3])) >= 880)
    let alarms = try figures("false alarms")
    #expect(alarms.singles <= 15 && alarms.logs <= 17)
  }
}

@Suite struct FormTests {
  @Test(arguments: [
    ("😀😀", 2), ("👨‍👩‍👧", 1), ("🇨🇳", 1), ("[玫瑰][玫瑰]", 2), ("1️⃣【通知】[1]", 0), ("[图片]", 0), ("❤️", 1),
  ]) func emojiCountOneEach(text: String, count: Int) {
    #expect(EmojiCounter.count(text) == count)
  }

  @Test(arguments: ["https://a.example.com/x", "点这里 t.cn/abc", "www.abc.com", "#小程序://报名", "￥aB3dE5￥复制打开", "复制这段话打开淘宝"])
  func linksAreFound(text: String) {
    #expect(!LinkFinder.find(in: [UInt32](scalarsOf: text)).isEmpty)
  }

  @Test(arguments: ["第3.2节", "10.1-10.7放假", "作业.docx", "a@example.com", "8.30开会", "3.14", "共39.9元"])
  func otherDotsAreNone(text: String) {
    #expect(LinkFinder.find(in: [UInt32](scalarsOf: text)).isEmpty)
  }

  @Test func theThirdOfARowIsAFlood() {
    func said(_ text: String, _ speaker: String) -> Utterance.Earlier {
      Utterance.Earlier(speaker: speaker, role: .parent, kind: .text, text: text)
    }
    var utterance = Utterance(
      text: "加油！", role: .parent, preceding: [said("加油", "a"), said("加油!!", "a")], speaker: "a")
    #expect(FloodCounter.isFlood(Spelling(utterance)))
    utterance.preceding[1] = said("加油", "b")
    #expect(!FloodCounter.isFlood(Spelling(utterance)))
    #expect(FloodCounter.isFlood(Spelling(Utterance(text: "顶\n好\n顶\n顶", role: .parent))))
  }
}
