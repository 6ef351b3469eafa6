import Wording

/// How many columns of a terminal a text takes.
public typealias TextWidth = @Sendable (String) -> Int

/// An error with its place, told to a person.
public struct Diagnostic: Sendable {
  public let error: any Explained
  public let place: Place?

  /// - Parameter place: where the error is; an error of usage knows by itself.
  public init(_ error: any Explained, at place: Place? = nil) {
    self.error = error
    self.place = place ?? (error as? UsageError)?.place
  }

  /// What happened, and in brackets how to mend it.
  public func what(_ language: Language) -> String {
    let message = clean(error.message[language])
    guard let hint = error.hint else { return message }
    return "\(message) (\(clean(hint[language])))"
  }

  /// One line, as it is told outside batches: `qunsh: error: WHAT (HOW TO MEND IT)`.
  public func line(_ language: Language, program: String = "qunsh") -> String {
    "\(program): error: \(what(language))"
  }

  /// `FILE:LINE:COLUMN: error: WHAT (HOW TO MEND IT)`, the line, and a caret under the place; without a place, one line.
  public func render(_ language: Language, program: String = "qunsh", width: TextWidth) -> String {
    guard let place else { return line(language, program: program) }
    let head = "\(clean(place.file ?? "-")):\(place.line):\(place.column): error: \(what(language))"
    let (text, indent, length) = excerpt(place, width)
    return head + "\n" + text + "\n" + String(repeating: " ", count: indent) + "^"
      + String(repeating: "~", count: max(0, length - 1))
  }

  /// The line and a caret under the place, without a head: for a line that was just typed.
  public func underlined(width: TextWidth) -> String? {
    guard let place else { return nil }
    let (text, indent, length) = excerpt(place, width)
    return text + "\n" + String(repeating: " ", count: indent) + "^" + String(repeating: "~", count: max(0, length - 1))
  }

  /// Scalars shown before and after the place of a long line.
  private static let before = 40
  private static let after = 60

  /// The line, cut around the place if it is long, and the columns before and under the caret.
  private func excerpt(_ place: Place, _ width: TextWidth) -> (text: String, indent: Int, length: Int) {
    let scalars = place.text.unicodeScalars
    let caret =
      scalars.index(scalars.startIndex, offsetBy: place.column - 1, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let start =
      scalars.index(caret, offsetBy: -Self.before, limitedBy: scalars.startIndex) ?? scalars.startIndex
    let end = scalars.index(caret, offsetBy: Self.after, limitedBy: scalars.endIndex) ?? scalars.endIndex
    let last = scalars.index(caret, offsetBy: place.length, limitedBy: end) ?? end
    let head = (start > scalars.startIndex ? "…" : "") + shown(scalars[start..<caret])
    let marked = shown(scalars[caret..<last])
    let tail = shown(scalars[last..<end]) + (end < scalars.endIndex ? "…" : "")
    return (head + marked + tail, width(head), width(marked))
  }

  private func shown(_ scalars: Substring.UnicodeScalarView) -> String {
    clean(String(String.UnicodeScalarView(scalars.map { $0 == "\t" || $0 == "\n" ? " " : $0 })))
  }
}
