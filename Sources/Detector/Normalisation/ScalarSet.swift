/// A set of characters, made from a text in one pass over it.
///
/// Swift's own set would do, but a generic table costs a process that judges a single message more than all its questions.
struct ScalarSet: Sendable {
  /// Open addressing; 0 is an empty slot. A power of two, at most half full.
  private var slots: [UInt32]

  init(_ characters: StaticString) {
    let bytes = UnsafeBufferPointer(start: characters.utf8Start, count: characters.utf8CodeUnitCount)
    var size = 16
    while size < bytes.count { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars { insert(scalar.value) }
  }

  private mutating func insert(_ value: UInt32) {
    var slot = place(of: value)
    while slots[slot] != 0, slots[slot] != value { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = value
  }

  func contains(_ value: UInt32) -> Bool {
    var slot = place(of: value)
    while slots[slot] != 0 {
      if slots[slot] == value { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  private func place(of value: UInt32) -> Int { Int((value &* 0x9E37_79B1) >> 16) & (slots.count - 1) }
}
