import ClassGroups
import JSON

extension Session {
  /// Moves the marker on when the journal has run far ahead of it. Until then a commit costs one append and one sync, and
  /// who opens the workspace reads the tail. Nothing is lost where it fails: the journal has everything.
  public func checkpoint() throws {
    guard holdsLock, !isReadOnly, transaction == nil, position != marker else { return }
    let isFarAhead =
      position.part != marker.part || position.commit - marker.commit > tailLimit.commits
      || position.offset - marker.offset > tailLimit.bytes
    if isFarAhead { try moveMarker() }
  }

  /// Checkpoints everything that changed since the marker: all written beside, one sync, all renamed, and the marker last.
  func moveMarker() throws {
    let index = try index()
    let ready = room.aside
    for document in changedSinceMarker where !ready.contains(document) { try load(document) }
    room.folders = [""]
    for document in changedSinceMarker where !ready.contains(document) {
      try writeAside(document, at: position.commit)
    }
    let list = try writeTemporary(GroupIndex.path, index.bytes(at: position.commit))
    try disk.syncAll()
    for document in changedSinceMarker { try disk.rename(temporaryPath(document.path), to: document.path) }
    try disk.rename(list, to: GroupIndex.path)
    // Until the marker is in the new part, the base beside it is the truth and no file is relied on.
    if isWhole { try removeStrangers(on: disk, keeping: Set(changedSinceMarker.map(\.path))) }
    let next = try writeTemporary(Marker.path, Marker.bytes(position))
    // The renames must be durable before the marker says so.
    try disk.syncAll()
    try disk.rename(next, to: Marker.path)
    let gone = changedSinceMarker.filter { !ready.contains($0) && !exists($0) }
    if !gone.isEmpty {
      // A marker that a crash took back must find the files that it relies on.
      try disk.syncFolder("")
      for document in gone { try disk.remove(document.path) }
    }
    marker = position
    isWhole = false
    listedGroups = nil
    tail = [:]
    changedSinceMarker = []
    room.aside = []
  }

  func writeTemporary(_ path: String, _ bytes: [UInt8]) throws -> String {
    let temporary = temporaryPath(path)
    try disk.write(temporary, bytes)
    return temporary
  }

  func temporaryPath(_ path: String) -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return String(path[..<slash] + ".new-" + path[slash...])
  }

  /// Writes a document beside its file, as of a commit.
  func writeAside(_ document: Document, at commit: Int) throws {
    if room.folders.insert(document.folder).inserted { try disk.makeFolder(document.folder) }
    _ = try writeTemporary(document.path, bytes(of: document, at: commit))
  }

  /// A document that was taken back leaves a file without content until the marker has passed it.
  private func bytes(of document: Document, at commit: Int) -> [UInt8] {
    func bytes(_ content: (some JSONWritable)?) -> [UInt8] {
      let version = disk.format.version
      guard let content else { return Checkpoint.bytes(of: document, at: commit, version: version, JSON.null) }
      return Checkpoint.bytes(of: document, at: commit, version: version, content)
    }
    return switch document {
    case .settings: bytes(shelf.settings)
    case .school(let name): bytes(shelf.schools[name])
    case .roster(let schoolClass): bytes(shelf.rosters[schoolClass])
    case .group(let name): bytes(shelf.groups[name])
    case .posts(let group, let month): bytes(shelf.posts[group]?[month])
    case .pack(let name): bytes(shelf.packs[name])
    }
  }

  func exists(_ document: Document) -> Bool {
    switch document {
    case .settings: shelf.settings != nil
    case .school(let name): shelf.schools[name] != nil
    case .roster(let schoolClass): shelf.rosters[schoolClass] != nil
    case .group(let name): shelf.groups[name] != nil
    case .posts(let group, let month): shelf.posts[group]?[month] != nil
    case .pack(let name): shelf.packs[name] != nil
    }
  }
}
