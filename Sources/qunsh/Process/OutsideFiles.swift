import Commands
import Glibc

/// Files that people name on the command line.
struct OutsideFiles: FileRoom {
  /// Files of a folder that are read together, and the bytes of all.
  private static let tableLimit = (files: 256, bytes: 256 << 20)

  func read(_ path: String) throws -> [UInt8] { try ByteSource.all(of: path) }

  func tables(in path: String) throws -> [String: [UInt8]]? {
    guard path != "-", let folder = opendir(path) else { return nil }
    defer { closedir(folder) }
    var tables: [String: [UInt8]] = [:]
    var total = 0
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name.lowercased().hasSuffix(".csv"), !name.hasPrefix(".") else { continue }
      let bytes = try ByteSource.all(of: path + "/" + name)
      total += bytes.count
      guard tables.count < Self.tableLimit.files, total <= Self.tableLimit.bytes else {
        throw InputError(path: path, number: EFBIG)
      }
      tables[name] = bytes
    }
    return tables
  }
}

/// A file that is written anew, for its owner alone.
final class OutsideFile {
  private let file: Int32

  /// How a file is opened for writing.
  enum Start {
    /// Whatever was there is replaced.
    case anew
    /// To the end of a file that may be there.
    case adding
    /// Refused where there is a file of that name.
    case new
  }

  init(_ path: String, _ start: Start = .anew) throws(InputError) {
    let flag =
      switch start {
      case .anew: O_TRUNC
      case .adding: O_APPEND
      case .new: O_EXCL
      }
    file = open(path, O_WRONLY | O_CREAT | flag | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw InputError(path: path, number: errno) }
    self.path = path
  }

  deinit { close(file) }

  /// What kept something from being written; nothing is written after it.
  private(set) var fault: InputError?
  private let path: String

  func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count, fault == nil {
        let count = Glibc.write(file, bytes.baseAddress.map { $0 + written }, bytes.count - written)
        if count < 0, errno == EINTR { continue }
        if count <= 0 { fault = InputError(path: path, number: errno) } else { written += count }
      }
    }
  }
}
