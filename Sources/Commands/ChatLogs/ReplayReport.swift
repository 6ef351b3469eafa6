import ClassGroups
import Interchange
import JSON
import Policy
import Presentation
import Wording

extension ReplayedLog.Judged {
  /// Whether the policies come to different decisions.
  var isDisputed: Bool { verdicts.contains { $0.decision != verdicts.first?.decision } }

  var worst: Decision { verdicts.map(\.decision).max() ?? .allow }

  /// The clauses that speak against it, each once.
  var clauses: [String] {
    var found: [String] = []
    for verdict in verdicts {
      for citation in verdict.citations where citation.effect != .permit && !found.contains(citation.clause) {
        found.append(citation.clause)
      }
    }
    return found
  }
}

/// What people read of a replayed log: the messages that breach something, and totals by clause, author and hour.
enum ReplayReport {
  /// More messages than these are counted but not listed.
  private static let listed = 200

  static func make(
    _ start: ReplayedLog, of judging: Judging, differencesOnly: Bool, at desk: Desk
  ) -> Report {
    var log = start
    var rows: [[Report.Cell]] = []
    var totals = Totals()
    while let judged = log.judgeNext() {
      totals.add(judged, log, at: desk.zone)
      guard differencesOnly ? judged.isDisputed : judged.worst > .advise else { continue }
      totals.found += 1
      if rows.count < listed { rows.append(row(judged, differencesOnly, at: desk)) }
    }
    var items: [Report.Item] = []
    if !rows.isEmpty {
      let heads =
        differencesOnly
        ? judging.policies.map { Report.Column($0.name, Message(verbatim: $0.name)) }
        : [
          Report.Column("decision", Message(zh: "结论", en: "decision")),
          Report.Column("clauses", Message(zh: "条款", en: "clauses")),
        ]
      items.append(
        .table(
          Report.Table(
            [
              Report.Column("n", Message(zh: "序号", en: "no.")), Report.Column("at", Message(zh: "时间", en: "at")),
              Report.Column("sender", Message(zh: "发送者", en: "sender")),
              Report.Column("text", Message(zh: "消息", en: "message")),
            ] + heads, rows: rows)))
    }
    items += totals.items(differencesOnly: differencesOnly, listed: rows.count)
    return Report(items)
  }

  private static func row(_ judged: ReplayedLog.Judged, _ differencesOnly: Bool, at desk: Desk) -> [Report.Cell] {
    let text = judged.message.text.replacing("\n", with: " ")
    let cut = text.count > 60 ? text.prefix(59) + "…" : text[...]
    let head: [Report.Cell] = [
      Report.Cell(judged.number), Report.Cell(judged.message.at.iso(in: desk.zone)),
      Report.Cell(judged.message.sender), Report.Cell(String(cut)),
    ]
    guard differencesOnly else {
      return head + [
        Report.Cell(word: judged.worst.rawValue, judged.worst.words, tone: judged.worst.tone),
        Report.Cell(judged.clauses.joined(separator: " ")),
      ]
    }
    return head
      + judged.verdicts.map { verdict in
        let clauses = verdict.citations.filter { $0.effect != .permit }.map { " " + $0.clause }.joined()
        return Report.Cell(
          word: verdict.decision.rawValue,
          Message(zh: "\(verdict.decision.words.zh)\(clauses)", en: "\(verdict.decision.words.en)\(clauses)"),
          tone: verdict.decision.tone)
      }
  }

  /// Sums over a log.
  private struct Totals {
    var messages = 0
    var found = 0
    var decisions: [String: Int] = [:]
    var clauses: [String: Int] = [:]
    var authors: [String: Int] = [:]
    var hours = [Int](repeating: 0, count: 24)
    var impostors: [String: String] = [:]
    var forged: [ChatMessage] = []
    private var asked: Set<String> = []

    mutating func add(_ judged: ReplayedLog.Judged, _ log: ReplayedLog, at zone: Zone) {
      let message = judged.message
      guard judged.input != nil else { return }
      messages += 1
      if message.suspicion != nil { forged.append(message) }
      for clause in judged.clauses { clauses[clause, default: 0] += 1 }
      if judged.worst > .advise {
        authors[message.sender, default: 0] += 1
        hours[LocalTime(message.at, in: zone).minute / 60 % 24] += 1
      }
      if asked.insert(message.sender).inserted,
        let teacher = log.imitated(by: message.sender, account: message.account)
      {
        impostors[message.sender] = teacher
      }
    }

    func items(differencesOnly: Bool, listed: Int) -> [Report.Item] {
      var items: [Report.Item] = []
      if !differencesOnly {
        items += table("clause", Message(zh: "条款", en: "clause"), ranked(clauses).prefix(20))
        items += table("sender", Message(zh: "发送者", en: "sender"), ranked(authors).prefix(20))
        let busy = hours.indices.filter { hours[$0] > 0 }
        items += table("hour", Message(zh: "钟点", en: "hour"), busy.map { ("\($0)", hours[$0]) }[...])
      }
      for (sender, teacher) in impostors.sorted(by: { $0.key < $1.key }) {
        items.append(
          .message(
            Message(
              zh: "\(quoted(sender).zh)不在名单上，像是冒充\(quoted(teacher).zh)",
              en: "\(quoted(sender).en) is not on the list and looks like \(quoted(teacher).en)"), .warning))
      }
      for message in forged.prefix(20) {
        let name = quoted(message.sender)
        let why = message.suspicion?.words ?? Message(verbatim: "")
        items.append(
          .message(
            Message(
              zh: "第 \(message.number) 条（文件第 \(message.line) 行）的抬头可疑，可能不是\(name.zh)所发：\(why.zh)",
              en:
                "message \(message.number) (line \(message.line) of the file) stands under a suspect head and may not be by \(name.en): \(why.en)"
            ), .warning))
      }
      if forged.count > 20 {
        let more = forged.count - 20
        items.append(.message(Message(zh: "另有 \(more) 个可疑抬头", en: "\(more) more suspect heads"), .faint))
      }
      let sum =
        differencesOnly
        ? Message(
          zh: "\(messages) 条消息，\(found) 条判断不同", en: "\(messages) messages, \(found) judged differently")
        : Message(
          zh: "\(messages) 条消息，\(found) 条拦截或待审", en: "\(messages) messages, \(found) blocked or held")
      items.append(.message(sum, found == 0 ? .good : .plain))
      if found > listed {
        items.append(
          .message(
            Message(zh: "只列出前 \(listed) 条，全部见 `-o jsonl`", en: "the first \(listed) are listed; `-o jsonl` has all"),
            .faint))
      }
      return items
    }

    private func table(_ key: String, _ title: Message, _ rows: ArraySlice<(String, Int)>) -> [Report.Item] {
      guard !rows.isEmpty else { return [] }
      return [
        .table(
          Report.Table(
            [Report.Column(key, title), Report.Column("messages", Message(zh: "消息数", en: "messages"))],
            rows: rows.map { [Report.Cell($0.0), Report.Cell($0.1)] }))
      ]
    }
  }
}

extension ChatMessage.Suspicion {
  fileprivate var words: Message {
    switch self {
    case .timeRunsBackwards: Message(zh: "时间倒退", en: "its time runs backwards")
    case .unknownAccount: Message(zh: "号码不是成员的", en: "its number is no member's")
    }
  }
}
