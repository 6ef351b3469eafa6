import JSON

extension Member {
  /// Who checked that this is who they say, and how.
  public struct Verification: Hashable, Sendable {
    /// How it was checked: on the roster, by telephone, by a visit, by a paper.
    public enum Method: String, Sendable, CaseIterable, Hashable {
      case roster, phone, visit, document
    }

    /// How it was checked.
    public var method: Method
    /// Who checked: a name, not necessarily a member's.
    public var by: String
    /// When it was checked; a policy may ask for a check anew after so many days (HS-3.1.2).
    public var at: Instant

    public init(method: Method, by: String, at: Instant) {
      self.method = method
      self.by = by
      self.at = at
    }
  }

  /// Silence until an instant; it ends by itself.
  public struct Mute: Hashable, Sendable {
    /// The first moment at which the member may speak again.
    public var until: Instant
    /// What it is for, as it was told to the member.
    public var reason: String?

    public init(until: Instant, reason: String?) {
      self.until = until
      self.reason = reason
    }
  }

  /// Why and when the member had to leave or left.
  public struct Removal: Hashable, Sendable {
    /// When the member left.
    public var at: Instant
    /// The actor of the command.
    public var by: String
    /// Why: in words, or the clauses that were broken.
    public var reason: String

    public init(at: Instant, by: String, reason: String) {
      self.at = at
      self.by = by
      self.reason = reason
    }
  }

  /// What comes to a member later, if it does at all: who has nothing of it takes no room for it.
  struct Later: Hashable, Sendable {
    private struct Contents: Hashable, Sendable {
      var verification: Verification?
      var mute: Mute?
      var removal: Removal?
    }

    private final class Box: Sendable {
      let contents: Contents
      init(_ contents: Contents) { self.contents = contents }
    }

    private var box: Box?

    private var contents: Contents {
      get { box?.contents ?? Contents() }
      set { box = newValue == Contents() ? nil : Box(newValue) }
    }

    var verification: Verification? {
      get { box?.contents.verification }
      set { contents.verification = newValue }
    }
    var mute: Mute? {
      get { box?.contents.mute }
      set { contents.mute = newValue }
    }
    var removal: Removal? {
      get { box?.contents.removal }
      set { contents.removal = newValue }
    }

    static func == (left: Later, right: Later) -> Bool { left.box === right.box || left.contents == right.contents }
    func hash(into hasher: inout Hasher) { hasher.combine(contents) }
  }
}

extension Member.Verification: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("method", method.rawValue)
      out.member("by", by)
      out.member("at", at)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      method: try json.choice("method", as: Method.self), by: try json.string("by"), at: try json.instant("at"))
  }
}

extension Member.Mute: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("until", until)
      out.member("reason", ifAny: reason)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(until: try json.instant("until"), reason: try json.optionalString("reason"))
  }
}

extension Member.Removal: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("by", by)
      out.member("reason", reason)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(at: try json.instant("at"), by: try json.string("by"), reason: try json.string("reason"))
  }
}
