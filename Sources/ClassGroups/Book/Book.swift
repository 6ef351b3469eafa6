/// What a command may read. `Workspace` fulfils it from the disk, opening only what is asked for; `MemoryBook` does for
/// tests, rehearsals and sandboxes.
///
/// Every look-up may fail where a file is damaged; the error is one that explains itself.
public protocol Book {
  func settings() throws -> Settings

  func schoolNames() throws -> [String]
  /// Names of the schools, opening none: one that was taken back may still be among them.
  func listedSchoolNames() throws -> [String]
  func school(_ name: String) throws -> SchoolRecord?
  /// The classes of that name, in all schools.
  func classes(named name: String) throws -> [ClassReference]
  /// Nil where no student of the class was ever recorded.
  func roster(of schoolClass: ClassReference) throws -> Roster?

  /// All groups, by name. Costs in proportion to their number, and opens none.
  func groups() throws -> [GroupEntry]
  /// The first groups, by name, of those that are looked for. Costs a look at each name that begins so, and opens none.
  func groups(_ search: GroupSearch) throws -> GroupsFound
  /// Names of the active groups of a class.
  func activeGroups(of schoolClass: ClassReference) throws -> [String]
  func group(_ name: String) throws -> GroupRecord?

  /// The months in which a group has posts, oldest first.
  func months(of group: String) throws -> [String]
  func posts(of group: String, in month: String) throws -> Table<Post>

  /// Names of the school's own policies.
  func packNames() throws -> [String]
  func pack(_ name: String) throws -> PackSource?

  /// The number of the latest commit; 0 before the first.
  func head() throws -> Int
  /// A commit with its changes; nil where there is none of that number.
  func commit(_ number: Int) throws -> Commit?
}
