import Commands
import Glibc
import JSON
import Presentation
import Wording

/// Shows on standard error how far long work is: a bar that moves on a terminal, a line every few seconds elsewhere.
final class Progress: Progressing {
  private unowned let runner: Runner
  private var label: Message?
  /// When the command or batch began, and its present stage.
  private var began = 0.0
  private var stageBegan = 0.0
  private var shown: Double?
  private var isRunning = false

  /// What takes less, in seconds, is not worth a word.
  private static let patience = 1.0
  private static let intervals = (terminal: 0.1, elsewhere: 3.0)

  init(_ runner: Runner) { self.runner = runner }

  /// Work begins that may be long.
  func begin() {
    guard !isRunning else { return }
    isRunning = true
    began = Surroundings.elapsed
    shown = nil
    label = nil
  }

  func tell(_ label: Message, done: Int, total: Int?) {
    begin()
    // One thing is begun or it is over: there is nothing to tell of its progress.
    if let total, total <= 1 { return }
    let now = Surroundings.elapsed
    if self.label?.en != label.en {
      self.label = label
      // The first stage began with the work.
      stageBegan = shown == nil ? began : now
    }
    guard now - began >= Self.patience else { return }
    let isMoving = runner.surroundings.errorShowsMovement && !runner.manner.isForReaders
    if let shown, now - shown < (isMoving ? Self.intervals.terminal : Self.intervals.elsewhere) { return }
    shown = now
    let manner = runner.manner
    guard !manner.isQuiet else { return }
    let line = ProgressLine(label, done: done, total: total, elapsed: now - stageBegan)
    if isMoving {
      runner.streams.showStatus(
        line.line(
          language: manner.language, width: runner.surroundings.width - 1, ambiguousIsWide: manner.ambiguousIsWide))
    } else if manner.form == .json || manner.form == .jsonl {
      runner.streams.note(line.json(language: manner.language) + "\n")
    } else {
      runner.streams.note(line.line(language: manner.language, width: 200, hasBar: false) + "\n")
    }
  }

  /// The work is done: what comes next is another.
  func finish() {
    isRunning = false
    runner.streams.clearStatus()
  }
}
