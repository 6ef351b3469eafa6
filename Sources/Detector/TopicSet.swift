import ClassGroups

/// A set of topics in one word of memory.
public typealias TopicSet = Choices<Topic>

extension TopicSet {
  /// The topics of findings.
  public init(of findings: [TopicFinding]) {
    self.init()
    for finding in findings { insert(finding.topic) }
  }
}

/// What was found of each topic, each at most once.
struct Findings {
  private(set) var list: [TopicFinding] = []

  subscript(topic: Topic) -> TopicFinding? { list.first { $0.topic == topic } }

  /// Keeps what is there already.
  mutating func add(_ finding: TopicFinding) {
    if self[finding.topic] == nil { list.append(finding) }
  }

  mutating func remove(_ topic: Topic) { list.removeAll { $0.topic == topic } }

  /// Best first; ties in the order of `Topic`'s declaration.
  var ranked: [TopicFinding] {
    list.sorted { ($1.score, $0.topic.place) < ($0.score, $1.topic.place) }
  }
}
