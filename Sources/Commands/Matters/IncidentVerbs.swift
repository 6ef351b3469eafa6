import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `incident open`: puts an incident on record by hand; grave posts open one by themselves.
enum IncidentOpen: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let text = Parameter.positional("TEXT", .text, Message(zh: "发生了什么", en: "what happened"))
  static let about = Parameter.option("about", .member, Message(zh: "涉及的成员", en: "the member it is about"))
  static let post = Parameter.option(
    "post", .text, Message(zh: "所依据的消息，如 2026-09/17", en: "the post, such as 2026-09/17"))
  static let grave = Parameter.flag("grave", Message(zh: "严重", en: "it is grave"))
  static let due = Parameter.option("due", .time, Message(zh: "处理期限", en: "by when it is to be settled"))
  static let spec = CommandSpec(
    ["incident", "open"], aliases: [["登记事件"]], Message(zh: "登记事件", en: "put an incident on record"),
    parameters: [group, text, about, post, grave, due],
    examples: [
      Example("incident open 三年级2班 “家长之间的冲突” --about 张三妈妈 --grave", Message(zh: "由人登记", en: "by hand"))
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let policy = try desk.policy(of: record)
    let title = arguments(text)
    if let reference = arguments(post) { _ = try desk.post(reference, of: group) }
    let member = try arguments(about).map { try desk.member($0, of: group, in: record).number }
    if let same = record.matters.first(where: {
      $0.record.kind == .incident && $0.record.state != .closed && $0.record.title == title
        && $0.record.member == member
    }) {
      return .alreadySo(Message(zh: "已登记，编号 \(same.number)", en: "on record already, number \(same.number)"))
    }
    let clause = policy.duty(.incident)?.clause ?? policy.clause(inArea: "oversight")
    var matter = try Matter.opened(
      .incident, title, member: member, post: arguments(post), clauses: clause.map { [$0] } ?? [],
      isGrave: arguments(grave), of: record, policy, at: desk.now, desk)
    if let due = arguments(due).flatMap(desk.instant) { matter.due = desk.day(of: due) }
    let number = record.matters.next
    return Plan([.matter(group: group, number, Replacement(nil, matter))]) { [matter] in
      Report([matter.openedWords(number)])
    }
  }
}

