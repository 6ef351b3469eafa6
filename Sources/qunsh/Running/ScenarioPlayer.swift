import ClassGroups
import CommandLanguage
import Commands
import Glibc
import Presentation
import Wording

/// What commands told while somebody listens: a scenario that plays, the tour, a recording.
final class Witness {
  var reports: [Report] = []
}

/// Plays a scenario in the sandbox that the runner is in, and holds each command to what is expected of it.
final class ScenarioPlayer {
  /// Something that came out otherwise than expected.
  struct Mismatch {
    var line: Int
    var what: Message
  }

  private let runner: Runner
  private let scenario: Scenario
  /// Nothing is shown, and nobody is waited for.
  private let isUnseen: Bool
  private let control: StepControl?
  private let form: OutputForm
  private(set) var mismatches: [Mismatch] = []
  private(set) var commands = 0
  private var hasQuit = false

  /// - Parameter control: asked before each command; nil where nobody is asked.
  init(_ runner: Runner, _ scenario: Scenario, isUnseen: Bool, control: StepControl? = nil) {
    self.runner = runner
    self.scenario = scenario
    self.isUnseen = isUnseen
    self.control = control
    form = runner.manner.form
  }

  func play() throws {
    tell(Report([.heading(scenario.title)]))
    for step in scenario.steps {
      if Interruption.isPending { throw ProcessFault.interrupted(done: commands) }
      switch step {
      case .narration(let words): tell(Report([.message(Message(zh: "\n" + words.zh, en: "\n" + words.en), .plain)]))
      case .pause(let seconds): try pause(seconds)
      case .command(let line): try carryOut(line)
      }
      if hasQuit || runner.isLeaving { return }
    }
  }

  private func tell(_ report: Report) {
    if isUnseen { return }
    var manner = runner.manner
    // A command may have changed the form of results; what the trainer says keeps its own.
    manner.form = form
    runner.show(report, manner)
  }

  private func carryOut(_ line: Scenario.Line) throws {
    if !isUnseen {
      runner.streams.print("\n")
      showCommand(line)
      if let control, try control.wait(again: { self.showCommand(line) }) == .quit {
        hasQuit = true
        return
      }
    }
    commands += 1
    let outcome = runner.outcome(of: line, in: scenario.name)
    let unmet = line.expectations.filter { !$0.holds(for: outcome) }
    for expectation in unmet {
      let words = quoted(expectation.text)
      note(
        Mismatch(
          line: expectation.line,
          what: Message(
            zh: "应为\(words.zh)，实为 \(outcome.words.zh)", en: "expected \(words.en), and it came to \(outcome.words.en)"))
      )
    }
    if !line.expectsStatus, ![0, 3].contains(outcome.status) {
      note(Mismatch(line: line.number, what: Message(zh: "命令失败", en: "the command failed")))
    } else if unmet.isEmpty, !line.expectations.isEmpty {
      let words = line.expectations.map(\.words)
      tell(
        Report(
          Message(
            zh: "符合预期：\(words.map(\.zh).joined(separator: "，"))",
            en: "as expected: \(words.map(\.en).joined(separator: ", "))"), tone: .faint))
    }
  }

  private func showCommand(_ line: Scenario.Line) {
    runner.streams.print(runner.shownPrompt + clean(line.text) + "\n")
  }

  private func note(_ mismatch: Mismatch) {
    mismatches.append(mismatch)
    tell(Report(mismatch.words(in: scenario.name), tone: .bad))
  }

  /// Waits so many seconds, or for a key, where somebody looks on.
  private func pause(_ seconds: Int?) throws {
    guard !isUnseen, control == nil, runner.surroundings.isInteractive else { return }
    runner.streams.flush()
    guard let seconds else {
      hasQuit = try StepControl(runner).wait() == .quit
      return
    }
    for _ in 0..<seconds * 10 {
      if Interruption.isPending { throw ProcessFault.interrupted(done: commands) }
      usleep(100_000)
    }
  }
}

extension ScenarioPlayer.Mismatch {
  /// With the file and the line, as compilers tell them.
  func words(in file: String) -> Message {
    Message(zh: "\(file):\(line)：\(what.zh)", en: "\(file):\(line): \(what.en)")
  }
}

extension Runner {
  /// Carries out a line of a scenario, tells what went wrong with it, and gives what it came to.
  func outcome(of line: Scenario.Line, in file: String?) -> ScenarioOutcome {
    let outer = witness
    let witness = Witness()
    self.witness = witness
    defer { self.witness = outer }
    var status: Int32 = 0
    var place: SourcePlace?
    mannerOfLine = manner
    do {
      var reader = ScriptReader(file: file, line: line.number)
      reader.append(Array(line.text.utf8))
      reader.finish()
      var words = CommandWords()
      while case .command = try reader.next(into: &words, substituting: variables.substitution) {
        place = words.place
        status = max(status, try run(try binder.bind(words), words: words))
        if isLeaving { break }
      }
    } catch {
      let fault = (error as? PlacedError)?.error ?? error
      // What is expected to fail is told as in the shell; else the place in the scenario goes before it.
      complain(fault, mannerOfLine, at: line.expectsStatus ? nil : (error as? PlacedError)?.place ?? place)
      return ScenarioOutcome(
        status: fault.exitStatus, reports: witness.reports, error: fault as? any Explained)
    }
    return ScenarioOutcome(status: status, reports: witness.reports)
  }
}
