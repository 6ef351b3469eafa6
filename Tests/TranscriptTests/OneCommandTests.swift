import Foundation
import Testing

/// What one command tells, and what it does not.
@Suite struct OneCommandTests {
  @Test func theProgressOfOneCommandIsNotTold() throws {
    let program = try Program()
    defer { program.remove() }
    let done = try program.shell(
      """
      qunsh workspace init W --name 实验小学 >/dev/null
      (sleep 1.3; printf '班级,姓名\\n三年级2班,张三\\n') | qunsh -c 'roster import - --school 实验小学'
      """)
    #expect(done.status == 0, "\(done.output)")
    #expect(!done.output.contains("/1"), "\(done.output)")
  }

  @Test func aScenarioFromStandardInputIsShown() throws {
    let program = try Program()
    defer { program.remove() }
    let text = "#title en Mine\ngroup list\n"
    #expect(try program.run(["scenario", "show", "-"], input: text).output.contains("group list"))
    #expect(try program.run(["scenario", "show", "-"], input: "#title en Mine\n").status == 1)
  }

  @Test func aHintsCommandRunsAsItStands() throws {
    let program = try Program()
    defer { program.remove() }
    _ = try program.run(["workspace", "init", ".", "--name", "实验小学"])
    let made = try program.run(["group", "create", "三年级 2班"])
    #expect(made.output.contains("group set \"三年级 2班\" --homeroom"), "\(made.output)")
    let refused = try program.run(["member", "show", "三年级 2班", "无人"])
    #expect(refused.error.contains("member list \"三年级 2班\""), "\(refused.error)")
  }

  /// R18: an answer to a notice that asks for one was allowed when it was posted, and would be under the other policy.
  @Test func pastAnswersToANoticeAreJudgedAsAnswers() throws {
    let program = try Program()
    defer { program.remove() }
    let clock = ["--now", "2026-09-07T09:00:00+08:00", "-w", "W"]
    func run(_ words: String...) throws -> String {
      let result = try program.run(clock + words)
      #expect(result.status == 0, "\(words): \(result.output)\(result.error)")
      return result.output
    }
    _ = try run("workspace", "init", "W", "--name", "实验小学")
    _ = try run("group", "create", "三年级2班", "--policy", "handbook-4", "--homeroom", "王芳")
    _ = try run("member", "add", "三年级2班", "王芳", "--role", "homeroom", "--subject", "语文")
    _ = try run("member", "add", "三年级2班", "李娟", "--role", "parent", "--student", "张三", "--relation", "妈妈")
    _ = try run("notice", "post", "三年级2班", "--reply", "各位家长：明天上午八点在教室开家长会，请准时参加，收到请回复。")
    _ = try run("post", "三年级2班", "--from", "李娟", "收到")
    let consequences = try run("what-if", "policy", "use", "handbook-4", "三年级2班")
    let other = try run("what-if", "policy", "use", "xining-chengxi", "三年级2班")
    #expect(other.contains("of 2 past messages 1 would be judged otherwise"), "\(other)\(consequences)")
  }

  @Test func csvBeginsWithAByteOrderMarkWhereAsked() throws {
    let program = try Program()
    defer { program.remove() }
    let mark = "\u{FEFF}"
    #expect(
      !(try program.run(["policy", "list", "-o", "csv"]).output.unicodeScalars.starts(with: mark.unicodeScalars)))
    let marked = try program.run(["-o", "csv", "-c", "set bom on; policy list; policy list"]).output
    #expect(marked.unicodeScalars.starts(with: mark.unicodeScalars))
    #expect(marked.unicodeScalars.count { $0 == "\u{FEFF}" } == 1)
  }

  @Test func everySettingOfTheSessionIsShown() throws {
    let program = try Program()
    defer { program.remove() }
    for name in ["lang", "output", "color", "width", "timing", "pager", "plain", "editor", "bom"] {
      let shown = try program.run(["-o", "json", "-c", "set \(name)"]).output
      #expect(shown.contains("\"\(name)\":"), "\(name): \(shown)")
    }
    #expect(try program.run(["-o", "json", "-c", "set editor vi; set editor"]).output == "{\"editor\":\"vi\"}\n")
  }

  @Test func aRehearsedBatchShowsAPreviewOnce() throws {
    let program = try Program()
    defer { program.remove() }
    let setUp = """
      qunsh workspace init W --name 实验小学
      printf '班级,姓名\\n三年级2班,张三\\n' >old.csv
      printf '班级,姓名\\n三年级2班,李四\\n' >new.csv
      qunsh roster import old.csv --school 实验小学
      qunsh -n -c 'roster sync new.csv --school 实验小学; roster show 三年级2班' --lang en
      """
    let output = try program.shell(setUp).output
    #expect(output.components(separatedBy: "\tnew\t").count == 2, "\(output)")
  }

  @Test func aRecordingThatCannotBeWrittenIsToldAndEnds() throws {
    let program = try Program()
    defer { program.remove() }
    let text = String(repeating: "长", count: 200)
    // A file may have a kilobyte; what is more is refused, as on a full disk.
    let script = """
      trap '' XFSZ
      ulimit -f 2
      printf 'scenario record r.qunsh\\necho \(text)\\necho \(text)\\necho \(text)\\nscenario record --stop\\n' |
        qunsh -k -f - 2>&1 || true
      """
    let output = try program.shell(script).output
    #expect(output.contains("'r.qunsh' is too large"), "\(output)")
    #expect(output.contains("nothing is being recorded"), "\(output)")
  }
}
