extension Pinyin {
  /// Whether what was typed in Latin letters may mean a name: its syllables in full or by their initials, mixed as one
  /// likes, up to anywhere in the name. `zs`, `zhs`, `zhangs` and `zsan` all find 张三; `cs` does not.
  ///
  /// Case, blanks and apostrophes are no matter; `lu` and `nu` stand for `lv` and `nv` too. Letters and digits of the
  /// name match themselves. Never more work than the typed letters times the name's characters.
  public static func matches(_ name: String, typed: String) -> Bool {
    var letters: [UInt8] = []
    for byte in typed.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "'") {
      guard isLatin(byte), letters.count < 63 else { return false }
      letters.append(lowered(byte))
    }
    guard !letters.isEmpty else { return false }
    // One bit for each number of letters that the characters so far may have used up.
    var reached: UInt64 = 1
    // Most names differ from what was typed in their first character: what follows is looked up only once it is reached.
    let surname = surnameReadings(of: name)
    for (place, scalar) in name.unicodeScalars.enumerated() {
      var next: UInt64 = 0
      for start in letters.indices where reached & 1 << UInt64(start) != 0 {
        if let byte = UInt8(exactly: scalar.value), isLatin(byte) {
          if letters[start] == lowered(byte) { next |= 1 << UInt64(start + 1) }
          continue
        }
        if place < surname.count { next |= ends(of: Array(surname[place].utf8), in: letters, from: start) }
        for syllable in PinyinTable.syllables(of: scalar) {
          next |= ends(of: PinyinTable.letters(ofSyllable: syllable), in: letters, from: start)
        }
      }
      if next & 1 << UInt64(letters.count) != 0 { return true }
      if next == 0 { return false }
      reached = next
    }
    return false
  }

  /// Where a syllable may end that begins at a place: after its first letter, its whole initial (zh, ch, sh), all of
  /// it, or anywhere where nothing more was typed.
  private static func ends(of syllable: [UInt8], in letters: [UInt8], from start: Int) -> UInt64 {
    var common = 0
    while common < syllable.count, start + common < letters.count,
      isSame(letters[start + common], syllable[common])
    {
      common += 1
    }
    guard common > 0 else { return 0 }
    var ends: UInt64 = 1 << UInt64(start + 1)
    if common >= 2, syllable[1] == UInt8(ascii: "h") { ends |= 1 << UInt64(start + 2) }
    if common == syllable.count || start + common == letters.count { ends |= 1 << UInt64(start + common) }
    return ends
  }

  private static func isSame(_ typed: UInt8, _ letter: UInt8) -> Bool {
    typed == letter || letter == UInt8(ascii: "v") && typed == UInt8(ascii: "u")
  }

  private static func isLatin(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }
}
