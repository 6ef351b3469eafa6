import Testing
import Wording

@Suite struct WrapTests {
  @Test(arguments: [
    ("", 10, [""]),
    ("家长会周五召开", 8, ["家长会周", "五召开"]),
    ("请准时，谢谢。", 6, ["请准", "时，谢", "谢。"]),
    ("他说“好的”。", 6, ["他说", "“好", "的”。"]),
    ("看《通知》吧", 4, ["看", "《通", "知》", "吧"]),
    ("the quick brown fox", 10, ["the quick", "brown fox"]),
    ("交到group42处", 9, ["交到", "group42处"]),
    ("abcdefghij", 4, ["abcd", "efgh", "ij"]),
    ("x abcdefghij", 4, ["x", "abcd", "efgh", "ij"]),
    ("第一行\n第二行", 20, ["第一行", "第二行"]),
    ("a\n\nb", 20, ["a", "", "b"]),
    ("结束\n", 20, ["结束", ""]),
    ("  缩进了的", 6, ["  缩进", "了的"]),
    ("好——坏", 3, ["好", "——", "坏"]),
    ("等等……吧", 4, ["等等", "……吧"]),
    ("张三　李四", 6, ["张三", "李四"]),
    ("阿卜杜拉·买买提", 9, ["阿卜杜拉·", "买买提"]),
    ("👨‍👩‍👧👨‍👩‍👧👨‍👩‍👧", 4, ["👨‍👩‍👧👨‍👩‍👧", "👨‍👩‍👧"]),
    ("张", 1, ["张"]),
    ("a trailing ", 20, ["a trailing"]),
  ])
  func wraps(text: String, width: Int, expected: [String]) {
    #expect(wrap(text, width: width) == expected)
  }

  /// Every mixture of a few kinds of character, at every width: no line too wide, nothing lost but blanks.
  @Test func noLineIsTooWideAndNothingIsLost() {
    let alphabet: [Character] = ["张", "，", "“", "a", " ", "😀"]
    var texts = [""]
    for _ in 0..<5 {
      texts += texts.filter { $0.count == texts.last?.count }.flatMap { text in alphabet.map { text + "\($0)" } }
    }
    var faults: [String] = []
    for text in texts {
      for width in 2...7 {
        let lines = wrap(text, width: width)
        // Indentation alone may exceed a line.
        let isIndented = text.hasPrefix(" ")
        if !isIndented, lines.contains(where: { displayWidth($0) > width }) {
          faults.append("\(text)|\(width): \(lines)")
        }
        if lines.joined().filter({ $0 != " " }) != text.filter({ $0 != " " }) {
          faults.append("lost: \(text)|\(width)")
        }
      }
    }
    #expect(texts.count > 9000)
    #expect(faults.isEmpty, "\(faults.prefix(5))")
  }

  @Test func longTextsTakeTimeInProportion() {
    let lines = wrap(String(repeating: "张三，abc ", count: 20_000), width: 40)
    #expect(lines.count > 3000)
    #expect(lines.allSatisfy { displayWidth($0) <= 40 })
  }
}
