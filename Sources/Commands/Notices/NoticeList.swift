import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `notice list`: a group's notices, and how many families each has reached.
enum NoticeList: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let spec = CommandSpec(
    ["notice", "list"], aliases: [["通知列表"]], Message(zh: "列出通知", en: "list a group's notices"), parameters: [group],
    examples: [Example("notice list 三年级2班", Message(zh: "编号与知悉情况", en: "with their numbers"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let policy = try desk.policy(of: record).receipts
    var rows: [[Report.Cell]] = []
    for (number, notice) in record.notices {
      let reach = try Reach(of: notice, record, group: group, policy, at: desk)
      rows.append([
        Report.Cell(number),
        Report.Cell(json: .string(notice.at.iso(in: desk.zone)), shown: Message(verbatim: desk.shown(notice.at))),
        Report.Cell(word: notice.kind.rawValue, notice.kind.words), Report.Cell(notice.title),
        Report.Cell(record.members[notice.author]?.display), Report.Cell(notice.asksReply),
        Report.Cell(notice.due?.text),
        Report.Cell(reach.reached), Report.Cell(reach.audience.families.count), Report.Cell(notice.isClosed),
        Report.Cell(notice.post),
      ])
    }
    return Plan { [rows] in
      Report([
        .table(
          Report.Table(
            [
              Report.Column("id", Message(zh: "编号", en: "no.")), Report.Column("at", Message(zh: "时间", en: "when")),
              Report.Column("kind", Message(zh: "类别", en: "kind")),
              Report.Column("title", Message(zh: "标题", en: "title")),
              Report.Column("author", Message(zh: "发布人", en: "by")),
              Report.Column("asks_reply", Message(zh: "要回复", en: "asks for answers")),
              Report.Column("due", Message(zh: "期限", en: "due")),
              Report.Column("reached", Message(zh: "已知悉（户）", en: "families reached")),
              Report.Column("families", Message(zh: "户数", en: "families")),
              Report.Column("closed", Message(zh: "已结", en: "closed")),
              Report.Column("post", Message(zh: "消息", en: "post"), isForProgramsOnly: true),
            ], rows: rows, empty: Message(zh: "没有通知", en: "no notices")))
      ])
    }
  }
}

/// `notice close`: nobody is followed up any more.
enum NoticeClose: Verb {
  static let id = Parameter.positional(
    "ID", .integer(1...Int.max, name: "notice"), Message(zh: "通知编号", en: "its number"))
  static let spec = CommandSpec(
    ["notice", "close"], aliases: [["结束通知"]], Message(zh: "结束通知的跟进", en: "end the following up of a notice"),
    parameters: [NoticeList.group, id],
    examples: [Example("notice close 三年级2班 1", Message(zh: "不再补告", en: "nobody is told any more"))],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(NoticeList.group)
    let record = try desk.group(group)
    let (number, before) = try desk.notice(arguments(id), of: group, in: record)
    guard !before.isClosed else {
      return .alreadySo(Message(zh: "通知 \(number) 早已结束", en: "notice \(number) is closed already"))
    }
    var after = before
    after.isClosed = true
    return Plan([.notice(group: group, number, Replacement(before, after))]) {
      Report(Message(zh: "已结束通知 \(number) 的跟进", en: "closed notice \(number)"), tone: .good)
    }
  }
}
