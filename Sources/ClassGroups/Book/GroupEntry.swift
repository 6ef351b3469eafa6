/// A line of the list of groups: what can be told without opening their files.
public struct GroupEntry: Hashable, Sendable {
  /// The group's name in the workspace.
  public var name: String
  /// The class that it belongs to.
  public var schoolClass: ClassReference
  /// Whether it goes on.
  public var status: Group.Status

  public init(name: String, schoolClass: ClassReference, status: Group.Status) {
    self.name = name
    self.schoolClass = schoolClass
    self.status = status
  }
}
