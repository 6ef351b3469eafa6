/// What is being added to the journal: its lines go to the disk piece by piece, and their digests into the commit's.
///
/// Passed on from one thread to another, never used by two.
struct JournalTail: @unchecked Sendable {
  private let disk: any Disk
  private let path: String
  private var hasher = Digest.Hasher()
  /// Bytes that were written.
  private(set) var written = 0

  init(disk: any Disk, path: String, after digest: Digest) {
    self.disk = disk
    self.path = path
    hasher.add(digest)
  }

  /// Takes whole lines: into the digest, and to the disk.
  mutating func take(_ lines: [UInt8]) throws(DiskError) {
    lines.withUnsafeBufferPointer { digest($0) }
    try append(lines)
  }

  /// Takes whole lines into the digest. No text of JSON holds a line feed.
  mutating func digest(_ lines: UnsafeBufferPointer<UInt8>) {
    var rest = lines[...]
    while let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
      hasher.add(Digest.of(UnsafeBufferPointer(rebasing: rest[..<end])))
      rest = rest[(end + 1)...]
    }
  }

  mutating func append(_ bytes: [UInt8]) throws(DiskError) {
    try disk.append(path, bytes)
    written += bytes.count
  }

  /// Ends the commit's digest.
  mutating func close() -> Digest { hasher.finish() }
}

/// The tail of a large commit, written on a thread of its own while the commit goes on.
final class JournalHelper {
  private let pieces = Channel<[UInt8]>(room: 4)
  private let work: Beside<Result<JournalTail, DiskError>>

  /// Nil where the disk is not for two threads, or there is no second one.
  init?(_ tail: JournalTail, on disk: any Disk) {
    guard disk.isForManyThreads else { return nil }
    let pieces = pieces
    let work = Beside<Result<JournalTail, DiskError>> {
      var tail = tail
      do throws(DiskError) {
        while let piece = pieces.receive() { try tail.take(piece) }
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
  func take(_ lines: [UInt8]) -> Bool { pieces.send(lines) }

  /// Waits until everything is written.
  func finish() throws(DiskError) -> JournalTail {
    pieces.close()
    return try work.wait().get()
  }
}
