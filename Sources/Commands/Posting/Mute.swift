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
    // One that has run out may still be on record.
    guard before.mute != nil else {
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
