import ClassGroups
import Detector
import Policy
import Presentation
import Wording

/// What another policy would mean for a group: names that would be wrong, members whom it bars, past messages that it
/// judges otherwise.
struct PolicyConsequences {
  private var members = 0
  private var namesWrongBefore = 0
  private var namesWrongAfter = 0
  private var barred: [String] = []
  private var posts = 0
  private var judgedOtherwise = 0
  private var stricter = 0

  init(of record: GroupRecord, _ name: String, from before: Policy, to after: Policy, at desk: Desk) throws {
    let roster = try desk.book.roster(of: record.group.schoolClass)
    for (_, member) in record.members where member.status == .active {
      members += 1
      let question = NameQuestion(member, roster: roster)
      if before.checkName(question).problem != nil { namesWrongBefore += 1 }
      if after.checkName(question).problem != nil { namesWrongAfter += 1 }
      if !after.bars(member.role).isEmpty { barred.append(member.display) }
    }
    let settings = try desk.book.settings()
    for month in try desk.book.months(of: name) {
      for (_, post) in try desk.book.posts(of: name, in: month) {
        posts += 1
        let decision = Self.decision(post, after, settings, desk.zone)
        if decision != post.decision { judgedOtherwise += 1 }
        if decision > post.decision { stricter += 1 }
      }
    }
  }

  /// By the topics found when it was posted: the detector is not asked again.
  private static func decision(_ post: Post, _ policy: Policy, _ settings: Settings, _ zone: Zone) -> Decision {
    var reading = Detector.builtIn.read(Utterance(text: post.text, role: post.role, kind: post.kind))
    reading.topics = post.topics.compactMap(Topic.init).map { TopicFinding(topic: $0, score: 1) }
    reading.doubtful = []
    let message = JudgedMessage(
      role: post.role, kind: post.kind, at: LocalTime(post.at, in: zone), isUrgent: post.isUrgent,
      permit: post.permit, isPrivate: false, calendar: settings.calendar, hosts: settings.hosts)
    return policy.judge(message, reading).decision
  }

  var items: [Report.Item] {
    var items: [Report.Item] = [
      .message(
        Message(
          zh: "群昵称不合规则：现在 \(namesWrongBefore) 人，将为 \(namesWrongAfter) 人（共 \(members) 人）",
          en: "display names against the rule: \(namesWrongBefore) now, \(namesWrongAfter) then (of \(members))"),
        namesWrongAfter > namesWrongBefore ? .advice : .plain),
      .message(
        Message(
          zh: "过去的 \(posts) 条消息中 \(judgedOtherwise) 条结论不同，其中 \(stricter) 条更严",
          en: "of \(posts) past messages \(judgedOtherwise) would be judged otherwise, \(stricter) more strictly"),
        .plain),
    ]
    if !barred.isEmpty {
      let names = barred.prefix(5).map(clean)
      items.append(
        .message(
          Message(
            zh: "不得在群的成员 \(barred.count) 人：\(names.joined(separator: "、"))",
            en: "members who may not be in the group: \(barred.count) (\(names.joined(separator: ", ")))"), .warning))
    }
    return items
  }
}
