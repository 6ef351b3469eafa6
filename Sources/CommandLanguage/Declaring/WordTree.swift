import Wording

/// The words of all commands as a tree: what can follow a sequence of words, and the command that they are already.
///
/// One table for all nodes, keyed by a node and the word behind it: every start of the program builds it, so it takes no
/// memory of its own for a node.
struct WordTree: Sendable {
  /// The node before any word.
  static let root = 0

  /// The words of the nodes one after another.
  private var bytes: [UInt8] = []
  /// For each node the one before it, where its word ends in `bytes` (it begins where the last node's ends), and the
  /// command that the words so far call, -1 where they call none.
  private var parents: [Int32] = [-1]
  private var ends: [Int32] = [0]
  private var entries: [Int32] = [-1]
  private var hasChildren = [false]
  /// The nodes by hash of parent and word; 0 is an empty slot. A power of two, at most half full.
  private var slots: [Int32]

  /// - Parameter count: about how many nodes there will be.
  init(expecting count: Int) {
    var size = 16
    while size < count * 2 { size *= 2 }
    slots = [Int32](repeating: 0, count: size)
    bytes.reserveCapacity(count * 8)
    parents.reserveCapacity(count)
    ends.reserveCapacity(count)
    entries.reserveCapacity(count)
    hasChildren.reserveCapacity(count)
  }

  /// The command that the words up to a node call.
  func entry(_ node: Int) -> Int? { entries[node] < 0 ? nil : Int(entries[node]) }

  /// Whether no word can follow.
  func isLeaf(_ node: Int) -> Bool { !hasChildren[node] }

  /// What can follow a node, in the order in which it came.
  func children(of node: Int) -> [(word: String, node: Int)] {
    parents.indices.filter { parents[$0] == Int32(node) }.map { (string(bytes, range($0)), $0) }
  }

  func child(of node: Int, _ word: UnsafeBufferPointer<UInt8>) -> Int? {
    var slot = hash(node, word)
    while slots[slot] != 0 {
      let found = Int(slots[slot])
      if parents[found] == Int32(node), isEqual(found, word) { return found }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  func child(of node: Int, _ word: String) -> Int? { word.withBytes { child(of: node, $0) } }

  /// Adds a command by its words.
  mutating func insert(_ path: [String], _ entry: Int) {
    var node = Self.root
    for word in path { node = child(of: node, word) ?? add(word, to: node) }
    precondition(entries[node] < 0 || entries[node] == Int32(entry), "two commands: \(path)")
    entries[node] = Int32(entry)
  }

  private mutating func add(_ word: String, to node: Int) -> Int {
    bytes.append(contentsOf: word.utf8)
    parents.append(Int32(node))
    ends.append(Int32(bytes.count))
    entries.append(-1)
    hasChildren.append(false)
    hasChildren[node] = true
    if parents.count * 2 > slots.count {
      slots = [Int32](repeating: 0, count: slots.count * 2)
      for index in 1..<parents.count { place(index) }
    } else {
      place(parents.count - 1)
    }
    return parents.count - 1
  }

  private mutating func place(_ node: Int) {
    let range = range(node)
    let parent = Int(parents[node])
    var slot = bytes.withUnsafeBufferPointer { hash(parent, UnsafeBufferPointer(rebasing: $0[range])) }
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = Int32(node)
  }

  @inline(__always)
  private func range(_ node: Int) -> Range<Int> { (node == 0 ? 0 : Int(ends[node - 1]))..<Int(ends[node]) }

  @inline(__always)
  private func isEqual(_ node: Int, _ word: UnsafeBufferPointer<UInt8>) -> Bool {
    let range = range(node)
    guard range.count == word.count else { return false }
    for offset in 0..<word.count where bytes[range.lowerBound + offset] != word[offset] { return false }
    return true
  }

  @inline(__always)
  private func hash(_ node: Int, _ word: UnsafeBufferPointer<UInt8>) -> Int {
    var hash = 0xCBF2_9CE4_8422_2325 ^ UInt64(node)
    for index in 0..<min(word.count, 32) { hash = (hash ^ UInt64(word[index])) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 29) & (slots.count - 1)
  }
}
