/// Turns frames into the bytes that bring a terminal from the last frame to the next one.
///
/// Only what differs is written, and always by writing over it: terminals do not agree on what inserting and deleting
/// cells does to a wide character that is cut in half, which is why libedit's own painting is not used.
struct Painter {
  let columns: Int
  private(set) var frame: Frame?
  /// Where the terminal's cursor is, relative to the frame's first row; nil when the column cannot be told.
  private var row = 0
  private var column: Int?
  /// Rows that are known to be there, down from the frame's first one.
  private var reach = 1

  init(columns: Int) {
    self.columns = columns
  }

  /// The bytes that show `next`.
  mutating func paint(_ next: Frame) -> String {
    var out = ""
    let shown = frame?.rows ?? []
    for (index, line) in next.rows.enumerated() {
      let old = index < shown.count ? shown[index] : nil
      if let old, old == line { continue }
      var same = old.map { Painter.commonCells($0, line) } ?? 0
      // Only writing the last cell of a full row makes the terminal wrap.
      if line.wraps, same == line.cells.count { same -= 1 }
      begin(line, at: index, skipping: same, after: index > 0 ? next.rows[index - 1] : nil, into: &out)
      write(line.cells[same...], into: &out)
      if line.width < columns { out += "\u{1B}[K" }
    }
    if shown.count > next.rows.count {
      move(to: Frame.Position(row: next.rows.count, column: 0), into: &out)
      out += "\u{1B}[J"
    }
    move(to: next.cursor, into: &out)
    frame = next
    return out
  }

  /// Leaves the frame as it stands and goes to a fresh row below it.
  mutating func leave() -> String {
    var out = ""
    if let frame { move(to: Frame.Position(row: frame.rows.count - 1, column: 0), into: &out) }
    forget()
    return out + "\r\n"
  }

  /// Wipes the frame, to be painted anew where it began.
  ///
  /// - Parameter cursorRow: where the cursor stands in the frame now, if the terminal has moved it.
  mutating func wipe(cursorRow: Int? = nil) -> String {
    let up = cursorRow ?? row
    forget()
    return (up > 0 ? "\r\u{1B}[\(up)A" : "\r") + "\u{1B}[J"
  }

  mutating func forget() {
    frame = nil
    row = 0
    column = nil
    reach = 1
  }

  private static func commonCells(_ left: Frame.Row, _ right: Frame.Row) -> Int {
    var count = 0
    while count < left.cells.count, count < right.cells.count, left.cells[count] == right.cells[count] { count += 1 }
    return count
  }

  /// Brings the cursor to where the changed part of a row starts.
  private mutating func begin(
    _ line: Frame.Row, at index: Int, skipping same: Int, after previous: Frame.Row?, into out: inout String
  ) {
    if same == 0, let previous, previous.wraps, row == index - 1, column == previous.width,
      line.cells.first?.isUncertain != true
    {
      // The row above was written to its end just now: going on makes the terminal wrap and remember that it did,
      // so that a line copied from the screen, or wrapped anew by it, is one line.
      if line.cells.isEmpty { out += " \r" }
      row = index
      column = 0
      reach = max(reach, index + 1)
      return
    }
    if index >= reach {
      move(to: Frame.Position(row: reach - 1, column: 0), into: &out)
      for _ in reach...index { out += "\r\n" }
      row = index
      column = 0
      reach = index + 1
    }
    move(to: Frame.Position(row: index, column: line.cells[..<same].reduce(0) { $0 + $1.width }), into: &out)
  }

  private mutating func write(_ cells: ArraySlice<Cell>, into out: inout String) {
    var style: String?
    var at = column ?? 0
    for cell in cells {
      if cell.style != style {
        out += style == nil ? "" : "\u{1B}[0m"
        if let next = cell.style { out += "\u{1B}[\(next)m" }
        style = cell.style
      }
      if cell.isUncertain {
        out += String(repeating: " ", count: cell.width) + "\u{1B}[\(at + 1)G" + cell.text
        at += cell.width
        if at < columns { out += "\u{1B}[\(at + 1)G" }
      } else {
        out += cell.text
        at += cell.width
      }
    }
    if style != nil { out += "\u{1B}[0m" }
    column = at
  }

  private mutating func move(to target: Frame.Position, into out: inout String) {
    if row == target.row, column == target.column { return }
    if row > target.row { out += "\u{1B}[\(row - target.row)A" }
    if row < target.row { out += "\u{1B}[\(target.row - row)B" }
    if column != target.column || target.column == columns {
      out += "\r"
      if target.column > 0 { out += "\u{1B}[\(target.column)C" }
    }
    row = target.row
    column = target.column
  }
}
