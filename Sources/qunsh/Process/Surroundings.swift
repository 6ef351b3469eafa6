import ClassGroups
import Glibc
import Wording

/// What the process finds around it: environment, terminal and clock. Nothing else in the program asks for them.
struct Surroundings {
  let inputIsTerminal = isatty(0) == 1
  let outputIsTerminal = isatty(1) == 1
  let errorIsTerminal = isatty(2) == 1

  /// A person types and reads.
  var isInteractive: Bool { inputIsTerminal && outputIsTerminal }

  func variable(_ name: String) -> String? {
    guard let value = getenv(name) else { return nil }
    let text = String(cString: value)
    return text.isEmpty || text.utf8.count > 4096 ? nil : text
  }

  /// From `LC_ALL`, `LC_MESSAGES` or `LANG`, the first that is set.
  var language: Language {
    let locale = variable("LC_ALL") ?? variable("LC_MESSAGES") ?? variable("LANG") ?? ""
    return locale.lowercased().hasPrefix("zh") ? .zh : .en
  }

  /// Who sits at the machine, for a workspace that names no actor.
  var user: String { (variable("USER") ?? variable("LOGNAME")).map { clean($0) } ?? "admin" }

  /// Whether colour is wanted where a terminal can show it (https://no-color.org).
  var allowsColor: Bool { getenv("NO_COLOR").map { $0.pointee == 0 } ?? true && variable("TERM") != "dumb" }

  /// Columns of the terminal; 80 where there is none. `COLUMNS` goes first, for tests.
  var width: Int {
    if let columns = variable("COLUMNS").flatMap({ Int($0) }), 10...1000 ~= columns { return columns }
    var size = winsize()
    guard outputIsTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Rows of the terminal; 24 where there is none.
  var height: Int {
    var size = winsize()
    guard outputIsTerminal, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 0 else { return 24 }
    return Int(size.ws_row)
  }

  /// The person's editor of texts.
  var textEditor: String { variable("VISUAL") ?? variable("EDITOR") ?? "vi" }

  /// Whether a line on standard error can be written over.
  var errorShowsMovement: Bool { errorIsTerminal && variable("TERM") != "dumb" }

  var home: String? { variable("HOME") }

  /// The workspace that is meant where none is named: `$QUNSH_WORKSPACE`, the current folder where it is one, or the
  /// person's own.
  var workspace: String {
    if let named = variable("QUNSH_WORKSPACE") { return named }
    if access("workspace.json", F_OK) == 0 { return "." }
    return dataFolder + "/qunsh"
  }

  private var dataFolder: String { variable("XDG_DATA_HOME") ?? (home ?? ".") + "/.local/share" }

  /// Where what was typed is kept, for this person alone.
  var historyFile: String? {
    (variable("XDG_STATE_HOME") ?? home.map { $0 + "/.local/state" }).map { $0 + "/qunsh/history" }
  }

  var startupFile: String? { (variable("XDG_CONFIG_HOME") ?? home.map { $0 + "/.config" }).map { $0 + "/qunsh/rc" } }

  static var now: Instant {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Instant(seconds: time.tv_sec)
  }

  /// Seconds of a clock that only goes forward.
  static var elapsed: Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
