import Testing

@testable import Editline

/// What the rows of a frame say, without trailing blanks.
func texts(_ frame: Frame) -> [String] {
  frame.rows.map { $0.cells.map(\.text).joined() }
}

func cells(_ text: String) -> [Cell] {
  Cell.cells(of: text, widthOf: testWidth)
}

/// Widths without a locale: ASCII 1, controls -1, marks and joiners 0, everything else 2.
func testWidth(_ scalar: Unicode.Scalar) -> Int {
  switch scalar.value {
  case 0x00..<0x20, 0x7F..<0xA0: return -1
  case 0x20..<0x7F: return 1
  case 0x300...0x36F, 0x200B...0x200D, 0xFE0F: return 0
  case 0xA0..<0x1100, 0x2026, 0x23CE: return 1
  default: return 2
  }
}

@Suite struct FrameTests {
  @Test func wideCharacterThatDoesNotFitStartsTheNextRow() {
    let frame = Frame(prompt: cells("> "), line: cells("一二三"), cursor: 3, size: ScreenSize(columns: 7, rows: 9))
    #expect(texts(frame) == ["> 一二", "三"])
    #expect(frame.rows[0].wraps && !frame.rows[1].wraps)
    #expect(frame.cursor == Frame.Position(row: 1, column: 2))
  }

  @Test func cursorBehindAFullRowStandsOnAFreshOne() {
    let frame = Frame(prompt: cells("> "), line: cells("一二"), cursor: 2, size: ScreenSize(columns: 6, rows: 9))
    #expect(texts(frame) == ["> 一二", ""])
    #expect(frame.cursor == Frame.Position(row: 1, column: 0))
  }

  @Test func cursorOnACellThatWrapsIsWhereTheCellIs() {
    let frame = Frame(prompt: cells("> "), line: cells("一二三"), cursor: 2, size: ScreenSize(columns: 7, rows: 9))
    #expect(frame.cursor == Frame.Position(row: 1, column: 0))
  }

  @Test func longLineShowsTheRowsAroundTheCursor() {
    let line = cells(String(repeating: "x", count: 40))
    let frame = Frame(prompt: [], line: line, cursor: 25, size: ScreenSize(columns: 10, rows: 2))
    #expect(frame.rows.count == 2)
    #expect(frame.cursor == Frame.Position(row: 1, column: 5))
    #expect(!frame.rows[1].wraps)
  }

  @Test func listsBelowAreCutAtTheEdges() {
    let below = [cells("一二三四五六"), cells("second"), cells("third")]
    let frame = Frame(
      prompt: cells(">"), line: [], cursor: 0, below: below, size: ScreenSize(columns: 5, rows: 3))
    #expect(texts(frame) == [">", "一二", "secon"])
  }

  @Test(arguments: [(29, 0), (16, 1), (9, 2), (60, 0)])
  func narrowerTerminalMovesTheCursorDown(columns: Int, row: Int) {
    let frame = Frame(
      prompt: cells("> "), line: cells("一二三四五六七八"), cursor: 8, size: ScreenSize(columns: 40, rows: 9))
    #expect(frame.cursorRow(rewrappedTo: columns) == row)
  }
}

@Suite struct CellTests {
  @Test(arguments: [
    ("\u{1B}", "^["), ("\u{7F}", "^?"), ("\u{202E}", "<U+202E>"), ("\u{9B}", "<U+009B>"), ("\u{200B}", "<U+200B>"),
  ])
  func nothingThatActsIsShownRaw(raw: String, shown: String) {
    let cell = cells(raw)
    #expect(cell.map(\.text) == [shown])
    #expect(cell[0].width == shown.utf8.count)
  }

  @Test func familyIsOneCellOfUncertainWidth() {
    let family = cells("👨‍👩‍👧")
    #expect(family.count == 1)
    #expect(family[0].width == 2 && family[0].isUncertain)
  }

  @Test func accentStandsWithItsLetter() {
    #expect(cells("e\u{301}x").map(\.width) == [1, 1])
  }
}
