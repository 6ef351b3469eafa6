import JSON
import Wording

/// A breach held against a member, and the step of the ladder that it led to.
public struct Strike: Hashable, Sendable {
  /// Only standing and appealed ones count on the ladder.
  public enum Status: String, Sendable, CaseIterable, Hashable {
    case standing, appealed, forgiven
  }

  /// When the breach was made, from which it counts for so many days (`Policy.strikeDays`).
  public var at: Instant
  /// The member's number in the group.
  public var member: Int
  /// The attempt that led here, where there is one: `2026-09/17`.
  public var post: String?
  /// The clauses broken, strongest first.
  public var clauses: [String]
  /// What the ladder asks for, such as `remind`, `mute` or `remove`.
  public var step: String
  /// Whether the step was carried out, and not only proposed.
  public var isApplied: Bool
  /// A fine in yuan: put on record, never collected (H3-5b).
  public var fine: Int?
  /// Whether it counts.
  public var status: Status
  /// What the member said in appeal, or why it was forgiven.
  public var note: String?

  public init(at: Instant, member: Int, post: String?, clauses: [String], step: String, isApplied: Bool) {
    self.at = at
    self.member = member
    self.post = post
    self.clauses = clauses
    self.step = step
    self.isApplied = isApplied
    status = .standing
  }
}

extension Strike: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("at", at)
      out.member("member", member)
      out.member("post", ifAny: post)
      out.member("clauses", ifAny: clauses)
      out.member("step", step)
      out.member("applied", isApplied)
      out.member("fine_yuan", ifAny: fine)
      out.member("status", status.rawValue)
      out.member("note", ifAny: note)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(
      at: try json.instant("at"), member: try json.integer("member"), post: try json.optionalString("post"),
      clauses: try json.strings("clauses"), step: try json.string("step"), isApplied: try json.flag("applied"))
    status = try json.choice("status", as: Status.self)
    fine = try json.optionalInteger("fine_yuan")
    note = try json.optionalString("note")
  }
}
