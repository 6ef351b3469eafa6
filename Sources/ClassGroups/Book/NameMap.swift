import Wording

/// A dictionary by names. They are equal as texts are, but found by their bytes where those tell all: a dictionary of
/// texts goes over every scalar of a Chinese name, once to find it and once to compare it.
public struct NameMap<Value> {
  fileprivate struct Key: Hashable {
    var name: String

    static func == (left: Key, right: Key) -> Bool { isSameText(left.name, right.name) }

    func hash(into hasher: inout Hasher) { hasher.combine(name: name) }
  }

  private var values: [Key: Value] = [:]

  public init() {}

  /// How many names have a value.
  public var count: Int { values.count }
  /// Whether no name has one.
  public var isEmpty: Bool { values.isEmpty }
  /// In no order.
  public var names: [String] { values.keys.map(\.name) }

  /// The value of a name, nil where it has none. Setting nil takes the name out.
  public subscript(name: String) -> Value? {
    get { values[Key(name: name)] }
    _modify { yield &values[Key(name: name)] }
  }

  /// The value of a name, put there first where there is none.
  public subscript(name: String, default value: @autoclosure () -> Value) -> Value {
    get { values[Key(name: name)] ?? value() }
    _modify { yield &values[Key(name: name), default: value()] }
  }

  /// Whether a name has a value.
  public func contains(_ name: String) -> Bool { values.index(forKey: Key(name: name)) != nil }

  /// Changes the value of a name in its place; nil where there is none.
  mutating func update<Result>(_ name: String, _ body: (inout Value) -> Result) -> Result? {
    guard let index = values.index(forKey: Key(name: name)) else { return nil }
    return body(&values.values[index])
  }
}

extension NameMap: Sequence {
  /// Names with their values, in no order.
  public func makeIterator() -> some IteratorProtocol<(key: String, value: Value)> {
    values.lazy.map { (key: $0.key.name, value: $0.value) }.makeIterator()
  }
}

extension NameMap: Equatable where Value: Equatable {}
extension NameMap: Hashable where Value: Hashable {}
extension NameMap: Sendable where Value: Sendable {}
extension NameMap.Key: Sendable {}

extension Hasher {
  /// Takes a name so that equal texts come to the same.
  mutating func combine(name: String) { combine(hashOfText(name)) }
}
