import ClassGroups
import CommandLanguage
import Detector
import Presentation
import Wording

/// `group handover`: what a new homeroom teacher needs, in one file (H5-2h); with `--to` the group passes over as well.
enum GroupHandover: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let successor = Parameter.option("to", .staff, Message(zh: "接任的班主任", en: "the teacher who takes over"))
  static let spec = CommandSpec(
    ["group", "handover"], aliases: [["交接群"]],
    Message(zh: "交接班主任：写出交接材料", en: "hand a group over: what the successor needs"),
    details: Message(
      zh: "材料含个人信息，只交接任者。`-o html` 写出可打印的网页。不给 `--to` 时只写材料，不作变更。",
      en:
        "The file names people: it is for the successor alone. `-o html` writes a page to print. Without `--to` nothing changes."
    ),
    parameters: [group, successor],
    examples: [
      Example("group handover 三年级2班 --to 赵敏", Message(zh: "交给赵敏", en: "to a new homeroom teacher")),
      Example("group handover 三年级2班", Message(zh: "只写材料", en: "the file alone")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(group)
    let record = try desk.activeGroup(name)
    let items = try file(of: name, record, to: arguments(successor), at: desk)
    guard let successor = arguments(successor), successor != record.group.homeroom else {
      return Plan { Report(items) }
    }
    let school = record.group.schoolClass.school
    var changed: [Change] = []
    let subject: String?
    if let schoolRecord = try desk.book.school(school) {
      subject = schoolRecord.staffMember(successor)?.record.subject
      if schoolRecord.staffMember(successor) == nil {
        changed.append(
          .staff(school: school, schoolRecord.staff.next, Replacement(nil, StaffMember(name: successor))))
      }
      if let (number, before) = schoolRecord.schoolClass(record.group.schoolClass.name), before.homeroom != successor {
        var after = before
        after.homeroom = successor
        changed.append(.schoolClass(school: school, number, Replacement(before, after)))
      }
    } else {
      subject = nil
    }
    let handover = HomeroomHandover(
      record, to: successor, subject: subject, policy: try desk.policy(of: record), at: desk)
    changed += record.changes(to: handover.after, of: name)
    return Plan(changed) {
      Report(
        items + [
          .message(
            Message(
              zh: "群\(quoted(name).zh)已交给 \(successor)", en: "handed the group \(quoted(name).en) over to \(successor)"),
            .good)
        ])
    }
  }

  private static func file(
    of name: String, _ record: GroupRecord, to successor: String?, at desk: Desk
  ) throws -> [Report.Item] {
    let group = record.group
    var items: [Report.Item] = [
      .heading(Message(zh: "交接材料：\(name)", en: "Handover of the group \(name)")),
      .card([
        Report.Field("class", Message(zh: "班级", en: "class"), Report.Cell(group.schoolClass.text)),
        Report.Field("policy", Message(zh: "规则集", en: "policy"), Report.Cell(group.policy)),
        Report.Field(
          "platform", Message(zh: "平台", en: "platform"),
          Report.Cell(word: group.platform.rawValue, group.platform.words)),
        Report.Field("from", Message(zh: "交出", en: "from"), Report.Cell(group.homeroom)),
        Report.Field("to", Message(zh: "接任", en: "to"), Report.Cell(successor)),
        Report.Field("supervisor", Message(zh: "监督员", en: "supervisor"), Report.Cell(group.supervisor)),
        Report.Field(
          "on", Message(zh: "日期", en: "on"), Report.Cell(desk.today.text)),
      ]),
      .heading(Message(zh: "成员", en: "Members")), .table(members(record)),
      .heading(Message(zh: "待办", en: "Open matters")), .table(try open(name, record, at: desk)),
    ]
    let (notices, resources) = try posts(of: name, at: desk)
    items += [
      .heading(Message(zh: "近期通知", en: "Latest notices")), .table(notices),
      .heading(Message(zh: "资料", en: "Resources")), .table(resources),
    ]
    if let convention = group.convention {
      items += [.heading(Message(zh: "群公约", en: "Convention")), .text(convention.text)]
    }
    return items
  }

  private static func members(_ record: GroupRecord) -> Report.Table {
    var table = Report.Table(
      [
        Report.Column("display", Message(zh: "群昵称", en: "display name")),
        Report.Column("role", Message(zh: "身份", en: "role")),
        Report.Column("student", Message(zh: "学生", en: "student")),
        Report.Column("status", Message(zh: "状态", en: "status")),
        Report.Column("verified", Message(zh: "已核验", en: "verified")),
      ], empty: Message(zh: "没有成员", en: "no members"))
    for (_, member) in record.members where member.status != .removed {
      table.rows.append([
        Report.Cell(member.display), Report.Cell(word: member.role.rawValue, member.role.words),
        Report.Cell(member.student), Report.Cell(word: member.status.rawValue, member.status.words),
        Report.Cell(member.verification != nil),
      ])
    }
    return table
  }

  /// Appeals, mutes, matters, notices and polls that are open, and what an audit finds.
  private static func open(_ name: String, _ record: GroupRecord, at desk: Desk) throws -> Report.Table {
    var table = Report.Table(
      [
        Report.Column("subject", Message(zh: "对象", en: "subject")),
        Report.Column("what", Message(zh: "事项", en: "matter")),
        Report.Column("clause", Message(zh: "条款", en: "clause")),
        Report.Column("mend", Message(zh: "处理命令", en: "settled by"), holdsCommands: true),
      ], empty: Message(zh: "没有待办", en: "nothing is open"))
    table.rows = openOfMembers(name, record, at: desk) + openMatters(name, record)
    table.rows += try openNotices(name, record, at: desk)
    for finding in try AuditFinding.all(in: name, at: desk) {
      table.rows.append([
        Report.Cell(finding.subject), Report.Cell(said: finding.what), Report.Cell(finding.clause),
        Report.Cell(finding.mend),
      ])
    }
    return table
  }

  private static func openOfMembers(_ name: String, _ record: GroupRecord, at desk: Desk) -> [[Report.Cell]] {
    var rows: [[Report.Cell]] = []
    for (_, strike) in record.strikes where strike.status == .appealed {
      rows.append([
        Report.Cell(record.members[strike.member]?.display), Report.Cell(said: Message(zh: "申诉未复", en: "an appeal")),
        Report.Cell(strike.clauses.first), Report.Cell("strikes list \(quotedWord(name))"),
      ])
    }
    for (_, member) in record.members {
      guard let mute = member.mute, mute.until > desk.now else { continue }
      let until = desk.shown(mute.until)
      rows.append([
        Report.Cell(member.display),
        Report.Cell(said: Message(zh: "禁言至 \(until)", en: "muted until \(until)")), nil,
        Report.Cell("unmute \(quotedWord(name)) \(quotedWord(member.display))"),
      ])
    }
    return rows
  }

  private static func openMatters(_ name: String, _ record: GroupRecord) -> [[Report.Cell]] {
    var rows: [[Report.Cell]] = []
    for (number, matter) in record.matters where matter.state != .closed {
      rows.append([
        Report.Cell(matter.title),
        Report.Cell(
          said: Message(
            zh: "\(matter.kind.words.zh) \(number)（\(matter.state.words.zh)），\(matter.due.text) 前",
            en: "\(matter.kind.words.en) \(number) (\(matter.state.words.en)), by \(matter.due.text)")),
        Report.Cell(matter.clauses.first),
        Report.Cell("\(matter.kind.noun) close \(quotedWord(name)) \(number) --result …"),
      ])
    }
    return rows
  }

  /// Notices that must be followed up, and polls.
  private static func openNotices(_ name: String, _ record: GroupRecord, at desk: Desk) throws -> [[Report.Cell]] {
    var rows: [[Report.Cell]] = []
    let policy = try desk.policy(of: record)
    for (number, notice) in record.notices where !notice.isClosed && notice.isFollowedUp(policy.receipts) {
      let missing = try Reach(of: notice, record, group: name, policy.receipts, at: desk).missing.count
      guard missing > 0 else { continue }
      rows.append([
        Report.Cell(notice.title),
        Report.Cell(
          said: Message(
            zh: "通知 \(number) 还有 \(missing) 户未知悉",
            en: "notice \(number) has not reached \(counted(missing, "family", "families"))")),
        Report.Cell(policy.receipts.clause), Report.Cell("notice followup \(quotedWord(name)) \(number)"),
      ])
    }
    for (number, poll) in record.polls where poll.closedAt == nil {
      rows.append([
        Report.Cell(poll.question),
        Report.Cell(said: Message(zh: "投票 \(number) 进行中", en: "poll \(number) is open")), nil,
        Report.Cell("poll close \(quotedWord(name)) \(number)"),
      ])
    }
    return rows
  }

  /// The last ten notices and the last twenty files and links.
  private static func posts(of name: String, at desk: Desk) throws -> (notices: Report.Table, resources: Report.Table) {
    let columns = [
      Report.Column("at", Message(zh: "时间", en: "at")), Report.Column("from", Message(zh: "发布人", en: "from")),
      Report.Column("text", Message(zh: "内容", en: "text")),
    ]
    var notices = Report.Table(columns, empty: Message(zh: "没有通知", en: "no notices"))
    var resources = Report.Table(columns, empty: Message(zh: "没有文件或链接", en: "no files or links"))
    for month in try desk.book.months(of: name) {
      for (_, post) in try desk.book.posts(of: name, in: month) where !post.isAttempt {
        let row = [Report.Cell(desk.shown(post.at)), Report.Cell(post.display), Report.Cell(post.text)]
        if post.role.isTeacher, post.topics.contains(Topic.notice.rawValue) { notices.rows.append(row) }
        if post.kind == .file || post.kind == .link || post.topics.contains(Topic.link.rawValue) {
          resources.rows.append(row)
        }
      }
    }
    notices.rows.removeFirst(max(0, notices.rows.count - 10))
    resources.rows.removeFirst(max(0, resources.rows.count - 20))
    return (notices, resources)
  }
}
