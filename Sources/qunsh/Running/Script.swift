import CommandLanguage
import Glibc
import Wording

/// The commands of a batch. A file is read piece by piece, once to be checked and once to be carried out, so that a batch
/// of millions of lines takes no more memory than a short one.
enum Script: Sendable {
  case bytes([UInt8])
  /// A regular file, by what tells that it is still the same.
  case file(String, Identity)

  struct Identity: Equatable, Sendable {
    var device: UInt
    var number: UInt
    var size: Int
    var seconds: Int
    var nanoseconds: Int
  }

  /// The bytes of small files, of standard input and of anything else that cannot be read twice.
  static func open(_ path: String) throws -> Script {
    guard path != "-", let identity = Self.identity(of: path), identity.size > 1 << 20 else {
      return .bytes(try ByteSource.all(of: path))
    }
    return .file(path, identity)
  }

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .file(_, let identity): identity.size
    }
  }

  /// Everything, where it is in memory: what holds but one command is.
  var bytes: [UInt8]? { if case .bytes(let bytes) = self { bytes } else { nil } }

  /// Nil for what is no regular file.
  private static func identity(of path: String) -> Identity? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Identity(
      device: UInt(status.st_dev), number: UInt(status.st_ino), size: Int(status.st_size),
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
  }

  /// Begins to read.
  ///
  /// - Throws: `InputError`, or `ProcessFault.changedWhileRead` where the file is not what was checked.
  func pieces() throws -> ScriptPieces {
    switch self {
    case .bytes(let bytes): return ScriptPieces(source: nil, rest: bytes)
    case .file(let path, let identity):
      guard Self.identity(of: path) == identity else { throw ProcessFault.changedWhileRead(path) }
      return ScriptPieces(source: try ByteSource(path), rest: nil)
    }
  }
}

/// A script that is being read.
struct ScriptPieces {
  fileprivate let source: ByteSource?
  fileprivate var rest: [UInt8]?

  /// Gives the reader what comes next.
  ///
  /// - Returns: the piece; empty at the end.
  @discardableResult
  mutating func feed(_ reader: inout ScriptReader) throws -> [UInt8] {
    let piece = try source?.next() ?? rest ?? []
    if !piece.isEmpty { reader.append(piece) }
    if source == nil || piece.isEmpty { reader.finish() }
    rest = nil
    return piece
  }

  func close() { source?.close() }
}
