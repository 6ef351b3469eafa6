import Wording

extension Renderer {
  /// For a person who has the screen read to them: a line a record, each value behind its title, nothing for what is not
  /// there, no signs and no columns that only the eye could follow.
  func renderSpoken(_ report: Report) -> String {
    var out = ""
    for item in report.items {
      switch item {
      case .message(let message, _): line(clean(message[language]), to: &out)
      case .heading(let heading): line(clean(heading[language]), to: &out)
      case .text(let text): line(clean(text), to: &out)
      case .marked(let marked): line(clean(marked.text), to: &out)
      case .card(let fields):
        for field in fields { if let text = spoken(field.title, field.cell) { line(text, to: &out) } }
      case .table(let table): speak(table, to: &out)
      }
    }
    return out
  }

  private func speak(_ table: Report.Table, to out: inout String) {
    if table.rows.isEmpty, let empty = table.empty { line(clean(empty[language]), to: &out) }
    let shown = table.columns.indices.filter { !table.columns[$0].isForProgramsOnly }
    for row in table.rows {
      let values = shown.filter { $0 < row.count }.compactMap { spoken(table.columns[$0].title, row[$0]) }
      line(values.joined(separator: Message(zh: "；", en: "; ")[language]), to: &out)
    }
  }

  /// Nil where there is nothing to say.
  private func spoken(_ title: Message, _ cell: Report.Cell) -> String? {
    let text = cleanLine(cell.shown[language])
    return text.isEmpty ? nil : cleanLine(title[language]) + Message(zh: "：", en: ": ")[language] + text
  }
}
