/// A set of topics in one word of memory.
public struct TopicSet: Sendable, Hashable, ExpressibleByArrayLiteral {
  private var bits: UInt64 = 0

  public init() {}

  public init(_ topics: some Sequence<Topic>) {
    for topic in topics { insert(topic) }
  }

  public init(arrayLiteral topics: Topic...) {
    for topic in topics { insert(topic) }
  }

  /// The topics that a reading found.
  public init(of reading: Reading) {
    for finding in reading.topics { insert(finding.topic) }
  }

  /// Whether the topic is in the set.
  public func contains(_ topic: Topic) -> Bool { bits & TopicSet.bit(topic) != 0 }

  /// Puts it in; nothing happens where it is.
  public mutating func insert(_ topic: Topic) { bits |= TopicSet.bit(topic) }

  private static func bit(_ topic: Topic) -> UInt64 { 1 << UInt64(topic.order) }
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
    list.sorted { ($1.score, $0.topic.order) < ($0.score, $1.topic.order) }
  }
}
