import ClassGroups
import CommandLanguage
import Commands
import JSON
import Policy
import Wording
import Workspace

/// What lies before a command, for those after it, too, before which the same lies. A class, so that none of them copies it.
final class KeptDesk {
  let desk: Desk
  private let actor: String?
  private let now: Instant?
  private let language: Language

  init(_ desk: Desk, _ manner: Manner) {
    self.desk = desk
    actor = manner.actor
    now = manner.now
    language = manner.language
  }

  func fits(_ manner: Manner) -> Bool {
    actor == manner.actor && now == manner.now && language == manner.language
      && (now != nil || desk.now == Surroundings.now)
  }
}

/// What lies before commands.
extension Runner {
  /// Whether there is a workspace. One that cannot be used is an error, and not none.
  func hasWorkspace() throws -> Bool {
    do { _ = try session() } catch WorkspaceError.notThere { return false }
    return true
  }

  /// What lies before the command.
  ///
  /// - Parameter isOfBatch: whether the command is one like others of its batch, before which the same lies.
  func desk(for entry: CommandEntry, _ manner: Manner, isOfBatch: Bool) throws -> KeptDesk {
    guard isOfBatch, entry.needs == .workspace, batch?.isOneTransaction == true, past == nil else {
      return KeptDesk(try desk(for: entry, manner), manner)
    }
    if let deskOfBatch, deskOfBatch.fits(manner) { return deskOfBatch }
    let kept = KeptDesk(try desk(for: entry, manner), manner)
    deskOfBatch = kept
    return kept
  }

  /// What lies before the command.
  func desk(for entry: CommandEntry, _ manner: Manner) throws -> Desk {
    let needsBook = entry.needs.contains(.workspace)
    // Commands that can do without a workspace use it only where one is open or was named.
    let isAsked = openSession != nil || (namedFolder != nil && entry.effect != .session)
    let isWelcome = try entry.needs.contains(.workspaceIfAny) && hasWorkspace()
    let book: any Book =
      if let past {
        past
      } else if needsBook || isAsked || isWelcome {
        try session()
      } else { MemoryBook(settings: Settings(name: "")) }
    let settings = try book.settings()
    return Desk(
      book: book, now: manner.now ?? Surroundings.now, zone: settings.zone,
      actor: manner.actor ?? settings.actor ?? surroundings.user, language: manner.language,
      columns: surroundings.width, files: OutsideFiles(),
      keeper: WorkspaceKeeper(session: openSession, folder: folder, disk: disk, past: past),
      policies: try policies(in: book),
      commands: verbs, progress: progress)
  }

  private func policies(in book: any Book) throws -> Policies {
    let head = try book.head()
    if past == nil, let cachedPolicies, cachedPolicies.head == head { return cachedPolicies.policies }
    var own: [String: JSON] = [:]
    for name in try book.packNames() { own[name] = try book.pack(name)?.json }
    let policies = Policies(own: own)
    if past == nil { cachedPolicies = (head, policies) }
    return policies
  }
}
