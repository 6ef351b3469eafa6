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
  var shelf = Shelf()
  do { try replay(disk, into: &shelf) } catch let error as any Explained {
    return [Fault(path: "journal", what: error.message)]
  }
  let session: Session
  do { session = try Session(disk, name: name, readOnly: true) } catch let error as any Explained {
    return [Fault(path: Marker.path, what: error.message)]
  }
  var documents = Set(shelf.documents)
  do { documents.formUnion(try session.allDocuments()) } catch let error as any Explained {
    faults.append(Fault(path: "", what: error.message))
  }
  for document in documents.sorted(by: { $0.path < $1.path }) {
    do {
      if try session.content(of: document) != shelf.content(of: document) {
        faults.append(
          Fault(path: document.path, what: Message(zh: "内容与日志不符", en: "its content does not fit the journal")))
      }
    } catch let error as any Explained { faults.append(Fault(path: document.path, what: error.message)) }
  }
  let listed = Set(try session.groups().map(\.name))
  if listed != Set(shelf.groups.keys) {
    faults.append(
      Fault(path: GroupIndex.path, what: Message(zh: "群列表与日志不符", en: "the list of groups does not fit the journal")))
  }
  return faults
}

/// Carries the whole journal out from nothing. Purged commits are passed over: what they changed is taken as it stands.
private func replay(_ disk: any Disk, into shelf: inout Shelf) throws {
  let parts = try disk.list("journal").compactMap { Int($0.prefix(6)) }.sorted()
  var expected: JournalReader.Position?
  for part in parts {
    let path = Session.partPath(part)
    guard let bytes = try disk.read(path, from: 0), let end = bytes.firstIndex(of: UInt8(ascii: "\n")) else {
      throw WorkspaceError.damaged(path: path, line: 1, what: Message(zh: "没有首行", en: "it has no first line"))
    }
    let start: JournalReader.Position
    if let expected {
      start = JournalReader.Position(part: part, offset: end + 1, commit: expected.commit, digest: expected.digest)
    } else {
      start = JournalReader.Position(part: part, offset: end + 1, commit: 0, digest: .none)
    }
    guard bytes[..<end].elementsEqual(JournalLine.anchor(after: start.commit, start.digest)) else {
      throw WorkspaceError.damaged(
        path: path, line: 1, what: Message(zh: "首行与前文不符", en: "the first line does not fit what comes before"))
    }
    var reader = JournalReader(path: path, bytes: Array(bytes[(end + 1)...]), from: start)
    while let entry = try reader.next() {
      for change in entry.commit.changes {
        do { try shelf.apply(change) } catch {
          throw WorkspaceError.damaged(
            path: path, line: nil,
            what: Message(
              zh: "提交 \(entry.commit.number)：\(error.message.zh)",
              en: "commit \(entry.commit.number): \(error.message.en)"))
        }
      }
    }
    if reader.torn > 0 {
      throw WorkspaceError.damaged(
        path: path, line: nil,
        what: Message(zh: "末尾有 \(reader.torn) 字节未完成的提交", en: "\(reader.torn) bytes of an unfinished commit at its end"))
    }
    expected = reader.position
  }
}

extension Shelf {
  /// Every document on the shelf.
  fileprivate var documents: [Document] {
    var result: [Document] = settings == nil ? [] : [.settings]
    result += schools.keys.map { .school($0) } + rosters.keys.map { .roster($0) } + groups.keys.map { .group($0) }
    for (group, months) in posts { result += months.keys.map { .posts(group: group, month: $0) } }
    return result + packs.keys.map { .pack($0) }
  }
}
