import Foundation
import Testing

/// What nobody means to send: the bulk run answers each line or says what is wrong with it, and goes on.
@Suite struct OddInputTests {
  private func answers(_ lines: [Data]) throws -> (lines: [[String: Any]], status: Int32) {
    let program = try Program()
    defer { program.remove() }
    let file = program.folder.appending(path: "in.jsonl")
    try Data(lines.joined(separator: Data("\n".utf8)) + Data("\n".utf8)).write(to: file)
    let answer = try program.run(["check", "--policy", "all", "--jsonl", file.path])
    let objects = answer.output.split(separator: "\n").map { line in
      (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any] ?? [:]
    }
    return (objects, answer.status)
  }

  private static let plain = Data(#"{"id":"last","text":"收到","role":"parent"}"#.utf8)

  @Test func brokenLinesAreNamedAndTheRunGoesOn() throws {
    let invalid = Data(#"{"text":""#.utf8) + Data([0xFF, 0xFE, 0xC0]) + Data(#"","role":"parent"}"#.utf8)
    let deep = Data(String(repeating: "[", count: 200_000).utf8)
    let (lines, status) = try answers([
      invalid, deep, Data("{}".utf8), Data(#"{"text":1,"role":"parent"}"#.utf8), Data("null".utf8), Self.plain,
    ])
    #expect(status == 4)
    #expect(lines.count == 6)
    for (number, line) in lines.dropLast().enumerated() {
      #expect(line["line"] as? Int == number + 1)
      #expect((line["error"] as? String)?.isEmpty == false)
    }
    #expect(lines.last?["id"] as? String == "last")
  }

  @Test func loneSurrogatesAreAnswered() throws {
    let (lines, _) = try answers([
      Data(#"{"text":"\ud800 abc","role":"parent"}"#.utf8), Data(#"{"text":"\udc00","role":"parent"}"#.utf8),
      Data(#"{"text":"a\u0000b","role":"parent"}"#.utf8), Self.plain,
    ])
    #expect(lines.count == 4)
    #expect(lines.allSatisfy { $0["decisions"] != nil || $0["error"] != nil })
  }

  @Test func aLineOfTenMegabytesIsAnswered() throws {
    let long = Data("{\"text\":\"".utf8) + Data(String(repeating: "请问几点放学", count: 560_000).utf8)
    let (lines, status) = try answers([long + Data("\",\"role\":\"parent\"}".utf8), Self.plain])
    #expect(status == 0)
    #expect(lines.count == 2)
    #expect(lines.last?["id"] as? String == "last")
  }

  @Test func aLineThatIsTooLongIsToldAndTheNextOneAnswered() throws {
    let long = Data(repeating: UInt8(ascii: "x"), count: 18 << 20)
    let (lines, status) = try answers([long, Self.plain])
    #expect(status == 4)
    #expect(lines.count == 2)
    #expect((lines.first?["error"] as? String)?.contains("16 MiB") == true)
    #expect(lines.last?["id"] as? String == "last")
  }
}
