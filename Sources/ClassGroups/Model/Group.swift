import JSON
import Wording

/// A class's chat group: its settings, without its members.
public struct Group: Hashable, Sendable {
  /// Where the group lives; a word on record alone: nothing is sent there.
  public enum Platform: String, Sendable, CaseIterable, Hashable {
    case wechat, qq, dingtalk, wecom, other
  }

  /// Archived groups can be read and do not change; a dissolved one has ended for good (`Ending`).
  public enum Status: String, Sendable, CaseIterable, Hashable {
    case active, archived, dissolved
  }

  /// The class whose parents and teachers meet here.
  public var schoolClass: ClassReference
  /// The policy in force: a pack's name, or several joined by `+`.
  public var policy: String
  /// On which program it runs.
  public var platform: Platform
  /// Whether it goes on.
  public var status: Status
  /// When it was taken on record.
  public var createdAt: Instant
  /// Who took it on record: the actor of that command.
  public var creator: String
  /// The homeroom teacher, who owns the group and is first responsible (HS-3.1.1).
  public var homeroom: String?
  /// The member of the parents' committee who watches over the group (H1-8b), by display name.
  public var supervisor: String?
  /// Whether whoever joins is asked who they are; a policy that demands it names its clause (`join-verification`).
  public var hasJoinVerification: Bool
  /// What its members were last given to keep to; nil where they never were.
  public var convention: Convention?
  /// Nil as long as it goes on.
  public var ending: Ending?

  /// The rules that the group's members were given (BZ-1.2).
  public struct Convention: Hashable, Sendable {
    /// As it was sent, whatever the policy says today.
    public var text: String
    /// The pack or packs whose clauses it told.
    public var policy: String
    /// When it was given.
    public var at: Instant

    public init(text: String, policy: String, at: Instant) {
      self.text = text
      self.policy = policy
      self.at = at
    }
  }

  /// How the group ended.
  public struct Ending: Hashable, Sendable {
    /// The moment from which nothing can be said there.
    public var at: Instant
    /// The actor of the command.
    public var by: String
    /// Why, in the words of whoever ended it.
    public var reason: String?
    /// What was said to the members at the end, if anything was.
    public var farewell: String?
    /// The day from which the group's personal data is due to be purged.
    public var purgeDue: Day?
    /// What was knowingly left open, such as `incident 2` or `appeal 1`.
    public var leftOpen: [String] = []

    public init(
      at: Instant, by: String, reason: String?, farewell: String?, purgeDue: Day? = nil, leftOpen: [String] = []
    ) {
      self.at = at
      self.by = by
      self.reason = reason
      self.farewell = farewell
      self.purgeDue = purgeDue
      self.leftOpen = leftOpen
    }
  }

  public init(
    schoolClass: ClassReference, policy: String, platform: Platform, createdAt: Instant, creator: String
  ) {
    self.schoolClass = schoolClass
    self.policy = policy
    self.platform = platform
    status = .active
    self.createdAt = createdAt
    self.creator = creator
    hasJoinVerification = true
  }
}

extension Group: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("school", schoolClass.school)
      out.member("class", schoolClass.name)
      out.member("policy", policy)
      out.member("platform", platform.rawValue)
      out.member("status", status.rawValue)
      out.member("created_at", createdAt)
      out.member("creator", creator)
      out.member("homeroom", ifAny: homeroom)
      out.member("supervisor", ifAny: supervisor)
      out.member("join_verification", hasJoinVerification)
      out.member("convention", ifAny: convention)
      out.member("ending", ifAny: ending)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      schoolClass: ClassReference(school: try json.string("school"), name: try json.string("class")),
      policy: try json.string("policy"), platform: try json.choice("platform", as: Platform.self),
      createdAt: try json.instant("created_at"), creator: try json.string("creator"))
    status = try json.choice("status", as: Status.self)
    homeroom = try json.optionalString("homeroom")
    supervisor = try json.optionalString("supervisor")
    hasJoinVerification = try json.flag("join_verification")
    convention = try json.optional("convention", as: Convention.self)
    ending = try json.optional("ending", as: Ending.self)
  }
}

extension Group.Convention: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("text", text)
      out.member("policy", policy)
      out.member("at", at)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(text: try json.string("text"), policy: try json.string("policy"), at: try json.instant("at"))
  }
}

extension Group.Ending: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("by", by)
      out.member("reason", ifAny: reason)
      out.member("farewell", ifAny: farewell)
      out.member("purge_due", ifAny: purgeDue?.text)
      out.member("left_open", ifAny: leftOpen)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      at: try json.instant("at"), by: try json.string("by"), reason: try json.optionalString("reason"),
      farewell: try json.optionalString("farewell"), purgeDue: try json.optionalDay("purge_due"),
      leftOpen: try json.strings("left_open"))
  }
}
