import Wording

/// Cuts a table into rows of cells, one row at a time into the same buffer.
struct TableParser: ~Copyable {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let separator: UInt8
  private let columns: Int?
  private var index: Int
  private var line = 1
  /// Once a quoted cell has outgrown its limit, quotes end with their line.
  private var quotesEndAtLine = false
  var row: TableRow
  var faults: [FileFault] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, separator: UInt8, start: Int, columns: Int?) {
    self.bytes = bytes
    self.separator = separator
    self.columns = columns
    index = start
    line += bytes[..<start].count { $0 == 0x0A }
    row = TableRow(bytes: bytes)
  }

  /// Reads the next row; false at the end.
  mutating func next() -> Bool {
    guard index < bytes.count else { return false }
    let start = index
    let firstLine = line
    readRow(minding: true)
    guard let columns, line > firstLine + 1, row.count != columns else { return true }
    // A row over several lines that has not the right number of cells: perhaps its quote was a stray one.
    let end = index
    let endLine = line
    index = start
    line = firstLine
    readRow(minding: false)
    if row.count == columns {
      noteStrayQuote(line: firstLine, column: nil)
    } else {
      index = start
      line = firstLine
      readRow(minding: true)
      index = end
      line = endLine
    }
    return true
  }

  private mutating func readRow(minding quotes: Bool) {
    row.cells.removeAll(keepingCapacity: true)
    row.line = line
    row.isTooWide = false
    while true {
      if quotes, index < bytes.count, bytes[index] == UInt8(ascii: "\"") {
        readQuotedCell()
      } else {
        let start = index
        skipPlain()
        append(TableRow.Cell(start: start, end: index, isRaw: false))
      }
      guard index < bytes.count else { return }
      let byte = bytes[index]
      index += 1
      if byte == separator { continue }
      if byte == 0x0D, index < bytes.count, bytes[index] == 0x0A { index += 1 }
      line += 1
      return
    }
  }

  private mutating func skipPlain() {
    index = bytes.firstPlace(of: separator, 0x0A, 0x0D, from: index)
  }

  private mutating func append(_ cell: TableRow.Cell) {
    if row.cells.count < TableText.columnLimit { row.cells.append(cell) } else { row.isTooWide = true }
  }

  /// Reads the cell that opens with a quote at `index`, up to the separator or line end after it.
  private mutating func readQuotedCell() {
    let start = index
    var at = start + 1
    var crossed = 0
    var isRaw = false
    while at < bytes.count {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\"") {
        if at + 1 < bytes.count, bytes[at + 1] == byte {
          isRaw = true
          at += 2
          continue
        }
        index = at + 1
        line += crossed
        if index == bytes.count || bytes[index] == separator || bytes[index] == 0x0A || bytes[index] == 0x0D {
          append(TableRow.Cell(start: isRaw ? start : start + 1, end: isRaw ? index : at, isRaw: isRaw))
        } else {
          skipPlain()
          append(TableRow.Cell(start: start, end: index, isRaw: true))
        }
        return
      }
      if byte == 0x0A || byte == 0x0D {
        if quotesEndAtLine { break }
        if byte == 0x0A || at + 1 == bytes.count || bytes[at + 1] != 0x0A { crossed += 1 }
        if at - start > TableText.quotedLimit {
          quotesEndAtLine = true
          break
        }
      }
      at += 1
    }
    noteStrayQuote(line: line, column: row.count + 1)
    skipPlain()
    append(TableRow.Cell(start: start, end: index, isRaw: false))
  }

  private mutating func noteStrayQuote(line: Int, column: Int?) {
    guard faults.count < 100 else { return }
    faults.append(
      FileFault(
        "stray-quote", line: line, column: column,
        Message(zh: "引号没有配对，按普通字符读", en: "a quote is never closed; it was read as a character"),
        mend: Message(zh: "删去它，或写成两个引号并把整格括起来", en: "delete it, or double it and quote the whole cell")))
  }
}
