import CEditline

/// Changes of libedit's line, in scalars.
extension LineEditor {
  func moveCursor(by count: Int) {
    if count != 0 { el_cursor(handle, Int32(clamping: count)) }
  }

  func deleteBefore(_ count: Int) {
    if count > 0 { el_deletestr(handle, Int32(clamping: count)) }
  }

  /// el_deletestr1() refuses a range that ends with the line, so the cursor goes there first.
  func deleteAfter(_ count: Int) {
    moveCursor(by: count)
    deleteBefore(count)
  }

  func insert(_ scalars: some Sequence<Unicode.Scalar>) {
    var text = scalars.map { wchar_t(bitPattern: $0.value) }
    guard !text.isEmpty else { return }
    text.append(0)
    el_winsertstr(handle, text)
  }

  /// Puts another line in place of what is there.
  func setLine(_ line: LineState) {
    let old = LineState(handle)
    moveCursor(by: old.after.count)
    deleteBefore(old.scalars.count)
    insert(line.scalars)
    moveCursor(by: line.cursor - line.scalars.count)
  }

  /// Deletes `before` scalars left of the cursor or `after` right of it, for Ctrl-Y to bring back.
  ///
  /// Deletions in a row add up, as they do in other shells.
  func kill(before: Int = 0, after: Int = 0) {
    let line = LineState(handle)
    let isRow = line == lineAfterKill
    if before > 0 {
      let text = Array(line.before.suffix(before))
      killed = isRow ? text + killed : text
      deleteBefore(before)
    } else if after > 0 {
      let text = Array(line.after.prefix(after))
      killed = isRow ? killed + text : text
      deleteAfter(after)
    }
    lineAfterKill = LineState(handle)
  }

  /// Characters of the word right of the cursor, what stands before it included.
  func wordAfter(_ line: LineState) -> Int {
    var end = line.cursor
    func isWord(_ index: Int) -> Bool {
      line.scalars[index].properties.isAlphabetic || line.scalars[index].properties.numericType != nil
        || line.scalars[index] == "_"
    }
    while end < line.scalars.count, !isWord(end) { end += 1 }
    while end < line.scalars.count, isWord(end) { end += 1 }
    return end - line.cursor
  }
}
