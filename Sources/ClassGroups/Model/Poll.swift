import JSON
import Wording

/// A question that the homeroom teacher puts to the class (H5-2c).
public struct Poll: Hashable, Sendable {
  public var at: Instant
  /// The member's number in the group.
  public var author: Int
  public var question: String
  public var options: [String]
  /// How many options one may choose.
  public var most: Int
  /// The last day on which votes count.
  public var until: Day?
  public var closedAt: Instant?
  /// Each member once.
  public var votes: [Vote] = []

  /// What a member chose.
  public struct Vote: Hashable, Sendable {
    /// The member's number in the group.
    public var member: Int
    /// Places of the options, the first is 1, in order.
    public var choices: [Int]
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

/// A student held up as a good example for a month (H5-2e).
public struct Star: Hashable, Sendable {
  /// `2026-09`.
  public var month: String
  public var student: String
  public var reason: String
  public var at: Instant
  public var by: String

  public init(month: String, student: String, reason: String, at: Instant, by: String) {
    self.month = month
    self.student = student
    self.reason = reason
    self.at = at
    self.by = by
  }
}

/// A letter that a policy asks for, and that was sent: before a festival, of the convention, or on media literacy.
public struct Letter: Hashable, Sendable {
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case newYear = "new-year"
    case midAutumn = "mid-autumn"
    case teachersDay = "teachers-day"
    case convention, literacy
  }

  public var kind: Kind
  /// The day of the festival, or the day of sending.
  public var day: Day
  public var text: String
  public var at: Instant
  public var by: String

  public init(kind: Kind, day: Day, text: String, at: Instant, by: String) {
    self.kind = kind
    self.day = day
    self.text = text
    self.at = at
    self.by = by
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

extension Star: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("month", month)
      out.member("student", student)
      out.member("reason", reason)
      out.member("at", at)
      out.member("by", by)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      month: try json.string("month"), student: try json.string("student"), reason: try json.string("reason"),
      at: try json.instant("at"), by: try json.string("by"))
  }
}

extension Letter: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("kind", kind.rawValue)
      out.member("day", day.text)
      out.member("text", text)
      out.member("at", at)
      out.member("by", by)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    guard let day = try json.optionalDay("day") else { throw .wrongTime("day") }
    self.init(
      kind: try json.choice("kind", as: Kind.self), day: day, text: try json.string("text"),
      at: try json.instant("at"), by: try json.string("by"))
  }
}
