import JSON
import Wording

extension Renderer {
  func renderJSON(_ report: Report) -> String {
    report.value(in: language).compact + "\n"
  }

  /// An array a line an item, anything else one line.
  func renderJSONLines(_ report: Report) -> String {
    let value = report.value(in: language)
    guard case .array(let items) = value else { return value.compact + "\n" }
    var out = JSONWriter()
    for item in items {
      out.json(item)
      out.newline()
    }
    return out.text
  }
}

extension Report {
  /// The report for programs: the value given with it, or what its items make.
  public func value(in language: Language) -> JSON {
    if let json { return json }
    let parts = items.compactMap(\.value)
    let records = items.filter(\.isOfRecords)
    if records.count == 1, let sole = records[0].value { return sole }
    var object: JSONObject = ["messages": .array(messages(in: language).map(JSON.string))]
    if !parts.isEmpty { object["parts"] = .array(parts) }
    return .object(object)
  }

  func messages(in language: Language) -> [String] {
    items.compactMap { item in
      if case .message(let message, _) = item { message[language] } else { nil }
    }
  }
}

extension Report.Item {
  /// What stands for itself in JSON; nil for sentences and headings.
  fileprivate var value: JSON? {
    switch self {
    case .message, .heading: nil
    case .table(let table): table.value
    case .card(let fields): .object(fields.reduce(into: JSONObject()) { $0[$1.key] = $1.cell.json })
    case .text(let text): .string(text)
    case .marked(let marked): marked.value
    }
  }

  fileprivate var isOfRecords: Bool {
    switch self {
    case .table, .card: true
    case .message, .heading, .text, .marked: false
    }
  }
}

extension Report.Table {
  /// The rows for programs, each an object.
  public var value: JSON { .array(rows.map { .object(object(of: $0)) }) }

  /// A row under the keys of its columns; cells that are missing are null.
  func object(of row: [Report.Cell]) -> JSONObject {
    var object = JSONObject()
    for (index, column) in columns.enumerated() {
      object[column.key] = index < row.count ? row[index].json : .null
    }
    return object
  }
}

extension Report.MarkedText {
  fileprivate var value: JSON {
    let marks: [JSON] = marks.map { ["from": .integer($0.range.lowerBound), "to": .integer($0.range.upperBound)] }
    return ["text": .string(text), "marks": .array(marks)]
  }
}
