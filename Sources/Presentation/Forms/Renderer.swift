import Wording

/// The forms of a result: what `-o` takes.
public enum OutputForm: String, Sendable, CaseIterable {
  /// For a person at a terminal.
  case table
  /// For a pipe, `cut` and `awk`: a line a record, columns separated by one TAB, no headings.
  case plain
  /// One JSON value in one line.
  case json
  /// JSON Lines: an object a line.
  case jsonl
  /// RFC 4180, with a header of keys.
  case csv
  /// One page that holds all it needs, to be opened in a browser or printed.
  case html
}

/// Makes text of reports. In no form does it let through what would take effect on a terminal.
public struct Renderer: Sendable {
  /// What is made of a report.
  public var form: OutputForm
  /// Of headings, sentences and words; keys for programs are the same in both.
  public var language: Language
  /// Columns of the terminal; only `table` minds them.
  public var width: Int
  /// Whether escape sequences for colours may be written; only `table` has them.
  public var color: Bool
  /// Whether the terminal draws characters such as “ … ① two columns wide.
  public var ambiguousIsWide: Bool
  /// Whether what is for people is read to them: no columns, no signs, each value behind its title.
  public var isSpoken = false
  /// Begins CSV with a byte order mark, which spreadsheet programs set up for Chinese need to read UTF-8.
  public var marksByteOrder = false

  /// - Parameter width: columns of the terminal, never less than 2.
  public init(
    form: OutputForm, language: Language, width: Int = 80, color: Bool = false, ambiguousIsWide: Bool = false
  ) {
    self.form = form
    self.language = language
    self.width = max(width, 2)
    self.color = color
    self.ambiguousIsWide = ambiguousIsWide
  }

  /// The report as text, every line ended; empty where the report has nothing to say in this form.
  public func render(_ report: Report) -> String {
    switch form {
    case .table: isSpoken ? renderSpoken(report) : renderTable(report)
    case .plain: renderPlain(report)
    case .json: renderJSON(report)
    case .jsonl: renderJSONLines(report)
    case .csv: renderCSV(report)
    case .html: renderHTML(report)
    }
  }

  var style: Style { Style(color: color) }
}
