import Foundation
import Testing

/// `member import` on the real binary: who comes in, who waits and why, who is missing, and what a second run changes.
@Suite struct MemberImportTests {
  private static let setup = """
    school add 实验小学 --stage primary
    class add 三年级2班 --school 实验小学 --grade 3 --homeroom 王芳
    group create 三年级2班 --class 三年级2班 --homeroom 王芳
    member add 三年级2班 王芳 --role homeroom --subject 语文
    member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈

    """
  private static let roster = "班级,学生姓名,家长1姓名,家长1关系\n三年级2班,张三,李娟,母亲\n三年级2班,李小明,陈丽,母亲\n"

  /// A group with its homeroom teacher and one mother.
  private func group(roster: String? = nil, policy: String = "hengshui-2018", more: String = "") throws -> Program {
    let program = try Program()
    _ = try program.run(["workspace", "init", "W", "--name", "实验小学", "--policy", policy])
    try write(roster ?? "", "名单.csv", program)
    let import_ = roster == nil ? "" : "roster import 名单.csv --school 实验小学\n"
    let made = try program.run(["-w", "W", "-f", "-"], input: Self.setup + import_ + more)
    try #require(made.status == 0, "\(made.error)")
    return program
  }

  private func write(_ text: String, _ name: String, _ program: Program) throws {
    try Data(text.utf8).write(to: program.folder.appending(path: name))
  }

  private func take(_ list: String, _ program: Program, _ options: [String] = []) throws -> (
    output: String, error: String, status: Int32
  ) {
    try write(list, "群成员.txt", program)
    return try program.run(
      ["-w", "W", "--lang", "en"] + options + ["member", "import", "三年级2班", "群成员.txt"], columns: 300)
  }

  /// `DISPLAY ROLE STUDENT RELATION NAME STATUS` of all who are in the book.
  private func members(_ program: Program) throws -> [String] {
    let lines = try program.run(["-w", "W", "member", "list", "三年级2班", "-o", "jsonl"]).output.split(separator: "\n")
    return try lines.map { line in
      let member = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
      return ["display", "role", "student", "relation", "name", "status"].map { member[$0] as? String ?? "-" }
        .joined(separator: " ")
    }
  }

  private func digest(_ program: Program) throws -> String {
    try program.run(["-w", "W", "workspace", "info", "--digest", "-o", "json"]).output
  }

  private static let list = "王芳（班主任）\n张三妈妈\n张三爸爸\n李小明的妈妈\n孙丽（英语）\n快乐每一天\n"

