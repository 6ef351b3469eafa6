import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `member list`: the members of a group. Phones are masked unless asked for.
enum MemberList: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let all = Parameter.flag("all", Message(zh: "连同已移出的", en: "those who were removed, too"))
  static let phones = Parameter.flag("phones", Message(zh: "显示电话全号", en: "show phone numbers in full"))
  static let spec = CommandSpec(
    ["member", "list"], aliases: [["成员列表"]], Message(zh: "列出成员", en: "list the members"),
    parameters: [group, all, phones],
    examples: [Example("member list 三年级2班", Message(zh: "群内成员", en: "who is in the group"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let members = record.members.filter { arguments(all) || $0.record.status != .removed }
    let showsPhones = arguments(phones)
    return Plan {
      Report([
        .table(
          Report.Table(
            MemberColumns.all,
            rows: members.map { MemberColumns.row($0.record, in: group, showsPhone: showsPhones, at: desk) },
            empty: Message(zh: "还没有成员", en: "no members yet")))
      ])
    }
  }
}

/// `member show`: everything on record about one member.
enum MemberShow: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "成员", en: "the member"))
  static let phones = Parameter.flag("phones", Message(zh: "显示电话全号", en: "show the phone number in full"))
  static let spec = CommandSpec(
    ["member", "show"], aliases: [["查看成员"]], Message(zh: "查看成员", en: "show a member"),
    parameters: [group, name, phones],
    examples: [Example("member show 三年级2班 张三妈妈", Message(zh: "一位成员", en: "one member"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let (number, member) = try desk.member(arguments(name), of: group, in: record)
    let row = MemberColumns.row(member, in: group, showsPhone: arguments(phones), at: desk)
    let strikes = record.strikes.count { $0.record.member == number && $0.record.status != .forgiven }
    return Plan {
      var fields = zip(MemberColumns.all, row).map { Report.Field($0.key, $0.title, $1) }
      fields.append(
        Report.Field("joined_at", Message(zh: "入群", en: "joined"), Report.Cell(desk.shown(member.joinedAt))))
      fields.append(Report.Field("added_by", Message(zh: "加入者", en: "added by"), Report.Cell(member.addedBy)))
      fields.append(
        Report.Field("verified_by", Message(zh: "核验人", en: "verified by"), Report.Cell(member.verification?.by)))
      fields.append(
        Report.Field(
          "method", Message(zh: "核验方式", en: "method"),
          Report.Cell(word: member.verification?.method.rawValue, member.verification?.method.words)))
      fields.append(Report.Field("strikes", Message(zh: "违规", en: "strikes"), Report.Cell(strikes)))
      return Report([.card(fields)])
    }
  }
}

/// The columns by which members are shown; programs rely on their keys.
enum MemberColumns {
  static let all = [
    Report.Column("group", Message(zh: "群", en: "group"), isForProgramsOnly: true),
    Report.Column("display", Message(zh: "群昵称", en: "display name")),
    Report.Column("name", Message(zh: "姓名", en: "name")),
    Report.Column("role", Message(zh: "身份", en: "role")), Report.Column("student", Message(zh: "学生", en: "student")),
    Report.Column("relation", Message(zh: "关系", en: "relation")),
    Report.Column("subject", Message(zh: "学科", en: "subject")),
    Report.Column("phone", Message(zh: "电话", en: "phone")), Report.Column("status", Message(zh: "状态", en: "status")),
    Report.Column("verified", Message(zh: "已核验", en: "verified")),
    Report.Column("muted_until", Message(zh: "禁言至", en: "muted until")),
  ]

  static func row(_ member: Member, in group: String, showsPhone: Bool, at desk: Desk) -> [Report.Cell] {
    let mute = member.mutedUntil(at: desk.now)
    return [
      Report.Cell(group), Report.Cell(member.display), Report.Cell(member.name),
      Report.Cell(word: member.role.rawValue, member.role.words), Report.Cell(member.student),
      Report.Cell(member.relation), Report.Cell(member.subject),
      Report.Cell(showsPhone ? member.phone : masked(member.phone)),
      Report.Cell(word: member.status.rawValue, member.status.words), Report.Cell(member.verification != nil),
      Report.Cell(
        json: mute.map { .string($0.iso(in: desk.zone)) } ?? .null, shown: Message(verbatim: mute.map(desk.shown) ?? "")
      ),
    ]
  }
}
