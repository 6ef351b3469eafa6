import CommandLanguage
import Detector
import JSON
import Policy
import Presentation
import Wording

/// `policy diff`: where two policies say different things of the same topic.
enum PolicyDiff: Verb {
  static let first = Parameter.positional("PACK", .policySpec, Message(zh: "一种规则集", en: "a policy"))
  static let second = Parameter.positional("OTHER", .policySpec, Message(zh: "另一种", en: "another one"))
  static let spec = CommandSpec(
    ["policy", "diff"], aliases: [["规则集对比"]],
    Message(zh: "两种规则集对同一主题的不同规定", en: "show what two policies say differently of the same topic"),
    parameters: [first, second],
    examples: [Example("policy diff hengshui-2018 pudong", Message(zh: "只列不同之处", en: "only what differs"))],
    needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let policies = try [arguments(first), arguments(second)].map { try desk.policies.policy($0) }
    var table = Report.Table([
      Report.Column("topic", Message(zh: "主题", en: "topic")), Report.Column("side", Message(zh: "对象", en: "who")),
      Report.Column("first", Message(verbatim: policies[0].name)),
      Report.Column("second", Message(verbatim: policies[1].name)),
    ])
    for topic in Topic.allCases {
      for side in Stance.Side.allCases {
        let stances = policies.map { $0.stance(topic, side) }
        guard stances[0].effect != stances[1].effect else { continue }
        table.rows.append(
          [Report.Cell(word: topic.rawValue, topic.words, tone: .plain), side.cell] + stances.map(\.cell))
      }
    }
    if policies[0].naming != policies[1].naming {
      table.rows.append([
        Report.Cell(word: "naming", Message(zh: "群昵称", en: "display names"), tone: .plain), nil,
        Report.Cell(policies[0].naming.rawValue), Report.Cell(policies[1].naming.rawValue),
      ])
    }
    return Plan { [table] in
      guard !table.rows.isEmpty else {
        return Report(Message(zh: "两者没有不同", en: "they differ in nothing"), json: .array([]))
      }
      return Report([.table(table)])
    }
  }
}

/// `policy conflicts`: clauses of which one permits what another denies, between policies and within one.
enum PolicyConflicts: Verb {
  static let names = Parameter.rest(
    "PACK", .policySpec, Message(zh: "规则集，不写则为全部九种", en: "policies; the nine if none is named"))
  static let spec = CommandSpec(
    ["policy", "conflicts"], aliases: [["规则冲突"]],
    Message(zh: "列出互相冲突的条款", en: "list clauses that contradict one another"),
    details: Message(
      zh: "许可不能抵消另一条的禁止：发生冲突时以最严的为准，由人决定采用哪一种。",
      en: "A permission lifts no other clause's denial: the strictest wins, and people decide which policy to follow."),
    parameters: [names],
    examples: [
      Example("policy conflicts", Message(zh: "九种之间与各自内部", en: "between the nine and within each")),
      Example("policy conflicts handbook-2 handbook-4", Message(zh: "两种之间", en: "between two")),
    ], needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let named = arguments(names)
    let policies = try (named.isEmpty || named == ["all"] ? Policies.nine : named).map {
      try desk.policies.policy($0)
    }
    let conflicts = ClauseConflict.all(among: policies)
    guard !conflicts.isEmpty else {
      return Plan { Report(Message(zh: "没有互相冲突的条款", en: "no clauses contradict one another"), json: .array([])) }
    }
    let rows: [[Report.Cell]] = conflicts.map { conflict in
      let sides = conflict.sides.map(\.words)
      return [
        Report.Cell(word: conflict.permitted.rawValue, conflict.permitted.words, tone: .plain),
        Report.Cell(
          json: .array(conflict.sides.map { .string($0.rawValue) }),
          shown: Message(zh: sides.map(\.zh).joined(separator: "、"), en: sides.map(\.en).joined(separator: ", "))),
        Report.Cell(conflict.permitting.clause), Report.Cell(conflict.permitting.pack),
        Report.Cell(conflict.denying.clause), Report.Cell(conflict.denying.pack),
        Report.Cell(
          word: conflict.denying.effect.rawValue, conflict.denying.effect.words, tone: conflict.denying.effect.tone),
        Report.Cell(word: conflict.denied.rawValue, conflict.denied.words, tone: .plain),
        Report.Cell(
          word: conflict.isWithinOne ? "within" : "between",
          conflict.isWithinOne ? Message(zh: "同一规则集内", en: "within one") : Message(zh: "之间", en: "between two"),
          tone: .plain),
      ]
    }
    return Plan {
      Report([
        .table(
          Report.Table(
            [
              Report.Column("topic", Message(zh: "主题", en: "topic")),
              Report.Column("sides", Message(zh: "对象", en: "who")),
              Report.Column("permits", Message(zh: "许可", en: "permits")),
              Report.Column("permits_pack", Message(zh: "规则集", en: "policy"), isForProgramsOnly: true),
              Report.Column("speaks_against", Message(zh: "反对", en: "speaks against")),
              Report.Column("against_pack", Message(zh: "规则集", en: "policy"), isForProgramsOnly: true),
              Report.Column("effect", Message(zh: "效力", en: "effect")),
              Report.Column("against_topic", Message(zh: "所涉主题", en: "of")),
              Report.Column("kind", Message(zh: "范围", en: "where")),
            ], rows: rows))
      ])
    }
  }
}

extension Stance.Side {
  var words: Message {
    switch self {
    case .teacher: Message(zh: "老师", en: "teachers")
    case .parent: Message(zh: "家长", en: "parents")
    }
  }

  fileprivate var cell: Report.Cell { Report.Cell(word: rawValue, words, tone: .plain) }
}

extension Stance {
  /// The strongest effect and the clauses behind it.
  fileprivate var cell: Report.Cell {
    guard let effect else {
      return Report.Cell(json: .null, shown: Message(zh: "未提及", en: "silent"))
    }
    let clauses = voices.map(\.clause).joined(separator: " ")
    return Report.Cell(
      json: ["effect": .string(effect.rawValue), "clauses": .array(voices.map { .string($0.clause) })],
      shown: Message(zh: "\(effect.words.zh) \(clauses)", en: "\(effect.words.en) \(clauses)"))
  }
}
