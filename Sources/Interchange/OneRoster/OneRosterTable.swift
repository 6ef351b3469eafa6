import Wording

/// One CSV of a OneRoster export: cells by the names of their columns, dirt noted.
struct OneRosterTable {
  let name: String
  private(set) var rows: [Row] = []
  private(set) var warnings: [FileFault] = []
  private(set) var encoding = TextEncoding.utf8
  /// Headers that are not used.
  private(set) var unused: [String] = []
  private var places: [String: Int] = [:]

  struct Row {
    var line: Int
    fileprivate var cells: [String]
  }

  /// - Parameter columns: the columns that are used, as the standard spells them.
  init(_ name: String, _ bytes: [UInt8], columns: [String]) throws(FileFault) {
    self.name = name
    let text = try DecodedText(bytes)
    encoding = text.encoding
    var header: [String]?
    var rows: [Row] = []
    let quoting = TableText(text.utf8).forEachRow { row in
      if row.isBlank { return true }
      if header == nil {
        header = row.texts.map(\.trimmedOfBlanks)
      } else {
        rows.append(Row(line: row.line, cells: (0..<row.count).map { row.trimmed($0) }))
      }
      return true
    }
    self.rows = rows
    warnings = quoting.map(inFile)
    if let damage = FileFault.damaged(text) { warnings.append(inFile(damage)) }
    find(columns, in: header ?? [])
    let taken = Set(places.values)
    for (place, name) in (header ?? []).enumerated() where !name.isEmpty && !taken.contains(place) {
      if name != "dateLastModified" { unused.append(name) }
    }
  }

  func cell(_ row: Row, _ column: String) -> String {
    guard let place = places[column], place < row.cells.count else { return "" }
    return row.cells[place]
  }

  /// The parts of a cell that holds a list.
  func list(_ row: Row, _ column: String) -> [String] {
    cell(row, column).split(separator: ",").map { String($0).trimmedOfBlanks }.filter { !$0.isEmpty }
  }

  func has(_ column: String) -> Bool { places[column] != nil }

  /// The same fault with the name of the file.
  func inFile(_ fault: FileFault) -> FileFault {
    var fault = fault
    fault.what = Message(zh: "\(name)：\(fault.what.zh)", en: "\(name): \(fault.what.en)")
    return fault
  }

  private mutating func find(_ columns: [String], in header: [String]) {
    for column in columns {
      if let place = header.firstIndex(of: column) {
        places[column] = place
        continue
      }
      let isExactElsewhere = Set(columns)
      let near = header.indices.filter { place in
        !isExactElsewhere.contains(header[place])
          && EditDistance.between(header[place].lowercased(), column.lowercased(), limit: 2)
            <= (column.count > 6 ? 2 : 1)
      }
      guard let place = near.first, near.count == 1 else { continue }
      places[column] = place
      warnings.append(
        inFile(
          FileFault(
            "misspelt-header", line: 1, column: place + 1,
            Message(
              zh: "列名\(quoted(header[place]).zh)当作“\(column)”",
              en: "the header \(quoted(header[place]).en) was read as '\(column)'"),
            mend: Message(zh: "改正列名", en: "correct the header"))))
    }
  }
}
