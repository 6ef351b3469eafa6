import ClassGroups
import Glibc
import JSON

/// What is being added to the journal: its lines go to the disk piece by piece, and their digests into the commit's.
///
/// Passed on from one thread to another, never used by two.
final class JournalTail: @unchecked Sendable {
  private static let piece = 1 << 18

  private let disk: any Disk
  private let path: String
  private var hasher = Digest.Hasher()
  private var salt = Salt()
  /// Lines that are not on the disk yet, nor in the digest.
  private var out = JSONWriter()
  private(set) var lines = 0
  /// Bytes that were written.
  private(set) var written = 0

  init(disk: any Disk, path: String, after digest: Digest) {
    self.disk = disk
    self.path = path
    hasher.add(digest)
  }

  func addHead(of commit: Commit) throws(DiskError) {
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
    if out.count >= Self.piece { try flush() }
  }

  /// Takes the lines at hand into the digest, and to the disk.
  func flush() throws(DiskError) {
    guard out.count > 0 else { return }
    digest()
    try append(out.bytes)
    out.reset()
  }

  /// Takes the lines at hand into the digest. No text of JSON holds a line feed.
  private func digest() {
    out.withBytes { lines in
      guard let base = lines.baseAddress else { return }
      var start = 0
      while let found = memchr(base + start, 0x0A, lines.count - start) {
        let end = UnsafeRawPointer(found) - UnsafeRawPointer(base)
        hasher.add(Digest.of(UnsafeBufferPointer(rebasing: lines[start..<end])))
        start = end + 1
      }
    }
  }

  private func append(_ bytes: [UInt8]) throws(DiskError) {
    try disk.append(path, bytes)
    written += bytes.count
  }

  /// Writes the rest with the mark of the commit, whose digest it returns.
  func close(_ commit: Int) throws(DiskError) -> Digest {
    digest()
    let digest = hasher.finish()
    JournalLine.writeMark(commit, lines: lines, digest, to: &out)
    out.newline()
    try append(out.bytes)
    return digest
  }
}

/// The tail of a large commit: its lines are made, digested and written on a thread of their own while the commit goes on.
final class JournalHelper {
  private let pieces = Channel<[[Change]]>(room: 4)
  private let work: Beside<Result<JournalTail, DiskError>>

  /// Nil where the disk is not for two threads, or there is no second one.
  init?(_ tail: JournalTail, on disk: any Disk) {
    guard disk.isForManyThreads else { return nil }
    let pieces = pieces
    let work = Beside<Result<JournalTail, DiskError>> {
      do throws(DiskError) {
        while let piece = pieces.receive() {
          for changes in piece { for change in changes { try tail.add(change) } }
        }
        return .success(tail)
      } catch {
        pieces.close()
        return .failure(error)
      }
    }
    guard let work else { return nil }
    self.work = work
  }

  /// False where an earlier piece could not be written: `finish` tells why.
  func take(_ changes: [[Change]]) -> Bool { pieces.send(changes) }

  /// Waits until everything was taken.
  func finish() throws(DiskError) -> JournalTail {
    pieces.close()
    return try work.wait().get()
  }
}
