import ClassGroups
import JSON

/// The list of groups with their classes and states: a cache for listing and completion, kept in `groups.jsonl` and made
/// anew from the groups' files when it is stale.
struct GroupIndex {
  static let path = "groups.jsonl"

  private var byName: [String: GroupEntry] = [:]
  private var activeByClass: [ClassReference: Set<String>] = [:]

  /// The entries in their order, once somebody asked: completion asks at every key.
  private final class Order {
    var entries: [GroupEntry]?
  }
  private var order = Order()

  init() {}

  init(of shelf: Shelf) {
    for (name, record) in shelf.groups {
      set(name, GroupEntry(name: name, schoolClass: record.group.schoolClass, status: record.group.status))
    }
  }

  var entries: [GroupEntry] {
    if let entries = order.entries { return entries }
    let entries = byName.values.sorted { $0.name < $1.name }
    order.entries = entries
    return entries
  }

  func active(in schoolClass: ClassReference) -> [String] { activeByClass[schoolClass]?.sorted() ?? [] }

  mutating func set(_ name: String, _ entry: GroupEntry?) {
    if order.entries != nil { order = Order() }
    if let old = byName[name], old.status == .active { activeByClass[old.schoolClass]?.remove(name) }
    byName[name] = entry
    if let entry, entry.status == .active { activeByClass[entry.schoolClass, default: []].insert(name) }
  }

  mutating func note(_ change: Change) {
    guard case .group(let name, let replacement) = change else { return }
    set(name, replacement.after.map { GroupEntry(name: name, schoolClass: $0.schoolClass, status: $0.status) })
  }

  func bytes(at commit: Int) -> [UInt8] {
    var out = JSONWriter()
    for entry in entries {
      out.object { out in
        out.member("name", entry.name)
        out.member("school", entry.schoolClass.school)
        out.member("class", entry.schoolClass.name)
        out.member("status", entry.status.rawValue)
      }
      out.newline()
    }
    return Self.head(at: commit, count: byName.count, out.bytes) + out.bytes
  }

  /// The first line; its digest covers what it says and the lines after it.
  private static func head(at commit: Int, count: Int, _ lines: some Collection<UInt8>) -> [UInt8] {
    var hasher = Digest.Hasher()
    hasher.add(Array("\(commit) \(count)\n".utf8))
    hasher.add(lines)
    let digest = hasher.finish()
    var out = JSONWriter()
    out.object { out in
      out.member("format", "qunsh-groups")
      out.member("version", 1)
      out.member("commit", commit)
      out.member("groups", count)
      out.member("sha256", digest.hexadecimal)
    }
    out.newline()
    return out.bytes
  }

  /// The commit that a cache reflects, and the list; nil where it is spoilt.
  static func read(_ bytes: [UInt8]) -> (commit: Int, index: GroupIndex)? {
    var lines = bytes.split(separator: UInt8(ascii: "\n"))[...]
    guard let head = lines.popFirst(), let json = try? JSON(parsing: head),
      json["format"]?.string == "qunsh-groups", json["version"]?.integer == 1, let commit = json["commit"]?.integer,
      let count = json["groups"]?.integer, count == lines.count,
      bytes.starts(with: self.head(at: commit, count: count, bytes.dropFirst(head.count + 1)))
    else { return nil }
    var index = GroupIndex()
    for line in lines {
      guard let json = try? JSON(parsing: line), let name = json["name"]?.string, let school = json["school"]?.string,
        let schoolClass = json["class"]?.string, let status = json["status"]?.string.flatMap(Group.Status.init)
      else { return nil }
      let reference = ClassReference(school: school, name: schoolClass)
      index.set(name, GroupEntry(name: name, schoolClass: reference, status: status))
    }
    return (commit, index)
  }
}

extension Session {
  /// The list of groups, from the cache and what was changed since.
  func index() throws -> GroupIndex {
    if let groupIndex { return groupIndex }
    var index: GroupIndex
    if let bytes = try disk.read(GroupIndex.path, from: 0), let cached = GroupIndex.read(bytes),
      cached.commit >= marker.commit, cached.commit <= position.commit
    {
      index = cached.index
    } else {
      index = GroupIndex()
      for name in try names(in: "groups", format: "qunsh-group") {
        index.set(
          name,
          try group(name).map { GroupEntry(name: name, schoolClass: $0.group.schoolClass, status: $0.group.status) })
      }
    }
    for document in changedDocuments {
      guard case .group(let name) = document else { continue }
      index.set(
        name, try group(name).map { GroupEntry(name: name, schoolClass: $0.group.schoolClass, status: $0.group.status) }
      )
    }
    groupIndex = index
    return index
  }
}
