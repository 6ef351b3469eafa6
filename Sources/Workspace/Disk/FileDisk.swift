import CSystem
import Glibc

/// The real file system below one folder.
public final class FileDisk: Disk {
  /// The workspace's folder.
  public let root: String
  private var locks: [String: Int32] = [:]

  /// - Parameter root: need not be there yet; `makeFolder` makes it.
  public init(root: String) { self.root = root }

  /// Only locks are kept here; the rest is the system's.
  public var isForManyThreads: Bool { true }

  deinit { for path in Array(locks.keys) { unlock(path) } }

  private func full(_ path: String) -> String { path.isEmpty ? root : root + "/" + path }

  private func failure(_ operation: DiskError.Operation, _ path: String) -> DiskError {
    let cause: DiskError.Cause =
      switch errno {
      case EACCES, EPERM: .noPermission
      case EROFS: .readOnly
      case ENOSPC, EDQUOT: .noSpace
      case ELOOP, EISDIR, ENOTDIR: .notRegular
      case ENOENT: .notThere
      default: .other(String(cString: strerror(errno)))
      }
    return DiskError(operation, path, cause)
  }

  /// Repeats a call that a signal interrupted.
  private func retrying(_ call: () -> Int) -> Int {
    while true {
      let result = call()
      if result >= 0 || errno != EINTR { return result }
    }
  }

  /// Opens a regular file; nil where there is none and none is to be made.
  private func descriptor(
    _ path: String, _ flags: Int32, for operation: DiskError.Operation
  ) throws(DiskError) -> Int32? {
    let result = Int32(retrying { Int(open(full(path), flags | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK, 0o600)) })
    guard result >= 0 else {
      if errno == ENOENT, flags & O_CREAT == 0 { return nil }
      throw failure(operation, path)
    }
    var status = stat()
    guard fstat(result, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(result)
      throw DiskError(operation, path, .notRegular)
    }
    return result
  }

  private func existing(_ path: String, _ flags: Int32, for operation: DiskError.Operation) throws(DiskError) -> Int32 {
    guard let result = try descriptor(path, flags, for: operation) else { throw DiskError(operation, path, .notThere) }
    return result
  }

  public func read(_ path: String, from offset: Int, atMost limit: Int) throws(DiskError) -> [UInt8]? {
    guard let file = try descriptor(path, O_RDONLY, for: .read) else { return nil }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { throw failure(.read, path) }
    let count = max(0, min(Int(status.st_size) - offset, limit))
    guard count <= 1 << 34 else { throw DiskError(.read, path, .tooLarge) }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let target = buffer.baseAddress.map { $0 + filled }
        let got = retrying { pread(file, target, count - filled, off_t(offset + filled)) }
        if got < 0 { failed = true }
        if got <= 0 { return }
        filled += got
      }
    }
    if failed { throw failure(.read, path) }
    return bytes
  }

  public func size(_ path: String) throws(DiskError) -> Int? {
    var status = stat()
    guard lstat(full(path), &status) == 0 else {
      if errno == ENOENT { return nil }
      throw failure(.read, path)
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DiskError(.read, path, .notRegular) }
    return Int(status.st_size)
  }

  public func write(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    let file = try existing(path, O_WRONLY | O_CREAT | O_TRUNC, for: .write)
    defer { close(file) }
    try put(bytes, into: file, path, for: .write)
  }

  public func append(_ path: String, _ bytes: [UInt8]) throws(DiskError) {
    let file = try existing(path, O_WRONLY | O_CREAT | O_APPEND, for: .append)
    defer { close(file) }
    try put(bytes, into: file, path, for: .append)
    // Of a large commit the disk may begin to take what is there, so that there is less to wait for at its end.
    if bytes.count >= Self.muchAtOnce { _ = sync_file_range(file, 0, 0, Self.beginWriting) }
  }

  private static let muchAtOnce = 1 << 17
  /// SYNC_FILE_RANGE_WRITE: begins, and waits for nothing.
  private static let beginWriting: UInt32 = 2

  private func put(
    _ bytes: [UInt8], into file: Int32, _ path: String, for operation: DiskError.Operation
  ) throws(DiskError) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        retrying { Glibc.write(file, buffer.baseAddress.map { $0 + written }, buffer.count - written) }
      }
      guard count > 0 else { throw failure(operation, path) }
      written += count
    }
  }

  public func truncate(_ path: String, to size: Int) throws(DiskError) {
    let file = try existing(path, O_WRONLY, for: .truncate)
    defer { close(file) }
    guard ftruncate(file, off_t(size)) == 0 else { throw failure(.truncate, path) }
  }

  public func sync(_ path: String) throws(DiskError) {
    let file = try existing(path, O_RDONLY, for: .sync)
    defer { close(file) }
    guard fdatasync(file) == 0 else { throw failure(.sync, path) }
  }

  public func syncAll() throws(DiskError) {
    let folder = open(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(.sync, "") }
    defer { close(folder) }
    guard syncfs(folder) == 0 else { throw failure(.sync, "") }
  }

  public func syncFolder(_ path: String) throws(DiskError) {
    let folder = open(full(path), O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { throw failure(.sync, path) }
    defer { close(folder) }
    guard fsync(folder) == 0 else { throw failure(.sync, path) }
  }

  public func rename(_ path: String, to newPath: String) throws(DiskError) {
    guard Glibc.rename(full(path), full(newPath)) == 0 else { throw failure(.rename, newPath) }
  }

  public func remove(_ path: String) throws(DiskError) {
    guard unlink(full(path)) == 0 || errno == ENOENT else { throw failure(.remove, path) }
  }

  public func makeFolder(_ path: String) throws(DiskError) {
    let whole = full(path)
    // The folder above is mostly there.
    if mkdir(whole, 0o700) == 0 { return }
    if errno != EEXIST {
      var made = whole.hasPrefix("/") ? "/" : ""
      for part in whole.split(separator: "/") {
        made += made.isEmpty || made.hasSuffix("/") ? part : "/" + part
        if mkdir(made, 0o700) != 0, errno != EEXIST { throw failure(.makeFolder, path) }
      }
    }
    var status = stat()
    guard stat(whole, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
      throw DiskError(.makeFolder, path, .notRegular)
    }
  }

  public func list(_ path: String) throws(DiskError) -> [String] {
    guard let folder = opendir(full(path)) else {
      if errno == ENOENT { return [] }
      throw failure(.list, path)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    // By bytes: where texts are compared as texts, thousands of Chinese names take as long as reading them.
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  public func lock(_ path: String) throws(DiskError) -> Bool {
    guard locks[path] == nil else { return true }
    let file = try existing(path, O_RDWR | O_CREAT, for: .lock)
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else {
      let isTaken = errno == EWOULDBLOCK
      let error = failure(.lock, path)
      close(file)
      if isTaken { return false }
      throw error
    }
    locks[path] = file
    return true
  }

  public func unlock(_ path: String) {
    guard let file = locks.removeValue(forKey: path) else { return }
    // A process that is just being started holds what is open until it becomes another program: closing is not enough.
    flock(file, LOCK_UN)
    close(file)
  }
}
