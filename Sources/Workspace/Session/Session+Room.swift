import ClassGroups
import JSON
import Wording

/// What keeps a session that goes through a whole city within the memory of a part of it: documents that were loaded long
/// ago are let go of. One that the open transaction changed is written beside its file first, where the checkpoint after the
/// commit finds it; until then the file beside counts for nothing, as the journal's unmarked lines do.
struct Room {
  /// Records that may be at hand before the older half of the documents makes room.
  var limit = 400_000
  /// Records at hand, about.
  var records = 0
  /// Documents that may be let go of, in the order in which they were loaded.
  var order: [Document] = []
  /// Changed documents whose whole content lies beside their files.
  var aside: Set<Document> = []
  var isBeingMade = false
  /// Folders that are there.
  var folders: Set<String> = [""]
}

extension Session {
  /// Notes a document that was loaded, and makes room where there are too many.
  func note(loaded document: Document, bytes: Int) throws {
    switch document {
    case .group, .roster, .posts: break
    case .settings, .school, .pack: return
    }
    room.records += 1 + bytes / 256
    if room.records > room.limit { try makeRoom() }
    room.order.append(document)
  }

  private func makeRoom() throws {
    guard !room.isBeingMade else { return }
    room.isBeingMade = true
    defer { room.isBeingMade = false }
    // The list of groups is kept from here on, so that no group has to be looked into again for it.
    if transaction?.isRehearsal == false { _ = try index() }
    var kept: [Document] = []
    let half = room.order.count / 2
    for (place, document) in room.order.enumerated() where loaded.contains(document) {
      let isGone = try place < half && letGo(document)
      if !isGone { kept.append(document) }
    }
    room.records = room.order.isEmpty ? 0 : room.records * kept.count / room.order.count
    // Where little could go, trying again soon would be in vain.
    room.limit = max(room.limit, 2 * room.records)
    room.order = kept
  }

  /// Forgets a document that can be read again; false where it has to stay.
  private func letGo(_ document: Document) throws -> Bool {
    guard document != transaction?.latest else { return false }
    if let open = transaction, open.touched.contains(document) {
      guard !open.isRehearsal, shelf.holds(document) else { return false }
      try writeAside(document, at: open.commit.number)
      room.aside.insert(document)
    } else if changedSinceMarker.contains(document) {
      return false
    }
    unload(document)
    return true
  }

  /// Puts a document on the shelf that was written beside its file; false where it was not.
  func loadAside(_ document: Document) throws -> Bool {
    guard room.aside.contains(document) else { return false }
    let path = temporaryPath(document.path)
    func damaged(_ what: Message) -> WorkspaceError { .damaged(path: path, line: nil, what: what) }
    guard let bytes = try disk.read(path, from: 0) else {
      throw damaged(Message(zh: "缺少文件", en: "the file is gone"))
    }
    let content = try Checkpoint.read(bytes, of: document, disk.format).content
    do throws(ShapeError) { try shelf.place(content, of: document) } catch { throw damaged(error.message) }
    room.aside.remove(document)
    try disk.remove(path)
    loaded.insert(document)
    try note(loaded: document, bytes: bytes.count)
    return true
  }
}
