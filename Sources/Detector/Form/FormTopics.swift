import ClassGroups

/// Topics that are found from a message's kind and neighbours, or by exact rule.
enum FormTopics {
  static func add(
    to found: inout Findings, _ utterance: Utterance, _ traits: Traits, _ limits: FormLimits
  ) {
    let text = utterance.text
    func set(_ topic: Topic, _ evidence: [Evidence] = []) {
      found.add(TopicFinding(topic: topic, score: 1, evidence: evidence))
    }
    switch utterance.kind {
    case .voice: set(.voice)
    case .link: set(.link)
    case .redPacket: set(.redPacket)
    case .image, .video: if traits.length == 0 { set(.noCaption) }
    default: break
    }
    let links = LinkFinder.find(in: text)
    if !links.isEmpty { set(.link, links.map(\.evidence)) }
    if traits.emojiCount > limits.emoji { set(.emojiExcess) }
    if found[.question] != nil, traits.length > limits.question { set(.longQuestion) }
    if FloodCounter.isFlood(utterance) { set(.flood) }
    // Nothing but a thing to look at says nothing else.
    if traits.length == 0, utterance.kind == .text { found.removeAll() }
  }
}
