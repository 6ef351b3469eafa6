/// How Chinese characters are read: syllables without tones, in small letters, `ü` written `v` as on a keyboard.
public enum Pinyin {
  /// The readings of a character, the commonest first; none where it is no Chinese character or not known.
  public static func readings(of scalar: Unicode.Scalar) -> [String] {
    PinyinTable.syllables(of: scalar).map { String(decoding: PinyinTable.letters(ofSyllable: $0), as: UTF8.self) }
  }

  /// The readings of the characters that a name begins with as its surname, one for each character: `["shan"]` for
  /// 单小明, `["yu", "chi"]` for 尉迟敬; empty where the surname is read as the same character is elsewhere.
  public static func surnameReadings(of name: String) -> [String] {
    var scalars = name.unicodeScalars.makeIterator()
    guard let first = scalars.next() else { return [] }
    if let second = scalars.next(), scalars.next() != nil, let pair = Surnames.readings(of: first, second) {
      return pair
    }
    return Surnames.reading(of: first).map { [$0] } ?? []
  }

  /// The readings by which a name is looked for, character by character: a surname's own reading first, and then what
  /// the character is read as elsewhere, since people type both.
  public static func readings(ofName name: String) -> [[String]] {
    let surname = surnameReadings(of: name)
    return name.unicodeScalars.enumerated().map { place, scalar in
      let usual = readings(of: scalar)
      guard place < surname.count else { return usual }
      return [surname[place]] + usual.filter { $0 != surname[place] }
    }
  }

  /// Whether two different names are spoken alike, tones apart: 张晓明 and 章小明. Each character counts by its
  /// commonest reading, the surname by its own; characters that have no reading must be the same.
  public static func soundsAlike(_ one: String, _ other: String) -> Bool {
    let (first, second) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
    guard first.count == second.count, first != second else { return false }
    let (left, right) = (readings(ofName: one), readings(ofName: other))
    return first.indices.allSatisfy { place in
      if first[place] == second[place] { return true }
      guard let reading = left[place].first else { return false }
      return reading == right[place].first
    }
  }
}
