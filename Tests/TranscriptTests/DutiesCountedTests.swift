import Foundation
import Testing

/// What a report counts as met and missed, and what `duties` lists, in the real binary over weeks.
@Suite struct DutiesCountedTests {
  private func group(_ policy: String, on day: String = "2026-09-01") throws -> Program {
    let program = try Program()
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--now", "\(day)T07:00:00+08:00"])
    let setup = """
      school add 实验小学 --stage primary --coordinator 李主任
      class add 三年级2班 --school 实验小学 --grade 3 --homeroom 王芳
      group create 三年级2班 --class 三年级2班 --homeroom 王芳 --policy \(policy)
      member add 三年级2班 王芳 --role homeroom --subject 语文
      member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈
      member add 三年级2班 陈刚 --role parent --student 陈晨 --relation 爸爸

      """
    let result = try program.run(["-w", "W", "--now", "\(day)T08:00:00+08:00", "-f", "-"], input: setup)
    try #require(result.status == 0, "\(result.error)")
    return program
  }

  private func run(_ program: Program, _ at: String, _ words: String...) throws {
    let result = try program.run(["-w", "W", "--now", at.contains("T") ? at : "\(at)T10:00:00+08:00"] + words)
    #expect([0, 3].contains(result.status), "\(words): \(result.error)")
  }

