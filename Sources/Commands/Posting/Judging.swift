import ClassGroups
import Detector
import JSON
import Policy
import Wording

/// A message to be judged, as `check`, `explain`, `post` and the bulk runs have it.
struct MessageInput {
  var text: String
  var role: Role
  var kind = PostKind.text
  var at: Instant?
  var isUrgent = false
  var permit: String?
  var isPrivate = false
  var roster: [String] = []
  /// Given in place of what the detector would find: a test's, or a person's correction.
  var topics: [Topic]?
  var preceding: [Utterance.Earlier] = []
  var speaker: String?
  /// The last notice before it asks for a reply (R18).
  var answersRequest = false

  /// Earlier messages of the month that are looked at for a notice.
  static let window = 60

  /// Takes account of the messages before it, oldest first.
  mutating func follow(_ earlier: [Utterance.Earlier]) {
    preceding = earlier.suffix(8)
    answersRequest = Self.answersRequest(after: earlier)
  }

  /// Whether the last notice among earlier messages asks for a reply.
  static func answersRequest(after earlier: [Utterance.Earlier]) -> Bool {
    for message in earlier.reversed() where message.role.isTeacher || message.role == .committee {
      if message.topics.contains(.replyRequired) { return true }
      if message.topics.contains(.notice) { return false }
    }
    return false
  }
}

/// The detector and the policies under which messages are judged, made once for many messages.
struct Judging {
  let detector: Detector
  let policies: [Policy]
  var settings: Settings
  let limits: FormLimits

  /// - Parameter spec: a policy's name, several joined by `+`, or `all` for the nine.
  init(_ spec: String, settings: Settings, at desk: Desk) throws {
    let names = spec == "all" ? Policies.nine : [spec]
    self.init(try names.map { try desk.policies.policy($0) }, settings: settings)
  }

  init(_ policies: [Policy], settings: Settings) {
    self.policies = policies
    self.settings = settings
    // Under several policies at once the common limits hold; a single one has its own.
    limits = policies.count == 1 ? policies[0].limits : FormLimits()
    detector =
      settings.words.isEmpty && settings.exceptions.isEmpty
      ? .builtIn : Detector.builtIn.adding(words: settings.words, exceptions: settings.exceptions)
  }

  func read(_ input: MessageInput) -> Reading {
    var reading = detector.read(
      Utterance(
        text: input.text, role: input.role, kind: input.kind, roster: input.roster, preceding: input.preceding,
        speaker: input.speaker), limits: limits)
    if let topics = input.topics {
      reading.topics = topics.map { TopicFinding(topic: $0, score: 1) }
      reading.doubtful = []
    }
    return reading
  }

  func facts(_ input: MessageInput) -> JudgedMessage {
    JudgedMessage(
      role: input.role, kind: input.kind, at: input.at.map { LocalTime($0, in: settings.zone) },
      isUrgent: input.isUrgent,
      permit: input.permit, isPrivate: input.isPrivate, calendar: settings.calendar, hosts: settings.hosts,
      answersRequest: input.answersRequest)
  }

  /// What each policy comes to, in their order.
  func judge(_ input: MessageInput, _ reading: Reading) -> [Verdict] {
    let facts = facts(input)
    return policies.map { $0.judge(facts, reading) }
  }
}

extension MessageInput: JSONReadable {
  /// One line of `check --jsonl`. An unknown role reads as `outsider`, unknown members are ignored.
  init(json: JSON) throws(ShapeError) {
    self.init(text: try json.string("text"), role: Role(rawValue: try json.string("role")) ?? .outsider)
    if let word = try json.optionalString("kind") {
      guard let kind = PostKind(rawValue: word) else {
        throw ShapeError(path: ["kind"], Message(zh: "不认识的值\(quoted(word).zh)", en: "unknown value \(quoted(word).en)"))
      }
      self.kind = kind
    }
    if let time = try json.optionalString("at") {
      guard let instant = Instant(iso: time, in: .china) else {
        throw ShapeError(path: ["at"], Message(zh: "不是有效的时间", en: "is no valid time"))
      }
      at = instant
    }
    isUrgent = try json.flag("urgent")
    permit = try json.optionalString("permit")
    isPrivate = try json.flag("private")
    roster = try json.strings("roster")
    topics = try Self.topics(json)
  }

  /// Topics that are given; nil where the detector is to find them.
  static func topics(_ json: JSON) throws(ShapeError) -> [Topic]? {
    guard try json.optional("topics") != nil else { return nil }
    return try json.strings("topics").map { word throws(ShapeError) in
      guard let topic = Topic(rawValue: word) else {
        throw ShapeError(path: ["topics"], Message(zh: "没有主题\(quoted(word).zh)", en: "no topic \(quoted(word).en)"))
      }
      return topic
    }
  }
}

/// The form in which programs get a judgement.
enum JudgementWriter {
  static func write(
    id: JSON?, _ reading: Reading, _ verdicts: [Verdict], of judging: Judging, language: Language,
    into out: inout JSONWriter
  ) {
    out.object { out in
      if let id {
        out.key("id")
        out.json(id)
      }
      if judging.policies.count == 1, let verdict = verdicts.first {
        out.member("decision", verdict.decision.rawValue)
        topics(reading, into: &out)
        clauses(verdict, language, into: &out)
      } else {
        topics(reading, into: &out)
        decisions(verdicts, of: judging, language, into: &out)
      }
    }
  }

  static func topics(_ reading: Reading, into out: inout JSONWriter) {
    out.key("topics")
    out.array { out in
      for finding in reading.topics {
        out.object { out in
          out.member("id", finding.topic.rawValue)
          out.key("score")
          out.number((finding.score * 100).rounded() / 100)
          out.key("evidence")
          out.array { out in
            for evidence in finding.evidence {
              out.object { out in
                out.member("text", evidence.text)
                out.member("from", evidence.from)
                out.member("to", evidence.to)
              }
            }
          }
        }
      }
    }
  }

  static func decisions(_ verdicts: [Verdict], of judging: Judging, _ language: Language, into out: inout JSONWriter) {
    out.key("decisions")
    out.object { out in
      for (policy, verdict) in zip(judging.policies, verdicts) {
        out.key(policy.name)
        out.object { out in
          out.member("decision", verdict.decision.rawValue)
          clauses(verdict, language, into: &out)
        }
      }
    }
  }

  /// The clauses that speak against the message; what merely permits it is not among them.
  static func clauses(_ verdict: Verdict, _ language: Language, into out: inout JSONWriter) {
    out.key("clauses")
    out.array { out in
      for citation in verdict.citations where citation.effect != .permit {
        out.object { out in
          out.member("id", citation.clause)
          out.member("effect", citation.effect.rawValue)
          out.member("topic", orNull: citation.topic?.rawValue)
          out.member("advice", citation.advice[language])
        }
      }
    }
  }
}
