import ClassGroups
import CommandLanguage
import JSON
import Policy
import Presentation
import Wording

/// `policy list`: the policies there are.
enum PolicyList: Verb {
  static let spec = CommandSpec(
    ["policy", "list"], aliases: [["规则集列表"]], Message(zh: "列出规则集", en: "list the policies"), needs: [.workspaceIfAny],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    var table = Report.Table([
      Report.Column("name", Message(zh: "规则集", en: "policy")), Report.Column("title", Message(zh: "名称", en: "title")),
      Report.Column("issuer", Message(zh: "发布者", en: "issuer")), Report.Column("date", Message(zh: "日期", en: "date")),
      Report.Column("clauses", Message(zh: "条款", en: "clauses")),
    ])
    for name in desk.policies.names {
      for pack in try desk.policies.policy(name).packs {
        table.rows.append([
          Report.Cell(pack.name), Report.Cell(json: .string(pack.title[desk.language]), shown: pack.title),
          Report.Cell(pack.issuer), Report.Cell(json: .string(pack.date[desk.language]), shown: pack.date),
          Report.Cell(pack.clauses.count),
        ])
      }
    }
    return Plan { [table] in Report([.table(table)]) }
  }
}

/// `policy clauses`: every clause of a policy, and what carries it out.
enum PolicyClauses: Verb {
  static let name = Parameter.positional(
    "PACK", .policySpec, Message(zh: "规则集，all 为全部九种", en: "the policy; `all` is the nine"))
  static let spec = CommandSpec(
    ["policy", "clauses"], aliases: [["条款"]], Message(zh: "列出条款", en: "list the clauses of a policy"),
    parameters: [name],
    examples: [Example("policy clauses hengshui-2018", Message(zh: "逐条列出", en: "one by one"))],
    needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    let policies = try (name == "all" ? Policies.nine : [name]).map { try desk.policies.policy($0) }
    let clauses = policies.flatMap { $0.packs.flatMap { pack in pack.clauses.map { (pack, $0) } } }
    return Plan {
      let rows: [[Report.Cell]] = clauses.map { pack, clause in
        let assumed = pack.parameters(assumedBy: clause)
        return [
          Report.Cell(clause.id), Report.Cell(pack.name), Report.Cell(clause.binds), Report.Cell(clause.modality),
          Report.Cell(json: .string(clause.text.zh), shown: clause.text),
          Report.Cell(json: .string(clause.text.en), shown: clause.text),
          Report.Cell(clause.locator),
          Report.Cell(
            json: .array(clause.carriedBy.map { .string($0) }),
            shown: Message(verbatim: clause.carriedBy.joined(separator: " · "))),
          Report.Cell(json: .array(assumed.map { .string($0.value[desk.language]) }), shown: clause.remarks(assumed)),
          clause.doubt.map { Report.Cell(word: $0.rawValue, $0.words, tone: .advice) } ?? nil,
        ]
      }
      return Report([
        .table(
          Report.Table(
            [
              Report.Column("id", Message(zh: "条款", en: "clause")),
              Report.Column("pack", Message(zh: "规则集", en: "policy"), isForProgramsOnly: policies.count == 1),
              Report.Column("binds", Message(zh: "约束", en: "binds")),
              Report.Column("modality", Message(zh: "程度", en: "modality")),
              Report.Column("zh", Message(zh: "内容", en: "gist")),
              Report.Column("en", Message(zh: "英文", en: "English"), isForProgramsOnly: true),
              Report.Column("locator", Message(zh: "出处", en: "locator"), isForProgramsOnly: true),
              Report.Column("carried_by", Message(zh: "由何执行", en: "carried out by")),
              Report.Column("assumed", Message(zh: "假定", en: "assumed")),
              Report.Column("doubtful", Message(zh: "存疑", en: "doubtful")),
            ], rows: rows))
      ])
    }
  }
}

extension Pack {
  /// What the clause goes by that its source does not say.
  fileprivate func parameters(assumedBy clause: Clause) -> [PolicyParameter] {
    parameters.filter { $0.clause == clause.id && $0.isAssumed }
  }
}

extension Clause {
  fileprivate func remarks(_ assumed: [PolicyParameter]) -> Message {
    let words = assumed.map { parameter in
      let ruling = parameter.ruling.map { (zh: "（\($0)）", en: " (\($0))") } ?? (zh: "", en: "")
      return (zh: parameter.value.zh + ruling.zh, en: parameter.value.en + ruling.en)
    }
    return Message(zh: words.map(\.zh).joined(separator: "；"), en: words.map(\.en).joined(separator: "; "))
  }
}

/// `policy use`: another policy for new groups, or for one group.
enum PolicyUse: Verb {
  static let name = Parameter.positional("PACK", .policy, Message(zh: "规则集", en: "the policy"))
  static let group = Parameter.optional("GROUP", .group, Message(zh: "只用于一个群", en: "for one group only"))
  static let spec = CommandSpec(
    ["policy", "use"], aliases: [["采用规则集"]], Message(zh: "采用规则集", en: "take a policy into use"),
    parameters: [name, group],
    examples: [
      Example("policy use pudong", Message(zh: "新群默认", en: "for new groups")),
      Example("policy use pudong 三年级2班", Message(zh: "一个群", en: "for one group")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let policy = try desk.policies.policy(arguments(name)).name
    if let group = arguments(group) {
      let record = try desk.activeGroup(group)
      let before = record.group
      guard before.policy != policy else {
        return .alreadySo(
          Message(
            zh: "群\(quoted(group).zh)已执行 \(policy)", en: "the group \(quoted(group).en) follows \(policy) already"))
      }
      var after = before
      after.policy = policy
      let (old, new) = (try desk.policy(of: record), try desk.policies.policy(policy))
      return Plan([.group(group, Replacement(before, after))]) {
        let done = Message(
          zh: "群\(quoted(group).zh)改为执行 \(policy)", en: "the group \(quoted(group).en) now follows \(policy)")
        let consequences = try? PolicyConsequences(of: record, group, from: old, to: new, at: desk)
        return Report([.message(done, .good)] + (consequences?.items ?? []))
      }
    }
    let before = try desk.book.settings()
    guard before.policy != policy else {
      return .alreadySo(Message(zh: "默认规则集已是 \(policy)", en: "\(policy) is the policy of new groups already"))
    }
    var after = before
    after.policy = policy
    return Plan([.settings(Replacement(before, after))]) {
      Report(Message(zh: "新群默认执行 \(policy)", en: "new groups now follow \(policy)"), tone: .good)
    }
  }
}
