import CEditline

/// The editor's own commands, by the names under which `.editrc` can bind them.
enum EditorCommand: String, CaseIterable {
  case apply = "line-apply"
  case complete = "line-complete"
  case search = "line-search"
  case older = "line-recall-older"
  case newer = "line-recall-newer"
  case left = "line-left"
  case right = "line-right"
  case backspace = "line-backspace"
  case delete = "line-delete"
  case deleteOrEnd = "line-delete-or-end"
  case killWordBefore = "line-kill-word-before"
  case killWordAfter = "line-kill-word-after"
  case killBefore = "line-kill-before"
  case killAfter = "line-kill-after"
  case yank = "line-yank"
  case clear = "line-clear-screen"
  case ignore = "line-ignore"

  /// The C function that libedit calls; it finds its editor through the handle.
  var function: cel_command {
    switch self {
    case .apply: { handle, _ in LineEditor.of(handle, .apply) }
    case .complete: { handle, _ in LineEditor.of(handle, .complete) }
    case .search: { handle, _ in LineEditor.of(handle, .search) }
    case .older: { handle, _ in LineEditor.of(handle, .older) }
    case .newer: { handle, _ in LineEditor.of(handle, .newer) }
    case .left: { handle, _ in LineEditor.of(handle, .left) }
    case .right: { handle, _ in LineEditor.of(handle, .right) }
    case .backspace: { handle, _ in LineEditor.of(handle, .backspace) }
    case .delete: { handle, _ in LineEditor.of(handle, .delete) }
    case .deleteOrEnd: { handle, _ in LineEditor.of(handle, .deleteOrEnd) }
    case .killWordBefore: { handle, _ in LineEditor.of(handle, .killWordBefore) }
    case .killWordAfter: { handle, _ in LineEditor.of(handle, .killWordAfter) }
    case .killBefore: { handle, _ in LineEditor.of(handle, .killBefore) }
    case .killAfter: { handle, _ in LineEditor.of(handle, .killAfter) }
    case .yank: { handle, _ in LineEditor.of(handle, .yank) }
    case .clear: { handle, _ in LineEditor.of(handle, .clear) }
    case .ignore: { _, _ in UInt8(CC_NORM) }
    }
  }
}

extension LineEditor {
  /// Runs a command for libedit, and says what libedit is to do next.
  static func of(_ handle: OpaquePointer?, _ command: EditorCommand) -> UInt8 {
    guard let handle, let client = cel_client(handle) else { return UInt8(CC_ERROR) }
    let editor = Unmanaged<LineEditor>.fromOpaque(client).takeUnretainedValue()
    if command == .deleteOrEnd, LineState(handle).scalars.isEmpty { return UInt8(CC_EOF) }
    if !editor.run(command) { editor.ring() }
    return UInt8(CC_REFRESH)
  }

  /// - Returns: false where there is nothing to do, for which the bell rings.
  private func run(_ command: EditorCommand) -> Bool {
    let line = LineState(handle)
    switch command {
    case .apply:
      applyPending()
      return true
    case .complete: return completeWord(line)
    case .search:
      search = HistorySearch(original: line)
      return true
    case .older: return recall(line) { walk, history in walk.older(in: history) }
    case .newer: return recall(line) { walk, history in walk.newer(in: history) }
    case .left:
      moveCursor(by: -line.graphemeBefore)
      return line.cursor > 0
    case .right:
      moveCursor(by: line.graphemeAfter)
      return !line.after.isEmpty
    case .backspace:
      deleteBefore(line.graphemeBefore)
      return line.cursor > 0
    case .delete, .deleteOrEnd:
      deleteAfter(line.graphemeAfter)
      return !line.after.isEmpty
    case .killWordBefore: kill(before: line.wordBefore)
    case .killWordAfter: kill(after: wordAfter(line))
    case .killBefore: kill(before: line.cursor)
    case .killAfter: kill(after: line.after.count)
    case .yank: insert(killed)
    case .clear: clearScreen()
    case .ignore: break
    }
    return true
  }

  private func recall(_ line: LineState, _ step: (inout PrefixRecall, History) -> Bool) -> Bool {
    var walk = recallWalk.flatMap { $0.shown == line ? $0 : nil } ?? PrefixRecall(from: line, in: history)
    guard step(&walk, history) else { return false }
    recallWalk = walk
    setLine(walk.shown)
    return true
  }
}
