import ClassGroups
import Interchange
import Policy
import Presentation
import Wording

/// The findings of a replayed log as breaches held against a group's members. What the ladder asks for is proposed and
/// not done: nobody was there when it was said.
struct ReplayStrikes {
  private let group: String
  private let record: GroupRecord
  private let policy: Policy
  private let desk: Desk
  private let members: [ListedMember]
  /// Breaches on record that no message of this log has been found for yet, so that a log taken twice adds nothing.
  private var known: [Finding: Int] = [:]
  /// When each member's breaches were that have not been forgiven.
  private var standing: [Int: [Instant]] = [:]
  /// The number that the next breach gets.
  private var next: Int
  private(set) var changes: [Change] = []
  private var rows: [[Report.Cell]] = []
  private var repeated = 0
  private var forged = 0
  private var strangers: [String: Int] = [:]

  private struct Finding: Hashable {
    var at: Instant
    var member: Int
    var clauses: [String]
  }

  /// - Parameter members: the list that came with the log; it tells whose account a sender's is.
  init(_ group: String, _ record: GroupRecord, _ policy: Policy, members: [ListedMember], at desk: Desk) {
    self.group = group
    self.record = record
    self.policy = policy
    self.members = members
    self.desk = desk
    next = record.strikes.next
    for (_, strike) in record.strikes {
      if strike.status != .forgiven { standing[strike.member, default: []].append(strike.at) }
      known[Finding(at: strike.at, member: strike.member, clauses: strike.clauses), default: 0] += 1
    }
  }

  mutating func take(_ log: ReplayedLog) {
    var log = log
    while let judged = log.judgeNext() {
      guard let verdict = judged.verdicts.first, verdict.decision == .block else { continue }
      take(judged, verdict)
    }
  }

  private mutating func take(_ judged: ReplayedLog.Judged, _ verdict: Verdict) {
    let message = judged.message
    // A head that somebody pasted says nothing about whom it names.
    guard message.suspicion == nil else {
      forged += 1
      return
    }
    guard let (number, member) = member(of: message) else {
      strangers[message.sender, default: 0] += 1
      return
    }
    let clauses = judged.clauses
    let finding = Finding(at: message.at, member: number, clauses: clauses)
    if let count = known[finding], count > 0 {
      known[finding] = count - 1
      repeated += 1
      return
    }
    let isSevere = judged.reading.traits.isSevere
    let grave = policy.grave(
      judged.reading.topics.map(\.topic), role: member.role, isSevere: isSevere, deniedBy: clauses)
    let since = message.at + -policy.strikeDays * 86_400
    let step = Sanction.step(
      after: standing[number, default: []].count { $0 > since }, clauses, role: member.role, policy, grave: grave,
      isSevere: isSevere)
    var strike = Strike(
      at: message.at, member: number, post: nil, clauses: clauses, step: step?.name ?? "remind", isApplied: false)
    strike.fine = step?.fine
    standing[number, default: []].append(strike.at)
    let place = next
    next += 1
    changes.append(.strike(group: group, place, Replacement(nil, strike)))
    rows.append([
      Report.Cell(place), Report.Cell(message.at.iso(in: desk.zone)), Report.Cell(member.display),
      Report.Cell(clauses.joined(separator: " ")),
      Report.Cell(word: strike.step, step?.words ?? LadderStep.words(of: strike.step)),
    ])
  }

  /// Whose message it is: by the account on the list of members, by the name shown in the group, or by the own name where
  /// one member alone bears it.
  private func member(of message: ChatMessage) -> (number: Int, record: Member)? {
    let listed = message.account.flatMap { account in members.first { $0.account == account } }
    for name in [listed?.display, listed == nil ? message.sender : nil].compactMap({ $0 }) {
      if let found = record.member(display: name) { return found }
      let named = record.members.filter { $0.record.name == name && $0.record.status != .removed }
      if let only = named.first, named.count == 1 { return only }
    }
    return nil
  }

  func report() -> Report {
    var items: [Report.Item] = []
    if !rows.isEmpty {
      items.append(
        .table(
          Report.Table(
            [
              Report.Column("strike", Message(zh: "编号", en: "no.")),
              Report.Column("at", Message(zh: "时间", en: "at")),
              Report.Column("member", Message(zh: "成员", en: "member")),
              Report.Column("clauses", Message(zh: "条款", en: "clauses")),
              Report.Column("step", Message(zh: "建议处置", en: "proposed step")),
            ], rows: rows)))
    }
    for (sender, count) in strangers.sorted(by: { $0.key < $1.key }) {
      items.append(
        .message(
          Message(
            zh: "\(quoted(sender).zh)不是成员，\(count) 条未记入",
            en: "\(quoted(sender).en) is no member; \(count) not taken in"), .warning))
    }
    if forged > 0 {
      items.append(
        .message(
          Message(zh: "\(forged) 条的抬头可疑，未记入", en: "\(forged) under a suspect head; not taken in"), .warning))
    }
    if repeated > 0 {
      items.append(.message(Message(zh: "\(repeated) 条早已记入", en: "\(repeated) were on record already"), .faint))
    }
    items.append(
      .message(
        changes.isEmpty
          ? Message(zh: "没有新的违规记录", en: "no new breach to put on record")
          : Message(
            zh: "已将 \(changes.count) 条违规记入群\(quoted(group).zh)，见 `strikes list`",
            en: "put \(changes.count) breaches on record in \(quoted(group).en); see `strikes list`"), .good))
    return Report(items)
  }
}
