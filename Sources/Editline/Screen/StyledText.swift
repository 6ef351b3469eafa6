/// Text in runs of one style each: what a prompt is made of.
public struct StyledText: Sendable, Equatable, ExpressibleByStringLiteral {
  /// Text of one style.
  public struct Run: Sendable, Equatable {
    /// As it came; controls are made visible where it is shown.
    public var text: String
    /// Parameters of ANSI's "select graphic rendition", such as `1;32`; nil for plain text.
    public var style: String?
  }

  /// From left to right.
  public private(set) var runs: [Run]

  /// No text yet.
  public init() {
    runs = []
  }

  /// - Parameter style: digits and semicolons, such as `1;32` (bold green). Anything else counts as plain.
  public init(_ text: String, style: String? = nil) {
    runs = []
    append(text, style: style)
  }

  /// Plain text.
  public init(stringLiteral text: String) {
    self.init(text)
  }

  /// Adds text at the end.
  ///
  /// - Parameter style: digits and semicolons, such as `1;32`. Anything else counts as plain.
  public mutating func append(_ text: String, style: String? = nil) {
    let isStyle = style.map { !$0.isEmpty && $0.utf8.allSatisfy { $0 == 0x3B || (0x30...0x39).contains($0) } }
    runs.append(Run(text: text, style: isStyle == true ? style : nil))
  }

  /// The runs of the one, then those of the other.
  public static func + (left: StyledText, right: StyledText) -> StyledText {
    var sum = left
    sum.runs += right.runs
    return sum
  }
}
