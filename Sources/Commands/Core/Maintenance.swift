import ClassGroups

/// What is done to a workspace as a whole, apart from changing what it says.
public enum Maintenance: Sendable {
  /// Every file made anew from the journal.
  case repair
  /// A copy in another folder, which is a workspace by itself.
  case backup(to: String)
  /// A backup takes the place of the workspace, which is kept beside it.
  case restore(from: String)
  /// The journal goes on in a new part; older ones are kept or dropped.
  case compact(drops: Bool)
  /// Personal data taken out of the state and out of the journal.
  case purge(Purge)
}
