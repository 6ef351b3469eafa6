extension Pinyin {
  /// Whether what was typed in Latin letters may mean a name: its syllables in full or by their initials, mixed as one
  /// likes, up to anywhere in the name. `zs`, `zhs`, `zhangs` and `zsan` all find 张三; `cs` does not.
  ///
  /// Case, blanks and apostrophes are no matter; `lu` and `nu` stand for `lv` and `nv` too. Letters and digits of the
  /// name match themselves. Never more work than the typed letters times the name's characters.
  public static func matches(_ name: String, typed: String) -> Bool {
    guard var search = PinyinSearch(typed) else { return false }
    var name = name
    return name.withUTF8 { search.matches($0) }
  }
}

/// Looks for names by what was typed in Latin letters, as ``Pinyin/matches(_:typed:)`` tells. Of names that come in their
/// order only what differs from the one before is looked at: 50,000 names of a city share most of their beginnings.
public struct PinyinSearch {
  private let letters: [UInt8]
  /// The name before.
  private var seen: [UInt8] = []
  /// Where its fourth character begins: the first three tell how a surname is read.
  private var surnameEnd = Int.max
  /// After each of its characters: where the next one begins, how far the typed letters may have been used up, and how
  /// well the name fits so far.
  private var steps: [(end: Int, reached: Reached, fit: Fit?)] = []

  /// One bit for each number of letters that the characters so far may have used up.
  private struct Reached {
    /// Each character read in any of its ways.
    var anyhow: UInt64
    /// Each as it is read most, a surname as one.
    var usually: UInt64
  }

  /// How well a name fits.
  public enum Fit: Int, Sendable {
    /// As its characters are read most, a surname as one.
    case usual
    /// In a rare reading of a character.
    case rare
  }

  /// Nil where nothing was typed, or anything but letters and digits.
  public init?(_ typed: String) {
    var letters: [UInt8] = []
    for byte in typed.utf8 where byte != UInt8(ascii: " ") && byte != UInt8(ascii: "'") {
      guard isLatin(byte), letters.count < 63 else { return nil }
      letters.append(lowered(byte))
    }
    guard !letters.isEmpty else { return nil }
    self.letters = letters
  }

  private var whole: UInt64 { 1 << UInt64(letters.count) }

  /// - Parameter name: a name in UTF-8.
  public mutating func matches(_ name: UnsafeBufferPointer<UInt8>) -> Bool { fit(of: name) != nil }

  /// How well a name fits; nil where it does not.
  public mutating func fit(of name: UnsafeBufferPointer<UInt8>) -> Fit? {
    var common = 0
    let most = min(seen.count, name.count)
    while common < most, seen[common] == name[common] { common += 1 }
    while let last = steps.last, last.end > common { steps.removeLast() }
    if common < surnameEnd { steps.removeAll(keepingCapacity: true) }
    seen.removeLast(seen.count - common)
    seen.append(contentsOf: name[common...])
    var (place, reached, found) = steps.last ?? (0, Reached(anyhow: 1, usually: 1), nil)
    let surname = steps.isEmpty ? readSurname(of: name) : []
    while place < name.count, reached.anyhow != 0, found != .usual {
      let (scalar, length) = Self.scalar(in: name, at: place)
      reached = step(from: reached, scalar, surname: steps.count < surname.count ? surname[steps.count] : nil)
      place += length
      if reached.usually & whole != 0 { found = .usual } else if reached.anyhow & whole != 0 { found = .rare }
      steps.append((place, reached, found))
    }
    return found
  }

  private func step(from reached: Reached, _ scalar: Unicode.Scalar, surname: String?) -> Reached {
    var next = Reached(anyhow: 0, usually: 0)
    for start in letters.indices where reached.anyhow & 1 << UInt64(start) != 0 {
      let isUsual = reached.usually & 1 << UInt64(start) != 0
      func reach(_ ends: UInt64, isMost: Bool) {
        next.anyhow |= ends
        if isUsual, isMost { next.usually |= ends }
      }
      if let byte = UInt8(exactly: scalar.value), isLatin(byte) {
        if letters[start] == lowered(byte) { reach(1 << UInt64(start + 1), isMost: true) }
        continue
      }
      var isMost = true
      if var surname {
        surname.withUTF8 { reach(ends(of: $0, from: start), isMost: true) }
        isMost = false
      }
      PinyinTable.walkSyllables(of: scalar) {
        reach(ends(of: $0, from: start), isMost: isMost)
        isMost = false
      }
    }
    return next
  }

  /// Where a syllable may end that begins at a place: after its first letter, its whole initial (zh, ch, sh), all of
  /// it, or anywhere where nothing more was typed.
  private func ends(of syllable: UnsafeBufferPointer<UInt8>, from start: Int) -> UInt64 {
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

  /// How the surname of a name is read that is looked at from its beginning.
  private mutating func readSurname(of name: UnsafeBufferPointer<UInt8>) -> [String] {
    var end = 0
    var count = 0
    while end < name.count, count < 3 {
      end += Self.scalar(in: name, at: end).1
      count += 1
    }
    surnameEnd = count < 3 ? Int.max : end
    return Pinyin.surnameReadings(of: String(decoding: name[..<end], as: UTF8.self))
  }

  private static func scalar(in name: UnsafeBufferPointer<UInt8>, at place: Int) -> (Unicode.Scalar, Int) {
    var bytes = name[place...].makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }
}

private func isSame(_ typed: UInt8, _ letter: UInt8) -> Bool {
  typed == letter || letter == UInt8(ascii: "v") && typed == UInt8(ascii: "u")
}

private func isLatin(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}

private func lowered(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
}
