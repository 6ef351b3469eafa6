/// Finds which of many names stands in a text, without going over them all.
struct NamesInText<Value: Sendable>: Sendable {
  private var values: [NameText.Scalars: Value] = [:]
  private var lengths: Set<Int> = []

  /// - Parameter merge: takes up what another entry of the same name says.
  mutating func insert(_ name: String, _ value: Value, _ merge: (inout Value, Value) -> Void) {
    let key = NameText.normal(name)
    guard key.count >= 2 else { return }
    lengths.insert(key.count)
    guard var known = values[key] else {
      values[key] = value
      return
    }
    merge(&known, value)
    values[key] = known
  }

  /// The value of the name that a text is, as a whole.
  subscript(text: NameText.Scalars) -> Value? { values[text] }

  /// The longest name that stands in a text, the first of several.
  func longest(in text: NameText.Scalars) -> (range: Range<Int>, value: Value)? {
    for length in lengths.sorted(by: >) where length <= text.count {
      for start in 0...(text.count - length) {
        if let value = values[Array(text[start..<start + length])] { return (start..<start + length, value) }
      }
    }
    return nil
  }
}
