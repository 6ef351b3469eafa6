import Wording

/// A kind of argument: how a word becomes a value, and how it is described and completed.
///
/// Rooms further up declare kinds of their own:
/// ```swift
/// extension ArgumentKind where Value == String {
///   static var group: Self {
///     Self(name: "group", placeholder: "GROUP", expected: Message(zh: "群名", en: "a group's name"), example: "三年级1班")
///   }
/// }
/// ```
public struct ArgumentKind<Value: Sendable>: Sendable {
  /// How its values are described, whatever their type.
  public let form: ArgumentForm
  @usableFromInline let store: @Sendable (String) -> StoredValue?
  @usableFromInline let load: @Sendable (StoredValue) -> Value

  @usableFromInline
  init(
    form: ArgumentForm, store: @escaping @Sendable (String) -> StoredValue?,
    load: @escaping @Sendable (StoredValue) -> Value
  ) {
    self.form = form
    self.store = store
    self.load = load
  }

  /// A kind read by a function of its own: `read` must be pure, as it is asked at binding and again at each access.
  ///
  /// - Parameters:
  ///   - name: what completion asks its source for.
  ///   - placeholder: what stands for the value in usage lines, in capitals.
  ///   - expected: what a value must be, told in an error after "expected".
  ///   - example: a value, shown in errors.
  ///   - folds: whether full-width digits and letters are read as their ASCII twins.
  ///   - read: the value of a word, or nil where it is none.
  public init(
    name: String, placeholder: String, expected: Message, example: String, folds: Bool = true,
    read: @escaping @Sendable (String) -> Value?
  ) {
    form = ArgumentForm(
      name: name, placeholder: placeholder, expected: expected, example: example, folds: folds, storage: .read)
    store = { read($0) == nil ? nil : .text($0) }
    load = { stored in
      guard case .text(let text) = stored, let value = read(text) else {
        preconditionFailure("\(name): a bound value that cannot be read again")
      }
      return value
    }
  }
}

extension ArgumentKind where Value == String {
  /// A kind whose values are names or texts as they were typed; what they name is looked up later.
  public init(name: String, placeholder: String, expected: Message, example: String, folds: Bool = false) {
    form = ArgumentForm(
      name: name, placeholder: placeholder, expected: expected, example: example, folds: folds, storage: .text)
    store = { .text($0) }
    load = { $0.text }
  }

  /// A kind whose values are the texts of which `isValue` says so; it must be pure.
  public init(
    name: String, placeholder: String, expected: Message, example: String,
    where isValue: @escaping @Sendable (String) -> Bool
  ) {
    form = ArgumentForm(
      name: name, placeholder: placeholder, expected: expected, example: example, folds: false, storage: .checked)
    store = { isValue($0) ? .text($0) : nil }
    load = { $0.text }
  }
}

/// The description of a kind, without the type of its values.
public struct ArgumentForm: Sendable {
  /// What completion asks its source for: `group`.
  public let name: String
  /// What stands for a value in usage lines: `GROUP`.
  public let placeholder: String
  /// What a value must be, told in an error.
  public var expected: Message {
    if let told { return told }
    let words = choices.map(\.word)
    return Message(
      zh: words.joined(separator: "、") + " 之一",
      en: words.count == 1 ? words[0] : words.dropLast().joined(separator: ", ") + " or " + (words.last ?? ""))
  }
  /// A value, shown in errors.
  public var example: String { toldExample ?? choices.first?.word ?? "" }
  private let toldExample: String?
  /// Whether full-width digits and letters are read as their ASCII twins.
  public let folds: Bool
  /// The words to choose from, where that is all there is. Made when they are asked for: a process that runs one command
  /// shows none.
  public var choices: [ChoiceDescription] { makeChoices?() ?? [] }
  private let makeChoices: (@Sendable () -> [ChoiceDescription])?
  let storage: Storage
  /// What is expected where it is not a choice of words.
  private let told: Message?

  /// How binding keeps a value; plain texts need no function to read them, and checked ones only to be bound.
  enum Storage: Sendable { case text, checked, read, flag }

  init(
    name: String, placeholder: String, expected: Message, example: String, folds: Bool,
    storage: Storage
  ) {
    self.name = name
    self.placeholder = placeholder
    told = expected
    toldExample = example
    self.folds = folds
    makeChoices = nil
    self.storage = storage
  }

  /// A choice of words.
  @usableFromInline
  init(name: String, placeholder: String, choices: @escaping @Sendable () -> [ChoiceDescription]) {
    self.name = name
    self.placeholder = placeholder
    told = nil
    toldExample = nil
    folds = true
    makeChoices = choices
    storage = .read
  }

  static let flag = ArgumentForm(
    name: "flag", placeholder: "", expected: Message(verbatim: ""), example: "", folds: false, storage: .flag)
}

/// One word of a choice, as help and completion show it.
public struct ChoiceDescription: Sendable {
  /// As it is typed and shown.
  public let word: String
  /// Other words that mean the same, Chinese ones among them.
  public let aliases: [String]
  /// What it means, beside it in help.
  public let summary: Message

  public init(word: String, aliases: [String], summary: Message) {
    self.word = word
    self.aliases = aliases
    self.summary = summary
  }
}

/// One value of a choice and the words for it.
public struct Choice<Value: Sendable>: Sendable {
  /// What the words stand for.
  public let value: Value
  /// As it is typed and shown.
  public let word: String
  /// Other words for it, Chinese ones among them.
  public let aliases: [String]
  /// What it means, beside it in help.
  public let summary: Message

  public init(_ value: Value, _ word: String, aliases: [String] = [], _ summary: Message) {
    self.value = value
    self.word = word
    self.aliases = aliases
    self.summary = summary
  }
}

/// A bound value as it is kept until it is asked for.
@usableFromInline
enum StoredValue: Sendable {
  case absent
  case present
  case text(String)
  case integer(Int)
  case list([StoredValue])

  var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  @usableFromInline
  var text: String {
    if case .text(let text) = self { text } else { "" }
  }

  var integer: Int {
    if case .integer(let integer) = self { integer } else { 0 }
  }

  func each<Value>(_ kind: ArgumentKind<Value>) -> [Value] {
    if case .list(let values) = self { values.map(kind.load) } else { [] }
  }
}
