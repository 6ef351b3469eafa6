import Foundation
import Testing

/// A school moving up a year, in the real binary: what stands in files before and after.
@Suite struct SchoolYearTests {
  private func school() throws -> Program {
    let program = try Program()
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    let setup = """
      school add 实验小学 --stage primary
      class add 五年级1班 --school 实验小学 --grade 5 --homeroom 王芳
      class add 六年级1班 --school 实验小学 --grade 6 --cohort 2020 --homeroom 赵敏
      group create 五年级1班 --class 五年级1班 --homeroom 王芳
      group create 六年级1班 --class 六年级1班 --homeroom 赵敏
      member add 五年级1班 王芳 --role homeroom --subject 语文
      member add 五年级1班 李娟 --role parent --student 张三 --relation 妈妈
      post 五年级1班 --from 王芳 “各位家长：明天上午八点在教室开家长会，请准时参加。”

      """
    let result = try program.run(["-w", "W", "--now", "2026-08-20T08:00:00+08:00", "-f", "-"], input: setup)
    try #require(result.status == 0, "\(result.error)")
    return program
  }

  private let promote = ["-w", "W", "--now", "2026-08-25T08:00:00+08:00", "class", "promote", "实验小学", "--graduate"]

  @Test func undoingAPromotionGivesTheSameState() throws {
    let program = try school()
    defer { program.remove() }
    func state() throws -> [String] {
      try [
        ["group", "list", "--all", "-o", "json"], ["class", "list", "-o", "json"],
        ["member", "list", "五年级1班", "-o", "json"],
        ["--now", "2026-08-31T08:00:00+08:00", "report", "group", "五年级1班", "-o", "json"],
      ].map { try program.run(["-w", "W"] + $0).output }
    }
    let before = try state()
    let done = try program.run(promote + ["--rename", "{grade}年级{class}班"])
    #expect(done.status == 0, "\(done.error)")
    #expect(try state() != before)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
    #expect(try program.run(["-w", "W", "undo"]).status == 0)
    #expect(try state() == before)
    #expect(try program.run(["-w", "W", "redo"]).status == 0)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
    #expect(try program.run(["-w", "W", "member", "list", "六年级1班", "-o", "json"]).output.contains("张三妈妈"))
  }

  /// One of each of what is kept of a group, and what shows it again.
  private static let kept = """
    post 五年级1班 --from 李娟 --enforce “自家果园脐橙，5斤39元包邮，加V下单”
    mute 五年级1班 张三妈妈 30d --reason 广告
    notice post 五年级1班 --title 家长会 --kind important --from 王芳 “各位家长：明天上午八点开家长会。”
    poll open 五年级1班 春游去哪里 公园 博物馆 --from 王芳
    star name 五年级1班 张三 --reason 乐于助人
    request add 五年级1班 调座位 --from 张三妈妈
    incident open 五年级1班 网上冲突
    remind convention 五年级1班

    """

