import CEditline
import Glibc

/// A line editor on the terminal: libedit's keys and modes, with a screen, a history and completion of its own.
///
/// ```swift
/// Editline.prepareLocale()
/// let editor = try LineEditor(program: "demo", historyFile: home + "/.demo_history")
/// editor.prompt = StyledText("群", style: "1;32") + "> "
/// while case .line(let line) = editor.readLine() { editor.history.add(line) }
/// ```
/// libedit reads keys through `nextKey` and edits its buffer; what it paints goes nowhere. The screen is painted from
/// the buffer whenever the editor is about to wait, see `Painter`.
public final class LineEditor {
  /// Stands before the line. Controls in it are made visible, so escape sequences do not work: use styles.
  public var prompt: StyledText = "> "
  /// Says what can stand at the cursor; nil for no completion.
  public var complete: ((CompletionRequest) -> CompletionReply)?
  /// The editor's own words, in the person's language.
  public var words = EditorWords.english
  /// Lines for Up, Down and Ctrl-R. `readLine` does not add to it: the caller knows which lines are worth keeping.
  public var history: History
  /// Columns of a scalar, -1 for one that must not be shown raw. Replace it for terminals that differ, such as those
  /// that show “ and … in two columns.
  public var widthOf: (Unicode.Scalar) -> Int = CellWidth.of
  /// Shows lines without escape sequences, as on a terminal that knows none: for screen readers.
  public var isPlain: Bool {
    get { screen.isPlain }
    set { screen.isPlain = newValue || LineEditor.terminalIsPlain }
  }
  /// Lines of `.editrc` that libedit did not understand.
  public private(set) var refusedSettings: [String] = []

  let handle: OpaquePointer
  private let libeditHistory: OpaquePointer
  private let sink: UnsafeMutablePointer<FILE>
  /// The entries that libedit's own history commands (vi's `/`) were given last.
  private var knownToLibedit = (revision: -1, count: 0)

  // The state of the line being read.
  var reader = KeyReader()
  var screen = EditorScreen()
  var activePrompt: StyledText = "> "
  /// Keys to give to libedit before any other.
  var queue: [UInt32] = []
  var pending: PendingEdit?
  var search: HistorySearch?
  var recallWalk: PrefixRecall?
  var completion: CompletionState?
  var killed: [Unicode.Scalar] = []
  var lineAfterKill: LineState?
  var readFailure: KeyEvent?
  /// The terminal's settings while a line is edited.
  var editingSettings: termios?

  /// Whether the terminal says that it knows no escape sequences.
  static var terminalIsPlain: Bool {
    guard let name = getenv("TERM") else { return true }
    return ["", "dumb", "emacs", "unknown"].contains(String(cString: name))
  }

  /// - Parameters:
  ///   - program: the name by which lines of `.editrc` can be meant for this program alone (`demo:bind …`).
  ///   - historyFile: kept over sessions; nil for memory only. See `History.fault` for what went wrong.
  ///   - readsEditrc: whether `$EDITRC` or `~/.editrc` is carried out.
  public init(
    program: String, historyFile: String? = nil, historyLimit: Int = 5000, readsEditrc: Bool = true
  ) throws(EditorFault) {
    guard isatty(0) == 1, isatty(1) == 1 else { throw .noTerminal }
    Editline.prepareLocale()
    TerminalGuard.install()
    Interrupts.install()
    guard let sink = fopen("/dev/null", "w") else { throw .refused }
    guard let handle = cel_init(program, sink), let libeditHistory = history_init() else {
      fclose(sink)
      throw .refused
    }
    self.sink = sink
    self.handle = handle
    self.libeditHistory = libeditHistory
    history = History(file: historyFile, limit: historyLimit)
    // A screen that nobody sees and that never changes its size.
    cel_set_capability(handle, "co", "200")
    cel_set_capability(handle, "li", "24")
    cel_set_client(handle, Unmanaged.passUnretained(self).toOpaque())
    cel_set_mode(handle, "emacs")
    cel_history_size(libeditHistory, Int32(clamping: historyLimit))
    cel_use_history(handle, libeditHistory)
    for command in EditorCommand.allCases {
      cel_add_command(handle, command.rawValue, command.rawValue, command.function)
    }
    cel_set_key_source(handle) { handle, out in
      guard let handle, let out, let client = cel_client(handle) else { return -1 }
      return Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue().nextKey(out)
    }
    KeyBindings.bind(handle)
    if readsEditrc, let path = Editrc.path { refusedSettings = Editrc.apply(path, to: handle) }
  }

