import Foundation
import Testing

/// The tour as a new user takes it, and recording a session, in the real binary.
@Suite struct TourTests {
  /// The commands that the lessons ask for.
  private static let answers = (try? lessons()) ?? []

  private static func lessons() throws -> [String] {
    let url = Program.root.appending(path: "Sources/CData/data/scenarios/tour.qunsh")
    return try String(contentsOf: url, encoding: .utf8).split(separator: "\n").map(String.init)
      .filter { !$0.hasPrefix("#") }
  }

  @Test(arguments: ["zh", "en"]) func whoTypesWhatIsAskedComesToTheEnd(language: String) throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "真学校"])
    let journal = program.folder.appending(path: "W/journal/000001.jsonl")
    let before = try Data(contentsOf: journal)
    #expect(Self.answers.count >= 10)
    let input = Self.answers.joined(separator: "\n") + "\n"
    let result = try program.run(["-w", "W", "--lang", language, "tour"], input: input)
    #expect(result.status == 0, "\(result.output)\(result.error)")
    #expect(
      result.output.components(separatedBy: language == "zh" ? "✓ 对了" : "✓ that is it").count == Self.answers.count + 1)
    #expect(try Data(contentsOf: journal) == before)
  }

  @Test func chineseCommandsCountToo() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.run(["--lang", "zh", "tour"], input: "帮助\n")
    #expect(result.output.contains("✓ 对了"))
    #expect(result.output.contains("[2/13]"), "\(result.output)")
  }

  @Test func whatIsWrongIsToldAndHelpIsNear() throws {
    let program = try Program()
    defer { program.remove() }
    let input =
      "group list\ngroup lst\nhelp\ngroup create 四年级1班\ngroup create 三年级2班 --homeroom 王芳\nhint\nskip\nmember list 三年级2班\n"
    let result = try program.run(["--lang", "en", "tour"], input: input)
    #expect(result.output.contains("this step is still to be done"))
    #expect(result.output.contains("hint: help"))
    #expect(result.error.contains("no command 'group lst'") || result.error.contains("lst"))
    #expect(result.output.contains("the right command, but not quite what was asked"))
    #expect(result.output.contains("hint: member add 三年级2班 李娟"))
    // What was skipped is done all the same.
    #expect(result.output.contains("skipped") && result.output.contains("张三妈妈\t李娟"))
    #expect(result.output.contains("4 of 13 done"))
    #expect(result.status == 3)
  }

  @Test func withoutInputItEnds() throws {
    let program = try Program()
    defer { program.remove() }
    let result = try program.run(["--lang", "en", "tour"])
    #expect(result.status == 3)
    #expect(result.output.contains("0 of 13 done"))
    #expect(try program.run(["--lang", "en", "tour"], input: "exit\n").status == 3)
  }

  @Test func aRecordedSessionPlaysAgain() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "真学校"])
    let session = """
      scenario record demo.qunsh
      group create 三年级2班 --homeroom 王芳
      member add 三年级2班 李娟 --role parent --student 张三 --relation 妈妈
      scenario record --say “第一条广告”
      post 三年级2班 --from 张三妈妈 “自家果园脐橙，5斤39元包邮，加V下单”
      scenario record --pause
      let who = 张三妈妈
      mute 三年级2班 $who 2h
      check --policy all --role parent 收到
      scenario list
      scenario record --stop
      group list
      """
    let result = try program.run(["-w", "W", "--lang", "zh", "-f", "-"], input: session)
    #expect(result.status == 0, "\(result.error)")
    #expect(result.output.contains("已录制 6 条命令"), "\(result.output)")
    let text = try String(contentsOf: program.folder.appending(path: "demo.qunsh"), encoding: .utf8)
    #expect(text.hasPrefix("#title zh demo\n#title en demo\n#start empty 真学校\n\nclock set "), "\(text)")
    #expect(text.contains("#zh 第一条广告\npost 三年级2班"))
    #expect(text.contains("#expect block HS-3.2.6b\n#pause\n"))
    #expect(text.contains("mute 三年级2班 张三妈妈 2h\n"))
    #expect(!text.contains("group list") && !text.contains("scenario list"))
    let checked = try program.run(["-w", "W", "scenario", "check", "demo.qunsh"])
    #expect(checked.status == 0, "\(checked.output)")
  }

  @Test func aRecordingBeginsWhereTheWorkspaceStood() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", "W", "--name", "真学校"])
    _ = try program.run(["-w", "W", "group", "create", "三年级2班"])
    let session = "scenario record demo.qunsh\ngroup create 三年级3班\ngroup create 三年级3班 --policy nowhere\n"
    // It is whole though nobody stopped it, and a refusal is on record.
    #expect(try program.run(["-w", "W", "--as", "王芳", "-k", "-f", "-"], input: session).status == 4)
    let text = try String(contentsOf: program.folder.appending(path: "demo.qunsh"), encoding: .utf8)
    #expect(text.contains("#start commit 2\n"))
    #expect(text.contains("\nas 王芳\n"))
    #expect(text.contains("--policy nowhere\n#expect refused\n"))
    #expect(try program.run(["-w", "W", "scenario", "check", "demo.qunsh"]).status == 0)
    // The group is there by now; the scenario does not see it.
    _ = try program.run(["-w", "W", "dissolve", "三年级3班", "-y"])
    #expect(try program.run(["-w", "W", "scenario", "check", "demo.qunsh"]).status == 0)
  }

  @Test func whatCannotBeRecordedIsRefused() throws {
    let program = try Program()
    defer { program.remove() }
    try "x".write(to: program.folder.appending(path: "there.qunsh"), atomically: true, encoding: .utf8)
    #expect(try program.run(["--lang", "en", "scenario", "record", "there.qunsh"]).error.contains("is there already"))
    #expect(try String(contentsOf: program.folder.appending(path: "there.qunsh"), encoding: .utf8) == "x")
    #expect(
      try program.run(["--lang", "en", "scenario", "record", "--stop"]).error.contains("nothing is being recorded"))
    #expect(try program.run(["scenario", "record"]).status == 2)
    #expect(try program.run(["scenario", "record", "a.qunsh", "--stop"]).status == 2)
    let twice = try program.run(["--lang", "en", "-c", "scenario record a.qunsh; scenario record b.qunsh"])
    #expect(twice.status == 1)
    #expect(twice.error.contains("a recording to 'a.qunsh' goes on"))
  }
}
