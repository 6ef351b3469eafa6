import CData

/// The table in the binary (`CData/data/pinyin.bin`), used as it lies: nothing is built, at the start or later.
///
/// All numbers are 16 bits, little-endian. Head: the first scalar of the index, the index's length, the number of
/// syllables, the length of the lists. Then the syllables, six bytes each, filled up with zeros; then the index, a
/// number for each scalar: 0 where no reading is known, the syllable's number plus one where there is a single one,
/// else the top bit and the place of a list. A list is its length and its syllables, the commonest first.
enum PinyinTable {
  static let syllableWidth = 6
  private static let headSize = 8

  private static func number(at offset: Int) -> Int {
    guard let base = cdata_pinyin() else { return 0 }
    return Int(base[offset]) | Int(base[offset + 1]) << 8
  }

  static var syllableCount: Int { number(at: 4) }
  private static var indexStart: Int { headSize + syllableCount * syllableWidth }
  private static var listsStart: Int { indexStart + number(at: 2) * 2 }

  static func letters(ofSyllable syllable: Int) -> [UInt8] {
    guard let base = cdata_pinyin(), syllable < syllableCount else { return [] }
    let start = headSize + syllable * syllableWidth
    return (start..<start + syllableWidth).lazy.map { base[$0] }.filter { $0 != 0 }
  }

  /// Shows the letters of a scalar's syllables, the commonest first, without making anything of them.
  static func walkSyllables(of scalar: Unicode.Scalar, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
    let place = Int(scalar.value) - number(at: 0)
    guard let base = cdata_pinyin(), place >= 0, place < number(at: 2) else { return }
    func show(_ syllable: Int) {
      guard syllable < syllableCount else { return }
      let start = base + headSize + syllable * syllableWidth
      var count = syllableWidth
      while count > 0, start[count - 1] == 0 { count -= 1 }
      body(UnsafeBufferPointer(start: start, count: count))
    }
    let entry = number(at: indexStart + place * 2)
    if entry == 0 { return }
    if entry & 0x8000 == 0 { return show(entry - 1) }
    let list = listsStart + (entry & 0x7FFF) * 2
    for index in 0..<number(at: list) { show(number(at: list + 2 + index * 2)) }
  }

  /// The numbers of a scalar's syllables, the commonest first.
  static func syllables(of scalar: Unicode.Scalar) -> [Int] {
    let place = Int(scalar.value) - number(at: 0)
    guard place >= 0, place < number(at: 2) else { return [] }
    let entry = number(at: indexStart + place * 2)
    if entry == 0 { return [] }
    if entry & 0x8000 == 0 { return [entry - 1] }
    let list = listsStart + (entry & 0x7FFF) * 2
    return (1...max(1, number(at: list))).map { number(at: list + $0 * 2) }
  }
}
