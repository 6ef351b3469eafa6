import JSON
import Wording

extension Renderer {
  /// A page of HTML 5 that holds all it needs: no script, nothing fetched, nothing that a text could slip in. The first
  /// heading is its title.
  func renderHTML(_ report: Report) -> String {
    var title = report.title ?? Message(zh: "群管理账本", en: "Group book")
    var hasHeading = false
    for case .heading(let heading) in report.items {
      title = heading
      hasHeading = true
      break
    }
    var out = """
      <!DOCTYPE html>
      <html lang="\(language == .zh ? "zh-CN" : "en")">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="referrer" content="no-referrer">
      <link rel="icon" href="data:,">
      <title>\(escaped(title[language]))</title>
      <style>
      \(PageStyle.css)
      </style>
      </head>
      <body>
      <main>

      """
    if !hasHeading { out += "<h1>\(escaped(title[language]))</h1>\n" }
    var isFirst = hasHeading
    for item in report.items {
      switch item {
      case .heading(let heading):
        let tag = isFirst ? "h1" : "h2"
        isFirst = false
        out += "<\(tag)>\(escaped(heading[language]))</\(tag)>\n"
      case .message(let message, let tone): out += "<p>\(tone.sign)\(escaped(message[language]))</p>\n"
      case .text(let text): out += "<pre>\(escaped(text))</pre>\n"
      case .marked(let marked): out += "<pre>\(escaped(marked.text))</pre>\n"
      case .card(let fields): out += card(fields)
      case .table(let table): out += drawnOrSet(table)
      }
    }
    return out + "</main>\n</body>\n</html>\n"
  }

  private func card(_ fields: [Report.Field]) -> String {
    var out = "<dl>\n"
    for field in fields {
      out += "<div><dt>\(escaped(field.title[language]))</dt><dd>\(escaped(shown(field.cell)))</dd></div>\n"
    }
    return out + "</dl>\n"
  }

  private func drawnOrSet(_ table: Report.Table) -> String {
    if table.rows.isEmpty { return table.empty.map { "<p>\(escaped($0[language]))</p>\n" } ?? "" }
    let drawing = Drawing(table: table, language: language, clean: clean)
    switch table.drawing {
    case .bars?:
      // What stands beside the figures is set under them.
      return "<figure>\(drawing.bars())</figure>\n" + (table.columns.count > 2 ? tabulated(table) : "")
    case .heat?: return "<figure class=\"scroll\">\(drawing.heat())</figure>\n"
    case nil: return tabulated(table)
    }
  }

  private func tabulated(_ table: Report.Table) -> String {
    let columns = table.columns.indices.filter { !table.columns[$0].isForProgramsOnly }
    let marks = Dictionary(uniqueKeysWithValues: columns.map { ($0, setting(of: $0, in: table)) })
    func mark(_ column: Int) -> String { marks[column] ?? "" }
    var out = "<div class=\"scroll\"><table>\n<thead><tr>"
    for column in columns {
      out += "<th scope=\"col\"\(mark(column))>\(escaped(table.columns[column].title[language]))</th>"
    }
    out += "</tr></thead>\n<tbody>\n"
    for row in table.rows {
      out += "<tr>"
      for column in columns {
        out += "<td\(mark(column))>\(column < row.count ? escaped(shown(row[column])) : "")</td>"
      }
      out += "</tr>\n"
    }
    return out + "</tbody>\n</table></div>\n"
  }

  /// How a column is set: numbers to the right, what is short unbroken, and where nothing is written yet with room to write.
  private func setting(of column: Int, in table: Report.Table) -> String {
    var hasNumbers = false
    var hasWords = false
    var widest = 0
    for row in table.rows where column < row.count {
      switch row[column].json {
      case .null: break
      case .integer, .number: hasNumbers = true
      default: hasWords = true
      }
      widest = max(widest, displayWidth(shown(row[column])))
    }
    if !hasNumbers, !hasWords { return " class=\"e\"" }
    if !hasWords { return " class=\"n\"" }
    return widest <= 14 ? " class=\"k\"" : ""
  }

  private func escaped(_ text: String) -> String { escapedHTML(clean(text)) }
}
