import ClassGroups
import JSON
import Wording

extension Session {
  /// What a compaction did.
  public struct Compaction: Sendable, Hashable {
    /// The part of the journal that is written to from now on.
    public var part: Int
    /// Bytes of older parts that were dropped.
    public var dropped: Int
  }

  /// Closes the part of the journal in use and begins another, with the whole state beside it. Older parts are kept, or
  /// dropped: the new part's first line keeps what the chain hangs on. The lock must be held.
  ///
  /// - Throws: `WorkspaceError` or `DiskError`; the workspace is then as it was, or compacted, and the next command that
  ///   writes brings the files up to date.
  public func compact(dropping: Bool) throws -> Compaction {
    try loadAll()
    try beginPart(with: shelf, dropping: dropping)
    var dropped = 0
    for part in try disk.journalParts() where dropping && part < position.part {
      dropped += try disk.size(JournalPart.path(part)) ?? 0
      try disk.remove(JournalPart.path(part))
    }
    try sweep()
    if dropping { try disk.syncFolder("journal") }
    return Compaction(part: position.part, dropped: dropped)
  }

  func loadAll() throws {
    room.limit = .max
    for document in try allDocuments() { try load(document) }
  }

  /// Begins the next part of the journal with a state. From the moment that its first line is there, the state counts.
  func beginPart(with state: Shelf, dropping: Bool = false) throws {
    let part = position.part + 1
    let version = disk.format.version
    let oldest = dropping ? part : try disk.journalParts().first ?? part
    let base = Base.bytes(of: state, at: position.commit, from: oldest, version: version)
    let baseDigest = Digest.of(base)
    let chained = JournalPart.chained(position.digest, base: baseDigest)
    let anchor =
      JournalLine.anchor(after: position.commit, chained, base: baseDigest, version: version)
      + [UInt8(ascii: "\n")]
    try disk.replace(JournalPart.basePath(part), with: base)
    let temporary = try disk.writeTemporary(JournalPart.path(part), anchor)
    try disk.sync(temporary)
    // Where the part is, its base must be.
    try disk.syncFolder("journal")
    try disk.rename(temporary, to: JournalPart.path(part))
    try disk.syncFolder("journal")
    position = JournalReader.Position(
      part: part, offset: anchor.count, commit: position.commit, digest: chained, version: version)
    versions[part] = version
    adopt(state)
    try moveMarker()
  }

  /// Removes what nothing refers to any more: bases of older parts, and files that an interrupted write left behind.
  func sweep() throws {
    for name in try disk.list("journal") where name.hasSuffix(".base.jsonl") && !name.hasPrefix(".") {
      let path = "journal/\(name)"
      if path != JournalPart.basePath(position.part) { try disk.remove(path) }
    }
    try sweepTemporaries()
  }

  /// Removes what was written beside files by whoever did not come to the end.
  func sweepTemporaries() throws {
    for folder in try disk.workspaceFolders() {
      for name in try disk.list(folder) where name.hasPrefix(".new-") {
        try disk.remove(folder.isEmpty ? name : "\(folder)/\(name)")
      }
    }
  }
}

extension Disk {
  /// Every folder that a workspace writes to; empty is its own.
  func workspaceFolders() throws(DiskError) -> [String] {
    var folders = ["", "journal", "schools", "groups", "policies"]
    for above in ["rosters", "posts"] {
      for name in try list(above) { folders.append("\(above)/\(name)") }
    }
    return folders
  }
}
