import JSON
import Wording

/// A question that the homeroom teacher puts to the class (H5-2c).
public struct Poll: Hashable, Sendable {
  /// When it was put to the class.
  public var at: Instant
  /// The member's number in the group.
  public var author: Int
  /// As it was put.
  public var question: String
  /// What can be chosen, in the order in which it was offered.
  public var options: [String]
  /// How many options one may choose.
  public var most: Int
  /// The last day on which votes count.
  public var until: Day?
  /// When somebody closed it; nil while votes count, up to `until`.
  public var closedAt: Instant?
  /// Each member once.
  public var votes: [Vote] = []

  /// What a member chose.
  public struct Vote: Hashable, Sendable {
    /// The member's number in the group.
    public var member: Int
    /// Places of the options, the first is 1, in order.
    public var choices: [Int]
    /// When the member chose last.
    public var at: Instant

    public init(member: Int, choices: [Int], at: Instant) {
      self.member = member
      self.choices = choices
      self.at = at
    }
  }

  public init(at: Instant, author: Int, question: String, options: [String], most: Int, until: Day?) {
    self.at = at
    self.author = author
    self.question = question
    self.options = options
    self.most = most
    self.until = until
  }
}

extension Poll: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("author", author)
      out.member("question", question)
      out.member("options", options)
      out.member("most", most)
      out.member("until", ifAny: until?.text)
      out.member("closed_at", ifAny: closedAt)
      out.member("votes", ifAny: votes)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      at: try json.instant("at"), author: try json.integer("author"), question: try json.string("question"),
      options: try json.strings("options"), most: try json.integer("most"), until: try json.optionalDay("until"))
    closedAt = try json.optionalInstant("closed_at")
    votes = try json.list("votes", as: Vote.self)
  }
}

extension Poll.Vote: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("member", member)
      out.key("choices")
      out.array { out in for choice in choices { out.integer(choice) } }
      out.member("at", at)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    var choices: [Int] = []
    for item in try json.list("choices") {
      guard let choice = item.integer else {
        throw ShapeError(path: ["choices"], Message(zh: "应为整数的数组", en: "whole numbers are expected"))
      }
      choices.append(choice)
    }
    self.init(member: try json.integer("member"), choices: choices, at: try json.instant("at"))
  }
}
