import CEditline

/// What the editor shows of its state.
extension LineEditor {
  private static let found = "7"

  /// Shows the line as it stands.
  func paint() {
    if let search {
      let line = foundLine ?? search.original
      let label = search.isFailing ? words.notFound : words.search
      let prompt = StyledText("(\(label)) \(LineState.string(search.pattern)): ")
      show(line, prompt: prompt, marked: foundLine == nil ? nil : line.cursor..<line.cursor + search.pattern.count)
    } else {
      show(shownLine, prompt: activePrompt)
    }
  }

  var shownLine: LineState { LineState(handle) }

  /// Shows the line for the last time, with the cursor behind it, and goes to a fresh row.
  func finish(_ line: LineState, mark: String = "") {
    guard cel_is_editing(handle) != 0 else { return }
    var line = line
    line.cursor = line.scalars.count
    screen.below = []
    show(line, prompt: activePrompt)
    screen.leave(mark: mark)
  }

  func ring() {
    screen.ring()
  }

  func clearScreen() {
    screen.clear()
  }

  func show(
    _ line: LineState, prompt: StyledText, marked: Range<Int>? = nil
  ) {
    // vi's search puts a line feed before its own prompt.
    let hidden = line.scalars.first == "\n" ? 1 : 0
    var cells: [Cell] = []
    var cursor: Int?
    var offset = hidden
    for character in LineState.string(line.scalars.dropFirst(hidden)) {
      let end = offset + character.unicodeScalars.count
      if cursor == nil, line.cursor < end { cursor = cells.count }
      let style = marked.map { $0.overlaps(offset..<end) } == true ? LineEditor.found : nil
      cells.append(Cell(character, style: style, widthOf: widthOf))
      offset = end
    }
    screen.show(
      prompt: Cell.cells(of: prompt, widthOf: widthOf), line: cells, cursor: cursor ?? cells.count)
  }
}
