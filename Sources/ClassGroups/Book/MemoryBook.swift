/// A whole book in memory: for tests, rehearsals and sandboxes. Copies are cheap until they part.
public struct MemoryBook: Book, Hashable, Sendable {
  private var shelf = Shelf()
  private var commits: [Commit] = []

  public init(settings: Settings) { shelf.settings = settings }

  public func settings() -> Settings { shelf.settings ?? Settings(name: "") }
  public func schoolNames() -> [String] { shelf.schools.names.sorted() }
  public func listedSchoolNames() -> [String] { schoolNames() }
  public func school(_ name: String) -> SchoolRecord? { shelf.schools[name] }
  public func roster(of schoolClass: ClassReference) -> Roster? { shelf.rosters[schoolClass] }
  public func group(_ name: String) -> GroupRecord? { shelf.groups[name] }
  public func months(of group: String) -> [String] { shelf.posts[group]?.keys.sorted() ?? [] }
  public func posts(of group: String, in month: String) -> Table<Post> { shelf.posts[group]?[month] ?? Table() }
  public func packNames() -> [String] { shelf.packs.keys.sorted() }
  public func pack(_ name: String) -> PackSource? { shelf.packs[name] }
  public func head() -> Int { commits.count }

  public func classes(named name: String) -> [ClassReference] {
    schoolNames().filter { school($0)?.schoolClass(name) != nil }.map { ClassReference(school: $0, name: name) }
  }

  public func groups() -> [GroupEntry] {
    shelf.groups.sorted { $0.key < $1.key }.map {
      GroupEntry(name: $0.key, schoolClass: $0.value.group.schoolClass, status: $0.value.group.status)
    }
  }

  public func groups(_ search: GroupSearch) -> GroupsFound {
    let found = groups().filter { entry in
      var name = entry.name
      return name.utf8.starts(with: search.prefix.utf8) && (!search.onlyActive || entry.status == .active)
        && search.isWanted.map { name.withUTF8($0) } ?? true
    }
    let first = found.prefix(search.limit)
    return GroupsFound(
      Array(first), omitted: found.count - first.count, last: found.count > first.count ? found.last : nil)
  }

  public func activeGroups(of schoolClass: ClassReference) -> [String] {
    groups().filter { $0.schoolClass == schoolClass && $0.status == .active }.map(\.name)
  }

  public func commit(_ number: Int) -> Commit? {
    number >= 1 && number <= commits.count ? commits[number - 1] : nil
  }

  /// The documents as they stand, to compare states apart from their history.
  public var state: Shelf { shelf }

  /// Carries out changes, all or none, and remembers them as a commit.
  public mutating func commit(
    _ changes: [Change], at: Instant, actor: String, command: String, origin: Commit.Origin = .command
  ) throws(ChangeConflict) {
    var trial = shelf
    for change in changes { try trial.apply(change) }
    shelf = trial
    commits.append(
      Commit(
        number: commits.count + 1, at: at, actor: actor, command: command, origin: origin, changes: changes))
  }
}
