import CommandLanguage
import JSON
import Policy
import Presentation
import Wording

/// `policy show`: what a policy is, what it sets, and what of that is assumed or doubtful.
enum PolicyShow: Verb {
  static let name = Parameter.positional("PACK", .policy, Message(zh: "规则集", en: "the policy"))
  static let source = Parameter.flag("source", Message(zh: "输出规则集文件本身", en: "print the policy's file itself"))
  static let spec = CommandSpec(
    ["policy", "show"], aliases: [["查看规则集"]], Message(zh: "查看规则集", en: "show a policy"),
    details: Message(
      zh: "原文没有写明的数值标为假定，学校可以在自己的规则集里另定；出处不全或转述的标为存疑。",
      en:
        "Values that the source leaves open are marked as assumed, and a school's own policy may set others; sources at "
        + "second hand or incomplete are marked as doubtful."),
    parameters: [name, source],
    examples: [
      Example("policy show hengshui-2018", Message(zh: "出处与参数", en: "its source and parameters")),
      Example("policy show hengshui-2018 --source", Message(zh: "可复制修改的文件", en: "a file to copy and change")),
    ],
    needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let policy = try desk.policies.policy(arguments(name))
    if arguments(source) {
      let json = try desk.policies.source(arguments(name))
      return Plan { Report([.text(json.compact)], json: json) }
    }
    let language = desk.language
    return Plan {
      Report(policy.packs.flatMap { items($0, language) }, json: json(policy.packs, language))
    }
  }

  private static func items(_ pack: Pack, _ language: Language) -> [Report.Item] {
    let doubtful = pack.clauses.filter { $0.doubt != nil }
    var fields = [
      Report.Field("name", Message(zh: "规则集", en: "policy"), Report.Cell(pack.name)),
      Report.Field("issuer", Message(zh: "发布者", en: "issuer"), Report.Cell(pack.issuer)),
      Report.Field(
        "date", Message(zh: "日期", en: "date"), Report.Cell(json: .string(pack.date[language]), shown: pack.date)),
      Report.Field(
        "nature", Message(zh: "性质", en: "nature"), Report.Cell(json: .string(pack.nature[language]), shown: pack.nature)
      ),
      Report.Field(
        "completeness", Message(zh: "完整程度", en: "what we have"),
        Report.Cell(json: .string(pack.completeness[language]), shown: pack.completeness)),
      Report.Field("clauses", Message(zh: "条款数", en: "clauses"), Report.Cell(pack.clauses.count)),
    ]
    if let doubt = pack.doubt {
      fields.append(
        Report.Field(
          "doubtful", Message(zh: "出处存疑", en: "doubtful source"),
          Report.Cell(json: .string(doubt[language]), shown: doubt)))
    }
    if !doubtful.isEmpty {
      let words = doubtful.map { clause in
        (zh: "\(clause.id)（\(clause.doubt?.words.zh ?? "")）", en: "\(clause.id) (\(clause.doubt?.words.en ?? ""))")
      }
      fields.append(
        Report.Field(
          "doubtful_clauses", Message(zh: "存疑条款", en: "doubtful clauses"),
          Report.Cell(
            json: .array(doubtful.map { .string($0.id) }),
            shown: Message(
              zh: words.map(\.zh).joined(separator: "、"), en: words.map(\.en).joined(separator: ", ")))))
    }
    let parameters = pack.parameters
    guard !parameters.isEmpty else { return [.heading(pack.title), .card(fields)] }
    return [.heading(pack.title), .card(fields), .table(table(parameters))]
  }

  private static func table(_ parameters: [PolicyParameter]) -> Report.Table {
    Report.Table(
      [
        Report.Column("name", Message(zh: "参数", en: "parameter")),
        Report.Column("value", Message(zh: "取值", en: "value")),
        Report.Column("clause", Message(zh: "条款", en: "clause")),
        Report.Column("assumed", Message(zh: "依据", en: "from")),
      ],
      rows: parameters.map { parameter in
        [
          Report.Cell(json: .string(parameter.name.en), shown: parameter.name),
          Report.Cell(json: .string(parameter.value.en), shown: parameter.value), Report.Cell(parameter.clause),
          parameter.mark,
        ]
      })
  }

  private static func json(_ packs: [Pack], _ language: Language) -> JSON {
    let objects: [JSON] = packs.map { pack in
      [
        "name": .string(pack.name), "title": .string(pack.title[language]), "issuer": .string(pack.issuer),
        "date": .string(pack.date[language]), "nature": .string(pack.nature[language]),
        "completeness": .string(pack.completeness[language]),
        "clauses": .integer(pack.clauses.count), "doubtful": pack.doubt.map { .string($0[language]) } ?? .null,
        "doubtful_clauses": .array(pack.clauses.filter { $0.doubt != nil }.map { .string($0.id) }),
        "parameters": .array(
          pack.parameters.map { parameter in
            [
              "key": .string(parameter.key), "name": .string(parameter.name[language]),
              "value": .string(parameter.value[language]), "clause": parameter.clause.map { .string($0) } ?? .null,
              "assumed": .bool(parameter.isAssumed), "ruling": parameter.ruling.map { .string($0) } ?? .null,
            ]
          }),
      ]
    }
    return objects.count == 1 ? objects[0] : .array(objects)
  }
}

extension PolicyParameter {
  /// Whether the source says it.
  fileprivate var mark: Report.Cell {
    guard isAssumed else { return Report.Cell(word: "source", Message(zh: "原文", en: "the source"), tone: .plain) }
    let ruling = ruling.map { (zh: "（\($0)）", en: " (\($0))") } ?? (zh: "", en: "")
    return Report.Cell(
      word: "assumed", Message(zh: "假定\(ruling.zh)", en: "assumed\(ruling.en)"), tone: .advice)
  }
}

extension Clause.Doubt {
  var words: Message {
    switch self {
    case .inferred: Message(zh: "推断", en: "inferred")
    case .unchecked: Message(zh: "未核对原文", en: "source not checked")
    }
  }
}
