import JSON
import Wording

/// Something that somebody has to see to: a parents' request, an incident, or a parent to be cared for. Its history says
/// who did what.
public struct Matter: Hashable, Sendable {
  /// What there is to be seen to.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    /// A parent's wish, suggestion or question (HS-4.2, BZ-3.1c, H5-2f).
    case request
    /// Something grave, or that the homeroom teacher cannot settle alone (HS-4.3, PD-4.3b, H2-2.1.1b).
    case incident
    /// A parent in a bad mood, to be soothed (HS-3.1.6b, PD-3.1.6, H2-2.1.8, H4-2.1.8).
    case care
  }

  /// How far it has come.
  public enum State: String, Sendable, CaseIterable, Hashable {
    case open
    /// An answer was given; the matter may still be carried out.
    case answered
    case closed
  }

  /// Who has it in hand, from the group upward.
  public enum Level: String, Sendable, CaseIterable, Hashable {
    case homeroom, office, principal, bureau
  }

  /// When it was put on record.
  public var at: Instant
  public var kind: Kind
  /// What it is about, in a line.
  public var title: String
  /// The number of the member whose request or post it is.
  public var member: Int?
  /// The message that it came from: `2026-09/17`.
  public var post: String?
  /// The clauses that ask for it to be seen to.
  public var clauses: [String]
  /// It came of harm that a policy calls grave (`GraveRule`); reports count it apart.
  public var isGrave: Bool
  /// Changed by events only: `history` tells how it came about.
  public var state = State.open
  /// Who has it in hand now.
  public var level: Level
  /// Who sees to it, by name.
  public var owner: String?
  /// The last day on which it is answered, or handed upward, in time.
  public var due: Day
  /// What was done, oldest first.
  public var history: [Event] = []

  /// One step of a matter's history.
  public struct Event: Hashable, Sendable {
    /// What was done.
    public enum What: String, Sendable, CaseIterable, Hashable {
      case opened, assigned, escalated, answered, closed, reopened
    }

    /// When it was done.
    public var at: Instant
    /// Who did it: the actor of the command.
    public var by: String
    /// What was done.
    public var what: What
    /// What was answered, to whom it went, or why.
    public var note: String?

    public init(at: Instant, by: String, what: What, note: String?) {
      self.at = at
      self.by = by
      self.what = what
      self.note = note
    }
  }

  public init(
    at: Instant, kind: Kind, title: String, member: Int?, post: String?, clauses: [String], isGrave: Bool, level: Level,
    owner: String?, due: Day
  ) {
    self.at = at
    self.kind = kind
    self.title = title
    self.member = member
    self.post = post
    self.clauses = clauses
    self.isGrave = isGrave
    self.level = level
    self.owner = owner
    self.due = due
  }
}

extension Matter: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("kind", kind.rawValue)
      out.member("title", title)
      out.member("member", ifAny: member)
      out.member("post", ifAny: post)
      out.member("clauses", ifAny: clauses)
      out.member("grave", ifTrue: isGrave)
      out.member("state", state.rawValue)
      out.member("level", level.rawValue)
      out.member("owner", ifAny: owner)
      out.member("due", due.text)
      out.member("history", ifAny: history)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    guard let due = try json.optionalDay("due") else { throw .wrongTime("due") }
    self.init(
      at: try json.instant("at"), kind: try json.choice("kind", as: Kind.self), title: try json.string("title"),
      member: try json.optionalInteger("member"), post: try json.optionalString("post"),
      clauses: try json.strings("clauses"), isGrave: try json.flag("grave"),
      level: try json.choice("level", as: Level.self), owner: try json.optionalString("owner"), due: due)
    state = try json.choice("state", as: State.self)
    history = try json.list("history", as: Event.self)
  }
}

extension Matter.Event: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("by", by)
      out.member("what", what.rawValue)
      out.member("note", ifAny: note)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      at: try json.instant("at"), by: try json.string("by"), what: try json.choice("what", as: What.self),
      note: try json.optionalString("note"))
  }
}
