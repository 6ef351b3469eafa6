import ClassGroups
import Foundation
import Testing

@testable import Detector

private let here = URL(filePath: #filePath).deletingLastPathComponent()

private func read(_ text: String, roster: [String] = []) -> Reading {
  Detector.builtIn.read(Utterance(text: text, role: .homeroom, roster: roster))
}

/// What is taken of a text as the model reads it.
@Suite struct RunsTests {
  @Test func aWordIsKnownByTheKeyOfItsRun() {
    let runs = Features(Utterance(text: "把钱退费给我", role: .parent)).runs
    let keys = Runs.steps(of: "退费").map(\.key)
    #expect(keys.count == 2 && runs.contains(keys[0]) && runs.contains(keys[1]))
    #expect(Runs.steps(of: "").isEmpty && Runs.steps(of: "超过四个字").isEmpty)
    #expect(Runs.steps(of: "加V") == Runs.steps(of: "加ｖ"))
  }

  @Test func eachRunCountsOnce() {
    let runs = Features(Utterance(text: "收到收到收到", role: .parent)).runs
    #expect(Set(runs).count == runs.count)
  }

  /// A run is followed only as long as it is known, so no word may be behind one that is not.
  @Test func everyWordOfTheLexiconIsReached() throws {
    let folder = here.appending(path: "lexicon")
    var words: [Substring] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path) {
      let text = try String(contentsOf: folder.appending(path: file), encoding: .utf8)
      for line in text.split(separator: "\n") {
        words += (line.split(separator: "\t").last ?? "").split(separator: " ")
      }
    }
    #expect(words.count > 30_000)
    for (number, word) in words.enumerated() where number % 20 == 0 && !Runs.steps(of: String(word)).isEmpty {
      let features = Features(Utterance(text: String(word), role: .parent))
      let known = FirstReading.builtIn.known(features)
      #expect(known.contains { $0.position == 1 && Int($0.length) == features.length - 2 }, "\(word)")
    }
  }

  @Test func traditionalFormsAndDisguisesAreReadAsWhatIsMeant() throws {
    let path = here.appending(path: "../../Sources/CData/data/folding.txt")
    let lines = try String(contentsOf: path, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
    #expect(lines.count > 2_000)
    for line in lines {
      let characters = line.unicodeScalars.filter { $0 != " " }
      for other in characters { #expect(Folding.fold(other.value) == characters.first?.value) }
    }
    for plain in "我是老师薪参著".unicodeScalars { #expect(Folding.fold(plain.value) == plain.value) }
  }

  /// What is said of one student is said of any.
  @Test(arguments: ["今天又没交作业", "这次考了全班第一名", "妈妈请私聊我"])
  func namesOfStudentsWeighAlike(rest: String) {
    let roster = ["单小明", "欧阳雪", "高文静", "尉迟安"]
    let scores = roster.map { name in read(name + rest, roster: roster).topics.map { [$0.topic.place: $0.score] } }
    #expect(Set(scores).count == 1)
  }

  @Test func namesAreOneSignWhereverTheyStand() {
    let text = "欧阳明月和安静打架，很安静的高安静"
    let scalars = [UInt32](scalarsOf: text)
    let names = RosterIndex(["欧阳明月", "高安静"]).stretches(in: scalars)
    #expect(names == [0..<4, 5..<7, 14..<17])
    let masked = MaskedText(NormalisedText([UInt32](scalarsOf: text)), names)
    #expect(masked.scalars.count { $0 == 1 } == 3)
    #expect(masked.scalars.count + 1 == masked.starts.count)
    #expect(Array(masked.scalars.prefix(3)) == [2, 1, 0x548C])
    #expect(Array(masked.starts.prefix(4)) == [0, 1, 5, 6])
  }

  @Test func ofNamesThatBeginAlikeTheLongestThatStandsThereIsRead() {
    let roster = RosterIndex((1...500).map { "张三\($0)" } + ["张三", "张三丰", "王张三丰"])
    let text = [UInt32](scalarsOf: "张三丰、张三499和张三、王张三丰")
    #expect(roster.stretches(in: text) == [0..<3, 4..<9, 10..<12, 13..<17])
    #expect(roster.isNamed(in: text) && !roster.isNamed(in: [UInt32](scalarsOf: "李四没来")))
  }

  @Test func evidenceStandsWhereItSaysBehindNames() {
    let text = "😀欧阳明月，欧阳明月妈妈，自家果园脐橙，5斤39元包邮，加V下单"
    let scalars = Array(text.unicodeScalars)
    let reading = read(text, roster: ["欧阳明月"])
    #expect(reading.topics.contains { $0.topic == .advertising })
    for evidence in reading.topics.flatMap(\.evidence) {
      #expect(String(String.UnicodeScalarView(scalars[evidence.from..<evidence.to])) == evidence.text)
    }
  }
}
