import ClassGroups

/// A message as the detector meets it: what was written, by whom, in what form, and what stood before it.
public struct Utterance: Sendable {
  /// All of it; exceptions of the school are blanked by the detector itself.
  public var text: String
  /// Who speaks: the same words mean other things in a teacher's mouth.
  public var role: Role
  public var kind: PostKind
  /// Full names of the class's students; empty where there is no roster.
  public var roster: [String]
  /// The messages before this one in the same group, oldest first; empty where none are known. A few suffice.
  public var preceding: [Earlier]
  /// A display name or other stable mark of who speaks, to tell own earlier messages from others'.
  public var speaker: String?

  /// A message that came before.
  public struct Earlier: Sendable {
    /// To be compared with `Utterance.speaker`.
    public var speaker: String?
    /// The role in which it was said.
    public var role: Role
    public var kind: PostKind
    /// All of it.
    public var text: String
    /// What was found in it, where that is known.
    public var topics: TopicSet

    public init(speaker: String?, role: Role, kind: PostKind, text: String, topics: TopicSet = []) {
      self.speaker = speaker
      self.role = role
      self.kind = kind
      self.text = text
      self.topics = topics
    }
  }

  public init(
    text: String, role: Role, kind: PostKind = .text, roster: [String] = [], preceding: [Earlier] = [],
    speaker: String? = nil
  ) {
    self.text = text
    self.role = role
    self.kind = kind
    self.roster = roster
    self.preceding = preceding
    self.speaker = speaker
  }
}

/// Words of the message that led to a topic. Offsets count Unicode scalars of the given text, half-open.
public struct Evidence: Sendable, Hashable {
  /// The words as they stand in the message; those of a school's own list as the list has them.
  public var text: String
  /// Where they begin, in Unicode scalars.
  public var from: Int
  /// The first scalar behind them.
  public var to: Int

  public init(text: String, from: Int, to: Int) {
    self.text = text
    self.from = from
    self.to = to
  }
}

/// A topic judged to be there, with how sure the detector is (0 to 1) and why.
public struct TopicFinding: Sendable, Hashable {
  /// What was found.
  public var topic: Topic
  /// 0 to 1: the share of such findings that are right; 1 for what was found by rule.
  public var score: Double
  /// At most three stretches by the model, in the order of the text; none where the kind alone tells it.
  public var evidence: [Evidence]

  public init(topic: Topic, score: Double, evidence: [Evidence] = []) {
    self.topic = topic
    self.score = score
    self.evidence = evidence
  }
}

/// Finer facts that clauses ask for beside topics. They are computed from the text alone, whether or not the topic they
/// refine was found, so that topics given from outside (tests, a person's correction) can be judged too.
public struct Traits: Sendable, Hashable {
  /// A complaint's tone is harsh: blames, mocks, threatens, demands an account or vents (R10); else civil.
  public var isHarsh = false
  /// A student is named, by roster, by a surname-shaped name or by an unmistakable given name (R11, H1-7).
  public var namesStudent = false
  /// The matter of one student is an individual problem (negative, a grievance, health, family), not a passing mention
  /// such as a lost bottle (R12).
  public var isIndividualProblem = false
  /// One student is talked about at length (H2-2.1.7, H4-2.1.7).
  public var isAtLength = false
  /// Someone was brought in or a code shared; false for a mere request for consent (R16).
  public var isInvitationDone = false
  /// A link, image or text that serves a school matter (R14).
  public var servesSchool = false
  /// Work is given to parents: to check, mark or do (NA-5).
  public var givesParentsWork = false
  /// The message is about bringing up children (R29).
  public var isAboutUpbringing = false
  /// Paid tutoring or other trade (HS-3.1.3c, NA-7).
  public var isTutoring = false
  /// What is missing of a formal notice: title, addressee, body, issuer, date (XN-D5). Empty where nothing is. Read anew
  /// when it is asked for, since few messages are notices.
  public var missingNoticeParts: [NoticePart] { NoticeForm.missing(in: text) }
  /// It turns to one member, so that it is no notice to all (R20).
  public var answersOne = false
  /// The message.
  let text: String
  /// What can be followed, in the order of the text, copy-codes last.
  var links: [LinkFinder.Link] = []
  /// Hosts of the links in the text, in lower case, in order; mini-programs and copy-codes are not hosts.
  public var linkHosts: [String] = []
  /// There is something to follow that is not an address with a host: a mini-program, a copy-code, a code in a picture.
  public var hasHostlessLink = false
  /// Harm of the highest severity: a malicious attack or a threat (HS-4.3, PD-4.3a).
  public var isSevere = false
  /// Emoji and bracketed stickers, one each.
  public var emojiCount = 0
  /// Unicode scalars of the trimmed text.
  public var length = 0

  public init(of text: String) { self.text = text }

  /// Whether a host is one of these, or below one (R14). All in lower case.
  public static func isHost(_ host: String, among hosts: some Sequence<String>) -> Bool {
    hosts.contains { host == $0 || host.hasSuffix("." + $0) }
  }
}

/// A part of a formal notice, in the order in which it stands.
public enum NoticePart: String, Sendable, CaseIterable, Hashable {
  case title, addressee, body, issuer, date
}

/// All that the detector tells of one message.
public struct Reading: Sendable, Hashable {
  /// Topics judged to be there, best first; ties in the order of `Topic`'s declaration.
  public var topics: [TopicFinding]
  /// Grave topics of which the detector is unsure: a person must look (`hold`).
  public var doubtful: [TopicFinding]
  /// The finer facts, of whatever topics.
  public var traits: Traits

  public init(topics: [TopicFinding] = [], doubtful: [TopicFinding] = [], traits: Traits = Traits(of: "")) {
    self.topics = topics
    self.doubtful = doubtful
    self.traits = traits
  }
}
