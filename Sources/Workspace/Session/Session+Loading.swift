import ClassGroups
import JSON
import Wording

extension Session {
  /// Puts a document on the shelf: its checkpoint, and what the tail of the journal says of it since.
  func load(_ document: Document) throws {
    guard !isWhole, !loaded.contains(document) else { return }
    if try loadAside(document) { return }
    var reflected = 0
    var size = 0
    if try !isSurelyMissing(document), let bytes = try disk.read(document.path, from: 0) {
      let (commit, content) = try Checkpoint.read(bytes, of: document, disk.format)
      size = bytes.count
      // A checkpoint that is ahead of us was made by another session since we last looked.
      if commit > position.commit, transaction?.isRehearsal ?? true { try catchUp() }
      guard commit <= position.commit else {
        throw WorkspaceError.damaged(
          path: document.path, line: nil,
          what: Message(
            zh: "文件反映到提交 \(commit)，日志只到 \(position.commit)",
            en: "it reflects commit \(commit), and the journal ends at \(position.commit)"))
      }
      do throws(ShapeError) { try shelf.place(content, of: document) } catch {
        throw WorkspaceError.damaged(path: document.path, line: nil, what: error.message)
      }
      reflected = commit
    }
    for (commit, change) in tail.removeValue(forKey: document) ?? [] where commit > reflected {
      do throws(ChangeConflict) { try shelf.apply(change) } catch { throw mismatch(error) }
    }
    loaded.insert(document)
    try note(loaded: document, bytes: size)
  }

  /// Whether a document is in a folder that has none: who takes a city on record asks for each class and each group. Under
  /// the lock nobody else brings files.
  private func isSurelyMissing(_ document: Document) throws -> Bool {
    guard let open = transaction, !open.isRehearsal else { return false }
    switch document {
    case .roster: break
    // A folder of tens of thousands is looked through for a large transaction only.
    case .group where open.ahead.records >= WritingAhead.manyRecords: break
    default: return false
    }
    let folder = document.folder
    if let isBare = open.bareFolders[folder] { return isBare }
    // What this transaction wrote beside its files is none.
    let isBare = try disk.list(folder).allSatisfy { $0.hasPrefix(temporaryPath("")) }
    open.bareFolders[folder] = isBare
    return isBare
  }

  /// Forgets a document, so that it is read anew.
  func unload(_ document: Document) {
    loaded.remove(document)
    latestGroup = nil
    latestRoster = nil
    switch document {
    case .settings: shelf.settings = nil
    case .school(let name): shelf.schools[name] = nil
    case .roster(let schoolClass): shelf.rosters[schoolClass] = nil
    case .group(let name): shelf.groups[name] = nil
    case .posts(let group, let month): shelf.posts[group]?[month] = nil
    case .pack(let name): shelf.packs[name] = nil
    }
  }
}
