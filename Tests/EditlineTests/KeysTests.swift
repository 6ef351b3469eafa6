import Testing

@testable import Editline

@Suite struct UTF8DecoderTests {
  private func decode(_ bytes: [UInt8]) -> String {
    var decoder = UTF8Decoder()
    return LineState.string(bytes.flatMap { decoder.feed($0) })
  }

  @Test(arguments: ["张伟·é😀a", "\u{10FFFF}\u{D7FF}\u{E000}", ""])
  func textComesThrough(text: String) {
    #expect(decode(Array(text.utf8)) == text)
  }

  @Test(
    arguments: [
      ([0xE5, 0xBC, 0x61], "\u{FFFD}a"), ([0xFF, 0x61], "\u{FFFD}a"), ([0xC0, 0x80], "\u{FFFD}\u{FFFD}"),
      ([0xED, 0xA0, 0x80], "\u{FFFD}\u{FFFD}\u{FFFD}"), ([0xE5, 0xE5, 0xBC, 0xA0], "\u{FFFD}张"), ([0xE5], ""),
    ] as [([UInt8], String)])
  func damageSwallowsNothing(bytes: [UInt8], text: String) {
    #expect(decode(bytes) == text)
  }
}

@Suite struct PasteTests {
  @Test(arguments: [
    ("a\nb", "a⏎b"), ("a\r\nb\rc\n", "a⏎b⏎c⏎"), ("一\t二", "一 二"), ("x\u{1B}[31m\u{07}y\u{9B}", "x[31my"), ("\n\n", "⏎⏎"),
  ])
  func nothingPastedActs(pasted: String, shown: String) {
    #expect(LineState.string(Paste.scalars(Array(pasted.utf8))) == shown)
  }

  @Test func lineBreaksComeBack() {
    #expect(Paste.text(Paste.display("post 三1班 <<END\n你好\nEND")) == "post 三1班 <<END\n你好\nEND")
  }
}

@Suite struct KeyBindingTests {
  @Test func everySequenceHasOneMeaning() {
    let sequences = KeyBindings.special.flatMap(\.sequences)
    #expect(Set(sequences).count == sequences.count)
    #expect(Set(KeyBindings.special.map(\.stand)).count == KeyBindings.special.count)
  }

  @Test func unknownSequencesDoNothingInViMode() {
    let ignored = KeyBindings.special.last?.stand
    #expect(KeyBindings.stand(for: Array("\u{1B}[99;99~".utf8)) == ignored)
    #expect(KeyBindings.stand(for: Array("\u{1B}[A".utf8)) == KeyBindings.special.first?.stand)
  }
}

@Suite struct LineStateTests {
  private func line(_ left: String, _ right: String = "") -> LineState {
    var line = LineState(atEnd: Array((left + right).unicodeScalars))
    line.cursor = left.unicodeScalars.count
    return line
  }

  @Test func graphemesAreCountedInScalars() {
    #expect(line("a👨‍👩‍👧").graphemeBefore == 5)
    #expect(line("", "e\u{301}x").graphemeAfter == 2)
    #expect(line("").graphemeBefore == 0)
  }

  @Test(arguments: [("a bc ", 3), ("张三　李四", 2), ("", 0), ("  ", 2)])
  func wordReachesToTheBlankBefore(text: String, count: Int) {
    #expect(line(text).wordBefore == count)
  }
}
