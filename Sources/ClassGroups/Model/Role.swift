/// What a member is in a class's group.
public enum Role: String, Placed {
  case homeroom, teacher, parent, guardian, committee, student, outsider

  /// Homeroom and subject teachers.
  public var isTeacher: Bool { self == .homeroom || self == .teacher }

  /// Parents, guardians and the parents' committee: "parent" binds them all (R6).
  public var isParent: Bool { self == .parent || self == .guardian || self == .committee }
}
