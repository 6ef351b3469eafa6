import ClassGroups
import Detector
import JSON
import Wording

/// Something that a policy asks to be done in time, beside judging messages.
public struct Duty: Sendable, Hashable {
  /// What is to be done; the number that goes with it is days unless it is said otherwise.
  public enum Kind: String, Sendable, CaseIterable {
    /// Each parent's identity is checked anew after so many days.
    case identityCheck = "identity-check"
    /// Somebody of the group is checked within so many days.
    case spotCheck = "spot-check"
    /// Parents get a letter so many days ahead of a festival.
    case festivalLetter = "festival-letter"
    /// The convention is sent again within so many days of a term's start.
    case convention
    /// Media literacy is taught within so many days of a term's start.
    case literacy
    /// Parents' questions are answered within so many hours.
    case answer
    /// A parent in a bad mood is cared for within so many days.
    case care
    /// A request is answered within so many days.
    case request
    /// An incident is settled or handed upward within so many days.
    case incident
    /// A teacher posts something within so many days.
    case silence
    /// So many messages a day are enough.
    case volume
  }

  /// What is to be done.
  public let kind: Kind
  /// The clause that asks for it.
  public let clause: String
  /// Days, hours or messages, as the kind says.
  public let amount: Int
  /// The source gives no number: it is assumed, and a school may set its own.
  public let isAssumed: Bool
}

/// How a policy wants notices to reach parents.
public struct Receipts: Sendable, Hashable {
  /// What counts as having reached a parent.
  public enum Way: String, Sendable, CaseIterable {
    /// An answer in the group shows that the notice arrived; none is demanded.
    case open
    /// The group is a notice board: parents are asked to answer, and who did not gets an important notice in writing or by
    /// telephone (H4-2.1.5).
    case board
    /// A post does not count as known: an important notice goes to every family in writing or by telephone (H2-2.1.5).
    case delivery
    /// No answers in the group (XN-N3b).
    case silent
  }

  /// What counts.
  public var way = Way.open
  /// The clause that says so.
  public var clause: String?
  /// How many days after an important notice everybody is to have been reached.
  public var days = 3
  /// The source gives no number of days.
  public var isAssumed = false
}

/// A step of the way upward.
public struct Rung: Sendable, Hashable {
  /// Who has the matter in hand there.
  public let level: Matter.Level
  /// The clause that names it; nil where the policy is silent.
  public let clause: String?
}

/// Topics so grave that an incident is opened at once.
public struct GraveRule: Sendable, Hashable {
  /// Any of these makes it grave.
  public var topics: [Topic] = []
  /// Whose messages it is about.
  public var binds = Rule.Binding.any
  /// The clause that calls for it.
  public var clause = ""
  /// Only where the harm is of the highest severity.
  public var isForSevereOnly = false
  /// What is done at once with a parent, past the lower steps of the ladder, where the harm is of the highest severity.
  public var step: LadderStep?
}

/// What a policy asks for beside judging messages.
struct Conduct: Sendable {
  var duties: [Duty] = []
  var receipts = Receipts()
  var ways: [Rung] = []
  var grave: [GraveRule] = []
  /// Topics of parents' messages that go into the book of requests, and the clause that asks for it.
  var collected: [Topic] = []
  var collectingClause = ""

  /// Reads one member of a policy's file; false where it is none of its own.
  mutating func read(_ key: JSONKey, _ reader: inout JSONReader) throws(ShapeError) -> Bool {
    switch key {
    case "duties":
      try reader.object { reader, key throws(ShapeError) in duties.append(try Duty(key.text, &reader)) }
    case "receipts": receipts = try Receipts(reading: &reader)
    case "escalation": try reader.array { reader throws(ShapeError) in ways.append(try Rung(reading: &reader)) }
    case "grave": try reader.array { reader throws(ShapeError) in grave.append(try GraveRule(reading: &reader)) }
    case "collects":
      try reader.object { reader, key throws(ShapeError) in
        switch key {
        case "topics": try reader.array { reader throws(ShapeError) in collected.append(try reader.choice()) }
        case "clause": collectingClause = try reader.string()
        default: try reader.skip()
        }
      }
    default: return false
    }
    return true
  }

  /// The clauses that are named, with the places where they stand.
  var references: [(String, String)] {
    duties.map { ("duties.\($0.kind.rawValue)", $0.clause) }
      + ways.compactMap { way in way.clause.map { ("escalation", $0) } }
      + grave.map { ("grave", $0.clause) } + (receipts.clause.map { [("receipts", $0)] } ?? [])
      + (collected.isEmpty ? [] : [("collects", collectingClause)])
  }
}

extension Duty {
  fileprivate init(_ name: String, _ reader: inout JSONReader) throws(ShapeError) {
    guard let kind = Kind.allCases.first(where: { $0.rawValue == name }) else { throw ShapeError.unknown(name) }
    var clause: String?
    var amount: Int?
    var isAssumed = false
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "clause": clause = try reader.string()
      case "days", "hours", "messages": amount = try reader.integer()
      case "assumed": isAssumed = try reader.flag()
      default: try reader.skip()
      }
    }
    guard let clause else { throw .missing("clause") }
    guard let amount else { throw .missing(kind == .answer ? "hours" : kind == .volume ? "messages" : "days") }
    guard 0...100_000 ~= amount else {
      throw ShapeError(Message(zh: "\(amount)，应在 0 到 100000 之间", en: "\(amount): expected 0 to 100000"))
    }
    self.init(kind: kind, clause: clause, amount: amount, isAssumed: isAssumed)
  }
}

extension Receipts {
  fileprivate init(reading reader: inout JSONReader) throws(ShapeError) {
    self.init()
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "way": way = try reader.choice()
      case "clause": clause = try reader.string()
      case "days": days = min(max(try reader.integer(), 0), 1000)
      case "assumed": isAssumed = try reader.flag()
      default: try reader.skip()
      }
    }
  }
}

extension Rung {
  fileprivate init(reading reader: inout JSONReader) throws(ShapeError) {
    var level: Matter.Level?
    var clause: String?
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "level": level = try reader.choice()
      case "clause": clause = try reader.string()
      default: try reader.skip()
      }
    }
    guard let level else { throw .missing("level") }
    self.init(level: level, clause: clause)
  }
}

extension GraveRule {
  fileprivate init(reading reader: inout JSONReader) throws(ShapeError) {
    self.init()
    try reader.object { reader, key throws(ShapeError) in
      switch key {
      case "topics": try reader.array { reader throws(ShapeError) in topics.append(try reader.choice()) }
      case "binds": binds = try reader.choice()
      case "clause": clause = try reader.string()
      case "severe_only": isForSevereOnly = try reader.flag()
      case "step": step = try LadderStep(reading: &reader)
      default: try reader.skip()
      }
    }
    guard !clause.isEmpty else { throw .missing("clause") }
  }
}
