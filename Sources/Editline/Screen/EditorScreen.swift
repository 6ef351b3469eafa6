import CEditline
import Glibc

/// The terminal as the editor writes to it.
struct EditorScreen {
  /// Rows listed below the line until the next key.
  var below: [[Cell]] = []
  private(set) var size = ScreenSize(columns: 80, rows: 24)
  /// Writes no escape sequence and no row twice.
  var isPlain = LineEditor.terminalIsPlain
  private var painter = Painter(columns: 80)
  private var plain = PlainPainter(columns: 80)
  /// Terminals that leave their rows as they are when their width changes; all others wrap them anew.
  private let rewraps = getenv("XTERM_VERSION") == nil && getenv("STY") == nil

  /// Takes the terminal for a line: pasted text will come in brackets.
  mutating func open() {
    measure()
    below = []
    painter = Painter(columns: size.columns)
    plain = PlainPainter(columns: size.columns)
    if !isPlain { write("\u{1B}[?2004h\r") }
  }

  /// Gives the terminal back.
  func close() {
    if !isPlain { write("\u{1B}[?2004l") }
  }

  mutating func resize() {
    let old = painter.frame
    measure()
    if isPlain {
      plain = PlainPainter(columns: size.columns)
      return
    }
    let row = rewraps ? old?.cursorRow(rewrappedTo: size.columns) : old?.cursor.row
    write(painter.wipe(cursorRow: row))
    painter = Painter(columns: size.columns)
  }

  mutating func show(prompt: [Cell], line: [Cell], cursor: Int) {
    if isPlain {
      write(plain.paint(prompt: prompt, line: line, cursor: cursor))
    } else {
      write(
        painter.paint(
          Frame(prompt: prompt, line: line, cursor: cursor, below: below, size: size)))
    }
  }

  /// Leaves what is shown and goes to a fresh row.
  mutating func leave(mark: String = "") {
    write(mark + (isPlain ? plain.leave() : painter.leave()))
  }

  /// Shows rows between the line and a new copy of it, where the terminal cannot show them below.
  mutating func printBelow(_ rows: [[Cell]]) {
    leave()
    for row in rows { write(row.map(\.text).joined() + "\r\n") }
  }

  mutating func clear() {
    guard !isPlain else { return }
    painter.forget()
    write("\u{1B}[H\u{1B}[2J")
  }

  func ring() {
    write("\u{07}")
  }

  private mutating func measure() {
    var columns: Int32 = 80
    var rows: Int32 = 24
    if cel_terminal_size(&columns, &rows) == 0 {
      size = ScreenSize(columns: Int(columns), rows: rows > 0 ? Int(rows) : 24)
    }
  }

  private func write(_ text: String) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(1, bytes.baseAddress! + done, bytes.count - done)
        if count > 0 {
          done += count
        } else if errno == EAGAIN {
          var descriptor = pollfd(fd: 1, events: Int16(POLLOUT), revents: 0)
          _ = poll(&descriptor, 1, 1000)
        } else if errno != EINTR {
          return
        }
      }
    }
  }
}
