/// What stands in a name beside its stated parts.
enum Extras: Equatable {
  /// Nothing, or brackets and dashes only.
  case none
  /// A title, a particle, the own name: words that make the form another one.
  case words
  /// Emoji, a leading A, numbers, a class, advertising (R25).
  case decoration

  private static let titles = [
    "家长委员会", "家委会", "家委", "委员", "副会长", "会长", "副主任", "班主任", "主任", "组长", "代表", "老师", "同学", "本人", "教师", "老師", "宝宝",
    "小朋友", "班级", "小学", "初中", "高中",
  ].map { Array($0.unicodeScalars) }

  /// - Parameters:
  ///   - own: the member's own name, which is no decoration.
  ///   - others: the names of other students: a family's second child is none either.
  init(_ scalars: [Unicode.Scalar], own: String? = nil, others: [String] = []) {
    var left = scalars
    var hasWords = false
    for part in Self.titles + ([own].compactMap { $0 } + others).map(NameText.normal) {
      if let range = NameText.find(part, in: left) {
        left.removeSubrange(range)
        hasWords = true
      }
    }
    if left.contains(where: { !NameText.isHan($0) && !NameText.isSeparator($0) && !"+＋の".unicodeScalars.contains($0) })
    {
      self = .decoration
      return
    }
    // A particle, or somebody's name; more is advertising or a class.
    let chunks = left.split { !NameText.isHan($0) }
    if chunks.contains(where: { $0.count > 1 && !Self.looksLikeName($0) }) {
      self = .decoration
    } else {
      self = hasWords || !chunks.isEmpty ? .words : .none
    }
  }

  /// Surname and given name, by the commonest surnames that begin few other words.
  private static func looksLikeName(_ chunk: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = chunk.first, 2...3 ~= chunk.count else { return false }
    return surnames.contains(first)
  }

  private static let surnames = Array(
    "王李张刘陈杨赵周吴徐孙胡朱林郭何罗郑梁谢宋唐许韩冯邓曹彭曾萧蔡潘袁董余苏吕魏蒋杜沈姜范傅钟卢汪戴崔邱贾丁薛叶阎谭廖邹熊郝孔邵孟秦顾侯黎贺赖龚".unicodeScalars)
}
