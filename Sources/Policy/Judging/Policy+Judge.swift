import ClassGroups
import Detector
import Wording

extension Policy {
  /// A rule that speaks, and the topic that set it off.
  struct Speaking {
    var rule: RuleTerms
    var topic: Topic?
  }

  /// What the policy comes to on a message. Work in proportion to the topics found.
  public func judge(_ message: JudgedMessage, _ reading: Reading) -> Verdict {
    var speaking = speakingRules(message, reading)
    speaking = closest(speaking)
    var citations = cite(speaking, reading.traits)
    citations += doubts(message, reading).filter { doubt in
      !citations.contains { $0.isOfClause(doubt.clause, doubt.pack) }
    }
    if !citations.contains(where: { $0.effect == .deny }) && !message.isPrivate {
      citations = bars(message.role) + citations
    }
    citations = ordered(citations)
    return Verdict(decision: citations.map(\.effect.decision).max() ?? .allow, citations: citations)
  }

  func speakingRules(_ message: JudgedMessage, _ reading: Reading) -> [Speaking] {
    let topics = TopicSet(of: reading.topics)
    let isUrgentMatter = message.role.isParent && topics.contains(.urgentMatter)
    var speaking: [Speaking] = []
    for finding in reading.topics {
      for rule in byTopic[finding.topic.place] {
        // A parent's urgent matter outranks clauses of content and time; those about it add the advice to phone (R5).
        if isUrgentMatter, finding.topic != .urgentMatter, rule.effect != .permit { continue }
        // A recorded permit makes the appeal a school matter (R2, R17).
        if finding.topic == .fundraising, message.hasPermit { continue }
        if speaks(rule, message, topics, reading.traits) {
          speaking.append(Speaking(rule: rule, topic: finding.topic))
        }
      }
    }
    for rule in ofAnyMessage where !isUrgentMatter && speaks(rule, message, topics, reading.traits) {
      speaking.append(Speaking(rule: rule, topic: nil))
    }
    return speaking
  }

  subscript(terms: RuleTerms) -> Rule { packs[terms.pack].clauses[terms.clause].rules[terms.rule] }

  private func speaks(_ rule: RuleTerms, _ message: JudgedMessage, _ topics: TopicSet, _ traits: Traits) -> Bool {
    rule.includes(message, traits) && (!rule.isOfTime || speaksNow(self[rule], message))
      && rule.areConditionsMet { holds($0, message, topics, traits) }
  }

  private func speaksNow(_ rule: Rule, _ message: JudgedMessage) -> Bool {
    guard let at = message.at, !message.isUrgent else { return false }
    if !rule.hours.isEmpty, !rule.hours.contains(where: { $0.contains(at.minute) }) { return false }
    if let span = rule.schoolHours, message.calendar.isSchoolDay(at.day), span.contains(at.minute) { return false }
    return true
  }

  func holds(
    _ condition: Rule.Condition, _ message: JudgedMessage, _ topics: TopicSet, _ traits: Traits
  ) -> Bool {
    switch condition {
    case .harsh: traits.isHarsh
    case .civil: !traits.isHarsh
    // One who is discussed by name is named.
    case .named: traits.namesStudent || topics.contains(.namedStudent)
    case .individual: isIndividual(topics, traits)
    case .passing: !isIndividual(topics, traits)
    case .atLength: traits.isAtLength
    case .notPraise: !topics.contains(.praise) || topics.contains(.studentNegative)
    case .done: traits.isInvitationDone
    case .request: !traits.isInvitationDone
    case .tutoring: traits.isTutoring
    // An appeal with its permit is a school matter, and so is the page that it points to (R2).
    case .notSchool: !traits.servesSchool && !(topics.contains(.fundraising) && message.hasPermit)
    case .hostNotAllowed:
      traits.hasHostlessLink || traits.linkHosts.isEmpty
        || !traits.linkHosts.allSatisfy { Traits.isHost($0, among: message.hosts) }
    case .missingParts: message.kind == .text && !traits.answersOne && !traits.missingNoticeParts.isEmpty
    case .notUpbringing: !traits.isAboutUpbringing
    case .parentsWork: traits.givesParentsWork
    case .noReplyAsked: !message.answersRequest
    case .alsoPrivate: true
    case .onlyPrivate: message.isPrivate
    case .noPermit: !message.hasPermit
    case .notUrgent: !message.isUrgent
    }
  }

  private func isIndividual(_ topics: TopicSet, _ traits: Traits) -> Bool {
    topics.contains(.studentNegative) || topics.contains(.grievance)
      || traits.isIndividualProblem && !topics.contains(.praise)
  }

  /// General clauses fall silent where a closer one of their pack denies the same topic (R8, R9).
  private func closest(_ speaking: [Speaking]) -> [Speaking] {
    speaking.filter { candidate in
      let rule = candidate.rule
      guard rule.closeness > 0 else { return true }
      return !speaking.contains { other in
        other.topic == candidate.topic && other.rule.pack == rule.pack && other.rule.effect == .deny
          && other.rule.closeness < rule.closeness
      }
    }
  }

  private func cite(_ speaking: [Speaking], _ traits: Traits) -> [Citation] {
    var citations: [Citation] = []
    for item in speaking.sorted(by: { $0.rule.rank < $1.rule.rank }) {
      // Each taken where it lies: a copy of the clause would count the references of all that is in it.
      let clause = packs[item.rule.pack].clauses[item.rule.clause].id
      let pack = packs[item.rule.pack].name
      // A clause is cited once, with its strongest effect.
      guard !citations.contains(where: { $0.isOfClause(clause, pack) }) else { continue }
      citations.append(
        Citation(
          clause: clause, pack: pack, effect: item.rule.effect, topic: item.topic,
          advice: advice(for: item.rule, item.topic, traits)))
    }
    return citations
  }

  private func ordered(_ citations: [Citation]) -> [Citation] {
    // Few, and sorting is stable.
    citations.sorted { $0.effect.rank < $1.effect.rank }
  }

  /// Grave topics of which the detector is unsure: where a clause would deny them, a person must look.
  private func doubts(_ message: JudgedMessage, _ reading: Reading) -> [Citation] {
    guard !reading.doubtful.isEmpty else { return [] }
    // A parent's urgent matter is never held up (R5).
    guard !message.role.isParent || !TopicSet(of: reading.topics).contains(.urgentMatter) else { return [] }
    var doubtful = reading
    doubtful.topics = reading.doubtful
    let denied = speakingRules(message, doubtful).filter { $0.topic != nil && $0.rule.effect == .deny }
    return cite(closest(denied), reading.traits).map { citation in
      var held = citation
      held.effect = .hold
      return held
    }
  }
}
