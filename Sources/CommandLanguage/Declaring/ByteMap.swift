import Wording

/// A small map from words to numbers, asked with bytes so that no string is made.
struct ByteMap: Sendable {
  /// The words one after another, and where each ends.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var numbers: [Int] = []
  /// The place of a key and 1, by hash; 0 where there is none. A power of two, at most half full.
  private var slots: [Int32] = [0, 0]

  subscript(key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Int(hashOfBytes(key)) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if isEqual(index, key) { return numbers[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  subscript(word: String) -> Int? { word.withBytes { self[$0] } }

  /// Adds a word; one that is there already keeps its number.
  mutating func insert(_ word: String, _ number: Int) {
    guard self[word] == nil else { return }
    bytes.append(contentsOf: word.utf8)
    ends.append(bytes.count)
    numbers.append(number)
    guard ends.count * 2 > slots.count else { return place(ends.count - 1) }
    slots = [Int32](repeating: 0, count: slots.count * 2)
    for index in ends.indices { place(index) }
  }

  @inline(__always)
  private func range(_ index: Int) -> Range<Int> { (index == 0 ? 0 : ends[index - 1])..<ends[index] }

  @inline(__always)
  private func isEqual(_ index: Int, _ key: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(index)
    guard range.count == key.count else { return false }
    return bytes.withUnsafeBufferPointer { isSameBytes(UnsafeBufferPointer(rebasing: $0[range]), key) }
  }

  private mutating func place(_ index: Int) {
    let range = range(index)
    let hash = bytes.withUnsafeBufferPointer { hashOfBytes(UnsafeBufferPointer(rebasing: $0[range])) }
    var slot = Int(hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }
}
