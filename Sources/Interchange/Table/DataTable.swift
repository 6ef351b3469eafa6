import Wording

/// A table with a header, whatever its columns mean, in any encoding and with any separator.
public struct DataTable: Sendable {
  /// The names in the header, without blanks around them.
  public let columns: [String]
  private let text: TableText
  private let headerLine: Int

  /// - Throws: `FileFault` where it is no text, has no header, or a column's name stands there twice.
  public init(_ bytes: [UInt8]) throws(FileFault) {
    let decoded = try DecodedText(bytes)
    if let fault = FileFault.damaged(decoded) { throw fault }
    text = TableText(decoded.utf8)
    var header: [String] = []
    var line = 0
    text.forEachRow { row in
      if row.isBlank { return true }
      header = row.texts.map { $0.withoutBlanksAround }
      line = row.line
      return false
    }
    guard line > 0 else {
      throw FileFault(
        "no-header", Message(zh: "表格是空的", en: "the table is empty"),
        mend: Message(zh: "第一行写列名", en: "write the names of the columns in the first line"))
    }
    // Spreadsheets leave empty columns behind.
    while header.last?.isEmpty == true { header.removeLast() }
    for (place, name) in header.enumerated() where !name.isEmpty && header[..<place].contains(name) {
      throw FileFault(
        "column-twice", line: line, column: place + 1, header: name,
        Message(zh: "列名重复", en: "the column's name stands there twice"),
        mend: Message(zh: "改掉一个", en: "change one of them"))
    }
    columns = header
    headerLine = line
  }

  /// The place of a column by its name; capitals and blanks around it do not matter where that tells it.
  public func column(_ name: String) -> Int? {
    let wanted = name.withoutBlanksAround
    if let place = columns.firstIndex(of: wanted) { return place }
    let folded = columns.indices.filter { columns[$0].lowercased() == wanted.lowercased() }
    return folded.count == 1 ? folded[0] : nil
  }

  /// Calls `body` with each row below the header that is not blank, until it answers false.
  ///
  /// - Returns: faults of quoting, in order.
  @discardableResult
  public func forEachRow(_ body: (borrowing TableRow) -> Bool) -> [FileFault] {
    text.forEachRow(columns: columns.count) { row in
      row.line <= headerLine || row.isBlank ? true : body(row)
    }
  }
}
