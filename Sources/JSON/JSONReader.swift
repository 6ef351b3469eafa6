import Wording

/// Reads values straight out of bytes, without a tree between: for documents that are read at every start of the program.
///
/// ```swift
/// try reader.object { reader, key throws(ShapeError) in
///   switch key {
///   case "name": name = try reader.string()
///   case "tags": tags = try reader.strings()
///   default: try reader.skip()
///   }
/// }
/// ```
/// Members that are null are passed over as if they were absent, and of members with the same key the last counts. Faults
/// of the JSON itself come as faults of shape, with line and byte.
public struct JSONReader {
  private var parser: JSONParser

  public init(_ bytes: UnsafeBufferPointer<UInt8>, depthLimit: Int = 64) {
    parser = JSONParser(bytes, depthLimit: depthLimit, keepsLastOfDuplicates: true)
    parser.skipBlanks()
  }

  /// Reads an object, member by member. `member` must read or skip the value of the key.
  public mutating func object(
    _ member: (inout JSONReader, _ key: JSONKey) throws(ShapeError) -> Void
  ) throws(ShapeError) {
    try expect(UInt8(ascii: "{"), .object)
    guard try enter(UInt8(ascii: "}")) else { return }
    repeat {
      let key = try parsed { parser throws(JSONError) in try parser.keyInPlace() }
      if parser.next == UInt8(ascii: "n") {
        try skip()
      } else {
        do { try member(&self, key) } catch { throw error.within(key.text) }
      }
    } while try more(UInt8(ascii: "}"))
  }

  /// Reads an array, item by item. `item` must read or skip the value.
  public mutating func array(_ item: (inout JSONReader) throws(ShapeError) -> Void) throws(ShapeError) {
    try expect(UInt8(ascii: "["), .array)
    guard try enter(UInt8(ascii: "]")) else { return }
    var index = 0
    repeat {
      do { try item(&self) } catch { throw error.within("\(index)") }
      index += 1
    } while try more(UInt8(ascii: "]"))
  }

  /// Reads a text; anything else is a fault of shape.
  public mutating func string() throws(ShapeError) -> String {
    try expect(UInt8(ascii: "\""), .string)
    return try parsed { parser throws(JSONError) in try parser.string() }
  }

  /// Reads an array of texts.
  public mutating func strings() throws(ShapeError) -> [String] {
    var result: [String] = []
    try array { reader throws(ShapeError) in result.append(try reader.string()) }
    return result
  }

  /// Reads a whole number that fits in 64 bits; 1.0 is none.
  public mutating func integer() throws(ShapeError) -> Int {
    guard let value = try value().integer else { throw .expected(.integer) }
    return value
  }

  /// Reads true or false.
  public mutating func flag() throws(ShapeError) -> Bool {
    guard let value = try value().bool else { throw .expected(.flag) }
    return value
  }

  /// One of the cases of an enumeration, by its raw value.
  ///
  /// The cases are compared one by one: making one of a raw value builds a table of them all first, which pays only where
  /// thousands are read.
  @inlinable
  public mutating func choice<Choice: CaseIterable & RawRepresentable<String>>(
    as type: Choice.Type = Choice.self
  ) throws(ShapeError) -> Choice {
    let word = try string()
    for choice in Choice.allCases where choice.rawValue == word { return choice }
    throw ShapeError.unknown(word)
  }

  /// Any value, as a tree.
  public mutating func value() throws(ShapeError) -> JSON {
    try parsed { parser throws(JSONError) in try parser.value() }
  }

  /// Passes over a value, which must be well formed.
  public mutating func skip() throws(ShapeError) { _ = try value() }

  /// To be called after the document's value: nothing but blanks may follow.
  public mutating func end() throws(ShapeError) { try parsed { parser throws(JSONError) in try parser.end() } }

  private mutating func expect(_ byte: UInt8, _ what: ShapeError.Expected) throws(ShapeError) {
    guard parser.next == byte else {
      // What stands there may be no JSON at all, which is the worse fault.
      try skip()
      throw .expected(what)
    }
  }

  /// Steps into an array or object; false where it is empty.
  private mutating func enter(_ close: UInt8) throws(ShapeError) -> Bool {
    try parsed { parser throws(JSONError) in try parser.enter(orClose: close) }
  }

  private mutating func more(_ close: UInt8) throws(ShapeError) -> Bool {
    try parsed { parser throws(JSONError) in try parser.more(until: close) }
  }

  @inline(__always)
  private mutating func parsed<Value>(
    _ read: (inout JSONParser) throws(JSONError) -> Value
  ) throws(ShapeError) -> Value {
    do throws(JSONError) { return try read(&parser) } catch { throw ShapeError(error.message) }
  }
}
