/// What Tab left behind, for the next Tab to go on from.
struct CompletionState {
  let line: LineState
  let reply: CompletionReply
  /// The first candidate of the page to be shown next.
  var next: Int
}

extension LineEditor {
  /// Tab: inserts what is certain, else lists what is possible; again: the next page of the list.
  func completeWord(_ line: LineState) -> Bool {
    if let state = completion, state.line == line, state.reply.candidates.count > 1 {
      list(state)
      return true
    }
    guard let complete else { return false }
    let reply = complete(CompletionRequest(before: Paste.text(line.before), after: Paste.text(line.after)))
    let replaced = min(max(0, reply.replaced), line.cursor)
    if let text = reply.insertion(for: LineState.string(line.before.suffix(replaced))) {
      deleteBefore(replaced)
      var scalars = Paste.display(text)
      // A blank that stands there already is stepped over, not doubled.
      if scalars.last == " ", line.after.first == " " { scalars.removeLast() }
      insert(scalars)
      if scalars.count < text.unicodeScalars.count, line.after.first == " " { moveCursor(by: 1) }
      completion = nil
      return true
    }
    if reply.candidates.isEmpty {
      guard let note = reply.note else { return false }
      showBelow([CandidateList.cut(Cell.cells(of: note, style: "2", widthOf: widthOf), to: screen.size.columns - 1)])
      return true
    }
    list(CompletionState(line: line, reply: reply, next: 0))
    return true
  }

  private func list(_ state: CompletionState) {
    var notes: [[Cell]] = []
    if let note = state.reply.note {
      notes = [CandidateList.cut(Cell.cells(of: note, style: "2", widthOf: widthOf), to: screen.size.columns - 1)]
    }
    let room = screen.size.rows - rowsOfLine(state.line) - notes.count
    let size = ScreenSize(columns: screen.size.columns, rows: room)
    let page = CandidateList(state.reply, from: state.next, size: size, more: words.more, widthOf: widthOf)
    showBelow(notes + page.rows)
    completion = CompletionState(line: state.line, reply: state.reply, next: page.next)
  }

  private func rowsOfLine(_ line: LineState) -> Int {
    let prompt = Cell.cells(of: activePrompt, widthOf: widthOf)
    let cells = Cell.cells(of: LineState.string(line.scalars), widthOf: widthOf)
    return Frame(prompt: prompt, line: cells, cursor: cells.count, size: screen.size).rows.count
  }

  private func showBelow(_ rows: [[Cell]]) {
    if screen.isPlain {
      screen.printBelow(rows)
    } else {
      screen.below = rows
    }
  }
}
