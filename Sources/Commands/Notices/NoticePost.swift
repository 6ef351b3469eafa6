import ClassGroups
import CommandLanguage
import Detector
import Policy
import Presentation
import Wording

/// `notice post`: a notice goes out to the group, and is kept so that it can be told whom it has reached.
enum NoticePost: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let text = Parameter.positional("TEXT", .text, Message(zh: "通知全文", en: "the notice"))
  static let from = Parameter.option(
    "from", .member, Message(zh: "发布的老师或家委会成员，默认班主任", en: "who gives it; by default the homeroom teacher"))
  static let kind = Parameter.option("kind", .noticeKind, default: "general", Message(zh: "类别", en: "what it is about"))
  static let title = Parameter.option(
    "title", .text, Message(zh: "标题，默认取首行", en: "the title; by default its first line"))
  static let reply = Parameter.flag("reply", Message(zh: "请家长回复", en: "parents are asked to answer"))
  static let form = Parameter.flag("form", Message(zh: "补全格式再发", en: "put it in proper form first"))
  static let due = Parameter.option("due", .time, Message(zh: "何时前须人人知悉", en: "by when everybody is to know"))
  static let at = Parameter.option("at", .time, Message(zh: "发布时间，默认现在", en: "when; by default now"))
  static let urgent = Parameter.flag("urgent", Message(zh: "紧急", en: "it is urgent"))
  static let spec = CommandSpec(
    ["notice", "post"], aliases: [["发通知"]], Message(zh: "发布通知", en: "give a notice"),
    details: Message(
      zh: "通知和其他消息一样先经判断。能否要求回复、重要通知怎样送达，由群所执行的规则集决定（H2-2.1.5，H4-2.1.5）。",
      en:
        "A notice is judged as any message is. Whether parents may be asked to answer, and how an important notice reaches them, is the policy's matter (H2-2.1.5, H4-2.1.5)."
    ),
    parameters: [group, text, from, kind, title, reply, form, due, at, urgent],
    examples: [
      Example("notice post 三年级2班 --kind activity --form “周五春游，早上七点半校门口集合”", Message(zh: "活动通知", en: "an outing")),
      Example(
        "notice post 三年级2班 --kind important --reply “体检时间改到周三”", Message(zh: "重要通知，请回复", en: "with answers asked for")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, member) = try desk.speaker(arguments(from), of: group, in: record)
    guard member.role.isTeacher || member.role == .committee else { throw NoticeRefusal.notForParents(member.display) }
    let policy = try desk.policy(of: record)
    var text = arguments(text)
    if arguments(form) {
      text = NoticeForm.completed(
        text, title: arguments(title), issuer: NoticeForm.issuer(of: record.group), on: desk.today,
        language: desk.language)
    }
    let at = arguments(at).flatMap(desk.instant) ?? desk.now
    let title = arguments(title) ?? NoticeForm.title(of: text)
    if let same = record.notices.first(where: {
      $0.record.text == text && desk.day(of: $0.record.at) == desk.day(of: at)
    }) {
      return .alreadySo(Message(zh: "当天已发过，编号 \(same.number)", en: "given that day already, number \(same.number)"))
    }
    var draft = Posting.Draft(text: text, at: at)
    draft.isUrgent = arguments(urgent)
    draft.topics = arguments(reply) ? [.notice, .replyRequired] : [.notice]
    let posting = try Posting(draft, by: number, member, in: group, record, isEnforced: false, at: desk)
    guard !posting.post.isAttempt else {
      return Plan(posting.changes, outcome: .finding) { posting.report(at: desk) }
    }
    let receipts = policy.receipts
    let kind = arguments(kind)
    let due =
      arguments(due).flatMap(desk.instant).map(desk.day(of:))
      ?? (kind == .important ? desk.day(of: at) + receipts.days : nil)
    let notice = Notice(
      at: at, author: number, kind: kind, title: title, text: text, policy: policy.name,
      asksReply: posting.reading.topics.contains { $0.topic == .replyRequired }, due: due, post: posting.reference)
    let id = record.notices.next
    return Plan(posting.changes + [.notice(group: group, id, Replacement(nil, notice))]) {
      var report = posting.report(at: desk)
      report.items.append(
        .message(
          Message(
            zh: "通知 \(id)：\(clean(title))，须告知 \(Audience(record).families.count) 户",
            en: "notice \(id): \(clean(title)), for \(Audience(record).families.count) families"), .good))
      if let words = notice.demand(receipts) { report.items.append(.message(words, .advice)) }
      return report
    }
  }
}

