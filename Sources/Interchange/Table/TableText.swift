import Wording

/// A table as text: comma, TAB or semicolon between cells, quotes as in RFC 4180, line breaks within quotes.
///
/// Time grows in step with the text, whatever it holds: a quote that is never closed is read as a character, so that
/// it cannot swallow the rows after it.
public struct TableText: Sendable {
  /// Cells of a row that are kept.
  public static let columnLimit = 4096
  /// Bytes that a quoted cell may span.
  static let quotedLimit = 1 << 20

  /// Valid UTF-8: cells are taken out of it as they stand.
  let utf8: [UInt8]
  /// The byte between cells.
  let separator: UInt8
  /// Lines before the table (`sep=,`).
  private let skippedBytes: Int

  /// Tells the separator by the header: the first line that has one.
  ///
  /// - Parameter utf8: valid, as `DecodedText` has it.
  public init(_ utf8: [UInt8]) {
    self.utf8 = utf8
    (separator, skippedBytes) = utf8.withUnsafeBufferPointer(TableText.findSeparator)
  }

  /// Calls `body` with each row in turn, blank ones too, until it answers false.
  ///
  /// - Parameter columns: how many cells a row of this table has, where that is known: it tells a stray quote from
  ///   one that opens a cell of several lines.
  /// - Returns: faults of quoting, in order.
  @discardableResult
  public func forEachRow(columns: Int? = nil, _ body: (borrowing TableRow) -> Bool) -> [FileFault] {
    utf8.withUnsafeBufferPointer { bytes in
      var parser = TableParser(bytes, separator: separator, start: skippedBytes, columns: columns)
      while parser.next(), body(parser.row) {}
      return parser.faults
    }
  }

  /// Every cell of every row that is not blank; for small tables.
  public var rows: [[String]] {
    var rows: [[String]] = []
    forEachRow { row in
      if !row.isBlank { rows.append(row.texts) }
      return true
    }
    return rows
  }

  private static func findSeparator(_ bytes: UnsafeBufferPointer<UInt8>) -> (separator: UInt8, skipped: Int) {
    var lines = LineCursor(bytes)
    for _ in 0..<10 {
      guard let line = lines.line() else { break }
      var cursor = ByteCursor(bytes, bytes.trimmed(line))
      if cursor.skip("sep="), cursor.end == cursor.index + 1 { return (bytes[cursor.index], lines.next) }
      var counts = (tab: 0, comma: 0, semicolon: 0)
      var isQuoted = false
      for byte in bytes[line] {
        switch byte {
        case UInt8(ascii: "\""): isQuoted.toggle()
        case UInt8(ascii: "\t") where !isQuoted: counts.tab += 1
        case UInt8(ascii: ",") where !isQuoted: counts.comma += 1
        case UInt8(ascii: ";") where !isQuoted: counts.semicolon += 1
        default: break
        }
      }
      if counts.tab > 0, counts.tab >= counts.comma { return (UInt8(ascii: "\t"), 0) }
      if counts.comma > 0, counts.comma >= counts.semicolon { return (UInt8(ascii: ","), 0) }
      if counts.semicolon > 0 { return (UInt8(ascii: ";"), 0) }
    }
    return (UInt8(ascii: ","), 0)
  }
}