  @Test func withoutARosterNamesAreBelieved() throws {
    let program = try group()
    defer { program.remove() }
    #expect(try take(Self.list, program).status == 0)
    #expect(
      try members(program).dropFirst(2) == [
        "张三爸爸 parent 张三 爸爸 张三爸爸 active", "李小明的妈妈 parent 李小明 妈妈 李小明的妈妈 active",
        // The homeroom teacher is on the staff list; this one is not.
        "孙丽（英语） teacher - - 孙丽 pending", "快乐每一天 outsider - - 快乐每一天 pending",
      ])
  }

  @Test func aSecondRunChangesNothingAndUndoTakesAllBack() throws {
    let program = try group(roster: Self.roster)
    defer { program.remove() }
    let before = try digest(program)
    let rehearsed = try take(Self.list, program, ["-n"])
    #expect(rehearsed.status == 0)
    #expect(rehearsed.output.contains("It would change 4 places"), "\(rehearsed.output)")
    #expect(try digest(program) == before)
    #expect(try take(Self.list, program).output.contains("took in 4 members, 2 pending; left 2 as they were"))
    let after = try digest(program)
    let second = try take(Self.list, program)
    #expect(second.status == 0)
    #expect(second.output.contains("all 6 of the list are in the book already; nothing changes"))
    #expect(try digest(program) == after)
    #expect(try program.run(["-w", "W", "-q", "undo"]).status == 0)
    #expect(try digest(program) == before)
    #expect(try program.run(["-w", "W", "workspace", "verify"]).status == 0)
  }

  @Test func theRosterTellsWhoIsMeant() throws {
    let program = try group(roster: Self.roster)
    defer { program.remove() }
    let taken = try take("王芳（班主任）\n张三妈妈\nA李小明妈\n小明妈妈\n张三\n", program)
    #expect(taken.output.contains("there is no student '小明' on the roster: pending; did you mean '李小明' of the roster?"))
    #expect(taken.output.contains("the name does not tell the parent from the child"))
    #expect(
      try members(program).dropFirst(2) == [
        "A李小明妈 parent 李小明 妈妈 陈丽 active", "小明妈妈 parent 小明 妈妈 小明妈妈 pending",
        "张三 parent 张三 - 张三 pending",
      ])
    // Under this policy a child's name alone is a parent's.
    let pudong = try group(roster: Self.roster, policy: "pudong")
    defer { pudong.remove() }
    _ = try take("李小明\n", pudong)
    #expect(try members(pudong).last == "李小明 parent 李小明 - 李小明 active")
  }

  @Test func nobodyComesInTwiceUnderAnotherName() throws {
    let program = try group(
      roster: Self.roster, more: "member add 三年级2班 广告商 --role outsider\nmember remove 三年级2班 广告商 --reason 广告\n")
    defer { program.remove() }
    let taken = try take("王芳（班主任）\n张三的妈妈\n李小明妈妈\n李小明的妈妈\n王芳(班主任)\n广告商\n", program)
    for words in [
      "seems to be '张三妈妈' of the book; if so, reject this one and run `member rename 三年级2班 张三妈妈 张三的妈妈`",
      "seems to be '陈丽', who stands on line 3, too", "seems to be another account of '王芳（班主任）'",
      "'王芳(班主任)' looks like the teacher '王芳（班主任）': beware of an impostor", ": 广告",
    ] { #expect(taken.output.contains(words), "\(words)\n\(taken.output)") }
    #expect(
      try members(program).dropFirst(2).map { $0.hasSuffix("pending") } == [true, false, true, true, true])
  }

  @Test func aParentsGuestsWaitAndTheBarredAreToldTheClause() throws {
    let program = try group()
    defer { program.remove() }
    let list = #"{"display":"小强","role":"student","name":"小强"}"# + "\n" + #"{"display":"李四妈妈"}"# + "\n"
    let taken = try take(list, program, ["--as", "张三妈妈"])
    #expect(taken.output.contains("invited by a parent: waits for an administrator's consent"))
    #expect(taken.output.contains("HS-"), "\(taken.output)")
    #expect(try members(program).dropFirst(2).allSatisfy { $0.hasSuffix("pending") })
  }

  @Test func whatTheListSaysCounts() throws {
    let program = try group(roster: Self.roster)
    defer { program.remove() }
    let list =
      #"{"display":"孙老师","role":"teacher","subject":"英语","name":"孙丽"}"# + "\n"
      + #"{"display":"Lily","role":"guardian","student":"李小明","relation":"姑姑","name":"李莉"}"# + "\n"
    let taken = try take(list, program, ["-o", "json"])
    #expect(taken.output.contains(#""added":2,"pending":0,"unchanged":0,"missing":2,"removed":0"#))
    #expect(
      try members(program).dropFirst(2) == ["孙老师 teacher - - 孙丽 active", "Lily guardian 李小明 姑姑 李莉 active"])
  }

  @Test func everyFaultIsToldAndGoodLinesAreKept() throws {
    let program = try group()
    defer { program.remove() }
    let list = "群名片,QQ\n张三妈妈,1001\n,1002\n李四妈妈,1.1E+17\n王五妈妈,1003\n王五妈妈,1004\n张三妈妈,1001\n"
    let taken = try take(list, program)
    #expect(taken.status == 3)
    for words in [
      "line 3, column 1 '群名片': there is no usable name (write one card a line)", "line 4, column 2 'QQ'",
      "line 6, column 1: '王五妈妈' stands on line 5 already", "line 7, column 1: '张三妈妈' has the number of line 2",
    ] { #expect(taken.output.contains(words), "\(words)\n\(taken.output)") }
    #expect(try members(program).last == "王五妈妈 parent 王五 妈妈 王五妈妈 active")
    let long = "昵称,群昵称,学生\n甲,\(String(repeating: "长", count: 121)),\n乙,乙妈妈,\(String(repeating: "长", count: 121))\n"
    let unfit = try take(long, program, ["-n"]).output
    #expect(unfit.contains("line 2, column 2: the display name is too long"), "\(unfit)")
    #expect(unfit.contains("line 3: the student is too long"))
    #expect(try take(list, program).output.contains("all 2 of the list are in the book already"))
    for (bytes, code) in [("", "no-members"), ("PK\u{3}\u{4}", "not-text")] {
      let refused = try take(bytes, program, ["-o", "json"])
      #expect(refused.status == 1)
      #expect(refused.error.contains(code), "\(refused.error)")
    }
  }

  @Test func theMissingAreShownAndRemovedOnlyWithConsent() throws {
    let more = "member add 三年级2班 陈丽 --role parent --student 李小明 --relation 妈妈\n"
    let program = try group(more: more)
    defer { program.remove() }
    let list = "张三妈妈\n"
    let shown = try take(list, program)
    #expect(shown.status == 0)
    #expect(shown.output.contains("李小明妈妈\tnot in the list") && shown.output.contains("王芳（班主任）\tnot in the list"))
    #expect(try members(program).count == 3)
    let removing = ["-w", "W", "--lang", "en", "member", "import", "三年级2班", "群成员.txt", "--remove-missing"]
    #expect(try program.run(removing).status == 1)
    #expect(try members(program).count == 3)
    let removed = try program.run(removing + ["-y"])
    #expect(removed.status == 0, "\(removed.error)")
    #expect(removed.output.contains("removed 1; left 1 as they were"))
    #expect(try members(program).map { $0.prefix(8) } == ["王芳（班主任） ", "张三妈妈 par"].map { $0.prefix(8) })
    #expect(try program.run(removing + ["-y"]).output.contains("nothing changes"))
  }

  @Test func nobodyIsRemovedWhileLinesCannotBeRead() throws {
    let program = try group()
    defer { program.remove() }
    try write("群名片,QQ\n王芳（班主任）,1\n某某,1E+10\n", "群成员.txt", program)
    let call = ["-w", "W", "--lang", "en", "-y", "member", "import", "三年级2班", "群成员.txt", "--remove-missing"]
    let taken = try program.run(call)
    #expect(taken.status == 3)
    #expect(taken.output.contains("nobody is removed, since lines could not be read"))
    #expect(try members(program).count == 2)
  }

  /// What the program writes it reads.
  @Test(arguments: ["csv", "jsonl"]) func itsOwnListOfMembersIsOne(form: String) throws {
    let program = try group(more: "member add 三年级2班 孙丽 --role teacher --subject 英语 --phone 13800000001\n")
    defer { program.remove() }
    let list = try program.run(["-w", "W", "member", "list", "三年级2班", "-o", form]).output
    #expect(try take(list, program).output.contains("all 3 of the list are in the book already; nothing changes"))
    let before = try members(program)
    _ = try program.run(["-w", "W", "-c", "member remove 三年级2班 孙丽 --reason 误加; member remove 三年级2班 李娟 --reason 误加"])
    #expect(try take(list, program).output.contains("took in 2 members, 2 pending"))
    #expect(
      try members(program).sorted()
        == before.map { $0.contains("王芳") ? $0 : $0.replacing("active", with: "pending") }.sorted())
  }
}
