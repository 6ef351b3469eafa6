import Foundation
import Testing

/// The end of groups in the real binary: what stands in its way, the archive, the members, and when data is to go.
@Suite struct DissolutionTests {
  private let end = ["-w", "W", "--lang", "zh", "--as", "王芳", "--now", "2027-06-30T09:00:00+08:00"]

  private func school() throws -> Program {
    let program = try Program()
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学"])
    let setup = """
      school add 实验小学 --stage primary --coordinator 李主任
      class add 六年级1班 --school 实验小学 --grade 6 --cohort 2021 --homeroom 王芳
      class add 六年级2班 --school 实验小学 --grade 6 --cohort 2021 --homeroom 赵敏
      group create 六年级1班 --class 六年级1班 --homeroom 王芳
      group create 六年级2班 --class 六年级2班 --homeroom 赵敏
      member add 六年级1班 王芳 --role homeroom --subject 语文
      member add 六年级1班 李娟 --role parent --student 张三 --relation 妈妈 --phone 13812345678
      member add 六年级2班 周强 --role parent --student 周舟 --relation 爸爸
      post 六年级1班 --from 李娟 “请问明天几点放学？”
      poll open 六年级1班 毕业照 操场 教室 --from 王芳

      """
    let result = try program.run(["-w", "W", "--now", "2026-09-01T09:00:00+08:00", "-f", "-"], input: setup)
    try #require(result.status == 0, "\(result.error)")
    return program
  }

  private func exists(_ path: String, in program: Program) -> Bool {
    FileManager.default.fileExists(atPath: program.folder.appending(path: path).path)
  }

  private func state(of program: Program) throws -> [String] {
    try [
      ["group", "list", "--all", "-o", "json"], ["member", "list", "六年级1班", "-o", "json"],
      ["poll", "show", "六年级1班", "-o", "json"],
    ].map { try program.run(["-w", "W"] + $0).output }
  }

  @Test func waitsForWhatIsOpen() throws {
    let program = try school()
    defer { program.remove() }
    _ = try program.run(end + ["incident", "open", "六年级1班", "两位家长争吵"])
    _ = try program.run(end + ["mute", "六年级1班", "张三妈妈", "2h"])
    let refused = try program.run(end + ["-y", "dissolve", "六年级1班"])
    #expect(refused.status == 1)
    #expect(refused.error.contains("事件 1“两位家长争吵”"))
    #expect(refused.error.contains("incident close 六年级1班 1 --result"))
    #expect(refused.error.contains("--leave-open"))
    let json = try program.run(end + ["-y", "-o", "json", "dissolve", "六年级1班"])
    #expect(json.error.contains("\"code\":\"open-matters\""))
    _ = try program.run(end + ["incident", "close", "六年级1班", "1", "--result", "和解"])
    #expect(try program.run(end + ["-y", "dissolve", "六年级1班"]).status == 0)
  }

  @Test func anAppealIsOpenUntilItIsAnswered() throws {
    let program = try school()
    defer { program.remove() }
    _ = try program.run(end + ["post", "六年级1班", "--from", "李娟", "自家果园脐橙，5斤39元包邮，加V下单"])
    _ = try program.run(end + ["strikes", "appeal", "六年级1班", "1", "误发"])
    #expect(try program.run(end + ["duties", "六年级1班"]).output.contains("申诉未复"))
    let refused = try program.run(end + ["-y", "dissolve", "六年级1班"])
    #expect(refused.status == 1)
    #expect(refused.error.contains("strikes uphold 六年级1班 1"))
    _ = try program.run(end + ["strikes", "uphold", "六年级1班", "1", "--reason", "属实"])
    #expect(try program.run(end + ["-y", "dissolve", "六年级1班"]).status == 0)
  }

