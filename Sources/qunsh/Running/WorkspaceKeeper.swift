import Commands
import Wording
import Workspace

/// Looks after the workspace for commands, which know it only by this door.
struct WorkspaceKeeper: Keeper {
  /// Nil where no command has needed it yet; it may be too damaged to be opened.
  let session: Session?
  let folder: String
  /// The workspace's own, or a sandbox's.
  let disk: any Disk
  /// The book as it stood, where a command runs on that.
  let past: PastBook?

  func info() throws -> WorkspaceInfo {
    let session = try self.session ?? Session(disk, name: folder, readOnly: true)
    let (commits, bytes) = try session.info()
    return WorkspaceInfo(
      folder: folder, commits: past?.head() ?? commits, journalBytes: bytes,
      stateDigest: try past?.stateDigest() ?? session.stateDigest())
  }

  func verify(since commit: Int) throws -> [WorkspaceFault] {
    guard try isWorkspace() else { throw WorkspaceError.notThere(folder: folder) }
    return try verifyWorkspace(on: disk, name: folder, since: commit).map {
      WorkspaceFault(path: $0.path, what: $0.what)
    }
  }

  func commits(ofBackup path: String) throws -> Int { try open(path).head() }

  func currentCommits() throws -> Int? {
    guard try isWorkspace() else { return nil }
    return (try? Session(disk, name: folder, readOnly: true).head()) ?? 0
  }

  private func open(_ path: String) throws -> Session {
    try Session(FileDisk(root: path), name: path, readOnly: true)
  }

  /// By its settings, or where those are lost by its journal.
  private func isWorkspace() throws -> Bool {
    try disk.size("workspace.json") != nil || !disk.list("journal").isEmpty
  }
}
