/// The words for what somebody is to a child. 父亲 on record and 爸爸 in a name are one relation (R24).
public enum Relation {
  /// Words of one meaning: the everyday word that a name shows first, those on record and in other regions after it.
  private static let groups: [[String]] = [
    ["爸爸", "父亲", "父", "爸", "爹", "老爸", "father", "dad"],
    ["妈妈", "母亲", "母", "妈", "娘", "老妈", "mother", "mom", "mum"],
    ["爷爷", "祖父"],
    ["奶奶", "祖母"],
    ["外公", "外祖父", "姥爷"],
    ["外婆", "外祖母", "姥姥", "姥娘"],
    ["哥哥", "兄", "哥", "兄长", "brother"],
    ["姐姐", "姐", "姊", "sister"],
    ["伯伯", "伯父"],
    ["叔叔", "叔父", "叔"],
    ["姑姑", "姑母", "姑妈", "姑"],
    ["舅舅", "舅父", "舅"],
    ["姨妈", "姨母", "阿姨", "姨"],
    ["继父", "后爸"],
    ["继母", "后妈"],
    ["监护人", "其他监护人", "guardian"],
    ["家长", "parent"],
  ]

  private static let groupOfWord: [String: Int] = {
    var groups: [String: Int] = [:]
    for (index, words) in Relation.groups.enumerated() { for word in words { groups[word] = index } }
    return groups
  }()

  /// Words that are themselves said every day somewhere, and stay as they are.
  private static let regional: Set<String> = ["姥爷", "姥姥", "姥娘"]

  /// The word that people say: 妈妈 for 母亲, 外公 for 外祖父. A word that is said every day somewhere (姥姥), and one that
  /// is not known, stays as it is.
  public static func everyday(_ word: String) -> String {
    let word = trimmed(word)
    if regional.contains(word) { return word }
    return groupOfWord[word.lowercased()].map { groups[$0][0] } ?? word
  }

  /// Whether two words stand for one relation.
  public static func sameMeaning(_ left: String, _ right: String) -> Bool {
    let left = trimmed(left).lowercased()
    let right = trimmed(right).lowercased()
    if left == right { return true }
    guard let group = groupOfWord[left] else { return false }
    return group == groupOfWord[right]
  }

  /// Whether a word is known to stand for a relation.
  public static func isKnown(_ word: String) -> Bool {
    groupOfWord[trimmed(word).lowercased()] != nil
  }

  /// Every word that stands for the same relation, the everyday one first; the word alone where it is not known.
  public static func synonyms(of word: String) -> [String] {
    let word = trimmed(word)
    return groupOfWord[word.lowercased()].map { groups[$0] } ?? [word]
  }

  /// Words that a name can end with, the longest first. 家长 tells no relation, and English words stand in no name.
  private static let nameWords: [String] = groups.dropLast().joined().filter {
    $0.utf8.first.map { $0 >= 0x80 } ?? false
  }
  .sorted { ($0.count, $0) > ($1.count, $1) }

  /// The word with which a name ends, the longest that fits.
  public static func suffix(of name: String) -> String? { nameWords.first { name.hasSuffix($0) } }

  private static func trimmed(_ word: String) -> String {
    let scalars = word.unicodeScalars
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
