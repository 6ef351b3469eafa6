/// A sum over bytes that any change of a single word alters, quick enough for a list that is read at a key press. It guards
/// against damage; what must hold against people is chained by digests.
struct Checksum {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (1, 2, 3, 4)
  private static let odd: UInt64 = 0x9E37_79B9_7F4A_7C15

  mutating func add(_ word: UInt64) { lanes.0 = Self.mixed(lanes.0, word) }

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    add(UInt64(bytes.count))
    var place = 0
    // Four lanes, since each product waits for the one before.
    while place + 32 <= bytes.count {
      lanes.0 = Self.mixed(lanes.0, bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      lanes.1 = Self.mixed(lanes.1, bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self))
      lanes.2 = Self.mixed(lanes.2, bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self))
      lanes.3 = Self.mixed(lanes.3, bytes.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self))
      place += 32
    }
    while place < bytes.count {
      add(UInt64(bytes[place]))
      place += 1
    }
  }

  var value: UInt64 {
    var sum = Self.mixed(0, lanes.0)
    for lane in [lanes.1, lanes.2, lanes.3] { sum = Self.mixed(sum, lane) }
    return sum
  }

  /// For a given sum every word gives another, and for a given word every sum.
  private static func mixed(_ sum: UInt64, _ word: UInt64) -> UInt64 {
    let product = (sum ^ word) &* odd
    return product ^ product >> 29
  }
}
