/// The SHA-256 digest of some bytes in hexadecimal digits, as the journal has them.
public func digestOfBytes(_ bytes: [UInt8]) -> String { Digest.of(bytes).hexadecimal }

/// A SHA-256 digest over bytes that come piece by piece.
public struct BytesDigest {
  private var hasher = Digest.Hasher()

  /// No bytes yet.
  public init() {}

  /// Goes on with more bytes.
  public mutating func add(_ bytes: [UInt8]) { hasher.add(bytes) }

  /// Ends the digest; nothing can be added afterwards.
  public mutating func finish() -> String { hasher.finish().hexadecimal }
}
