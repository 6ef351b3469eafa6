import Editline
import Glibc

/// Standard output and standard error. Output is gathered and written in large pieces; what goes to standard error comes
/// after all that was printed before it.
struct Streams {
  private var held = HeldOutput()
  private static let piece = 1 << 16
  /// Nothing is printed and no complaint is made.
  var isMuted = false
  /// Writes nothing: what was printed acknowledges commits that are not durable yet.
  var isHolding = false
  /// What is printed tells of changes that may not be durable yet.
  var isClaiming = false
  /// A line stands on the terminal that is to be taken away before anything else is written.
  private var hasStatus = false

  mutating func print(_ text: String) { print(bytes: text.utf8) }

  mutating func print(bytes: some Collection<UInt8>) {
    if isMuted { return }
    held.add(bytes, to: 1, isClaim: isClaiming)
    if held.count >= Self.piece { flush() }
  }

  mutating func complain(_ text: String) {
    if isMuted { return }
    held.add(text.utf8, to: 2, isClaim: false)
    flush()
  }

  /// Shows a line that the next one takes the place of.
  mutating func showStatus(_ line: String) {
    if isMuted { return }
    flush()
    Self.write(Array("\r\(line)\u{1B}[K".utf8), to: 2)
    hasStatus = true
  }

  mutating func clearStatus() {
    guard hasStatus else { return }
    hasStatus = false
    Self.write(Array("\r\u{1B}[K".utf8), to: 2)
  }

  /// Tells something on standard error that acknowledges nothing, and so need not wait.
  mutating func note(_ text: String) {
    if isMuted { return }
    flush()
    Self.write(Array(text.utf8), to: 2)
  }

  mutating func flush() {
    if isHolding { return held.bound() }
    empty(claims: true)
  }

  /// Forgets what told of changes: they came to nothing. The rest need not wait any longer.
  mutating func drop() {
    isHolding = false
    empty(claims: false)
  }

  /// Forgets all that was held.
  mutating func forget() {
    isHolding = false
    held.empty(claims: true) { _, _ in }
  }

  private mutating func empty(claims: Bool) {
    guard !held.isEmpty else { return }
    clearStatus()
    held.empty(claims: claims) { Self.write($0, to: $1) }
  }

  /// Writes all of it, unless whoever reads has gone away.
  static func write(_ bytes: [UInt8], to file: Int32) {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { Glibc.write(file, $0.baseAddress.map { $0 + written }, $0.count - written) }
      if count < 0, errno == EINTR { continue }
      // A reader that has gone away takes the rest with it.
      guard count > 0 else { return }
      written += count
    }
  }
}

/// Reads a file or standard input piece by piece.
struct ByteSource {
  private static let piece = 1 << 20
  private let file: Int32
  private let name: String
  /// How much is read of it at a time: a small file takes little more than its size.
  private let share: Int

  /// - Parameter path: `-` is standard input.
  init(_ path: String) throws(InputError) {
    name = path
    if path == "-" { TerminalHold.release() }
    file = path == "-" ? 0 : open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw InputError(path: path, number: errno) }
    var status = stat()
    let isKnown = fstat(file, &status) == 0
    if isKnown, status.st_mode & S_IFMT == S_IFDIR {
      if file > 0 { Glibc.close(file) }
      throw InputError(path: path, number: EISDIR)
    }
    // What the system makes up as it is read has no size.
    let isSmall = isKnown && status.st_mode & S_IFMT == S_IFREG && 1..<Self.piece ~= Int(status.st_size)
    share = isSmall ? Int(status.st_size) + 1 : Self.piece
  }

  func close() { if file > 0 { Glibc.close(file) } }

  /// The next bytes; nil at the end.
  func next() throws(InputError) -> [UInt8]? {
    let count = share
    var result = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      repeat {
        result = read(file, buffer.baseAddress, count)
      } while result < 0 && errno == EINTR && !Interruption.isPending
      filled = max(0, result)
    }
    guard result >= 0 else { throw InputError(path: name, number: errno) }
    return bytes.isEmpty ? nil : bytes
  }

  /// Everything; refused past 4 GiB.
  static func all(of path: String) throws(InputError) -> [UInt8] {
    let source = try ByteSource(path)
    defer { source.close() }
    guard var bytes = try source.next() else { return [] }
    while let piece = try source.next() {
      bytes += piece
      guard bytes.count <= 1 << 32 else { throw InputError(path: path, number: EFBIG) }
    }
    return bytes
  }
}
