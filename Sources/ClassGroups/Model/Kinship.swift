import Wording

/// Words for who somebody is to a child, on record, in names and in rosters. Words of one meaning stand in one row (R24).
public enum Kinship {
  /// Everyday words that a name may show for a relation, then the words of records, short and other forms.
  package struct Row {
    var everyday: [String]
    var other: [String]
  }

  static let father = Row(
    everyday: ["爸爸"],
    other: ["父亲", "老爸", "阿爸", "爹地", "爹爹", "粑粑", "父親", "爸", "爹", "父", "baba", "daddy", "dad", "father"])
  static let mother = Row(
    everyday: ["妈妈"],
    other: [
      "母亲", "老妈", "阿妈", "妈咪", "麻麻", "媽媽", "母親", "妈", "媽", "娘", "母", "mama", "mommy", "mummy", "mom",
      "mum", "mother",
    ])

  static let rows: [Row] = [
    father, mother,
    Row(everyday: ["爷爷"], other: ["祖父", "爺爺", "爷", "yeye"]),
    Row(everyday: ["奶奶"], other: ["祖母", "奶", "nainai"]),
    Row(everyday: ["外公", "姥爷"], other: ["外祖父", "姥爺", "waigong", "laoye"]),
    Row(everyday: ["外婆", "姥姥"], other: ["外祖母", "姥娘", "waipo", "laolao"]),
    Row(everyday: ["姑姑"], other: ["姑妈", "姑母", "姑媽", "姑"]),
    Row(everyday: ["姑父"], other: ["姑丈", "姑夫"]),
    Row(everyday: ["叔叔"], other: ["叔父", "叔"]),
    Row(everyday: ["婶婶"], other: ["婶母", "婶"]),
    Row(everyday: ["伯伯"], other: ["伯父", "大伯", "伯"]),
    Row(everyday: ["伯母"], other: ["大妈"]),
    Row(everyday: ["舅舅"], other: ["舅父", "舅"]),
    Row(everyday: ["舅妈"], other: ["舅母"]),
    Row(everyday: ["姨妈"], other: ["姨母", "阿姨", "姨姨", "小姨", "大姨", "姨"]),
    Row(everyday: ["姨父"], other: ["姨丈", "姨夫"]),
    Row(everyday: ["哥哥"], other: ["兄长", "兄", "哥", "brother"]),
    Row(everyday: ["姐姐"], other: ["姊姊", "姐", "姊", "sister"]),
    Row(everyday: ["继父"], other: ["后爸"]),
    Row(everyday: ["继母"], other: ["后妈"]),
    Row(everyday: ["养父"], other: []),
    Row(everyday: ["养母"], other: []),
    Row(everyday: ["太爷爷"], other: ["曾祖父"]),
    Row(everyday: ["太奶奶"], other: ["曾祖母"]),
    Row(everyday: ["监护人"], other: ["其他监护人", "guardian"]),
  ]

  /// Words that try to show a relation without naming one.
  package static let vague = ["家长", "家人", "亲属", "家属", "家長"]

  private static let rowOfWord: [String: Int] = {
    var result: [String: Int] = [:]
    for (number, row) in rows.enumerated() {
      for word in row.everyday + row.other { result[word] = number }
    }
    return result
  }()

  /// Every word as scalars, longest first, so that 姑妈 is found before 妈.
  package static let words: [(scalars: [Unicode.Scalar], word: String)] = rowOfWord.keys
    .map { (Array($0.unicodeScalars), $0) }
    .sorted { ($0.0.count, $1.1) > ($1.0.count, $0.1) }

  /// The row of a word, as it stands or between blanks, in whichever case.
  package static func row(of word: String) -> Row? { rowNumber(word).map { rows[$0] } }

  private static func rowNumber(_ word: String) -> Int? { rowOfWord[word.withoutBlanksAround.lowercased()] }

  /// The word that a name shows for a relation on record: 母亲 gives 妈妈, 外祖父 gives 外公. An everyday word and an
  /// unknown one stay as they are.
  public static func everyday(_ word: String) -> String {
    let word = word.withoutBlanksAround
    guard let row = row(of: word), !row.everyday.contains(word) else { return word }
    return row.everyday.first ?? word
  }

  /// Whether two words mean the same relation: 父亲 and 爸爸, 外公 and 姥爷.
  public static func sameMeaning(_ one: String, _ other: String) -> Bool {
    if one.withoutBlanksAround == other.withoutBlanksAround { return true }
    guard let row = rowNumber(one) else { return false }
    return row == rowNumber(other)
  }

  /// Whether a display name ends with a Chinese word of kinship.
  public static func ends(_ name: String) -> Bool {
    let scalars = Array(name.unicodeScalars)
    return words.contains { word in
      word.scalars[0].value >= 0x80 && word.scalars.count <= scalars.count
        && scalars.suffix(word.scalars.count).elementsEqual(word.scalars)
    }
  }

  /// The words that a name may show for the relation on record (R24): the everyday ones, and the word on record itself.
  /// Parents are shown as 爸爸 and 妈妈 only (R23).
  package static func shown(for record: String) -> [String] {
    guard let row = row(of: record) else { return [record] }
    let isParent = row.everyday == father.everyday || row.everyday == mother.everyday
    return isParent || row.everyday.contains(record) ? row.everyday : row.everyday + [record]
  }

  /// Every word that a name may show where the relation is not on record.
  package static let allShown: [String] = rows.flatMap(\.everyday)
}
