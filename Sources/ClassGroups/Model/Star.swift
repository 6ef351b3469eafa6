import JSON

/// A student held up as a good example for a month (H5-2e).
public struct Star: Hashable, Sendable {
  /// `2026-09`.
  public var month: String
  /// The name, as given.
  public var student: String
  /// What for, as it was told to the class.
  public var reason: String
  /// When it was put on record.
  public var at: Instant
  /// Who chose: the actor of the command.
  public var by: String

  public init(month: String, student: String, reason: String, at: Instant, by: String) {
    self.month = month
    self.student = student
    self.reason = reason
    self.at = at
    self.by = by
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
