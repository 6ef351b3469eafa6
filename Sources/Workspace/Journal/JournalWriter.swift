import ClassGroups
import JSON

/// Writes one commit at the end of the journal, in pieces, and closes it with its mark. Until the mark is durable the
/// commit is not there; `abandon` takes the pieces away again.
struct JournalWriter {
  private static let piece = 1 << 20

  private let disk: any Disk
  private let path: String
  private let start: JournalReader.Position
  private let commit: Commit
  private var out = JSONWriter()
  private var pending: [UInt8] = []
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
    hasher.add(position.digest.hexadecimal.utf8)
    JournalLine.writeHead(commit, salt: salt.next(), to: &out)
    try endLine()
  }

  mutating func add(_ change: Change) throws(DiskError) {
    JournalLine.writeChange(change, salt: salt.next(), to: &out)
    try endLine()
  }

  private mutating func endLine() throws(DiskError) {
    hasher.add(Digest.of(out.bytes).hexadecimal.utf8)
    lines += 1
    pending.append(contentsOf: out.bytes)
    pending.append(UInt8(ascii: "\n"))
    out.reset()
    if pending.count >= Self.piece { try flush() }
  }

  private mutating func flush() throws(DiskError) {
    try disk.append(path, pending)
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes the mark and waits until all is durable. This is the moment at which the commit is acknowledged.
  ///
  /// - Parameter isGrouped: does not wait; the commit is acknowledged with others, once the journal is synced.
  mutating func finish(isGrouped: Bool = false) throws(DiskError) -> JournalReader.Position {
    let digest = hasher.finish()
    pending.append(contentsOf: JournalLine.mark(commit.number, lines: lines, digest))
    pending.append(UInt8(ascii: "\n"))
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
