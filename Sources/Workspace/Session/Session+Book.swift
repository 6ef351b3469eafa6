import ClassGroups
import JSON
import Wording

extension Session: Book {
  public func settings() throws -> Settings {
    try load(.settings)
    guard let settings = shelf.settings else {
      throw WorkspaceError.damaged(
        path: Document.settings.path, line: nil, what: Message(zh: "没有设置", en: "it holds no settings"))
    }
    return settings
  }

  public func schoolNames() throws -> [String] { try schools().names }

  public func school(_ name: String) throws -> SchoolRecord? {
    try load(.school(name))
    return shelf.schools[name]
  }

  public func classes(named name: String) throws -> [ClassReference] {
    try schools().classes(named: name)
  }

  public func roster(of schoolClass: ClassReference) throws -> Roster? {
    if latestRoster != schoolClass {
      try load(.roster(schoolClass))
      latestRoster = schoolClass
    }
    return shelf.rosters.isEmpty ? nil : shelf.rosters[schoolClass]
  }

  public func groups() throws -> [GroupEntry] { try index().entries }

  public func groups(_ search: GroupSearch) throws -> GroupsFound { try index().entries(search) }

  public func activeGroups(of schoolClass: ClassReference) throws -> [String] {
    try index().active(in: schoolClass)
  }

  public func group(_ name: String) throws -> GroupRecord? {
    if latestGroup.map({ isSameText($0, name) }) != true {
      try load(.group(name))
      latestGroup = name
    }
    if let record = shelf.recallGroup(name) { return record }
    try checkAbsence(of: name)
    return nil
  }

  /// A group that the list knows, and that nothing changed since, has a file: without it, it is lost and not unknown.
  private func checkAbsence(of name: String) throws {
    let document = Document.group(name)
    guard marker.commit > 0, !changedSinceMarker.contains(document),
      transaction?.touched.contains(document) != true
    else { return }
    if listedGroups == nil {
      let cached = try disk.read(GroupIndex.path, from: 0).flatMap { GroupLines($0) }
      guard let cached, cached.commit == marker.commit else { return }
      listedGroups = cached
    }
    guard listedGroups?.contains(name) == true, try disk.size(document.path) == nil else { return }
    throw WorkspaceError.damaged(path: document.path, line: nil, what: Message(zh: "缺少文件", en: "the file is gone"))
  }

  public func months(of group: String) throws -> [String] {
    var months = Set(
      try disk.list("posts/" + FileName.encode(group)).filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) })
    for case .posts(group, let month) in changedDocuments { months.insert(month) }
    return try months.filter { try !posts(of: group, in: $0).isEmpty }.sorted()
  }

  public func posts(of group: String, in month: String) throws -> Table<Post> {
    try load(.posts(group: group, month: month))
    return shelf.posts[group]?[month] ?? Table()
  }

  public func packNames() throws -> [String] {
    var names = Set(try names(in: "policies"))
    for document in changedDocuments { if case .pack(let name) = document { names.insert(name) } }
    return try names.filter { try pack($0) != nil }.sorted()
  }

  public func pack(_ name: String) throws -> PackSource? {
    try load(.pack(name))
    return shelf.packs[name]
  }

  public func head() -> Int { position.commit }

  public func commit(_ number: Int) throws -> Commit? {
    guard number >= 1, number <= position.commit else { return nil }
    if ranges[number] == nil { try findCommits() }
    guard let (part, range) = ranges[number] else { return nil }
    let path = JournalPart.path(part)
    guard let bytes = try disk.read(path, from: range.lowerBound, atMost: range.count), bytes.count == range.count
    else { return nil }
    return try JournalReader.decode(
      bytes, at: range.lowerBound, number: number, path: path, version: versions[part] ?? disk.format.version,
      format: disk.format)
  }

  /// Finds out where the commits before the marker lie.
  func findCommits() throws {
    for part in try disk.journalParts() {
      let start = try JournalPart.anchor(of: part, on: disk).position
      versions[part] = start.version
      guard let bytes = try disk.read(JournalPart.path(part), from: start.offset) else { continue }
      var reader = JournalReader(path: JournalPart.path(part), bytes: bytes, from: start, readsChanges: false)
      while let entry = try reader.next() { ranges[entry.commit.number] = (part, entry.range) }
    }
  }

  /// Names of the documents in a folder, from the names of their files, or from within where those do not show them.
  func names(in folder: String) throws -> [String] {
    try disk.list(folder).compactMap { file in
      guard file.utf8.suffix(5).elementsEqual(".json".utf8), file.utf8.first != UInt8(ascii: ".") else { return nil }
      guard file.utf8.contains(UInt8(ascii: "%")) else { return String(file.dropLast(5)) }
      return try innerName("\(folder)/\(file)")
    }
  }

  /// The name that a checkpoint bears within; nil where the file has just gone.
  func innerName(_ path: String) throws -> String? {
    guard let bytes = try disk.read(path, from: 0) else { return nil }
    guard let name = (try? JSON(parsing: bytes, depthLimit: JournalLine.depthLimit))?["name"]?.string else {
      throw misplaced(path)
    }
    return name
  }

  func misplaced(_ path: String) -> WorkspaceError {
    .damaged(path: path, line: nil, what: Message(zh: "文件名与内容不符", en: "its name does not fit what it holds"))
  }
}
