import ClassGroups
import Wording

/// Something in a workspace's files that does not hold, and where.
public struct Fault: Hashable, Sendable {
  /// The file, from the workspace's folder on.
  public var path: String
  /// What does not hold.
  public var what: Message
}

/// Finds any byte changed behind the program's back: replays the journal from its beginning, checking every line against
/// the chain, and compares what comes of it with every file.
///
/// - Parameter since: only the files of what later commits touched are compared; the journal is checked all the same.
/// - Returns: empty where all holds. Costs in proportion to the whole workspace.
public func verifyWorkspace(on disk: any Disk, name: String, since commit: Int = 0) throws -> [Fault] {
  var faults: [Fault] = []
  var truth = Replay()
  do { try truth.run(disk) } catch let error as any Explained {
    return [Fault(path: place(of: error), what: error.message)]
  }
  let shelf = truth.shelf
  if let bytes = try disk.read(Marker.path, from: 0) {
    let marker = Marker.read(bytes, disk.format)
    if marker.map({ Marker.bytes($0) == bytes && truth.marks.contains($0) }) != true {
      faults.append(Fault(path: Marker.path, what: Message(zh: "与日志不符", en: "it does not fit the journal")))
    }
  }
  if let bytes = try disk.read(GroupIndex.path, from: 0), GroupLines(bytes) == nil {
    faults.append(
      Fault(
        path: GroupIndex.path, what: Message(zh: "摘要不符，文件被改动过", en: "its digest does not match: the file was altered")))
  }
  let session: Session
  do { session = try Session(disk, name: name, readOnly: true) } catch let error as any Explained {
    return faults + [Fault(path: place(of: error), what: error.message)]
  }
  if try Session.hasUnfinishedPurge(on: disk) {
    faults.append(
      Fault(
        path: "purge.json",
        what: Message(zh: "清除尚未完成，下一条写入命令会完成它", en: "a purge is not finished; the next command that writes finishes it")
      ))
  }
  var documents = Set(shelf.documents)
  do { documents.formUnion(try session.allDocuments()) } catch let error as any Explained {
    faults.append(Fault(path: place(of: error), what: error.message))
  }
  if commit > 0 { documents = try documents.intersection(truth.touched(since: commit, on: disk)) }
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
    let known = shelf.groups.map { GroupEntry($0.key, $0.value.group) }
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

extension Shelf {
  /// Every document on the shelf.
  var documents: [Document] {
    var result: [Document] = settings == nil ? [] : [.settings]
    result += schools.names.map { .school($0) } + rosters.keys.map { .roster($0) } + groups.names.map { .group($0) }
    for (group, months) in posts { result += months.keys.map { .posts(group: group, month: $0) } }
    return result + packs.keys.map { .pack($0) }
  }
}
