import Testing

@testable import Wording

@Suite struct WidthTests {
  @Test(arguments: [
    ("", 0), ("abc", 3), ("张三妈妈", 8), ("三年级2班", 9), ("（，。、）", 10), ("Ａ１", 4), ("ｱｲ", 2), ("　", 2),
    ("阿卜杜拉·买买提", 15), ("𠮷", 2), ("\u{30000}", 2), ("\u{31350}", 2), ("\u{2EBF0}", 2), ("ꆈꌠ", 4), ("བོད", 2),
    ("ئۇيغۇر", 6),
    ("ᠮᠣᠩ", 3), ("한글", 4), ("\u{1100}\u{1161}\u{11A8}", 2), ("e\u{301}", 1), ("—…“”①", 5), ("✓✗›─", 4), ("é×·", 3),
  ])
  func countsColumns(text: String, width: Int) {
    #expect(displayWidth(text) == width)
  }

  @Test(arguments: [
    "😀", "👨‍👩‍👧", "🇨🇳", "❤️", "❤️‍🔥", "👍🏽", "1️⃣", "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "✅", "🫠", "🧑‍🏫", "☀️", "⌚", "🏳️‍🌈",
  ])
  func picturesTakeTwoColumns(picture: String) {
    #expect(displayWidth(picture) == 2)
    #expect(displayWidth(of: Character(picture)) == 2)
    #expect(displayWidth("王\(picture)a") == 5)
  }

  @Test func ambiguousCharactersMindTheTerminal() {
    #expect(displayWidth("—…“”①", ambiguousIsWide: true) == 10)
    #expect(displayWidth("张三abc", ambiguousIsWide: true) == 7)
    #expect(displayWidth("张三abc✓", ambiguousIsWide: true) == 8)
  }

  @Test(arguments: [0, 0x0A, 0x1B, 0x7F, 0x9B, 0x200B, 0x200D, 0xFE0F, 0x301, 0xE0041] as [UInt32])
  func whatShowsNothingTakesNoColumn(value: UInt32) throws {
    #expect(displayWidth(try #require(Unicode.Scalar(value))) == 0)
  }

  @Test func quickPathsAgreeWithTheTable() {
    let classes = WidthTable.runs.map { ($0 >> 2, Int($0 & 3)) }
    for (index, (start, kind)) in classes.enumerated() {
      let end = index + 1 < classes.count ? classes[index + 1].0 : 0x110000
      for value in [start, (start + end) / 2, end - 1] {
        guard let scalar = Unicode.Scalar(value) else { continue }
        #expect(displayWidth(scalar) == (kind == 3 ? 1 : kind), "U+\(String(value, radix: 16))")
        #expect(displayWidth(scalar, ambiguousIsWide: true) == (kind == 3 ? 2 : kind))
      }
    }
  }

  @Test func theTableIsInOrder() {
    #expect(WidthTable.runs.first == 0)
    #expect(zip(WidthTable.runs, WidthTable.runs.dropFirst()).allSatisfy { $0 >> 2 < $1 >> 2 && $0 & 3 != $1 & 3 })
  }

  @Test func pads() {
    #expect(pad("张三", to: 6) == "张三  ")
    #expect(pad("12", to: 4, alignment: .right) == "  12")
    #expect(pad("张三", to: 3) == "张三")
    #expect(pad("①", to: 4, ambiguousIsWide: true) == "①  ")
  }

  @Test(arguments: [
    ("张三妈妈", 8, "张三妈妈"), ("张三妈妈", 7, "张三妈…"), ("张三妈妈", 6, "张三…"), ("abc", 1, "…"), ("abc", 0, ""), ("", 0, ""),
    ("👨‍👩‍👧👨‍👩‍👧", 3, "👨‍👩‍👧…"),
  ])
  func truncates(text: String, width: Int, expected: String) {
    #expect(truncate(text, to: width) == expected)
  }
}