  /// What was knowingly left is on record, stays due, and can still be settled.
  @Test func whatIsLeftOpenIsNamedAndStaysDue() throws {
    let program = try school()
    defer { program.remove() }
    _ = try program.run(end + ["incident", "open", "六年级1班", "两位家长争吵"])
    let done = try program.run(end + ["-y", "dissolve", "六年级1班", "--leave-open", "--archive", "a.json"])
    #expect(done.status == 0)
    #expect(done.output.contains("未了事项：事件 1“两位家长争吵”"))
    let archive = try String(contentsOf: program.folder.appending(path: "a.json"), encoding: .utf8)
    #expect(archive.contains("\"left_open\":[\"incident 1\"]"))
    let later = ["-w", "W", "--lang", "zh", "--now", "2027-07-10T09:00:00+08:00"]
    #expect(try program.run(later + ["duties"]).output.contains("事件 1 未办结"))
    #expect(try program.run(later + ["incident", "escalate", "六年级1班", "1"]).status == 0)
    #expect(try program.run(later + ["incident", "close", "六年级1班", "1", "--result", "和解"]).status == 0)
    #expect(try !program.run(later + ["duties"]).output.contains("事件 1"))
  }

  @Test func theArchiveTellsEverythingAndExplainsItself() throws {
    let program = try school()
    defer { program.remove() }
    let done = try program.run(end + ["-y", "dissolve", "六年级1班", "--reason", "毕业", "--archive", "存档/a.json"])
    #expect(done.status == 0, "\(done.error)")
    let data = try Data(contentsOf: program.folder.appending(path: "存档/a.json"))
    let archive = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(archive["format"] as? String == "qunsh-group-archive")
    #expect(archive["version"] as? Int == 1)
    let guide = try #require(archive["guide"] as? [String: [String: String]])
    for part in ["group", "members", "strikes", "matters", "notices", "polls", "stars", "letters", "posts", "clauses"] {
      #expect(archive[part] != nil, "\(part)")
      #expect(guide[part]?["zh"]?.isEmpty == false && guide[part]?["en"]?.isEmpty == false, "\(part)")
    }
    let members = try #require(archive["members"] as? [[String: Any]])
    #expect(members.map { $0["status"] as? String } == ["active", "active"])
    #expect(members[1]["phone"] as? String == "138****5678")
    let posts = try #require(archive["posts"] as? [[String: Any]])
    #expect(posts.map { $0["id"] as? String } == ["2026-09/1", "2026-09/2"])
    let attributes = try FileManager.default.attributesOfItem(
      atPath: program.folder.appending(path: "存档/a.json").path)
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    // The members are released, the poll is closed; all of it in one commit that can be taken back.
    #expect(try program.run(["-w", "W", "member", "list", "六年级1班", "-o", "json"]).output == "[]\n")
    #expect(try program.run(end + ["poll", "vote", "六年级1班", "1", "张三妈妈", "1"]).status == 1)
  }

