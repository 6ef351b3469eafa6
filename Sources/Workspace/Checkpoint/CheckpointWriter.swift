import ClassGroups
import JSON

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
    Checkpoint.bytes(of: document, at: commit, version: disk.format.version) { out in
      let start = out.count
      shelf.write(document, to: &out)
      if out.count == start { out.raw("null") }
    }
  }
}
