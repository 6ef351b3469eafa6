import ClassGroups
import Detector
import Policy
import Presentation
import Wording

/// A member's message on its way into the group: judged, recorded, and what follows from it.
struct Posting {
  /// What is to be posted, before it is judged.
  struct Draft {
    var text: String
    var kind = PostKind.text
    var at: Instant
    var isUrgent = false
    var permit: String?
    /// Said by the command itself, whatever the detector finds: a notice is a notice.
    var topics: [Topic] = []
  }

  let post: Post
  /// `2026-09/17`.
  let reference: String
  let reading: Reading
  private let input: MessageInput
  private let verdict: Verdict
  private let judging: Judging
  private let recording: Change
  private let sanction: Sanction?
  private let letter: Message?
  private let matter: (number: Int, record: Matter)?
  private let group: String

  /// - Throws: ``Refusal/muted(_:until:left:)`` where the member may not speak.
  init(
    _ draft: Draft, by number: Int, _ member: Member, in group: String, _ record: GroupRecord, isEnforced: Bool,
    at desk: Desk
  ) throws {
    if let until = member.mutedUntil(at: draft.at) {
      throw Refusal.muted(member.display, until: desk.shown(until), left: span(until - draft.at))
    }
    let settings = try desk.book.settings()
    let policy = try desk.policy(of: record)
    judging = Judging([policy], settings: settings)
    let month = String(desk.day(of: draft.at).text.prefix(7))
    let posts = try desk.book.posts(of: group, in: month)
    input = draft.input(
      by: number, member.role, roster: try desk.book.roster(of: record.group.schoolClass)?.names ?? [],
      after: posts.recent(MessageInput.window))
    reading = draft.reading(of: input, by: judging)
    self.group = group
    verdict = try Contacts.complete(
      judging.judge(input, reading)[0], under: policy, in: record.group, at: desk)
    post = Post(
      at: draft.at, author: number, display: member.display, role: member.role, kind: input.kind, text: input.text,
      isUrgent: input.isUrgent, permit: input.permit, policy: record.group.policy, decision: verdict.decision,
      topics: reading.topics.map(\.topic.rawValue),
      clauses: verdict.citations.filter { $0.effect != .permit }.map(\.clause))
    reference = "\(month)/\(posts.next)"
    recording = .post(group: group, month: month, posts.next, Replacement(nil, post))
    let isSevere = reading.traits.isSevere
    let grave =
      post.decision == .block
      ? policy.grave(reading.topics.map(\.topic), role: member.role, isSevere: isSevere, deniedBy: post.clauses) : nil
    sanction =
      post.decision == .block
      ? Sanction(
        post, reference, number, member, in: record, policy, grave: grave, isSevere: isSevere,
        isEnforced: isEnforced || settings.enforces, at: desk) : nil
    if let sanction, sanction.strike.isApplied {
      letter = try SanctionLetter.text(
        sanction.strike, sanction.step.words, to: member, of: group, record, at: desk)
    } else {
      letter = nil
    }
    var matter = try Matter.following(post, reference, reading, grave, of: record, policy, at: desk)
    if matter == nil, let sanction {
      matter = try Self.referral(sanction, of: post, reference, in: record, policy, at: desk)
    }
    self.matter = matter.map { (record.matters.next, $0) }
  }

  /// The incident that a referral to the school opens.
  private static func referral(
    _ sanction: Sanction, of post: Post, _ reference: String, in record: GroupRecord, _ policy: Policy, at desk: Desk
  ) throws -> Matter? {
    guard sanction.step.name == "referral", sanction.strike.isApplied else { return nil }
    let words = sanction.step.words
    return try .opened(
      .incident, Message(zh: "\(post.display)：\(words.zh)", en: "\(post.display): \(words.en)")[desk.language],
      member: post.author, post: reference, clauses: [sanction.step.clause], isGrave: true, level: .principal,
      of: record, policy, at: post.at, desk)
  }

  var changes: [Change] {
    var changes = [recording]
    if let sanction { changes += sanction.changes(in: group) }
    if let matter { changes.append(.matter(group: group, matter.number, Replacement(nil, matter.record))) }
    return changes
  }

  func report(at desk: Desk) -> Report {
    var report = JudgementReport.make(input, reading, [verdict], of: judging, at: desk)
    report.items.append(
      .message(
        post.isAttempt
          ? Message(zh: "未发出，记为一次尝试", en: "not posted; recorded as an attempt") : Message(zh: "已发布", en: "posted"),
        post.isAttempt ? .warning : .good))
    if let sanction { report.items.append(sanction.words) }
    if let matter { report.items.append(matter.record.openedWords(matter.number)) }
    if let letter {
      report.items += [.heading(Message(zh: "致本人的通知", en: "Notice to the member")), .text(letter[desk.language])]
    }
    return report
  }
}

extension Posting.Draft {
  /// The draft as it is judged.
  fileprivate func input(
    by number: Int, _ role: Role, roster: [String], after earlier: [Utterance.Earlier]
  ) -> MessageInput {
    var input = MessageInput(text: text, role: role)
    input.kind = kind
    input.at = at
    input.isUrgent = isUrgent
    input.permit = permit
    input.roster = roster
    input.speaker = "\(number)"
    input.follow(earlier)
    return input
  }

  /// What the detector finds, and what the command itself says.
  fileprivate func reading(of input: MessageInput, by judging: Judging) -> Reading {
    var reading = judging.read(input)
    for topic in topics where !reading.topics.contains(where: { $0.topic == topic }) {
      reading.topics.append(TopicFinding(topic: topic, score: 1))
    }
    return reading
  }
}

extension Table<Post> {
  /// The last messages that were really posted, as the detector meets them.
  func recent(_ count: Int) -> [Utterance.Earlier] {
    suffix(count * 2).filter { !$0.record.isAttempt }.suffix(count).map { Utterance.Earlier($0.record) }
  }
}

extension Utterance.Earlier {
  init(_ post: Post) {
    self.init(
      speaker: "\(post.author)", role: post.role, kind: post.kind, text: post.text,
      topics: TopicSet(post.topics.compactMap(Topic.init)))
  }
}