  /// The duties of a report by clause: met and missed.
  private func counted(_ program: Program, from: String, to: String, on day: String) throws -> [String: [Int]] {
    let report = try program.run([
      "-w", "W", "--now", "\(day)T12:00:00+08:00", "report", "group", "三年级2班", "--from", from, "--to", to, "-o", "json",
    ])
    let object = try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any]
    let duties = try #require(object?["duties"] as? [String: Any])
    let met = try #require(duties["met_by_clause"] as? [String: Int])
    let missed = try #require(duties["missed_by_clause"] as? [String: Int])
    #expect(duties["met"] as? Int == met.values.reduce(0, +))
    #expect(duties["missed"] as? Int == missed.values.reduce(0, +))
    var result: [String: [Int]] = [:]
    for clause in Set(met.keys).union(missed.keys) { result[clause] = [met[clause] ?? 0, missed[clause] ?? 0] }
    return result
  }

  /// The convention is recalled in the first term and not in the second; of three festivals one letter is written.
  @Test func lettersOfTermsAndFestivals() throws {
    let program = try group("hengshui-2018")
    defer { program.remove() }
    try run(program, "2026-09-05", "remind", "convention", "三年级2班")
    try run(program, "2026-09-20", "remind", "festival", "三年级2班", "mid-autumn")
    let year = try counted(program, from: "2026-09-01", to: "2027-08-31", on: "2027-08-31")
    #expect(year["HS-3.2.0"] == [1, 1])
    #expect(year["HS-3.2.5b"] == [1, 2], "Teachers' Day and New Year were missed")
    // What is still to come is neither.
    let begun = try counted(program, from: "2026-09-01", to: "2027-08-31", on: "2026-09-08")
    #expect(begun["HS-3.2.0"] == [1, 0])
    #expect(begun["HS-3.2.5b"] == nil)
  }

  @Test func aLetterThatCameTooLateIsMissed() throws {
    let program = try group("pudong")
    defer { program.remove() }
    try run(program, "2026-10-05", "remind", "convention", "三年级2班")
    #expect(try counted(program, from: "2026-09-01", to: "2026-12-31", on: "2026-12-31")["PD-4.2"] == [0, 1])
  }

  @Test func literacyIsATermsDuty() throws {
    let program = try group("bozhou-2024")
    defer { program.remove() }
    try run(program, "2027-02-20", "remind", "literacy", "三年级2班")
    #expect(try counted(program, from: "2026-09-01", to: "2027-06-30", on: "2027-06-30")["BZ-3.1"] == [1, 1])
  }

  /// One parent was checked, the other never; half a year later the first is due again.
  @Test func checksOfIdentities() throws {
    let program = try group("hengshui-2018")
    defer { program.remove() }
    try run(program, "2026-09-10", "member", "verify", "三年级2班", "李娟", "--method", "phone", "--by", "王芳")
    #expect(try counted(program, from: "2026-09-01", to: "2026-12-31", on: "2026-12-31")["HS-3.1.2"] == [1, 0])
    let year = try counted(program, from: "2026-09-01", to: "2027-08-31", on: "2027-08-31")
    #expect(year["HS-3.1.2"] == [1, 2])
    try run(program, "2027-03-01", "member", "verify", "三年级2班", "陈刚", "--method", "visit", "--by", "王芳")
    #expect(try counted(program, from: "2027-03-01", to: "2027-08-31", on: "2027-08-31")["HS-3.1.2"] == [1, 2])
  }

  @Test func spotChecksByStretches() throws {
    let program = try group("pudong")
    defer { program.remove() }
    try run(program, "2026-10-10", "member", "verify", "三年级2班", "李娟", "--method", "phone", "--by", "王芳")
    // Four stretches of 90 days: one with a check.
    #expect(try counted(program, from: "2026-09-01", to: "2027-08-31", on: "2027-09-01")["PD-3.1.2"] == [1, 3])
  }

  /// Answered within a day, answered late, answered by telephone, never answered.
  @Test func questionsAndTheirAnswers() throws {
    let program = try group("pudong")
    defer { program.remove() }
    let ask = ["post", "三年级2班", "--from", "李娟", "请问明天几点放学？"]
    let answer = ["post", "三年级2班", "--from", "王芳", "明天下午四点放学，请按时接孩子。"]
    for (at, words) in [
      ("2026-09-02T10:00:00+08:00", ask), ("2026-09-02T15:00:00+08:00", answer),
      ("2026-09-07T10:00:00+08:00", ask), ("2026-09-09T10:00:00+08:00", answer),
      ("2026-09-14T10:00:00+08:00", ask),
    ] {
      let result = try program.run(["-w", "W", "--now", at] + words)
      #expect([0, 3].contains(result.status), "\(result.error)")
    }
    let duties = ["-w", "W", "--lang", "zh", "--now", "2026-09-16T10:00:00+08:00", "duties", "三年级2班"]
    #expect(try program.run(duties).output.contains("提问未答复"))
    #expect(try counted(program, from: "2026-09-01", to: "2026-09-30", on: "2026-09-16")["PD-3.2.5"] == [1, 2])
    try run(program, "2026-09-14T16:00:00+08:00", "request", "answer", "三年级2班", "2026-09/5", "已电话答复")
    #expect(try !program.run(duties).output.contains("提问未答复"))
    #expect(try counted(program, from: "2026-09-01", to: "2026-09-30", on: "2026-09-16")["PD-3.2.5"] == [2, 1])
  }

  @Test func silenceByStretches() throws {
    let program = try group("handbook-1")
    defer { program.remove() }
    for day in ["2026-09-02", "2026-09-16", "2026-09-17"] {
      try run(program, day, "post", "三年级2班", "--from", "王芳", "各位家长：明天上午八点开家长会，请准时参加。")
    }
    // Four weeks, of which the first and the third heard from a teacher.
    #expect(try counted(program, from: "2026-09-01", to: "2026-09-30", on: "2026-09-30")["H1-3b"] == [2, 2])
  }

  /// A group that ended owes nothing afterwards.
  @Test func nothingIsOwedAfterTheEnd() throws {
    let program = try group("hengshui-2018")
    defer { program.remove() }
    try run(program, "2026-09-05", "remind", "convention", "三年级2班")
    try run(program, "2026-09-08", "-y", "dissolve", "三年级2班")
    #expect(try counted(program, from: "2026-09-01", to: "2027-08-31", on: "2027-08-31").isEmpty)
  }
}
