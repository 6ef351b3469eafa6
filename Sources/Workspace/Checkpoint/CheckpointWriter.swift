import ClassGroups
import JSON

/// Writes documents beside their files, as they stand on a shelf.
struct CheckpointWriter: ~Copyable {
  typealias File = (path: String, temporary: String)

  let commit: Int
  let disk: any Disk
  /// The room in which one file after the other is made.
  private var out = JSONWriter()

  init(commit: Int, disk: any Disk) {
    self.commit = commit
    self.disk = disk
  }

  mutating func write(_ documents: ArraySlice<Document>, on shelf: Shelf) throws(DiskError) -> [File] {
    var written: [File] = []
    written.reserveCapacity(documents.count)
    for document in documents {
      let path = document.path
      make(document, on: shelf)
      written.append((path, try disk.writeTemporary(path, out.bytes)))
    }
    return written
  }

  /// A document that was taken back leaves a file without content until the marker has passed it.
  private mutating func make(_ document: Document, on shelf: Shelf) {
    out.reset()
    Checkpoint.write(document, at: commit, version: disk.format.version, to: &out) { out in
      let start = out.count
      shelf.write(document, to: &out)
      if out.count == start { out.raw("null") }
    }
  }
}
