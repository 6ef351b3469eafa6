import ClassGroups
import CommandLanguage
import JSON
import Policy
import Presentation
import Wording

/// `rename-check`: display names against the naming rule, with the right name proposed; in bulk without a workspace.
enum RenameCheck: Verb {
  static let group = Parameter.optional("GROUP", .group, Message(zh: "群名，默认全部", en: "the group; by default all"))
  static let fix = Parameter.flag("fix", Message(zh: "改成建议的名称", en: "take the proposed names"))
  static let policy = Parameter.option("policy", .policy, Message(zh: "按哪一规则集", en: "under which policy"))
  static let jsonl = Parameter.flag("jsonl", Message(zh: "逐行读取 JSON，不用工作区", en: "read JSON Lines, without a workspace"))
  static let spec = CommandSpec(
    ["rename-check"], aliases: [["改名检查"]], Message(zh: "检查群昵称", en: "check display names"),
    details: Message(
      zh: "`rename-check --policy PACK --jsonl [FILE]` 逐行检查文件中的名称。",
      en: "`rename-check --policy PACK --jsonl [FILE]` checks the names of a file line by line."),
    parameters: [group, fix, policy, jsonl],
    examples: [
      Example("rename-check 三年级2班", Message(zh: "检查一个群", en: "one group")),
      Example("rename-check 三年级2班 --fix", Message(zh: "并改正", en: "and mend what can be mended")),
    ], needs: [.workspaceIfAny], effect: .readsUnlessAsked)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    if arguments(jsonl) {
      guard let pack = arguments(policy) else {
        throw Refusal.missingOption("--policy", why: Message(zh: "须说明按哪一规则集", en: "say under which policy"))
      }
      return Plan(NameStream(policy: try desk.policies.policy(pack), source: arguments(group)))
    }
    if try desk.book.head() == 0 { throw Refusal.noWorkspace }
    var table = Report.Table(
      [
        Report.Column("group", Message(zh: "群", en: "group")),
        Report.Column("name", Message(zh: "群昵称", en: "display name")),
        Report.Column("role", Message(zh: "身份", en: "role")),
        Report.Column("problem", Message(zh: "问题", en: "problem")),
        Report.Column("suggestion", Message(zh: "建议", en: "suggestion")),
      ], empty: Message(zh: "群昵称都符合规则", en: "all display names follow the rule"))
    var changes: [Change] = []
    var mended = 0
    let names = try arguments(group).map { [$0] } ?? desk.book.groups().filter { $0.status == .active }.map(\.name)
    for name in names {
      let record = try desk.group(name)
      let policy = try arguments(policy).map(desk.policies.policy) ?? desk.policy(of: record)
      let roster = try desk.book.roster(of: record.group.schoolClass)
      var taken = Set(record.members.filter { $0.record.status != .removed }.map(\.record.display))
      for (number, member) in record.members where member.status != .removed {
        let finding = policy.checkName(NameQuestion(member, roster: roster))
        guard let problem = finding.problem else { continue }
        table.rows.append([
          Report.Cell(name), Report.Cell(member.display), Report.Cell(word: member.role.rawValue, member.role.words),
          Report.Cell(word: problem.rawValue, problem.words, tone: .warning),
          Report.Cell(finding.suggestion, tone: finding.isGuess ? .advice : .good),
        ])
        // Which student was meant is for a person to say.
        guard arguments(fix), !finding.isGuess, let suggestion = finding.suggestion, taken.insert(suggestion).inserted
        else { continue }
        var after = member
        after.display = suggestion
        mended += 1
        changes.append(.member(group: name, number, Replacement(member, after)))
        changes += record.supervising(member.display, as: suggestion, in: name)
      }
    }
    let found = table.rows.count
    return Plan(changes, outcome: found > mended ? .finding : .done) { [table, mended] in
      var items = [Report.Item.table(table)]
      if arguments(fix), found > 0 {
        items.append(
          .message(
            Message(zh: "已改正 \(mended) 个，余 \(found - mended) 个", en: "mended \(mended), left \(found - mended)"),
            mended == found ? .good : .warning))
      }
      return Report(items, json: table.rows.isEmpty ? .array([]) : nil)
    }
  }
}

extension NameQuestion {
  init(_ member: Member, roster: Roster?) {
    // The relation on record decides; what the member said stands in where none is.
    let guardian = roster?.students.first { $0.record.name == member.student }?.record.guardians
      .first { $0.name == member.name }
    self.init(
      display: member.display, role: member.role, student: member.student,
      relation: guardian?.relation ?? member.relation,
      realName: member.name, subject: member.subject, roster: roster?.names ?? [])
  }
}

/// Names in bulk: JSON Lines in, JSON Lines out.
final class NameStream: LineStream {
  let policy: Policy
  let source: String?
  private(set) var exitStatus: Int32 = 0
  private var out = JSONWriter()

  init(policy: Policy, source: String?) {
    self.policy = policy
    self.source = source
  }

  func answer(_ line: ArraySlice<UInt8>, number: Int, into bytes: inout [UInt8]) {
    out.reset()
    switch BulkLine.read(line) {
    case .success(let json):
      do throws(ShapeError) { try answer(json) } catch {
        out.reset()
        BulkLine.fault(error.message, number, into: &out)
        exitStatus = 4
      }
    case .failure(let fault):
      BulkLine.fault(fault.message, number, into: &out)
      exitStatus = 4
    }
    out.newline()
    bytes += out.bytes
  }

  private func answer(_ json: JSON) throws(ShapeError) {
    let question = NameQuestion(
      display: try json.string("name"), role: Role(rawValue: try json.string("role")) ?? .outsider,
      student: try json.optionalString("student"), relation: try json.optionalString("relation"),
      realName: try json.optionalString("real_name"), subject: try json.optionalString("subject"),
      roster: try json.strings("roster"))
    let finding = policy.checkName(question)
    out.object { out in
      out.key("id")
      out.json(json["id"] ?? .null)
      out.member("ok", finding.problem == nil)
      out.member("problem", orNull: finding.problem?.rawValue)
      out.member("suggestion", orNull: finding.suggestion)
    }
  }
}
