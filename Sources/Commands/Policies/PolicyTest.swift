import CommandLanguage
import JSON
import Policy
import Presentation
import Wording

/// `policy test`: cases that a school writes, message by message, against what a policy comes to.
enum PolicyTest: Verb {
  static let file = Parameter.positional("FILE", .file, Message(zh: "案例文件（JSON Lines）", en: "the cases, in JSON Lines"))
  static let policy = Parameter.option(
    "policy", .policySpec, Message(zh: "案例未写明时的规则集", en: "the policy where a case names none"))
  static let spec = CommandSpec(
    ["policy", "test"], aliases: [["测试规则集"]],
    Message(zh: "用案例检验规则集", en: "try a policy on cases with known answers"),
    details: Message(
      zh: "每行一个案例：同 `check --jsonl` 的输入，另写应有的 `decision`，可写 `clauses`（必须引用的条款）与 `policy`。"
        + "写 `topics` 则不经识别，只检验规则。",
      en: "A case a line: the input of `check --jsonl` with the `decision` that it should come to and, if wanted, "
        + "`clauses` that must be cited and a `policy`. With `topics` given the rules alone are tried, not the detector."
    ),
    parameters: [file, policy],
    examples: [Example("policy test cases.jsonl --policy pudong", Message(zh: "逐条检验", en: "case by case"))],
    needs: [.workspaceIfAny], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let settings = try desk.book.settings()
    let fallback = arguments(policy) ?? settings.policy
    let bytes = try desk.files.read(arguments(file))
    var judgings: [(spec: String, judging: Judging)] = []
    var outcomes: [Outcome] = []
    var number = 0
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      guard line.contains(where: { $0 != 0x20 && $0 != 0x0D }) else { continue }
      do {
        let json = try JSON(parsing: line)
        let spec = try json.optionalString("policy") ?? fallback
        let judging: Judging
        if let known = judgings.first(where: { $0.spec == spec })?.judging {
          judging = known
        } else {
          judging = try Judging(spec, settings: settings, at: desk)
          judgings.append((spec, judging))
        }
        outcomes.append(try Outcome(json, number, judging))
      } catch let error as any Explained {
        throw CaseFault(line: number, why: error.message)
      }
    }
    let wrong = outcomes.filter { !$0.isRight }
    return Plan(outcome: wrong.isEmpty ? .done : .finding) { report(outcomes, wrong, desk.language) }
  }

  /// What a case asked for, and what it came to.
  private struct Outcome {
    var line: Int
    var policy: String
    var text: String
    var wanted: String
    var wantedClauses: [String]
    var decision: String
    var clauses: [String]

    init(_ json: JSON, _ line: Int, _ judging: Judging) throws {
      self.line = line
      policy = judging.policies.map(\.name).joined(separator: " ")
      wanted = try json.string("decision")
      wantedClauses = try json.strings("clauses")
      var object = json.object ?? JSONObject()
      if object["text"] == nil { object["text"] = .string("") }
      let input = try MessageInput(json: .object(object))
      text = input.text
      let verdicts = judging.judge(input, judging.read(input))
      decision = verdicts.map(\.decision).max()?.rawValue ?? "allow"
      clauses = verdicts.flatMap { $0.citations.filter { $0.effect != .permit }.map(\.clause) }
    }

    var isRight: Bool { decision == wanted && wantedClauses.allSatisfy(clauses.contains) }
  }

  private static func report(_ outcomes: [Outcome], _ wrong: [Outcome], _ language: Language) -> Report {
    let right = outcomes.count - wrong.count
    let sum = Message(
      zh: "\(outcomes.count) 个案例，\(right) 个符合", en: "\(outcomes.count) cases, \(right) as they should be")
    var items: [Report.Item] = []
    if !wrong.isEmpty {
      items.append(
        .table(
          Report.Table(
            [
              Report.Column("line", Message(zh: "行", en: "line")),
              Report.Column("policy", Message(zh: "规则集", en: "policy")),
              Report.Column("text", Message(zh: "消息", en: "message")),
              Report.Column("wanted", Message(zh: "应为", en: "should be")),
              Report.Column("decision", Message(zh: "实为", en: "is")),
              Report.Column("clauses", Message(zh: "引用", en: "cited")),
            ],
            rows: wrong.map { outcome in
              [
                Report.Cell(outcome.line), Report.Cell(outcome.policy), Report.Cell(outcome.text),
                Report.Cell(([outcome.wanted] + outcome.wantedClauses).joined(separator: " ")),
                Report.Cell(outcome.decision), Report.Cell(outcome.clauses.joined(separator: " ")),
              ]
            })))
    }
    items.append(.message(sum, wrong.isEmpty ? .good : .bad))
    return Report(
      items,
      json: [
        "cases": .integer(outcomes.count), "right": .integer(right),
        "wrong": .array(
          wrong.map { outcome in
            [
              "line": .integer(outcome.line), "policy": .string(outcome.policy), "wanted": .string(outcome.wanted),
              "decision": .string(outcome.decision), "clauses": .array(outcome.clauses.map { .string($0) }),
            ]
          }),
      ])
  }
}

/// A case that cannot be tried.
struct CaseFault: Explained {
  var line: Int
  var why: Message

  var code: String { "bad-case" }
  var message: Message { Message(zh: "第 \(line) 行：\(why.zh)", en: "line \(line): \(why.en)") }
  var hint: Message? {
    Message(
      zh: "每行一个对象，写明 role、decision，以及 text 或 topics", en: "an object a line, with role, decision, and text or topics")
  }
}
