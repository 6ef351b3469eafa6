/// A set of characters, or of pairs of them, made from a text in one pass over it.
///
/// Swift's own set would do, but a generic table costs a process that judges a single message more than all its questions.
struct ScalarSet: Sendable {
  /// Open addressing; 0 is an empty slot. A power of two, at most half full.
  private var slots: [UInt32]
  /// A bit for each hash of something in it: hardly anything that is not gets beyond it.
  private var signs = [UInt64](repeating: 0, count: 64)

  init(_ characters: StaticString) {
    self.init(capacity: characters.utf8CodeUnitCount)
    for scalar in characters.description.unicodeScalars { insert(scalar.value) }
  }

  init(_ values: [UInt32]) {
    self.init(capacity: 2 * values.count)
    for value in values { insert(value) }
  }

  /// Of words of two characters of the first plane, one behind the other.
  init(pairs: StaticString) {
    self.init(capacity: pairs.utf8CodeUnitCount)
    var first: UInt32?
    for scalar in pairs.description.unicodeScalars {
      if let before = first { insert(before << 16 | scalar.value) }
      first = first == nil ? scalar.value : nil
    }
  }

  private init(capacity: Int) {
    var size = 16
    while size < capacity { size *= 2 }
    slots = [UInt32](repeating: 0, count: size)
  }

  private mutating func insert(_ value: UInt32) {
    var slot = place(of: value)
    while slots[slot] != 0, slots[slot] != value { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = value
    let sign = Self.sign(of: value)
    signs[sign >> 6] |= 1 << UInt64(sign & 63)
  }

  @inline(__always)
  func contains(_ value: UInt32) -> Bool {
    let sign = Self.sign(of: value)
    return signs[sign >> 6] >> UInt64(sign & 63) & 1 != 0 && isIn(value)
  }

  /// Among 4096.
  @inline(__always)
  private static func sign(of value: UInt32) -> Int { Int((value &* 0x85EB_CA6B) >> 20) }

  private func isIn(_ value: UInt32) -> Bool {
    var slot = place(of: value)
    while slots[slot] != 0 {
      if slots[slot] == value { return true }
      slot = (slot + 1) & (slots.count - 1)
    }
    return false
  }

  /// Whether a pair is in it.
  func contains(_ first: UInt32, _ second: UInt32) -> Bool {
    first < 0x10000 && second < 0x10000 && contains(first << 16 | second)
  }

  private func place(of value: UInt32) -> Int { Int((value &* 0x9E37_79B1) >> 16) & (slots.count - 1) }
}
