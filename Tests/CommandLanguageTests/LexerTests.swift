import Testing

@testable import CommandLanguage

struct LexerTests {
  private static let lines: [(String, [[String]])] = [
    ("a b\tc", [["a", "b", "c"]]),
    ("建群　三年级1班", [["建群", "三年级1班"]]),
    ("a; b;;c\n\nd", [["a"], ["b"], ["c"], ["d"]]),
    ("发布 “明天；八点”；好", [["发布", "明天；八点；好"]]),
    ("# whole line\na b # rest\nc#d", [["a", "b"], ["c#d"]]),
    (#"a "b c" 'd e' “f g” ‘h i’ ＂j k＂ ＇l m＇"#, [["a", "b c", "d e", "f g", "h i", "j k", "l m"]]),
    (#"a"b c"d 'e'f"#, [["ab cd", "ef"]]),
    (#"“他说“好”。” x"#, [["他说“好”。", "x"]]),
    (#""他说“好”" '“'"#, [["他说“好”", "“"]]),
    (#"”反了“ ’单’ „低”"#, [["反了", "单", "低"]]),
    ("don’t 5’", [["don’t", "5’"]]),
    (#"--reason=”转学 了”"#, [["--reason=转学 了"]]),
    (##"a\ b \# \" \“ \\ \;"##, [["a b", "#", "\"", "“", "\\", ";"]]),
    (#""\n\t\"\\\d\”\$" '\n'"#, [["\n\t\"\\\\d”$", "\\n"]]),
    ("a \\\nb\\\n c", [["a", "b", "c"]]),
    ("a \"b\\\nc\"", [["a", "bc"]]),
    ("a \"b\nc\" d\r\ne\r\n", [["a", "b\nc", "d"], ["e"]]),
    ("\"\" ''", [["", ""]]),
    ("a <<END b; c\nx  $y “\n#z\nEND\nd", [["a", "x  $y “\n#z", "b"], ["c"], ["d"]]),
    ("a <<甲 <<乙\r\n1\r\n2\r\n甲\r\n3\r\n乙\r\nb", [["a", "1\n2", "3"], ["b"]]),
    ("a <<E # why\nE\nb", [["a", ""], ["b"]]),
    ("a <<E\nlast\nE", [["a", "last"]]),
    ("\u{FEFF}a b", [["a", "b"]]),
    ("a $x {y} ${z}", [["a", "$x", "{y}", "${z}"]]),
    ("", []), ("  \n ; # \n", []),
  ]

  @Test(arguments: lines)
  func words(text: String, expected: [[String]]) throws {
    #expect(try readWords(text) == expected)
  }

  @Test(arguments: [
    (#"a ▸"◂b c"#, "open-quote"), ("a b ▸“◂c\nd", "open-quote"), ("a ▸‘◂b'", "open-quote"),
    ("a ▸<<END◂ b\nEN\nEND ", "missing-end"), ("a ▸<<◂ b", "missing-end-word"), ("x\na b▸\\◂", "endless-backslash"),
    ("ab\n 群▸\0◂x", "nul-byte"),
  ])
  func errorsStandWhereTheFaultIs(text: String, code: String) throws {
    let (plain, start, end) = marked(text)
    let error = try #require(throws: UsageError.self) { try readWords(plain) }
    let place = try #require(error.place)
    let before = String(String.UnicodeScalarView(plain.unicodeScalars.prefix(start)))
    #expect(error.code == code)
    #expect(place.line == before.split(separator: "\n", omittingEmptySubsequences: false).count)
    #expect(
      place.column == (before.split(separator: "\n", omittingEmptySubsequences: false).last?.unicodeScalars.count ?? 0)
        + 1)
    #expect(place.length == (end ?? 0) - start)
    #expect(place.bytes.lowerBound == before.utf8.count)
  }

  @Test(
    arguments: [
      [0x61, 0x20, 0xFF], [0x61, 0x20, 0xC0, 0x80], [0x61, 0x20, 0xED, 0xA0, 0x80],
      [0x61, 0x20, 0xF4, 0x90, 0x80, 0x80],
      [0x61, 0x20, 0xE4, 0xB8], [0x61, 0x20, 0xE0, 0x9F, 0xBF], [0x22, 0x61, 0xFE], [0x80],
    ] as [[UInt8]])
  func invalidUTF8IsRefusedAndTheNextLineRead(bytes: [UInt8]) throws {
    var reader = ScriptReader(file: "f")
    reader.append(bytes + [0x0A] + Array("next line\n".utf8))
    reader.finish()
    var words = CommandWords()
    let error = #expect(throws: UsageError.self) { try reader.next(into: &words) }
    #expect(error?.code == "invalid-utf8")
    #expect(error?.place?.line == 1)
    #expect(try reader.next(into: &words) == .command)
    #expect(words.texts == ["next", "line"])
    #expect(words.place.line == 2)
    #expect(try reader.next(into: &words) == .end)
  }

  @Test(arguments: [
    ("post g <<E\n\0\nschool add 甲\nE\nnext line\n", ["next", "line"]), ("post g <<\nschool add 甲\n", nil),
  ])
  func theLinesOfABrokenTextAreNoCommands(script: String, then: [String]?) throws {
    var reader = ScriptReader(file: "f")
    reader.append(Array(script.utf8))
    reader.finish()
    var words = CommandWords()
    #expect(throws: UsageError.self) { try reader.next(into: &words) }
    #expect(try reader.next(into: &words) == (then == nil ? .end : .command))
    if let then {
      #expect(words.texts == then)
      #expect(words.place.line == 5)
    }
  }

  @Test func piecesOfAnySizeGiveTheSameCommands() throws {
    let text = "a “b\nc” <<E \\\n 三年级　x # k\n$1\r\nE\n\n甲; 乙 'z'\n"
    let whole = try CommandWords.readAll(text)
    for size in 1...text.utf8.count {
      var reader = ScriptReader()
      var words = CommandWords()
      var rest = Array(text.utf8)[...]
      var found: [[String]] = []
      var places: [SourcePlace] = []
      reading: while true {
        switch try reader.next(into: &words) {
        case .command:
          found.append(words.texts)
          places.append(words.place)
        case .more where rest.isEmpty: reader.finish()
        case .more:
          reader.append(rest.prefix(size))
          rest = rest.dropFirst(size)
        case .end: break reading
        }
      }
      #expect(found == whole.map(\.texts))
      #expect(places.map(\.line) == whole.map(\.place.line))
      #expect(places.map(\.column) == whole.map(\.place.column))
      #expect(places.map(\.bytes) == whole.map(\.place.bytes))
    }
  }

  /// Of a line that no person reads nothing is kept or copied, however many commands it holds.
  @Test(arguments: [1000, 50_000, 200_000]) func aVeryLongLineIsNotShown(size: Int) throws {
    var rest = Array((String(repeating: "甲 b;", count: 20_000) + "\nc d").utf8)[...]
    var reader = ScriptReader(file: "long.qunsh")
    var words = CommandWords()
    var places: [SourcePlace] = []
    reading: while true {
      switch try reader.next(into: &words) {
      case .command: places.append(words.place)
      case .more where rest.isEmpty: reader.finish()
      case .more:
        reader.append(rest.prefix(size))
        rest = rest.dropFirst(size)
      case .end: break reading
      }
    }
    #expect(places.map(\.bytes.lowerBound) == (0..<20_000).map { 6 * $0 } + [120_001])
    #expect(places[5].column == 21)
    #expect(places[19_999].column == 119_995)
    #expect(places[19_999].text == nil)
    #expect(places[20_000].line == 2)
    #expect(places[20_000].column == 1)
    #expect(places[20_000].text == "c d")
  }

  @Test func anOpenLineSaysWhatItLacks() throws {
    func reading(_ text: String) throws -> Incomplete? {
      if case .incomplete(let reason) = try CommandWords.read(text) { reason } else { nil }
    }
    #expect(try reading("post “a") == .quote(opener: "“", closer: "”"))
    #expect(try reading("post <<END\na") == .text(end: "END"))
    #expect(try reading("post a \\") == .backslash)
    #expect(try reading("post a") == nil)
  }

  @Test func variablesAndColumnsArePutIn() throws {
    let substitution = Substitution(names: ["class"], column: { $0 == "姓名" ? "张 三" : nil }) {
      $0 == "class" ? "三 \"1" : nil
    }
    let found = try readWords(
      #"a $class "${class}x" '$class' \$class {姓名} \{姓名} $ {} <<E <<'F'"# + "\n$class \\$class\nE\n$class\nF\n",
      substituting: substitution)
    #expect(
      found == [
        [
          "a", "三 \"1", "三 \"1x", "$class", "$class", "张 三", "{姓名}", "$", "{}", "三 \"1 $class", "$class",
        ]
      ])
    let unset = #expect(throws: UsageError.self) { try readWords("a $clas", substituting: substitution) }
    #expect(unset?.problem == .unsetVariable("clas", suggestions: ["class"]))
    let column = #expect(throws: UsageError.self) { try readWords("a {x}", substituting: substitution) }
    #expect(column?.code == "unset-column")
    #expect(column?.place?.column == 3)
  }

  @Test func printedWordsReadBack() throws {
    var dice = Dice(7)
    let alphabet: [Character] = [
      "a", "-", "=", " ", "\u{3000}", "\"", "'", "“", "”", "‘", "’", "„", "＂", "\\", ";", "#", "<", "$", "{", "}", "\n",
      "\t", "\r", "张", "—", "－", "👨‍👩‍👧", "é", "n",
    ]
    for _ in 0..<5000 {
      let texts = (0..<Int.random(in: 1...4, using: &dice)).map { _ in
        String((0..<Int.random(in: 0...6, using: &dice)).compactMap { _ in alphabet.randomElement(using: &dice) })
      }
      let line = texts.map(quotedWord).joined(separator: " ")
      let read = try CommandWords.readAll(line)
      #expect(read.map(\.texts).first ?? [] == texts, "\(line)")
      let substitution = Substitution(column: { _ in nil }) { _ in nil }
      #expect(try readWords(line, substituting: substitution).first ?? [] == texts)
      let arguments = CommandWords(arguments: texts)
      #expect(arguments.texts == texts)
      #expect(try readWords(arguments.sourceText).first ?? [] == texts, "\(arguments.sourceText)")
      let command = try #require(read.first)
      #expect(try readWords(command.printed).first ?? [] == texts)
      #expect(try readWords(command.sourceText).first ?? [] == texts)
    }
  }

  @Test func noBytesCrashAndReadingEnds() throws {
    var dice = Dice(3)
    let pieces: [[UInt8]] = [
      [0x20], [0x0A], [0x22], [0x27], [0x5C], [0x3B], [0x23], [0x3C, 0x3C], [0x45], [0x00], [0xE2, 0x80, 0x9C],
      [0xE2, 0x80],
      [0xFF], [0xE3, 0x80, 0x80], [0x0D], [0x0D, 0x0A], [0x2D, 0x2D], [0xE2, 0x80, 0x94], [0x24, 0x7B],
      [0x3C, 0x3C, 0x45, 0x0A],
      [0x0A, 0x45, 0x0A], Array("三".utf8), Array("mute".utf8), Array("--role=".utf8), Array("member add".utf8),
    ]
    for _ in 0..<4000 {
      let bytes = (0..<Int.random(in: 0...25, using: &dice)).flatMap { _ in pieces.randomElement(using: &dice) ?? [] }
      var reader = ScriptReader()
      reader.append(bytes)
      reader.finish()
      var words = CommandWords()
      var steps = 0
      var ended = false
      while steps <= bytes.count + 1 {
        steps += 1
        do {
          if try reader.next(into: &words) == .end {
            ended = true
            break
          }
          _ = try? Sample.binder.bind(words)
        } catch {
          #expect((error.place?.column ?? 0) > 0)
          _ = error.message
        }
      }
      #expect(ended)
      let line = String(decoding: bytes, as: UTF8.self)
      let completion = Sample.completer().complete(line: line, cursor: line.unicodeScalars.count)
      #expect(completion.range.upperBound == line.unicodeScalars.count)
    }
  }

  @Test func aVeryLongCommandIsReadInSmallPieces() throws {
    var reader = ScriptReader()
    var words = CommandWords()
    let piece = [UInt8](repeating: 0x61, count: 4096)
    reader.append(Array("post \"".utf8))
    for _ in 0..<2500 {
      #expect(try reader.next(into: &words) == .more)
      reader.append(piece)
    }
    reader.append(Array("\" x\n".utf8))
    reader.finish()
    #expect(try reader.next(into: &words) == .command)
    #expect(words.count == 3)
    #expect(words.text(1).utf8.count == 2500 * 4096)
  }

  @Test func manyWordsAndUnbalancedQuotesAreReadInOneGo() throws {
    #expect(try readWords(String(repeating: "甲 ", count: 100_000)).first?.count == 100_000)
    let deep = String(repeating: "“", count: 200_000)
    #expect(throws: UsageError.self) { try readWords(deep) }
    #expect(try readWords(deep + String(repeating: "”", count: 200_000)).first?.count == 1)
  }
}

@Suite struct VariablesTests {
  @Test func namesEndWhereTheyMustEnd() throws {
    let variables = Variables()
    for (name, value) in [("a", "1"), ("班", "三年级"), ("班级", "四年级"), ("a_2", "5")] { variables.set(name, to: value) }
    #expect(
      try readWords("$a班 ${a}b $班的 $班级的 ${班}级 $a_2 $a-2 $1 $#", substituting: variables.substitution)
        == [["1班", "1b", "三年级的", "四年级的", "三年级级", "5", "1-2", "$1", "$#"]])
    let error = #expect(throws: UsageError.self) { try readWords("x $五元。", substituting: variables.substitution) }
    #expect(error?.problem == .unsetVariable("五元", suggestions: []))
  }

  @Test func filesHaveArgumentsOfTheirOwn() throws {
    let variables = Variables()
    variables.enter(["f", "x", "y z"])
    #expect(try readWords("$0 $1 ${2} $#", substituting: variables.substitution) == [["f", "x", "y z", "2"]])
    #expect(throws: UsageError.self) { try readWords("$3", substituting: variables.substitution) }
    variables.enter(["g"])
    #expect(throws: UsageError.self) { try readWords("$1", substituting: variables.substitution) }
    variables.leave()
    #expect(variables["1"] == "x")
  }

  @Test func aCommandIsReadAgainForEachRow() throws {
    let line = try #require(
      try CommandWords.readAll("each f do\\\n say {a} '{a}' <<E; next\n{a}!\nE\n").first)
    var words = CommandWords()
    for value in ["x y", "$b", "--z"] {
      let substitution = Substitution(column: { $0 == "a" ? value : nil }) { _ in nil }
      try line.reread(from: 3, substituting: substitution, into: &words)
      #expect(words.texts == ["say", value, "{a}", value + "!"])
      #expect(try CommandWords.readAll(words.sourceText).first?.texts == words.texts)
      #expect(words.place(ofWord: 1).line == 2)
    }
  }

  @Test func argumentsOfTheProcessMakeALineInWhichColumnsCount() throws {
    let line = CommandWords.line(ofArguments: ["each", "a b.csv", "do", "x", "--n={a}", "{a} \"q\" \\ $", "-k"])
    let substitution = Substitution(column: { _ in "1 2" }) { _ in nil }
    #expect(
      try readWords(line, substituting: substitution)
        == [["each", "a b.csv", "do", "x", "--n=1 2", "1 2 \"q\" \\ $", "-k"]])
  }
}
