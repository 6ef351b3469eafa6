import Testing

/// A message on a projector: what changes with the room there is.
@Suite struct CompareTests {
  private static let text = "期中考试第一名王小明，后三名请家长到校"

  private func compare(_ columns: Int, _ options: [String] = []) throws -> String {
    let program = try Program()
    defer { program.remove() }
    let fixed = ["--now", "2026-10-14T22:40:00+08:00", "--lang", "zh", "-o", "table"]
    return try program.run(fixed + ["compare", Self.text] + options, columns: columns).output
  }

  /// Two columns a 汉字 or full-width sign, one for the rest.
  private func width(_ line: Substring) -> Int { line.unicodeScalars.reduce(0) { $0 + ($1.value >= 0x2E80 ? 2 : 1) } }

  @Test(arguments: [40, 60, 80, 120]) func noLineIsWiderThanTheTerminal(columns: Int) throws {
    let output = try compare(columns)
    #expect(output.split(separator: "\n").allSatisfy { width($0) <= columns })
    #expect(output.contains("2026-10-14 22:40 星期三"))
    #expect(output.contains("^^^^"))
  }

  @Test func aNarrowTerminalHasRolesTogether() throws {
    #expect(try compare(40).contains("✗ 拦截 XN-N2b：班主任、任课教师"))
    #expect(try compare(120).contains("✗ 拦截 XN-N2b    ✗ 拦截 XN-N2b    ✗ 拦截 XN-N1"))
  }

  @Test func colourIsNeverAlone() throws {
    let output = try compare(80, ["--role", "teacher", "--color", "always"])
    for sign in ["✗ 拦截", "› 提醒"] { #expect(output.contains(sign)) }
  }
}
