import ClassGroups
import Presentation
import Wording

/// What a command wants changed, and what it has to say.
public struct Plan {
  /// Whether the answer is no; it alone picks between the exit statuses 0 and 3.
  public enum Outcome: Sendable {
    case done, finding
  }

  /// What is to change, in this order, as one commit; empty for a command that only reads.
  public var changes: [Change]
  /// Commits of their own, one after the other, in place of `changes`: what `undo` and `redo` ask for.
  public var steps: [Undo.Step] = []
  /// Files for the person, written before the changes are committed.
  public var exports: [Export] = []
  /// Made only where it is shown: a batch of a million commands shows none.
  public var report: () -> Report
  /// Whether the answer is no, as for a message that is blocked.
  public var outcome: Outcome
  /// What is shown before it is carried out, and before anybody is asked; then forms for programs leave the report out.
  public var preview: (() -> Report)?
  /// What a person must agree to first, told with what will be lost.
  public var confirmation: Message?
  /// What the session is to do.
  public var action: SessionAction?
  /// Work on a stream of lines, in place of a report.
  public var stream: (any LineStream)?
  /// The lines below are for programs (JSON, JSON Lines); the other forms get the report.
  public var hasLinesForPrograms = false
  /// Writes lines of JSON in pieces, in place of a report, and gives the exit status.
  public var lines: ((_ emit: ([UInt8]) -> Void) -> Int32)?

  /// - Parameters:
  ///   - confirmation: a question that ends in consent; nil where nothing is lost.
  ///   - report: what is told once the changes are made, or when there are none.
  public init(
    _ changes: [Change] = [], outcome: Outcome = .done, confirmation: Message? = nil, report: @escaping () -> Report
  ) {
    self.changes = changes
    self.report = report
    self.outcome = outcome
    self.confirmation = confirmation
  }

  /// A plan that changes the session and nothing else.
  public init(_ action: SessionAction) {
    self.init { Report() }
    self.action = action
  }

  /// A plan that reads lines and writes lines.
  public init(_ stream: any LineStream) {
    self.init { Report() }
    self.stream = stream
  }

  /// What is asked for is so already: nothing changes, and that is said.
  static func alreadySo(_ message: Message) -> Plan { Plan { Report(message, tone: .faint) } }
}

/// What a sandbox begins with.
public enum SandboxStart: Sendable, Hashable {
  /// A new workspace of that name.
  case empty(String)
  /// A copy of the workspace that is open.
  case copy
  /// A copy of the workspace as it stood after a commit.
  case commit(Int)
}

/// What a command asks of the session that runs it.
public enum SessionAction: Sendable {
  /// Ends the shell or the batch.
  case leave
  /// Opens a transaction.
  case begin
  /// Plans the transaction's commands again under the lock, and commits them as one.
  case commit
  /// Drops what the transaction holds.
  case rollback
  /// Runs a file with its arguments.
  case source(String, arguments: [String])
  /// Sets a variable; nil shows all.
  case assign((name: String, value: String)?)
  /// Carries out a command for each row of a table.
  case each(EachClause)
  /// Carries out the command that begins with a word of this line, and fails where it ends otherwise.
  case expect(Expectation, firstWord: Int)
  /// Form of the output.
  case output(String)
  /// In which people are answered from now on.
  case language(Language)
  /// A setting of the session by name; nil shows all.
  case set(name: String?, value: String?)
  /// Shows what was typed, or the lines of it that hold a text.
  case history(search: String?)
  /// Who acts from now on; nil is the workspace's own actor again.
  case actAs(String?)
  /// Lets the clock stand at a time; nil lets it run.
  case clock(Instant?)
  /// Plans and shows the command that begins with a word of this line, and does nothing.
  case rehearse(firstWord: Int)
  /// Runs the command that begins with a word of this line on the book as it stood.
  case lookBack(PastMoment, firstWord: Int)
  /// Plays a scenario in a sandbox.
  case play(Scenario, stepping: Bool)
  /// Begins, goes on with or ends the recording of a scenario.
  case record(RecordingStep)
  /// The lessons of the tour.
  case tour(Scenario)
  /// Plays scenarios unseen, and tells what came out otherwise than expected.
  case checkScenarios([Scenario])
  /// Makes a workspace in a folder; nil is the one that the session is meant for.
  case found(folder: String?, Settings)
  /// Looks after the workspace as a whole.
  case maintain(Maintenance)
}

/// Reads lines of bytes and answers in bytes: the bulk commands. Reading and writing themselves are the runner's.
public protocol LineStream {
  /// Answers one line, which comes without its line break; what is appended to `out` is written.
  mutating func answer(_ line: ArraySlice<UInt8>, number: Int, into out: inout [UInt8])
  /// The exit status when all lines were answered.
  var exitStatus: Int32 { get }
  /// Where the lines come from; nil is standard input.
  var source: String? { get }
}
