import Wording

/// One row of a table while it is being read. It cannot be kept: what is wanted of it is taken out as text.
public struct TableRow: ~Copyable {
  struct Cell {
    var start: Int
    var end: Int
    /// Quotes stand inside and are to be read.
    var isRaw: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var cells: [Cell] = []
  /// The line of the file where it begins, from 1.
  public internal(set) var line = 0
  /// More cells than are kept (`TableText.columnLimit`).
  public internal(set) var isTooWide = false

  init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

  /// How many cells there are, kept ones only.
  public var count: Int { cells.count }

  /// Every cell is empty or blank.
  public var isBlank: Bool {
    for cell in cells where cell.isRaw || !bytes.trimmed(cell.start..<cell.end).isEmpty { return false }
    return true
  }

  /// The cell's text as it stands there; empty where the row is too short.
  public func text(_ column: Int) -> String {
    guard column < cells.count else { return "" }
    let cell = cells[column]
    return cell.isRaw ? unquoted(cell) : bytes.text(cell.start..<cell.end)
  }

  /// The cell's text without blanks at either end.
  public func trimmed(_ column: Int) -> String {
    guard column < cells.count else { return "" }
    let cell = cells[column]
    return cell.isRaw ? unquoted(cell).withoutBlanksAround : bytes.text(bytes.trimmed(cell.start..<cell.end))
  }

  /// The text of a cell that nothing has to be done to; nil where a closer look is needed: quotes, blanks, marks of a
  /// spreadsheet, characters beyond the plain ones.
  func plain(_ column: Int) -> String? {
    guard column < cells.count else { return "" }
    let cell = cells[column]
    let length = cell.end - cell.start
    if length == 0 { return "" }
    guard !cell.isRaw, length <= 512 else { return nil }
    let first = bytes[cell.start]
    switch first {
    case UInt8(ascii: "'"), UInt8(ascii: "="), UInt8(ascii: "#"), UInt8(ascii: "/"), UInt8(ascii: "-"),
      UInt8(ascii: "\\"), UInt8(ascii: "N"), UInt8(ascii: "n"):
      return nil
    // 无 and 暂无
    case 0xE6 where length == 3 || length == 6:
      if bytes[cell.start + 1] == 0x97 || bytes[cell.start + 1] == 0x9A { return nil }
    default: break
    }
    guard PlainBytes.fill(bytes, cell.start..<cell.end, isNumber: 0x30...0x39 ~= first) else { return nil }
    return bytes.knownText(cell.start..<cell.end)
  }

  /// All cells.
  public var texts: [String] { (0..<count).map { text($0) } }

  private func unquoted(_ cell: Cell) -> String {
    var out: [UInt8] = []
    out.reserveCapacity(cell.end - cell.start)
    var index = cell.start
    var isInside = false
    while index < cell.end {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "\"") {
        let isDoubled = index < cell.end && bytes[index] == byte
        if isInside, isDoubled {
          out.append(byte)
          index += 1
        } else if isInside {
          // What follows the closing quote is text, its quotes too.
          out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[index..<cell.end]))
          break
        } else {
          isInside = true
        }
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
