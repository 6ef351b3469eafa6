import JSON
import Wording

/// A student on record, with those who may stand for the child in the group.
public struct Student: Hashable, Sendable {
  /// As the roster has it; two of one name are told apart by their numbers.
  public var name: String
  /// The number in the class or the school's register; never an identity number.
  public var number: String?
  /// In the order of the roster; with none, any parent of the child's name has to be checked by hand.
  public var guardians: [Guardian]

  public init(name: String, number: String? = nil, guardians: [Guardian] = []) {
    self.name = name
    self.number = number
    self.guardians = guardians
  }
}

/// A parent or other guardian on record.
public struct Guardian: Hashable, Sendable {
  /// Nil where the roster tells a relation or a phone alone.
  public var name: String?
  /// The word on record: 母亲, 外婆, …
  public var relation: String?
  /// Digits, with a leading + where there was one.
  public var phone: String?

  public init(name: String? = nil, relation: String? = nil, phone: String? = nil) {
    self.name = name
    self.relation = relation
    self.phone = phone
  }
}

extension Student: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("name", name)
      out.member("number", ifAny: number)
      out.member("guardians", ifAny: guardians)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      name: try json.string("name"), number: try json.optionalString("number"),
      guardians: try json.list("guardians", as: Guardian.self))
  }
}

extension Guardian: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("name", ifAny: name)
      out.member("relation", ifAny: relation)
      out.member("phone", ifAny: phone)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      name: try json.optionalString("name"), relation: try json.optionalString("relation"),
      phone: try json.optionalString("phone"))
  }
}
