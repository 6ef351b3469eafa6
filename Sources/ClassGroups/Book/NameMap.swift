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
  /// The name whose value was asked for or changed last, and where it stands until a name comes or goes: batches go on with
  /// the same.
  private var latest: (name: String, place: Dictionary<Key, Value>.Index)?

  public init() {}

  /// How many names have a value.
  public var count: Int { values.count }
  /// Whether no name has one.
  public var isEmpty: Bool { values.isEmpty }
  /// In no order.
  public var names: [String] { values.keys.map(\.name) }

  /// The value of a name, nil where it has none. Setting nil takes the name out.
  public subscript(name: String) -> Value? {
    get { place(of: name).map { values.values[$0] } }
    _modify {
      latest = nil
      yield &values[Key(name: name)]
    }
  }

  /// The value of a name, put there first where there is none.
  public subscript(name: String, default value: @autoclosure () -> Value) -> Value {
    get { self[name] ?? value() }
    _modify {
      latest = nil
      yield &values[Key(name: name), default: value()]
    }
  }

  /// Whether a name has a value.
  public func contains(_ name: String) -> Bool { place(of: name) != nil }

  private func place(of name: String) -> Dictionary<Key, Value>.Index? {
    if let latest, isSameText(latest.name, name) { return latest.place }
    return values.index(forKey: Key(name: name))
  }

  /// The place of a name, which is at hand from now on.
  private mutating func remember(_ name: String) -> Dictionary<Key, Value>.Index? {
    guard let place = place(of: name) else { return nil }
    if latest?.place != place { latest = (name, place) }
    return place
  }

  /// The value of a name that will be asked for again.
  mutating func recall(_ name: String) -> Value? { remember(name).map { values.values[$0] } }

  /// Changes the value of a name in its place; nil where there is none.
  mutating func update<Result>(_ name: String, _ body: (inout Value) -> Result) -> Result? {
    remember(name).map { body(&values.values[$0]) }
  }
}

extension NameMap: Sequence {
  /// Names with their values, in no order.
  public func makeIterator() -> some IteratorProtocol<(key: String, value: Value)> {
    values.lazy.map { (key: $0.key.name, value: $0.value) }.makeIterator()
  }
}

extension NameMap: Equatable where Value: Equatable {
  public static func == (left: NameMap, right: NameMap) -> Bool { left.values == right.values }
}

extension NameMap: Hashable where Value: Hashable {
  public func hash(into hasher: inout Hasher) { hasher.combine(values) }
}

extension NameMap: Sendable where Value: Sendable {}
extension NameMap.Key: Sendable {}

extension Hasher {
  /// Takes a name so that equal texts come to the same.
  mutating func combine(name: String) { combine(hashOfText(name)) }
}
