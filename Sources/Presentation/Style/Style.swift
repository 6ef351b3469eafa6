/// Colour on a terminal, by the escape sequences of ECMA-48 with its eight colours; without colour it leaves text alone.
public struct Style: Sendable {
  /// Whether escape sequences are written at all.
  public var color: Bool

  /// - Parameter color: false where the output is no terminal, or colour is not wanted.
  public init(color: Bool) { self.color = color }

  /// How letters look. Raw values are parameters of "select graphic rendition".
  public enum Attribute: Int, Sendable {
    case bold = 1
    case faint = 2
    case underline = 4
    case red = 31
    case green = 32
    case yellow = 33
    case magenta = 35
    case cyan = 36
  }

  /// The text between the sequence that begins the attributes and the one that ends all. It must be clean: what it holds is not looked at.
  public func apply(_ attributes: [Attribute], to text: String) -> String {
    guard color, !attributes.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(Style.parameters(attributes))m\(text)\u{1B}[0m"
  }

  /// The parameters of "select graphic rendition", such as `1;32`.
  public static func parameters(_ attributes: [Attribute]) -> String {
    attributes.map { "\($0.rawValue)" }.joined(separator: ";")
  }

  /// The text in the colour of a tone; its sign does not come with it.
  public func apply(_ tone: Report.Tone, to text: String) -> String {
    apply(tone.attributes, to: text)
  }
}

extension Report.Tone {
  var attributes: [Style.Attribute] {
    switch self {
    case .plain: []
    case .good: [.green]
    case .advice: [.cyan]
    case .warning: [.yellow]
    case .bad: [.red]
    case .faint: [.faint]
    }
  }

  /// Stands before the words, so that the tone is told without colour too; empty where there is nothing to tell.
  public var sign: String {
    switch self {
    case .plain, .faint: ""
    case .good: "✓ "
    case .advice: "› "
    case .warning: "! "
    case .bad: "✗ "
    }
  }
}
