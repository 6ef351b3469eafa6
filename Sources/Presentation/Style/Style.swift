/// Colour on a terminal, by the escape sequences of ECMA-48 with its eight colours; without colour it leaves text alone.
public struct Style: Sendable {
  public var color: Bool

  public init(color: Bool) { self.color = color }

  /// How letters look. Raw values are parameters of "select graphic rendition".
  public enum Attribute: Int, Sendable {
    case bold = 1
    case faint = 2
    case underline = 4
    case red = 31
    case green = 32
    case yellow = 33
    case cyan = 36
  }

  public func apply(_ attributes: [Attribute], to text: String) -> String {
    guard color, !attributes.isEmpty, !text.isEmpty else { return text }
    return "\u{1B}[\(attributes.map { "\($0.rawValue)" }.joined(separator: ";"))m\(text)\u{1B}[0m"
  }

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
