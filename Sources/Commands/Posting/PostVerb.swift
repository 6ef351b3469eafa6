import ClassGroups
import CommandLanguage
import Detector
import JSON
import Policy
import Presentation
import Wording

/// `post`: judges a member's message and records it. What comes to block or hold is recorded as an attempt, and counts on
/// the ladder.
enum PostVerb: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let from = Parameter.requiredOption("from", .member, Message(zh: "发送的成员", en: "the member who posts"))
  static let kind = Parameter.option(
    "kind", .postKind, default: "text", Message(zh: "消息形式", en: "the form of the message"))
  static let at = Parameter.option("at", .time, Message(zh: "发送时间，默认现在", en: "when; by default now"))
  static let urgent = Parameter.flag("urgent", Message(zh: "紧急", en: "it is urgent"))
  static let permit = Parameter.option(
    "permit", .text, Message(zh: "教育部门的许可及文号", en: "the education authority's permit and its reference"))
  static let enforce = Parameter.flag("enforce", Message(zh: "执行处置阶梯的下一步", en: "apply the ladder's next step"))
  static let text = Parameter.optional("TEXT", .text, Message(zh: "消息", en: "the message"))
  static let spec = CommandSpec(
    ["post"], aliases: [["发布"]], Message(zh: "判断并记录一条消息", en: "judge a message and record it"),
    parameters: [group, text, from, kind, at, urgent, permit, enforce],
    examples: [
      Example("post 三年级2班 --from 王芳 “明天上午八点开家长会”", Message(zh: "一则通知", en: "a notice")),
      Example("post 三年级2班 --from 张三妈妈 --enforce “加V下单，五斤39元”", Message(zh: "违规并处置", en: "a breach, and what follows")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, member) = try desk.member(arguments(from), of: group, in: record)
    let at = arguments(at).flatMap(desk.instant) ?? desk.now
    if let until = member.mutedUntil(at: at) {
      throw Refusal.muted(member.display, until: desk.shown(until), left: span(until - at))
    }
    guard arguments(text) != nil || arguments(kind) != .text else {
      throw Refusal.missingOption("TEXT", why: Message(zh: "须给出消息", en: "give the message"))
    }
    let settings = try desk.book.settings()
    let judging = Judging([try desk.policy(of: record)], settings: settings)
    var input = MessageInput(text: arguments(text) ?? "", role: member.role)
    input.kind = arguments(kind)
    input.at = at
    input.isUrgent = arguments(urgent)
    input.permit = arguments(permit)
    input.roster = try desk.book.roster(of: record.group.schoolClass)?.names ?? []
    let month = String(LocalTime(at, in: desk.zone).day.text.prefix(7))
    let posts = try desk.book.posts(of: group, in: month)
    let recent = posts.recent(60)
    input.preceding = recent.suffix(8)
    input.answersRequest = MessageInput.answersRequest(after: recent)
    input.speaker = "\(number)"
    let reading = judging.read(input)
    let verdict = judging.judge(input, reading)[0]
    let post = Post(
      at: at, author: number, display: member.display, role: member.role, kind: input.kind, text: input.text,
      isUrgent: input.isUrgent, permit: input.permit, policy: record.group.policy, decision: verdict.decision,
      topics: reading.topics.map(\.topic.rawValue),
      clauses: verdict.citations.filter { $0.effect != .permit }.map(\.clause))
    var changes = [Change.post(group: group, month: month, posts.next, Replacement(nil, post))]
    let sanction =
      post.decision == .block
      ? Sanction(
        post, "\(month)/\(posts.next)", number, member, in: record, judging.policies[0], settings: settings,
        isEnforced: arguments(enforce) || settings.enforces, at: desk)
      : nil
    if let sanction { changes += sanction.changes(in: group, record) }
    return Plan(changes, outcome: post.isAttempt ? .finding : .done) {
      var report = JudgementReport.make(input, reading, [verdict], of: judging, at: desk)
      report.items.append(
        .message(
          post.isAttempt
            ? Message(zh: "未发出，记为一次尝试", en: "not posted; recorded as an attempt") : Message(zh: "已发布", en: "posted"),
          post.isAttempt ? .warning : .good))
      if let sanction { report.items += sanction.words }
      return report
    }
  }
}

extension Table<Post> {
  /// The last messages that were really posted, as the detector meets them.
  func recent(_ count: Int) -> [Utterance.Earlier] {
    suffix(count * 2).filter { !$0.record.isAttempt }.suffix(count).map { _, post in
      Utterance.Earlier(
        speaker: "\(post.author)", role: post.role, kind: post.kind, text: post.text,
        topics: TopicSet(post.topics.compactMap(Topic.init)))
    }
  }
}

/// What follows a breach: the next step of the policy's ladder, proposed or applied.
struct Sanction {
  let strike: Strike
  let step: LadderStep
  private let number: Int
  private let member: Member
  private let mute: Member.Mute?
  private let removal: Member.Removal?

  /// Nil where the policy has no ladder for the breach.
  init?(
    _ post: Post, _ reference: String, _ number: Int, _ member: Member, in record: GroupRecord, _ policy: Policy,
    settings: Settings, isEnforced: Bool, at desk: Desk
  ) {
    let earlier = record.strikes.count { $0.record.member == number && $0.record.status != .forgiven }
    guard let step = policy.nextStep(after: earlier, clauses: post.clauses, role: member.role) else { return nil }
    self.step = step
    self.number = number
    self.member = member
    mute =
      isEnforced && step.name == "mute"
      ? Member.Mute(until: post.at + (step.muteSeconds ?? 3600), reason: post.clauses.first) : nil
    removal =
      isEnforced && step.name == "remove"
      ? Member.Removal(at: desk.now, by: desk.actor, reason: post.clauses.joined(separator: " ")) : nil
    let isApplied = isEnforced || step.name == "remind"
    strike = Strike(
      at: post.at, member: number, post: reference, clauses: post.clauses, step: step.name, isApplied: isApplied)
  }

  func changes(in group: String, _ record: GroupRecord) -> [Change] {
    var changes = [Change.strike(group: group, record.strikes.next, Replacement(nil, strike))]
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

  var words: [Report.Item] {
    let name = quoted(member.display)
    let what = step.words
    let clause = step.clause
    let words =
      strike.isApplied
      ? Message(zh: "处置：\(name.zh) \(what.zh)（\(clause)）", en: "sanction: \(name.en) \(what.en) (\(clause))")
      : Message(
        zh: "建议处置：\(name.zh) \(what.zh)（\(clause)），加 `--enforce` 执行",
        en: "proposed sanction: \(name.en) \(what.en) (\(clause)); `--enforce` applies it")
    return [.message(words, strike.isApplied ? .warning : .advice)]
  }
}
