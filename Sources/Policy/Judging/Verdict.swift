import ClassGroups
import Detector
import Wording

/// What a policy must know of a message beside what was found in it.
public struct JudgedMessage: Sendable {
  /// The author's role, which decides the clauses that bind.
  public var role: Role
  public var kind: PostKind
  /// Nil: rules of time are not applied.
  public var at: LocalTime?
  /// Declared urgent: rules of time are not applied.
  public var isUrgent: Bool
  /// The permit of an education authority that came with it, in its words (R17).
  public var permit: String?
  /// Said in private chat, of which few clauses speak (R4).
  public var isPrivate: Bool
  /// Tells school days for rules of working hours.
  public var calendar: SchoolCalendar
  /// Hosts whose links are allowed (R14), in lower case.
  public var hosts: [String]
  /// It answers a notice that asks for a reply (R18).
  public var answersRequest: Bool

  public init(
    role: Role, kind: PostKind, at: LocalTime?, isUrgent: Bool, permit: String?, isPrivate: Bool,
    calendar: SchoolCalendar, hosts: [String], answersRequest: Bool = false
  ) {
    self.role = role
    self.kind = kind
    self.at = at
    self.isUrgent = isUrgent
    self.permit = permit
    self.isPrivate = isPrivate
    self.calendar = calendar
    self.hosts = hosts
    self.answersRequest = answersRequest
  }

  /// Whether a permit counts: it names an education authority and has a reference (R17).
  var hasPermit: Bool { permit.map(Permit.counts) ?? false }
}

/// The strongest effect among the clauses that speak, with all of them cited.
public struct Verdict: Sendable, Hashable {
  /// What the message comes to.
  public var decision: Decision
  /// Strongest first, and of those the closest to the matter (R8).
  public var citations: [Citation]
}

/// A clause that speaks about a message.
public struct Citation: Sendable, Hashable {
  /// The clause's id.
  public var clause: String
  /// The pack that it is a clause of.
  public var pack: String
  /// The strongest that it has on this message.
  public var effect: Effect
  /// The topic that set it off; nil for clauses of time and membership.
  public var topic: Topic?
  /// What to do instead.
  public var advice: Message

  /// Whether it cites that clause of that policy: a school's own policy may have clauses under the ids of others.
  func isOfClause(_ id: String, _ pack: String) -> Bool { clause == id && self.pack == pack }
}

/// What one clause has to do with a message.
public struct ClauseExplanation: Sendable {
  /// The clause's id.
  public var clause: String
  /// Whether it is among the citations.
  public var spoke: Bool
  /// What it came to; nil where it was silent.
  public var effect: Effect?
  /// What set it off, or what kept it silent.
  public var why: Message
  /// What would make the message pass this clause.
  public var mend: Message?
}

/// Permits of education authorities (R17).
enum Permit {
  private static let authorities = [
    "教育局", "教体局", "教委", "教育委员会", "教育厅", "教育部", "教育体育局", "教科局", "教育和体育局", "education bureau", "bureau of education",
    "bureau",
  ]

  static func counts(_ text: String) -> Bool {
    let lowered = text.lowercased()
    guard let authority = authorities.first(where: { lowered.contains($0) }) else { return false }
    // What was only said has no reference.
    guard !["口头", "电话同意", "verbal", "oral"].contains(where: lowered.contains) else { return false }
    let rest = lowered.replacing(authority, with: "")
    return hasReference(Array(rest.unicodeScalars))
  }

  /// A number that is no part of a date: 衡教〔2026〕12号, 2026-15, 第十二号, but not 3月12日.
  private static func hasReference(_ scalars: [Unicode.Scalar]) -> Bool {
    var place = 0
    while place < scalars.count {
      guard scalars[place].properties.numericType == .decimal else {
        if scalars[place] == "号" {
          let digits = scalars[..<place].reversed().prefix(while: chinese.contains).count
          if digits > 0, digits == place || scalars[place - digits - 1] != "月" { return true }
        }
        place += 1
        continue
      }
      let start = place
      while place < scalars.count, scalars[place].properties.numericType == .decimal { place += 1 }
      let isDay = start > 0 && scalars[start - 1] == "月"
      let isDate = place < scalars.count && dateSigns.contains(scalars[place])
      if !isDay && !isDate { return true }
    }
    return false
  }

  private static let chinese = Array("一二三四五六七八九十百〇零".unicodeScalars)
  private static let dateSigns = Array("年月日时点".unicodeScalars)
}
