import ClassGroups
import JSON

/// The list of groups with their classes and states: a cache for listing and completion, kept in `groups.jsonl` and made
/// anew from the groups' files when it is stale.
struct GroupIndex {
  static let path = "groups.jsonl"

  /// The list as it lies in the file.
  private let lines: GroupLines
  /// What is otherwise since; nil for a group that is gone.
  private var changed: [String: GroupEntry?] = [:]
  private var changedByClass: [ClassReference: Set<String>] = [:]

  /// What was made of the above once somebody asked.
  private final class Made {
    var entries: [GroupEntry]?
    var changed: [(name: String, entry: GroupEntry?)]?
    /// Where the lines of a class are, by the hash of what follows a name in them.
    var byClass: [Int: [Range<Int>]]?
  }
  private var made = Made()

  init(_ lines: GroupLines = GroupLines()) { self.lines = lines }

  init(of shelf: Shelf) {
    self.init()
    for (name, record) in shelf.groups {
      set(name, GroupEntry(name, record.group))
    }
  }

  mutating func set(_ name: String, _ entry: GroupEntry?) {
    if isKnownUniquelyReferenced(&made) {
      made.entries = nil
      made.changed = nil
    } else {
      let byClass = made.byClass
      made = Made()
      made.byClass = byClass
    }
    if let old = changed[name] ?? nil { changedByClass[old.schoolClass]?.remove(name) }
    changed[name] = .some(entry)
    if let entry, entry.status == .active { changedByClass[entry.schoolClass, default: []].insert(name) }
  }

  mutating func note(_ change: Change) {
    guard case .group(let name, let replacement) = change else { return }
    set(name, replacement.after.map { GroupEntry(name, $0) })
  }

  /// All groups, in the order of the bytes of their names.
  var entries: [GroupEntry] {
    if let entries = made.entries { return entries }
    var entries: [GroupEntry] = []
    entries.reserveCapacity(lines.count + changed.count)
    visit { _, place in
      if let entry = entry(place) { entries.append(entry) }
      return true
    }
    made.entries = entries
    return entries
  }

  /// The first of the groups that are looked for.
  func entries(_ search: GroupSearch) -> GroupsFound {
    var first: [Place] = []
    var last: Place?
    var omitted = 0
    // Taken apart beforehand: nothing is counted up and down for each of 50,000 names.
    let (isWanted, onlyActive, limit) = (search.isWanted ?? { _ in true }, search.onlyActive, search.limit)
    var prefix = search.prefix
    prefix.withUTF8 { prefix in
      visit(from: search.prefix) { name, place in
        guard begins(name, prefix) else { return false }
        guard !onlyActive || place.isActive, isWanted(name) else { return true }
        if first.count < limit {
          first.append(place)
        } else {
          omitted += 1
          last = place
        }
        return true
      }
    }
    return GroupsFound(first.compactMap(entry), omitted: omitted, last: last.flatMap(entry))
  }

  func active(in schoolClass: ClassReference) -> [String] {
    var found = changedByClass[schoolClass] ?? []
    for range in linesByClass[Self.hash(schoolClass)] ?? [] {
      guard let entry = lines.entry(range), entry.schoolClass == schoolClass, entry.status == .active,
        changed[entry.name] == nil
      else { continue }
      found.insert(entry.name)
    }
    return found.sorted()
  }

  private var linesByClass: [Int: [Range<Int>]] {
    if let byClass = made.byClass { return byClass }
    var byClass: [Int: [Range<Int>]] = [:]
    byClass.reserveCapacity(lines.count)
    lines.walk { line in
      byClass[Self.hash(line.rest), default: []].append(line.range)
      return true
    }
    made.byClass = byClass
    return byClass
  }

  private static func hash(_ rest: UnsafeRawBufferPointer) -> Int {
    var hasher = Hasher()
    hasher.combine(bytes: rest)
    return hasher.finalize()
  }

  private static func hash(_ schoolClass: ClassReference) -> Int {
    // The line of a group without a name ends as those of all active groups of the class do.
    let line = GroupLines.line(GroupEntry(name: "", schoolClass: schoolClass, status: .active))
    return line.withUnsafeBytes { hash(UnsafeRawBufferPointer(rebasing: $0[GroupLines.opening..<($0.count - 1)])) }
  }

  /// Where a group is told of: in a line, or in a place of what changed since.
  private struct Place {
    var line = 0..<0
    var changed: Int?
    var isActive: Bool
  }

  private func entry(_ place: Place) -> GroupEntry? {
    if let changed = place.changed { return changedInOrder[changed].entry }
    return lines.entry(place.line)
  }

  /// Shows the groups from a name on, in order, until it is enough: those of the file and those that changed since.
  ///
  /// - Parameter body: takes the bytes of the name and where the rest is; says whether to go on.
  private func visit(from first: String = "", _ body: (UnsafeBufferPointer<UInt8>, Place) -> Bool) {
    var place = first.isEmpty ? 0 : lines.place(of: first)
    // Stretches of the file between those that changed: nothing is compared for each of 50,000 lines.
    for (number, (name, entry)) in changedInOrder.enumerated() {
      guard !name.utf8.lexicographicallyPrecedes(first.utf8) else { continue }
      let next = lines.place(of: name)
      guard visit(place..<max(place, next), body) else { return }
      place = lines.place(after: name, at: next)
      guard let entry else { continue }
      var name = name
      guard name.withUTF8({ body($0, Place(changed: number, isActive: entry.status == .active)) }) else { return }
    }
    _ = visit(place..<Int.max, body)
  }

  private func visit(_ stretch: Range<Int>, _ body: (UnsafeBufferPointer<UInt8>, Place) -> Bool) -> Bool {
    lines.walk(from: stretch.lowerBound, to: stretch.upperBound) { line in
      body(line.name, Place(line: line.range, isActive: line.isActive))
    }
  }

  private var changedInOrder: [(name: String, entry: GroupEntry?)] {
    if let changed = made.changed { return changed }
    let sorted = changed.map { (name: $0.key, entry: $0.value) }.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    made.changed = sorted
    return sorted
  }

  func bytes(at commit: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    var count = 0
    visit { _, place in
      count += 1
      if place.changed == nil {
        bytes += lines[place.line]
        bytes.append(UInt8(ascii: "\n"))
      } else if let entry = entry(place) {
        bytes += GroupLines.line(entry)
      }
      return true
    }
    return GroupLines.head(at: commit, count: count, bytes[...]) + bytes
  }
}

extension Session {
  /// The list of groups, from the cache and what was changed since.
  func index() throws -> GroupIndex {
    if let groupIndex { return groupIndex }
    var index: GroupIndex
    if let bytes = try disk.read(GroupIndex.path, from: 0), let cached = GroupLines(bytes),
      cached.commit >= marker.commit, cached.commit <= position.commit
    {
      index = GroupIndex(cached)
    } else {
      index = GroupIndex()
      for name in try names(in: "groups") {
        index.set(name, try group(name).map { GroupEntry(name, $0.group) })
      }
    }
    for document in changedDocuments {
      guard case .group(let name) = document else { continue }
      index.set(name, try group(name).map { GroupEntry(name, $0.group) })
    }
    groupIndex = index
    return index
  }
}

extension GroupEntry {
  init(_ name: String, _ group: Group) {
    self.init(name: name, schoolClass: group.schoolClass, status: group.status)
  }
}
