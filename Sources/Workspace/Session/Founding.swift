import ClassGroups
import JSON

/// Makes a new workspace in the disk's folder: the journal with its first commit, then the file by which a folder is
/// known to be a workspace. What an interrupted founding left behind is replaced.
///
/// - Throws: `WorkspaceError.alreadyThere`, or `DiskError`.
public func foundWorkspace(_ settings: Settings, at now: Instant, actor: String, on disk: any Disk, name: String) throws
{
  try disk.makeFolder("")
  guard try disk.size(Document.settings.path) == nil else { throw WorkspaceError.alreadyThere(folder: name) }
  for folder in ["journal", "schools", "rosters", "groups", "posts", "policies"] { try disk.makeFolder(folder) }
  let path = Session.partPath(1)
  let anchor = JournalLine.anchor(after: 0, .none) + [UInt8(ascii: "\n")]
  try disk.write(path, anchor)
  let start = JournalReader.Position(part: 1, offset: anchor.count, commit: 0, digest: .none)
  let commit = Commit(number: 1, at: now, actor: actor, command: "workspace init", changes: [])
  var writer = try JournalWriter(disk: disk, path: path, after: start, commit)
  try writer.add(.settings(Replacement(nil, settings)))
  _ = try writer.finish()
  try disk.syncFolder("journal")
  let temporary = ".new-" + Document.settings.path
  try disk.write(temporary, Checkpoint.bytes(of: .settings, at: 1, settings))
  try disk.sync(temporary)
  try disk.rename(temporary, to: Document.settings.path)
  try disk.syncFolder("")
}
