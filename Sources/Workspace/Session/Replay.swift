import ClassGroups
import Wording

/// The journal carried out: from nothing, or from the latest base. What comes before the base counts for the chain only,
/// since its content may have been purged.
struct Replay {
  private(set) var shelf = Shelf()
  /// The places that a marker may stand at.
  private(set) var marks: Set<JournalReader.Position> = []
  /// Whether content is gone that no base makes up for.
  private(set) var isPurged = false
  private(set) var head = JournalReader.Position(part: 1, offset: 0, commit: 0, digest: .none)

  /// Checks every line against the chain. What a crash left unfinished at the end is passed over: it was never
  /// acknowledged, and is cut by whoever writes next.
  mutating func run(_ disk: any Disk) throws {
    let parts = try disk.journalParts()
    guard let first = parts.first, let last = parts.last else {
      throw WorkspaceError.damaged(
        path: JournalPart.path(1), line: nil, what: Message(zh: "缺少日志", en: "the journal is gone"))
    }
    for part in first...last { try run(disk, part: part, isFirst: part == first, isLast: part == last) }
  }

  private mutating func run(_ disk: any Disk, part: Int, isFirst: Bool, isLast: Bool) throws {
    let path = JournalPart.path(part)
    func damaged(_ line: Int?, _ zh: String, _ en: String) -> WorkspaceError {
      .damaged(path: path, line: line, what: Message(zh: zh, en: en))
    }
    guard let bytes = try disk.read(path, from: 0) else { throw damaged(nil, "缺少日志", "the journal is gone") }
    let anchor = try JournalPart.anchor(of: part, in: bytes, disk.format)
    let start = anchor.position
    // What comes before a dropped part is known by its digest alone.
    let expected = (head.commit, JournalPart.chained(head.digest, base: anchor.base))
    guard (start.commit, start.digest) == expected || (isFirst && part > 1) else {
      throw damaged(1, "首行与前文不符", "the first line does not fit what comes before")
    }
    if anchor.base != nil, isLast {
      let base = try Base.read(anchor, on: disk)
      let first = try disk.journalParts().first ?? part
      guard first <= base.from else {
        throw WorkspaceError.damaged(
          path: JournalPart.path(base.from), line: nil, what: Message(zh: "缺少日志", en: "the journal is gone"))
      }
      shelf = base.state
    }
    head = start
    marks.insert(head)
    var reader = JournalReader(
      path: path, bytes: Array(bytes[start.offset...]), from: head, readsChanges: isLast, format: disk.format)
    while let entry = try reader.next() {
      for change in entry.commit.changes {
        do throws(ChangeConflict) { try shelf.apply(change) } catch {
          let number = entry.commit.number
          throw damaged(
            nil, "提交 \(number)：\(error.message.zh)", "commit \(number): \(error.message.en)")
        }
      }
      if entry.commit.isPurged, isLast { isPurged = true }
      marks.insert(reader.position)
    }
    if reader.torn > 0, !isLast { throw damaged(nil, "末尾有未完成的提交", "it ends in an unfinished commit") }
    head = reader.position
  }

  /// The documents that commits after one touched.
  func touched(since commit: Int, on disk: any Disk) throws -> Set<Document> {
    var result: Set<Document> = []
    for part in try disk.journalParts() {
      guard let bytes = try disk.read(JournalPart.path(part), from: 0) else { continue }
      let start = try JournalPart.anchor(of: part, in: bytes, disk.format).position
      var reader = JournalReader(
        path: JournalPart.path(part), bytes: Array(bytes[start.offset...]), from: start, format: disk.format)
      while let entry = try reader.next() {
        guard entry.commit.number > commit else { continue }
        result.formUnion(entry.commit.changes.map(\.place.document))
      }
    }
    return result
  }
}
