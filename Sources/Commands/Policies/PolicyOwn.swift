import ClassGroups
import CommandLanguage
import JSON
import Policy
import Presentation
import Wording

/// `policy lint`: everything that is not right in a policy's file.
enum PolicyLint: Verb {
  static let file = Parameter.positional(
    "FILE", .file, Message(zh: "规则集文件，或规则集名", en: "a policy's file, or a policy's name"))
  static let spec = CommandSpec(
    ["policy", "lint"], aliases: [["检查规则集"]],
    Message(zh: "检查规则集文件，列出每处错误", en: "check a policy's file and list every fault"), parameters: [file],
    examples: [Example("policy lint hengshui-2018", Message(zh: "内置的也一样检查", en: "a built-in one is checked alike"))],
    needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(file)
    let bytes =
      desk.policies.names.contains(name)
      ? Array(try desk.policies.source(name).compact.utf8) : try desk.files.read(name)
    let faults = Pack.faults(in: bytes)
    guard !faults.isEmpty else {
      return Plan { Report(Message(zh: "没有发现问题", en: "nothing is wrong"), tone: .good, json: .array([])) }
    }
    return Plan(outcome: .finding) {
      Report([
        .table(
          Report.Table(
            [
              Report.Column("place", Message(zh: "位置", en: "place")),
              Report.Column("what", Message(zh: "问题", en: "what")),
              Report.Column("mend", Message(zh: "怎样改", en: "mend")),
            ],
            rows: faults.map { fault in
              [
                Report.Cell(fault.place), Report.Cell(json: .string(fault.what[desk.language]), shown: fault.what),
                Report.Cell(json: .string(fault.mend[desk.language]), shown: fault.mend),
              ]
            }))
      ])
    }
  }
}

/// `policy new`: a policy of the school's own, from one there is or from a file.
enum PolicyNew: Verb {
  static let name = Parameter.positional("NAME", .policy, Message(zh: "新规则集的名称", en: "the new policy's name"))
  static let from = Parameter.option("from", .policy, Message(zh: "照此复制", en: "the policy to copy"))
  static let file = Parameter.option("file", .file, Message(zh: "从文件读入", en: "the file to take it from"))
  static let spec = CommandSpec(
    ["policy", "new"], aliases: [["新建规则集"]],
    Message(zh: "复制或读入学校自己的规则集", en: "copy or take in a policy of the school's own"),
    details: Message(
      zh: "先用 `policy show PACK --source` 取出文件，修改后用 `policy lint` 检查、`policy test` 试用，再用 `--file` 读入；同名的由新的取代。",
      en:
        "Get a file with `policy show PACK --source`, change it, check it with `policy lint`, try it with `policy test`, "
        + "and take it in with `--file`; one of the same name is replaced."),
    parameters: [name, from, file],
    examples: [
      Example("policy new 本校规则 --from hengshui-2018", Message(zh: "照衡水的复制", en: "a copy of Hengshui's"))
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let name = arguments(name)
    guard !Policies.builtInNames.contains(name) else {
      throw Refusal.wrongSetting(name, expected: Message(zh: "不与内置规则集同名的名称", en: "a name that no built-in policy has"))
    }
    var json: JSON
    switch (arguments(from), arguments(file)) {
    case (let pack?, nil): json = try desk.policies.source(pack)
    case (nil, let path?):
      let bytes = try desk.files.read(path)
      if let fault = Pack.faults(in: bytes).first {
        throw PolicyError.malformed(
          name, Message(zh: "\(fault.place)：\(fault.what.zh)", en: "\(fault.place): \(fault.what.en)"))
      }
      json = try JSON(parsing: bytes)
    default:
      throw Refusal.missingOption(
        "--from", why: Message(zh: "须指明 --from 或 --file 之一", en: "say one of --from and --file"))
    }
    guard var object = json.object else { throw PolicyError.malformed(name, Message(zh: "应为对象", en: "no object")) }
    object["name"] = .string(name)
    json = .object(object)
    // What is kept can be used: it is read once as it will be read.
    _ = try Policies(own: [name: json]).policy(name)
    let before = try desk.book.pack(name)
    let after = try PackSource(json: json)
    guard before != after else {
      return .alreadySo(
        Message(zh: "规则集\(quoted(name).zh)已是如此", en: "the policy \(quoted(name).en) is so already"))
    }
    return Plan([.pack(name, Replacement(before, after))]) {
      Report(
        Message(
          zh: "已保存规则集\(quoted(name).zh)，用 `policy use` 采用",
          en: "the policy \(quoted(name).en) is kept; `policy use` puts it in force"),
        tone: .good)
    }
  }
}
