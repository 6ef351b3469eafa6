import ClassGroups
import Detector

/// Where a rule stands, and what of it decides most messages, as plain values: every message is held against dozens of
/// rules, and a copy of a whole rule counts the references of all its lists up and down.
struct RuleTerms: Sendable {
  /// Of the pack in its policy, of the clause in the pack, of the rule in the clause.
  let pack, clause, rule: Int
  let effect: Effect
  /// See `Rule.closeness`.
  let closeness: Int
  /// The hours themselves are asked of the rule.
  let isOfTime: Bool
  /// The smaller, the earlier the rule is cited: by effect, closeness, what it leaves open, and where it stands.
  let rank: UInt64
  private let roles: Choices<Role>
  private let kinds: Choices<PostKind>
  private let conditions: Choices<Rule.Condition>
  private let speaksInPrivate: Bool
  /// What a text and its emoji must exceed; below all counts where nothing is asked.
  private let longerThan, moreEmojiThan: Int

  init(_ rule: Rule, pack: Int, clause: Int, number: Int) {
    (self.pack, self.clause, self.rule) = (pack, clause, number)
    effect = rule.effect
    closeness = rule.closeness
    isOfTime = rule.isOfTime
    roles = Choices(where: rule.includes)
    kinds = rule.kinds.isEmpty ? Choices { _ in true } : Choices(rule.kinds)
    conditions = Choices(rule.conditions)
    speaksInPrivate = rule.speaksInPrivate
    longerThan = rule.longerThan ?? -1
    moreEmojiThan = rule.moreEmojiThan ?? -1
    var rank: UInt64 = 0
    func add(_ value: Int, bits: UInt64) { rank = rank << bits | min(UInt64(max(value, 0)), (1 << bits) - 1) }
    add(rule.effect.rank, bits: 4)
    add(rule.closeness, bits: 8)
    add(rule.isOfTime ? 1 : 0, bits: 1)
    add(rule.binds == .any ? 1 : 0, bits: 1)
    add(rule.topics.count, bits: 8)
    add(pack, bits: 12)
    add(clause, bits: 14)
    add(number, bits: 14)
    self.rank = rank
  }

  /// Whether it is about messages of such an author, form and length.
  func includes(_ message: JudgedMessage, _ traits: Traits) -> Bool {
    roles.contains(message.role) && kinds.contains(message.kind) && (speaksInPrivate || !message.isPrivate)
      && traits.length > longerThan && traits.emojiCount > moreEmojiThan
  }

  /// Whether it asks for something beside a topic.
  func asks(for condition: Rule.Condition) -> Bool { conditions.contains(condition) }

  /// Whether all that it asks for beside a topic is so.
  func areConditionsMet(_ isMet: (Rule.Condition) -> Bool) -> Bool { conditions.areAll(isMet) }
}
