import Wording

/// Finds the numbers of records by a name that they bear, in a handful of bytes a record. Names are equal as texts are;
/// several records may bear the same.
struct NameIndex: Sendable {
  /// A hash above a number, by hash; 0 where there is nothing, and `gone` where something was. A power of two.
  private var slots: [UInt64] = []
  /// Slots that are not 0.
  private var used = 0
  /// Numbers too large for a slot.
  private var others: [Int] = []

  /// No number is this large in a slot.
  private static let gone = UInt64(UInt32.max)

  /// What a name is found by: who asks two indices for it makes it once.
  static func hash(_ name: String) -> UInt32 { hashOfText(name) }

  mutating func insert(_ name: String, _ number: Int) {
    guard 1..<Int(UInt32.max) ~= number else { return others.append(number) }
    let hash = Self.hash(name)
    if (used + 1) * 4 > slots.count * 3 { grow() }
    put(UInt64(hash) << 32 | UInt64(number))
  }

  mutating func remove(_ name: String, _ number: Int) {
    guard 1..<Int(UInt32.max) ~= number, !slots.isEmpty else { return others.removeAll { $0 == number } }
    let hash = Self.hash(name)
    let entry = UInt64(hash) << 32 | UInt64(number)
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if slots[slot] == entry {
        slots[slot] = Self.gone
        return
      }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// Calls `body` with each number that may be under a name, until it returns true. Some others are among them, in no
  /// order: whoever asks compares the names.
  ///
  /// - Parameter hash: the name's.
  func candidates(_ hash: UInt32, _ body: (Int) -> Bool) {
    if !slots.isEmpty {
      var slot = Int(hash) & (slots.count - 1)
      while slots[slot] != 0 {
        if slots[slot] >> 32 == UInt64(hash), slots[slot] != Self.gone, body(Int(slots[slot] & 0xFFFF_FFFF)) { return }
        slot = (slot + 1) & (slots.count - 1)
      }
    }
    for number in others where body(number) { return }
  }

  private mutating func put(_ entry: UInt64) {
    var slot = Int(entry >> 32) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = entry
    used += 1
  }

  private mutating func grow() {
    let kept = slots.filter { $0 != 0 && $0 != Self.gone }
    var size = 16
    while (kept.count + 1) * 4 > size * 2 { size *= 2 }
    slots = [UInt64](repeating: 0, count: size)
    used = 0
    for entry in kept { put(entry) }
  }
}
