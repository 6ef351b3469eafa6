import Wording

/// A record, a line a field: its title, then its cell, which wraps under itself.
struct CardLayout {
  private let renderer: Renderer

  init(_ renderer: Renderer) { self.renderer = renderer }

  struct Field {
    var title: Message
    var cell: Report.Cell
    var isCommand = false
  }

  func render(_ fields: [Field]) -> String {
    let titles = fields.map { cleanLine($0.title[renderer.language]) }
    let widest = titles.map(renderer.columns).max() ?? 0
    // Titles that would take more than half of the line stand over their cells.
    let isStacked = widest + 2 > renderer.width / 2
    let indent = isStacked ? 2 : widest + 2
    var out = ""
    for (title, field) in zip(titles, fields) {
      let lines = renderer.wrapped(renderer.shown(field.cell), renderer.width - indent, isCommand: field.isCommand)
      let isEmpty = lines.allSatisfy(\.isEmpty)
      if isStacked || isEmpty {
        for part in renderer.wrapped(title, renderer.width) { out += styled(title: part) + "\n" }
        if isEmpty { continue }
      }
      for (index, text) in lines.enumerated() {
        let isBeside = index == 0 && !isStacked
        if isBeside { out += styled(title: title) }
        let blanks = indent - (isBeside ? renderer.columns(title) : 0)
        if !text.isEmpty { out += String(repeating: " ", count: blanks) }
        out += renderer.style.apply(field.cell.tone, to: text) + "\n"
      }
    }
    return out
  }

  private func styled(title: String) -> String { renderer.style.apply([.faint], to: title) }
}
