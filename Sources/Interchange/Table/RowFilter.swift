import Wording

/// A condition on a row: `COLUMN=VALUE`, `COLUMN!=VALUE`, `COLUMN~TEXT` (holds the text), `COLUMN!~TEXT`.
public struct RowFilter: Sendable, Hashable {
  /// `=`, `!=`, `~` and `!~`.
  public enum Comparison: Sendable, Hashable {
    case equals, differs, contains, lacks
  }

  /// The header that it asks about, without blanks around.
  public var column: String
  /// How the cell is compared.
  public var comparison: Comparison
  /// What it is compared with, without blanks around.
  public var value: String

  /// Nil where the text has no sign of comparison. Full-width signs count as their ASCII twins.
  public init?(_ text: String) {
    let scalars = text.unicodeScalars
    func isEquals(_ scalar: Unicode.Scalar) -> Bool { scalar == "=" || scalar == "＝" }
    func isTilde(_ scalar: Unicode.Scalar) -> Bool { scalar == "~" || scalar == "～" }
    guard var sign = scalars.firstIndex(where: { isEquals($0) || isTilde($0) }) else { return nil }
    let isText = isTilde(scalars[sign])
    var after = scalars.index(after: sign)
    // == is what programmers type.
    if !isText, after < scalars.endIndex, isEquals(scalars[after]) { after = scalars.index(after: after) }
    var isNegated = false
    if sign > scalars.startIndex, ["!", "！"].contains(scalars[scalars.index(before: sign)]) {
      isNegated = true
      sign = scalars.index(before: sign)
    }
    column = String(scalars[..<sign]).withoutBlanksAround
    value = String(scalars[after...]).withoutBlanksAround
    comparison = isText ? (isNegated ? .lacks : .contains) : (isNegated ? .differs : .equals)
  }

  /// Whether there is something on both sides of the sign.
  public var isComplete: Bool { !column.isEmpty && !value.isEmpty }

  /// Whether a cell meets it; letters are compared as they are, capitals and small ones apart.
  public func holds(for text: String) -> Bool {
    switch comparison {
    case .equals: text == value
    case .differs: text != value
    case .contains: text.contains(value)
    case .lacks: !text.contains(value)
    }
  }
}
