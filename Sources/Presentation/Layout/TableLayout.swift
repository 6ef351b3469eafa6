import JSON
import Wording

/// A table in aligned columns that fits the terminal: the widest columns give way first and wrap; where columns would
/// become too narrow to read, each record becomes a card.
struct TableLayout {
  /// A column is not made narrower than this to save the table: five 汉字.
  static let narrowest = 10
  static let gap = "  "

  private let renderer: Renderer
  private let titles: [String]
  private let cells: [[String]]
  private let tones: [[Report.Tone]]
  private let alignments: [Alignment]
  private let holdCommands: [Bool]
  private let fields: [[CardLayout.Field]]

  init(_ renderer: Renderer, _ table: Report.Table) {
    let shown = table.columns.indices.filter { !table.columns[$0].isForProgramsOnly }
    let rows = table.rows.map { row in shown.map { $0 < row.count ? row[$0] : Report.Cell(nil as String?) } }
    self.renderer = renderer
    titles = shown.map { cleanLine(table.columns[$0].title[renderer.language]) }
    cells = rows.map { $0.map(renderer.shown) }
    tones = rows.map { $0.map(\.tone) }
    alignments = shown.indices.map { column in TableLayout.alignment(of: rows, column) }
    holdCommands = shown.map { table.columns[$0].holdsCommands }
    // Among many cards what is not there is not spoken of.
    fields = rows.map { row in
      zip(shown, row).filter { !$1.shown[renderer.language].isEmpty }.map {
        CardLayout.Field(title: table.columns[$0].title, cell: $1, isCommand: table.columns[$0].holdsCommands)
      }
    }
  }

  /// Numbers stand to the right.
  private static func alignment(of rows: [[Report.Cell]], _ column: Int) -> Alignment {
    var hasNumber = false
    for row in rows {
      switch row[column].json {
      case .integer, .number: hasNumber = true
      case .null: continue
      default: return .left
      }
    }
    return hasNumber ? .right : .left
  }

  func render() -> String {
    guard !titles.isEmpty else { return "" }
    guard let widths = fittingWidths() else { return renderCards() }
    var out = ""
    let headings = zip(titles, widths).map { renderer.wrapped($0, $1) }
    append(headings, widths, to: &out) { renderer.style.apply([.bold], to: $1) }
    let rule = renderer.ambiguousIsWide ? "-" : "─"
    let rules = widths.map { String(repeating: rule, count: $0) }.joined(separator: TableLayout.gap)
    out += renderer.style.apply([.faint], to: rules) + "\n"
    for (row, tones) in zip(cells, tones) {
      let lines = zip(row, zip(widths, holdCommands)).map { text, column in
        renderer.columns(text) <= column.0 && !text.utf8.contains(0x0A)
          ? [text] : renderer.wrapped(text, column.0, isCommand: column.1)
      }
      append(lines, widths, to: &out) { renderer.style.apply(tones[$0], to: $1) }
    }
    return out
  }

  /// Writes a record: as many lines as its tallest cell has.
  private func append(
    _ lines: [[String]], _ widths: [Int], to out: inout String, styled: (Int, String) -> String
  ) {
    for height in 0..<(lines.map(\.count).max() ?? 0) {
      // Blanks are written once something follows them, so that no line ends in blanks.
      var blanks = 0
      for (column, width) in widths.enumerated() {
        if column > 0 { blanks += TableLayout.gap.utf8.count }
        let text = height < lines[column].count ? lines[column][height] : ""
        let rest = max(width - renderer.columns(text), 0)
        if alignments[column] == .right { blanks += rest }
        if !text.isEmpty {
          out += String(repeating: " ", count: blanks) + styled(column, text)
          blanks = 0
        }
        if alignments[column] == .left { blanks += rest }
      }
      out += "\n"
    }
  }

  /// The widths of the columns; nil where the table can't be made to fit.
  private func fittingWidths() -> [Int]? {
    var natural = titles.map(renderer.columns)
    for row in cells {
      for (column, text) in row.enumerated() { natural[column] = max(natural[column], widestLine(of: text)) }
    }
    let room = renderer.width - (natural.count - 1) * TableLayout.gap.utf8.count
    if natural.reduce(0, +) <= room { return natural }
    // On a narrow terminal a wrapped table is harder to read than cards.
    guard renderer.width > 40, let cap = highestCap(natural, room), cap >= TableLayout.narrowest else { return nil }
    var widths = natural.map { min($0, cap) }
    var spare = room - widths.reduce(0, +)
    for column in widths.indices where natural[column] > cap && spare > 0 {
      widths[column] += 1
      spare -= 1
    }
    return widths
  }

  /// The largest width such that all columns cut to it fit the room.
  private func highestCap(_ natural: [Int], _ room: Int) -> Int? {
    var rest = room
    for (index, width) in natural.sorted().enumerated() {
      let share = rest / (natural.count - index)
      if width > share { return share }
      rest -= width
    }
    return nil
  }

  private func widestLine(of text: String) -> Int {
    guard text.utf8.contains(0x0A) else { return renderer.columns(text) }
    return text.split(separator: "\n").map { renderer.columns(String($0)) }.max() ?? 0
  }

  private func renderCards() -> String {
    fields.map { CardLayout(renderer).render($0) }.joined(separator: "\n")
  }
}
