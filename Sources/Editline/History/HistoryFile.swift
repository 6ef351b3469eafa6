import Glibc

/// Why the history could not be kept; the lines of this session stay in memory.
public enum HistoryFault: Error, Sendable, Equatable {
  /// The file or its folder cannot be read or made, with `errno`.
  case unreadable(path: String, errno: Int32)
  /// The file cannot be replaced, with `errno`.
  case unwritable(path: String, errno: Int32)
  /// Another session holds the file's lock for too long.
  case locked(path: String)
}

/// A history file that several sessions share. Lines are added to its end under a lock, so that none is lost: to replace
/// the file for each of them would cost as much as a commit. What came again or is too much goes when it has grown large.
struct HistoryFile: Sendable {
  let path: String
  /// The size from which on it is written anew, in bytes.
  private var large = 1 << 20

  /// Of a larger file only the end is read, in bytes.
  private static let largest = 8 << 20
  /// How often the lock is tried, a hundredth of a second apart.
  private static let attempts = 100

  /// - Parameter path: a link is followed, so that replacing the file leaves the link alone.
  init(_ path: String) {
    if let real = realpath(path, nil) {
      self.path = String(cString: real)
      free(real)
    } else {
      self.path = path
    }
  }

  func load() throws(HistoryFault) -> [String] {
    let file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    guard file >= 0 else {
      if errno == ENOENT { return [] }
      throw .unreadable(path: path, errno: errno)
    }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw .unreadable(path: path, errno: errno) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, errno: EINVAL) }
    let size = min(Int(status.st_size), HistoryFile.largest)
    let start = Int(status.st_size) - size
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    while count < size {
      let got = bytes.withUnsafeMutableBytes { pread(file, $0.baseAddress! + count, size - count, start + count) }
      if got < 0 && errno == EINTR { continue }
      if got < 0 { throw .unreadable(path: path, errno: errno) }
      if got == 0 { break }
      count += got
    }
    var kept = bytes[..<count]
    if start > 0 { kept = kept.drop { $0 != 0x0A } }
    return HistoryCodec.decode(kept)
  }

  /// Adds `entries` to what the file holds now, whoever wrote it.
  mutating func append(_ entries: [String], limit: Int) throws(HistoryFault) {
    var status = stat()
    // A device or a pipe in the file's place is somebody's wish to keep nothing.
    if stat(path, &status) == 0, status.st_mode & S_IFMT != S_IFREG {
      throw .unwritable(path: path, errno: EINVAL)
    }
    let lock = try takeLock()
    defer { close(lock) }
    let size = try add(HistoryCodec.encode(entries))
    guard size > large else { return }
    let merged = HistoryCodec.encode(HistoryCodec.merge(try load(), adding: [], limit: limit))
    try replace(with: merged)
    large = max(large, 2 * merged.count)
  }

  /// Writes lines behind the last one, and returns the file's size.
  private func add(_ lines: [UInt8]) throws(HistoryFault) -> Int {
    let file = open(path, O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NONBLOCK | O_NOCTTY, 0o600)
    guard file >= 0 else { throw .unwritable(path: path, errno: errno) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & 0o777 == 0o600 || fchmod(file, 0o600) == 0 else {
      throw .unwritable(path: path, errno: errno)
    }
    var bytes = lines
    var last: UInt8 = 0x0A
    // A line that somebody left open is closed.
    if status.st_size > 0, pread(file, &last, 1, status.st_size - 1) == 1, last != 0x0A { bytes.insert(0x0A, at: 0) }
    var count = 0
    while count < bytes.count {
      let put = bytes.withUnsafeBytes { write(file, $0.baseAddress.map { $0 + count }, bytes.count - count) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else { throw .unwritable(path: path, errno: errno) }
      count += put
    }
    return Int(status.st_size) + count
  }

  private func takeLock() throws(HistoryFault) -> Int32 {
    var lock = openLock()
    if lock < 0, errno == ENOENT {
      makeFolders()
      lock = openLock()
    }
    guard lock >= 0 else { throw .unwritable(path: path, errno: errno) }
    for _ in 0..<HistoryFile.attempts {
      if flock(lock, LOCK_EX | LOCK_NB) == 0 { return lock }
      guard errno == EWOULDBLOCK || errno == EINTR else { break }
      usleep(10_000)
    }
    close(lock)
    throw .locked(path: path)
  }

  private func openLock() -> Int32 { open(path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600) }

  /// Writes a file of its own beside and renames it: a reader finds the old text or the new one, never half of either.
  private func replace(with bytes: [UInt8]) throws(HistoryFault) {
    let beside = "\(path).\(getpid()).new"
    unlink(beside)
    let file = open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .unwritable(path: path, errno: errno) }
    var count = 0
    var failure: Int32 = fchmod(file, 0o600) == 0 ? 0 : errno
    while count < bytes.count, failure == 0 {
      let put = bytes.withUnsafeBytes { write(file, $0.baseAddress! + count, bytes.count - count) }
      if put >= 0 { count += put } else if errno != EINTR { failure = errno }
    }
    if close(file) != 0, failure == 0 { failure = errno }
    if failure == 0, rename(beside, path) != 0 { failure = errno }
    guard failure == 0 else {
      unlink(beside)
      throw .unwritable(path: path, errno: failure)
    }
  }

  /// Makes the folders above the file, for their owner alone; what is amiss shows when the file is opened.
  private func makeFolders() {
    var folder = ""
    for part in path.split(separator: "/", omittingEmptySubsequences: false).dropLast() {
      folder += part + "/"
      if folder != "/" { mkdir(folder, 0o700) }
    }
  }
}