  @Test func undoGivesTheSameState() throws {
    let program = try school()
    defer { program.remove() }
    let before = try state(of: program)
    _ = try program.run(end + ["-y", "dissolve", "六年级1班", "--archive", "a.json"])
    #expect(try state(of: program) != before)
    #expect(try program.run(end + ["undo"]).status == 0)
    #expect(try state(of: program) == before)
    #expect(exists("a.json", in: program))
    #expect(try program.run(end + ["redo"]).status == 0)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  /// No archive, no end: whatever is in its way, the group goes on and nothing half is left.
  @Test func aGroupDoesNotEndWithoutTheArchiveThatWasAskedFor() throws {
    let program = try school()
    defer { program.remove() }
    try Data("old".utf8).write(to: program.folder.appending(path: "old.json"))
    try Data().write(to: program.folder.appending(path: "file"))
    for path in ["old.json", "W/a.json", "file/a.json", "."] {
      let refused = try program.run(end + ["-y", "dissolve", "六年级1班", "--archive", path])
      #expect(refused.status == 1, "\(path): \(refused.error)")
      #expect(try program.run(["-w", "W", "group", "show", "六年级1班", "-o", "json"]).output.contains("\"active\""))
    }
    #expect(try String(contentsOf: program.folder.appending(path: "old.json"), encoding: .utf8) == "old")
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func neitherARehearsalNorAFailedBatchLeavesAFile() throws {
    let program = try school()
    defer { program.remove() }
    let line = "dissolve 六年级1班 --archive a.json"
    let rehearsal = try program.run(end + ["-n", "dissolve", "六年级1班", "--archive", "a.json"])
    #expect(rehearsal.output.contains("写出文件“a.json”"))
    _ = try program.run(end + ["what-if", "dissolve", "六年级1班", "--archive", "a.json"])
    _ = try program.run(end + ["-n", "-y", "-c", "\(line); group list"])
    let failed = try program.run(end + ["-y", "-c", "\(line); member add 没有的群 某人 --role parent"])
    #expect(failed.status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: program.folder.path) == ["W"])
    let batch = try program.run(end + ["-y", "-c", "\(line); group archive 六年级2班 b.json"])
    #expect(batch.status == 0, "\(batch.error)")
    #expect(exists("a.json", in: program) && exists("b.json", in: program))
    let kept = try program.run(end + ["-y", "-k", "-c", "dissolve 六年级2班 --archive c.json; group list"])
    #expect(kept.status == 0, "\(kept.error)")
    #expect(exists("c.json", in: program))
  }

  @Test func aCohortGetsAFolderOfArchives() throws {
    let program = try school()
    defer { program.remove() }
    _ = try program.run(end + ["class", "graduate", "--cohort", "2021"])
    let done = try program.run(end + ["-y", "dissolve", "--cohort", "2021", "--archive", "2027届"])
    #expect(done.status == 0, "\(done.error)")
    #expect(exists("2027届/六年级1班.json", in: program) && exists("2027届/六年级2班.json", in: program))
  }

  /// A report tells of an ended group as it was to its end: who was in it, and whom a notice had not reached.
  @Test func aReportKnowsWhoWasInTheGroupToItsEnd() throws {
    let program = try school()
    defer { program.remove() }
    _ = try program.run(
      end + ["notice", "post", "六年级1班", "--from", "王芳", "--kind", "important", "--reply", "请确认毕业典礼的时间。"])
    let report = ["-w", "W", "--now", "2027-07-20T09:00:00+08:00", "report", "group", "六年级1班", "--from", "2026-09-01"]
    func figures(_ words: [String]) throws -> (members: Int?, people: Int?, missing: String) {
      let shown = try program.run(report + words + ["-o", "json"]).output
      let object = try JSONSerialization.jsonObject(with: Data(shown.utf8)) as? [String: Any]
      let members = (object?["members"] as? [String: Any])?["active"] as? Int
      let status = try program.run(["-w", "W", "--lang", "zh", "notice", "status", "六年级1班", "1"]).output
      return (members, (object?["people"] as? [Any])?.count, status)
    }
    let before = try figures(["--personal"])
    #expect(before.members == 2 && before.people == 2)
    #expect(before.missing.contains("未知悉"))
    _ = try program.run(end + ["-y", "dissolve", "六年级1班"])
    #expect(try figures(["--personal"]) == before)
  }

  /// The period that the workspace sets runs out, `duties` names it, and one command purges all of it.
  @Test func personalDataGoesWhenItsTimeIsOver() throws {
    let program = try school()
    defer { program.remove() }
    _ = try program.run(end + ["workspace", "set", "--retention", "30"])
    _ = try program.run(end + ["class", "graduate", "六年级1班"])
    _ = try program.run(end + ["-y", "dissolve", "六年级1班"])
    func at(_ day: String) -> [String] { ["-w", "W", "--lang", "zh", "--now", "\(day)T09:00:00+08:00"] }
    #expect(try !program.run(at("2027-07-29") + ["duties"]).output.contains("个人信息"))
    #expect(try program.run(at("2027-07-29") + ["workspace", "purge", "--due"]).output.contains("没有保管期满的群"))
    #expect(
      try program.run(at("2027-07-30") + ["duties"]).output.contains("workspace purge --group 六年级1班"))
    #expect(try program.run(at("2027-07-30") + ["-y", "workspace", "purge", "--group", "六年级2班"]).status == 1)
    let purged = try program.run(at("2027-07-30") + ["-y", "workspace", "purge", "--due"])
    #expect(purged.status == 0, "\(purged.error)")
    #expect(try !program.run(["-w", "W", "group", "list", "--all"]).output.contains("六年级1班"))
    #expect(try program.run(at("2027-07-31") + ["workspace", "verify"]).status == 0)
    let journal = try program.shell("grep -rl 李娟 W || true").output
    #expect(journal.isEmpty, "\(journal)")
  }
}

/// What is purged of groups and classes that had other names before.
@Suite struct FormerNameTests {
  private func run(_ program: Program, _ at: String, _ words: String) throws {
    let result = try program.run(
      ["-w", "W", "-y", "--now", "\(at)T09:00:00+08:00"] + words.split(separator: " ").map(String.init))
    #expect(result.status == 0, "\(words): \(result.error)")
  }

