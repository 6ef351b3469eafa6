import Wording

/// Something that can stand at the cursor.
public struct Candidate: Sendable, Equatable {
  /// What is inserted; the completer quotes it as the place asks.
  public var text: String
  /// What the list shows; the text itself if nil.
  public var shown: String?
  /// What it is, beside it in the list.
  public var description: Message?
  /// What follows it: a blank, or nothing where more is to come.
  public var suffix: String
  /// Smaller comes first.
  public var rank: Int
  /// Whether what was typed is its pinyin rather than its beginning.
  public var matchedByPinyin: Bool
  /// Whether it is the name of an option, which is never put in quotes.
  var isOption = false

  public init(
    _ text: String, shown: String? = nil, description: Message? = nil, suffix: String = " ", rank: Int = 0,
    matchedByPinyin: Bool = false
  ) {
    self.text = text
    self.shown = shown
    self.description = description
    self.suffix = suffix
    self.rank = rank
    self.matchedByPinyin = matchedByPinyin
  }
}

/// What a source found: the first of it, and how much more there is.
public struct FoundCandidates: Sendable {
  /// In no order: the completer ranks them.
  public var first: [Candidate]
  /// How many there are beside the first.
  public var omitted: Int
  /// The last of those omitted, so that it is known how far all begin alike; they come in order.
  public var last: Candidate?

  public init(_ first: [Candidate] = [], omitted: Int = 0, last: Candidate? = nil) {
    self.first = first
    self.omitted = omitted
    self.last = last
  }
}

/// Where live names come from: groups, the members of the group already typed, files.
public protocol CandidateSource {
  /// What a value of a kind can be, given what was typed of it. The source matches by itself (by pinyin too), bounds
  /// how many it gives, and never fails: what it cannot read it leaves out.
  ///
  /// - Parameters:
  ///   - kind: the name of a kind of argument, `group`.
  ///   - prefix: what stands before the cursor, quotes and escapes taken away.
  ///   - arguments: what else the line says.
  func candidates(for kind: String, prefix: String, arguments: PartialArguments) -> FoundCandidates
}

/// What a line that is still being typed says already.
public struct PartialArguments: Sendable {
  /// The words of the command's path: `["member", "verify"]`.
  public var command: [String]
  /// The parameter being completed.
  public var parameter: ParameterDeclaration?
  /// What was given, in order, with the parameter each belongs to.
  public var given: [(parameter: ParameterDeclaration, text: String)]

  public init(
    command: [String] = [], parameter: ParameterDeclaration? = nil,
    given: [(parameter: ParameterDeclaration, text: String)] = []
  ) {
    self.command = command
    self.parameter = parameter
    self.given = given
  }

  /// What was given for the first parameter of a kind: the group of whose members one is being typed.
  public func text(ofKind kind: String) -> String? {
    given.first { $0.parameter.form.name == kind }?.text
  }

  /// What was given for a parameter.
  public func text(of parameter: some AnyParameter) -> String? {
    given.first { $0.parameter === parameter.declaration }?.text
  }
}
