import ClassGroups
import Policy
import Presentation
import Wording

/// What follows a breach: the next step of the policy's ladder, proposed or applied. Nothing is done that a school has no
/// right to: a fine is put on record and never collected (H3-5b).
struct Sanction {
  let strike: Strike
  let step: LadderStep
  /// The number that the strike gets in the group.
  let strikeNumber: Int
  private let number: Int
  private let member: Member
  private let mute: Member.Mute?
  private let removal: Member.Removal?

  /// Nil where the policy has no ladder for the breach.
  ///
  /// - Parameter grave: what the policy says of harm as grave as this.
  init?(
    _ post: Post, _ reference: String, _ number: Int, _ member: Member, in record: GroupRecord, _ policy: Policy,
    grave: GraveRule?, isSevere: Bool, isEnforced: Bool, at desk: Desk
  ) {
    let since = post.at + -policy.strikeDays * 86_400
    let earlier = record.strikes.count { $0.record.member == number && $0.record.counts(since: since) }
    guard
      let step = Self.step(
        after: earlier, post.clauses, role: member.role, policy, grave: grave, isSevere: isSevere)
    else { return nil }
    self.step = step
    self.number = number
    self.member = member
    strikeNumber = record.strikes.next
    mute =
      isEnforced && step.name == "mute"
      ? Member.Mute(until: post.at + (step.muteSeconds ?? 3600), reason: post.clauses.first) : nil
    removal =
      isEnforced && step.name == "remove"
      ? Member.Removal(at: desk.now, by: desk.actor, reason: post.clauses.joined(separator: " ")) : nil
    let isApplied = isEnforced || step.name == "remind"
    var strike = Strike(
      at: post.at, member: number, post: reference, clauses: post.clauses, step: step.name, isApplied: isApplied)
    strike.fine = step.fine
    self.strike = strike
  }

  /// What the ladder asks for after so many breaches that count; nil where it has nothing for these clauses.
  static func step(
    after earlier: Int, _ clauses: [String], role: Role, _ policy: Policy, grave: GraveRule?, isSevere: Bool
  ) -> LadderStep? {
    let next = policy.nextStep(after: earlier, clauses: clauses, role: role)
    let atOnce = isSevere && role.isParent ? grave?.step : nil
    return [next, atOnce].compactMap { $0 }.max { $0.rank < $1.rank }
  }

  func changes(in group: String) -> [Change] {
    var changes = [Change.strike(group: group, strikeNumber, Replacement(nil, strike))]
    var after = member
    if let mute { after.mute = mute }
    if let removal {
      after.removal = removal
      after.status = .removed
      after.mute = nil
    }
    if after != member { changes.append(.member(group: group, number, Replacement(member, after))) }
    return changes
  }

  var words: Report.Item {
    let name = quoted(member.display)
    let what = step.words
    let clause = step.clause
    let words =
      strike.isApplied
      ? Message(zh: "处置：\(name.zh) \(what.zh)（\(clause)）", en: "sanction: \(name.en) \(what.en) (\(clause))")
      : Message(
        zh: "建议处置：\(name.zh) \(what.zh)（\(clause)），加 `--enforce` 执行",
        en: "proposed sanction: \(name.en) \(what.en) (\(clause)); `--enforce` applies it")
    return .message(words, strike.isApplied ? .warning : .advice)
  }
}

extension LadderStep {
  /// From the mildest to the strongest.
  var rank: Int { ["remind", "guide", "stop", "mute", "fine", "referral", "remove"].firstIndex(of: name) ?? 0 }
}

extension LadderStep {
  /// A step by its name, whatever a policy makes of it.
  static func words(of name: String) -> Message {
    switch name {
    case "remind": Message(zh: "提醒", en: "reminder")
    case "guide": Message(zh: "引导", en: "guidance")
    case "stop": Message(zh: "制止", en: "stop")
    case "mute": Message(zh: "禁言", en: "mute")
    case "fine": Message(zh: "记罚款", en: "fine on record")
    case "referral": Message(zh: "报学校", en: "referral")
    case "remove": Message(zh: "移出", en: "removal")
    default: Message(verbatim: name)
    }
  }
}

extension Strike {
  /// Whether it still stands and was not before an instant.
  func counts(since instant: Instant) -> Bool { status != .forgiven && at > instant }

  /// What undoes the step: the mute lifted, the member back in. Nil where nothing was done, or other things happened since.
  func reversal(in group: String, _ record: GroupRecord) -> Change? {
    guard isApplied, let before = record.members[member] else { return nil }
    var after = before
    switch step {
    case "mute" where before.mute != nil && before.mute?.reason == clauses.first: after.mute = nil
    case "remove"
    where before.status == .removed && before.removal?.reason == clauses.joined(separator: " ")
      && record.member(display: before.display) == nil:
      after.status = .active
      after.removal = nil
    default: return nil
    }
    return .member(group: group, member, Replacement(before, after))
  }
}

extension Strike.Status {
  var words: Message {
    switch self {
    case .standing: Message(zh: "有效", en: "standing")
    case .appealed: Message(zh: "申诉中", en: "appealed")
    case .forgiven: Message(zh: "已免除", en: "forgiven")
    }
  }
}
