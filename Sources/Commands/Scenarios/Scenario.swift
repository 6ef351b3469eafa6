import Wording

/// A rehearsed session: commands with narration, what each is expected to come to, and pauses.
public struct Scenario: Sendable {
  /// The name of one that comes with the program, or the path of a file.
  public var name: String
  /// What it is called in both languages; its name where the file says nothing.
  public var title: Message
  /// What the sandbox begins with.
  public var start: SandboxStart
  /// What is told, carried out and waited for, in the order of the file.
  public var steps: [Step]

  /// One thing that happens.
  public enum Step: Sendable {
    /// What the trainer says.
    case narration(Message)
    /// A command, shown as it stands and then carried out.
    case command(Line)
    /// The trainer waits: so many seconds, or for a key.
    case pause(seconds: Int?)
  }

  /// A command as it stands in the file.
  public struct Line: Sendable {
    /// The command with the lines that it goes on in.
    public var text: String
    /// The number of its first line in the file.
    public var number: Int
    /// What it must come to. Where none tells how it ends it must be done, with a finding or without.
    public var expectations: [ScenarioExpectation]

    /// Whether it says how the command ends.
    public var expectsStatus: Bool {
      expectations.contains { if case .status = $0.what { true } else { false } }
    }

    /// Whether a command that came to this did all that is expected.
    public func isMet(by outcome: ScenarioOutcome) -> Bool {
      (expectsStatus || [0, 3].contains(outcome.status)) && expectations.allSatisfy { $0.holds(for: outcome) }
    }

    init(text: String, number: Int, expectations: [ScenarioExpectation]) {
      self.text = text
      self.number = number
      self.expectations = expectations
    }

    /// A line that somebody typed, of which nothing is expected.
    public init(typed text: String) { self.init(text: text, number: 1, expectations: []) }
  }

  /// The commands among the steps.
  public var lines: [Line] {
    steps.compactMap { if case .command(let line) = $0 { line } else { nil } }
  }
}
