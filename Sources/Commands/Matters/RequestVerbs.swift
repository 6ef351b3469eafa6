import ClassGroups
import CommandLanguage
import Detector
import Presentation
import Wording

/// `request add`: puts a parent's wish, suggestion or question into the book (HS-4.2, BZ-3.1c, H5-2f).
enum RequestAdd: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let text = Parameter.positional("TEXT", .text, Message(zh: "诉求的内容", en: "what is asked for"))
  static let from = Parameter.option("from", .member, Message(zh: "提出的家长", en: "the parent who asks"))
  static let post = Parameter.option(
    "post", .text, Message(zh: "所依据的消息，如 2026-09/17", en: "the post, such as 2026-09/17"))
  static let due = Parameter.option("due", .time, Message(zh: "答复期限", en: "by when it is to be answered"))
  static let spec = CommandSpec(
    ["request", "add"], aliases: [["登记诉求"]], Message(zh: "登记家长的诉求", en: "put a parent's request on record"),
    parameters: [group, text, from, post, due],
    examples: [Example("request add 三年级2班 “希望增加课后看护” --from 张三妈妈", Message(zh: "一位家长的建议", en: "a parent's wish"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let policy = try desk.policy(of: record)
    let title = arguments(text)
    let post = try arguments(post).map { (reference: $0, post: try desk.post($0, of: group)) }
    let member = try arguments(from).map { try desk.member($0, of: group, in: record).number } ?? post?.post.author
    if let same = record.matters.first(where: {
      $0.record.kind == .request && $0.record.state != .closed && $0.record.title == title && $0.record.member == member
    }) {
      return .alreadySo(Message(zh: "已登记，编号 \(same.number)", en: "on record already, number \(same.number)"))
    }
    let clause = policy.duty(.request)?.clause ?? policy.clause(inArea: "oversight")
    var matter = try Matter.opened(
      .request, title, member: member, post: post?.reference, clauses: clause.map { [$0] } ?? [], isGrave: false,
      of: record, policy, at: desk.now, desk)
    if let due = arguments(due).flatMap(desk.instant) { matter.due = desk.day(of: due) }
    let number = record.matters.next
    return Plan([.matter(group: group, number, Replacement(nil, matter))]) { [matter] in
      Report([matter.openedWords(number)])
    }
  }
}

/// `request list`: open requests, and parents to be cared for.
enum RequestList: Verb {
  static let spec = CommandSpec(
    ["request", "list"], aliases: [["诉求列表"]],
    Message(zh: "列出诉求和待安抚的家长", en: "list requests, and parents to be cared for"),
    parameters: [MatterList.place, MatterList.all],
    examples: [Example("request list 三年级2班", Message(zh: "一个群的", en: "one group's"))], needs: [.workspace],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    try MatterList.plan([.request, .care], arguments, at: desk)
  }
}

/// `request answer`: records the answer to a request, or to a question that was asked in the group and answered elsewhere.
enum RequestAnswer: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let id = Parameter.positional(
    "ID", .matter,
    Message(zh: "诉求编号，或所答的消息如 2026-09/17", en: "its number, or the post that is answered, such as 2026-09/17"))
  static let text = Parameter.positional("TEXT", .text, Message(zh: "答复", en: "the answer"))
  static let spec = CommandSpec(
    ["request", "answer"], aliases: [["答复诉求"]], Message(zh: "登记答复", en: "record the answer to a request"),
    parameters: [group, id, text],
    examples: [
      Example("request answer 三年级2班 1 “已报学校，下周答复”", Message(zh: "答复诉求", en: "to request 1")),
      Example(
        "request answer 三年级2班 2026-09/17 已电话答复", Message(zh: "群里的提问已另行答复", en: "a question answered by telephone")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let id = arguments(id)
    let text = arguments(text)
    if id.contains("/") {
      if let known = record.matters.reversed().first(where: { $0.record.post == id && $0.record.kind != .incident }) {
        return try answer(known, text, in: group, at: desk)
      }
      let post = try desk.post(id, of: group)
      let policy = try desk.policy(of: record)
      let duty = policy.duty(.answer) ?? policy.duty(.request)
      let matter = try Matter.opened(
        .request,
        Topic.question.words[desk.language] + (desk.language == .zh ? "：" : ": ") + String(post.text.prefix(40)),
        member: post.author,
        post: id,
        clauses: duty.map { [$0.clause] } ?? [], isGrave: false, of: record, policy, at: desk.now, desk
      ).after(.answered, text, at: desk)
      let number = record.matters.next
      return Plan([.matter(group: group, number, Replacement(nil, matter))]) {
        Report(Message(zh: "已登记答复，编号 \(number)", en: "the answer is on record, number \(number)"), tone: .good)
      }
    }
    return try answer(try desk.matter(id, of: group, in: record), text, in: group, at: desk)
  }

  private static func answer(
    _ matter: (number: Int, record: Matter), _ text: String, in group: String, at desk: Desk
  ) throws -> Plan {
    guard matter.record.state != .closed else { throw MatterRefusal.closed(matter.number) }
    if matter.record.state == .answered, matter.record.history.last?.note == text {
      return .alreadySo(Message(zh: "已如此答复", en: "it is answered so already"))
    }
    let after = matter.record.after(.answered, text, at: desk)
    return Plan([.matter(group: group, matter.number, Replacement(matter.record, after))]) {
      Report(
        Message(zh: "已答复事项 \(matter.number)", en: "recorded the answer to matter \(matter.number)"), tone: .good)
    }
  }
}

/// `request close`: a request is settled.
enum RequestClose: Verb {
  static let spec = CommandSpec(
    ["request", "close"], aliases: [["办结诉求"]], Message(zh: "办结诉求", en: "close a request"),
    parameters: [MatterClosing.group, MatterClosing.id, MatterClosing.result],
    examples: [Example("request close 三年级2班 1 --result 已采纳", Message(zh: "已办妥", en: "it is settled"))],
    needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    try MatterClosing.plan(arguments, at: desk)
  }
}

/// What `request close` and `incident close` share.
enum MatterClosing {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let id = Parameter.positional("ID", .matter, Message(zh: "事项编号", en: "its number"))
  static let result = Parameter.option("result", .text, Message(zh: "结果", en: "what came of it"))

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let (number, before) = try desk.matter(arguments(id), of: group, in: record)
    guard before.state != .closed else {
      return .alreadySo(Message(zh: "事项 \(number) 已办结", en: "matter \(number) is closed already"))
    }
    let after = before.after(.closed, arguments(result), at: desk)
    return Plan([.matter(group: group, number, Replacement(before, after))]) {
      Report(Message(zh: "已办结事项 \(number)", en: "closed matter \(number)"), tone: .good)
    }
  }
}
