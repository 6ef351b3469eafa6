/// What kind of fault it is: it picks the exit status of a command that fails.
public enum FaultKind: Int32, Sendable {
  /// The command was refused or failed; nothing of it was committed.
  case refused = 1
  /// No such command, a missing or wrong argument.
  case usage = 2
  /// The workspace is locked, damaged, of a newer format, or not there.
  case unavailable = 5
  /// The person pressed Ctrl-C.
  case interrupted = 130
}

/// An error that can tell a person what happened and how to mend it, in both languages.
///
/// Each room has enums of its own that conform; nothing throws a bare string.
public protocol Explained: Error {
  /// A stable word for programs, such as `no-such-group`.
  var code: String { get }
  var kind: FaultKind { get }
  /// What happened and where.
  var message: Message { get }
  /// How to mend it, if that can be told.
  var hint: Message? { get }
}

extension Explained {
  public var kind: FaultKind { .refused }
  public var hint: Message? { nil }
}
