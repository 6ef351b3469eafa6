/// School subjects by their names; names of one subject stand in one row.
enum Subjects {
  static let rows: [[String]] = [
    ["语文", "語文", "中文"], ["数学", "數學"], ["英语", "英語", "英文"], ["外语"], ["物理"], ["化学", "化學"], ["生物", "生物学"],
    ["政治", "思政", "思想政治"], ["道德与法治", "道法", "品德", "思想品德", "品社", "思品"], ["历史", "歷史"], ["地理"],
    ["体育", "體育", "体育与健康"], ["音乐", "音樂"], ["美术", "美術"], ["科学", "科學"], ["自然"], ["信息技术", "信息科技", "信息", "计算机"],
    ["通用技术"], ["劳动", "劳技", "劳动技术"], ["心理", "心理健康"], ["书法"], ["舞蹈"], ["艺术"], ["综合实践", "综合"], ["校本"], ["阅读"],
    ["日语"], ["俄语"], ["法语"], ["德语"], ["西班牙语"], ["编程"], ["写字"], ["安全"], ["历史与社会"],
  ]

  private static let words: [(scalars: [Unicode.Scalar], word: String)] = rows.flatMap { $0 }
    .map { (Array($0.unicodeScalars), $0) }
    .sorted { $0.0.count > $1.0.count }

  static func sameMeaning(_ one: String, _ other: String) -> Bool {
    one == other || rows.contains { $0.contains(one) && $0.contains(other) }
  }

  /// The subjects named in a text, the longest at each place.
  static func found(in text: [Unicode.Scalar]) -> [(range: Range<Int>, word: String)] {
    var result: [(Range<Int>, String)] = []
    var index = 0
    while index < text.count {
      if let hit = words.first(where: { text[index...].starts(with: $0.scalars) }) {
        result.append((index..<index + hit.scalars.count, hit.word))
        index += hit.scalars.count
      } else {
        index += 1
      }
    }
    return result
  }
}
