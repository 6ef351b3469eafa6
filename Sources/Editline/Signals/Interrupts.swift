import Glibc
import Synchronization

/// Ctrl-C, and in a batch SIGTERM, while commands run: a flag to be polled between them.
public enum Interrupts {
  private static let flag = Atomic<Bool>(false)

  /// Whether Ctrl-C was pressed since the last `clear()`.
  public static var pending: Bool { flag.load(ordering: .relaxed) }

  /// Forgets it: what was to be stopped has stopped, or was another program's.
  public static func clear() {
    flag.store(false, ordering: .relaxed)
  }

  /// From now on SIGINT raises the flag instead of ending the process. System calls that wait are interrupted.
  public static func install() {
    clear()
    SignalAction.set(SIGINT) { _ in Interrupts.flag.store(true, ordering: .relaxed) }
  }

  /// As `install()`, and SIGTERM does the same; a second one ends the process at once.
  public static func installForBatch() {
    install()
    SignalAction.set(SIGTERM) { _ in
      if Interrupts.flag.exchange(true, ordering: .relaxed) {
        signal(SIGTERM, SIG_DFL)
        raise(SIGTERM)
      }
    }
    // Whoever started the batch may have held them back on its own thread.
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    sigprocmask(SIG_UNBLOCK, &signals, nil)
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

  /// Stops the process the way Ctrl-Z does without a handler: not at all where no shell could wake it again.
  static func stop() {
    var usual = sigaction()
    var handler = sigaction()
    usual.__sigaction_handler.sa_handler = SIG_DFL
    sigaction(SIGTSTP, &usual, &handler)
    raise(SIGTSTP)
    sigaction(SIGTSTP, &handler, nil)
  }

  static func restore(_ actions: [(Int32, sigaction)]) {
    for (signal, action) in actions {
      var action = action
      sigaction(signal, &action, nil)
    }
  }
}
