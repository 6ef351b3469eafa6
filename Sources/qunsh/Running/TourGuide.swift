import Editline
import CommandLanguage
import Commands
import Presentation
import Wording

/// Leads a new user through the lessons of the tour: says what to do, carries out what is typed, and looks whether that
/// was it.
final class TourGuide {
  private let runner: Runner
  private let lessons: Scenario
  private var shell: Shell?
  private var done = 0

  init(_ runner: Runner, _ lessons: Scenario) {
    self.runner = runner
    self.lessons = lessons
  }

  /// - Returns: 3 where the input ended before the lessons did.
  func lead() throws -> Int32 {
    if runner.surroundings.isInteractive {
      shell = try runner.shell ?? Shell(runner)
    }
    tell(Report([.heading(lessons.title)]))
    let count = lessons.lines.count
    var number = 0
    for step in lessons.steps {
      switch step {
      case .narration(let words):
        number += 1
        tell(
          Report([
            .message(
              Message(zh: "\n[\(number)/\(count)] \(words.zh)", en: "\n[\(number)/\(count)] \(words.en)"), .plain)
          ]))
      case .pause: break
      case .command(let line):
        switch teach(line) {
        case .learnt, .skipped: done += 1
        case .left:
          tell(
            Report(
              Message(
                zh: "已完成 \(done)/\(count) 步，用 `tour` 重新开始", en: "\(done) of \(count) done; `tour` begins anew"),
              tone: .faint))
          return shell == nil ? 3 : 0
        }
      }
    }
    tell(
      Report([
        .message(
          Message(zh: "\n入门完成。接下来可以：", en: "\nThat was the tour. From here:"), .good),
        .message(
          Message(
            zh: "`scenario list` 看十个现成的剧本；`help 命令` 看一条命令的用法；`policy list` 看九种规则集",
            en:
              "`scenario list` shows ten rehearsed stories, `help COMMAND` tells about a command, `policy list` shows the nine policies"
          ), .advice),
      ]))
    return 0
  }

  private enum Result {
    case learnt, skipped, left
  }

  /// Reads lines until one is what the lesson asks for.
  private func teach(_ lesson: Scenario.Line) -> Result {
    var misses = 0
    while true {
      if Interruption.isPending { return .left }
      guard let typed = ask() else { return .left }
      switch typed.withoutBlanksAround.lowercased() {
      case "": continue
      case "hint", "提示": show(lesson)
      case "skip", "跳过":
        // What the later lessons build on is done all the same.
        runner.streams.isMuted = true
        _ = runner.outcome(of: lesson, in: nil)
        runner.streams.isMuted = false
        tell(Report(Message(zh: "已跳过", en: "skipped"), tone: .faint))
        return .skipped
      default:
        let isAsked = name(of: typed) == name(of: lesson.text)
        let outcome = runner.outcome(ofTyped: typed)
        if runner.isLeaving { return .left }
        if isAsked, lesson.isMet(by: outcome) {
          tell(Report(Message(zh: "对了", en: "that is it"), tone: .good))
          return .learnt
        }
        misses += 1
        tell(remark(isAsked))
        if misses >= 2 { show(lesson) }
      }
    }
  }

  private func remark(_ isAsked: Bool) -> Report {
    isAsked
      ? Report(
        Message(zh: "命令对了，内容还差一点；再试一次", en: "the right command, but not quite what was asked; try once more"),
        tone: .advice)
      : Report(Message(zh: "这一步还没有完成", en: "this step is still to be done"), tone: .advice)
  }

  private func show(_ lesson: Scenario.Line) {
    tell(Report(Message(zh: "提示：\(lesson.text)", en: "hint: \(lesson.text)"), tone: .advice))
  }

  /// The command that a line calls, whatever it was called by; nil where it calls none or several.
  private func name(of text: String) -> String? {
    guard case .commands(let commands)? = try? CommandWords.read(text), commands.count == 1, let words = commands.first
    else { return nil }
    guard let name = (try? runner.binder.bind(words))?.spec?.name else { return nil }
    guard name == "what-if", words.count > 2 else { return name }
    return "what-if " + ((try? runner.binder.bind(words, from: 1))?.spec?.name ?? "")
  }

  /// A line of the shell, or of standard input, which is then shown behind its prompt.
  private func ask() -> String? {
    runner.streams.flush()
    if let shell { return shell.ask() }
    guard let line = TerminalHold.lending({ readLine() }) else { return nil }
    runner.streams.print(runner.shownPrompt + clean(line) + "\n")
    return line
  }

  private func tell(_ report: Report) { runner.show(report, runner.manner) }
}

extension Runner {
  func tour(_ lessons: Scenario, _ manner: Manner) throws -> Int32 {
    if sandbox != nil { throw ProcessFault.notInSandbox("tour") }
    return try play(in: try sandbox(from: lessons.start, manner)) {
      // Lessons are read by people.
      self.manner.form = manner.form == .plain ? .plain : .table
      self.manner.language = manner.language
      return try TourGuide(self, lessons).lead()
    }
  }
}
