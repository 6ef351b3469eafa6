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
    let ready = takeInOrder(room.aside)
    let rest = changedSinceMarker.subtracting(ready)
    for document in rest { try load(document) }
    let written = try writeAside(Array(rest), at: position.commit)
    let list = try disk.writeTemporary(GroupIndex.path, index.bytes(at: position.commit))
    try disk.syncAll()
    try give(names: written + ready.map { ($0.path, temporaryPath($0.path)) })
    try disk.rename(list, to: GroupIndex.path)
    // Until the marker is in the new part, the base beside it is the truth and no file is relied on.
    if isWhole { try removeStrangers(on: disk, keeping: Set(changedSinceMarker.map(\.path))) }
    let next = try disk.writeTemporary(Marker.path, Marker.bytes(position))
    // The renames must be durable before the marker says so.
    try disk.syncAll()
    try disk.rename(next, to: Marker.path)
    let gone = rest.filter { !shelf.holds($0) }
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

  /// Documents in about the order in which they were written: neighbours of a folder are renamed in two thirds of the time.
  private func takeInOrder(_ documents: Set<Document>) -> [Document] {
    var left = documents
    return room.order.filter { left.remove($0) != nil } + left
  }

  /// From so many files on a second thread takes half of them.
  private static let manyFiles = 64

  /// Writes documents beside their files, as they stand on the shelf and as of a commit.
  func writeAside(_ documents: [Document], at commit: Int) throws -> [CheckpointWriter.File] {
    for folder in Set(documents.map(\.folder)) where !folder.isEmpty { try disk.makeFolder(folder) }
    let (shelf, disk) = (shelf, disk)
    return try inHalves(documents.count) { range throws(DiskError) in
      var writer = CheckpointWriter(commit: commit, disk: disk)
      return try writer.write(documents[range], on: shelf)
    }
  }

  /// Gives files that lie beside their places those names.
  private func give(names files: [CheckpointWriter.File]) throws {
    let disk = disk
    _ = try inHalves(files.count) { range throws(DiskError) -> [CheckpointWriter.File] in
      for file in files[range] { try disk.rename(file.temporary, to: file.path) }
      return []
    }
  }

  /// Does work on so many files, where they are many on two threads.
  private func inHalves<Item: Sendable>(
    _ count: Int, _ work: @escaping (Range<Int>) throws(DiskError) -> [Item]
  ) throws -> [Item] {
    guard count >= Self.manyFiles, disk.isForManyThreads else { return try work(0..<count) }
    let middle = count / 2
    nonisolated(unsafe) let helper = work
    let half = Beside { Result { () throws(DiskError) in try helper(middle..<count) } }
    let mine = Result { () throws(DiskError) in try work(0..<middle) }
    let others = half?.wait() ?? Result { () throws(DiskError) in try work(middle..<count) }
    return try mine.get() + others.get()
  }
}
