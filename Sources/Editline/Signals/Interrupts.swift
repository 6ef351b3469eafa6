import Glibc
import Synchronization

/// Ctrl-C while commands run: a flag to be polled between them.
public enum Interrupts {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since the last `clear()`.
  public static var pending: Bool { flag.load(ordering: .relaxed) }

  public static func clear() {
    flag.store(false, ordering: .relaxed)
  }

  /// From now on SIGINT raises the flag instead of ending the process. System calls that wait are interrupted.
  public static func install() {
    clear()
    SignalAction.set(SIGINT) { _ in Interrupts.flag.store(true, ordering: .relaxed) }
  }
}

/// What happened to the terminal while the editor waits for a key.
enum TerminalEvents {
  static let resized = Atomic<Bool>(false)
  static let suspended = Atomic<Bool>(false)
  static let resumed = Atomic<Bool>(false)

  static let signals = [SIGINT, SIGWINCH, SIGTSTP, SIGCONT]

  /// Catches the terminal's signals while a line is read.
  /// - Returns: the actions before, for `SignalAction.restore`.
  static func install() -> [(Int32, sigaction)] {
    _ = (resized.load(ordering: .relaxed), suspended.load(ordering: .relaxed), resumed.load(ordering: .relaxed))
    return [
      SignalAction.set(SIGWINCH) { _ in TerminalEvents.resized.store(true, ordering: .relaxed) },
      SignalAction.set(SIGTSTP) { _ in TerminalEvents.suspended.store(true, ordering: .relaxed) },
      SignalAction.set(SIGCONT) { _ in TerminalEvents.resumed.store(true, ordering: .relaxed) },
    ]
  }

  static func take(_ flag: borrowing Atomic<Bool>) -> Bool {
    flag.exchange(false, ordering: .relaxed)
  }
}

enum SignalAction {
  /// Sets a handler without SA_RESTART, so that reading returns at once.
  @discardableResult
  static func set(_ signal: Int32, _ handler: @escaping @convention(c) (Int32) -> Void) -> (Int32, sigaction) {
    var action = sigaction()
    var before = sigaction()
    action.__sigaction_handler.sa_handler = handler
    sigemptyset(&action.sa_mask)
    sigaction(signal, &action, &before)
    return (signal, before)
  }

  static func restore(_ actions: [(Int32, sigaction)]) {
    for (signal, action) in actions {
      var action = action
      sigaction(signal, &action, nil)
    }
  }
}
