import ClassGroups
import JSON
import Wording

/// Makes a new workspace in the disk's folder: the journal with its first commit, then the file by which a folder is
/// known to be a workspace. What an interrupted founding left behind is replaced.
///
/// - Throws: `WorkspaceError.alreadyThere`, or `DiskError`.
public func foundWorkspace(_ settings: Settings, at now: Instant, actor: String, on disk: any Disk, name: String) throws
{
  try disk.makeFolder("")
  guard try disk.size(Document.settings.path) == nil else { throw WorkspaceError.alreadyThere(folder: name) }
  guard try disk.lock(Session.lockPath) else { throw WorkspaceError.locked(holder: nil) }
  defer { disk.unlock(Session.lockPath) }
  // Another process may have been first.
  guard try disk.size(Document.settings.path) == nil else { throw WorkspaceError.alreadyThere(folder: name) }
  try refuseLostSettings(on: disk)
  for folder in ["journal"] + Document.folders { try disk.makeFolder(folder) }
  let path = JournalPart.path(1)
  let version = disk.format.version
  let anchor = JournalLine.anchor(after: 0, .none, version: version) + [UInt8(ascii: "\n")]
  try disk.write(path, anchor)
  let start = JournalReader.Position(part: 1, offset: anchor.count, commit: 0, digest: .none, version: version)
  let commit = Commit(number: 1, at: now, actor: actor, command: "workspace init", changes: [])
  let writer = try JournalWriter(disk: disk, path: path, after: start, commit)
  try writer.add([.settings(Replacement(nil, settings))])
  _ = try writer.finish()
  try disk.syncFolder("journal")
  let settings = Checkpoint.bytes(of: .settings, at: 1, version: version) { settings.write(to: &$0) }
  try disk.replace(Document.settings.path, with: settings)
  try disk.syncFolder("")
}

/// A journal with more than a founding in it belongs to a workspace whose first file was lost. It must not be replaced.
func refuseLostSettings(on disk: any Disk) throws {
  let path = JournalPart.path(1)
  var isUsed = try disk.size(JournalPart.path(2)) != nil
  if !isUsed, let bytes = try disk.read(path, from: 0), !bytes.isEmpty {
    // An interrupted founding leaves one commit, or a part of it.
    var marks = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: Array("{\"mark\":".utf8)) {
      marks += 1
    }
    isUsed = marks > 1
  }
  guard isUsed else { return }
  throw WorkspaceError.damaged(
    path: Document.settings.path, line: nil,
    what: Message(zh: "缺少文件，而日志还在", en: "the file is gone, and the journal is there"))
}
