import ClassGroups
import Detector

/// What a policy says of a topic in one side's mouth, whatever else holds.
public struct Stance: Sendable, Hashable {
  /// Whose messages are meant.
  public enum Side: String, Sendable, CaseIterable {
    case teacher, parent
  }

  /// One clause that speaks of it.
  public struct Voice: Sendable, Hashable {
    /// The pack's name.
    public let pack: String
    /// The clause's id in it.
    public let clause: String
    /// What it comes to where it speaks.
    public let effect: Effect
    /// It speaks only under further conditions: tone, hours, hosts …
    public let isConditional: Bool

    /// Whether it is the same clause of the same policy; a copy of it in another one is not.
    func isSame(as other: Voice) -> Bool { pack == other.pack && clause == other.clause }
  }

  /// What is spoken of.
  public let topic: Topic
  /// By whom.
  public let side: Side
  /// The strongest first.
  public let voices: [Voice]

  /// The strongest effect; nil where the policy is silent.
  public var effect: Effect? { voices.first?.effect }
}

extension Policy {
  /// What the policy says of a topic to a side. Clauses of no topic of their own (hours) are not counted.
  public func stance(_ topic: Topic, _ side: Stance.Side) -> Stance {
    let voices = byTopic[topic.place].compactMap { terms -> Stance.Voice? in
      let rule = self[terms]
      guard rule.binds == .any || rule.binds.rawValue == side.rawValue else { return nil }
      let pack = packs[terms.pack]
      return Stance.Voice(
        pack: pack.name, clause: pack.clauses[terms.clause].id, effect: rule.effect,
        isConditional: !rule.conditions.isEmpty || rule.isOfTime || !rule.roles.isEmpty || !rule.kinds.isEmpty
          || rule.longerThan != nil || rule.moreEmojiThan != nil)
    }
    return Stance(topic: topic, side: side, voices: voices.sorted { $0.effect.rank < $1.effect.rank })
  }
}

/// Two clauses of which one permits what the other denies or advises against.
public struct ClauseConflict: Sendable, Hashable {
  /// What the one permits.
  public let permitted: Topic
  /// What the other denies or advises against: the same topic, or one that comes with it in most messages.
  public let denied: Topic
  /// In whose mouths; each once.
  public let sides: [Stance.Side]
  /// The clause that permits.
  public let permitting: Stance.Voice
  /// The clause that does not.
  public let denying: Stance.Voice

  /// Between clauses of one policy; else of two.
  public var isWithinOne: Bool { permitting.pack == denying.pack }
}

extension ClauseConflict {
  /// Topics that come in one message so often that permitting the one runs into denying the other: praise for results
  /// names places and marks.
  private static func companions(_ topic: Topic) -> [Topic] {
    topic == .praise ? [.praise, .ranking, .score] : [topic]
  }

  /// Every conflict within policies and between them (R2: a permission lifts no denial; a person must know of both).
  public static func all(among policies: [Policy]) -> [ClauseConflict] {
    var found: [ClauseConflict] = []
    for topic in Topic.allCases {
      for side in Stance.Side.allCases {
        let permitting = policies.flatMap { $0.stance(topic, side).voices.filter { $0.effect == .permit } }
        for other in companions(topic) {
          let denying = policies.flatMap { $0.stance(other, side).voices.filter { $0.effect != .permit } }
          for permit in permitting {
            for deny in denying where !permit.isSame(as: deny) && (topic == other || permit.pack == deny.pack) {
              add(ClauseConflict(permitted: topic, denied: other, sides: [side], permitting: permit, denying: deny))
            }
          }
        }
      }
    }
    return found

    func add(_ conflict: ClauseConflict) {
      let twin = found.firstIndex {
        $0.permitted == conflict.permitted && $0.denied == conflict.denied
          && $0.permitting.isSame(as: conflict.permitting) && $0.denying.isSame(as: conflict.denying)
      }
      guard let twin else { return found.append(conflict) }
      guard !found[twin].sides.contains(conflict.sides[0]) else { return }
      found[twin] = ClauseConflict(
        permitted: conflict.permitted, denied: conflict.denied, sides: found[twin].sides + conflict.sides,
        permitting: conflict.permitting, denying: conflict.denying)
    }
  }
}
