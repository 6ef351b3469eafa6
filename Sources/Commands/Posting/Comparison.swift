import ClassGroups
import Detector
import JSON
import Policy
import Presentation
import Wording

/// One message as several policies judge it, for several roles.
struct Comparison {
  private let input: MessageInput
  private let roles: [Role]
  private let policies: [Policy]
  /// By role.
  private let readings: [Reading]
  /// By policy, then by role.
  private let verdicts: [[Verdict]]

  init(of input: MessageInput, roles: [Role], _ judging: Judging) {
    self.input = input
    self.roles = roles
    policies = judging.policies
    var readings: [Reading] = []
    var verdicts = [[Verdict]](repeating: [], count: judging.policies.count)
    for role in roles {
      var spoken = input
      spoken.role = role
      let reading = judging.read(spoken)
      readings.append(reading)
      for (index, verdict) in judging.judge(spoken, reading).enumerated() { verdicts[index].append(verdict) }
    }
    self.readings = readings
    self.verdicts = verdicts
  }

  /// Below this many columns a table with a column a role cannot be read.
  private static let wide = 72

  func report(differencesOnly: Bool, at desk: Desk) -> Report {
    var shownRoles = Array(roles.indices)
    var shown = Array(policies.indices)
    var common: [Decision]?
    if differencesOnly, policies.count > 1 {
      shownRoles = shownRoles.filter { role in Set(verdicts.map { $0[role].decision }).count > 1 }
      let ways = verdicts.map { row in shownRoles.map { row[$0].decision } }
      // The commonest way, and of several the one that comes first.
      let counts = ways.map { way in ways.count { $0 == way } }
      if let most = counts.max(), let index = counts.firstIndex(of: most), most > 1 || shownRoles.isEmpty {
        common = ways[index]
        shown = shown.filter { ways[$0] != ways[index] }
      }
    }
    let isWide = desk.columns >= Self.wide
    let table = table(shown, shownRoles, isWide: isWide)
    let programs = self.table(shown, shownRoles, isWide: true)
    var items: [Report.Item] = [.heading(heading(desk)), .marked(marked(shown, shownRoles))]
    if !shown.isEmpty { items.append(.table(table)) }
    if let common { items.append(.message(rest(common, shown, shownRoles), .faint)) }
    items += clauses(shown, shownRoles)
    return Report(items, json: programs.value)
  }

