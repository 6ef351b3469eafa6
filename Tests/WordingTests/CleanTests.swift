import Testing
import Wording

@Suite struct CleanTests {
  @Test(arguments: [
    "张三妈妈", "plain", "two\nlines\tand a tab", "👨‍👩‍👧 🇨🇳 ❤️‍🔥 👍🏽 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿", "e\u{301}", "阿卜杜拉·买买提", "ئۇيغۇر", "བསྒྲུབས",
    "ᠮᠣᠩᠭᠣᠯ\u{180E}ᠠ", "ᠠ\u{180B}", "葛\u{E0100}", "می\u{200C}خواهم", "क्\u{200D}ष", "“引号”——……", "𠮷", "한글",
    "\u{1100}\u{1161}",
  ])
  func leavesOrdinaryTextAlone(text: String) {
    #expect(Array(clean(text).unicodeScalars) == Array(text.unicodeScalars))
  }

  @Test(arguments: [
    ("\u{1B}[31m红", "␛[31m红"), ("a\u{0}b\u{7}\u{8}", "a␀b␇␈"), ("a\u{7F}", "a␡"), ("\u{9B}31m", #"\u{9B}31m"#),
    ("\u{85}", #"\u{85}"#), ("a\r\nb\rc", "a\nb␍c"), ("x\u{202E}y\u{2066}", #"x\u{202E}y\u{2066}"#),
    ("\u{200E}\u{200F}\u{61C}", #"\u{200E}\u{200F}\u{61C}"#), ("\u{2028}\u{2029}", #"\u{2028}\u{2029}"#),
    ("张\u{200B}三", #"张\u{200B}三"#), ("\u{FEFF}张", #"\u{FEFF}张"#), ("\u{FFFE}", #"\u{FFFE}"#),
    ("\u{10FFFF}", #"\u{10FFFF}"#), ("\u{1D173}", #"\u{1D173}"#),
  ])
  func showsWhatWouldTakeEffect(text: String, expected: String) {
    #expect(clean(text) == expected)
  }

  @Test(arguments: [
    ("张\u{200D}三", #"张\u{200D}三"#), ("a\u{200C}b", #"a\u{200C}b"#), ("👨\u{200D}", #"👨\u{200D}"#),
    ("👨\u{200D}三", #"👨\u{200D}三"#), ("1\u{200D}2", #"1\u{200D}2"#),
    ("a\u{FE0F}", #"a\u{FE0F}"#), ("\u{FE0F}张", #"\u{FE0F}张"#), ("a\u{E0100}", #"a\u{E0100}"#),
    ("张\u{E0100}\u{E0101}", "张\u{E0100}" + #"\u{E0101}"#), ("\u{1F3F4}\u{E0067}", "\u{1F3F4}" + #"\u{E0067}"#),
    ("a\u{E0041}", #"a\u{E0041}"#), ("\u{301}a", #"\u{301}a"#), ("\n\u{301}", "\n" + #"\u{301}"#),
    ("\u{1B}\u{301}", #"␛\u{301}"#),
  ])
  func showsInvisibleCharactersWithoutAUse(text: String, expected: String) {
    #expect(Array(clean(text).unicodeScalars) == Array(expected.unicodeScalars))
  }

  @Test func boundsPilesOfMarks() {
    let cleaned = clean("z" + String(repeating: "\u{301}", count: 100))
    #expect(cleaned.unicodeScalars.count { $0 == "\u{301}" } == 8)
  }

  /// Whatever stands where: nothing harmful is left, and cleaning twice is cleaning once.
  @Test func nothingHarmfulIsLeft() {
    let alphabet: [Unicode.Scalar] = [
      "a", "张", "\u{1B}", "\r", "\n", "\u{9B}", "\u{202E}", "\u{200D}", "\u{FE0F}", "\u{301}", "\u{1F468}", "\u{1F3F4}",
      "\u{E0067}", "\u{E007F}", "\u{E0100}", "\u{FEFF}",
    ]
    var faults: [String] = []
    for first in alphabet {
      for second in alphabet {
        for third in alphabet {
          for fourth in alphabet {
            var text = String.UnicodeScalarView()
            text.append(contentsOf: [first, second, third, fourth])
            let cleaned = clean(String(text))
            if cleaned.unicodeScalars.contains(where: isHarmful) || cleaned.unicodeScalars.contains("\r") {
              faults.append(cleaned)
            }
            if clean(cleaned) != cleaned { faults.append(cleaned) }
          }
        }
      }
    }
    #expect(faults.isEmpty)
  }

  @Test func oneLine() {
    #expect(cleanLine("a\r\nb\tc\u{1B}") == "a⏎b c␛")
  }

  @Test func quotesInBothLanguages() {
    #expect(quoted("张三\n\u{1B}") == Message(zh: "“张三⏎␛”", en: "'张三⏎␛'"))
    #expect(quoted("abcdef", limit: 3).en == "'abc…'")
    #expect(quoted("abc", limit: 3).en == "'abc'")
    #expect(quoted(String(repeating: "\u{202E}", count: 60)).zh.count < 70)
  }
}
