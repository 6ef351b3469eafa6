/// Words for who somebody is to a child. Several words have one meaning: 母亲 on record is 妈妈 every day.
public enum Relation {
  /// Groups of one meaning: first the everyday word, then the word on record, then others.
  private static let groups: [[String]] = [
    ["爸爸", "父亲", "爸", "老爸", "爹", "父", "爸比"], ["妈妈", "母亲", "妈", "老妈", "娘", "母", "妈咪"],
    ["爷爷", "祖父"], ["奶奶", "祖母"], ["外公", "外祖父", "姥爷"], ["外婆", "外祖母", "姥姥"],
    ["伯伯", "伯父"], ["伯母"], ["叔叔", "叔父"], ["婶婶"], ["姑姑", "姑妈", "姑母"], ["姑父"], ["舅舅", "舅父"], ["舅妈", "舅母"],
    ["阿姨", "姨妈", "姨母", "小姨", "大姨"], ["姨父"], ["哥哥"], ["姐姐"], ["继父"], ["继母"], ["养父"], ["养母"], ["监护人"],
  ]
  private static let group: [String: Int] = {
    var result: [String: Int] = [:]
    for (index, words) in groups.enumerated() { for word in words { result[word] = index } }
    return result
  }()
  /// Every word, the longest first.
  private static let words = groups.joined().sorted { ($0.count, $0) > ($1.count, $1) }

  public static func isKnown(_ word: String) -> Bool { group[word] != nil }

  /// Whether two words mean the same person to the child.
  public static func sameMeaning(_ left: String, _ right: String) -> Bool {
    left == right || (group[left] != nil && group[left] == group[right])
  }

  /// The everyday twin of a word on record: 爸爸 for 父亲. Words that are everyday themselves stay: 姥姥 for 姥姥.
  public static func everyday(_ word: String) -> String {
    guard let index = group[word] else { return word }
    let everyday: Set<String> = ["姥爷", "姥姥", "姑妈", "小姨", "大姨", "姨妈"]
    return everyday.contains(word) ? word : groups[index][0]
  }

  /// The word with which a name ends, the longest that fits.
  public static func suffix(of name: String) -> String? { words.first { name.hasSuffix($0) } }

  /// The word that stands anywhere in a name.
  public static func contained(in name: String) -> String? { words.first { $0.count > 1 && name.contains($0) } ?? suffix(of: name) }
}
