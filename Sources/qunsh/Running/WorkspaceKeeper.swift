import Commands
import Workspace

/// Looks after the workspace for commands, which know it only by this door.
struct WorkspaceKeeper: Keeper {
  let session: Session
  let folder: String

  func info() throws -> WorkspaceInfo {
    let (commits, bytes) = try session.info()
    return WorkspaceInfo(folder: folder, commits: commits, journalBytes: bytes, stateDigest: try session.stateDigest())
  }

  func verify() throws -> [WorkspaceFault] {
    try verifyWorkspace(on: FileDisk(root: folder), name: folder).map { WorkspaceFault(path: $0.path, what: $0.what) }
  }
}