/// `incident list`: open incidents, the most pressing first.
enum IncidentList: Verb {
  static let spec = CommandSpec(
    ["incident", "list"], aliases: [["事件列表"]], Message(zh: "列出事件", en: "list incidents"),
    parameters: [MatterList.place, MatterList.all],
    examples: [Example("incident list 实验小学", Message(zh: "全校的", en: "a whole school's"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    try MatterList.plan([.incident], arguments, at: desk)
  }
}

/// `incident assign`: gives a matter to somebody.
enum IncidentAssign: Verb {
  static let to = Parameter.requiredOption("to", .staff, Message(zh: "交给谁", en: "who is to see to it"))
  static let due = Parameter.option("due", .time, Message(zh: "处理期限", en: "by when"))
  static let note = Parameter.option("note", .text, Message(zh: "说明", en: "a note"))
  static let spec = CommandSpec(
    ["incident", "assign"], aliases: [["转交事件"]], Message(zh: "转交事件或诉求", en: "give a matter to somebody"),
    parameters: [MatterClosing.group, MatterClosing.id, to, due, note],
    examples: [Example("incident assign 三年级2班 1 --to 李主任", Message(zh: "交给李主任", en: "to the coordinator"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(MatterClosing.group)
    let record = try desk.group(group)
    let (number, before) = try desk.matter(arguments(MatterClosing.id), of: group, in: record)
    guard before.state != .closed else { throw MatterRefusal.closed(number) }
    let owner = arguments(to)
    let due = arguments(due).flatMap(desk.instant).map(desk.day(of:)) ?? before.due
    guard before.owner != owner || before.due != due else {
      return .alreadySo(
        Message(zh: "事项 \(number) 已由\(quoted(owner).zh)处理", en: "\(quoted(owner).en) has matter \(number) already"))
    }
    let note = arguments(note).map { desk.language == .zh ? "\(owner)：\($0)" : "\(owner): \($0)" } ?? owner
    var after = before.after(.assigned, note, at: desk)
    after.owner = owner
    after.due = due
    return Plan([.matter(group: group, number, Replacement(before, after))]) {
      Report(
        Message(
          zh: "事项 \(number) 已转交\(quoted(owner).zh)，\(due.text) 前",
          en: "gave matter \(number) to \(quoted(owner).en), by \(due.text)"),
        tone: .good)
    }
  }
}

/// `incident escalate`: hands a matter to the next level that the policy names.
enum IncidentEscalate: Verb {
  static let to = Parameter.option(
    "to", .level, Message(zh: "上报到哪一级，默认上一级", en: "to which level; by default the next one up"))
  static let note = Parameter.option("note", .text, Message(zh: "说明", en: "a note"))
  static let spec = CommandSpec(
    ["incident", "escalate"], aliases: [["上报事件"]], Message(zh: "上报事件或诉求", en: "hand a matter upward"),
    details: Message(
      zh: "上报的层级由群所执行的规则集决定：班主任、家校办公室、校长室、教育局。",
      en: "The levels are the policy's: homeroom teacher, home-school office, principal, bureau."
    ),
    parameters: [MatterClosing.group, MatterClosing.id, to, note],
    examples: [
      Example("incident escalate 三年级2班 1", Message(zh: "上报一级", en: "one level up")),
      Example("incident escalate 三年级2班 1 --to bureau --note 影响较大", Message(zh: "报教育局", en: "to the bureau")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(MatterClosing.group)
    let record = try desk.group(group)
    let (number, before) = try desk.matter(arguments(MatterClosing.id), of: group, in: record)
    guard before.state != .closed else { throw MatterRefusal.closed(number) }
    let policy = try desk.policy(of: record)
    let level: Matter.Level
    if let wanted = arguments(to) {
      guard wanted.rank > before.level.rank else { throw MatterRefusal.notUpward(wanted) }
      level = wanted
    } else {
      guard let next = policy.escalation.first(where: { $0.level.rank > before.level.rank }) else {
        throw MatterRefusal.atTheTop(number, before.level)
      }
      level = next.level
    }
    let clause = policy.escalation.first { $0.level == level }?.clause
    var after = before.after(.escalated, arguments(note), at: desk)
    after.level = level
    after.owner = try Contacts(of: record.group, at: desk).contact(level).name
    after.due = desk.today + (policy.duty(.incident)?.amount ?? 2)
    if let clause, !after.clauses.contains(clause) { after.clauses.append(clause) }
    let cited = clause.map { Message(zh: "（\($0)）", en: " (\($0))") } ?? Message(verbatim: "")
    return Plan([.matter(group: group, number, Replacement(before, after))]) { [after] in
      let owner = after.owner.map { Message(zh: "，\($0)处理", en: ", \($0)") } ?? Message(verbatim: "")
      return Report(
        Message(
          zh: "事项 \(number) 已上报\(level.words.zh)\(cited.zh)\(owner.zh)，\(after.due.text) 前",
          en: "handed matter \(number) to the \(level.words.en)\(cited.en)\(owner.en), by \(after.due.text)"),
        tone: .good)
    }
  }
}

/// `incident close`: an incident is settled.
enum IncidentClose: Verb {
  static let spec = CommandSpec(
    ["incident", "close"], aliases: [["办结事件"]], Message(zh: "办结事件", en: "close an incident"),
    parameters: [MatterClosing.group, MatterClosing.id, MatterClosing.result],
    examples: [Example("incident close 三年级2班 1 --result 双方已和解", Message(zh: "已处理", en: "it is settled"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    try MatterClosing.plan(arguments, at: desk)
  }
}

/// `incident reopen`: a closed matter is taken up again.
enum IncidentReopen: Verb {
  static let reason = Parameter.option("reason", .text, Message(zh: "理由", en: "why"))
  static let spec = CommandSpec(
    ["incident", "reopen"], aliases: [["重开事件"]], Message(zh: "重开已办结的事项", en: "take a closed matter up again"),
    parameters: [MatterClosing.group, MatterClosing.id, reason],
    examples: [Example("incident reopen 三年级2班 1 --reason 又有冲突", Message(zh: "尚未了结", en: "it is not over"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(MatterClosing.group)
    let record = try desk.group(group)
    let (number, before) = try desk.matter(arguments(MatterClosing.id), of: group, in: record)
    guard before.state != .open else {
      return .alreadySo(Message(zh: "事项 \(number) 还未办结", en: "matter \(number) is open already"))
    }
    var after = before.after(.reopened, arguments(reason), at: desk)
    after.due = max(before.due, desk.today + (try desk.policy(of: record).duty(.incident)?.amount ?? 2))
    return Plan([.matter(group: group, number, Replacement(before, after))]) {
      Report(Message(zh: "已重开事项 \(number)", en: "reopened matter \(number)"), tone: .good)
    }
  }
}

extension ArgumentKind where Value == Matter.Level {
  static var level: Self {
    .choice(of: Matter.Level.self, name: "level", placeholder: "LEVEL", aliases: { [$0.words.zh] }) { $0.words }
  }
}

extension Matter.Level {
  var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
