import Wording

/// The values of a command's parameters: `arguments(Self.group)`.
///
/// A value costs a comparison for each parameter of the command and no lookup by name. Binding into the same
/// `Arguments` again and again allocates nothing but the longer texts.
public struct Arguments: Sendable {
  /// The command whose parameters these are, and what is asked of it here: their keys and traits in the order of `values`.
  private(set) var owner: TableEntry?
  private var keys: [ObjectIdentifier] = []
  private var traits: [Traits] = []
  var values: [StoredValue] = []
  /// The word each value came from, or −1.
  var words: [Int32] = []
  /// Whether any parameter was given.
  public private(set) var hasValues = false

  public init() {}

  func index(of declaration: ParameterDeclaration) -> Int {
    let key = ObjectIdentifier(declaration)
    for index in keys.indices where keys[index] == key { return index }
    preconditionFailure("\(declaration.shown) is no parameter of this command")
  }

  /// The value of a parameter.
  public func callAsFunction<Value>(_ parameter: Parameter<Value>) -> Value {
    parameter.load(values[index(of: parameter.declaration)])
  }

  /// The text of a parameter, without a detour by its type.
  public func callAsFunction(_ parameter: Parameter<String>) -> String {
    let index = index(of: parameter.declaration)
    return traits[index].contains(.read) ? parameter.load(values[index]) : values[index].text
  }

  /// The text of a parameter, if it was given.
  public func callAsFunction(_ parameter: Parameter<String?>) -> String? {
    let index = index(of: parameter.declaration)
    if traits[index].contains(.read) { return parameter.load(values[index]) }
    if case .text(let text) = values[index] { return text }
    return nil
  }

  /// Whether a flag was given.
  public func callAsFunction(_ parameter: Parameter<Bool>) -> Bool {
    !values[index(of: parameter.declaration)].isAbsent
  }

  /// The word (counted from 0 in the line) that gave the value; nil where none did.
  public func wordIndex(of parameter: some AnyParameter) -> Int? {
    let word = words[index(of: parameter.declaration)]
    return word < 0 ? nil : Int(word)
  }

  /// Whether the parameter was given, rather than left to its default.
  public func has(_ parameter: some AnyParameter) -> Bool { wordIndex(of: parameter) != nil }
}

extension Arguments {
  /// Forgets all values and takes the parameters of a command.
  mutating func reset(_ entry: TableEntry) {
    if owner === entry {
      // The same command again, as lines of a batch mostly are: only what was given is put back.
      guard hasValues else { return }
      hasValues = false
      let fallbacks = entry.fallbacks
      for slot in words.indices where words[slot] >= 0 {
        values[slot] = fallbacks[slot]
        words[slot] = -1
      }
      return
    }
    owner = entry
    keys = entry.keys
    traits = entry.traits
    hasValues = false
    values.removeAll(keepingCapacity: true)
    values.append(contentsOf: entry.fallbacks)
    words.removeAll(keepingCapacity: true)
    words.append(contentsOf: entry.noWords)
  }

  @inline(__always)
  mutating func set(_ slot: Int, _ value: StoredValue, _ word: Int32) {
    values[slot] = value
    words[slot] = word
    hasValues = true
  }

  /// Takes what a word says; values of a parameter that may be given several times gather in a list.
  mutating func take(_ slot: Int, _ value: StoredValue, _ word: Int32) {
    guard traits[slot].contains(.repeated) else { return set(slot, value, word) }
    var list: [StoredValue] = []
    if case .list(let earlier) = values[slot] { list = earlier }
    values[slot] = .absent
    list.append(value)
    set(slot, .list(list), words[slot] < 0 ? word : words[slot])
  }
}
