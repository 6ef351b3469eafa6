/// Eight bytes of a text at once. What is asked of them is answered in the high bit of each; the other bits say nothing.
public struct ByteWord {
  /// High bits are set where a byte is not ASCII.
  public let others: UInt64
  @usableFromInline let low: UInt64

  @inlinable @inline(__always)
  init(_ word: UInt64) {
    others = word
    low = word & 0x7F7F_7F7F_7F7F_7F7F
  }

  /// High bits are set where a byte is ASCII.
  @inlinable @inline(__always)
  public var ascii: UInt64 { ~others }

  /// Where a byte is at least so much, asked of either ASCII or the others: the high bits of both are left out.
  @inlinable @inline(__always)
  public func reaches(_ bound: UInt64) -> UInt64 { low &+ (0x80 &- bound & 0x7F) &* 0x0101_0101_0101_0101 }

  /// Where a byte is another, asked as `reaches` is.
  @inlinable @inline(__always)
  public func differs(from byte: UInt64) -> UInt64 {
    (low ^ byte &* 0x0101_0101_0101_0101) &+ 0x7F7F_7F7F_7F7F_7F7F
  }
}

/// Whether a test finds any byte of a text. Some are looked at twice, so it must be the same for a byte wherever it stands.
@inlinable @inline(__always)
public func hasByte(_ bytes: UnsafeBufferPointer<UInt8>, _ test: (ByteWord) -> UInt64) -> Bool {
  guard let start = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else { return false }
  guard bytes.count >= 8 else { return test(ByteWord(shortWord(start, bytes.count))) & highBits != 0 }
  // The last word overlaps the one before it.
  let last = bytes.count - 8
  var place = 0
  while true {
    let word = start.loadUnaligned(fromByteOffset: min(place, last), as: UInt64.self)
    if test(ByteWord(word)) & highBits != 0 { return true }
    if place >= last { return false }
    place += 8
  }
}

@inlinable @inline(__always)
var highBits: UInt64 { 0x8080_8080_8080_8080 }

/// All of one to seven bytes and nothing else, some of them several times.
@inlinable @inline(__always)
func shortWord(_ start: UnsafeRawPointer, _ count: Int) -> UInt64 {
  if count >= 4 {
    let end = start.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)
    return UInt64(start.loadUnaligned(as: UInt32.self)) << 32 | UInt64(end)
  }
  let first = UInt64(start.load(as: UInt8.self))
  let middle = UInt64(start.load(fromByteOffset: count / 2, as: UInt8.self))
  let last = UInt64(start.load(fromByteOffset: count - 1, as: UInt8.self))
  return (first << 16 | middle << 8 | last) &* 0x0000_0001_0000_0001 | first << 24 | first << 56
}
