import ClassGroups
import Wording

/// Copies a workspace: the journal up to the latest commit, and files made anew from it. Takes no lock and makes nobody
/// wait: the journal only grows, and what it says up to a commit does not change. A journal that is compacted or purged
/// meanwhile is copied again.
///
/// The copy is a workspace by itself. It becomes one at the very end: what an interrupted backup left is none, and is
/// replaced by the next.
///
/// - Parameters:
///   - target: a folder that is not there yet, is empty, or holds an interrupted backup.
///   - targetName: its name, for errors.
/// - Returns: the commit that the copy reflects.
/// - Throws: `WorkspaceError` or `DiskError`; the workspace itself is only read.
public func backUpWorkspace(from source: any Disk, name: String, to target: any Disk, named targetName: String) throws
  -> Int
{
  try target.makeFolder("")
  let isFree = try target.list("").allSatisfy { $0 == unfinished || $0 == Session.lockPath }
  guard try isFree || target.size(unfinished) != nil, try target.size(Document.settings.path) == nil else {
    throw WorkspaceError.targetInUse(folder: targetName)
  }
  guard try target.lock(Session.lockPath) else { throw WorkspaceError.locked(holder: nil) }
  defer { target.unlock(Session.lockPath) }
  try target.write(unfinished, [])
  var attempt = 1
  while true {
    do {
      let session = try Session(source, name: name, readOnly: true)
      try copyJournal(of: session, from: source, to: target)
      try writeFiles(on: target)
      // By this file a folder is known to be a workspace.
      try target.rename(movedSettings, to: Document.settings.path)
      try target.remove(unfinished)
      try target.syncAll()
      return session.position.commit
    } catch let error as WorkspaceError {
      // The journal may have been rewritten while it was copied.
      if attempt == 3 { throw error }
      attempt += 1
    }
  }
}

private let unfinished = "backup.unfinished"
private let movedSettings = temporaryPath(Document.settings.path)

private func copyJournal(of session: Session, from source: any Disk, to target: any Disk) throws {
  try target.makeFolder("journal")
  for name in try target.list("journal") { try target.remove("journal/\(name)") }
  let last = session.position.part
  for part in try source.journalParts() where part <= last {
    guard var bytes = try source.read(JournalPart.path(part), from: 0) else { continue }
    if part == last { bytes = Array(bytes.prefix(session.position.offset)) }
    try target.write(JournalPart.path(part), bytes)
  }
  if let base = try source.read(JournalPart.basePath(last), from: 0) {
    try target.write(JournalPart.basePath(last), base)
  }
}

/// Makes every file anew from the journal, the settings under a name that does not count yet.
private func writeFiles(on disk: any Disk) throws {
  var truth = Replay()
  try truth.run(disk)
  for folder in Document.folders { try disk.makeFolder(folder) }
  var paths: Set<String> = []
  for document in truth.shelf.documents {
    guard let content = truth.shelf.content(of: document) else { continue }
    if !document.folder.isEmpty { try disk.makeFolder(document.folder) }
    let path = document == .settings ? movedSettings : document.path
    try disk.write(
      path,
      Checkpoint.bytes(of: document, at: truth.head.commit, version: disk.format.version, written: content))
    paths.insert(path)
  }
  try disk.write(GroupIndex.path, GroupIndex(of: truth.shelf).bytes(at: truth.head.commit))
  try disk.write(Marker.path, Marker.bytes(truth.head))
  try removeStrangers(on: disk, keeping: paths)
  try disk.syncAll()
}
