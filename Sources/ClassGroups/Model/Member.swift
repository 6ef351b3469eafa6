import JSON
import Wording

/// Somebody in a group. The number that tells members apart is the key under which they are kept.
///
/// A copy costs one reference, until one of the two is changed: members go from hand to hand by the thousand.
public struct Member: Sendable {
  /// Whether the member is in. Removed ones stay on record until their data is purged.
  public enum Status: String, Sendable, CaseIterable, Hashable {
    /// Waits for an administrator's consent, or for a student to appear on the roster.
    case pending
    case active
    case removed
  }

  private final class Contents: Sendable {
    let fields: Fields

    init(_ fields: Fields) { self.fields = fields }
  }

  private struct Fields: Hashable, Sendable {
    var name: String
    var display: String
    var role: Role
    var student: String?
    var relation: String?
    var subject: String?
    var phone: String?
    var status: Status
    var joinedAt: Instant
    var addedBy: String
    var later = Later()
  }

  private var contents: Contents

  private var fields: Fields {
    _read { yield contents.fields }
    _modify {
      var fields = contents.fields
      defer { contents = Contents(fields) }
      yield &fields
    }
  }

  /// The person's own name; several members may share one.
  public var name: String {
    get { contents.fields.name }
    set { fields.name = newValue }
  }
  /// The name shown in the group, unique there among those who are not removed.
  public var display: String {
    get { contents.fields.display }
    set { fields.display = newValue }
  }
  /// What the member is in the group, which decides the clauses that bind.
  public var role: Role {
    get { contents.fields.role }
    set { fields.role = newValue }
  }
  /// The student whom a parent stands for, as given when the member came in; the roster has a word of its own.
  public var student: String? {
    get { contents.fields.student }
    set { fields.student = newValue }
  }
  /// What a parent is to the student, in the words given: 妈妈, 外公.
  public var relation: String? {
    get { contents.fields.relation }
    set { fields.relation = newValue }
  }
  /// What a teacher teaches.
  public var subject: String? {
    get { contents.fields.subject }
    set { fields.subject = newValue }
  }
  /// As given; shown whole only where it is asked for.
  public var phone: String? {
    get { contents.fields.phone }
    set { fields.phone = newValue }
  }
  /// Whether the member is in.
  public var status: Status {
    get { contents.fields.status }
    set { fields.status = newValue }
  }
  /// When the member was taken on record, pending or not.
  public var joinedAt: Instant {
    get { contents.fields.joinedAt }
    set { fields.joinedAt = newValue }
  }
  /// Who brought the member in.
  public var addedBy: String {
    get { contents.fields.addedBy }
    set { fields.addedBy = newValue }
  }
  /// Nil until somebody checked.
  public var verification: Verification? {
    get { contents.fields.later.verification }
    set { fields.later.verification = newValue }
  }
  /// The latest one, past or not: `mute(at:)` tells whether it is in force.
  public var mute: Mute? {
    get { contents.fields.later.mute }
    set { fields.later.mute = newValue }
  }
  /// Nil for those who are in.
  public var removal: Removal? {
    get { contents.fields.later.removal }
    set { fields.later.removal = newValue }
  }

  public init(
    name: String, display: String, role: Role, status: Status, joinedAt: Instant, addedBy: String,
    student: String? = nil, relation: String? = nil, subject: String? = nil, phone: String? = nil
  ) {
    contents = Contents(
      Fields(
        name: name, display: display, role: role, student: student, relation: relation, subject: subject, phone: phone,
        status: status, joinedAt: joinedAt, addedBy: addedBy))
  }

  /// The end of the mute in force at an instant; nil where there is none.
  public func mutedUntil(at now: Instant) -> Instant? {
    guard let mute, mute.until > now else { return nil }
    return mute.until
  }
}

extension Member: Hashable {
  public static func == (left: Member, right: Member) -> Bool {
    left.contents === right.contents || left.contents.fields == right.contents.fields
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(contents.fields) }
}

extension Member: CustomReflectable {
  public var customMirror: Mirror { Mirror(reflecting: contents.fields) }
}

extension Member: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    let contents = contents
    out.object { out in
      out.member("name", contents.fields.name)
      if !isSameText(contents.fields.display, contents.fields.name) { out.member("display", contents.fields.display) }
      out.member("role", contents.fields.role.rawValue)
      out.member("student", ifAny: contents.fields.student)
      out.member("relation", ifAny: contents.fields.relation)
      out.member("subject", ifAny: contents.fields.subject)
      out.member("phone", ifAny: contents.fields.phone)
      out.member("status", contents.fields.status.rawValue)
      out.member("joined_at", contents.fields.joinedAt)
      out.member("added_by", contents.fields.addedBy)
      out.member("verification", ifAny: verification)
      out.member("mute", ifAny: mute)
      out.member("removal", ifAny: removal)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    let name = try json.string("name")
    var fields = Fields(
      name: name, display: try json.optionalString("display") ?? name, role: try json.choice("role", as: Role.self),
      student: try json.optionalString("student"), relation: try json.optionalString("relation"),
      subject: try json.optionalString("subject"), phone: try json.optionalString("phone"),
      status: try json.choice("status", as: Status.self), joinedAt: try json.instant("joined_at"),
      addedBy: try json.string("added_by"))
    fields.later.verification = try json.optional("verification", as: Verification.self)
    fields.later.mute = try json.optional("mute", as: Mute.self)
    fields.later.removal = try json.optional("removal", as: Removal.self)
    contents = Contents(fields)
  }
}
