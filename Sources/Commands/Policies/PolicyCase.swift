import ClassGroups
import Detector
import JSON
import Policy
import Wording

/// A message with a known answer: one line of a file of cases.
///
/// It is the input of `check --jsonl` with the `decision` it should come to, `clauses` that must speak, `silent` ones that
/// must not, and what the workspace would tell: `before` (what was posted before), `hosts`, `holidays`, `make_up_days`.
package struct PolicyCase {
  /// The line of the file, from 1.
  package var line: Int
  /// The policy that the case names.
  package var policy: String?
  /// The decision that it should come to.
  package var wanted: Decision
  /// Clauses that must speak.
  package var clauses: [String]
  /// Clauses that must not.
  package var silent: [String]
  /// The message; empty where the case gives topics only.
  package var text: String { input.text }
  var input: MessageInput
  var hosts: [String]?
  var calendar: SchoolCalendar?
  private var before: [Before] = []

  /// A message that was posted before; a text alone is one by the same author.
  private struct Before {
    var speaker: String?
    var role: Role?
    var text: String
    var topics: [Topic]?

    init(_ json: JSON) throws(ShapeError) {
      if let text = json.string {
        self.text = text
        return
      }
      text = try json.string("text")
      speaker = try json.optionalString("from")
      role = try PolicyCase.role(json.string("role"))
      topics = try MessageInput.topics(json)
    }
  }

  private static func role(_ word: String) throws(ShapeError) -> Role {
    guard let role = Role(rawValue: word) else {
      throw ShapeError(path: ["role"], Message(zh: "没有身份\(quoted(word).zh)", en: "there is no role \(quoted(word).en)"))
    }
    return role
  }

  private static let keys = [
    "id", "note", "policy", "text", "role", "kind", "at", "urgent", "permit", "private", "roster", "topics", "before",
    "hosts", "holidays", "make_up_days", "decision", "clauses", "silent",
  ]

  init(_ json: JSON, line: Int) throws(ShapeError) {
    self.line = line
    guard var object = json.object else {
      throw ShapeError(Message(zh: "应为 JSON 对象", en: "a JSON object is expected"))
    }
    // A misspelt key would make a case that always holds.
    if let key = object.members.first(where: { !Self.keys.contains($0.key) })?.key {
      throw ShapeError(Message(zh: "案例没有\(quoted(key).zh)这一项", en: "a case has no \(quoted(key).en)"))
    }
    policy = try json.optionalString("policy")
    let word = try json.string("decision")
    guard let decision = Decision(rawValue: word) else {
      throw ShapeError(
        path: ["decision"], Message(zh: "没有结论\(quoted(word).zh)", en: "there is no decision \(quoted(word).en)"))
    }
    wanted = decision
    clauses = try json.strings("clauses")
    silent = try json.strings("silent")
    if object["text"] == nil { object["text"] = .string("") }
    _ = try Self.role(json.string("role"))
    input = try MessageInput(json: .object(object))
    if let said = try json.optional("before") {
      guard let list = said.array else {
        throw ShapeError(path: ["before"], Message(zh: "应为列表", en: "a list is expected"))
      }
      before = try list.map { entry throws(ShapeError) in try Before(entry) }
    }
    hosts = try json.optional("hosts") == nil ? nil : try json.strings("hosts").map { $0.lowercased() }
    let holidays = try json.days("holidays")
    let makeUp = try json.days("make_up_days")
    if !holidays.isEmpty || !makeUp.isEmpty { calendar = SchoolCalendar(holidays: holidays, makeUpDays: makeUp) }
  }

  /// What the policies come to.
  func verdicts(_ judging: Judging) -> [Verdict] {
    var judging = judging
    if let hosts { judging.settings.hosts = hosts }
    if let calendar { judging.settings.calendar = calendar }
    var input = input
    input.speaker = Self.author
    let earlier = before.map { said in
      let role = said.role ?? input.role
      let topics = said.topics.map(TopicSet.init)
      let found = topics ?? TopicSet(of: judging.detector.read(Utterance(text: said.text, role: role)).topics)
      return Utterance.Earlier(
        speaker: said.speaker ?? (said.role == nil ? Self.author : nil), role: role, kind: .text, text: said.text,
        topics: found)
    }
    input.follow(earlier)
    return judging.judge(input, judging.read(input))
  }

  private static let author = "author"
}

