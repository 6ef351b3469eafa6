import ClassGroups
import Wording

/// Something in a workspace's files that does not hold, and where.
public struct Fault: Hashable, Sendable {
  public var path: String
  public var what: Message
}

/// Finds any byte changed behind the program's back: replays the journal from its beginning, checking every line against
/// the chain, and compares what comes of it with every file.
///
/// - Returns: empty where all holds. Costs in proportion to the whole workspace.
public func verifyWorkspace(on disk: any Disk, name: String) throws -> [Fault] {
  var faults: [Fault] = []
  var truth = Replay()
  do { try truth.run(disk) } catch let error as any Explained {
    return [Fault(path: place(of: error), what: error.message)]
  }
  let shelf = truth.shelf
  if let bytes = try disk.read(Marker.path, from: 0) {
    let marker = Marker.read(bytes)
    if marker.map({ Marker.bytes($0) == bytes && truth.marks[$0.commit] == $0 }) != true {
      faults.append(Fault(path: Marker.path, what: Message(zh: "与日志不符", en: "it does not fit the journal")))
    }
  }
  if let bytes = try disk.read(GroupIndex.path, from: 0), GroupIndex.read(bytes) == nil {
    faults.append(
      Fault(
        path: GroupIndex.path, what: Message(zh: "摘要不符，文件被改动过", en: "its digest does not match: the file was altered")))
  }
  let session: Session
  do { session = try Session(disk, name: name, readOnly: true) } catch let error as any Explained {
    return faults + [Fault(path: place(of: error), what: error.message)]
  }
  var documents = Set(shelf.documents)
  do { documents.formUnion(try session.allDocuments()) } catch let error as any Explained {
    faults.append(Fault(path: place(of: error), what: error.message))
  }
  for document in documents.sorted(by: { $0.path < $1.path }) {
    do {
      if try session.content(of: document) != shelf.content(of: document) {
        faults.append(
          Fault(path: document.path, what: Message(zh: "内容与日志不符", en: "its content does not fit the journal")))
      }
    } catch let error as any Explained { faults.append(Fault(path: document.path, what: error.message)) }
  }
  do {
    let listed = Set(try session.groups())
    let known = shelf.groups.map {
      GroupEntry(name: $0.key, schoolClass: $0.value.group.schoolClass, status: $0.value.group.status)
    }
    if listed != Set(known) {
      faults.append(
        Fault(
          path: GroupIndex.path,
          what: Message(zh: "群列表与日志不符", en: "the list of groups does not fit the journal")))
    }
  } catch let error as any Explained {
    let fault = Fault(path: GroupIndex.path, what: error.message)
    if !faults.contains(where: { $0.what == fault.what }) { faults.append(fault) }
  }
  return faults
}

private func place(of error: any Explained) -> String {
  switch error {
  case let error as DiskError: error.path
  case WorkspaceError.damaged(let path, _, _), WorkspaceError.newerFormat(let path, _): path
  default: ""
  }
}

/// The journal carried out from nothing.
struct Replay {
  private(set) var shelf = Shelf()
  /// The place behind each commit.
  private(set) var marks: [Int: JournalReader.Position] = [:]
  /// Whether some commit's content is gone.
  private(set) var isPurged = false
  private(set) var head = JournalReader.Position(part: 1, offset: 0, commit: 0, digest: .none)

  /// Checks every line against the chain. What a crash left unfinished at the end is passed over: it was never
  /// acknowledged, and is cut by whoever writes next.
  mutating func run(_ disk: any Disk) throws {
    let parts = try disk.list("journal").compactMap { Int($0.prefix(6)) }.sorted()
    guard !parts.isEmpty else {
      throw WorkspaceError.damaged(
        path: Session.partPath(1), line: nil, what: Message(zh: "日志不见了", en: "the journal is gone"))
    }
    for part in parts { try run(disk, part: part, isLast: part == parts.last) }
  }

  private mutating func run(_ disk: any Disk, part: Int, isLast: Bool) throws {
    let path = Session.partPath(part)
    func damaged(_ line: Int?, _ zh: String, _ en: String) -> WorkspaceError {
      .damaged(path: path, line: line, what: Message(zh: zh, en: en))
    }
    guard let bytes = try disk.read(path, from: 0), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      throw damaged(1, "没有首行", "it has no first line")
    }
    guard bytes[..<end].elementsEqual(JournalLine.anchor(after: head.commit, head.digest)) else {
      throw damaged(1, "首行与前文不符", "the first line does not fit what comes before")
    }
    head = JournalReader.Position(part: part, offset: end + 1, commit: head.commit, digest: head.digest)
    var reader = JournalReader(path: path, bytes: Array(bytes[(end + 1)...]), from: head)
    while let entry = try reader.next() {
      for change in entry.commit.changes {
        do throws(ChangeConflict) { try shelf.apply(change) } catch {
          let number = entry.commit.number
          throw damaged(
            nil, "提交 \(number)：\(error.message.zh)", "commit \(number): \(error.message.en)")
        }
      }
      if entry.commit.isPurged { isPurged = true }
      marks[reader.position.commit] = reader.position
    }
    if reader.torn > 0, !isLast { throw damaged(nil, "末尾有未完成的提交", "it ends in an unfinished commit") }
    head = reader.position
  }
}

extension Shelf {
  /// Every document on the shelf.
  var documents: [Document] {
    var result: [Document] = settings == nil ? [] : [.settings]
    result += schools.keys.map { .school($0) } + rosters.keys.map { .roster($0) } + groups.keys.map { .group($0) }
    for (group, months) in posts { result += months.keys.map { .posts(group: group, month: $0) } }
    return result + packs.keys.map { .pack($0) }
  }
}
