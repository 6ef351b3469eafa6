import ClassGroups

/// Writes one commit at the end of the journal, in pieces, and closes it with its mark. Until the mark is durable the
/// commit is not there; `abandon` takes the pieces away again.
///
/// The lines of a large commit are made and written by a second thread. A class, so that nobody copies what is not
/// written yet.
final class JournalWriter {
  /// From so many lines on, or once a piece of them was written, a second thread is worth its while.
  private static let manyLines = 1000
  /// So many changes, of as many commands or fewer, are handed over at a time.
  private static let share = 128

  private let disk: any Disk
  private let path: String
  private let start: JournalReader.Position
  private let commit: Commit
  private var tail: JournalTail
  private var helper: JournalHelper?
  private var hasAskedForHelp = false
  /// Changes for the helper.
  private var pending: [[Change]] = []
  private var pendingCount = 0

  /// - Parameter commit: number, time, actor, command and origin; its changes come one by one.
  init(disk: any Disk, path: String, after position: JournalReader.Position, _ commit: Commit) throws(DiskError) {
    self.disk = disk
    self.path = path
    start = position
    self.commit = commit
    tail = JournalTail(disk: disk, path: path, after: position.digest)
    try tail.addHead(of: commit)
  }

  func add(_ changes: [Change]) throws(DiskError) {
    if helper != nil {
      pending.append(changes)
      pendingCount += changes.count
      if pendingCount >= Self.share { try hand() }
      return
    }
    for change in changes { try tail.add(change) }
    if !hasAskedForHelp, tail.lines >= Self.manyLines || tail.written > 0 {
      hasAskedForHelp = true
      try tail.flush()
      helper = JournalHelper(tail, on: disk)
      pending.reserveCapacity(Self.share)
    }
  }

  /// Hands what was gathered to the helper.
  private func hand() throws(DiskError) {
    var changes: [[Change]] = []
    changes.reserveCapacity(Self.share)
    swap(&changes, &pending)
    pendingCount = 0
    if helper?.take(changes) == false { try endHelp() }
  }

  /// Waits until the helper has written what it was given.
  private func endHelp() throws(DiskError) {
    guard let helper else { return }
    self.helper = nil
    tail = try helper.finish()
  }

  /// Writes the mark and waits until all is durable. This is the moment at which the commit is acknowledged.
  ///
  /// - Parameter isGrouped: does not wait; the commit is acknowledged with others, once the journal is synced.
  func finish(isGrouped: Bool = false) throws(DiskError) -> JournalReader.Position {
    if !pending.isEmpty { try hand() }
    try endHelp()
    let digest = try tail.close(commit.number)
    if !isGrouped { try disk.sync(path) }
    return JournalReader.Position(
      part: start.part, offset: start.offset + tail.written, commit: commit.number, digest: digest,
      version: start.version)
  }

  /// Takes back what was written.
  func abandon() throws(DiskError) {
    try? endHelp()
    if let size = try disk.size(path), size > start.offset { try disk.truncate(path, to: start.offset) }
  }
}