  deinit {
    history_end(libeditHistory)
    el_end(handle)
    fclose(sink)
  }

  /// Changes between vi's keys and emacs's.
  public func useVi(_ isVi: Bool) {
    cel_set_mode(handle, isVi ? "vi" : "emacs")
    KeyBindings.bind(handle)
  }

  /// Reads one line, once Enter is pressed.
  ///
  /// - Parameter prompt: in place of the usual one, for a line that goes on (`<<END` texts, a trailing backslash).
  public func readLine(prompt: StyledText? = nil) -> ReadResult {
    activePrompt = prompt ?? self.prompt
    begin()
    defer { end() }
    var count: Int32 = 0
    errno = 0
    let text = el_wgets(handle, &count)
    let failure = errno
    if let text, count > 0, readFailure == nil {
      var scalars = (0..<Int(count)).map { Unicode.Scalar(UInt32(bitPattern: Int32(text[$0]))) ?? "\u{FFFD}" }
      while let last = scalars.last, last == "\n" || last == "\r" { scalars.removeLast() }
      finish(LineState(atEnd: scalars))
      scalars.removeAll { (0x80...0x8B).contains($0.value) }
      while scalars.last == Paste.lineBreak { scalars.removeLast() }
      return .line(Paste.text(scalars))
    }
    switch readFailure {
    case .interrupted:
      Interrupts.clear()
      finish(shownLine, mark: "^C")
      el_reset(handle)
      return .interrupted
    case .failed(let error):
      finish(shownLine)
      return .error(error)
    default:
      finish(shownLine)
      return count < 0 && failure != 0 && readFailure == nil ? .error(failure) : .eof
    }
  }

  private func begin() {
    // `edit off` in .editrc: the terminal gathers the line and echoes it.
    if cel_is_editing(handle) == 0 { TerminalHold.release() } else { TerminalHold.leave() }
    Interrupts.clear()
    queue = []
    pending = nil
    search = nil
    recallWalk = nil
    completion = nil
    lineAfterKill = nil
    readFailure = nil
    editingSettings = nil
    tellLibeditHistory()
    fflush(nil)
    savedActions = TerminalEvents.install()
    screen.open()
    // Without editing the prompt is shown once.
    if cel_is_editing(handle) == 0 { show(LineState(), prompt: activePrompt) }
    TerminalGuard.editing(true)
    // Not before the first line: what libedit is told takes effect at once.
    if !holdsBetweenLines, cel_is_editing(handle) != 0 {
      cel_hold_between_lines(handle)
      holdsBetweenLines = true
    }
  }

  private var holdsBetweenLines = false

  private func end() {
    screen.close()
    TerminalGuard.editing(false)
    SignalAction.restore(savedActions)
    savedActions = []
    if cel_is_editing(handle) != 0 { TerminalHold.hold() }
  }

  private var savedActions: [(Int32, sigaction)] = []

  private func tellLibeditHistory() {
    let (revision, count) = (history.revision, history.entries.count)
    guard knownToLibedit != (revision, count) else { return }
    // A line that moved leaves its place, and of too many libedit forgets the oldest by itself: neither makes more.
    let isFull = count == history.limit && knownToLibedit.count == count
    let before = count - (isFull || history.movedFrom != nil ? 0 : 1)
    if knownToLibedit == (revision - 1, before), let last = history.entries.last {
      if let place = history.movedFrom { cel_history_delete(libeditHistory, Int32(clamping: place)) }
      cel_history_enter(libeditHistory, LineState.string(Paste.display(last)))
    } else {
      cel_history_clear(libeditHistory)
      for entry in history.entries { cel_history_enter(libeditHistory, LineState.string(Paste.display(entry))) }
    }
    knownToLibedit = (revision, count)
  }
}
