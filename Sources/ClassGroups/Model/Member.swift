import JSON
import Wording

/// Somebody in a group. The number that tells members apart is the key under which they are kept.
public struct Member: Hashable, Sendable {
  /// Whether the member is in. Removed ones stay on record until their data is purged.
  public enum Status: String, Sendable, CaseIterable, Hashable {
    /// Waits for an administrator's consent, or for a student to appear on the roster.
    case pending
    case active
    case removed
  }

  /// The person's own name; several members may share one.
  public var name: String
  /// The name shown in the group, unique there among those who are not removed.
  public var display: String
  /// What the member is in the group, which decides the clauses that bind.
  public var role: Role
  /// The student whom a parent stands for, as given when the member came in; the roster has a word of its own.
  public var student: String?
  /// What a parent is to the student, in the words given: 妈妈, 外公.
  public var relation: String?
  /// What a teacher teaches.
  public var subject: String?
  /// As given; shown whole only where it is asked for.
  public var phone: String?
  /// Whether the member is in.
  public var status: Status
  /// When the member was taken on record, pending or not.
  public var joinedAt: Instant
  /// Who brought the member in.
  public var addedBy: String
  /// Nil until somebody checked.
  public var verification: Verification? {
    get { later.verification }
    set { later.verification = newValue }
  }
  /// The latest one, past or not: `mute(at:)` tells whether it is in force.
  public var mute: Mute? {
    get { later.mute }
    set { later.mute = newValue }
  }
  /// Nil for those who are in.
  public var removal: Removal? {
    get { later.removal }
    set { later.removal = newValue }
  }
  private var later = Later()

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

  /// What comes to a member later, if it does at all. Kept apart, so that a batch which takes in thousands does not carry
  /// the empty room for it about.
  private struct Later: Hashable, Sendable {
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

  public init(name: String, display: String, role: Role, status: Status, joinedAt: Instant, addedBy: String) {
    self.name = name
    self.display = display
    self.role = role
    self.status = status
    self.joinedAt = joinedAt
    self.addedBy = addedBy
  }

  /// The end of the mute in force at an instant; nil where there is none.
  public func mutedUntil(at now: Instant) -> Instant? {
    guard let mute, mute.until > now else { return nil }
    return mute.until
  }
}

extension Member: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("name", name)
      if display != name { out.member("display", display) }
      out.member("role", role.rawValue)
      out.member("student", ifAny: student)
      out.member("relation", ifAny: relation)
      out.member("subject", ifAny: subject)
      out.member("phone", ifAny: phone)
      out.member("status", status.rawValue)
      out.member("joined_at", joinedAt)
      out.member("added_by", addedBy)
      out.member("verification", ifAny: verification)
      out.member("mute", ifAny: mute)
      out.member("removal", ifAny: removal)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    let name = try json.string("name")
    self.init(
      name: name, display: try json.optionalString("display") ?? name, role: try json.choice("role", as: Role.self),
      status: try json.choice("status", as: Status.self), joinedAt: try json.instant("joined_at"),
      addedBy: try json.string("added_by"))
    student = try json.optionalString("student")
    relation = try json.optionalString("relation")
    subject = try json.optionalString("subject")
    phone = try json.optionalString("phone")
    verification = try json.optional("verification", as: Verification.self)
    mute = try json.optional("mute", as: Mute.self)
    removal = try json.optional("removal", as: Removal.self)
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
