import JSON
import Wording

/// A message that was posted, or that somebody tried to post, with what was decided about it.
public struct Post: Hashable, Sendable {
  /// When it was written, which rules of time go by.
  public var at: Instant
  /// The member's number in the group.
  public var author: Int
  /// The name shown when it was posted.
  public var display: String
  /// The author's role at the time.
  public var role: Role
  public var kind: PostKind
  /// As it was written; empty for a picture without words.
  public var text: String
  /// Declared urgent by who posted it, and so exempt from rules of time.
  public var isUrgent: Bool
  /// The permit of an education authority that was told with it (R17), in its words.
  public var permit: String?
  /// The pack or packs that judged.
  public var policy: String
  /// What the policy came to at the time; it is not judged anew.
  public var decision: Decision
  /// Identifiers of the topics found, best first.
  public var topics: [String]
  /// Identifiers of the clauses that spoke against it, strongest first.
  public var clauses: [String]

  /// A message that came to block or hold is recorded as an attempt.
  public var isAttempt: Bool { decision >= .hold }

  public init(
    at: Instant, author: Int, display: String, role: Role, kind: PostKind, text: String, isUrgent: Bool,
    permit: String?, policy: String, decision: Decision, topics: [String], clauses: [String]
  ) {
    self.at = at
    self.author = author
    self.display = display
    self.role = role
    self.kind = kind
    self.text = text
    self.isUrgent = isUrgent
    self.permit = permit
    self.policy = policy
    self.decision = decision
    self.topics = topics
    self.clauses = clauses
  }
}

/// In what form a message comes.
public enum PostKind: String, Placed {
  case text, voice, image, video, file, link, poll
  case redPacket = "red-packet"
}

/// What a policy comes to, from the mildest to the strongest.
public enum Decision: String, Sendable, CaseIterable, Hashable, Comparable {
  case allow, advise, hold, block

  public static func < (left: Decision, right: Decision) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .allow: 0
    case .advise: 1
    case .hold: 2
    case .block: 3
    }
  }
}

extension Post: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("author", author)
      out.member("display", display)
      out.member("role", role.rawValue)
      out.member("kind", kind.rawValue)
      out.member("text", text)
      out.member("urgent", ifTrue: isUrgent)
      out.member("permit", ifAny: permit)
      out.member("policy", policy)
      out.member("decision", decision.rawValue)
      out.member("topics", ifAny: topics)
      out.member("clauses", ifAny: clauses)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      at: try json.instant("at"), author: try json.integer("author"), display: try json.string("display"),
      role: try json.choice("role", as: Role.self), kind: try json.choice("kind", as: PostKind.self),
      text: try json.string("text"), isUrgent: try json.flag("urgent"), permit: try json.optionalString("permit"),
      policy: try json.string("policy"), decision: try json.choice("decision", as: Decision.self),
      topics: try json.strings("topics"), clauses: try json.strings("clauses"))
  }
}
