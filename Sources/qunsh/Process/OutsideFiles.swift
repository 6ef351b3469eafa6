import Commands
import Glibc

/// Files that people name on the command line.
struct OutsideFiles: FileRoom {
  func read(_ path: String) throws -> [UInt8] { try ByteSource.all(of: path) }
}

/// A file that is written anew, for its owner alone.
final class OutsideFile {
  private let file: Int32

  /// - Parameter isNew: refused where there is a file of that name.
  init(_ path: String, isNew: Bool = false) throws(InputError) {
    file = open(path, O_WRONLY | O_CREAT | (isNew ? O_EXCL : O_TRUNC) | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw InputError(path: path, number: errno) }
  }

  deinit { close(file) }

  func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = Glibc.write(file, $0.baseAddress, $0.count) }
  }
}
