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
    let documents = Array(changedSinceMarker)
    for folder in Set(documents.map(\.folder)) where !folder.isEmpty { try disk.makeFolder(folder) }
    let temporaries = try writeTemporaries(documents)
    let list = try writeTemporary(GroupIndex.path, try index().bytes(at: position.commit))
    try disk.syncAll()
    for (path, temporary) in temporaries { try disk.rename(temporary, to: path) }
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

  /// From so many files on a second thread writes half of them.
  private static let manyFiles = 64

  /// Writes the files of documents under other names; their paths, and those names.
  private func writeTemporaries(_ documents: [Document]) throws -> [(path: String, temporary: String)] {
    let writer = CheckpointWriter(shelf: shelf, commit: position.commit, disk: disk)
    guard documents.count >= Self.manyFiles, disk.isForManyThreads else { return try writer.write(documents[...]) }
    let middle = documents.count / 2
    nonisolated(unsafe) let helper = writer
    let half = Beside { Result { () throws(DiskError) in try helper.write(documents[middle...]) } }
    let mine = Result { () throws(DiskError) in try writer.write(documents[..<middle]) }
    let others = half?.wait() ?? Result { () throws(DiskError) in try writer.write(documents[middle...]) }
    return try mine.get() + others.get()
  }

  func writeTemporary(_ path: String, _ bytes: [UInt8]) throws -> String {
    try disk.writeTemporary(path, bytes)
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

extension Disk {
  /// Writes bytes beside the file whose place they are to take.
  fileprivate func writeTemporary(_ path: String, _ bytes: [UInt8]) throws(DiskError) -> String {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
    let temporary = String(path[..<slash]) + ".new-" + path[slash...]
    try write(temporary, bytes)
    return temporary
  }
}

/// Writes the files of documents as they stand on a shelf.
private struct CheckpointWriter {
  let shelf: Shelf
  let commit: Int
  let disk: any Disk

  func write(_ documents: ArraySlice<Document>) throws(DiskError) -> [(path: String, temporary: String)] {
    var written: [(path: String, temporary: String)] = []
    written.reserveCapacity(documents.count)
    for document in documents {
      let path = document.path
      written.append((path, try disk.writeTemporary(path, bytes(of: document))))
    }
    return written
  }

  /// A document that was taken back leaves a file without content until the marker has passed it.
  private func bytes(of document: Document) -> [UInt8] {
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
}
