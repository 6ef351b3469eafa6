import JSON
import Wording

/// Makes text of problems for standard error.
///
/// For people a problem is one line, `qunsh: error: WHAT (HOW TO MEND IT)`, in a batch `FILE:LINE:COLUMN: error: …` with
/// the line and a caret below; for programs (`json`, `jsonl`) it is `{"error":{…}}`.
public struct ErrorRenderer: Sendable {
  /// The form of results: it decides between people and programs.
  public var form: OutputForm
  /// In which people are told; codes are the same in both.
  public var language: Language
  /// Columns for the line that is shown below; a longer one is cut around the caret.
  public var width: Int
  /// Whether `error:` and the caret are coloured.
  public var color: Bool
  /// Whether the terminal draws characters such as “ … ① two columns wide; the caret stands by it.
  public var ambiguousIsWide: Bool
  /// Whether a line too long for the terminal is broken where the text allows it. Programs read one line.
  public var wraps = false

  /// - Parameter width: columns of the terminal, never less than 10.
  public init(
    form: OutputForm, language: Language, width: Int = 80, color: Bool = false, ambiguousIsWide: Bool = false
  ) {
    self.form = form
    self.language = language
    self.width = max(width, 10)
    self.color = color
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The problem as text that ends with a line break.
  public func render(_ problem: Problem) -> String {
    switch form {
    case .json, .jsonl: renderJSON(problem)
    case .table, .plain, .csv, .html: renderForPeople(problem)
    }
  }

  private func renderJSON(_ problem: Problem) -> String {
    var out = JSONWriter()
    out.object { out in
      out.key(problem.severity.rawValue)
      out.object { out in
        out.member("code", problem.code)
        out.member("message", problem.message[language])
        out.member("hint", orNull: problem.hint?[language])
        out.member("file", orNull: problem.place?.file)
        for (key, number) in [("line", problem.place?.line), ("column", problem.place?.column)] {
          out.key(key)
          out.json(number.map(JSON.integer) ?? .null)
        }
      }
    }
    out.newline()
    return out.text
  }

  private func renderForPeople(_ problem: Problem) -> String {
    let severity = "\(problem.severity.rawValue):"
    let opening = "\(origin(problem.place)): "
    var text = "\(opening)\(severity) \(cleanLine(problem.message[language]))"
    if let hint = problem.hint?[language], !hint.isEmpty { text += " (\(cleanLine(hint)))" }
    if wraps { text = wrap(text, width: width, ambiguousIsWide: ambiguousIsWide).joined(separator: "\n") }
    if text.hasPrefix(opening + severity) {
      let shown = Style(color: color).apply([.bold, problem.severity == .error ? .red : .yellow], to: severity)
      text = opening + shown + text.dropFirst(opening.count + severity.count)
    }
    var out = text + "\n"
    if let text = problem.place?.text { out += excerpt(of: text, problem.place?.range) }
    return out
  }

  /// `FILE:LINE:COLUMN`, as compilers write it, or the name of the program.
  private func origin(_ place: Problem.Place?) -> String {
    guard let place, let line = place.line else { return "qunsh" }
    var origin = "\(cleanLine(place.file ?? "-")):\(line)"
    if let column = place.column { origin += ":\(column)" }
    return origin
  }

  /// The line and, below what is meant in it, a caret and a tail: `^~~~`.
  private func excerpt(of text: String, _ range: Range<Int>?) -> String {
    var excerpt = Excerpt(text, marking: range, ambiguousIsWide: ambiguousIsWide)
    excerpt.fit(width)
    var out = excerpt.text + "\n"
    guard range != nil else { return out }
    let caret = "^" + String(repeating: "~", count: max(excerpt.markWidth - 1, 0))
    out += String(repeating: " ", count: excerpt.markColumn) + Style(color: color).apply([.green], to: caret) + "\n"
    return out
  }
}

/// A line of input, cleaned, and the columns of what is meant in it.
private struct Excerpt {
  private var before = ""
  private var marked = ""
  private var after = ""
  private let ambiguousIsWide: Bool

  /// - Parameter range: scalars; a range past the end marks the place after the last one.
  init(_ line: String, marking range: Range<Int>?, ambiguousIsWide: Bool) {
    self.ambiguousIsWide = ambiguousIsWide
    let range = range ?? 0..<0
    var scalar = 0
    // Blanks at the end, a line break among them, say nothing.
    for character in line {
      let end = scalar + character.unicodeScalars.count
      let shown = cleanLine(String(character))
      if character.isNewline {
        scalar = end
        continue
      }
      if end <= range.lowerBound {
        before += shown
      } else if scalar < range.upperBound {
        marked += shown
      } else {
        after += shown
      }
      scalar = end
    }
  }

  var text: String { before + marked + after }
  var markColumn: Int { width(before) }
  var markWidth: Int { max(width(marked), 1) }

  private func width(_ text: String) -> Int { displayWidth(text, ambiguousIsWide: ambiguousIsWide) }

  /// Cuts a line that is too long: what is meant stays, with what stands before it if there is room.
  mutating func fit(_ columns: Int) {
    guard width(text) > columns else { return }
    marked = truncate(marked, to: columns / 2, ambiguousIsWide: ambiguousIsWide)
    let roomBefore = columns * 3 / 4 - width(marked)
    if width(before) > roomBefore {
      var kept: [Character] = []
      var room = roomBefore - width("…")
      for character in before.reversed() {
        room -= displayWidth(of: character, ambiguousIsWide: ambiguousIsWide)
        if room < 0 { break }
        kept.append(character)
      }
      before = "…" + String(kept.reversed())
    }
    after = truncate(after, to: columns - width(before) - width(marked), ambiguousIsWide: ambiguousIsWide)
  }
}
