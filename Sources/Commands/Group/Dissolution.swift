import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// The end of one group, in its order.
struct Dissolution {
  /// What was asked for.
  struct Order {
    var reason: String?
    /// What is open is named on record and left so.
    var leavesOpen: Bool
    /// Where the archive of one group goes.
    var file: String?
    /// The folder for the archives of several.
    var folder: String?

    init(reason: String?, leavesOpen: Bool) {
      self.reason = reason
      self.leavesOpen = leavesOpen
    }

    func archivePath(of group: String) -> String? {
      guard let folder else { return file }
      return (folder.hasSuffix("/") ? folder : folder + "/") + GroupArchive.fileName(of: group)
    }
  }

  let name: String
  private(set) var members = 0
  private(set) var pending = 0
  /// What somebody still waits for.
  private(set) var open: [OpenMatter] = []
  private(set) var changes: [Change] = []
  private(set) var archive: Export?
  private(set) var items: [Report.Item] = []

  init(of name: String, _ order: Order, at desk: Desk) throws {
    self.name = name
    let record = try desk.group(name)
    let purgeDue = desk.today + (try desk.book.settings().retentionDays)
    let farewell = Farewell(name: name, group: record.group, reason: order.reason, day: desk.today).text[desk.language]
    open = OpenMatter.all(in: name, record)
    members = record.members.count { $0.record.status != .removed }
    pending = record.members.count { $0.record.status == .pending }
    var after = record
    after.group.status = .dissolved
    after.group.ending = Group.Ending(
      at: desk.now, by: desk.actor, reason: order.reason, farewell: farewell, purgeDue: purgeDue,
      leftOpen: open.map(\.reference))
    for (number, poll) in record.polls where poll.closedAt == nil {
      var closed = poll
      closed.closedAt = desk.now
      after.polls[number] = closed
    }
    // The archive keeps the members as they were.
    let kept = after
    let path = order.archivePath(of: name)
    archive = path.map { path in
      Export(path: path) { try GroupArchive(of: name, kept, showsPhones: false, at: desk).bytes() }
    }
    let reason = Self.release[desk.language]
    for (number, member) in record.members where member.status != .removed {
      var released = member
      released.mute = nil
      released.status = .removed
      released.removal = Member.Removal(at: desk.now, by: desk.actor, reason: reason)
      after.setMember(number, released)
    }
    changes = record.changes(to: after, of: name)
    let posts =
      try path == nil ? 0 : desk.book.months(of: name).reduce(0) { try $0 + desk.book.posts(of: name, in: $1).count }
    items = report(record, farewell, to: path, posts: posts, purgeDue: purgeDue)
  }

  /// Why the members of an ended group are no longer in it.
  private static let release = Message(zh: "群已解散", en: "the group has ended")

  private func report(
    _ record: GroupRecord, _ farewell: String, to path: String?, posts: Int, purgeDue: Day
  ) -> [Report.Item] {
    var items: [Report.Item] = [.heading(Message(zh: "告别通知", en: "Farewell")), .text(farewell)]
    if pending > 0 {
      items.append(
        .message(
          Message(
            zh: "未了事项：\(pending) 名成员待批准，随群解散",
            en: "left open: \(counted(pending, "member")) pending, who will not be let in"), .advice))
    }
    for matter in open {
      items.append(
        .message(
          Message(zh: "未了事项：\(matter.what.zh)", en: "left open: \(matter.what.en)"),
          matter.isGrave ? .warning : .advice))
    }
    for (number, matter) in record.matters where matter.state == .answered {
      items.append(
        .message(
          Message(
            zh: "已答复、未办结：\(matter.kind.words.zh) \(number)\(quoted(matter.title).zh)",
            en: "answered and not closed: \(matter.kind.words.en) \(number) \(quoted(matter.title).en)"), .faint))
    }
    if let path {
      items.append(
        .message(GroupArchive.written(name, to: path, members: record.members.count, posts: posts), .good))
    }
    items.append(
      .message(
        Message(
          zh: "已解散群\(quoted(name).zh)，\(members) 名成员离群",
          en: "ended the group \(quoted(name).en) and released \(counted(members, "member"))"), .good))
    if path == nil {
      items.append(
        .message(
          Message(
            zh: "没有写出存档；清除以前可用 `group archive \(quotedWord(name)) FILE` 补写",
            en: "no archive was written; until it is purged, `group archive \(quotedWord(name)) FILE` writes one"),
          .faint))
    }
    items.append(
      .message(
        Message(zh: "个人信息应于 \(purgeDue.text) 清除", en: "its personal data is to be purged on \(purgeDue.text)"), .faint))
    return items
  }
}

/// Something in a group that somebody still waits for: an open request, incident or care, or an appeal without an answer.
struct OpenMatter: Hashable {
  /// Such as `incident 2`.
  var reference: String
  var what: Message
  var isGrave: Bool
  /// The command that settles it.
  var mend: String

  static func all(in group: String, _ record: GroupRecord) -> [OpenMatter] {
    let word = quotedWord(group)
    let matters = record.matters.filter { $0.record.state == .open }.map { number, matter in
      OpenMatter(
        reference: "\(matter.kind.rawValue) \(number)",
        what: Message(
          zh: "\(matter.kind.words.zh) \(number)\(quoted(matter.title).zh)",
          en: "\(matter.kind.words.en) \(number) \(quoted(matter.title).en)"), isGrave: matter.isGrave,
        mend: "\(matter.kind.noun) close \(word) \(number) --result …")
    }
    let appeals = record.strikes.filter { $0.record.status == .appealed }.map { number, strike in
      OpenMatter(
        reference: "appeal \(number)",
        what: Message(zh: "对第 \(number) 条记录的申诉", en: "the appeal against breach \(number)"), isGrave: false,
        mend: "strikes uphold \(word) \(number) --reason …")
    }
    return matters + appeals
  }
}

/// Why a group does not end yet.
enum DissolutionRefusal: Explained, Hashable {
  case open([OpenMatter])

  var code: String { "open-matters" }

  var message: Message {
    switch self {
    case .open(let open):
      let shown = open.prefix(10)
      let more = open.count - shown.count
      return Message(
        zh: "还有 \(open.count) 件未了事项：" + shown.map { "\($0.what.zh)（`\($0.mend)`）" }.joined(separator: "；")
          + (more > 0 ? "；另有 \(more) 件" : ""),
        en: "\(counted(open.count, "matter")) still open: "
          + shown.map { "\($0.what.en) (`\($0.mend)`)" }.joined(separator: "; ")
          + (more > 0 ? "; and \(more) more" : ""))
    }
  }

  var hint: Message? {
    Message(zh: "先办结，或加 `--leave-open` 记明后解散", en: "settle them, or leave them on record with `--leave-open`")
  }
}
