import Editline
import Glibc
import Wording

/// Asks the trainer between two commands: at a terminal by a key, elsewhere by a line of standard input.
final class StepControl {
  enum Answer {
    case goOn, quit
  }

  private let runner: Runner
  private var shell: Shell?
  private var inputHasEnded = false

  init(_ runner: Runner) {
    self.runner = runner
    shell = runner.shell
  }

  /// Waits until the trainer goes on or quits; between the two they may step aside into the shell.
  ///
  /// - Parameter again: shows once more what is waited before.
  func wait(again: () -> Void = {}) throws -> Answer {
    runner.streams.flush()
    return runner.surroundings.isInteractive ? try key(again) : line()
  }

  private func key(_ again: () -> Void) throws -> Answer {
    let hint = Message(zh: "［回车 继续 · s 暂离到命令行 · q 结束］", en: "[Enter goes on · s steps aside · q ends]")
    while true {
      runner.streams.print(runner.faint(hint[runner.manner.language]))
      runner.streams.flush()
      let key = Keyboard.key()
      // The hint goes; a terminal that knows no escape sequences keeps it.
      runner.streams.print(runner.surroundings.variable("TERM") == "dumb" ? "\n" : "\r\u{1B}[K")
      switch key {
      case nil, UInt8(ascii: "q"), 4: return .quit
      case UInt8(ascii: "s"):
        try stepAside()
        again()
      default: return .goOn
      }
    }
  }

  /// The shell in the sandbox; `exit` and Ctrl-D come back.
  private func stepAside() throws {
    let shell = try self.shell ?? Shell(runner)
    self.shell = shell
    runner.streams.print(
      Message(zh: "已暂离，exit 或 Ctrl-D 回到演示\n", en: "stepped aside; exit or Ctrl-D comes back\n")[runner.manner.language])
    _ = shell.loop()
    runner.isLeaving = false
  }

  /// An empty line goes on, `q` ends, anything else is a command to be run on the way. Where the lines end, nobody waits
  /// any more.
  private func line() -> Answer {
    while !inputHasEnded {
      guard let line = TerminalHold.lending({ readLine() }) else {
        inputHasEnded = true
        return .goOn
      }
      switch line.withoutBlanksAround {
      case "": return .goOn
      case "q": return .quit
      default: _ = runner.outcome(ofTyped: line)
      }
      runner.streams.flush()
      if runner.isLeaving { return .quit }
    }
    return .goOn
  }
}

/// One key, without Enter.
enum Keyboard {
  /// Nil at the end of input and on Ctrl-C. Further bytes of the same key are swallowed: a clicker sends Page Down.
  static func key() -> UInt8? { TerminalHold.lending { read() } }

  private static func read() -> UInt8? {
    var before = termios()
    guard tcgetattr(0, &before) == 0 else { return nil }
    var raw = before
    raw.c_lflag &= ~tcflag_t(ICANON | ECHO)
    // Whoever kills the process while it waits finds the terminal as it was.
    TerminalGuard.install()
    TerminalGuard.editing(true)
    tcsetattr(0, TCSADRAIN, &raw)
    defer {
      tcsetattr(0, TCSADRAIN, &before)
      TerminalGuard.editing(false)
    }
    var byte: UInt8 = 0
    var count: Int
    repeat { count = Glibc.read(0, &byte, 1) } while count < 0 && errno == EINTR && !Interruption.isPending
    guard count == 1 else {
      Interrupts.clear()
      return nil
    }
    var waiting = pollfd(fd: 0, events: Int16(POLLIN), revents: 0)
    var rest: UInt8 = 0
    while byte == 0x1B || byte >= 0x80, poll(&waiting, 1, 20) == 1, Glibc.read(0, &rest, 1) == 1 {}
    return byte
  }
}
