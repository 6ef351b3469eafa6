import ClassGroups
import Detector
import Wording

/// One policy in force, or several combined. A class, since each command of a batch asks for the one in force.
public final class Policy: Sendable {
  /// In the order in which the name has them: of equal citations the earlier pack's comes first.
  public let packs: [Pack]
  /// The packs' names joined by `+`.
  public let name: String
  /// Clauses that can speak about a message, by the place of the topic that sets them off.
  let byTopic: [[RuleTerms]]
  /// Those that any message sets off.
  let ofAnyMessage: [RuleTerms]

  init(_ packs: [Pack]) {
    self.packs = packs
    name = packs.count == 1 ? packs[0].name : packs.map(\.name).joined(separator: "+")
    var byTopic = [[RuleTerms]](repeating: [], count: Topic.allCases.count)
    var ofAny: [RuleTerms] = []
    for pack in packs.indices {
      for clause in packs[pack].clauses.indices {
        for rule in packs[pack].clauses[clause].rules.indices {
          let whole = packs[pack].clauses[clause].rules[rule]
          let terms = RuleTerms(whole, pack: pack, clause: clause, number: rule)
          if whole.topics.isEmpty { ofAny.append(terms) }
          for topic in whole.topics { byTopic[topic.place].append(terms) }
        }
      }
    }
    self.byTopic = byTopic
    ofAnyMessage = ofAny
  }

  /// The strictest limits of the packs.
  public var limits: FormLimits {
    FormLimits(
      emoji: packs.map(\.limits.emoji).min() ?? 5, question: packs.map(\.limits.question).min() ?? 60)
  }

  /// The first pack's rule that asks for anything.
  public var naming: NameRule { packs.map(\.naming).first { $0 != .none } ?? .none }

  /// The name by which a new member is shown unless another is given; the plain name where no rule asks for a form.
  public func properName(role: Role, name: String, student: String?, relation: String?, subject: String?) -> String {
    naming.properName(role: role, name: name, student: student, relation: relation, subject: subject)
  }

  /// Judges a display name by the naming rule in force (R23–R26).
  public func checkName(_ question: NameQuestion) -> NameFinding { naming.check(question) }

  /// Clauses that bar a role from the group (R6).
  public func bars(_ role: Role) -> [Citation] {
    // No clause bars anybody else; each that comes in is asked about.
    guard role == .student || role == .outsider else { return [] }
    return packs.flatMap { pack in
      pack.clauses(against: role).compactMap { id in
        pack.clause(id).map { Citation(clause: id, pack: pack.name, effect: .hold, topic: nil, advice: $0.advice) }
      }
    }
  }

  /// What the policy says of a second group for a class: HS-2.1a advises, H1-8a denies.
  public func secondGroup() -> [Citation] {
    packs.compactMap { pack in
      guard let id = pack.clause(requiring: "one_group"), let clause = pack.clause(id) else { return nil }
      let effect: Effect = clause.modality.hasPrefix("should") ? .advise : .deny
      return Citation(clause: id, pack: pack.name, effect: effect, topic: nil, advice: clause.advice)
    }
  }

  /// The clause that asks for something of a group, such as `convention` or `supervisor`.
  public func clause(requiring what: String) -> String? { packs.lazy.compactMap { $0.clause(requiring: what) }.first }

  /// The first clause of an area of the catalogue, such as `naming` or `membership`.
  public func clause(inArea area: String) -> String? {
    packs.lazy.compactMap { pack in pack.clauses.first { $0.area == area && $0.modality != "should" }?.id }.first
  }

  /// What follows a breach, after so many before; nil where the policy has no ladder. Removal only for clauses that allow it.
  public func nextStep(after strikes: Int, clauses: [String], role: Role) -> LadderStep? {
    for pack in packs {
      let ladder = pack.ladder
      let steps = role.isTeacher && !ladder.teacherSteps.isEmpty ? ladder.teacherSteps : ladder.steps
      guard let last = steps.indices.last else { continue }
      let step = steps[min(strikes, last)]
      let mayRemove = ladder.removeOnlyFor.isEmpty || clauses.contains { ladder.removeOnlyFor.contains($0) }
      if step.name == "remove", !mayRemove { return steps.last { $0.name != "remove" } }
      let under = clauses.lazy.compactMap { ladder.removeUnder[$0] }.first
      if step.name == "remove", let under { return step.allowed(by: under) }
      return step
    }
    return nil
  }

  /// The group's convention: what everybody, teachers and parents are to keep to, from the policy's own clauses (BZ-1.2).
  public func convention(group: String, school: String) -> Message {
    let sections: [(Message, [String])] = [
      (Message(zh: "大家共同遵守", en: "Everybody"), ["any"]), (Message(zh: "老师", en: "Teachers"), ["homeroom", "teacher"]),
      (Message(zh: "家长", en: "Parents"), ["parent", "committee"]),
      (Message(zh: "群管理", en: "Administration"), ["admin"]),
    ]
    var zh = "“\(group)”群公约\n"
    var en = "Convention of the group \"\(group)\"\n"
    for (title, bound) in sections {
      let clauses = packs.flatMap(\.clauses).filter { bound.contains($0.binds) }
      guard !clauses.isEmpty else { continue }
      zh += "\n\(title.zh)\n"
      en += "\n\(title.en)\n"
      for (index, clause) in clauses.enumerated() {
        zh += "\(index + 1). \(clause.text.zh)\n"
        en += "\(index + 1). \(clause.text.en)\n"
      }
    }
    zh += "\n\(school)\n依据：\(packs.map(\.title.zh).joined(separator: "；"))"
    en += "\n\(school)\nAfter: \(packs.map(\.title.en).joined(separator: "; "))"
    return Message(zh: zh, en: en)
  }
}
