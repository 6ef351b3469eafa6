import ClassGroups
import Detector
import JSON
import Wording

/// What a clause comes to where it speaks.
public enum Effect: String, Sendable, CaseIterable, Hashable {
  case deny, hold, advise, permit

  /// From the strongest to the mildest.
  var rank: Int {
    switch self {
    case .deny: 0
    case .hold: 1
    case .advise: 2
    case .permit: 3
    }
  }

  /// What a message comes to where this is the strongest effect.
  public var decision: Decision {
    switch self {
    case .deny: .block
    case .hold: .hold
    case .advise: .advise
    case .permit: .allow
    }
  }
}

/// One rule of one source, in our own words, with what carries it out.
public struct Clause: Sendable {
  /// The identifier of the catalogue: `HS-3.2.6b`.
  public internal(set) var id = ""
  /// Where it stands in the source.
  public internal(set) var locator = ""
  /// Whom it binds, in the catalogue's words: `any`, `teacher`, `parent`, `admin`, …
  public internal(set) var binds = ""
  /// `must`, `must-not`, `should`, `should-not` or `may`.
  public internal(set) var modality = ""
  /// The catalogue's area: `naming`, `membership`, `content`, `time`, …
  public internal(set) var area = ""
  /// What it says, in our own words; the source's wording is not reproduced.
  public internal(set) var text = Message(verbatim: "")
  /// What to do instead, told where the clause speaks.
  public internal(set) var advice = Message(verbatim: "")
  /// The pack gives advice of its own, not the clause's words alone.
  var hasOwnAdvice = false
  /// Whom it sends people to: their telephones go with the advice where they are known.
  public internal(set) var contacts: [Matter.Level] = []
  /// When it speaks about a message; empty for clauses that are carried out otherwise.
  public internal(set) var rules: [Rule] = []
  /// The commands that carry it out.
  public internal(set) var carriedBy: [String] = []
  /// Why its wording is not to be relied on; nil where it is.
  public internal(set) var doubt: Doubt?

  /// How far the clause is from the source's own words.
  public enum Doubt: String, Sendable {
    /// The source is not plain: the clause was inferred.
    case inferred
    /// The source itself has not been read.
    case unchecked
  }
}

/// When a clause speaks about a message, and what it comes to then.
public struct Rule: Sendable {
  /// What a rule can ask for beside a topic.
  public enum Condition: String, Placed {
    /// The tone of a grievance (R10).
    case harsh, civil
    /// A student is named (R11).
    case named
    /// One student's matter is a problem, or only mentioned (R12).
    case individual, passing
    case atLength = "at-length"
    /// It is not merely praise of a student (R12).
    case notPraise = "not-praise"
    /// The invitation was done, or is asked for (R16).
    case done, request
    case tutoring
    /// A link that serves no school matter, or whose host is not on the list (R14).
    case notSchool = "not-school"
    case hostNotAllowed = "host-not-allowed"
    /// A notice lacks parts of its form (XN-D5).
    case missingParts = "missing-parts"
    /// Small talk that is not about bringing up children (R29).
    case notUpbringing = "not-upbringing"
    /// Homework that gives parents work (NA-5).
    case parentsWork = "parents-work"
    /// It answers no notice that is known to ask for a reply (R18).
    case noReplyAsked = "no-reply-asked"
    /// Speaks in private chat too (R4), or there alone.
    case alsoPrivate = "also-private"
    case onlyPrivate = "only-private"
    /// No education authority permits it (R17).
    case noPermit = "no-permit"
    case notUrgent = "not-urgent"
  }

  /// Whose messages it is about.
  public enum Binding: String, Sendable, CaseIterable {
    case any, teacher, parent

    func includes(_ role: Role) -> Bool {
      switch self {
      case .any: true
      case .teacher: role.isTeacher
      case .parent: role.isParent
      }
    }
  }

  /// Any of these must be there; empty: any message.
  public internal(set) var topics: [Topic] = []
  /// Whose messages it is about (R6).
  public internal(set) var binds = Binding.any
  /// Of those whom it binds, these roles only; empty: all.
  public internal(set) var roles: [Role] = []
  /// Forms of message that it speaks of; empty: all.
  public internal(set) var kinds: [PostKind] = []
  /// It speaks of texts with more characters than this, and of messages with more emoji.
  public internal(set) var longerThan: Int?
  /// See `longerThan`; emoji and stickers count one each.
  public internal(set) var moreEmojiThan: Int?
  /// What it comes to where it speaks.
  public internal(set) var effect = Effect.advise
  /// All of these must hold.
  public internal(set) var conditions: [Condition] = []
  /// 0 speaks of the topic itself; 1 ("obey the law", R9) and 2 ("nothing unrelated", R8) only where nothing closer does.
  public internal(set) var closeness = 0
  /// Quiet hours.
  public internal(set) var hours: [ClockSpan] = []
  /// Working hours of school days, outside of which it speaks.
  public internal(set) var schoolHours: ClockSpan?
  /// The source gives no clock times: these are assumed (R22).
  public internal(set) var isAssumed = false

  var isOfTime: Bool { !hours.isEmpty || schoolHours != nil }
  /// Neither topic nor time nor form: it would speak of every message.
  var isOfEverything: Bool {
    topics.isEmpty && !isOfTime && kinds.isEmpty && longerThan == nil && moreEmojiThan == nil
      && !conditions.contains(.onlyPrivate)
  }

  func includes(_ role: Role) -> Bool { binds.includes(role) && (roles.isEmpty || roles.contains(role)) }

  var speaksInPrivate: Bool { conditions.contains(.alsoPrivate) || conditions.contains(.onlyPrivate) }
}

/// A half-open span of the day in minutes since midnight; it may reach over midnight.
public struct ClockSpan: Sendable, Hashable {
  /// The first minute that is in it, 0 to 1440.
  public let from: Int
  /// The first that is no more; at most 1440.
  public let to: Int

  func contains(_ minute: Int) -> Bool {
    from <= to ? from <= minute && minute < to : minute >= from || minute < to
  }

  var endWords: String { ClockSpan.clock(to) }

  var words: String { "\(ClockSpan.clock(from))–\(ClockSpan.clock(to))" }

  private static func clock(_ minute: Int) -> String {
    let minutes = minute % 60
    return "\(minute / 60):\(minutes < 10 ? "0" : "")\(minutes)"
  }
}
