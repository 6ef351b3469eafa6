import Wording

/// One command's declaration. Parsing, help, completion, the manual and the shells' completions are all made from it,
/// and nothing else knows the command's name.
///
/// ```swift
/// static let spec = CommandSpec(
///   ["member", "verify"], aliases: [["核验"]],
///   Message(zh: "对照花名册核验成员", en: "check a member against the roster"),
///   parameters: [group, name, method],
///   examples: [Example("member verify 三年级1班 张三妈妈", Message(zh: "对照花名册", en: "against the roster"))],
///   needs: [.workspace], effect: .writes)
/// ```
public struct CommandSpec: Sendable {
  /// The words that call the command, noun first: `["member", "verify"]`.
  public let path: [String]
  /// Other words that call it, Chinese ones among them: `[["核验"]]`.
  public let aliases: [[String]]
  /// What the command does, in half a line without a full stop.
  public let summary: Message
  /// What else a person should know, in paragraphs apart by an empty line.
  public let details: Message?
  /// Makes the parameters: a process that runs one command makes only that one's.
  private let makeParameters: @Sendable () -> [any AnyParameter]
  /// Lines that run as they stand, made anew each time: only help and the manual ask.
  public var examples: [Example] { makeExamples() }
  private let makeExamples: @Sendable () -> [Example]
  /// What must hold before the command can run.
  public let needs: Preconditions
  /// What the command touches, which decides about locks, rehearsals and looking at the past.
  public let effect: Effect
  /// Understood, but not shown in help, completion or the manual.
  public let isHidden: Bool

  public init(
    _ path: [String], aliases: [[String]] = [], _ summary: Message, details: Message? = nil,
    parameters: @autoclosure @escaping @Sendable () -> [any AnyParameter] = [],
    examples: @autoclosure @escaping @Sendable () -> [Example] = [],
    needs: Preconditions = [],
    effect: Effect, isHidden: Bool = false
  ) {
    self.path = path
    self.aliases = aliases
    self.summary = summary
    self.details = details
    makeParameters = parameters
    makeExamples = examples
    self.needs = needs
    self.effect = effect
    self.isHidden = isHidden
  }

  /// Positional arguments in their order and options in the order of help.
  public var parameters: [ParameterDeclaration] { makeParameters().map(\.declaration) }

  /// The command as it is typed, without arguments: `member verify`.
  public var name: String { path.joined(separator: " ") }

  /// The positional arguments in order.
  public var positionals: [ParameterDeclaration] { parameters.filter { $0.isPositional } }

  /// The options in the order of help.
  public var options: [ParameterDeclaration] { parameters.filter { !$0.isPositional } }
}

/// A line that can be typed as it stands, and what it is good for.
public struct Example: Sendable {
  /// The line, which a test runs.
  public let line: String
  /// What it shows, in half a line.
  public let note: Message

  public init(_ line: String, _ note: Message) {
    self.line = line
    self.note = note
  }
}

/// What must hold before a command can run; completion offers only commands whose preconditions hold.
public struct Preconditions: OptionSet, Sendable {
  /// A bit for each of them.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// There is a workspace.
  public static let workspace = Preconditions(rawValue: 1)
  /// A transaction is open.
  public static let transaction = Preconditions(rawValue: 2)
  /// No transaction is open.
  public static let noTransaction = Preconditions(rawValue: 4)
  /// A person sits before the shell.
  public static let interactive = Preconditions(rawValue: 8)

  /// Demands nothing: says that the command uses the workspace where there is one.
  public static let workspaceIfAny = Preconditions(rawValue: 16)

  /// Everything holds: for help, which shows all commands.
  public static let all: Preconditions = [
    .workspace, .transaction, .noTransaction, .interactive, .workspaceIfAny,
  ]
}

/// What a command touches.
public enum Effect: String, Sendable {
  /// Reads the book only; never waits for a lock, and can look at another time or at a copy.
  case reads
  /// Reads, and changes the book only where an option asks for it.
  case readsUnlessAsked
  /// Plans changes to the book.
  case writes
  /// Changes the session alone: its clock, its settings, its transaction.
  case session
}
