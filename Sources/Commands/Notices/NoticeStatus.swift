import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `notice status`: who has not been reached.
enum NoticeStatus: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let id = Parameter.optional(
    "ID", .integer(1...Int.max, name: "notice"), Message(zh: "通知编号，默认最近一则", en: "its number; by default the latest"))
  static let spec = CommandSpec(
    ["notice", "status"], aliases: [["通知回执"]], Message(zh: "查看谁还不知悉通知", en: "show whom a notice has not reached"),
    parameters: [group, id],
    examples: [Example("notice status 三年级2班 1", Message(zh: "未知悉的排在前面", en: "those who are missing come first"))],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let (number, notice) = try desk.notice(arguments(id), of: group, in: record)
    let policy = try desk.policy(of: record).receipts
    let reach = try Reach(of: notice, record, group: group, policy, at: desk)
    var rows: [[Report.Cell]] = []
    for family in reach.missing + reach.audience.families.filter(reach.isReached) {
      for member in family.members {
        rows.append(cells(member, family, reach, number, notice, policy, record, at: desk))
      }
    }
    return Plan { [rows] in
      var items: [Report.Item] = [
        .message(
          Message(
            zh: "通知 \(number)“\(clean(notice.title))”：\(reach.audience.families.count) 户，已知悉 \(reach.reached) 户",
            en:
              "notice \(number) '\(clean(notice.title))': \(reach.reached) of \(reach.audience.families.count) families know"
          ),
          reach.missing.isEmpty ? .good : .advice)
      ]
      if let words = notice.demand(policy) { items.append(.message(words, .advice)) }
      items.append(
        .table(Report.Table(columns, rows: rows, empty: Message(zh: "群里没有家长", en: "no parents are in the group"))))
      return Report(items)
    }
  }

  private static let columns = [
    Report.Column("notice", Message(zh: "通知", en: "notice"), isForProgramsOnly: true),
    Report.Column("student", Message(zh: "学生", en: "student")),
    Report.Column("display", Message(zh: "群昵称", en: "display name")),
    Report.Column("state", Message(zh: "状态", en: "state")), Report.Column("way", Message(zh: "方式", en: "way")),
    Report.Column("at", Message(zh: "时间", en: "when")),
    Report.Column("reach_by", Message(zh: "须怎样告知", en: "to be told by")),
    Report.Column("clause", Message(zh: "条款", en: "clause")),
  ]

  private static func cells(
    _ member: Int, _ family: Audience.Family, _ reach: Reach, _ number: Int, _ notice: Notice, _ policy: Receipts,
    _ record: GroupRecord, at desk: Desk
  ) -> [Report.Cell] {
    let receipt = reach.receipts[member]
    let state: (String, Message, Report.Tone) =
      receipt != nil
      ? ("reached", Message(zh: "已知悉", en: "reached"), .good)
      : reach.isReached(family)
        ? ("family", Message(zh: "家人已知悉", en: "family reached"), .plain)
        : ("missing", Message(zh: "未知悉", en: "missing"), .warning)
    let isDue = state.0 == "missing" && notice.isFollowedUp(policy) && !notice.isClosed
    return [
      Report.Cell(number), Report.Cell(family.name),
      Report.Cell(record.members[member]?.display), Report.Cell(word: state.0, state.1, tone: state.2),
      Report.Cell(word: receipt?.way.rawValue, receipt?.way.words),
      Report.Cell(
        json: receipt.map { .string($0.at.iso(in: desk.zone)) } ?? .null,
        shown: Message(verbatim: receipt.map { desk.shown($0.at) } ?? "")),
      isDue ? Report.Cell(word: "phone or writing", Message(zh: "书面或电话", en: "phone or writing")) : nil,
      Report.Cell(isDue ? policy.clause : nil),
    ]
  }
}

/// `notice followup`: who is to be telephoned or written to, as a list to print and tick off.
enum NoticeFollowup: Verb {
  static let phones = Parameter.flag("phones", Message(zh: "显示电话全号", en: "show the phone numbers in full"))
  static let spec = CommandSpec(
    ["notice", "followup"], aliases: [["通知补告"]],
    Message(zh: "列出须电话或书面告知的家庭", en: "list the families to be told by telephone or in writing"),
    details: Message(zh: "`-o html` 写出可打印的网页。", en: "`-o html` writes a page to print."),
    parameters: [NoticeStatus.group, NoticeStatus.id, phones],
    examples: [Example("notice followup 三年级2班 1 --phones", Message(zh: "打电话用的名单", en: "a list for the telephone"))],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(NoticeStatus.group)
    let record = try desk.group(group)
    let (number, notice) = try desk.notice(arguments(NoticeStatus.id), of: group, in: record)
    let policy = try desk.policy(of: record).receipts
    let reach = try Reach(of: notice, record, group: group, policy, at: desk)
    let roster = try desk.book.roster(of: record.group.schoolClass)
    let showsPhones = arguments(phones)
    let isAsked = notice.isFollowedUp(policy)
    var rows: [[Report.Cell]] = []
    for family in notice.isClosed ? [] : reach.missing {
      let phone = phone(of: family, record, roster)
      let way = phone == nil ? "writing" : "phone"
      rows.append([
        Report.Cell(isAsked ? policy.clause : nil), Report.Cell(family.name),
        Report.Cell(family.members.compactMap { record.members[$0]?.display }.joined(separator: "、")),
        Report.Cell(showsPhones ? phone : masked(phone)),
        Report.Cell(
          word: way, way == "phone" ? Message(zh: "电话", en: "telephone") : Message(zh: "书面", en: "in writing")),
        nil,
      ])
    }
    return Plan { [rows] in
      var items: [Report.Item] = [
        .heading(
          Message(
            zh: "通知 \(number) 补告名单：\(clean(notice.title))",
            en: "Notice \(number), who is to be told: \(clean(notice.title))"))
      ]
      if !isAsked {
        items.append(
          .message(
            Message(zh: "本群执行的规则集不要求补告，名单供参考", en: "the policy asks for no following up; the list is for information"),
            .faint))
      }
      items.append(.table(Report.Table(columns, rows: rows, empty: Message(zh: "各户均已知悉", en: "every family knows"))))
      if !rows.isEmpty { items += [.heading(Message(zh: "告知内容", en: "What is to be told")), .text(notice.text)] }
      return Report(items)
    }
  }

  private static let columns = [
    Report.Column("clause", Message(zh: "条款", en: "clause")),
    Report.Column("student", Message(zh: "学生", en: "student")),
    Report.Column("members", Message(zh: "家长", en: "parents")), Report.Column("phone", Message(zh: "电话", en: "phone")),
    Report.Column("way", Message(zh: "方式", en: "way")),
    Report.Column("done", Message(zh: "已告知（签字）", en: "told (signed)")),
  ]

  /// The telephone of one of the family, from the group or from the roster.
  private static func phone(of family: Audience.Family, _ record: GroupRecord, _ roster: Roster?) -> String? {
    if let own = family.members.lazy.compactMap({ record.members[$0]?.phone }).first { return own }
    return roster?.students.first { $0.record.name == family.name }?.record.guardians.lazy.compactMap(\.phone).first
  }
}
