import ClassGroups
import CommandLanguage
import Detector
import Interchange
import Presentation
import Wording

/// `notice ack`: who got to know of a notice: said by hand, from a list that parents filled in (接龙), or from a chat log.
enum NoticeAck: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let id = Parameter.positional(
    "ID", .integer(1...Int.max, name: "notice"), Message(zh: "通知编号", en: "its number"))
  static let names = Parameter.rest(
    "NAME", .memberOrList, Message(zh: "已知悉的成员；一段接龙也可以", en: "members who know; a pasted list will do"))
  static let way = Parameter.option("way", .way, default: "hand", Message(zh: "怎样告知的", en: "how they were told"))
  static let list = Parameter.option(
    "list", .file, Message(zh: "接龙的文本，- 为标准输入", en: "the list parents filled in; - is standard input"))
  static let log = Parameter.option("log", .file, Message(zh: "导出的聊天记录", en: "an exported chat log"))
  static let spec = CommandSpec(
    ["notice", "ack"], aliases: [["登记回执"]], Message(zh: "登记谁已知悉通知", en: "record who knows of a notice"),
    parameters: [group, id, names, way, list, log],
    examples: [
      Example("notice ack 三年级2班 1 张三妈妈 --way phone", Message(zh: "电话告知了", en: "told by telephone")),
      Example("notice ack 三年级2班 1 --list 接龙.txt", Message(zh: "从接龙", en: "from the list")),
      Example("notice ack 三年级2班 1 --log 三年级2班.txt", Message(zh: "从聊天记录", en: "from a chat log")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.group(group)
    let (number, before) = try desk.notice(arguments(id), of: group, in: record)
    guard !arguments(names).isEmpty || arguments(list) != nil || arguments(log) != nil else {
      throw NoticeRefusal.nobodyNamed
    }
    var taking = Taking(after: before, actor: desk.actor)
    var lists: [String] = []
    for name in arguments(names) {
      if name.contains(where: \.isNewline) || name.contains("接龙") {
        lists.append(name)
      } else {
        taking.take(try desk.member(name, of: group, in: record).number, arguments(way), desk.now)
      }
    }
    if let path = arguments(list) {
      lists.append(try String(decoding: DecodedText(desk.files.read(path)).utf8, as: UTF8.self))
    }
    for list in lists { taking.take(list: list, of: record, at: desk.now) }
    if let path = arguments(log) {
      for message in try Chatlog.read(path, nil, accounts: [], at: desk).messages
      where message.at >= before.at && message.kind == .post(.text) {
        guard let member = record.member(display: message.sender), ReplyList.isAck(message.text) else { continue }
        taking.take(member.number, .log, message.at)
      }
    }
    let changes: [Change] =
      taking.after == before ? [] : [.notice(group: group, number, Replacement(before, taking.after))]
    return Plan(changes, outcome: taking.strangers.isEmpty ? .done : .finding) { [taking] in
      report(taking, since: before, number)
    }
  }

  /// A notice, and the receipts that come to it.
  private struct Taking {
    var after: Notice
    let actor: String
    /// Lines that mean nobody of the group.
    var strangers: [String] = []

    mutating func take(_ member: Int, _ way: Notice.Receipt.Way, _ at: Instant) {
      let receipt = Notice.Receipt(member: member, way: way, at: at, by: actor)
      guard let place = after.receipts.firstIndex(where: { $0.member == member }) else {
        return after.receipts.append(receipt)
      }
      // What is surer takes the place of an answer in the group.
      if [.phone, .writing, .hand].contains(way), after.receipts[place].way != way { after.receipts[place] = receipt }
    }

    mutating func take(list: String, of record: GroupRecord, at now: Instant) {
      let (members, rest) = ReplyList.read(list, record)
      for member in members { take(member, .list, now) }
      strangers += rest
    }
  }

  private static func report(_ taking: Taking, since before: Notice, _ number: Int) -> Report {
    let count = taking.after.receipts.count
    var items: [Report.Item] = [
      taking.after == before
        ? .message(Message(zh: "没有新的回执", en: "nobody new knows"), .faint)
        : .message(
          Message(
            zh: "通知 \(number)：新登记 \(count - before.receipts.count) 人，共 \(count) 人",
            en: "notice \(number): \(count - before.receipts.count) new, \(count) in all"), .good)
    ]
    for line in taking.strangers.prefix(20) {
      items.append(
        .message(
          Message(zh: "接龙里认不出\(quoted(line).zh)", en: "nobody of the group is meant by \(quoted(line).en)"), .warning))
    }
    return Report(items)
  }
}

extension ArgumentKind where Value == String {
  /// A member, or a list of lines that was pasted.
  static var memberOrList: Self {
    Self(
      name: "member", placeholder: "NAME", expected: Message(zh: "成员，或一段接龙", en: "a member, or a pasted list"),
      example: "张三妈妈", folds: false)
  }
}

extension ArgumentKind where Value == Notice.Receipt.Way {
  /// Ways that a person can vouch for.
  static var way: Self {
    .choice(
      [Notice.Receipt.Way.hand, .phone, .writing].map { Choice($0, $0.rawValue, aliases: [$0.words.zh], $0.words) },
      name: "way",
      placeholder: "WAY")
  }
}
