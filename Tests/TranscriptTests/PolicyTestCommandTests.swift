import Foundation
import Testing

/// `policy test` as a school calls it.
@Suite struct PolicyTestCommandTests {
  private static let right =
    #"{"role":"teacher","topics":["homework"],"decision":"block","clauses":["HS-3.1.3b"],"silent":["HS-1.2"]}"#
  private static let wrong =
    #"{"role":"parent","text":"收到","decision":"block","clauses":["HS-3.2.3"],"silent":["HS-1.2"]}"#

  private func test(_ cases: [String], _ options: [String] = []) throws -> (
    output: String, error: String, status: Int32
  ) {
    let program = try Program()
    defer { program.remove() }
    try cases.joined(separator: "\n").write(
      to: program.folder.appending(path: "cases.jsonl"), atomically: true, encoding: .utf8)
    return try program.run(["policy", "test", "cases.jsonl", "--policy", "hengshui-2018", "--lang", "en"] + options)
  }

  @Test func allRight() throws {
    let result = try test(["", Self.right, Self.right])
    #expect(result.status == 0)
    #expect(result.output.contains("2 cases, 2 as they should be"))
  }

  @Test func theWrongOnesAreListed() throws {
    let result = try test([Self.right, "", Self.wrong], ["-o", "plain"])
    #expect(result.status == 3)
    #expect(result.output.contains("3\thengshui-2018\t收到\tblock HS-3.2.3, not HS-1.2\tallow"))
    let json = try test([Self.right, Self.wrong], ["-o", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any]
    #expect(object?["cases"] as? Int == 2)
    #expect(object?["right"] as? Int == 1)
    let wrong = try #require((object?["wrong"] as? [[String: Any]])?.first)
    #expect(wrong["line"] as? Int == 2)
    #expect(wrong["decision"] as? String == "allow")
    #expect(wrong["wanted_clauses"] as? [String] == ["HS-3.2.3"])
  }

  @Test(arguments: [
    ("", "the file holds no case"), ("{\"role\":\"parent\"}", "line 1"),
    (#"{"role":"parent","decision":"allow","clauses":["HS-9.9"]}"#, "there is no clause 'HS-9.9'"),
    (#"{"role":"parent","decision":"allow","clause":["HS-1.1"]}"#, "a case has no 'clause'"),
  ])
  func whatIsNoCaseIsAnError(text: String, message: String) throws {
    let result = try test([text])
    #expect(result.status == 1)
    #expect(result.error.hasPrefix("qunsh: error: "))
    #expect(result.error.contains(message))
  }
}
