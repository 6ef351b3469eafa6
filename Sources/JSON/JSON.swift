/// A JSON value. Objects keep the order in which their members were written, so that what is printed can be compared.
public enum JSON: Hashable, Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSON])
  case object(JSONObject)
}

/// The members of a JSON object, in order, each key once.
///
/// Look-up is linear: the objects of this program have a handful of members.
public struct JSONObject: Hashable, Sendable, ExpressibleByDictionaryLiteral {
  /// In the order in which they were written or first set.
  public private(set) var members: [(key: String, value: JSON)]

  public init() { members = [] }

  public init(dictionaryLiteral elements: (String, JSON)...) {
    self.init()
    for (key, value) in elements { self[key] = value }
  }

  /// For the parser, which has seen to it that no key stands twice.
  init(unique members: [(key: String, value: JSON)]) { self.members = members }

  /// The value of a key; nil where it is absent. Setting nil removes it.
  public subscript(key: String) -> JSON? {
    get { members.first { $0.key == key }?.value }
    set {
      if let index = members.firstIndex(where: { $0.key == key }) {
        if let newValue { members[index].value = newValue } else { members.remove(at: index) }
      } else if let newValue {
        members.append((key, newValue))
      }
    }
  }

  public static func == (left: JSONObject, right: JSONObject) -> Bool {
    left.members.elementsEqual(right.members) { $0.key == $1.key && $0.value == $1.value }
  }

  public func hash(into hasher: inout Hasher) {
    for (key, value) in members {
      hasher.combine(key)
      hasher.combine(value)
    }
  }
}

extension JSON {
  /// The member of an object; nil where this is no object or has no such member.
  public subscript(key: String) -> JSON? {
    if case .object(let object) = self { object[key] } else { nil }
  }

  /// The text; nil where it is no string.
  public var string: String? { if case .string(let value) = self { value } else { nil } }
  /// True or false; nil where it is neither.
  public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
  /// The whole number; nil where it is none or was written with a point or an exponent, such as 1.0.
  public var integer: Int? { if case .integer(let value) = self { value } else { nil } }
  /// The items; nil where it is no array.
  public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
  /// The members; nil where it is no object.
  public var object: JSONObject? { if case .object(let value) = self { value } else { nil } }

  /// Any number, whole or not.
  public var double: Double? {
    switch self {
    case .integer(let value): Double(value)
    case .number(let value): value
    default: nil
    }
  }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral, ExpressibleByNilLiteral
{
  public init(stringLiteral value: String) { self = .string(value) }
  public init(integerLiteral value: Int) { self = .integer(value) }
  public init(booleanLiteral value: Bool) { self = .bool(value) }
  public init(arrayLiteral elements: JSON...) { self = .array(elements) }
  public init(nilLiteral: ()) { self = .null }
  public init(dictionaryLiteral elements: (String, JSON)...) {
    var object = JSONObject()
    for (key, value) in elements { object[key] = value }
    self = .object(object)
  }
}
