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
    for document in changedSinceMarker { try load(document) }
    var temporaries: [(Document, String)] = []
    var folders: Set<String> = [""]
    for document in changedSinceMarker {
      if folders.insert(document.folder).inserted { try disk.makeFolder(document.folder) }
      temporaries.append((document, try writeTemporary(document.path, bytes(of: document))))
    }
    let list = try writeTemporary(GroupIndex.path, try index().bytes(at: position.commit))
    try disk.syncAll()
    for (document, temporary) in temporaries { try disk.rename(temporary, to: document.path) }
    try disk.rename(list, to: GroupIndex.path)
    // Until the marker is in the new part, the base beside it is the truth and no file is relied on.
    if isWhole { try removeStrangers(on: disk, keeping: Set(changedSinceMarker.map(\.path))) }
    let next = try writeTemporary(Marker.path, Marker.bytes(position))
    // The renames must be durable before the marker says so.
    try disk.syncAll()
    try disk.rename(next, to: Marker.path)
    let gone = changedSinceMarker.filter { !exists($0) }
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
  }

  func writeTemporary(_ path: String, _ bytes: [UInt8]) throws -> String {
    let slash = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    let temporary = path[..<slash] + ".new-" + path[slash...]
    try disk.write(String(temporary), bytes)
    return String(temporary)
  }

  /// A document that was taken back leaves a file without content until the marker has passed it.
  private func bytes(of document: Document) -> [UInt8] {
    func bytes(_ content: (some JSONWritable)?) -> [UInt8] {
      let (commit, version) = (position.commit, disk.format.version)
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

  private func exists(_ document: Document) -> Bool {
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
