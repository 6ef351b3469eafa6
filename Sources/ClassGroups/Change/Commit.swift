/// What was changed together, by whom and by which command: one entry of the journal.
public struct Commit: Hashable, Sendable {
  /// What brought it about; undo and redo go by it.
  public enum Origin: Hashable, Sendable {
    case command
    /// Takes back an earlier commit.
    case undo(of: Int)
    /// Carries out again what an undo took back.
    case redo(of: Int)
  }

  /// From 1, without a gap: the place in the journal.
  public var number: Int
  /// By the workspace's own clock, which may stand elsewhere than the machine's (`clock set`).
  public var at: Instant
  /// Who did it, as named by `--as` or the settings.
  public var actor: String
  /// The command as it was given, or the batch.
  public var command: String
  /// What brought it about.
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
