import Wording

/// A value that has one form in JSON.
public protocol JSONWritable {
  func write(to out: inout JSONWriter)
}

extension JSON: JSONWritable {
  public func write(to out: inout JSONWriter) { out.json(self) }
}

/// A value that can be read from its form in JSON. Unknown members are ignored.
public protocol JSONReadable {
  init(json: JSON) throws(ShapeError)
}

/// JSON that is well formed but not what was expected there.
public struct ShapeError: Explained, Hashable {
  /// Keys and indices that lead to the place, outermost first.
  public var path: [String]
  /// What is wrong there.
  public var what: Message

  public init(path: [String] = [], _ what: Message) {
    self.path = path
    self.what = what
  }

  public var code: String { "bad-shape" }
  public var message: Message {
    let place = path.joined(separator: ".")
    return place.isEmpty ? what : Message(zh: "\(place)：\(what.zh)", en: "\(place): \(what.en)")
  }
}

extension JSON {
  /// Reads one value from bytes.
  ///
  /// - Parameters:
  ///   - depthLimit: how deep arrays and objects may nest.
  ///   - keepsLastOfDuplicates: of members with the same key the last counts; else they are an error.
  public init(
    parsing bytes: some Collection<UInt8>, depthLimit: Int = 64, keepsLastOfDuplicates: Bool = false
  ) throws(JSONError) {
    func read(_ buffer: UnsafeBufferPointer<UInt8>) -> Result<JSON, JSONError> {
      var parser = JSONParser(buffer, depthLimit: depthLimit, keepsLastOfDuplicates: keepsLastOfDuplicates)
      do throws(JSONError) { return .success(try parser.document()) } catch { return .failure(error) }
    }
    let result = bytes.withContiguousStorageIfAvailable(read) ?? Array(bytes).withUnsafeBufferPointer(read)
    self = try result.get()
  }

  /// The value in one line, without blanks.
  public var compact: String {
    var out = JSONWriter()
    out.json(self)
    return out.text
  }

  /// The member of an object, or nil where it is absent or null. Not an object: an error.
  public func optional(_ key: String) throws(ShapeError) -> JSON? {
    guard case .object(let object) = self else { throw .expected(.object) }
    guard let value = object[key], value != .null else { return nil }
    return value
  }

  /// The member of an object, which must be there.
  public func required(_ key: String) throws(ShapeError) -> JSON {
    guard let value = try optional(key) else { throw .missing(key) }
    return value
  }

  /// The text of a member, which must be there.
  public func string(_ key: String) throws(ShapeError) -> String {
    guard let value = try required(key).string else { throw .expected(.string).within(key) }
    return value
  }

  /// The text of a member; nil where it is absent or null.
  public func optionalString(_ key: String) throws(ShapeError) -> String? {
    guard let value = try optional(key) else { return nil }
    guard let text = value.string else { throw .expected(.string).within(key) }
    return text
  }

  /// The whole number of a member, which must be there.
  public func integer(_ key: String) throws(ShapeError) -> Int {
    guard let value = try required(key).integer else { throw .expected(.integer).within(key) }
    return value
  }

  /// The whole number of a member; nil where it is absent or null.
  public func optionalInteger(_ key: String) throws(ShapeError) -> Int? {
    guard let value = try optional(key) else { return nil }
    guard let number = value.integer else { throw .expected(.integer).within(key) }
    return number
  }

  /// False where it is absent.
  public func flag(_ key: String) throws(ShapeError) -> Bool {
    guard let value = try optional(key) else { return false }
    guard let flag = value.bool else { throw .expected(.flag).within(key) }
    return flag
  }

  /// Empty where it is absent.
  public func list(_ key: String) throws(ShapeError) -> [JSON] {
    guard let value = try optional(key) else { return [] }
    guard let items = value.array else { throw .expected(.array).within(key) }
    return items
  }

  /// Empty where it is absent.
  public func strings(_ key: String) throws(ShapeError) -> [String] {
    var result: [String] = []
    for item in try list(key) {
      guard let text = item.string else { throw .expected(.strings).within(key) }
      result.append(text)
    }
    return result
  }

  /// One of the cases of an enumeration, by its raw value.
  public func choice<Choice: RawRepresentable<String>>(
    _ key: String, as type: Choice.Type
  ) throws(ShapeError) -> Choice {
    let text = try string(key)
    guard let choice = Choice(rawValue: text) else { throw .unknown(text).within(key) }
    return choice
  }

  /// The same, nil where the member is absent or null.
  public func optionalChoice<Choice: RawRepresentable<String>>(
    _ key: String, as type: Choice.Type
  ) throws(ShapeError) -> Choice? {
    guard let text = try optionalString(key) else { return nil }
    guard let choice = Choice(rawValue: text) else { throw .unknown(text).within(key) }
    return choice
  }

  /// A value of a type with a form of its own; nil where it is absent.
  public func optional<Value: JSONReadable>(_ key: String, as type: Value.Type) throws(ShapeError) -> Value? {
    guard let value = try optional(key) else { return nil }
    do { return try Value(json: value) } catch { throw error.within(key) }
  }

  /// Values of a type with a form of its own; empty where the list is absent.
  public func list<Value: JSONReadable>(_ key: String, as type: Value.Type) throws(ShapeError) -> [Value] {
    var result: [Value] = []
    for (index, item) in try list(key).enumerated() {
      do { result.append(try Value(json: item)) } catch { throw error.within("\(index)").within(key) }
    }
    return result
  }
}

extension ShapeError {
  /// What may be expected at a place.
  public enum Expected: Sendable {
    case object, array, string, strings, integer, flag
  }

  /// Something else stands there.
  public static func expected(_ what: Expected) -> ShapeError {
    switch what {
    case .object: ShapeError(Message(zh: "应为对象", en: "an object is expected"))
    case .array: ShapeError(Message(zh: "应为数组", en: "an array is expected"))
    case .string: ShapeError(Message(zh: "应为文字", en: "a string is expected"))
    case .strings: ShapeError(Message(zh: "应为文字的数组", en: "an array of strings is expected"))
    case .integer: ShapeError(Message(zh: "应为整数", en: "a whole number is expected"))
    case .flag: ShapeError(Message(zh: "应为 true 或 false", en: "true or false is expected"))
    }
  }

  /// A word is none of those allowed.
  public static func unknown(_ word: String) -> ShapeError {
    ShapeError(Message(zh: "不认识的值\(quoted(word).zh)", en: "unknown value \(quoted(word).en)"))
  }

  /// A member is not there that must be.
  public static func missing(_ key: String) -> ShapeError {
    ShapeError(path: [key], Message(zh: "缺少此项", en: "is missing"))
  }

  /// The same fault, seen from the object that holds it.
  public func within(_ key: String) -> ShapeError {
    ShapeError(path: [key] + path, what)
  }
}