  private func heading(_ desk: Desk) -> Message {
    let at = input.at ?? desk.now
    let local = LocalTime(at, in: desk.zone)
    let weekday = local.day.weekday - 1
    let zh = ["一", "二", "三", "四", "五", "六", "日"][weekday]
    let en = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][weekday]
    return Message(zh: "\(desk.shown(at)) 星期\(zh)", en: "\(en), \(desk.shown(at))")
  }

  /// The message, with the words underlined that led to a clause that is shown.
  private func marked(_ shown: [Int], _ shownRoles: [Int]) -> Report.MarkedText {
    var tones: [Range<Int>: Effect] = [:]
    for policy in shown.isEmpty ? Array(policies.indices) : shown {
      for role in shownRoles.isEmpty ? Array(roles.indices) : shownRoles {
        for citation in verdicts[policy][role].citations where citation.effect != .permit {
          for evidence in evidence(citation, role) where evidence.from < evidence.to {
            let range = evidence.from..<evidence.to
            let known = tones[range] ?? citation.effect
            tones[range] = known.decision > citation.effect.decision ? known : citation.effect
          }
        }
      }
    }
    return Report.MarkedText(input.text, marks: tones.map { Report.MarkedText.Mark($0.key, tone: $0.value.tone) })
  }

  private func evidence(_ citation: Citation, _ role: Int) -> [Evidence] {
    guard let topic = citation.topic else { return [] }
    let findings = readings[role].topics + readings[role].doubtful
    return findings.first { $0.topic == topic }?.evidence ?? []
  }

  private func table(_ shown: [Int], _ shownRoles: [Int], isWide: Bool) -> Report.Table {
    var columns = [Report.Column("policy", Message(zh: "规则集", en: "policy"))]
    for role in shownRoles {
      columns.append(Report.Column(roles[role].rawValue, roles[role].words, isForProgramsOnly: !isWide))
    }
    if !isWide { columns.append(Report.Column("judgement", Message(zh: "结论", en: "judgement"))) }
    let rows = shown.map { policy in
      var row = [Report.Cell(policies[policy].name)]
      for role in shownRoles {
        let verdict = verdicts[policy][role]
        row.append(
          Report.Cell(
            json: .string(verdict.decision.rawValue), shown: verdict.shortly, tone: verdict.decision.tone))
      }
      if !isWide { row.append(together(policy, shownRoles)) }
      return row
    }
    return Report.Table(columns, rows: rows)
  }

  /// A policy's judgements in one cell, the strongest first, roles that are judged alike in one line.
  private func together(_ policy: Int, _ shownRoles: [Int]) -> Report.Cell {
    var groups: [(verdict: Verdict, roles: [Role])] = []
    for role in shownRoles {
      let verdict = verdicts[policy][role]
      if let index = groups.firstIndex(where: { $0.verdict.shortly == verdict.shortly }) {
        groups[index].roles.append(roles[role])
      } else {
        groups.append((verdict, [roles[role]]))
      }
    }
    groups.sort { $1.verdict.decision < $0.verdict.decision }
    func line(_ language: Language) -> String {
      groups.enumerated().map { index, group in
        let names = group.roles.map { $0.words[language] }.joined(separator: language == .zh ? "、" : ", ")
        return (index == 0 ? "" : group.verdict.decision.tone.sign)
          + group.verdict.shortly[language] + (language == .zh ? "：" : ": ") + names
      }.joined(separator: "\n")
    }
    let tone = groups.first?.verdict.decision.tone ?? .plain
    let shown = Message(zh: line(.zh), en: line(.en))
    return Report.Cell(json: .string(shown.en), shown: shown, tone: tone)
  }

  /// What is left out as judged alike.
  private func rest(_ common: [Decision], _ shown: [Int], _ shownRoles: [Int]) -> Message {
    let names = policies.indices.filter { !shown.contains($0) }.map { policies[$0].name }
    guard !shownRoles.isEmpty else {
      let decisions = roles.indices.map { (roles[$0].words, verdicts[0][$0].decision.words) }
      return Message(
        zh: "\(policies.count) 种规则集判断相同：\(decisions.map { "\($0.zh)\($1.zh)" }.joined(separator: "，"))",
        en:
          "the \(policies.count) policies judge alike: \(decisions.map { "\($0.en) \($1.en)" }.joined(separator: ", "))"
      )
    }
    let decisions = zip(shownRoles, common).map { (roles[$0].words, $1.words) }
    return Message(
      zh:
        "其余 \(names.count) 种（\(names.joined(separator: "、"))）：\(decisions.map { "\($0.zh)\($1.zh)" }.joined(separator: "，"))",
      en:
        "the other \(names.count) (\(names.joined(separator: ", "))): \(decisions.map { "\($0.en) \($1.en)" }.joined(separator: ", "))"
    )
  }

  /// The clauses of the table, each once, with what they say and the words that they heard.
  private func clauses(_ shown: [Int], _ shownRoles: [Int]) -> [Report.Item] {
    var told: [(citation: Citation, text: Message, heard: [String])] = []
    for policy in shown {
      for role in shownRoles {
        guard let citation = verdicts[policy][role].foremost,
          !told.contains(where: { $0.citation.clause == citation.clause })
        else { continue }
        let text = policies[policy].packs.lazy.compactMap { $0.clause(citation.clause) }.first?.text
        let heard = evidence(citation, role).prefix(3).map { cleanLine($0.text) }
        told.append((citation, text ?? citation.advice, heard))
      }
    }
    // Where all heard the same words, those underlined above tell enough.
    let isApart = Set(told.map(\.heard).filter { !$0.isEmpty }).count > 1
    let items = told.map { citation, text, heard in
      let isQuoted = isApart && !heard.isEmpty
      let zh = isQuoted ? "——\(heard.map { "“\($0)”" }.joined(separator: "、"))" : ""
      let en = isQuoted ? " – \(heard.map { "'\($0)'" }.joined(separator: ", "))" : ""
      return Report.Item.message(
        Message(zh: "\(citation.clause) \(text.zh)\(zh)", en: "\(citation.clause) \(text.en)\(en)"),
        citation.effect.tone)
    }
    return items.isEmpty ? [] : [.heading(Message(zh: "适用的条款", en: "The clauses that speak"))] + items
  }
}

extension Verdict {
  /// The clause that a table names.
  fileprivate var foremost: Citation? { citations.first { $0.effect != .permit } }

  /// The decision and the clause behind it.
  fileprivate var shortly: Message {
    let clause = foremost.map { " \($0.clause)" } ?? ""
    return Message(zh: decision.words.zh + clause, en: decision.words.en + clause)
  }
}
