import JSON
import Wording

extension Renderer {
  /// A header of keys and a line a record, as in RFC 4180 but with LF for line ends; values as programs read them, so
  /// that they don't hang on the language. A card is a table of one row. Several tables are separated by an empty line.
  /// A report without records gives its sentences under `message`, or its own JSON value where that is a list.
  func renderCSV(_ report: Report) -> String {
    var blocks = report.items.compactMap(csv)
    if blocks.isEmpty, let json = report.json { blocks = [csv(json)] }
    if blocks.isEmpty {
      blocks = [csv(header: ["message"], rows: report.messages(in: language).map { [.string($0)] })]
    }
    return (marksByteOrder ? "\u{FEFF}" : "") + blocks.joined(separator: "\n")
  }

  private func csv(_ item: Report.Item) -> String? {
    switch item {
    case .message, .heading: nil
    case .table(let table):
      csv(
        header: table.columns.map(\.key),
        rows: table.rows.map { row in table.columns.indices.map { $0 < row.count ? row[$0].json : .null } })
    case .card(let fields): csv(header: fields.map(\.key), rows: [fields.map(\.cell.json)])
    case .text(let text): csv(header: ["text"], rows: [[.string(text)]])
    case .marked(let marked): csv(header: ["text"], rows: [[.string(marked.text)]])
    }
  }

  /// A list of objects under the keys that occur in them, in the order of their first occurrence.
  private func csv(_ value: JSON) -> String {
    let items = value.array ?? [value]
    var header: [String] = []
    var seen: Set<String> = []
    for item in items {
      for (key, _) in item.object?.members ?? [] where seen.insert(key).inserted { header.append(key) }
    }
    guard !header.isEmpty else { return csv(header: ["value"], rows: items.map { [$0] }) }
    return csv(header: header, rows: items.map { item in header.map { item[$0] ?? .null } })
  }

  private func csv(header: [String], rows: [[JSON]]) -> String {
    var out = header.map { csvCell(.string($0)) }.joined(separator: ",") + "\n"
    for row in rows {
      for (index, value) in row.enumerated() {
        if index > 0 { out += "," }
        out += csvCell(value)
      }
      out += "\n"
    }
    return out
  }

  private func csvCell(_ value: JSON) -> String {
    switch value {
    case .null: ""
    case .string(let text): csvQuoted(CSVCell.disarmed(clean(text)))
    case .array, .object: csvQuoted(value.compact)
    case .bool, .integer, .number: value.compact
    }
  }

  private func csvQuoted(_ text: String) -> String {
    let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    let hasOuterBlank = text.utf8.first == 0x20 || text.utf8.last == 0x20
    guard needsQuotes || hasOuterBlank else { return text }
    var out = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in text.unicodeScalars {
      out.append(scalar)
      if scalar == "\"" { out.append(scalar) }
    }
    out.append("\"")
    return String(out)
  }
}

enum CSVCell {
  /// A text that a spreadsheet would take for a formula, with an apostrophe before it, which makes it a text there.
  static func disarmed(_ text: String) -> String {
    switch text.unicodeScalars.first {
    case "=", "+", "-", "@", "\t", "＝", "＋", "－", "＠": "'" + text
    default: text
    }
  }
}
