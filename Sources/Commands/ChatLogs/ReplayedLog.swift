import ClassGroups
import Detector
import Interchange
import JSON
import Policy

/// Walks over a log, remembering what was said just before.
struct ReplayedLog {
  private let messages: [ChatMessage]
  private let students: [String]
  private let byAccount: [String: ListedMember]
  private let byDisplay: [String: ListedMember]
  private let judging: Judging
  private let zone: Zone
  private var next = 0
  private var preceding: [Utterance.Earlier] = []
  /// The last notice asked for a reply, however many have replied since.
  private var replyIsAsked = false

  init(_ log: ChatLog, students: [String], members: [ListedMember], _ judging: Judging, zone: Zone) {
    messages = log.messages
    self.students = students.isEmpty ? Set(members.compactMap(\.student)).sorted() : students
    byAccount = Dictionary(members.compactMap { member in member.account.map { ($0, member) } }) { first, _ in first }
    byDisplay = Dictionary(members.map { ($0.display, $0) }) { first, _ in first }
    self.judging = judging
    self.zone = zone
  }

  /// Writes one message with what was found and decided; false at the end.
  mutating func writeNext(to out: inout JSONWriter) -> Bool {
    guard next < messages.count else { return false }
    let message = messages[next]
    next += 1
    guard case .post(let kind) = message.kind else {
      message.write(to: &out, zone: zone)
      return true
    }
    var input = MessageInput(text: message.text, role: role(of: message))
    input.kind = kind
    input.at = message.at
    input.roster = students
    input.preceding = preceding
    input.speaker = message.account ?? message.sender
    input.answersRequest = replyIsAsked
    let reading = judging.read(input)
    let verdicts = judging.judge(input, reading)
    out.object { out in
      message.writeMembers(to: &out, zone: zone)
      out.member("role", input.role.rawValue)
      JudgementWriter.topics(reading, into: &out)
      if judging.policies.count == 1, let verdict = verdicts.first {
        out.member("decision", verdict.decision.rawValue)
        JudgementWriter.clauses(verdict, .zh, into: &out)
      } else {
        JudgementWriter.decisions(verdicts, of: judging, .zh, into: &out)
      }
    }
    let said = Utterance.Earlier(
      speaker: input.speaker, role: input.role, kind: kind, text: message.text, topics: TopicSet(of: reading))
    let isOfficial = said.role.isTeacher || said.role == .committee
    if isOfficial, said.topics.contains(.notice) || said.topics.contains(.replyRequired) {
      replyIsAsked = MessageInput.answersRequest(after: [said])
    }
    preceding.append(said)
    if preceding.count > 4 { preceding.removeFirst() }
    return true
  }

  /// The role on the list of members; else what the display name tells.
  private func role(of message: ChatMessage) -> Role {
    if let member = message.account.flatMap({ byAccount[$0] }) ?? byDisplay[message.sender] {
      return member.role ?? Self.inferred(member.display)
    }
    return byDisplay.isEmpty ? Self.inferred(message.sender) : .outsider
  }

  private static let teachersWords = ["老师", "语文", "数学", "英语", "体育", "音乐", "美术", "科学", "物理", "化学", "校长", "主任", "教导"]

  private static func inferred(_ display: String) -> Role {
    if display.contains("班主任") { return .homeroom }
    if display.contains("家委") { return .committee }
    if Relation.suffix(of: display) != nil || display.contains("家长") { return .parent }
    return teachersWords.contains(where: display.contains) ? .teacher : .parent
  }
}
