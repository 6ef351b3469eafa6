import Wording

extension Renderer {
  /// For a person at a terminal: headings, aligned tables, cards, signs and colours.
  func renderTable(_ report: Report) -> String {
    var out = ""
    var previous: Report.Item?
    for item in report.items {
      if let previous, isApart(previous, item) { out += "\n" }
      switch item {
      case .message(let message, let tone): said(message, tone, to: &out)
      case .heading(let heading):
        for part in wrapped(clean(heading[language]), width) { line(style.apply([.bold], to: part), to: &out) }
      case .text(let text): line(clean(text), to: &out)
      case .marked(let marked): out += MarkedLayout(self, marked).render()
      case .card(let fields):
        out += CardLayout(self).render(fields.map { CardLayout.Field(title: $0.title, cell: $0.cell) })
      case .table(let table): out += rendered(table)
      }
      previous = item
    }
    return out
  }

  private func rendered(_ table: Report.Table) -> String {
    if table.rows.isEmpty {
      var out = ""
      if let empty = table.empty { said(empty, .faint, to: &out) }
      return out
    }
    return TableLayout(self, table).render()
  }

  /// A sentence, its further lines standing under the first.
  private func said(_ message: Message, _ tone: Report.Tone, to out: inout String) {
    let indent = String(repeating: " ", count: columns(tone.sign))
    let lines = wrapped(clean(message[language]), width - indent.count)
    for (index, text) in lines.enumerated() {
      line(style.apply(tone, to: (index == 0 ? tone.sign : indent) + text), to: &out)
    }
  }

  /// An empty line stands between blocks, but a heading stands right over its block and sentences follow each other.
  private func isApart(_ first: Report.Item, _ second: Report.Item) -> Bool {
    switch (first, second) {
    case (.heading, _), (.message, .message): false
    default: true
    }
  }

  func columns(_ text: String) -> Int { displayWidth(text, ambiguousIsWide: ambiguousIsWide) }

  func wrapped(_ text: String, _ width: Int, isCommand: Bool = false) -> [String] {
    wrap(text, width: max(width, 2), ambiguousIsWide: ambiguousIsWide, onlyAtBlanks: isCommand)
  }

  /// A cell as a person reads it: its sign, its words, tabs as blanks.
  func shown(_ cell: Report.Cell) -> String {
    var text = clean(cell.shown[language])
    if text.utf8.contains(0x09) { text = text.replacing("\t", with: " ") }
    return text.isEmpty ? "" : cell.tone.sign + text
  }
}
