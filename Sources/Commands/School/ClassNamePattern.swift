/// A pattern of class names: `{grade}年级{class}班`. `{grade}` is the grade in Chinese, `{n}` in digits, `{class}` the number
/// that the class has in its name now, `{school}` the school.
struct ClassNamePattern {
  let text: String

  /// - Throws: ``PromotionRefusal/badPattern(_:)`` where it names neither grade nor class, or something else in braces.
  init(_ text: String) throws(PromotionRefusal) {
    self.text = text
    var rest = text
    for place in ["{grade}", "{n}", "{class}", "{school}"] { rest = rest.replacing(place, with: "") }
    guard text.contains("{grade}") || text.contains("{n}"), !rest.contains("{"), !rest.contains("}"),
      !rest.contains("/")
    else { throw .badPattern(text) }
  }

  func name(of old: String, school: String, grade: Int) throws(PromotionRefusal) -> String {
    var name = text.replacing("{grade}", with: Self.chinese(grade)).replacing("{n}", with: "\(grade)")
    if text.contains("{class}") {
      guard let number = Self.number(in: old) else { throw .noNumber(old) }
      name = name.replacing("{class}", with: number)
    }
    name = name.replacing("{school}", with: school)
    guard isName(name) else { throw .badPattern(text) }
    return name
  }

  /// The last run of digits.
  private static func number(in name: String) -> String? {
    let digits = name.split(whereSeparator: { !("0"..."9" ~= $0) }).last
    return digits.map(String.init)
  }

  private static func chinese(_ grade: Int) -> String {
    let digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
    return digits.indices.contains(grade) ? digits[grade] : "\(grade)"
  }
}
