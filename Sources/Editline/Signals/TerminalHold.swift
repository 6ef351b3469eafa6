import Glibc
import Synchronization

/// Keeps what is typed while commands run whole.
///
/// A terminal that gathers lines by itself keeps 4,096 bytes of a line and drops the rest without a word: a long text
/// pasted before the prompt is back would lose its end. So between two lines the terminal gathers nothing and echoes
/// nothing, and the next line takes up all that came. Ctrl-C and Ctrl-Z work as ever. Whoever else reads from the terminal
/// meanwhile, or has another program use it, borrows it.
public enum TerminalHold {
  // Written before the flag is set, then only read, by a signal handler among others: hence plain memory.
  nonisolated(unsafe) private static var held = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  nonisolated(unsafe) private static var stopBefore = UnsafeMutablePointer<sigaction>.allocate(capacity: 1)
  private static let isHeld = Atomic<Bool>(false)

  /// Has the body read from the terminal, or a program that it runs, as if there were no editor.
  public static func lending<Result>(_ body: () throws -> Result) rethrows -> Result {
    let wasHeld = isHeld.load(ordering: .relaxed)
    release()
    defer { if wasHeld { hold() } }
    return try body()
  }

  /// Gives the terminal back as it was found, until the next line is read.
  public static func release() {
    guard isHeld.load(ordering: .relaxed) else { return }
    leave()
    TerminalGuard.giveBack()
  }

  /// From the end of one line to the begin of the next. libedit leaves the terminal so by itself
  /// (`cel_hold_between_lines`), that no moment lies between; here it is noted, and set again after it was lent.
  static func hold() {
    guard !isHeld.load(ordering: .relaxed), var settings = TerminalGuard.found else { return }
    settings.c_lflag &= ~tcflag_t(ICANON | ECHO)
    withUnsafeMutableBytes(of: &settings.c_cc) {
      $0[Int(VMIN)] = 1
      $0[Int(VTIME)] = 0
    }
    held.initialize(to: settings)
    guard tcsetattr(0, TCSANOW, held) == 0 else { return }
    TerminalGuard.editing(true)
    isHeld.store(true, ordering: .relaxed)
    stopBefore.initialize(to: SignalAction.set(SIGTSTP) { _ in TerminalHold.stop() }.1)
  }

  /// The editor takes over; it has settings of its own.
  static func leave() {
    guard isHeld.exchange(false, ordering: .relaxed) else { return }
    TerminalGuard.editing(false)
    sigaction(SIGTSTP, stopBefore, nil)
  }

  /// Ctrl-Z while a command runs: what the shell finds is the terminal as it left it.
  private static func stop() {
    let error = errno
    TerminalGuard.giveBack(at: TCSANOW)
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGTSTP)
    // Within its own handler the signal waits.
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
    SignalAction.stop()
    if isHeld.load(ordering: .relaxed), tcgetpgrp(0) == getpgrp() { tcsetattr(0, TCSANOW, held) }
    errno = error
  }
}
