import Wording

/// One CSV of a OneRoster export: cells by the names of their columns, dirt noted with its place.
struct OneRosterTable {
  let name: String
  private(set) var rows: [Row] = []
  private(set) var warnings: [FileFault] = []
  /// Rows that were refused.
  private(set) var faults: [FileFault] = []
  private(set) var encoding = TextEncoding.utf8
  /// Headers that are not used.
  private(set) var unused: [String] = []
  private var header: [String] = []
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
    var headerLine = 1
    var rows: [Row] = []
    var faults: [FileFault] = []
    /// The first line with cells of nothing behind the last column.
    var blankLine: Int?
    let quoting = TableText(text.utf8).forEachRow { row in
      if row.isBlank { return true }
      guard let columns = header?.count else {
        var names = row.texts.map(\.withoutBlanksAround)
        while names.last?.isEmpty == true { names.removeLast() }
        if names.count < row.count { blankLine = row.line }
        headerLine = row.line
        header = names
        return true
      }
      var cells = (0..<row.count).map { row.trimmed($0) }
      while cells.count > columns, cells.last?.isEmpty == true {
        cells.removeLast()
        blankLine = blankLine ?? row.line
      }
      if cells.count > columns || row.isTooWide {
        faults.append(.tooManyCells(line: row.line, expected: columns, found: row.count))
      } else {
        rows.append(Row(line: row.line, cells: cells))
      }
      return true
    }
    self.rows = rows
    self.header = header ?? []
    self.faults = faults.map(inFile)
    warnings = quoting.map(inFile)
    if let damage = FileFault.damaged(text) { warnings.append(inFile(damage)) }
    if let blankLine {
      warnings.append(
        inFile(
          FileFault(
            "empty-columns", line: blankLine, column: self.header.count + 1,
            Message(zh: "末尾有空列，已忽略", en: "empty columns at the end were left out"),
            mend: Message(zh: "删去末尾的空列", en: "delete the empty columns"))))
    }
    find(columns, line: headerLine)
    let taken = Set(places.values)
    for (place, name) in self.header.enumerated() where !name.isEmpty && !taken.contains(place) { unused.append(name) }
  }

  func cell(_ row: Row, _ column: String) -> String {
    guard let place = places[column], place < row.cells.count else { return "" }
    return row.cells[place]
  }

  /// The parts of a cell that holds a list.
  func list(_ row: Row, _ column: String) -> [String] {
    cell(row, column).split(separator: ",").map { $0.withoutBlanksAround }.filter { !$0.isEmpty }
  }

  /// What is wrong in a row, at a column as the file spells it.
  func fault(_ code: String, _ row: Row, _ column: String, _ what: Message, mend: Message) -> FileFault {
    let place = places[column]
    return inFile(
      FileFault(
        code, line: row.line, column: place.map { $0 + 1 }, header: place.map { header[$0] } ?? column, what, mend: mend
      ))
  }

  /// Why a cell cannot be taken: a ruined number, a broken formula, unfit text; nil where it can.
  func cellFault(_ row: Row, _ column: String) -> FileFault? {
    let text = cell(row, column)
    guard let place = places[column], let fault = RosterCell.fault(of: text) else { return nil }
    return inFile(.cell(fault, text: text, line: row.line, column: place + 1, header: header[place]))
  }

  /// The same fault with the name of the file.
  func inFile(_ fault: FileFault) -> FileFault {
    var fault = fault
    fault.file = name
    return fault
  }

  private mutating func find(_ columns: [String], line: Int) {
    let known = Set(columns)
    for column in columns {
      if let place = header.firstIndex(of: column) {
        places[column] = place
        continue
      }
      let near = header.indices.filter { place in
        !known.contains(header[place])
          && editDistance(
            Array(header[place].lowercased().unicodeScalars), Array(column.lowercased().unicodeScalars),
            atMost: column.count > 6 ? 2 : 1) != nil
      }
      guard let place = near.first, near.count == 1 else { continue }
      places[column] = place
      warnings.append(
        inFile(
          FileFault(
            "misspelt-header", line: line, column: place + 1, header: header[place],
            Message(
              zh: "列名\(quoted(header[place]).zh)当作“\(column)”",
              en: "the header \(quoted(header[place]).en) was read as '\(column)'"),
            mend: Message(zh: "改正列名", en: "correct the header"))))
    }
  }
}
