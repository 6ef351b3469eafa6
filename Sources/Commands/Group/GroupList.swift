import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `group list`: all groups, or those whose names begin so.
enum GroupList: Verb {
  static let prefix = Parameter.optional("PREFIX", .group, Message(zh: "群名的开头", en: "how the names begin"))
  static let all = Parameter.flag("all", Message(zh: "连同已解散的", en: "those that have ended, too"))
  static let spec = CommandSpec(
    ["group", "list"], aliases: [["群列表"]], Message(zh: "列出群", en: "list the groups"), parameters: [prefix, all],
    examples: [Example("group list 三年级", Message(zh: "名称以此开头的群", en: "groups whose names begin so"))],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let start = arguments(prefix) ?? ""
    var table = Report.Table(
      [
        Report.Column("name", Message(zh: "群", en: "group")), Report.Column("school", Message(zh: "学校", en: "school")),
        Report.Column("class", Message(zh: "班级", en: "class")),
        Report.Column("policy", Message(zh: "规则集", en: "policy")),
        Report.Column("status", Message(zh: "状态", en: "status")),
        Report.Column("members", Message(zh: "成员", en: "members")),
        Report.Column("owner", Message(zh: "群主", en: "owner")),
      ], empty: Message(zh: "还没有群，用 `group create` 新建", en: "no groups yet; `group create` makes one"))
    for entry in try desk.book.groups(GroupSearch(prefix: start)).first {
      guard arguments(all) || entry.status != .dissolved else { continue }
      let record = try desk.group(entry.name)
      table.rows.append([
        Report.Cell(entry.name), Report.Cell(entry.schoolClass.school), Report.Cell(entry.schoolClass.name),
        Report.Cell(record.group.policy), Report.Cell(word: entry.status.rawValue, entry.status.words),
        Report.Cell(record.members.count { $0.record.status != .removed }), Report.Cell(record.group.homeroom),
      ])
    }
    return Plan { [table] in Report([.table(table)]) }
  }
}

/// `group show`: one group's settings.
enum GroupShow: Verb {
  static let name = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let spec = CommandSpec(
    ["group", "show"], aliases: [["查看群"]], Message(zh: "查看群", en: "show a group"), parameters: [name],
    examples: [Example("group show 三年级2班", Message(zh: "群的设置", en: "the group's settings"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let record = try desk.group(name)
    let group = record.group
    let members = record.members.filter { $0.record.status != .removed }
    let created = desk.shown(group.createdAt)
    let now = desk.now
    return Plan {
      Report([
        .card([
          Report.Field("name", Message(zh: "群", en: "group"), Report.Cell(name)),
          Report.Field("school", Message(zh: "学校", en: "school"), Report.Cell(group.schoolClass.school)),
          Report.Field("class", Message(zh: "班级", en: "class"), Report.Cell(group.schoolClass.name)),
          Report.Field("policy", Message(zh: "规则集", en: "policy"), Report.Cell(group.policy)),
          Report.Field(
            "platform", Message(zh: "平台", en: "platform"),
            Report.Cell(word: group.platform.rawValue, group.platform.words)),
          Report.Field(
            "status", Message(zh: "状态", en: "status"), Report.Cell(word: group.status.rawValue, group.status.words)),
          Report.Field("members", Message(zh: "成员", en: "members"), Report.Cell(members.count)),
          Report.Field(
            "verified", Message(zh: "已核验", en: "verified"), Report.Cell(members.count { $0.record.verification != nil })
          ),
          Report.Field(
            "pending", Message(zh: "待批准", en: "pending"), Report.Cell(members.count { $0.record.status == .pending })),
          Report.Field(
            "muted", Message(zh: "禁言中", en: "muted"),
            Report.Cell(members.count { $0.record.mutedUntil(at: now) != nil })),
          Report.Field("owner", Message(zh: "群主", en: "owner"), Report.Cell(group.homeroom)),
          Report.Field("supervisor", Message(zh: "监督员", en: "supervisor"), Report.Cell(group.supervisor)),
          Report.Field(
            "join_verification", Message(zh: "入群验证", en: "join verification"), Report.Cell(group.hasJoinVerification)),
          Report.Field("convention", Message(zh: "群公约", en: "convention"), Report.Cell(group.convention != nil)),
          Report.Field("created_at", Message(zh: "建群时间", en: "made"), Report.Cell(created)),
          Report.Field("ended", Message(zh: "结束原因", en: "why it ended"), Report.Cell(group.ending?.reason)),
          Report.Field(
            "purge_due", Message(zh: "应清除于", en: "to be purged on"), Report.Cell(group.ending?.purgeDue?.text)),
        ])
      ])
    }
  }
}
