import Wording

/// What a parameter is, without the type of its value: what binding, help, completion and the writers read.
///
/// It is a class because its identity is the key under which bound values are found.
public final class ParameterDeclaration: Sendable {
  /// How a parameter stands in a command's words.
  public enum Shape: Sendable {
    /// Told by its place among the words that are no options.
    case positional(Count)
    /// `--name VALUE` or `--name=VALUE`; `isRequired` where the command cannot do without.
    case option(isRequired: Bool, isRepeated: Bool)
    /// `--name`, without a value.
    case flag
  }

  /// How many words a positional parameter takes.
  public enum Count: Sendable {
    case one, atMostOne, any, atLeastOne
    /// Every word that is left, options too: a command within a command.
    case command
  }

  /// For a positional parameter the word in capitals that stands for it in help, `GROUP`; for an option its name
  /// without dashes, `display`.
  public let name: String
  /// The letter of the option's short form, `o` for `-o`.
  public let short: Character?
  /// How it stands among the words.
  public let shape: Shape
  /// What its values are.
  public let form: ArgumentForm
  /// What the parameter is for, in half a line without a full stop.
  public let summary: Message
  /// What counts where nothing is given, as it would be typed.
  public let defaultText: String?
  /// The word that comes before a command within a command, where there is one: `do`.
  public let marker: String?
  /// Understood, but not shown.
  public let isHidden: Bool
  /// The value where nothing is given.
  let fallback: StoredValue
  /// Reads a word; nil where it is no value of this kind.
  let store: @Sendable (String) -> StoredValue?
  let shortByte: UInt8

  init(
    name: String, short: Character?, shape: Shape, form: ArgumentForm, summary: Message, defaultText: String?,
    isHidden: Bool, fallback: StoredValue, marker: String? = nil,
    store: @escaping @Sendable (String) -> StoredValue?
  ) {
    self.name = name
    self.short = short
    self.shape = shape
    self.form = form
    self.summary = summary
    self.defaultText = defaultText
    self.isHidden = isHidden
    self.fallback = fallback
    self.marker = marker
    self.store = store
    shortByte = short?.asciiValue ?? 0
  }

  /// Told by its place, not by a name.
  public var isPositional: Bool {
    if case .positional = shape { true } else { false }
  }

  /// An option that takes no value.
  public var isFlag: Bool {
    if case .flag = shape { true } else { false }
  }

  /// Whether a command is refused without it.
  public var isRequired: Bool {
    switch shape {
    case .positional(.one), .positional(.atLeastOne), .positional(.command), .option(isRequired: true, _): true
    default: false
    }
  }

  /// Whether it may be given more than once.
  public var isRepeated: Bool {
    switch shape {
    case .positional(.any), .positional(.atLeastOne), .positional(.command), .option(_, isRepeated: true): true
    default: false
    }
  }

  /// Whether it takes all words that are left, unread.
  public var isCommand: Bool {
    if case .positional(.command) = shape { true } else { false }
  }

  /// As a person types or reads it: `GROUP`, `--display`.
  public var shown: String { isPositional ? name : "--" + name }
}

/// A parameter of any type of value, as a command's declaration lists them.
public protocol AnyParameter: Sendable {
  var declaration: ParameterDeclaration { get }
}
