import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `member approve`: lets a pending member in.
enum MemberApprove: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "待批准的成员", en: "the pending member"))
  static let spec = CommandSpec(
    ["member", "approve"], aliases: [["批准"]], Message(zh: "批准入群", en: "let a pending member in"),
    parameters: [group, name],
    examples: [Example("member approve 三年级2班 张三姑姑", Message(zh: "管理员同意", en: "with the administrator's consent"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, before) = try desk.member(arguments(name), of: group, in: record)
    guard before.status == .pending else {
      return .alreadySo(
        Message(zh: "\(quoted(before.display).zh)已在群里", en: "\(quoted(before.display).en) is in the group already"))
    }
    var after = before
    after.status = .active
    return Plan([.member(group: group, number, Replacement(before, after))]) {
      Report(Message(zh: "已批准\(quoted(before.display).zh)入群", en: "let \(quoted(before.display).en) in"), tone: .good)
    }
  }
}

/// `member reject`: turns a pending member away.
enum MemberReject: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "待批准的成员", en: "the pending member"))
  static let reason = Parameter.option("reason", .text, Message(zh: "理由", en: "why"))
  static let spec = CommandSpec(
    ["member", "reject"], aliases: [["拒绝"]], Message(zh: "拒绝入群", en: "turn a pending member away"),
    parameters: [group, name, reason],
    examples: [Example("member reject 三年级2班 推销员 --reason 无关人员", Message(zh: "不让入群", en: "not let in"))],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let (number, before) = try desk.member(arguments(name), of: group, in: record)
    guard before.status == .pending else { throw Refusal.notPending(before.display) }
    let reason = arguments(reason) ?? Message(zh: "未获批准", en: "not approved")[desk.language]
    return Plan([before.removal(from: group, number, reason: reason, at: desk)]) {
      Report(
        Message(zh: "已拒绝\(quoted(before.display).zh)", en: "turned \(quoted(before.display).en) away"), tone: .good)
    }
  }
}

/// `member remove`: takes somebody out of the group, with the reason on record.
enum MemberRemove: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let name = Parameter.positional("NAME", .member, Message(zh: "成员", en: "the member"))
  static let reason = Parameter.requiredOption("reason", .text, Message(zh: "理由", en: "why"))
  static let spec = CommandSpec(
    ["member", "remove"], aliases: [["移出"]], Message(zh: "移出成员", en: "remove a member"),
    parameters: [group, name, reason],
    examples: [Example("member remove 三年级2班 推销员 --reason 无关人员", Message(zh: "清退无关人员", en: "an outsider leaves"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let reason = arguments(reason)
    guard !reason.isEmpty else { throw Refusal.needsReason }
    let name = arguments(name)
    if record.member(display: name) == nil,
      let gone = record.members.first(where: {
        ($0.record.display == name || $0.record.name == name) && $0.record.status == .removed
      }),
      !record.members.contains(where: { $0.record.name == name && $0.record.status != .removed })
    {
      return .alreadySo(
        Message(
          zh: "\(quoted(gone.record.display).zh)早已移出", en: "\(quoted(gone.record.display).en) was removed already"))
    }
    let (number, before) = try desk.member(name, of: group, in: record)
    return Plan([before.removal(from: group, number, reason: reason, at: desk)]) {
      Report(
        Message(
          zh: "已移出\(quoted(before.display).zh)：\(clean(reason))",
          en: "removed \(quoted(before.display).en): \(clean(reason))"), tone: .good)
    }
  }
}

extension Member {
  /// The change by which the member leaves.
  func removal(from group: String, _ number: Int, reason: String, at desk: Desk) -> Change {
    var after = self
    after.status = .removed
    after.mute = nil
    after.removal = Removal(at: desk.now, by: desk.actor, reason: reason)
    return .member(group: group, number, Replacement(self, after))
  }
}