  /// Nothing that is kept of a group is lost when it moves up under another name.
  @Test func aPromotionCarriesEverythingOfAGroup() throws {
    let program = try school()
    defer { program.remove() }
    let played = try program.run(
      ["-w", "W", "-k", "--as", "王芳", "--now", "2026-08-24T10:00:00+08:00", "-f", "-"], input: Self.kept)
    func state(of group: String) throws -> [String] {
      try [
        ["member", "list", group], ["strikes", "list", group], ["notice", "list", group], ["poll", "show", group, "1"],
        ["star", "list", group], ["request", "list", group], ["incident", "list", group],
      ].map {
        let shown = try program.run(["-w", "W", "--now", "2026-08-26T10:00:00+08:00"] + $0 + ["-o", "json"])
        return shown.output.replacing(group, with: "GROUP")
      }
    }
    let before = try state(of: "五年级1班")
    for shown in before { #expect(shown.contains("{"), "\(played.error)") }
    let done = try program.run(promote + ["--rename", "{grade}年级{class}班"])
    try #require(done.status == 0, "\(done.error)")
    #expect(try state(of: "六年级1班") == before)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func anAuditMendsWhatIsSafeInOneCommit() throws {
    let program = try school()
    defer { program.remove() }
    let setup = """
      member add 五年级1班 陈刚 --role parent --student 陈晨 --relation 爸爸 --display 陈晨的爸爸
      mute 五年级1班 张三妈妈 2h --reason 广告
      group set 五年级1班 --join-verification off

      """
    let set = try program.run(
      ["-w", "W", "-k", "--now", "2026-08-21T08:00:00+08:00", "-f", "-"], input: setup)
    func run(_ words: [String]) throws -> (output: String, error: String, status: Int32) {
      try program.run(["-w", "W", "--now", "2026-08-22T08:00:00+08:00"] + words)
    }
    let before = try run(["audit", "五年级1班", "-o", "json"])
    #expect(before.status == 3, "\(set.error)")
    #expect(before.output.contains("unmute") && before.output.contains("rename-check"))
    let mended = try run(["audit", "五年级1班", "--fix", "-o", "json"])
    #expect(mended.status == 3, "who is not verified is left: \(mended.error)")
    #expect(!mended.output.contains("unmute") && !mended.output.contains("rename-check"))
    #expect(!mended.output.contains("join-verification") && mended.output.contains("member verify"))
    #expect(try run(["audit", "五年级1班", "-o", "json"]).output == mended.output)
    #expect(try run(["undo"]).status == 0)
    #expect(try run(["audit", "五年级1班", "-o", "json"]).output == before.output)
  }

  @Test func aReportTellsOfMattersAndDuties() throws {
    let program = try school()
    defer { program.remove() }
    for (day, command) in [
      ("2026-09-01", ["incident", "open", "五年级1班", "网上冲突"]),
      ("2026-09-01", ["request", "add", "五年级1班", "调座位", "--from", "张三妈妈"]),
      ("2026-09-02", ["incident", "close", "五年级1班", "1", "--result", "已调解"]),
    ] {
      let done = try program.run(["-w", "W", "--now", "\(day)T10:00:00+08:00"] + command)
      #expect(done.status == 0, "\(done.error)")
    }
    let report = try program.run(
      ["-w", "W", "--now", "2026-12-01T10:00:00+08:00", "report", "group", "五年级1班", "-o", "json"])
    let object = try JSONSerialization.jsonObject(with: Data(report.output.utf8)) as? [String: Any]
    let matters = object?["matters"] as? [String: Any]
    #expect(matters?["total"] as? Int == 2)
    #expect((matters?["days_to_close"] as? [String: Any])?["median"] as? Int == 1)
    let duties = object?["duties"] as? [String: Any]
    #expect((duties?["met"] as? Int ?? 0) >= 1)
    #expect((duties?["missed"] as? Int ?? 0) >= 1, "the request was never answered, and no letter was sent")
  }

  @Test func homeroomTeachersComeFromAFile() throws {
    let program = try school()
    defer { program.remove() }
    try Data("班级,班主任\n五年级1班,孙丽\n".utf8).write(to: program.folder.appending(path: "new.csv"))
    let done = try program.run(promote + ["--homerooms", "new.csv"])
    #expect(done.status == 0, "\(done.error)")
    #expect(try program.run(["-w", "W", "staff", "list", "实验小学", "-o", "json"]).output.contains("孙丽"))
    let members = try program.run(["-w", "W", "member", "list", "五年级1班", "-o", "json"]).output
    #expect(members.contains("\"display\":\"孙丽（班主任）\""))
    #expect(members.contains("\"display\":\"王芳（语文）\""))
  }

  @Test(arguments: ["五年级9班,孙丽\n", "五年级1班,\n", ",孙丽\n", "班级,班主任\n五年级1班,孙丽\n没有这个班,张三\n"])
  func aFaultyFileChangesNothing(file: String) throws {
    let program = try school()
    defer { program.remove() }
    try Data(file.utf8).write(to: program.folder.appending(path: "new.csv"))
    let refused = try program.run(promote + ["--homerooms", "new.csv"])
    #expect(refused.status == 1)
    #expect(refused.error.contains("line "))
    #expect(try program.run(["-w", "W", "class", "list", "-o", "csv"]).output.contains("五年级1班,5"))
  }

  @Test func ofManyFaultyRowsTheFirstAreToldByTheirLines() throws {
    let program = try school()
    defer { program.remove() }
    // A cell of two lines comes first.
    let rows = (1...15).map { "五年级\($0)班,\n" }.joined()
    try Data("班级,班主任\n\"五年级1\n班\",孙丽\n\(rows)".utf8).write(to: program.folder.appending(path: "new.csv"))
    let refused = try program.run(promote + ["--homerooms", "new.csv"])
    #expect(refused.error.contains("line 2 lacks") && refused.error.contains("line 4 lacks"), "\(refused.error)")
    #expect(refused.error.contains("16 in all"))
    #expect(!refused.error.contains("line 18 "))
  }

  @Test func aCohortIsNotDissolvedBeforeItGraduates() throws {
    let program = try school()
    defer { program.remove() }
    let early = try program.run(["-w", "W", "-y", "dissolve", "--cohort", "2020"])
    #expect(early.status == 1)
    #expect(early.error.contains("六年级1班"))
    #expect(try program.run(["-w", "W", "class", "graduate", "--cohort", "2020"]).status == 0)
    #expect(try program.run(["-w", "W", "dissolve", "--cohort", "2020"]).status == 1, "it asks first")
    #expect(try program.run(["-w", "W", "-y", "dissolve", "--cohort", "2020"]).status == 0)
  }

  /// `scripts/examples/school-year.qunsh`, against what it printed when it was last looked at. `UPDATE_TRANSCRIPTS=1` writes
  /// that anew.
  @Test func theExampleOfASchoolYearPlaysAsWritten() throws {
    let program = try Program()
    defer { program.remove() }
    let examples = Program.root.appending(path: "scripts/examples")
    let batch = try String(contentsOf: examples.appending(path: "school-year.qunsh"), encoding: .utf8)
    _ = try program.run(["workspace", "init", "W", "--name", "育才小学", "--now", "2026-08-28T08:00:00+08:00"])
    let result = try program.run(["-w", "W", "--lang", "zh", "--as", "李主任", "-f", "-"], input: batch)
    #expect(result.status == 0)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
    let archive = try Data(contentsOf: program.folder.appending(path: "2027届/六年级1班.json"))
    let kept = try JSONSerialization.jsonObject(with: archive) as? [String: Any]
    #expect((kept?["members"] as? [[String: Any]])?.count == 2)
    // What the year's last duty asks for.
    let purged = try program.run(["-w", "W", "-y", "--now", "2027-12-30T09:00:00+08:00", "workspace", "purge", "--due"])
    #expect(purged.status == 0, "\(purged.error)")
    #expect(try !program.run(["-w", "W", "group", "list", "--all"]).output.contains("2027届"))
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
    // The words that led the detector to a topic are not this test's matter, nor how far it was on a slow machine.
    let played = (result.output + result.error).split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.hasPrefix("主题：") && !$0.hasPrefix("标准输入  ") }.joined(separator: "\n")
    let transcript = examples.appending(path: "school-year.txt")
    if ProcessInfo.processInfo.environment["UPDATE_TRANSCRIPTS"] != nil {
      try played.write(to: transcript, atomically: true, encoding: .utf8)
    }
    #expect(try played == String(contentsOf: transcript, encoding: .utf8))
  }
}
