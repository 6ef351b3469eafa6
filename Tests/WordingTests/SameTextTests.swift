import Testing
import Wording

/// Quick equality says what `==` says.
@Suite struct SameTextTests {
  static let texts = [
    "", "a", "abc", "张三", "张三妈妈", "张三爸爸", "豈", "\u{F900}", "é", "e\u{301}", "Å", "\u{212B}", "Ａ", "A", "か\u{3099}", "が",
    "👩‍👧", "😀", "𠮷", "\u{2F81A}", "买买提·阿里", "\u{2000}", "\u{2002}", "第1小学一年级1班", "第1小学一年级2班", "한",
    "\u{1112}\u{1161}\u{11AB}",
  ]

  @Test(arguments: texts) func equality(one: String) {
    for other in Self.texts { #expect(isSameText(one, other) == (one == other), "\(one) \(other)") }
  }

  @Test(arguments: texts) func equalTextsAreFoundAtTheSamePlace(one: String) {
    for other in Self.texts where one == other { #expect(hashOfText(one) == hashOfText(other)) }
  }
}
