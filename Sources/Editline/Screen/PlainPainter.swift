/// Paints on a terminal that knows no escape sequence: one row, written anew, that slides along a long line.
struct PlainPainter {
  let columns: Int
  private var shown = 0
  private var last = ""

  init(columns: Int) {
    self.columns = columns
  }

  /// The bytes that show as much of prompt and line as fits, the cursor's cell among it.
  mutating func paint(prompt: [Cell], line: [Cell], cursor: Int) -> String {
    let cells = prompt + line
    let at = prompt.count + min(cursor, line.count)
    // The last column stays free: what happens behind it is not known.
    let room = columns - 1
    var from = at
    var before = 0
    let reserve = min(room, at < cells.count ? cells[at].width : 1)
    while from > 0, before + cells[from - 1].width + reserve <= room {
      from -= 1
      before += cells[from].width
    }
    var row = ""
    var width = 0
    var upToCursor = ""
    for (index, cell) in cells[from...].enumerated() {
      guard width + cell.width <= room else { break }
      if from + index == at { upToCursor = row }
      row += cell.text
      width += cell.width
    }
    if at >= cells.count { upToCursor = row }
    let pad = String(repeating: " ", count: max(0, shown - width))
    shown = width
    let out = at >= cells.count && pad.isEmpty ? "\r" + row : "\r" + row + pad + "\r" + upToCursor
    defer { last = out }
    return out == last ? "" : out
  }

  mutating func leave() -> String {
    shown = 0
    last = ""
    return "\r\n"
  }
}
