import Wording

/// A parameter of a command and the key to its value: `arguments(Self.group)`.
///
/// The type of the value tells how often it is given: `Value` exactly once (or a default stands in), `Value?` at most
/// once, `[Value]` any number of times, `Bool` for a flag.
public struct Parameter<Value: Sendable>: AnyParameter {
  /// The parameter without its type; its identity is the key of the value.
  public let declaration: ParameterDeclaration
  let load: @Sendable (StoredValue) -> Value
}

extension Parameter {
  /// A word that must be there: `GROUP`.
  public static func positional(
    _ name: String, _ kind: ArgumentKind<Value>, _ summary: Message
  ) -> Parameter {
    make(name, nil, .positional(.one), kind, summary, load: kind.load)
  }

  /// A word that may be there, at the end: `[GROUP]`.
  public static func optional<Each: Sendable>(
    _ name: String, _ kind: ArgumentKind<Each>, _ summary: Message
  ) -> Parameter where Value == Each? {
    let load = kind.load
    return make(name, nil, .positional(.atMostOne), kind, summary) { $0.isAbsent ? nil : load($0) }
  }

  /// A word that may be there, at the end, and what stands in for it.
  public static func optional(
    _ name: String, _ kind: ArgumentKind<Value>, default text: String, _ summary: Message
  ) -> Parameter {
    make(name, nil, .positional(.atMostOne), kind, summary, defaultText: text, load: kind.load)
  }

  /// All words that are left: `[NAME…]`, or `NAME…` where at least one must be there.
  public static func rest<Each: Sendable>(
    _ name: String, _ kind: ArgumentKind<Each>, atLeastOne: Bool = false, _ summary: Message
  ) -> Parameter where Value == [Each] {
    make(name, nil, .positional(atLeastOne ? .atLeastOne : .any), kind, summary) { $0.each(kind) }
  }

  /// `--name VALUE`, which may be left out.
  public static func option<Each: Sendable>(
    _ name: String, short: Character? = nil, _ kind: ArgumentKind<Each>, _ summary: Message, isHidden: Bool = false
  ) -> Parameter where Value == Each? {
    let load = kind.load
    return make(name, short, .option(isRequired: false, isRepeated: false), kind, summary, isHidden: isHidden) {
      $0.isAbsent ? nil : load($0)
    }
  }

  /// `--name VALUE`, with what stands in for it.
  public static func option(
    _ name: String, short: Character? = nil, _ kind: ArgumentKind<Value>, default text: String, _ summary: Message
  ) -> Parameter {
    make(
      name, short, .option(isRequired: false, isRepeated: false), kind, summary, defaultText: text, load: kind.load)
  }

  /// `--name VALUE`, which must be there.
  public static func requiredOption(
    _ name: String, short: Character? = nil, _ kind: ArgumentKind<Value>, _ summary: Message
  ) -> Parameter {
    make(name, short, .option(isRequired: true, isRepeated: false), kind, summary, load: kind.load)
  }

  /// `--name VALUE`, any number of times.
  public static func repeatedOption<Each: Sendable>(
    _ name: String, short: Character? = nil, _ kind: ArgumentKind<Each>, _ summary: Message
  ) -> Parameter where Value == [Each] {
    make(name, short, .option(isRequired: false, isRepeated: true), kind, summary) { $0.each(kind) }
  }

  private static func make<Each: Sendable>(
    _ name: String, _ short: Character?, _ shape: ParameterDeclaration.Shape, _ kind: ArgumentKind<Each>,
    _ summary: Message, defaultText: String? = nil, isHidden: Bool = false,
    load: @escaping @Sendable (StoredValue) -> Value
  ) -> Parameter {
    var fallback = StoredValue.absent
    if let defaultText {
      guard let stored = kind.store(defaultText) else {
        preconditionFailure("the default of \(name) is no value of its kind")
      }
      fallback = stored
    }
    let declaration = ParameterDeclaration(
      name: name, short: short, shape: shape, form: kind.form, summary: summary, defaultText: defaultText,
      isHidden: isHidden, fallback: fallback, store: kind.store)
    return Parameter(declaration: declaration, load: load)
  }
}

extension Parameter where Value == Bool {
  /// `--name`, without a value.
  public static func flag(
    _ name: String, short: Character? = nil, _ summary: Message, isHidden: Bool = false
  ) -> Parameter {
    let declaration = ParameterDeclaration(
      name: name, short: short, shape: .flag, form: .flag, summary: summary, defaultText: nil, isHidden: isHidden,
      fallback: .absent, store: { _ in nil })
    return Parameter(declaration: declaration) { !$0.isAbsent }
  }
}

extension Parameter where Value == [String] {
  /// A command within a command: every word that is left, options too. Bind it from the word where it starts:
  /// `binder.bind(line, from: arguments.wordIndex(of: Self.command))`.
  ///
  /// - Parameter marker: the word with which the command begins; words before it belong to the outer command.
  public static func command(_ name: String, after marker: String? = nil, _ summary: Message) -> Parameter {
    let kind = ArgumentKind<String>.command
    let declaration = ParameterDeclaration(
      name: name, short: nil, shape: .positional(.command), form: kind.form, summary: summary, defaultText: nil,
      isHidden: false, fallback: .absent, marker: marker, store: kind.store)
    return Parameter(declaration: declaration) { $0.each(kind) }
  }
}