extension Notice {
  /// What the policy asks of whoever gave the notice; nil where it asks for nothing.
  func demand(_ receipts: Receipts) -> Message? {
    let clause = receipts.clause.map { "\($0)" } ?? ""
    switch receipts.way {
    case .delivery where kind == .important:
      return Message(
        zh: "\(clause)：群里发出不等于已知悉，重要通知须逐户书面或电话告知，见 `notice followup`",
        en:
          "\(clause): a post does not count as known; an important notice goes to each family in writing or by telephone, see `notice followup`"
      )
    case .board where asksReply || kind == .important:
      return Message(
        zh: "\(clause)：未回复的家长须书面或电话告知，见 `notice status`",
        en: "\(clause): who does not answer is told in writing or by telephone, see `notice status`")
    case .silent where asksReply:
      return Message(
        zh: "\(clause)：群里一般不回复，建议另行确认", en: "\(clause): as a rule nobody answers in the group; confirm otherwise")
    case .open, .board, .delivery, .silent: return nil
    }
  }

  /// Whether the policy wants everybody reached who is not.
  func isFollowedUp(_ receipts: Receipts) -> Bool {
    switch receipts.way {
    case .delivery: kind == .important
    case .board: kind == .important || asksReply
    case .open, .silent: false
    }
  }
}

extension Notice.Kind {
  var words: Message {
    switch self {
    case .general: Message(zh: "一般", en: "general")
    case .lesson: Message(zh: "课程变动", en: "lesson cancelled or moved")
    case .activity: Message(zh: "活动", en: "activity")
    case .important: Message(zh: "重要", en: "important")
    }
  }
}

extension ArgumentKind where Value == Notice.Kind {
  static var noticeKind: Self {
    .choice(of: Notice.Kind.self, name: "notice-kind", placeholder: "KIND", aliases: { [$0.words.zh] }) { $0.words }
  }
}

extension Desk {
  /// The member who speaks: the one named, else the homeroom teacher of the group.
  func speaker(_ name: String?, of group: String, in record: GroupRecord) throws -> (number: Int, record: Member) {
    if let name { return try member(name, of: group, in: record) }
    let own = record.members.first {
      $0.record.status == .active && $0.record.role == .homeroom
        && (record.group.homeroom == nil || $0.record.name == record.group.homeroom)
    }
    if let own = own ?? record.members.first(where: { $0.record.status == .active && $0.record.role == .homeroom }) {
      return own
    }
    throw NoticeRefusal.noHomeroom(group)
  }

  /// A notice by its number; the latest where none is given.
  func notice(_ number: Int?, of group: String, in record: GroupRecord) throws -> (number: Int, record: Notice) {
    if let number {
      guard let notice = record.notices[number] else { throw NoticeRefusal.none("\(number)", group: group) }
      return (number, notice)
    }
    guard let last = record.notices.last else { throw NoticeRefusal.none("", group: group) }
    return last
  }
}

/// Why nothing is done with a notice.
enum NoticeRefusal: Explained, Hashable {
  case none(String, group: String)
  case notForParents(String)
  case noHomeroom(String)
  case nobodyNamed

  var code: String {
    switch self {
    case .none: "no-such-notice"
    case .notForParents: "not-a-teacher"
    case .noHomeroom: "no-homeroom"
    case .nobodyNamed: "nobody-named"
    }
  }

  var kind: FaultKind { self == .nobodyNamed ? .usage : .refused }

  var message: Message {
    switch self {
    case .none("", let group):
      Message(zh: "群\(quoted(group).zh)没有通知", en: "the group \(quoted(group).en) has no notice")
    case .none(let number, let group):
      Message(zh: "群\(quoted(group).zh)没有通知 \(number)", en: "the group \(quoted(group).en) has no notice \(number)")
    case .notForParents(let name):
      Message(
        zh: "\(quoted(name).zh)不是老师或家委会成员", en: "\(quoted(name).en) is neither a teacher nor of the parents' committee")
    case .noHomeroom(let group):
      Message(
        zh: "群\(quoted(group).zh)的成员里没有班主任", en: "no homeroom teacher is among the members of \(quoted(group).en)")
    case .nobodyNamed: Message(zh: "没有说明谁已知悉", en: "it is not said who knows")
    }
  }

  var hint: Message? {
    switch self {
    case .none: Message(zh: "见 `notice list`", en: "see `notice list`")
    case .notForParents: Message(zh: "家长的消息用 `post`", en: "a parent's message goes by `post`")
    case .noHomeroom:
      Message(
        zh: "用 `--from` 指明是谁，或 `member add` 加入班主任",
        en: "say who with `--from`, or take the teacher in with `member add`")
    case .nobodyNamed: Message(zh: "写出成员，或用 `--list`、`--log`", en: "name members, or use `--list` or `--log`")
    }
  }
}
