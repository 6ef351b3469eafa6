import Wording

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

extension Document {
  public static func == (left: Document, right: Document) -> Bool {
    switch (left, right) {
    case (.settings, .settings): true
    case (.school(let one), .school(let other)), (.group(let one), .group(let other)),
      (.pack(let one), .pack(let other)):
      isSameText(one, other)
    case (.roster(let one), .roster(let other)):
      isSameText(one.name, other.name) && isSameText(one.school, other.school)
    case (.posts(let one, let month), .posts(let other, let otherMonth)):
      month == otherMonth && isSameText(one, other)
    default: false
    }
  }

  public func hash(into hasher: inout Hasher) {
    switch self {
    case .settings: hasher.combine(0)
    case .school(let name):
      hasher.combine(1)
      hasher.combine(name: name)
    case .roster(let schoolClass):
      hasher.combine(2)
      hasher.combine(name: schoolClass.school)
      hasher.combine(name: schoolClass.name)
    case .group(let name):
      hasher.combine(3)
      hasher.combine(name: name)
    case .posts(let group, let month):
      hasher.combine(4)
      hasher.combine(name: group)
      hasher.combine(month)
    case .pack(let name):
      hasher.combine(5)
      hasher.combine(name: name)
    }
  }
}
