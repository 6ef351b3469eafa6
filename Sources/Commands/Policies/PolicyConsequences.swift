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
    let judging = Judging([after], settings: try desk.book.settings())
    for month in try desk.book.months(of: name) {
      var earlier: [Utterance.Earlier] = []
      for (_, post) in try desk.book.posts(of: name, in: month) {
        posts += 1
        let decision = Self.decision(on: post, after: earlier, roster: roster?.names ?? [], judging)
        if decision != post.decision { judgedOtherwise += 1 }
        if decision > post.decision { stricter += 1 }
        if !post.isAttempt { earlier = (earlier + [Utterance.Earlier(post)]).suffix(MessageInput.window) }
      }
    }
  }

  /// The topics are those found when it was posted, some of which a person gave. What is doubtful, and the finer facts,
  /// the detector finds anew.
  private static func decision(
    on post: Post, after earlier: [Utterance.Earlier], roster: [String], _ judging: Judging
  ) -> Decision {
    var input = MessageInput(text: post.text, role: post.role)
    input.kind = post.kind
    input.at = post.at
    input.isUrgent = post.isUrgent
    input.permit = post.permit
    input.roster = roster
    input.speaker = "\(post.author)"
    input.follow(earlier)
    var reading = judging.read(input)
    reading.topics = post.topics.compactMap(Topic.init).map { TopicFinding(topic: $0, score: 1) }
    reading.doubtful.removeAll { doubt in reading.topics.contains { $0.topic == doubt.topic } }
    return judging.judge(input, reading)[0].decision
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