/// What a case came to.
package struct PolicyCaseOutcome {
  /// The case.
  package var tried: PolicyCase
  /// The names of the policies that judged, apart by blanks.
  package var policy: String
  /// The strictest decision of those policies.
  package var decision: Decision
  /// Those that speak against the message, strongest first, then those that permit it.
  package var clauses: [String]

  init(_ tried: PolicyCase, _ judging: Judging) throws(ShapeError) {
    let known = judging.policies.flatMap(\.packs)
    for id in tried.clauses + tried.silent where !known.contains(where: { $0.has(id) }) {
      throw ShapeError(Message(zh: "没有条款\(quoted(id).zh)", en: "there is no clause \(quoted(id).en)"))
    }
    self.tried = tried
    policy = judging.policies.map(\.name).joined(separator: " ")
    let verdicts = tried.verdicts(judging)
    decision = verdicts.map(\.decision).max() ?? .allow
    clauses = verdicts.flatMap { $0.citations.map(\.clause) }
  }

  /// Whether the decision is the wanted one, and all clauses spoke that must and none that must not.
  package var isRight: Bool {
    decision == tried.wanted && tried.clauses.allSatisfy(clauses.contains)
      && !tried.silent.contains(where: clauses.contains)
  }

  /// `block HS-3.2.6b, not HS-1.2`.
  var wanted: Message {
    let spoken = ([tried.wanted.rawValue] + tried.clauses).joined(separator: " ")
    guard !tried.silent.isEmpty else { return Message(verbatim: spoken) }
    let silent = tried.silent.joined(separator: " ")
    return Message(zh: "\(spoken)，无 \(silent)", en: "\(spoken), not \(silent)")
  }
}

/// A file of cases, tried one by one.
package enum PolicyCases {
  /// - Parameter policy: where a case names none.
  /// - Throws: `CaseFault` at the first line that is no case, and where there is none at all.
  package static func outcomes(
    of bytes: [UInt8], policy fallback: String, settings: Settings, policies: Policies
  ) throws -> [PolicyCaseOutcome] {
    var judgings: [(spec: String, judging: Judging)] = []
    var outcomes: [PolicyCaseOutcome] = []
    let body = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes[3...] : bytes[...]
    let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() where line.contains(where: { $0 > 0x20 }) {
      do {
        let tried = try PolicyCase(JSON(parsing: line), line: index + 1)
        let spec = tried.policy ?? fallback
        let judging: Judging
        if let known = judgings.first(where: { $0.spec == spec })?.judging {
          judging = known
        } else {
          let names = spec == "all" ? Policies.nine : [spec]
          judging = Judging(try names.map { try policies.policy($0) }, settings: settings)
          judgings.append((spec, judging))
        }
        outcomes.append(try PolicyCaseOutcome(tried, judging))
      } catch let error as any Explained {
        throw CaseFault(line: index + 1, why: error.message)
      }
    }
    guard !outcomes.isEmpty else {
      throw CaseFault(line: nil, why: Message(zh: "文件里没有案例", en: "the file holds no case"))
    }
    return outcomes
  }
}

/// A case that cannot be tried, or a file without any.
package struct CaseFault: Explained {
  /// The line, from 1; nil where the file as a whole is meant.
  package var line: Int?
  /// What is wrong with it.
  package var why: Message

  package var code: String { line == nil ? "no-cases" : "bad-case" }
  package var message: Message {
    line.map { Message(zh: "第 \($0) 行：\(why.zh)", en: "line \($0): \(why.en)") } ?? why
  }
  package var hint: Message? {
    Message(
      zh: "每行一个对象，写明 role、decision，以及 text 或 topics", en: "an object a line, with role, decision, and text or topics")
  }
}
