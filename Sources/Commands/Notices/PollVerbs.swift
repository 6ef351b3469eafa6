import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `poll open`: the homeroom teacher puts a question to the class (H5-2c).
enum PollOpen: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let question = Parameter.positional("QUESTION", .text, Message(zh: "问题", en: "the question"))
  static let options = Parameter.rest(
    "OPTION", .text, atLeastOne: true, Message(zh: "选项，至少两个", en: "the options, two at least"))
  static let from = Parameter.option(
    "from", .member, Message(zh: "发起人，默认班主任", en: "who asks; by default the homeroom teacher"))
  static let most = Parameter.option(
    "most", .integer(1...50), default: "1", Message(zh: "每人最多选几项", en: "how many one may choose"))
  static let until = Parameter.option("until", .time, Message(zh: "截止日", en: "the last day"))
  static let spec = CommandSpec(
    ["poll", "open"], aliases: [["发起投票"]], Message(zh: "发起班级投票", en: "open a class poll"),
    parameters: [group, question, options, from, most, until],
    examples: [Example("poll open 三年级2班 “春游去哪里” 植物园 博物馆 --until 2026-09-11", Message(zh: "两项选一", en: "one of two"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (author, member) = try desk.speaker(arguments(from), of: group, in: record)
    guard member.role.isTeacher else { throw PollRefusal.notByTeacher(member.display) }
    let question = arguments(question)
    let options = arguments(options)
    guard 2...50 ~= options.count, Set(options).count == options.count, !options.contains(where: \.isEmpty) else {
      throw PollRefusal.options
    }
    if let same = record.polls.first(where: { $0.record.question == question && $0.record.closedAt == nil }) {
      return .alreadySo(Message(zh: "已在投票，编号 \(same.number)", en: "open already, number \(same.number)"))
    }
    let until = arguments(until).flatMap(desk.instant).map(desk.day(of:))
    if let until, until < desk.today { throw Refusal.timePassed(until.text) }
    // A poll is a message to the group like any other.
    var draft = Posting.Draft(text: ([question] + options).joined(separator: "\n"), at: desk.now)
    draft.kind = .poll
    let posting = try Posting(draft, by: author, member, in: group, record, isEnforced: false, at: desk)
    guard !posting.post.isAttempt else {
      return Plan(posting.changes, outcome: .finding) { posting.report(at: desk) }
    }
    let poll = Poll(
      at: desk.now, author: author, question: question, options: options, most: min(arguments(most), options.count),
      until: until)
    let number = record.polls.next
    return Plan(posting.changes + [.poll(group: group, number, Replacement(nil, poll))]) {
      var report = posting.report(at: desk)
      report.items.append(
        .message(
          Message(
            zh: "投票 \(number)：\(clean(question))，\(options.count) 项",
            en: "poll \(number): \(clean(question)), \(options.count) options"), .good))
      return report
    }
  }
}

/// `poll vote`: records what a member chose; a later vote takes the place of an earlier one.
enum PollVote: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let id = Parameter.positional("ID", .integer(1...Int.max, name: "poll"), Message(zh: "投票编号", en: "its number"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "投票的成员", en: "the member who votes"))
  static let choices = Parameter.rest(
    "CHOICE", .text, atLeastOne: true, Message(zh: "选项或其序号", en: "options, or their places"))
  static let spec = CommandSpec(
    ["poll", "vote"], aliases: [["投票"]], Message(zh: "登记一票", en: "record a vote"),
    parameters: [group, id, name, choices],
    examples: [Example("poll vote 三年级2班 1 张三妈妈 2", Message(zh: "选第二项", en: "for the second option"))],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let number = arguments(id)
    guard let before = record.polls[number] else { throw PollRefusal.none(number, group: group) }
    guard before.closedAt == nil, before.until.map({ desk.today <= $0 }) ?? true else {
      throw PollRefusal.closed(number)
    }
    let (member, voter) = try desk.member(arguments(name), of: group, in: record)
    guard voter.status == .active else { throw PollRefusal.notActive(voter.display) }
    var places: [Int] = []
    for choice in arguments(choices) {
      let place = before.options.firstIndex(of: choice).map { $0 + 1 } ?? Int(choice)
      guard let place, place >= 1, place <= before.options.count else { throw PollRefusal.noOption(choice) }
      if !places.contains(place) { places.append(place) }
    }
    guard places.count <= before.most else { throw PollRefusal.tooMany(places.count, most: before.most) }
    places.sort()
    var after = before
    let vote = Poll.Vote(member: member, choices: places, at: desk.now)
    if let earlier = after.votes.firstIndex(where: { $0.member == member }) {
      guard after.votes[earlier].choices != places else {
        return .alreadySo(
          Message(zh: "\(quoted(voter.display).zh)已如此投票", en: "\(quoted(voter.display).en) has voted so already"))
      }
      after.votes[earlier] = vote
    } else {
      after.votes.append(vote)
    }
    return Plan([.poll(group: group, number, Replacement(before, after))]) {
      Report(
        Message(zh: "已登记\(quoted(voter.display).zh)的票", en: "recorded the vote of \(quoted(voter.display).en)"),
        tone: .good)
    }
  }
}

/// `poll close`: no more votes.
enum PollClose: Verb {
  static let spec = CommandSpec(
    ["poll", "close"], aliases: [["结束投票"]], Message(zh: "结束投票", en: "close a poll"),
    parameters: [PollVote.group, PollVote.id],
    examples: [Example("poll close 三年级2班 1", Message(zh: "不再收票", en: "no more votes"))], needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(PollVote.group)
    let record = try desk.group(group)
    let number = arguments(PollVote.id)
    guard let before = record.polls[number] else { throw PollRefusal.none(number, group: group) }
    guard before.closedAt == nil else {
      return .alreadySo(Message(zh: "投票 \(number) 早已结束", en: "poll \(number) is closed already"))
    }
    var after = before
    after.closedAt = desk.now
    return Plan([.poll(group: group, number, Replacement(before, after))]) {
      Report(
        [.message(Message(zh: "已结束投票 \(number)", en: "closed poll \(number)"), .good)] + PollShow.items(after, record))
    }
  }
}

/// `poll show`: how a poll stands. Who voted for what is nobody's business.
enum PollShow: Verb {
  static let id = Parameter.optional(
    "ID", .integer(1...Int.max, name: "poll"), Message(zh: "投票编号，默认最近一个", en: "its number; by default the latest"))
  static let spec = CommandSpec(
    ["poll", "show"], aliases: [["poll", "result"], ["投票结果"]], Message(zh: "查看投票结果", en: "show how a poll stands"),
    parameters: [PollVote.group, id],
    examples: [Example("poll show 三年级2班 1", Message(zh: "各项得票", en: "votes by option"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(PollVote.group)
    let record = try desk.group(group)
    guard let number = arguments(id) ?? record.polls.last?.number, let poll = record.polls[number] else {
      throw PollRefusal.none(arguments(id) ?? 0, group: group)
    }
    let isOpen = poll.closedAt == nil && poll.until.map { desk.today <= $0 } ?? true
    return Plan {
      Report(
        [
          .heading(Message(verbatim: clean(poll.question))),
          .message(isOpen ? Message(zh: "投票中", en: "open") : Message(zh: "已结束", en: "closed"), .faint),
        ] + items(poll, record))
    }
  }

  static func items(_ poll: Poll, _ record: GroupRecord) -> [Report.Item] {
    let rows = poll.options.indices.map { place in
      [
        Report.Cell(poll.options[place]), Report.Cell(poll.votes.count { $0.choices.contains(place + 1) }),
        Report.Cell(place + 1),
      ]
    }
    let parents = record.members.count { $0.record.status == .active && $0.record.role.isParent }
    return [
      .table(
        Report.Table(
          [
            Report.Column("option", Message(zh: "选项", en: "option")),
            Report.Column("votes", Message(zh: "票数", en: "votes")),
            Report.Column("id", Message(zh: "序号", en: "no."), isForProgramsOnly: true),
          ], rows: rows, drawing: .bars)),
      .message(
        Message(zh: "\(parents) 位家长，\(poll.votes.count) 人投票", en: "\(poll.votes.count) voted of \(parents) parents"),
        .faint),
    ]
  }
}

/// Why a vote does not count.
enum PollRefusal: Explained, Hashable {
  case none(Int, group: String)
  case notByTeacher(String)
  case notActive(String)
  case options
  case closed(Int)
  case noOption(String)
  case tooMany(Int, most: Int)

  var code: String {
    switch self {
    case .none: "no-such-poll"
    case .notByTeacher: "not-a-teacher"
    case .notActive: "not-active"
    case .options: "poll-options"
    case .closed: "poll-closed"
    case .noOption: "no-such-option"
    case .tooMany: "too-many-choices"
    }
  }

  var kind: FaultKind { self == .options ? .usage : .refused }

  var message: Message {
    switch self {
    case .none(let number, let group):
      number == 0
        ? Message(zh: "群\(quoted(group).zh)没有投票", en: "the group \(quoted(group).en) has no poll")
        : Message(zh: "群\(quoted(group).zh)没有投票 \(number)", en: "the group \(quoted(group).en) has no poll \(number)")
    case .notByTeacher(let name):
      Message(
        zh: "班级投票由老师发起，\(quoted(name).zh)不是老师",
        en: "a class poll is opened by a teacher, and \(quoted(name).en) is none")
    case .notActive(let name): Message(zh: "\(quoted(name).zh)尚待批准", en: "\(quoted(name).en) is pending")
    case .options: Message(zh: "选项须有 2 到 50 个，各不相同", en: "there must be 2 to 50 options, each another")
    case .closed(let number): Message(zh: "投票 \(number) 已结束", en: "poll \(number) is closed")
    case .noOption(let text): Message(zh: "没有选项\(quoted(text).zh)", en: "there is no option \(quoted(text).en)")
    case .tooMany(let count, let most):
      Message(zh: "选了 \(count) 项，最多 \(most) 项", en: "\(count) options chosen, at most \(most)")
    }
  }

  var hint: Message? {
    switch self {
    case .none, .noOption, .closed, .tooMany: Message(zh: "见 `poll show`", en: "see `poll show`")
    case .notByTeacher: Message(zh: "用 `--from` 指明老师", en: "name a teacher with `--from`")
    case .notActive: Message(zh: "先用 `member approve` 批准", en: "let them in with `member approve` first")
    case .options: Message(zh: "逐个写出选项", en: "write the options one by one")
    }
  }
}
