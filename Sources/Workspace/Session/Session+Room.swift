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
}

extension Session {
  /// Notes a document that was loaded, and makes room where there are too many.
  func note(loaded document: Document, bytes: Int) throws {
    switch document {
    case .group, .roster, .posts: break
    case .settings, .school, .pack: return
    }
    room.records += 1 + bytes / 256
    if room.records > room.limit { try makeRoom(keeping: document) }
    room.order.append(document)
  }

  private func makeRoom(keeping newest: Document) throws {
    guard !room.isBeingMade else { return }
    room.isBeingMade = true
    defer { room.isBeingMade = false }
    // The list of groups is kept from here on, so that no group has to be looked into again for it.
    if transaction?.isRehearsal == false { _ = try index() }
    endWritingAhead()
    var seen: Set = [newest]
    let old = room.order[..<(room.order.count / 2)].filter { seen.insert($0).inserted && mayGo($0) }
    if let open = transaction {
      let changed = old.filter { open.touched.contains($0) && !room.aside.contains($0) }
      _ = try writeAside(changed, at: open.commit.number)
      room.aside.formUnion(changed)
    }
    for document in old { unload(document) }
    let kept = room.order.filter { loaded.contains($0) }
    room.records = room.order.isEmpty ? 0 : room.records * kept.count / room.order.count
    // Where little could go, trying again soon would be in vain.
    room.limit = max(room.limit, 2 * room.records)
    room.order = kept
  }

  /// Whether a document is at hand and can be read again.
  private func mayGo(_ document: Document) -> Bool {
    guard loaded.contains(document), document != transaction?.latest else { return false }
    guard let open = transaction, open.touched.contains(document) else {
      return !changedSinceMarker.contains(document)
    }
    return !open.isRehearsal && shelf.holds(document)
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
