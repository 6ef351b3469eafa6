import ClassGroups
import JSON

/// Writes one commit at the end of the journal, in pieces, and closes it with its mark. Until the mark is durable the
/// commit is not there; `abandon` takes the pieces away again.
///
/// A large commit is digested and written by a second thread. A class, so that nobody copies what is not written yet.
final class JournalWriter {
  private static let piece = 1 << 20
  /// From so many bytes on a second thread is worth its while.
  private static let pieceOfHelper = 1 << 18

  private let disk: any Disk
  private let path: String
  private let start: JournalReader.Position
  private let commit: Commit
  /// Lines that are not taken yet.
  private var out = JSONWriter()
  private var tail: JournalTail
  private var helper: JournalHelper?
  private var lines = 0
  private var salt = Salt()

  /// - Parameter commit: number, time, actor, command and origin; its changes come one by one.
  init(disk: any Disk, path: String, after position: JournalReader.Position, _ commit: Commit) throws(DiskError) {
    self.disk = disk
    self.path = path
    start = position
    self.commit = commit
    tail = JournalTail(disk: disk, path: path, after: position.digest)
    JournalLine.writeHead(commit, salt: salt.next(), to: &out)
    try endLine()
  }

  func add(_ change: Change) throws(DiskError) {
    JournalLine.writeChange(change, salt: salt.next(), to: &out)
    try endLine()
  }

  private func endLine() throws(DiskError) {
    lines += 1
    out.newline()
    if out.count >= Self.pieceOfHelper { try hand() }
  }

  /// Hands what was gathered to the helper, or writes it where there is none and enough of it.
  private func hand() throws(DiskError) {
    if helper == nil { helper = JournalHelper(tail, on: disk) }
    guard helper != nil || out.count >= Self.piece else { return }
    try flush()
    out.reserveCapacity(Self.pieceOfHelper + 4096)
  }

  private func flush() throws(DiskError) {
    let bytes = out.takeBytes()
    guard let helper else { return try tail.take(bytes) }
    guard !helper.take(bytes) else { return }
    self.helper = nil
    tail = try helper.finish()
  }

  /// Writes the mark and waits until all is durable. This is the moment at which the commit is acknowledged.
  ///
  /// - Parameter isGrouped: does not wait; the commit is acknowledged with others, once the journal is synced.
  func finish(isGrouped: Bool = false) throws(DiskError) -> JournalReader.Position {
    if let helper {
      if out.count > 0 { try flush() }
      self.helper = nil
      tail = try helper.finish()
    }
    out.withBytes { tail.digest($0) }
    let digest = tail.close()
    JournalLine.writeMark(commit.number, lines: lines, digest, to: &out)
    out.newline()
    try tail.append(out.takeBytes())
    if !isGrouped { try disk.sync(path) }
    return JournalReader.Position(
      part: start.part, offset: start.offset + tail.written, commit: commit.number, digest: digest,
      version: start.version)
  }

  /// Takes back what was written.
  func abandon() throws(DiskError) {
    if let helper {
      self.helper = nil
      _ = try? helper.finish()
    }
    if let size = try disk.size(path), size > start.offset { try disk.truncate(path, to: start.offset) }
  }
}
