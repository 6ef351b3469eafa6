import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `strikes list`: breaches on record, and until when each counts.
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
    let days = try desk.policy(of: record).strikeDays
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
              Report.Column("expires", Message(zh: "计至", en: "counts until")),
              Report.Column("fine_yuan", Message(zh: "罚款（元）", en: "fine (yuan)"), isForProgramsOnly: true),
              Report.Column("note", Message(zh: "说明", en: "note"), isForProgramsOnly: true),
            ],
            rows: record.strikes.filter { only == nil || $0.record.member == only }.map { number, strike in
              let expires = desk.day(of: strike.at) + days
              return [
                Report.Cell(number), Report.Cell(record.members[strike.member]?.display),
                Report.Cell(
                  json: .string(strike.at.iso(in: desk.zone)), shown: Message(verbatim: desk.shown(strike.at))),
                Report.Cell(strike.clauses.joined(separator: " ")),
                Report.Cell(word: strike.step, LadderStep.words(of: strike.step)),
                Report.Cell(strike.isApplied),
                Report.Cell(
                  word: strike.status.rawValue, strike.status.words, tone: strike.status == .appealed ? .advice : .plain
                ),
                Report.Cell(expires.text, tone: expires <= desk.today ? .faint : .plain),
                Report.Cell(number: strike.fine), Report.Cell(strike.note),
              ]
            }, empty: Message(zh: "没有违规记录", en: "no breaches on record")))
      ])
    }
  }
}

/// What the commands about one breach share.
enum StrikeArguments {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let strike = Parameter.positional(
    "STRIKE", .strike, Message(zh: "记录编号，或成员（取最近一条）", en: "its number, or the member, whose latest it is"))
}

extension ArgumentKind where Value == String {
  static var strike: Self {
    Self(
      name: "member", placeholder: "STRIKE", expected: Message(zh: "编号或成员", en: "a number or a member"), example: "1",
      folds: true)
  }
}

/// Why nothing is done with a breach.
enum StrikeRefusal: Explained, Hashable {
  case none(String)
  case forgiven(Int)
  case notAppealed(Int)

  var code: String {
    switch self {
    case .none: "no-such-strike"
    case .forgiven: "strike-forgiven"
    case .notAppealed: "not-appealed"
    }
  }

  var message: Message {
    switch self {
    case .none(let text):
      Message(zh: "没有违规记录\(quoted(text).zh)", en: "there is no breach \(quoted(text).en) on record")
    case .forgiven(let number): Message(zh: "第 \(number) 条记录已免除", en: "breach \(number) is forgiven")
    case .notAppealed(let number):
      Message(zh: "第 \(number) 条记录没有申诉", en: "no appeal was made against breach \(number)")
    }
  }

  var hint: Message? { Message(zh: "见 `strikes list`", en: "see `strikes list`") }
}

extension Desk {
  /// A breach by its number, or the latest that is not forgiven of a member.
  func strike(_ text: String, of group: String, in record: GroupRecord) throws -> (number: Int, record: Strike) {
    if let number = Int(text) {
      guard let strike = record.strikes[number] else { throw StrikeRefusal.none(text) }
      return (number, strike)
    }
    // Who was removed is found too: a removal can be appealed.
    let gone = record.members.filter { $0.record.display == text || $0.record.name == text }.map(\.number)
    let numbers = gone.isEmpty ? [try member(text, of: group, in: record).number] : gone
    let own = record.strikes.filter { numbers.contains($0.record.member) }
    guard let latest = own.last(where: { $0.record.status != .forgiven }) ?? own.last else {
      throw StrikeRefusal.none(text)
    }
    return latest
  }
}
