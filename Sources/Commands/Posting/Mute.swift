import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `mute`: silence for a time; it ends by itself.
enum Mute: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "成员", en: "the member"))
  static let duration = Parameter.positional(
    "DURATION", .muteSpan, Message(zh: "时长，最长 30 天", en: "for how long; at most 30 days"))
  static let reason = Parameter.option("reason", .text, Message(zh: "理由", en: "why"))
  static let spec = CommandSpec(
    ["mute"], aliases: [["禁言"]], Message(zh: "禁言", en: "mute a member"), parameters: [group, name, duration, reason],
    examples: [
      Example("mute 三年级2班 张三妈妈 2h --reason 刷屏", Message(zh: "两小时", en: "for two hours"))
    ], needs: [.workspace], effect: .writes)

  private static let longest = 30 * 86_400

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, before) = try desk.member(arguments(name), of: group, in: record)
    let text = arguments(duration)
    let until: Instant
    if text.hasPrefix("until="), let time = desk.instant(String(text.dropFirst(6))) {
      guard time > desk.now else { throw Refusal.timePassed(desk.shown(time)) }
      until = time
    } else {
      until = desk.now + (Seconds(text)?.count ?? 0)
    }
    guard until - desk.now <= longest else { throw Refusal.muteTooLong }
    guard until > desk.now else { throw Refusal.timePassed(desk.shown(until)) }
    let mute = Member.Mute(until: until, reason: arguments(reason))
    guard before.mute != mute else {
      return .alreadySo(
        Message(zh: "\(quoted(before.display).zh)已如此禁言", en: "\(quoted(before.display).en) is muted so already"))
    }
    var after = before
    after.mute = mute
    return Plan([.member(group: group, number, Replacement(before, after))]) {
      Report(
        Message(
          zh: "已将\(quoted(before.display).zh)禁言至 \(desk.shown(until))",
          en: "muted \(quoted(before.display).en) until \(desk.shown(until))"),
        tone: .good)
    }
  }
}

/// `unmute`: lifts a mute before its time.
enum Unmute: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "成员", en: "the member"))
  static let spec = CommandSpec(
    ["unmute"], aliases: [["解除禁言"]], Message(zh: "解除禁言", en: "lift a mute"), parameters: [group, name],
    examples: [Example("unmute 三年级2班 张三妈妈", Message(zh: "提前解除", en: "before its time"))], needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, before) = try desk.member(arguments(name), of: group, in: record)
    guard before.mutedUntil(at: desk.now) != nil else {
      return .alreadySo(
        Message(zh: "\(quoted(before.display).zh)没有被禁言", en: "\(quoted(before.display).en) is not muted"))
    }
    var after = before
    after.mute = nil
    return Plan([.member(group: group, number, Replacement(before, after))]) {
      Report(
        Message(zh: "已解除\(quoted(before.display).zh)的禁言", en: "lifted the mute of \(quoted(before.display).en)"),
        tone: .good)
    }
  }
}

/// `strikes list`: breaches on record.
enum StrikesList: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.optional("NAME", .member, Message(zh: "成员，默认全部", en: "the member; by default all"))
  static let spec = CommandSpec(
    ["strikes", "list"], aliases: [["违规记录"]], Message(zh: "列出违规记录", en: "list the breaches on record"),
    parameters: [group, name],
    examples: [Example("strikes list 三年级2班", Message(zh: "全群的记录", en: "the whole group's"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let only = try arguments(name).map { try desk.member($0, of: group, in: record).number }
    return Plan {
      Report([
        .table(
          Report.Table(
            [
              Report.Column("id", Message(zh: "编号", en: "no.")),
              Report.Column("member", Message(zh: "成员", en: "member")),
              Report.Column("at", Message(zh: "时间", en: "when")),
              Report.Column("clauses", Message(zh: "条款", en: "clauses")),
              Report.Column("step", Message(zh: "处置", en: "step")),
              Report.Column("applied", Message(zh: "已执行", en: "applied")),
              Report.Column("status", Message(zh: "状态", en: "status")),
            ],
            rows: record.strikes.filter { only == nil || $0.record.member == only }.map { number, strike in
              [
                Report.Cell(number), Report.Cell(record.members[strike.member]?.display),
                Report.Cell(
                  json: .string(strike.at.iso(in: desk.zone)), shown: Message(verbatim: desk.shown(strike.at))),
                Report.Cell(strike.clauses.joined(separator: " ")), Report.Cell(strike.step),
                Report.Cell(strike.isApplied),
                Report.Cell(strike.status.rawValue),
              ]
            }, empty: Message(zh: "没有违规记录", en: "no breaches on record")))
      ])
    }
  }
}
