/// What stands in a name beside its stated parts.
enum Extras: Equatable {
  /// Nothing, or brackets and dashes only.
  case none
  /// A title, a particle, the own name: words that make the form another one.
  case words
  /// Emoji, a leading A, numbers, a class, advertising (R25).
  case decoration

  private static let titles = ["家委", "委员", "会长", "老师", "同学", "班主任", "本人", "教师", "老師", "宝宝", "小朋友"]
    .map { Array($0.unicodeScalars) }

  /// - Parameter own: the member's own name, which is no decoration.
  init(_ scalars: [Unicode.Scalar], own: String? = nil) {
    var left = scalars
    var han = 0
    for part in Self.titles + [own.map(NameText.normal) ?? []] {
      if let range = NameText.find(part, in: left) {
        left.removeSubrange(range)
        han = max(han, 1)
      }
    }
    let leftHan = left.count { NameText.isHan($0) }
    if leftHan > 1 || left.contains(where: { !NameText.isHan($0) && !NameText.isSeparator($0) }) {
      self = .decoration
    } else {
      self = han + leftHan > 0 ? .words : .none
    }
  }
}
