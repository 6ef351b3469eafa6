import ClassGroups
import Wording

/// Makes every file of a workspace anew from its journal, and removes those that the journal knows nothing of: for files
/// that were lost or altered. The journal itself is only read; where it is damaged, or commits were purged from it, the
/// workspace stays as it is.
///
/// - Returns: how many files were written.
/// - Throws: `WorkspaceError.locked` or `.damaged`, or `DiskError`.
@discardableResult
public func repairWorkspace(on disk: any Disk) throws -> Int {
  guard try disk.lock(Session.lockPath) else { throw WorkspaceError.locked(holder: nil) }
  defer { disk.unlock(Session.lockPath) }
  var truth = Replay()
  try truth.run(disk)
  guard !truth.isPurged else {
    throw WorkspaceError.damaged(
      path: "journal", line: nil,
      what: Message(
        zh: "部分提交已被清除，无法由日志重建文件", en: "commits were purged from it: files cannot be made anew from it"))
  }
  let documents = truth.shelf.documents
  var paths = Set<String>()
  for document in documents {
    guard let content = truth.shelf.content(of: document) else { continue }
    let bytes = Checkpoint.bytes(
      of: document, at: truth.head.commit, version: disk.format.version, written: content)
    if !document.folder.isEmpty { try disk.makeFolder(document.folder) }
    try disk.replace(document.path, with: bytes)
    paths.insert(document.path)
  }
  try disk.replace(GroupIndex.path, with: GroupIndex(of: truth.shelf).bytes(at: truth.head.commit))
  try disk.syncAll()
  try disk.replace(Marker.path, with: Marker.bytes(truth.head))
  try disk.syncFolder("")
  try removeStrangers(on: disk, keeping: paths)
  return documents.count
}

/// Removes files that look like checkpoints and belong to no document.
func removeStrangers(on disk: any Disk, keeping paths: Set<String>) throws {
  for folder in try disk.workspaceFolders() where folder != "" && folder != "journal" {
    for name in try disk.list(folder) where name.hasSuffix(".json") {
      let path = "\(folder)/\(name)"
      if !paths.contains(path) { try disk.remove(path) }
    }
  }
}
