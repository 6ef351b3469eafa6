import Wording

/// Something that went wrong or deserves a warning, with the place in a batch or a line of input if it has one.
public struct Problem: Sendable {
  /// Whether something failed, or a person should only know.
  public enum Severity: String, Sendable {
    case error, warning
  }

  /// An error, mostly.
  public var severity: Severity
  /// A stable word for programs, such as `no-such-group`.
  public var code: String
  /// What is wrong, as a sentence without its stop.
  public var message: Message
  /// How to mend it.
  public var hint: Message?
  /// Where in the input; nil where it is about no word of it.
  public var place: Place?

  /// - Parameter code: a stable word for programs.
  public init(
    _ severity: Severity = .error, code: String, message: Message, hint: Message? = nil, place: Place? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.hint = hint
    self.place = place
  }

  /// An error as it explains itself.
  public init(_ error: some Explained, place: Place? = nil) {
    self.init(code: error.code, message: error.message, hint: error.hint, place: place)
  }

  /// Where: a line and what in it is meant.
  public struct Place: Sendable, Hashable {
    /// The batch file; nil where the line was typed or given with `-c`.
    public var file: String?
    /// From 1; nil where lines are not counted.
    public var line: Int?
    /// The line as it stands in the file; nil where it is not to be shown.
    public var text: String?
    /// What in the line is meant, in Unicode scalars from 0. Nil: the line as a whole.
    public var range: Range<Int>?

    /// - Parameters:
    ///   - line: from 1.
    ///   - range: in Unicode scalars of the text, from 0.
    public init(file: String? = nil, line: Int? = nil, text: String? = nil, range: Range<Int>? = nil) {
      self.file = file
      self.line = line
      self.text = text
      self.range = range
    }

    /// In Unicode scalars, from 1.
    public var column: Int? { range.map { $0.lowerBound + 1 } }
  }
}
