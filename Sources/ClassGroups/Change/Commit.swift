/// What was changed together, by whom and by which command: one entry of the journal.
public struct Commit: Hashable, Sendable {
  public enum Origin: Hashable, Sendable {
    case command
    /// Takes back an earlier commit.
    case undo(of: Int)
    /// Carries out again what an undo took back.
    case redo(of: Int)
  }

  public var number: Int
  public var at: Instant
  public var actor: String
  /// The command as it was given, or the batch.
  public var command: String
  public var origin: Origin
  /// Empty where the payload was purged.
  public var changes: [Change]
  /// Personal data was taken out of it: it cannot be undone any more.
  public var isPurged: Bool
  /// Where in a batch that keeps going it was made.
  public var batch: BatchStep?

  public init(
    number: Int, at: Instant, actor: String, command: String, origin: Origin = .command, changes: [Change],
    isPurged: Bool = false, batch: BatchStep? = nil
  ) {
    self.number = number
    self.at = at
    self.actor = actor
    self.command = command
    self.origin = origin
    self.changes = changes
    self.isPurged = isPurged
    self.batch = batch
  }
}
