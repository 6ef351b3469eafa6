import Glibc
import Synchronization

/// Leaves the terminal usable when the process is killed or crashes in the middle of a line.
///
/// On SIGTERM, SIGHUP, SIGQUIT and the signals of a crash the settings that the terminal had at `install()` come back;
/// then the signal takes the way it would have taken, exit status and core file included.
public enum TerminalGuard {
  private static let endings = [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP, SIGSYS]

  // Written once by install(), then only read, by signal handlers among others: hence plain memory.
  nonisolated(unsafe) private static var settings = UnsafeMutablePointer<termios>.allocate(capacity: 1)
  nonisolated(unsafe) private static var before = UnsafeMutablePointer<sigaction>.allocate(capacity: 65)
  private static let isArmed = Atomic<Bool>(false)
  private static let isEditing = Atomic<Bool>(false)
  private static let isPlain = Atomic<Bool>(false)

  /// Remembers the terminal's settings and takes the signals. Does nothing without a terminal, or a second time.
  public static func install() {
    guard !isArmed.load(ordering: .relaxed), !isEditing.load(ordering: .relaxed) else { return }
    settings.initialize(to: termios())
    before.initialize(repeating: sigaction(), count: 65)
    guard tcgetattr(0, settings) == 0 else { return }
    isPlain.store(LineEditor.terminalIsPlain, ordering: .relaxed)
    isArmed.store(true, ordering: .relaxed)
    atexit { TerminalHold.release() }
    for signal in endings {
      sigaction(signal, nil, before + Int(signal))
      // What was ignored from outside (nohup) stays ignored.
      if unsafeBitCast(before[Int(signal)].__sigaction_handler.sa_handler, to: Int.self) == 1 { continue }
      SignalAction.set(signal) { signal in
        let error = errno
        TerminalGuard.restore()
        sigaction(signal, TerminalGuard.before + Int(signal), nil)
        raise(signal)
        errno = error
      }
    }
  }

  /// Says whether the terminal has settings that must be taken back.
  public static func editing(_ flag: Bool) {
    isEditing.store(flag, ordering: .relaxed)
  }

  /// The settings that the terminal had at `install()`; nil without a terminal.
  static var found: termios? { isArmed.load(ordering: .relaxed) ? settings.pointee : nil }

  /// Puts the remembered settings in force, before the process stops itself or another program takes the terminal.
  static func giveBack(at moment: Int32 = TCSADRAIN) {
    if isArmed.load(ordering: .relaxed) { tcsetattr(0, moment, settings) }
  }

  /// Calls only what POSIX allows in a signal handler.
  private static func restore() {
    guard isArmed.load(ordering: .relaxed), isEditing.load(ordering: .relaxed) else { return }
    tcsetattr(0, TCSANOW, settings)
    let farewell: StaticString = isPlain.load(ordering: .relaxed) ? "\r\n" : "\u{1B}[?2004l\u{1B}[0m\r\n"
    _ = write(1, farewell.utf8Start, farewell.utf8CodeUnitCount)
  }
}
