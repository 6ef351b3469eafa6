import ClassGroups
import JSON
import Wording

extension Session {
  /// Begins anew from what the files say: from the marker, or from the latest base where the checkpoints do not reflect
  /// it yet, or from the journal's beginning.
  func restart() throws {
    guard transaction == nil else { throw WorkspaceError.rewritten }
    shelf = Shelf()
    loaded = []
    latestGroup = nil
    latestRoster = nil
    tail = [:]
    changedSinceMarker = []
    ranges = [:]
    groupIndex = nil
    schoolIndex = nil
    listedGroups = nil
    isWhole = false
    room.aside = []
    room.order = []
    position = try startingPosition()
    versions[position.part] = position.version
    marker = position
  }

  private func startingPosition() throws -> JournalReader.Position {
    let marked = try disk.read(Marker.path, from: 0).flatMap { Marker.read($0, disk.format) }
    let isMarked = try marked.map(fits) ?? false
    if let marked, isMarked, try disk.size(JournalPart.path(marked.part + 1)) == nil { return marked }
    guard let part = try disk.journalParts().last else {
      throw WorkspaceError.damaged(
        path: JournalPart.path(1), line: nil, what: Message(zh: "缺少日志", en: "the journal is gone"))
    }
    if let marked, isMarked, marked.part == part { return marked }
    let anchor = try JournalPart.anchor(of: part, on: disk)
    if anchor.base != nil { adopt(try Base.read(anchor, on: disk).state) }
    return anchor.position
  }

  /// Takes a whole state for the truth, until the checkpoints reflect it.
  func adopt(_ state: Shelf) {
    shelf = state
    loaded = Set(state.documents)
    changedSinceMarker = loaded
    tail = [:]
    groupIndex = GroupIndex(of: state)
    schoolIndex = nil
    listedGroups = nil
    isWhole = true
  }

  /// Whether the mark of the marker's commit, or the first line of a part, lies right before its place in the journal.
  private func fits(_ position: JournalReader.Position) throws -> Bool {
    let start = max(0, position.offset - 256)
    guard let bytes = try disk.read(JournalPart.path(position.part), from: start),
      start + bytes.count >= position.offset
    else { return false }
    let lines = bytes[..<(position.offset - start)]
    guard lines.last == UInt8(ascii: "\n") else { return false }
    let mark = lines.dropLast().split(separator: UInt8(ascii: "\n")).last ?? []
    guard let json = try? JSON(parsing: mark) else { return false }
    return (json["mark"] ?? json["after"])?.integer == position.commit
      && json["sha256"]?.string == position.digest.hexadecimal
  }

  /// Reads what other sessions committed since. With the lock held, a torn tail is cut.
  public func catchUp() throws {
    while try disk.size(JournalPart.path(position.part + 1)) != nil { try restart() }
    do { try readTail() } catch {
      // The part may have been closed and purged, or dropped, while it was read or before.
      guard let last = try disk.journalParts().last, last > position.part else { throw error }
      try restart()
      try readTail()
    }
  }

  private func readTail() throws {
    let path = JournalPart.path(position.part)
    func damaged(_ zh: String, _ en: String) -> WorkspaceError {
      .damaged(path: path, line: nil, what: Message(zh: zh, en: en))
    }
    if let size = try disk.size(path) {
      guard size >= position.offset else { throw damaged("日志长度不足", "the journal became shorter") }
      if size == position.offset { return }
    }
    guard let bytes = try disk.read(path, from: position.offset) else { throw damaged("缺少日志", "the journal is gone") }
    var reader = JournalReader(path: path, bytes: bytes, from: position, format: disk.format)
    while let entry = try reader.next() {
      ranges[entry.commit.number] = (position.part, entry.range)
      for change in entry.commit.changes { try note(change, in: entry.commit.number) }
      position = reader.position
    }
    guard reader.torn > 0, holdsLock, !isReadOnly else { return }
    try disk.truncate(path, to: position.offset)
    // So are the documents that it had written beside their files.
    try sweepTemporaries()
    notes.append(
      Message(
        zh: "日志末尾有 \(reader.torn) 字节未完成的提交，已截去（从未确认过）",
        en: "cut \(reader.torn) bytes of an unfinished commit from the journal's end (it was never acknowledged)"))
  }

  /// Takes a change of another session in.
  private func note(_ change: Change, in commit: Int) throws {
    let document = change.place.document
    changedSinceMarker.insert(document)
    noteNames(change)
    if isWhole || loaded.contains(document) {
      do throws(ChangeConflict) { try shelf.apply(change) } catch { throw mismatch(error) }
    } else {
      tail[document, default: []].append((commit, change))
    }
  }
}
