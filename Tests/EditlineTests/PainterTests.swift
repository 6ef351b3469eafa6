import Testing

@testable import Editline

@Suite struct PainterTests {
  private static let size = ScreenSize(columns: 10, rows: 5)

  private static func frame(_ line: String, cursor: Int? = nil) -> Frame {
    let line = cells(line)
    return Frame(prompt: cells("> "), line: line, cursor: cursor ?? line.count, size: size)
  }

  @Test func typingWritesOnlyWhatIsNew() {
    var painter = Painter(columns: 10)
    _ = painter.paint(Self.frame("张"))
    #expect(painter.paint(Self.frame("张三")) == "三\u{1B}[K")
    #expect(painter.paint(Self.frame("张三")) == "")
  }

  @Test func movingWritesNoText() {
    var painter = Painter(columns: 10)
    _ = painter.paint(Self.frame("张三"))
    #expect(painter.paint(Self.frame("张三", cursor: 1)) == "\r\u{1B}[4C")
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7])
  func everyRandomWalkEndsWithTheRightCells(seed: UInt64) {
    var dice = SplitMix(state: seed)
    var painter = Painter(columns: 10)
    var screen = TinyScreen(columns: 10, rows: 5)
    var line: [Character] = []
    var cursor = 0
    for _ in 0..<400 {
      switch dice.next() % 6 {
      case 0 where cursor > 0:
        cursor -= 1
        line.remove(at: cursor)
      case 1: cursor = Int(dice.next() % UInt64(line.count + 1))
      case 2 where dice.next() % 8 == 0: (line, cursor) = ([], 0)
      default:
        let choice: [Character] = ["a", "b", " ", "张", "三", "😀"]
        if line.count < 18 {
          line.insert(choice[Int(dice.next() % 6)], at: cursor)
          cursor += 1
        }
      }
      let frame = Self.frame(String(line), cursor: cursor)
      screen.write(painter.paint(frame))
      #expect(screen.text == texts(frame).map(TinyScreen.trimmed) + screen.blankRows(after: frame.rows.count))
      #expect(screen.cursor == frame.cursor)
    }
  }

  @Test func plainTerminalGetsNoEscapeSequence() {
    var painter = PlainPainter(columns: 10)
    var out = painter.paint(prompt: cells("> "), line: cells("一二三四五六"), cursor: 6)
    out += painter.paint(prompt: cells("> "), line: cells("一二三四五六"), cursor: 0)
    out += painter.paint(prompt: cells("> "), line: [], cursor: 0)
    #expect(out.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\r" })
    #expect(out.hasPrefix("\r三四五六"))
  }
}

/// Random numbers that come again with the same seed.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// A terminal that knows what the painter writes.
struct TinyScreen {
  let columns: Int
  private var rows: [[String]]
  private(set) var cursor = Frame.Position()

  init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = Array(repeating: Array(repeating: " ", count: columns), count: rows)
  }

  /// The second half of a wide character is an empty string.
  var text: [String] { rows.map { TinyScreen.trimmed($0.joined()) } }

  func blankRows(after count: Int) -> [String] { Array(repeating: "", count: rows.count - count) }

  static func trimmed(_ text: String) -> String {
    String(text.reversed().drop { $0 == " " }.reversed())
  }

  mutating func write(_ text: String) {
    var rest = Array(text)[...]
    while let next = rest.popFirst() {
      switch next {
      case "\r": cursor.column = 0
      case "\r\n":
        cursor.column = 0
        cursor.row += 1
      case "\u{1B}":
        rest.removeFirst()
        let number = rest.prefix { $0.isNumber }
        rest = rest.dropFirst(number.count)
        act(rest.removeFirst(), Int(String(number)) ?? 1)
      default: put(next)
      }
    }
  }

  private mutating func act(_ letter: Character, _ count: Int) {
    switch letter {
    case "A": cursor.row = max(0, cursor.row - count)
    case "B": cursor.row = min(rows.count - 1, cursor.row + count)
    case "C": cursor.column = min(columns - 1, cursor.column + count)
    case "G": cursor.column = count - 1
    case "K": for column in min(cursor.column, columns - 1)..<columns { rows[cursor.row][column] = " " }
    case "J":
      act("K", 1)
      for row in rows.indices where row > cursor.row { rows[row] = Array(repeating: " ", count: columns) }
    default: Issue.record("unknown sequence \(letter)")
    }
  }

  private mutating func put(_ character: Character) {
    let width = cells(String(character))[0].width
    if cursor.column + width > columns {
      cursor.column = 0
      cursor.row += 1
    }
    // Writing over half of a wide character blanks the other half.
    if rows[cursor.row][cursor.column].isEmpty { rows[cursor.row][cursor.column - 1] = " " }
    let after = cursor.column + width
    if after < columns, rows[cursor.row][after].isEmpty { rows[cursor.row][after] = " " }
    rows[cursor.row][cursor.column] = String(character)
    if width == 2 { rows[cursor.row][cursor.column + 1] = "" }
    cursor.column = after
  }
}
