import ClassGroups
import Detector
import Wording

extension Policy {
  /// A rule that speaks, and the topic that set it off.
  struct Speaking {
    var reference: RuleReference
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
    let topics = TopicSet(of: reading)
    let isUrgentMatter = message.role.isParent && topics.contains(.urgentMatter)
    var speaking: [Speaking] = []
    for finding in reading.topics {
      for reference in byTopic[finding.topic.order] {
        let rule = self[reference]
        // A parent's urgent matter outranks clauses of content and time; those about it add the advice to phone (R5).
        if isUrgentMatter, finding.topic != .urgentMatter, rule.effect != .permit { continue }
        // A recorded permit makes the appeal a school matter (R2, R17).
        if finding.topic == .fundraising, message.hasPermit { continue }
        if speaks(rule, finding.topic, message, topics, reading.traits) {
          speaking.append(Speaking(reference: reference, topic: finding.topic))
        }
      }
    }
    for reference in ofAnyMessage where !isUrgentMatter && speaks(self[reference], nil, message, topics, reading.traits)
    {
      speaking.append(Speaking(reference: reference, topic: nil))
    }
    return speaking
  }

  subscript(reference: RuleReference) -> Rule {
    packs[reference.pack].clauses[reference.clause].rules[reference.rule]
  }

  private func speaks(
    _ rule: Rule, _ topic: Topic?, _ message: JudgedMessage, _ topics: TopicSet, _ traits: Traits
  ) -> Bool {
    guard rule.includes(message.role) else { return false }
    if message.isPrivate, !rule.speaksInPrivate { return false }
    if !rule.kinds.isEmpty, !rule.kinds.contains(message.kind) { return false }
    if let limit = rule.longerThan, traits.length <= limit { return false }
    if let limit = rule.moreEmojiThan, traits.emojiCount <= limit { return false }
    if rule.isOfTime {
      guard let at = message.at, !message.isUrgent else { return false }
      if !rule.hours.isEmpty, !rule.hours.contains(where: { $0.contains(at.minute) }) { return false }
      if let span = rule.schoolHours, message.calendar.isSchoolDay(at.day), span.contains(at.minute) { return false }
    }
    return rule.conditions.allSatisfy { holds($0, topic, message, topics, traits) }
  }

  func holds(
    _ condition: Rule.Condition, _ topic: Topic?, _ message: JudgedMessage, _ topics: TopicSet, _ traits: Traits
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
      let rule = self[candidate.reference]
      guard rule.closeness > 0 else { return true }
      return !speaking.contains { other in
        other.topic == candidate.topic && other.reference.pack == candidate.reference.pack
          && self[other.reference].effect == .deny && self[other.reference].closeness < rule.closeness
      }
    }
  }

  private func cite(_ speaking: [Speaking], _ traits: Traits) -> [Citation] {
    let ranked = speaking.map { (rank: rank($0), item: $0) }.sorted { $0.rank < $1.rank }
    var citations: [Citation] = []
    for (_, item) in ranked {
      let place = item.reference
      // Taken apart where it lies: a copy of the pack would count all that is in it up and down.
      let name = packs[place.pack].name
      let clause = packs[place.pack].clauses[place.clause]
      let rule = clause.rules[place.rule]
      // A clause is cited once, with its strongest effect.
      guard !citations.contains(where: { $0.isOfClause(clause.id, name) }) else { continue }
      citations.append(
        Citation(
          clause: clause.id, pack: name, effect: rule.effect, topic: item.topic,
          advice: clause.advice(for: rule, item.topic, traits)))
    }
    return citations
  }

  /// The smaller, the earlier a rule is cited: by effect, closeness, what it leaves open, and where it stands.
  private func rank(_ item: Speaking) -> UInt64 {
    let rule = self[item.reference]
    var rank: UInt64 = 0
    func add(_ value: Int, bits: UInt64) { rank = rank << bits | min(UInt64(max(value, 0)), (1 << bits) - 1) }
    add(rule.effect.rank, bits: 4)
    add(rule.closeness, bits: 8)
    add(rule.isOfTime ? 1 : 0, bits: 1)
    add(rule.binds == .any ? 1 : 0, bits: 1)
    add(rule.topics.count, bits: 8)
    add(item.reference.pack, bits: 12)
    add(item.reference.clause, bits: 14)
    add(item.reference.rule, bits: 14)
    return rank
  }

  private func ordered(_ citations: [Citation]) -> [Citation] {
    // Few, and sorting is stable.
    citations.sorted { $0.effect.rank < $1.effect.rank }
  }

  /// Grave topics of which the detector is unsure: where a clause would deny them, a person must look.
  private func doubts(_ message: JudgedMessage, _ reading: Reading) -> [Citation] {
    guard !reading.doubtful.isEmpty else { return [] }
    // A parent's urgent matter is never held up (R5).
    guard !message.role.isParent || !TopicSet(of: reading).contains(.urgentMatter) else { return [] }
    var doubtful = reading
    doubtful.topics = reading.doubtful
    let denied = speakingRules(message, doubtful).filter { $0.topic != nil && self[$0.reference].effect == .deny }
    return cite(closest(denied), reading.traits).map { citation in
      var held = citation
      held.effect = .hold
      return held
    }
  }
}