  private func files(holding word: String, in program: Program) throws -> String {
    try program.shell("grep -rl \(word) W || true").output
  }

  /// A class graduates, and its group makes room for the one below; each command by itself, or all in one transaction.
  @Test(arguments: [false, true]) func goesUnderTheOldNameToo(isOneTransaction: Bool) throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--now", "2026-08-01T09:00:00+08:00"])
    try Data("班级,学生姓名,家长1姓名,家长1关系\n五年级1班,张三,李娟,母亲\n六年级1班,周舟,周强,父亲\n".utf8)
      .write(to: program.folder.appending(path: "名单.csv"))
    let commands = [
      "school add 实验小学 --stage primary", "class add 五年级1班 --school 实验小学 --grade 5",
      "class add 六年级1班 --school 实验小学 --grade 6 --cohort 2021", "roster import 名单.csv --school 实验小学",
      "group create 五年级1班 --class 五年级1班 --homeroom 王芳", "group create 六年级1班 --class 六年级1班 --homeroom 赵敏",
      "member add 五年级1班 李娟 --role parent --student 张三 --relation 妈妈",
      "member add 六年级1班 周强 --role parent --student 周舟 --relation 爸爸",
      "post 六年级1班 --from 周强 请问周舟明天几点放学？", "class graduate --cohort 2021",
      "class promote 实验小学 --rename {grade}年级{class}班",
    ]
    if isOneTransaction {
      let batch = commands.map { $0 + " --now 2026-08-20T09:00:00+08:00" }.joined(separator: "\n")
      let done = try program.run(["-w", "W", "-y", "-q", "-f", "-"], input: batch + "\n")
      #expect(done.status == 0, "\(done.error)")
    } else {
      for (day, command) in commands.enumerated() { try run(program, "2026-08-\(10 + day)", command) }
    }
    let old = try program.run(["-w", "W", "group", "list", "-o", "json"]).output
    #expect(old.contains("届）"))
    let name = try #require(
      old.components(separatedBy: "\"name\":\"").first { $0.contains("届）") }?.split(separator: "\"").first)
    try run(program, "2026-09-01", "dissolve \(name)")
    #expect(try !files(holding: "周强", in: program).isEmpty)
    let purged = try program.run(["-w", "W", "-y", "--now", "2027-09-01T09:00:00+08:00", "workspace", "purge", "--due"])
    #expect(purged.status == 0, "\(purged.output)\(purged.error)")
    for word in ["周强", "周舟"] { #expect(try files(holding: word, in: program).isEmpty, "\(word)") }
    // The class that has the name now, and had another before, keeps everything, its history too.
    let journal = try files(holding: "李娟", in: program)
    #expect(journal.contains("000001.jsonl") == true)
    let members = try program.run(["-w", "W", "member", "list", "六年级1班", "-o", "json"]).output
    #expect(members.contains("李娟"))
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }
}
