import CEditline
import Glibc

/// A change of the line that is to be made as soon as libedit asks for it: not while it is reading keys, since some of
/// its commands hold pointers into the buffer then.
enum PendingEdit {
  case insert([Unicode.Scalar])
  case replace(LineState)
}

/// Where libedit's keys come from.
extension LineEditor {
  /// Gives libedit the next key: 1 with a key, 0 at the end, -1 on failure.
  func nextKey(_ out: UnsafeMutablePointer<wchar_t>) -> Int32 {
    rememberSettings()
    while true {
      if !queue.isEmpty {
        out.pointee = wchar_t(bitPattern: queue.removeFirst())
        return 1
      }
      if cel_is_editing(handle) != 0, !reader.hasMore { paint() }
      let event = reader.next()
      switch event {
      case .resized:
        screen.resize()
        continue
      case .resumed:
        takeTerminal()
        continue
      case .suspended:
        suspend()
        continue
      default: break
      }
      if search != nil, searchEvent(event) { continue }
      screen.below = []
      switch event {
      case .scalar(let scalar): queue.append(scalar.value)
      case .sequence(let bytes):
        if cel_is_vi(handle) != 0 {
          queue.append(UInt32(KeyBindings.stand(for: bytes)))
        } else {
          queue += bytes.map(UInt32.init)
        }
      case .paste(let scalars):
        guard !scalars.isEmpty else { continue }
        pending = .insert(scalars)
        queue.append(UInt32(KeyBindings.applyKey))
      case .end:
        readFailure = event
        out.pointee = 0
        return 0
      case .interrupted:
        readFailure = event
        errno = EINTR
        return -1
      case .failed(let error):
        readFailure = event
        errno = error
        return -1
      case .resized, .resumed, .suspended: continue
      }
    }
  }

  func applyPending() {
    switch pending {
    case .insert(let scalars): insert(scalars)
    case .replace(let line): setLine(line)
    case nil: break
    }
    pending = nil
  }

  /// Ctrl-Z: gives the terminal back as it was, stops, and takes it again when the shell wakes the process.
  private func suspend() {
    screen.close()
    TerminalGuard.editing(false)
    TerminalGuard.giveBack()
    SignalAction.stop()
    TerminalGuard.editing(true)
    _ = TerminalEvents.take(TerminalEvents.resumed)
    takeTerminal()
  }

  /// libedit has put its settings in force when it asks for the first key.
  private func rememberSettings() {
    guard editingSettings == nil else { return }
    var settings = termios()
    if tcgetattr(0, &settings) == 0 { editingSettings = settings }
  }

  /// After the process was stopped and woken: the settings may be the shell's, and the line goes below what is there.
  private func takeTerminal() {
    if var settings = editingSettings { tcsetattr(0, TCSADRAIN, &settings) }
    screen.open()
  }

  /// Takes a key while the history is searched.
  /// - Returns: false when the key is none of the search's: then it ends, and the key does what it always does.
  private func searchEvent(_ event: KeyEvent) -> Bool {
    switch event {
    case .scalar("\u{12}"): search?.older(in: history)
    case .scalar("\u{13}"): search?.newer(in: history)
    case .scalar("\u{08}"), .scalar("\u{7F}"): search?.erase(in: history)
    case .scalar("\u{07}"):
      leaveSearch(cancelled: true)
      return true
    case .interrupted:
      Interrupts.clear()
      leaveSearch(cancelled: true)
      return true
    case .scalar(let scalar) where scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value):
      search?.type([scalar], in: history)
    case .paste(let scalars): search?.type(scalars, in: history)
    case .scalar("\u{1B}"):
      leaveSearch(cancelled: false)
      return true
    default:
      leaveSearch(cancelled: false)
      return false
    }
    if search?.isFailing == true { ring() }
    return true
  }

  private func leaveSearch(cancelled: Bool) {
    if !cancelled, let line = foundLine { pending = .replace(line) }
    search = nil
    if pending != nil { queue.append(UInt32(KeyBindings.applyKey)) }
  }

  /// The entry that the search shows, the cursor where the pattern begins.
  var foundLine: LineState? {
    guard let search, let match = search.match else { return nil }
    var line = LineState(atEnd: Paste.display(history.entries[match]))
    if let at = HistorySearch.position(of: search.pattern, in: line.scalars) { line.cursor = at }
    return line
  }
}
