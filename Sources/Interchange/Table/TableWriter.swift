/// Writes comma-separated text (RFC 4180) that a spreadsheet can open without harm.
public struct TableWriter: Sendable {
  public private(set) var bytes: [UInt8] = []

  /// - Parameter byteOrderMark: Excel needs it to read UTF-8.
  public init(byteOrderMark: Bool = false) {
    if byteOrderMark { bytes = [0xEF, 0xBB, 0xBF] }
  }

  /// Writes one row. A cell that a spreadsheet would take for a formula gets a `'` before it.
  public mutating func row(_ cells: [String]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      write(cell)
    }
    bytes.append(contentsOf: [0x0D, 0x0A])
  }

  private mutating func write(_ cell: String) {
    let utf8 = cell.utf8
    let isFormula = utf8.first.map { "=+-@\t\r".utf8.contains($0) } ?? false
    let needsQuotes = utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    if needsQuotes { bytes.append(0x22) }
    if isFormula { bytes.append(UInt8(ascii: "'")) }
    for byte in utf8 {
      bytes.append(byte)
      if byte == 0x22 { bytes.append(0x22) }
    }
    if needsQuotes { bytes.append(0x22) }
  }
}

/// Writes rosters in the smallest form, which the reader takes back.
public enum RosterWriter {
  public static let header = ["班级", "学号", "学生姓名", "家长1姓名", "家长1关系", "家长1电话", "家长2姓名", "家长2关系", "家长2电话"]

  /// Students with more than two guardians make the header longer.
  public static func csv(_ rows: [RosterRow], byteOrderMark: Bool = false) -> [UInt8] {
    let guardians = max(2, rows.map(\.student.guardians.count).max() ?? 0)
    var writer = TableWriter(byteOrderMark: byteOrderMark)
    let more = (2..<guardians).flatMap { ["家长\($0 + 1)姓名", "家长\($0 + 1)关系", "家长\($0 + 1)电话"] }
    writer.row(header + more)
    for row in rows {
      var cells = [row.schoolClass ?? "", row.student.number ?? "", row.student.name]
      for index in 0..<guardians {
        let guardian = index < row.student.guardians.count ? row.student.guardians[index] : nil
        cells += [guardian?.name ?? "", guardian?.relation ?? "", guardian?.phone ?? ""]
      }
      writer.row(cells)
    }
    return writer.bytes
  }
}
