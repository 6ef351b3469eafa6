import ClassGroups
import JSON
import Presentation
import Wording

/// What a scenario says that a command comes to: each of the words behind `#expect`.
public struct ScenarioExpectation: Sendable, Hashable {
  /// What a word behind `#expect` can be about.
  public enum What: Sendable, Hashable {
    /// The exit status.
    case status(Int32)
    /// The decision of a judgement under one policy.
    case decision(Decision)
    /// The decision under one policy of several.
    case decisionUnder(String, Decision)
    /// A clause is cited.
    case clause(String)
    /// The words are told, in either language.
    case words(String)
  }

  /// What is to be, or where it is negated must not be.
  public var what: What
  /// Whether a `!` stands before the word.
  public var isNegated: Bool
  /// The word as it stands in the file.
  public var text: String
  /// The number of its line.
  public var line: Int

  static let statuses: [(word: String, status: Int32)] = [
    ("done", 0), ("ok", 0), ("refused", 1), ("usage", 2), ("finding", 3), ("unavailable", 5),
  ]

  /// Nil where the word is nothing that can be expected.
  init?(_ text: String, isQuoted: Bool, line: Int) {
    self.text = text
    self.line = line
    isNegated = text.hasPrefix("!")
    let word = String(isNegated ? text.dropFirst() : text[...])
    if isQuoted, !word.isEmpty {
      what = .words(word)
    } else if let named = Self.statuses.first(where: { $0.word == word }) {
      what = .status(named.status)
    } else if let decision = Decision(rawValue: word) {
      what = .decision(decision)
    } else if let equals = word.lastIndex(of: "="),
      let decision = Decision(rawValue: String(word[word.index(after: equals)...])), equals != word.startIndex
    {
      what = .decisionUnder(String(word[..<equals]), decision)
    } else if Self.isClause(word) {
      what = .clause(word)
    } else {
      return nil
    }
  }

  /// In words, as a room of teachers reads it.
  public var words: Message {
    let words: Message =
      switch what {
      case .status(0): Message(zh: "成功", en: "done")
      case .status(1): Message(zh: "被拒绝", en: "refused")
      case .status(2): Message(zh: "用法错误", en: "wrong usage")
      case .status(3): Message(zh: "有发现", en: "a finding")
      case .status: Message(zh: "工作区不可用", en: "the workspace cannot be used")
      case .decision(let decision): decision.words
      case .decisionUnder(let policy, let decision):
        Message(zh: "\(policy) \(decision.words.zh)", en: "\(policy) \(decision.words.en)")
      case .clause(let clause): Message(verbatim: clause)
      case .words(let words): Message(zh: "说到\(quoted(words).zh)", en: "told \(quoted(words).en)")
      }
    return isNegated ? Message(zh: "没有\(words.zh)", en: "not \(words.en)") : words
  }

  /// `HS-3.2.6b`, `PD-9`: ASCII, with a hyphen and a digit.
  private static func isClause(_ word: String) -> Bool {
    word.utf8.allSatisfy { 0x21...0x7E ~= $0 && $0 != 0x3D } && word.contains("-")
      && word.utf8.contains { 0x30...0x39 ~= $0 }
  }

  /// Whether a command that came to this did what is expected, negation included.
  public func holds(for outcome: ScenarioOutcome) -> Bool {
    let found =
      switch what {
      case .status(let status): outcome.status == status
      case .decision(let decision): outcome.decision == decision.rawValue
      case .decisionUnder(let policy, let decision): outcome.decisions[policy] == decision.rawValue
      case .clause(let clause): outcome.cites(clause)
      case .words(let words): outcome.text.zh.contains(words) || outcome.text.en.contains(words)
      }
    return found != isNegated
  }
}

/// What a command of a scenario came to.
public struct ScenarioOutcome: Sendable {
  /// The exit status; of several commands in one line the highest.
  public var status: Int32
  /// The decision of a judgement by one policy.
  public private(set) var decision: String?
  /// The decisions of several, by policy.
  public private(set) var decisions: [String: String] = [:]
  /// The clauses that speak against the message that was judged, strongest first.
  public private(set) var clauses: [String] = []
  /// All that was told.
  public private(set) var text = Message(zh: "", en: "")

  /// - Parameters:
  ///   - reports: all that was told. Decisions and clauses are taken from what a report gives to programs.
  ///   - error: told to the person too, and so among the words that can be expected.
  public init(status: Int32, reports: [Report], error: (any Explained)? = nil) {
    self.status = status
    for report in reports {
      let (zh, en) = (Renderer(form: .plain, language: .zh), Renderer(form: .plain, language: .en))
      text = Message(zh: text.zh + zh.render(report), en: text.en + en.render(report))
      guard let json = report.json else { continue }
      if let word = json["decision"]?.string {
        decision = word
        clauses = (json["clauses"]?.array ?? []).compactMap { $0["id"]?.string }
      }
      for (policy, verdict) in json["decisions"]?.object?.members ?? [] { note(verdict, of: policy) }
      for row in json.array ?? [] {
        if let policy = row["policy"]?.string { note(row, of: policy) }
      }
    }
    if let error { text = Message(zh: text.zh + error.message.zh, en: text.en + error.message.en) }
  }

  private mutating func note(_ verdict: JSON, of policy: String) {
    // `compare` tells a decision for each role: the strongest counts.
    let words = verdict["decision"].map { [$0] } ?? verdict.object?.members.map(\.value) ?? []
    guard let strongest = words.compactMap({ $0.string.flatMap(Decision.init) }).max() else { return }
    decisions[policy] = strongest.rawValue
  }

  /// Whether an identifier is told, and not only as the beginning of a longer one.
  func cites(_ clause: String) -> Bool {
    for text in [text.zh, text.en] {
      let bytes = Array(text.utf8)
      let sought = Array(clause.utf8)
      guard bytes.count >= sought.count else { continue }
      for start in 0...(bytes.count - sought.count) where bytes[start..<start + sought.count].elementsEqual(sought) {
        let end = start + sought.count
        let next = end < bytes.count ? bytes[end] : 0
        let afterNext = end + 1 < bytes.count ? bytes[end + 1] : 0
        let goesOn = Self.isWord(next) || (next == UInt8(ascii: ".") && Self.isWord(afterNext))
        if !goesOn, start == 0 || !Self.isWord(bytes[start - 1]) { return true }
      }
    }
    return false
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte || byte == UInt8(ascii: "-")
  }

  /// In words: the decision with the clauses, else the status.
  public var words: Message {
    let clauses = clauses.map { " " + $0 }.joined()
    if let decision = decision.flatMap(Decision.init) {
      return Message(zh: decision.words.zh + clauses, en: decision.words.en + clauses)
    }
    let named = ScenarioExpectation.statuses.first { $0.status == status }?.word
    return Message(verbatim: named ?? "\(status)")
  }

  /// The words behind `#expect` that hold for it; empty where it is done and no more is to be said.
  public var expectation: String {
    if let decision { return ([decision] + clauses).joined(separator: " ") }
    return status == 0 ? "" : ScenarioExpectation.statuses.first { $0.status == status }?.word ?? ""
  }
}
