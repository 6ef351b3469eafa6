/// Names one file of the workspace: the unit that is loaded, checkpointed and rebuilt.
public enum Document: Hashable, Sendable {
  case settings
  case school(String)
  case roster(ClassReference)
  case group(String)
  /// The posts of one month, `2026-09`.
  case posts(group: String, month: String)
  case pack(String)
}

/// A line of the list of groups: what can be told without opening their files.
public struct GroupEntry: Hashable, Sendable {
  public var name: String
  public var schoolClass: ClassReference
  public var status: Group.Status

  public init(name: String, schoolClass: ClassReference, status: Group.Status) {
    self.name = name
    self.schoolClass = schoolClass
    self.status = status
  }
}
