import ClassGroups
import Detector
import Interchange
import JSON
import Policy
import Wording

/// Walks over a log, remembering what was said just before.
struct ReplayedLog {
  private let messages: [ChatMessage]
  private let students: [String]
  /// Tells the roles of those of whom the list tells none.
  private let reader: IdentityReader
  private let byAccount: [String: ListedMember]
  private let byDisplay: [String: ListedMember]
  /// The roles that display names told, each looked at once.
  private var roles: [String: Role] = [:]
  /// The listed teachers, to be compared with senders who are not on the list.
  private let impostor: Impostor
  private let judging: Judging
  private let zone: Zone
  private let progress: (any Progressing)?
  private var next = 0
  private var preceding: [Utterance.Earlier] = []
  /// The last notice asked for a reply, however many have replied since.
  private var replyIsAsked = false

  init(_ log: ChatLog, students: [Student], members: [ListedMember], _ judging: Judging, at desk: Desk) {
    messages = log.messages
    self.students = students.isEmpty ? Set(members.compactMap(\.student)).sorted() : students.map(\.name)
    reader = IdentityReader(students: students)
    byAccount = Dictionary(members.compactMap { member in member.account.map { ($0, member) } }) { first, _ in first }
    byDisplay = Dictionary(members.map { ($0.display, $0) }) { first, _ in first }
    impostor = Impostor(teachers: members.filter { $0.role?.isTeacher == true }.map(\.display))
    self.judging = judging
    zone = desk.zone
    progress = desk.progress
  }

  /// A message with what was found in it and what each policy comes to; system lines have none of that.
  struct Judged {
    var number: Int
    var message: ChatMessage
    var input: MessageInput?
    var reading = Reading()
    var verdicts: [Verdict] = []
  }

  /// The next message; nil at the end.
  mutating func judgeNext() -> Judged? {
    guard next < messages.count else { return nil }
    let message = messages[next]
    next += 1
    if next & 63 == 0 { progress?.tell(Message(zh: "判断", en: "judging"), done: next, total: messages.count) }
    guard case .post(let kind) = message.kind else { return Judged(number: next, message: message) }
    var input = MessageInput(text: message.text, role: role(of: message))
    input.kind = kind
    input.at = message.at
    input.roster = students
    input.preceding = preceding
    input.speaker = message.account ?? message.sender
    input.answersRequest = replyIsAsked
    let reading = judging.read(input)
    let verdicts = judging.judge(input, reading)
    let said = Utterance.Earlier(
      speaker: input.speaker, role: input.role, kind: kind, text: message.text, topics: TopicSet(of: reading.topics),
      impression: reading.impression)
    let isOfficial = said.role.isTeacher || said.role == .committee
    if isOfficial, said.topics.contains(.notice) || said.topics.contains(.replyRequired) {
      replyIsAsked = MessageInput.answersRequest(after: [said])
    }
    preceding.append(said)
    if preceding.count > 4 { preceding.removeFirst() }
    return Judged(number: next, message: message, input: input, reading: reading, verdicts: verdicts)
  }

  /// Writes a message as programs get it.
  func write(_ judged: Judged, to out: inout JSONWriter) {
    guard let input = judged.input else { return judged.message.write(to: &out, zone: zone) }
    out.object { out in
      judged.message.writeMembers(to: &out, zone: zone)
      out.member("role", input.role.rawValue)
      JudgementWriter.topics(judged.reading, into: &out)
      if judging.policies.count == 1, let verdict = judged.verdicts.first {
        out.member("decision", verdict.decision.rawValue)
        JudgementWriter.clauses(verdict, .zh, into: &out)
      } else {
        JudgementWriter.decisions(judged.verdicts, of: judging, .zh, into: &out)
      }
    }
  }

  /// The name of a listed teacher that a sender's name imitates, where the sender is not on the list.
  func imitated(by sender: String, account: String?) -> String? {
    guard account.flatMap({ byAccount[$0] }) == nil, byDisplay[sender] == nil else { return nil }
    return impostor.match(sender)
  }

  /// The role on the list of members; else what the display name tells.
  private mutating func role(of message: ChatMessage) -> Role {
    if let member = message.account.flatMap({ byAccount[$0] }) ?? byDisplay[message.sender] {
      return member.role ?? inferred(member.display)
    }
    return byDisplay.isEmpty ? inferred(message.sender) : .outsider
  }

  private mutating func inferred(_ display: String) -> Role {
    if let known = roles[display] { return known }
    let role = reader.read(display).role ?? .parent
    roles[display] = role
    return role
  }
}
