/// A file that a command writes outside the workspace. It is there whole before anything that the command changes is
/// committed, or not at all; what is there already is never overwritten.
public struct Export {
  /// Where to, as the person named it.
  public var path: String
  /// Its bytes, made only where they are written.
  public var content: () throws -> [UInt8]

  /// - Parameter content: makes the bytes; asked once, where they are written, and not in a rehearsal.
  public init(path: String, content: @escaping () throws -> [UInt8]) {
    self.path = path
    self.content = content
  }
}
