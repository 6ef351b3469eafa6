/// A small map from words to numbers, asked with bytes so that no string is made.
struct ByteMap: Sendable {
  private var keys: [[UInt8]] = []
  private var numbers: [Int] = []
  /// The place of a key and 1, by hash; 0 where there is none. A power of two, at most half full.
  private var slots: [Int32] = [0, 0]

  var isEmpty: Bool { keys.isEmpty }
  /// The words in the order in which they came.
  var words: [String] { keys.map { String(decoding: $0, as: UTF8.self) } }
  var pairs: [(word: String, number: Int)] { zip(words, numbers).map { ($0, $1) } }

  subscript(key: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = Self.hash(key) & (slots.count - 1)
    while slots[slot] != 0 {
      let index = Int(slots[slot]) - 1
      if keys[index].count == key.count, keys[index].elementsEqual(key) { return numbers[index] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  subscript(word: String) -> Int? { Array(word.utf8).withUnsafeBufferPointer { self[$0] } }

  /// Adds a word; one that is there already keeps its number.
  mutating func insert(_ word: String, _ number: Int) {
    guard self[word] == nil else { return }
    keys.append(Array(word.utf8))
    numbers.append(number)
    if keys.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
    } else {
      return place(keys.count - 1)
    }
    for index in keys.indices { place(index) }
  }

  private mutating func place(_ index: Int) {
    var slot = keys[index].withUnsafeBufferPointer(Self.hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(index + 1)
  }

  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in bytes.prefix(32) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: (hash ^ hash >> 29) & 0x7FFF_FFFF)
  }
}
