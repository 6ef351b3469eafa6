import ClassGroups
import JSON
import Wording

/// What a transaction has done so far. A class, since each change notes something in it.
final class OpenTransaction {
  let commit: Commit
  /// Staged in memory only, never to be committed: a rehearsal.
  let isRehearsal: Bool
  var writer: JournalWriter?
  /// Documents that it touched, and the one it touched last.
  var touched: Set<Document> = []
  var latest: Document?
  var ahead = WritingAhead()
  /// Folders that were asked about, and whether there was nothing in them.
  var bareFolders: [String: Bool] = [:]

  init(_ commit: Commit, isRehearsal: Bool) {
    self.commit = commit
    self.isRehearsal = isRehearsal
  }
}

extension Session {
  /// Takes the lock, and catches up with what others committed. Waits for up to `patience` seconds.
  ///
  /// - Parameters:
  ///   - holder: what others are told who wait: the person and the process.
  ///   - wait: sleeps for so many milliseconds; false where the person gave up.
  public func lock(holder: String, patience: Int = 10, wait: (Int) -> Bool) throws {
    if isReadOnly { throw WorkspaceError.readOnly }
    var waited = 0
    while try !disk.lock(Self.lockPath) {
      guard waited < patience * 1000, wait(20) else {
        let words = try disk.read(Self.lockPath, from: 0).map { String(decoding: $0.prefix(300), as: UTF8.self) }
        throw WorkspaceError.locked(holder: words.flatMap { $0.isEmpty ? nil : $0 })
      }
      waited += 20
    }
    holdsLock = true
    do {
      // Written only when it was another's: what the disk has to keep makes every commit behind it slower.
      let words = Array(holder.utf8)
      if try disk.read(Self.lockPath, from: 0) != words { try disk.write(Self.lockPath, words) }
      try catchUp()
      // What somebody else began and could not finish comes first.
      try finishPurge()
      if isWhole { try moveMarker() }
      try bringUpToDate()
    } catch {
      unlock()
      throw error
    }
  }

  /// Gives the lock back. What waits beside its files is forgotten and read from the journal again.
  public func unlock() {
    // What lies beside the files may be overwritten by whoever comes next.
    let aside = room.aside
    room.aside = []
    reload(aside)
    disk.unlock(Self.lockPath)
    holdsLock = false
  }

  /// Whether changes are being staged, be it in a rehearsal.
  public var isInTransaction: Bool { transaction != nil }

  /// Drops what was staged, and gives the lock back.
  public func close() {
    discard()
    if holdsLock { unlock() }
  }

  /// Opens a transaction, for which the lock must be held, or a rehearsal: changes are staged in memory only, and it
  /// ends with `discard`.
  public func begin(
    actor: String, command: String, at: Instant, origin: Commit.Origin = .command, batch: BatchStep? = nil,
    isRehearsal: Bool = false
  ) {
    precondition(
      (holdsLock || isRehearsal) && transaction == nil, "a transaction needs the lock, and there is one at a time")
    let commit = Commit(
      number: position.commit + 1, at: at, actor: actor, command: command, origin: origin, changes: [],
      batch: batch)
    transaction = OpenTransaction(commit, isRehearsal: isRehearsal)
  }

  /// Carries changes out in memory, and writes them behind the journal's end, where they count for nothing until `commit`.
  /// On an error the transaction must be discarded.
  public func stage(_ changes: [Change]) throws {
    precondition(transaction != nil, "changes are staged in a transaction")
    guard let open = transaction, !changes.isEmpty else { return }
    if open.writer == nil, !open.isRehearsal {
      open.writer = try JournalWriter(disk: disk, path: JournalPart.path(position.part), after: position, open.commit)
    }
    for change in changes {
      // Most changes are to the document that the one before changed.
      if open.latest.map({ !change.isIn($0) }) ?? true { try turn(to: change.place.document, in: open) }
      try shelf.apply(change)
      open.ahead.records += change.records
      noteNames(change)
    }
    try open.writer?.add(changes)
    room.records += changes.count
  }

  private func turn(to document: Document, in open: OpenTransaction) throws {
    if let latest = open.latest { writeAhead(latest, open) }
    try load(document)
    open.touched.insert(document)
    noteStale(document, open)
    open.ahead.recordsBefore = open.ahead.records
    open.latest = document
  }

  /// Makes the staged changes durable. When it returns they are acknowledged: its number, or nil where nothing was staged.
  ///
  /// - Parameter isGrouped: leaves the waiting to `syncGroup`, for many small commits one after the other under one lock.
  ///   After a crash a beginning of them is there, never a part of one.
  public func commit(isGrouped: Bool = false) throws -> Int? {
    guard let open = transaction else { return nil }
    guard let writer = open.writer else {
      transaction = nil
      return nil
    }
    writeRestAhead()
    let end: JournalReader.Position
    do { end = try writer.finish(isGrouped: isGrouped) } catch {
      discard()
      throw error
    }
    ranges[open.commit.number] = (position.part, position.offset..<end.offset)
    position = end
    // A set that is taken over whole costs nothing.
    if changedSinceMarker.isEmpty {
      changedSinceMarker = open.touched
    } else {
      changedSinceMarker.formUnion(open.touched)
    }
    endWritingAhead()
    transaction = nil
    return open.commit.number
  }

  /// Waits until the commits of a group are durable: the moment at which they are acknowledged.
  public func syncGroup() throws { try disk.sync(JournalPart.path(position.part)) }

  /// Drops what was staged, in memory and on the disk.
  public func discard() {
    endWritingAhead()
    guard let open = transaction else { return }
    transaction = nil
    defer { if isWhole { try? restart() } }
    // What cannot be cut now is a torn tail, which whoever takes the lock next cuts.
    try? open.writer?.abandon()
    for document in open.touched where room.aside.remove(document) != nil || open.ahead.given.contains(document) {
      try? disk.remove(temporaryPath(document.path))
    }
    reload(open.touched)
    if open.touched.contains(where: { if case .group = $0 { true } else { false } }) { groupIndex = nil }
    schoolIndex = nil
  }

  /// Forgets documents; what the journal's tail says of them is read again from there when they are needed.
  private func reload(_ documents: Set<Document>) {
    for document in documents {
      unload(document)
      tail[document] = changedSinceMarker.contains(document) ? [] : nil
    }
    guard !documents.isDisjoint(with: changedSinceMarker) else { return }
    for number in stride(from: marker.commit + 1, through: position.commit, by: 1) {
      for change in (try? commit(number))?.changes ?? [] where documents.contains(change.place.document) {
        tail[change.place.document, default: []].append((number, change))
      }
    }
  }
}
