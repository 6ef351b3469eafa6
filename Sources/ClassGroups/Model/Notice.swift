import JSON
import Wording

/// A notice to a group, and whom it has reached.
public struct Notice: Hashable, Sendable {
  /// What a notice is about; a lesson cancelled or moved is H5-2a's.
  public enum Kind: String, Sendable, CaseIterable, Hashable {
    case general, lesson, activity, important
  }

  /// When it went out.
  public var at: Instant
  /// The number of the member who gave it.
  public var author: Int
  public var kind: Kind
  /// What it is about, in a line.
  public var title: String
  /// All of it, as it went out.
  public var text: String
  /// The pack or packs under which it was given.
  public var policy: String
  /// Parents are asked to answer it (H4-2.1.5).
  public var asksReply: Bool
  /// By when everybody is to have been reached.
  public var due: Day?
  /// The message by which it went out: `2026-09/17`.
  public var post: String
  /// Who has been reached, each member once.
  public var receipts: [Receipt] = []
  /// Nobody is followed up any more.
  public var isClosed = false

  /// That a member got to know of a notice.
  public struct Receipt: Hashable, Sendable {
    /// How it is known: said by somebody, from a list that parents fill in (接龙), an answer in the group, a telephone
    /// call, or in writing.
    public enum Way: String, Sendable, CaseIterable, Hashable {
      case hand, list, log, phone, writing
    }

    /// The member's number in the group.
    public var member: Int
    /// How it is known.
    public var way: Way
    /// When it was put on record, not when the parent read it.
    public var at: Instant
    /// Who says so: the actor of the command.
    public var by: String

    public init(member: Int, way: Way, at: Instant, by: String) {
      self.member = member
      self.way = way
      self.at = at
      self.by = by
    }
  }

  public init(
    at: Instant, author: Int, kind: Kind, title: String, text: String, policy: String, asksReply: Bool, due: Day?,
    post: String
  ) {
    self.at = at
    self.author = author
    self.kind = kind
    self.title = title
    self.text = text
    self.policy = policy
    self.asksReply = asksReply
    self.due = due
    self.post = post
  }
}

extension Notice: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("author", author)
      out.member("kind", kind.rawValue)
      out.member("title", title)
      out.member("text", text)
      out.member("policy", policy)
      out.member("asks_reply", ifTrue: asksReply)
      out.member("due", ifAny: due?.text)
      out.member("post", post)
      out.member("receipts", ifAny: receipts)
      out.member("closed", ifTrue: isClosed)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      at: try json.instant("at"), author: try json.integer("author"), kind: try json.choice("kind", as: Kind.self),
      title: try json.string("title"), text: try json.string("text"), policy: try json.string("policy"),
      asksReply: try json.flag("asks_reply"), due: try json.optionalDay("due"), post: try json.string("post"))
    receipts = try json.list("receipts", as: Receipt.self)
    isClosed = try json.flag("closed")
  }
}

extension Notice.Receipt: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("member", member)
      out.member("way", way.rawValue)
      out.member("at", at)
      out.member("by", by)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      member: try json.integer("member"), way: try json.choice("way", as: Way.self), at: try json.instant("at"),
      by: try json.string("by"))
  }
}
