import CSystem
import Glibc
import Wording

/// Puts a backup in the place of a workspace. The backup is verified first and copied beside; then the two folders change
/// places in one step, and the workspace of before keeps another name.
///
/// - Parameter folder: a resolved path. Where there is no workspace yet, one is made.
/// - Returns: where the workspace of before is kept; nil where there was none.
/// - Throws: `WorkspaceError` or `DiskError`; the workspace is then as it was.
public func restoreWorkspace(from source: String, to folder: String) throws -> String? {
  let backup = FileDisk(root: source)
  _ = try Session(backup, name: source, readOnly: true)
  if let fault = try verifyWorkspace(on: backup, name: source).first {
    throw WorkspaceError.damaged(path: "\(source)/\(fault.path)", line: nil, what: fault.what)
  }
  let current = FileDisk(root: folder)
  guard try current.list("").contains(where: { $0 != Session.lockPath }) else {
    _ = try backUpWorkspace(from: backup, name: source, to: current, named: folder)
    return nil
  }
  guard try current.size("workspace.json") != nil || !current.list("journal").isEmpty else {
    throw WorkspaceError.targetInUse(folder: folder)
  }
  guard try current.lock(Session.lockPath) else { throw WorkspaceError.locked(holder: nil) }
  defer { current.unlock(Session.lockPath) }
  // What a restore that was interrupted left behind is passed by.
  var place = 1
  while access("\(folder).restored-\(place)", F_OK) == 0 { place += 1 }
  let beside = "\(folder).restored-\(place)"
  _ = try backUpWorkspace(from: backup, name: source, to: FileDisk(root: beside), named: beside)
  let exchange: UInt32 = 2
  guard renameat2(AT_FDCWD, beside, AT_FDCWD, folder, exchange) == 0 else {
    throw DiskError(.rename, folder, .other(String(cString: strerror(errno))))
  }
  var number = 1
  while access("\(folder).before-restore-\(number)", F_OK) == 0 { number += 1 }
  let kept = "\(folder).before-restore-\(number)"
  // Under either name it is there.
  let earlier = rename(beside, kept) == 0 ? kept : beside
  try FileDisk(root: folder).syncFolder("..")
  return earlier
}
