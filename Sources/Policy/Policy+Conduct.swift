import ClassGroups
import Detector
import Wording

extension Policy {
  /// The duties of a kind, of all packs; the strictest first.
  public func duties(_ kind: Duty.Kind) -> [Duty] {
    packs.flatMap { pack in pack.conduct.duties.filter { $0.kind == kind } }.sorted { $0.amount < $1.amount }
  }

  /// The strictest duty of a kind; nil where no pack has one.
  public func duty(_ kind: Duty.Kind) -> Duty? { duties(kind).first }

  /// All duties, in the packs' order.
  public var duties: [Duty] { packs.flatMap(\.conduct.duties) }

  /// How notices are to reach parents: the first pack that says it.
  public var receipts: Receipts {
    packs.lazy.map(\.conduct.receipts).first { $0.way != .open || $0.clause != nil } ?? Receipts()
  }

  /// The way upward from the homeroom teacher: what the first pack says that names one, else all levels.
  public var escalation: [Rung] {
    let ways = packs.lazy.map(\.conduct.ways).first { !$0.isEmpty }
    return ways ?? [Matter.Level.office, .principal, .bureau].map { Rung(level: $0, clause: nil) }
  }

  /// Whether a message that was denied calls for an incident at once, and what is done at once with its author. Where a
  /// pack names no grave topics of its own, the common ones count, under the clause that denied.
  public func grave(_ topics: [Topic], role: Role, isSevere: Bool, deniedBy clauses: [String]) -> GraveRule? {
    let found = packs.lazy.flatMap(\.conduct.grave).first { rule in
      rule.binds.includes(role) && (isSevere || !rule.isForSevereOnly) && topics.contains { rule.topics.contains($0) }
    }
    if let found { return found }
    guard packs.allSatisfy(\.conduct.grave.isEmpty), let clause = clauses.first,
      topics.contains(where: Self.commonlyGrave.contains)
    else { return nil }
    return GraveRule(topics: Self.commonlyGrave, clause: clause)
  }

  private static let commonlyGrave: [Topic] = [.incitement, .defamation, .politics, .violence, .fraud]

  /// The clause under which a parent's message goes into the book of requests; nil where none does.
  public func collects(_ topics: [Topic]) -> String? {
    packs.first { pack in topics.contains { pack.conduct.collected.contains($0) } }?.conduct.collectingClause
  }

  /// How many days a breach counts on the ladder.
  public var strikeDays: Int { packs.lazy.compactMap(\.ladder.periodDays).first ?? 180 }

  /// What becomes of a member at a step, as the ladder for the role says it.
  public func words(ofStep name: String, role: Role) -> Message {
    for pack in packs {
      let steps = role.isTeacher ? pack.ladder.teacherSteps + pack.ladder.steps : pack.ladder.steps
      if let step = (steps + pack.conduct.grave.compactMap(\.step)).first(where: { $0.name == name }) {
        return step.words
      }
    }
    return Message(verbatim: name)
  }

  /// The clauses that deny a topic by themselves, not as one of the things unrelated (R8).
  public func clausesAgainst(_ topic: Topic) -> [Clause] {
    packs.flatMap(\.clauses).filter { clause in
      clause.rules.contains { $0.effect == .deny && $0.closeness == 0 && $0.topics.contains(topic) }
    }
  }
}
