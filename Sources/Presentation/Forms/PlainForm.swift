import Wording

extension Renderer {
  /// A line a record: the cells as a person reads them, separated by one TAB, in the order of the columns, without
  /// headings; a card is a line a field, its key and its cell. Line breaks within a cell show as ⏎, so that lines can be
  /// counted. A table without rows gives no line.
  func renderPlain(_ report: Report) -> String {
    var out = ""
    for item in report.items {
      switch item {
      case .message(let message, let tone): line(tone.sign + clean(message[language]), to: &out)
      case .heading(let heading): line(clean(heading[language]), to: &out)
      case .text(let text): line(clean(text), to: &out)
      case .marked(let marked): line(clean(marked.text), to: &out)
      case .card(let fields):
        for field in fields { line("\(cleanLine(field.key))\t\(plain(field.cell))", to: &out) }
      case .table(let table):
        let shown = table.columns.indices.filter { !table.columns[$0].isForProgramsOnly }
        for row in table.rows {
          for (place, index) in shown.enumerated() {
            if place > 0 { out += "\t" }
            if index < row.count { out += plain(row[index]) }
          }
          out += "\n"
        }
      }
    }
    return out
  }

  private func plain(_ cell: Report.Cell) -> String { cleanLine(cell.shown[language]) }

  func line(_ text: String, to out: inout String) {
    out += text
    if text.utf8.last != 0x0A { out += "\n" }
  }
}
