/// Candidates laid out in rows, a page at a time.
struct CandidateList {
  /// The rows of one page.
  let rows: [[Cell]]
  /// Index of the first candidate of the next page; 0 when this was the last one.
  let next: Int

  private static let gap = 2
  private static let faint = "2"

  /// Lays out the candidates from `start` on, one a row with descriptions while all fit, else in columns read downwards.
  init(_ reply: CompletionReply, from start: Int, size: ScreenSize, more: (Int) -> String, widthOf: Cell.WidthOf) {
    let left = reply.candidates[min(start, reply.candidates.count)...]
    let names = left.map { Cell.cells(of: $0.text, widthOf: widthOf) }
    let describes = left.contains { $0.description != nil } && reply.candidates.count + 1 <= size.rows
    let widest = names.map(CandidateList.width).max() ?? 0
    let perRow = describes ? 1 : max(1, (size.columns + CandidateList.gap - 1) / (widest + CandidateList.gap))
    var height = (left.count + perRow - 1) / perRow
    let isCut = height > size.rows || reply.omitted > 0
    if isCut { height = min(height, max(1, size.rows - 1)) }
    let count = min(left.count, height * perRow)
    height = (count + perRow - 1) / perRow

    var rows: [[Cell]] = []
    for row in 0..<height {
      var cells: [Cell] = []
      for index in stride(from: row, to: count, by: max(1, height)) {
        if !cells.isEmpty {
          cells.append(.blank(widest + CandidateList.gap - CandidateList.width(names[index - height])))
        }
        cells += CandidateList.cut(names[index], to: size.columns - 1)
      }
      if describes, let description = left[left.startIndex + row].description {
        let at = min(widest, size.columns / 2) + CandidateList.gap
        let pad = max(CandidateList.gap, at - CandidateList.width(cells))
        let room = size.columns - 1 - CandidateList.width(cells) - pad
        if room >= 8 {
          cells.append(.blank(pad))
          cells += CandidateList.cut(
            Cell.cells(of: description, style: CandidateList.faint, widthOf: widthOf), to: room)
        }
      }
      rows.append(cells)
    }
    let remaining = left.count - count + reply.omitted
    if remaining > 0 {
      rows.append(Cell.cells(of: more(remaining), style: CandidateList.faint, widthOf: widthOf))
    }
    self.rows = rows
    next = count < left.count ? left.startIndex + count : 0
  }

  private static func width(_ cells: [Cell]) -> Int {
    cells.reduce(0) { $0 + $1.width }
  }

  /// As many cells as fit `room` columns, an ellipsis at the end where some were cut.
  static func cut(_ cells: [Cell], to room: Int) -> [Cell] {
    guard width(cells) > room else { return cells }
    var kept: [Cell] = []
    var used = 1
    for cell in cells {
      guard used + cell.width <= room else { break }
      kept.append(cell)
      used += cell.width
    }
    return kept + [Cell(text: "…", width: 1, style: cells.first?.style)]
  }
}
