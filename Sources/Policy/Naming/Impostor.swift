import Pinyin

/// Display names that imitate a teacher's: swindlers pose as teachers (BZ-4.2c).
public struct Impostor {
  private var teachers: [Teacher] = []

  fileprivate struct Teacher {
    var display: String
    var skeleton: NameText.Scalars
  }

  /// - Parameter teachers: the display names of the group's teachers.
  public init(teachers: [String]) {
    for display in teachers {
      let skeleton = Self.skeleton(display)
      guard !skeleton.isEmpty else { continue }
      self.teachers.append(Teacher(display: display, skeleton: skeleton))
    }
  }

  /// The teacher's display name that `display` repeats or imitates, if any: brackets of another width, blanks, dashes,
  /// marks that hide, a number or 小号 behind it, a character doubled, dropped, similar or traditional, and where the name
  /// bears a title one that sounds the same.
  public func match(_ display: String) -> String? {
    guard !teachers.isEmpty else { return nil }
    if let same = teachers.first(where: { $0.display == display }) { return same.display }
    let shown = Self.skeleton(display)
    guard !shown.isEmpty else { return nil }
    let bare = Self.bare(shown)
    return teachers.first { $0.isImitated(by: shown) || bare.count < shown.count && $0.isImitated(by: bare) }?.display
  }

  /// What the eye keeps of a name.
  private static func skeleton(_ name: String) -> NameText.Scalars {
    var result: NameText.Scalars = []
    for scalar in name.unicodeScalars {
      if NameText.isHan(scalar) {
        result.append(LookAlikes.folded(scalar))
        continue
      }
      if NameText.isSeparator(scalar) || NameText.isSymbol(scalar) { continue }
      switch scalar {
      case "（", "）", ".", "．", "・", "•", "‧", "･": continue
      default: break
      }
      switch scalar.properties.generalCategory {
      case .control, .format, .nonspacingMark, .enclosingMark, .spaceSeparator, .lineSeparator, .paragraphSeparator:
        continue
      default: break
      }
      result.append(LookAlikes.folded(scalar))
    }
    return result
  }

  /// Without what swindlers put before or behind a name so that it is not quite the same: numbers, 小号, 新号.
  private static func bare(_ shown: NameText.Scalars) -> NameText.Scalars {
    var rest = shown.filter { !NameText.isDigit($0) }[...]
    for mark in marks where rest.count > mark.count + 1 {
      if rest.starts(with: mark) { rest.removeFirst(mark.count) }
      if rest.reversed().starts(with: mark.reversed()) { rest.removeLast(mark.count) }
    }
    while let last = rest.last, rest.count > 2, isNumber(last) { rest.removeLast() }
    while let first = rest.first, rest.count > 2, isNumber(first) { rest.removeFirst() }
    return Array(rest)
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    NameText.isLetter(scalar) || scalar.properties.numericType != nil
  }

  private static let marks = ["小号", "新号", "大号", "备用", "本人", "官方", "新"].map { skeleton($0) }
}

extension Impostor.Teacher {
  /// It says that its bearer teaches, so that whoever sounds like it poses as that teacher. Looked up late: most names
  /// are nothing like a teacher's.
  private var hasTitle: Bool {
    Self.titles.contains { NameText.find($0, in: skeleton) != nil } || !Subjects.found(in: skeleton).isEmpty
  }

  func isImitated(by shown: NameText.Scalars) -> Bool {
    if shown == skeleton { return true }
    // A shorter name without a title may be anybody's.
    if shown.first == skeleton.first, shown.last == skeleton.last, Self.collapsed(shown) == Self.collapsed(skeleton),
      shown.count > skeleton.count || hasTitle
    {
      return true
    }
    guard shown.count == skeleton.count, shown.indices.count(where: { shown[$0] == skeleton[$0] }) * 2 >= shown.count
    else { return false }
    return Pinyin.soundsAlike(NameText.string(shown), NameText.string(skeleton)) && hasTitle
  }

  private static let titles = ["班主任", "老师", "校长", "主任"].map { Array($0.unicodeScalars) }

  /// Each run of a character once.
  private static func collapsed(_ scalars: NameText.Scalars) -> NameText.Scalars {
    var result: NameText.Scalars = []
    for scalar in scalars where scalar != result.last { result.append(scalar) }
    return result
  }
}
