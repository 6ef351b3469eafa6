/// What the editor's part of the screen shows: prompt, line, and what is listed below, cut into rows.
struct Frame: Equatable {
  struct Row: Equatable {
    var cells: [Cell] = []
    var width = 0
    /// Whether the text goes on in the next row, so that the terminal should wrap by itself.
    var wraps = false

    mutating func append(_ cell: Cell) {
      cells.append(cell)
      width += cell.width
    }
  }

  struct Position: Equatable {
    var row = 0
    var column = 0
  }

  var rows: [Row] = [Row()]
  var cursor = Position()

  /// Lays prompt and line out on a screen of `size`.
  ///
  /// - Parameters:
  ///   - cursor: index into `line` of the cell under the cursor, `line.count` behind the last one.
  ///   - below: rows shown under the line, cut at the right edge.
  init(prompt: [Cell], line: [Cell], cursor at: Int, below: [[Cell]] = [], size: ScreenSize) {
    for (index, cell) in (prompt + line).enumerated() {
      let last = rows.count - 1
      if rows[last].width + cell.width > size.columns, rows[last].width > 0 {
        rows[last].wraps = true
        rows.append(Row())
      }
      if index == prompt.count + at { cursor = end }
      rows[rows.count - 1].append(cell)
    }
    if at >= line.count {
      if end.column >= size.columns {
        rows[rows.count - 1].wraps = true
        rows.append(Row())
      }
      cursor = end
    }
    scroll(height: size.rows)
    for cells in below.prefix(max(0, size.rows - rows.count)) { rows.append(Frame.cut(cells, columns: size.columns)) }
  }

  private var end: Position { Position(row: rows.count - 1, column: rows[rows.count - 1].width) }

  /// Keeps the rows around the cursor when there are more than the screen has.
  private mutating func scroll(height: Int) {
    guard rows.count > height else { return }
    let top = max(0, cursor.row - height + 1)
    rows = Array(rows[top..<min(rows.count, top + height)])
    rows[rows.count - 1].wraps = false
    cursor.row -= top
  }

  private static func cut(_ cells: [Cell], columns: Int) -> Row {
    var row = Row()
    for cell in cells where row.width + cell.width <= columns { row.append(cell) }
    return row
  }

  /// The row of the cursor after the terminal has wrapped this frame anew to `columns`.
  func cursorRow(rewrappedTo columns: Int) -> Int {
    var row = 0
    var column = 0
    for (index, line) in rows[...cursor.row].enumerated() {
      var seen = 0
      for cell in line.cells {
        if column + cell.width > columns {
          row += 1
          column = 0
        }
        if index == cursor.row, seen >= cursor.column { return row }
        seen += cell.width
        column += cell.width
      }
      if index < cursor.row, !line.wraps {
        row += 1
        column = 0
      }
    }
    // On a fresh row behind a full one the cursor stands on a blank that wraps like any other cell.
    return rows[cursor.row].cells.isEmpty && column >= columns ? row + 1 : row
  }
}

/// The size of a terminal in cells, never less than 2 by 1.
struct ScreenSize: Equatable {
  let columns: Int
  let rows: Int

  init(columns: Int, rows: Int) {
    self.columns = max(2, columns)
    self.rows = max(1, rows)
  }
}
