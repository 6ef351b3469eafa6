import CDigest

/// A SHA-256 digest.
struct Digest: Hashable, Sendable {
  /// Its 32 bytes, as four big numbers.
  private var words: SIMD4<UInt64>

  /// What the first commit of a workspace is chained to.
  static let none = Digest(words: SIMD4(repeating: 0))

  private init(words: SIMD4<UInt64>) { self.words = words }

  /// Nil unless it is 64 hexadecimal digits in lower case.
  init?(_ text: String) {
    var text = text
    guard let digest = text.withUTF8({ Digest(hexadecimal: $0) }) else { return nil }
    self = digest
  }

  init?(hexadecimal digits: UnsafeBufferPointer<UInt8>) {
    guard digits.count == 64 else { return nil }
    words = SIMD4(repeating: 0)
    for (place, digit) in digits.enumerated() {
      switch digit {
      case 0x30...0x39: words[place / 16] = words[place / 16] << 4 | UInt64(digit - 0x30)
      case 0x61...0x66: words[place / 16] = words[place / 16] << 4 | UInt64(digit - 0x57)
      default: return nil
      }
    }
  }

  var hexadecimal: String { withHexadecimal { String(decoding: $0, as: UTF8.self) } }

  /// Looks at its 64 hexadecimal digits without a string.
  func withHexadecimal<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 64) { digits in
      let raw = UnsafeMutableRawPointer(digits.baseAddress ?? .init(bitPattern: 0))
      for index in 0..<4 {
        raw?.storeBytes(of: Self.digits(UInt32(words[index] >> 32)), toByteOffset: 16 * index, as: UInt64.self)
        raw?.storeBytes(
          of: Self.digits(UInt32(truncatingIfNeeded: words[index])), toByteOffset: 16 * index + 8, as: UInt64.self)
      }
      return try body(UnsafeBufferPointer(digits))
    }
  }

  /// The eight hexadecimal digits of a number, as they lie in memory; all at once.
  private static func digits(_ number: UInt32) -> UInt64 {
    var spread = UInt64(number)
    spread = (spread << 16 | spread) & 0x0000_FFFF_0000_FFFF
    spread = (spread << 8 | spread) & 0x00FF_00FF_00FF_00FF
    spread = (spread << 4 | spread) & 0x0F0F_0F0F_0F0F_0F0F
    // 1 in each byte that is more than 9: letters begin 39 behind the colon.
    let letters = (spread &+ 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101
    return (spread &+ 0x3030_3030_3030_3030 &+ letters &* 39).bigEndian
  }

  static func of(_ bytes: some Collection<UInt8>) -> Digest {
    var hasher = Hasher()
    hasher.add(bytes)
    return hasher.finish()
  }

  static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Digest {
    var hasher = Hasher()
    hasher.add(bytes)
    return hasher.finish()
  }

  /// Takes bytes piece by piece.
  struct Hasher {
    private var digest = SHA256()

    /// - Parameter isPortable: without the processor's own instructions, to compare.
    init(isPortable: Bool = false) { SHA256Begin(&digest, isPortable) }

    mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) { SHA256Add(&digest, bytes.baseAddress, bytes.count) }

    mutating func add(_ bytes: some Collection<UInt8>) {
      let isDone: Void? = bytes.withContiguousStorageIfAvailable { SHA256Add(&digest, $0.baseAddress, $0.count) }
      if isDone == nil { Array(bytes).withUnsafeBufferPointer { SHA256Add(&digest, $0.baseAddress, $0.count) } }
    }

    /// Adds a digest by its hexadecimal digits, as chains have it.
    mutating func add(_ other: Digest) { other.withHexadecimal { add($0) } }

    /// Ends the digest; the hasher is used up.
    mutating func finish() -> Digest {
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 32) { raw in
        guard let start = raw.baseAddress else { return .none }
        SHA256End(&digest, start)
        func word(_ index: Int) -> UInt64 {
          UInt64(bigEndian: UnsafeRawPointer(start).loadUnaligned(fromByteOffset: 8 * index, as: UInt64.self))
        }
        return Digest(words: SIMD4(word(0), word(1), word(2), word(3)))
      }
    }
  }
}
