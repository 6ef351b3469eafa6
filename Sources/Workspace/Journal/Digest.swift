import CSystem

/// A SHA-256 digest.
struct Digest: Hashable, Sendable {
  private(set) var hexadecimal: String

  /// What the first commit of a workspace is chained to.
  static let none = Digest(hexadecimal: String(repeating: "0", count: 64))

  private init(hexadecimal: String) { self.hexadecimal = hexadecimal }

  /// Nil unless it is 64 hexadecimal digits in lower case.
  init?(_ text: String) {
    let digits = text.utf8
    guard digits.count == 64, digits.allSatisfy({ 0x30...0x39 ~= $0 || 0x61...0x66 ~= $0 }) else { return nil }
    hexadecimal = text
  }

  static func of(_ bytes: some Collection<UInt8>) -> Digest {
    var hasher = Hasher()
    hasher.add(bytes)
    return hasher.finish()
  }

  /// Takes bytes piece by piece.
  struct Hasher {
    private var context = SHA2_CTX()

    init() { SHA256Init(&context) }

    mutating func add(_ bytes: some Collection<UInt8>) {
      let isDone: Void? = bytes.withContiguousStorageIfAvailable { SHA256Update(&context, $0.baseAddress, $0.count) }
      if isDone == nil { Array(bytes).withUnsafeBufferPointer { SHA256Update(&context, $0.baseAddress, $0.count) } }
    }

    /// Ends the digest; the hasher is used up.
    mutating func finish() -> Digest {
      var raw = [UInt8](repeating: 0, count: 32)
      SHA256Final(&raw, &context)
      let digits: StaticString = "0123456789abcdef"
      let text = String(unsafeUninitializedCapacity: 64) { buffer in
        for (index, byte) in raw.enumerated() {
          buffer[2 * index] = digits.utf8Start[Int(byte >> 4)]
          buffer[2 * index + 1] = digits.utf8Start[Int(byte & 15)]
        }
        return 64
      }
      return Digest(hexadecimal: text)
    }
  }
}
