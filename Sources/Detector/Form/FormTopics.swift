import ClassGroups

/// Topics that are found from a message's kind and neighbours, or by exact rule.
enum FormTopics {
  static func add(
    to found: inout Findings, _ spelling: Spelling, _ traits: Traits, _ limits: FormLimits
  ) {
    let utterance = spelling.utterance
    func set(_ topic: Topic, _ evidence: [Evidence] = []) {
      found.add(TopicFinding(topic: topic, score: 1, evidence: evidence))
    }
    // A program's placeholder for the picture itself is no caption.
    let isBare = traits.length == 0 || placeholders.contains(utterance.text)
    switch utterance.kind {
    case .voice: set(.voice)
    case .link: set(.link)
    case .redPacket: set(.redPacket)
    case .image, .video: if isBare { set(.noCaption) }
    default: break
    }
    if traits.hasHostlessLink || !traits.linkHosts.isEmpty {
      set(.link, traits.links.map(\.evidence))
    }
    if traits.emojiCount > limits.emoji { set(.emojiExcess) }
    if found[.question] != nil, traits.length > limits.question { set(.longQuestion) }
    // Praise of a named student is praise, not an individual matter.
    if let praise = found[.praise], let named = found[.namedStudent], praise.score >= named.score,
      found[.studentNegative] == nil, found[.urgentMatter] == nil
    {
      found.remove(.namedStudent)
    }
    if FloodCounter.isFlood(spelling) { set(.flood) }
  }

  private static let placeholders = ["[图片]", "[视频]", "[照片]", "[Photo]", "[Video]", "[image]", "[video]"]
}
