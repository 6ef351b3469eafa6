import Glibc

/// Output that has to wait, for standard output and standard error, in its order. What is more than a megabyte waits in a
/// file without a name, readable by its owner alone and gone with the process.
struct HeldOutput {
  /// A stretch of output for one stream.
  struct Stretch {
    var file: Int32
    /// Tells of changes that are not durable yet.
    var isClaim: Bool
    var bytes: [UInt8]
  }

  private var waiting: [Stretch] = []
  /// Bytes in `waiting`.
  private(set) var count = 0
  /// What stands in the file: the streams, and lengths in bytes.
  private var kept: [(file: Int32, isClaim: Bool, count: Int)] = []
  private var file: Int32?

  private static let most = 1 << 20

  var isEmpty: Bool { count == 0 && kept.isEmpty }

  mutating func add(_ bytes: some Collection<UInt8>, to file: Int32, isClaim: Bool) {
    if waiting.last.map({ $0.file != file || $0.isClaim != isClaim }) ?? true {
      waiting.append(Stretch(file: file, isClaim: isClaim, bytes: []))
    }
    waiting[waiting.count - 1].bytes.append(contentsOf: bytes)
    count += bytes.count
  }

  /// Puts what waits into the file, where it is much. Where there can be no such file it waits on in memory.
  mutating func bound() {
    guard count > Self.most else { return }
    if file == nil { file = Self.open() }
    guard let file else { return }
    let bytes = waiting.flatMap(\.bytes)
    let end = kept.reduce(0) { $0 + $1.count }
    var written = 0
    while written < bytes.count {
      let result = bytes.withUnsafeBytes {
        pwrite(file, $0.baseAddress.map { $0 + written }, bytes.count - written, off_t(end + written))
      }
      if result < 0, errno == EINTR { continue }
      // The next piece is written over what was.
      guard result > 0 else { return }
      written += result
    }
    for stretch in waiting {
      if let last = kept.last, last.file == stretch.file, last.isClaim == stretch.isClaim {
        kept[kept.count - 1].count += stretch.bytes.count
      } else {
        kept.append((stretch.file, stretch.isClaim, stretch.bytes.count))
      }
    }
    waiting.removeAll()
    count = 0
  }

  /// Gives out everything in its order, and is empty then.
  ///
  /// - Parameter claims: else what tells of changes is forgotten: they came to nothing.
  mutating func empty(claims: Bool, _ write: ([UInt8], Int32) -> Void) {
    if let file {
      var place = 0
      for part in kept {
        if claims || !part.isClaim { Self.copy(file, place..<place + part.count) { write($0, part.file) } }
        place += part.count
      }
      close(file)
      self.file = nil
      kept = []
    }
    for stretch in waiting where claims || !stretch.isClaim { write(stretch.bytes, stretch.file) }
    if waiting.count == 1 {
      waiting[0].bytes.removeAll(keepingCapacity: true)
    } else {
      waiting.removeAll()
    }
    count = 0
  }

  private static func copy(_ file: Int32, _ range: Range<Int>, _ write: ([UInt8]) -> Void) {
    var place = range.lowerBound
    while place < range.upperBound {
      var result = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: min(1 << 16, range.upperBound - place)) { buffer, filled in
        result = pread(file, buffer.baseAddress, buffer.count, off_t(place))
        filled = max(0, result)
      }
      if result < 0, errno == EINTR { continue }
      guard result > 0 else { return }
      write(bytes)
      place += result
    }
  }

  private static func open() -> Int32? {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var path = Array("\(folder)/qunsh-XXXXXX".utf8CString)
    let file = mkstemp(&path)
    guard file >= 0 else { return nil }
    unlink(path)
    _ = fcntl(file, F_SETFD, FD_CLOEXEC)
    return file
  }
}
