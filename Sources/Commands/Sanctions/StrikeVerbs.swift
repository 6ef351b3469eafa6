import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `strikes appeal`: puts on record that a member contests a breach, and why.
enum StrikesAppeal: Verb {
  static let text = Parameter.positional("TEXT", .text, Message(zh: "申诉的理由", en: "what the member says"))
  static let spec = CommandSpec(
    ["strikes", "appeal"], aliases: [["申诉"]], Message(zh: "登记申诉", en: "put an appeal on record"),
    parameters: [StrikeArguments.group, StrikeArguments.strike, text],
    examples: [Example("strikes appeal 三年级2班 1 “是孩子误发的”", Message(zh: "第 1 条记录", en: "against breach 1"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(StrikeArguments.group)
    let record = try desk.group(group)
    let (number, before) = try desk.strike(arguments(StrikeArguments.strike), of: group, in: record)
    guard before.status != .forgiven else { throw StrikeRefusal.forgiven(number) }
    var after = before
    after.status = .appealed
    after.note = arguments(text)
    guard after != before else {
      return .alreadySo(Message(zh: "第 \(number) 条记录已如此申诉", en: "breach \(number) is appealed so already"))
    }
    return Plan([.strike(group: group, number, Replacement(before, after))]) {
      Report(
        Message(
          zh: "已登记对第 \(number) 条记录的申诉，用 `strikes forgive` 或 `strikes uphold` 答复",
          en: "the appeal against breach \(number) is on record; `strikes forgive` or `strikes uphold` answers it"),
        tone: .good)
    }
  }
}

/// `strikes uphold`: turns an appeal down.
enum StrikesUphold: Verb {
  static let reason = Parameter.requiredOption("reason", .text, Message(zh: "理由", en: "why"))
  static let spec = CommandSpec(
    ["strikes", "uphold"], aliases: [["维持"]], Message(zh: "驳回申诉，维持记录", en: "turn an appeal down"),
    parameters: [StrikeArguments.group, StrikeArguments.strike, reason],
    examples: [Example("strikes uphold 三年级2班 1 --reason 情况属实", Message(zh: "维持原记录", en: "the breach stands"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(StrikeArguments.group)
    let record = try desk.group(group)
    let (number, before) = try desk.strike(arguments(StrikeArguments.strike), of: group, in: record)
    guard before.status == .appealed else { throw StrikeRefusal.notAppealed(number) }
    var after = before
    after.status = .standing
    after.note = arguments(reason)
    return Plan([.strike(group: group, number, Replacement(before, after))]) {
      Report(Message(zh: "已维持第 \(number) 条记录", en: "breach \(number) stands"), tone: .good)
    }
  }
}

/// `strikes forgive`: takes a breach off the ladder, and with it what was done: a mute ends, who was removed is back.
enum StrikesForgive: Verb {
  static let reason = Parameter.option("reason", .text, Message(zh: "理由", en: "why"))
  static let spec = CommandSpec(
    ["strikes", "forgive"], aliases: [["免除"]],
    Message(zh: "免除记录，撤销处置", en: "forgive a breach, and take back what followed"),
    parameters: [StrikeArguments.group, StrikeArguments.strike, reason],
    examples: [Example("strikes forgive 三年级2班 1 --reason 误判", Message(zh: "申诉成立", en: "the appeal is granted"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(StrikeArguments.group)
    let record = try desk.group(group)
    let (number, before) = try desk.strike(arguments(StrikeArguments.strike), of: group, in: record)
    guard before.status != .forgiven else {
      return .alreadySo(Message(zh: "第 \(number) 条记录已免除", en: "breach \(number) is forgiven already"))
    }
    var after = before
    after.status = .forgiven
    if let reason = arguments(reason) { after.note = reason }
    var changes = [Change.strike(group: group, number, Replacement(before, after))]
    var items = [
      Report.Item.message(Message(zh: "已免除第 \(number) 条记录", en: "forgave breach \(number)"), .good)
    ]
    if let reversal = before.reversal(in: group, record), let display = record.members[before.member]?.display {
      changes.append(reversal)
      let name = quoted(display)
      items.append(
        .message(
          before.step == "mute"
            ? Message(zh: "已解除\(name.zh)的禁言", en: "lifted the mute of \(name.en)")
            : Message(zh: "\(name.zh)已回到群里", en: "\(name.en) is back in the group"), .good))
    }
    return Plan(changes) { [items] in Report(items) }
  }
}

/// `strikes notice`: the notice to the member, with the clause and the way of appeal.
enum StrikesNotice: Verb {
  static let spec = CommandSpec(
    ["strikes", "notice"], aliases: [["违规通知"]], Message(zh: "写出给本人的通知", en: "write the notice to the member"),
    parameters: [StrikeArguments.group, StrikeArguments.strike],
    examples: [Example("strikes notice 三年级2班 1", Message(zh: "可私下发给本人", en: "to be sent in private"))],
    needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(StrikeArguments.group)
    let record = try desk.group(group)
    let (_, strike) = try desk.strike(arguments(StrikeArguments.strike), of: group, in: record)
    guard let member = record.members[strike.member] else {
      throw StrikeRefusal.none(arguments(StrikeArguments.strike))
    }
    var step = try desk.policy(of: record).words(ofStep: strike.step, role: member.role)
    if strike.step == "mute", strike.isApplied, let mute = member.mute, mute.reason == strike.clauses.first {
      let until = desk.shown(mute.until)
      step = Message(zh: "禁言至 \(until)", en: "is muted until \(until)")
    }
    let letter = try SanctionLetter.text(strike, step, to: member, of: group, record, at: desk)
    return Plan { Report([.text(letter[desk.language])]) }
  }
}
