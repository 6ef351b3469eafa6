import JSON
import Testing

/// Every byte that needs care is found at every place of a text, whatever stands beside it.
@Suite struct JSONWriterCareTests {
  @Test(arguments: [
    "\"", "\\", "\n", "\u{1F}", "\u{7F}", "\u{80}", "\u{9F}", "\u{61C}", "\u{202E}", "\u{FEFF}", "\u{E0041}",
  ])
  func careIsTakenAtEveryPlace(scalar: String) {
    for before in ["a", "张", "\u{20}", "ä"] {
      for count in 0..<20 {
        for after in 0..<10 {
          let text = String(repeating: before, count: count) + scalar + String(repeating: "z", count: after)
          var out = JSONWriter()
          out.string(text)
          #expect(!out.bytes.dropFirst().dropLast().elementsEqual(text.utf8))
          #expect((try? JSON(parsing: out.bytes))?.string == text)
        }
      }
    }
  }

  @Test(arguments: ["", "a", "张三妈妈", "第1小学一年级1班", "~ !#[]{}", "😀👩‍👧", "\u{A0}é", "１２３"])
  func whatNeedsNoCareStandsAsItIs(text: String) {
    var out = JSONWriter()
    out.string(text)
    #expect(out.bytes == Array("\"\(text)\"".utf8))
  }

  @Test(arguments: [0, 7, -7, 10, 99, 100, 12_345, .max, .min])
  func numbers(number: Int) {
    var out = JSONWriter()
    out.integer(number)
    #expect(out.text == "\(number)")
  }
}
