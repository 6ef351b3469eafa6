import ClassGroups
import Detector
import Policy
import Presentation
import Wording

extension Matter {
  /// A new matter in the hands of those whose level it is, due in the days that the policy gives.
  static func opened(
    _ kind: Kind, _ title: String, member: Int?, post: String?, clauses: [String], isGrave: Bool,
    level: Level = .homeroom, of record: GroupRecord, _ policy: Policy, at instant: Instant, _ desk: Desk
  ) throws -> Matter {
    let days =
      switch kind {
      case .request: policy.duty(.request)?.amount ?? 7
      case .incident: policy.duty(.incident)?.amount ?? 2
      case .care: policy.duty(.care)?.amount ?? 2
      }
    var matter = Matter(
      at: instant, kind: kind, title: title, member: member, post: post, clauses: clauses, isGrave: isGrave,
      level: level,
      owner: try Contacts(of: record.group, at: desk).contact(level).name, due: desk.day(of: instant) + days)
    matter.history = [Event(at: instant, by: desk.actor, what: .opened, note: nil)]
    return matter
  }

  /// The same matter after one more step.
  func after(_ what: Event.What, _ note: String?, at desk: Desk) -> Matter {
    var matter = self
    matter.history.append(Event(at: desk.now, by: desk.actor, what: what, note: note))
    switch what {
    case .answered: matter.state = .answered
    case .closed: matter.state = .closed
    case .reopened: matter.state = .open
    case .opened, .assigned, .escalated: break
    }
    return matter
  }

  /// What a message leads to beside a judgement: an incident where it is grave, care for a parent in a bad mood, a request
  /// where the policy collects such messages (HS-4.3, HS-3.1.6b, H5-2f).
  static func following(
    _ post: Post, _ reference: String, _ reading: Reading, _ grave: GraveRule?, of record: GroupRecord,
    _ policy: Policy,
    at desk: Desk
  ) throws -> Matter? {
    let found = reading.topics.map(\.topic)
    func open(_ kind: Kind, _ topics: [Topic], _ clause: String, isGrave: Bool = false) throws -> Matter {
      let named = topics.filter(found.contains).map { $0.words[desk.language] }
      let topics = named.joined(separator: desk.language == .zh ? "、" : ", ")
      return try opened(
        kind, desk.language == .zh ? "\(post.display)：\(topics)" : "\(post.display): \(topics)", member: post.author,
        post: reference, clauses: [clause], isGrave: isGrave, of: record, policy, at: post.at, desk)
    }
    if let grave { return try open(.incident, grave.topics, grave.clause, isGrave: true) }
    guard post.role.isParent else { return nil }
    let isUpset =
      found.contains(.quarrel) || found.contains(.insult) || (found.contains(.grievance) && reading.traits.isHarsh)
    if isUpset, let care = policy.duty(.care) { return try open(.care, [.quarrel, .insult, .grievance], care.clause) }
    if let clause = policy.collects(found) { return try open(.request, [.grievance], clause) }
    return nil
  }

  /// What is said when a message led to it.
  func openedWords(_ number: Int) -> Report.Item {
    .message(
      Message(
        zh:
          "\(kind.words.zh) \(number)：\(clean(title))，\(owner ?? "班主任")处理，\(due.text) 前（\(clauses.joined(separator: " "))）",
        en:
          "\(kind.words.en) \(number): \(clean(title)), with \(owner ?? "the homeroom teacher") by \(due.text) (\(clauses.joined(separator: " ")))"
      ), isGrave ? .warning : .advice)
  }
}

extension Matter.Kind {
  var words: Message {
    switch self {
    case .request: Message(zh: "诉求", en: "request")
    case .incident: Message(zh: "事件", en: "incident")
    case .care: Message(zh: "安抚", en: "care")
    }
  }

  /// The noun of its commands.
  var noun: String { self == .incident ? "incident" : "request" }
}

extension Matter.State {
  var words: Message {
    switch self {
    case .open: Message(zh: "待处理", en: "open")
    case .answered: Message(zh: "已答复", en: "answered")
    case .closed: Message(zh: "已办结", en: "closed")
    }
  }
}

extension Matter.Event.What {
  var words: Message {
    switch self {
    case .opened: Message(zh: "登记", en: "opened")
    case .assigned: Message(zh: "转交", en: "assigned")
    case .escalated: Message(zh: "上报", en: "escalated")
    case .answered: Message(zh: "答复", en: "answered")
    case .closed: Message(zh: "办结", en: "closed")
    case .reopened: Message(zh: "重开", en: "reopened")
    }
  }
}
