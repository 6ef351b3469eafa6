/// Members of an object: a key of the program's own words and its value.
///
/// Those that take a value of any type are inlinable, so that rooms further up get them for their own types: at run time
/// a generic one costs more than the writing itself.
extension JSONWriter {
  /// A member with a whole number.
  public mutating func member(_ key: StaticString, _ value: Int) {
    self.key(key)
    integer(value)
  }

  /// A member that is true or false.
  public mutating func member(_ key: StaticString, _ value: Bool) {
    self.key(key)
    bool(value)
  }

  /// Null where there is no value.
  public mutating func member(_ key: StaticString, orNull value: String?) {
    self.key(key)
    if let value { string(value) } else { null() }
  }

  /// Left out where there is no value.
  @inlinable
  public mutating func member(_ key: StaticString, ifAny value: String?) {
    if let value { member(key, value) }
  }

  /// Left out where there is no value.
  @inlinable
  public mutating func member(_ key: StaticString, ifAny value: Int?) {
    if let value { member(key, value) }
  }

  /// Left out where it is false.
  @inlinable
  public mutating func member(_ key: StaticString, ifTrue flag: Bool) {
    if flag { member(key, true) }
  }

  /// A member with a value that has a form of its own.
  @inlinable
  public mutating func member(_ key: StaticString, _ value: some JSONWritable) {
    self.key(key)
    value.write(to: &self)
  }

  /// Left out where there is no value.
  @inlinable
  public mutating func member(_ key: StaticString, ifAny value: (some JSONWritable)?) {
    if let value { member(key, value) }
  }

  /// Left out where the list is empty.
  @inlinable
  public mutating func member(_ key: StaticString, ifAny values: [some JSONWritable]) {
    guard !values.isEmpty else { return }
    self.key(key)
    // By their places, since each value that is taken out of the list is a copy.
    array { out in for place in values.indices { values[place].write(to: &out) } }
  }

  /// Left out where the list is empty.
  @inlinable
  public mutating func member(_ key: StaticString, ifAny values: [String]) {
    if !values.isEmpty { member(key, values) }
  }

  /// A member with a list of texts, empty or not.
  public mutating func member(_ key: StaticString, _ values: [String]) {
    self.key(key)
    array { out in for value in values { out.string(value) } }
  }
}
