import ClassGroups
import JSON

/// Writes one commit at the end of the journal, in pieces, and closes it with its mark. Until the mark is durable the
/// commit is not there; `abandon` takes the pieces away again.
///
/// A class, so that nobody copies what is not written yet.
final class JournalWriter {
  private static let piece = 1 << 20

  private let disk: any Disk
  private let path: String
  private let start: JournalReader.Position
  private let commit: Commit
  /// Lines that are not written yet, and where the one at hand begins.
  private var out = JSONWriter()
  private var lineStart = 0
  private var written = 0
  private var lines = 0
  private var hasher = Digest.Hasher()
  private var salt = Salt()

  /// - Parameter commit: number, time, actor, command and origin; its changes come one by one.
  init(disk: any Disk, path: String, after position: JournalReader.Position, _ commit: Commit) throws(DiskError) {
    self.disk = disk
    self.path = path
    start = position
    self.commit = commit
    hasher.add(position.digest)
    JournalLine.writeHead(commit, salt: salt.next(), to: &out)
    try endLine()
  }

  func add(_ change: Change) throws(DiskError) {
    JournalLine.writeChange(change, salt: salt.next(), to: &out)
    try endLine()
  }

  private func endLine() throws(DiskError) {
    hasher.add(out.withBytes(from: lineStart) { Digest.of($0) })
    lines += 1
    out.newline()
    lineStart = out.count
    if lineStart >= Self.piece { try flush() }
  }

  private func flush() throws(DiskError) {
    let bytes = out.takeBytes()
    try disk.append(path, bytes)
    written += bytes.count
    lineStart = 0
  }

  /// Writes the mark and waits until all is durable. This is the moment at which the commit is acknowledged.
  ///
  /// - Parameter isGrouped: does not wait; the commit is acknowledged with others, once the journal is synced.
  func finish(isGrouped: Bool = false) throws(DiskError) -> JournalReader.Position {
    let digest = hasher.finish()
    JournalLine.writeMark(commit.number, lines: lines, digest, to: &out)
    out.newline()
    try flush()
    if !isGrouped { try disk.sync(path) }
    return JournalReader.Position(
      part: start.part, offset: start.offset + written, commit: commit.number, digest: digest, version: start.version)
  }

  /// Takes back what was written.
  func abandon() throws(DiskError) {
    if let size = try disk.size(path), size > start.offset { try disk.truncate(path, to: start.offset) }
  }
}
