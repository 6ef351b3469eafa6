/// What groups are looked for by their names, among 50,000 where need be.
public struct GroupSearch {
  /// How the names begin.
  public var prefix: String
  /// Archived and dissolved groups are passed over.
  public var onlyActive: Bool
  /// How many are wanted; the rest is counted only.
  public var limit: Int
  /// Says of a name, by its bytes, whether it is wanted; it is asked in the order of the names. All are, if nil.
  public var isWanted: ((UnsafeBufferPointer<UInt8>) -> Bool)?

  public init(
    prefix: String = "", onlyActive: Bool = false, limit: Int = .max,
    where isWanted: ((UnsafeBufferPointer<UInt8>) -> Bool)? = nil
  ) {
    self.prefix = prefix
    self.onlyActive = onlyActive
    self.limit = limit
    self.isWanted = isWanted
  }
}

/// What was found: the first of it, and how much more there is.
public struct GroupsFound {
  /// By name.
  public var first: [GroupEntry]
  /// How many there are beside them.
  public var omitted: Int
  /// The last of those omitted.
  public var last: GroupEntry?

  public init(_ first: [GroupEntry] = [], omitted: Int = 0, last: GroupEntry? = nil) {
    self.first = first
    self.omitted = omitted
    self.last = last
  }
}
