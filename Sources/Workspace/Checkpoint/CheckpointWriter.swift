import ClassGroups
import JSON

/// Where a file is written that is to take another's place.
func temporaryPath(_ path: String) -> String {
  let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path.utf8.index(after: $0) } ?? path.startIndex
  return String(path[..<slash]) + ".new-" + path[slash...]
}

extension Disk {
  /// Writes bytes beside the file whose place they are to take.
  func writeTemporary(_ path: String, _ bytes: [UInt8]) throws(DiskError) -> String {
    let temporary = temporaryPath(path)
    try write(temporary, bytes)
    return temporary
  }
}

/// Writes documents beside their files, as they stand on a shelf.
struct CheckpointWriter {
  typealias File = (path: String, temporary: String)

  let shelf: Shelf
  let commit: Int
  let disk: any Disk

  func write(_ documents: ArraySlice<Document>) throws(DiskError) -> [File] {
    var written: [File] = []
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
