import JSON

/// A letter that a policy asks for, and that was sent: before a festival, of the convention, or on media literacy.
public struct Letter: Hashable, Sendable {
  /// What the occasion was; the festivals are those of `Festival`, under the same identifiers.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case newYear = "new-year"
    case midAutumn = "mid-autumn"
    case teachersDay = "teachers-day"
    case convention, literacy
  }

  public var kind: Kind
  /// The day of the festival, or the day of sending.
  public var day: Day
  /// As it was sent.
  public var text: String
  /// When it was sent.
  public var at: Instant
  /// Who sent it: the actor of the command.
  public var by: String

  public init(kind: Kind, day: Day, text: String, at: Instant, by: String) {
    self.kind = kind
    self.day = day
    self.text = text
    self.at = at
    self.by = by
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
