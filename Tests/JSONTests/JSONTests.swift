import Testing

@testable import JSON

private func parse(_ text: String) throws -> JSON { try JSON(parsing: Array(text.utf8)) }

@Suite struct JSONParserTests {
  @Test(arguments: [
    #"null"#, #"true"#, #"[]"#, #"{}"#, #"[1,-2,3.5,"张三"]"#, #"{"a":{"b":[null,false]},"c":"x\ny"}"#,
    #"9223372036854775807"#, #""\u007f""#,
  ])
  func printingGivesBackWhatWasRead(text: String) throws {
    #expect(try parse(text).compact == text)
  }

  @Test func readsEscapes() throws {
    #expect(try parse(#""\u5f20\ud83d\ude00\/\b""#) == .string("张😀/\u{8}"))
  }

  @Test(arguments: [#""\ud83d""#, #""\ud83dx""#, #""\ude00""#, #""\ud83d\u0041""#])
  func loneSurrogatesBecomeReplacementCharacters(text: String) throws {
    #expect(try #require(try parse(text).string).unicodeScalars.contains("\u{FFFD}"))
  }

  @Test(arguments: [
    ("", JSONError.Fault.unexpectedEnd, 0), ("[1,]", .unexpectedByte(0x5D), 3), ("[1 2]", .unexpectedByte(0x32), 3),
    ("{\"a\":1,\"a\":2}", .duplicateKey("a"), 7), ("01", .invalidNumber, 0), ("1.", .invalidNumber, 0),
    ("1e999", .invalidNumber, 0), ("\"a\nb\"", .controlCharacter, 2), ("\"\\x\"", .invalidEscape, 2),
    ("tru", .unexpectedEnd, 3), ("null x", .trailingBytes, 5), ("{\"a\"}", .unexpectedByte(0x7D), 4),
  ])
  func refusesWithThePlace(text: String, fault: JSONError.Fault, offset: Int) throws {
    let error = try #require(throws: JSONError.self) { try parse(text) }
    #expect(error.fault == fault)
    #expect(error.offset == offset)
  }

  @Test func refusesInvalidUTF8() throws {
    let error = try #require(throws: JSONError.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
    #expect(error.fault == .invalidUTF8)
  }

  @Test func boundsNesting() throws {
    let text = String(repeating: "[", count: 100_000)
    let error = try #require(throws: JSONError.self) { try parse(text) }
    #expect(error.fault == .tooDeep(limit: 64))
  }

  @Test func findsDuplicatesAmongManyKeys() throws {
    let members = (0..<100).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
    let error = try #require(throws: JSONError.self) { try parse("{\(members),\"k70\":0}") }
    #expect(error.fault == .duplicateKey("k70"))
    let kept = try JSON(parsing: Array("{\(members),\"k70\":0}".utf8), keepsLastOfDuplicates: true)
    #expect(kept["k70"] == 0)
  }

  @Test func tellsLineAndColumn() throws {
    let error = try #require(throws: JSONError.self) { try parse("{\n  \"a\": ?\n}") }
    #expect(error.line == 2)
    #expect(error.column == 8)
  }
}

@Suite struct JSONWriterTests {
  @Test func writesMembersInOrder() {
    var out = JSONWriter()
    out.object { out in
      out.member("b", "张\"三\"\u{1B}")
      out.member("a", -5)
      out.member("none", orNull: nil)
      out.member("left out", ifAny: String?.none)
      out.member("list", ["x", "y"])
    }
    #expect(out.text == #"{"b":"张\"三\"\u001b","a":-5,"none":null,"list":["x","y"]}"#)
  }

  @Test func writesTheSmallestInteger() {
    var out = JSONWriter()
    out.integer(.min)
    #expect(out.text == "-9223372036854775808")
  }
}

@Suite struct HarmlessJSONTests {
  @Test(arguments: [
    ("\u{1B}[31m", #""\u001b[31m""#), ("\u{9B}31m", #""\u009b31m""#), ("a\u{202E}b", #""a\u202eb""#),
    ("\u{7F}", #""\u007f""#), ("\u{E0041}", #""\udb40\udc41""#), ("\u{FEFF}张", #""\ufeff张""#),
    ("\u{61C}", #""\u061c""#), ("\u{2028}", #""\u2028""#), ("“é—ｅ，👨‍👩‍👧”", "\"“é—ｅ，👨‍👩‍👧”\""),
    ("\u{10FFFF}", #""\udbff\udfff""#),
  ])
  func escapesWhatWouldTakeEffectOnATerminal(text: String, expected: String) throws {
    #expect(JSON.string(text).compact == expected)
    #expect(try JSON(parsing: Array(expected.utf8)).string == text)
  }

  @Test func everyScalarComesBack() throws {
    var text = String.UnicodeScalarView()
    for value in UInt32(0)..<0x110000 {
      guard let scalar = Unicode.Scalar(value), value < 0x3000 || value > 0xF8FF else { continue }
      if value < 0x20000 || value > 0xDFFFF { text.append(scalar) }
    }
    let written = JSON.string(String(text)).compact
    #expect(
      !written.unicodeScalars.contains { $0.value < 0x20 || 0x7F...0x9F ~= $0.value || 0x202A...0x202E ~= $0.value })
    let read = try #require(try JSON(parsing: Array(written.utf8)).string)
    #expect(Array(read.unicodeScalars) == Array(text))
  }
}
