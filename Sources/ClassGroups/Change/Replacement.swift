import JSON
import Wording

/// What stood at one place of the book, and what is to stand there. Nil is nothing at all.
public struct Replacement<Record: Hashable & Sendable>: Hashable, Sendable {
  /// What must stand there for the change to be carried out.
  public var before: Record?
  /// What stands there then.
  public var after: Record?

  public init(_ before: Record?, _ after: Record?) {
    self.before = before
    self.after = after
  }

  /// What it does to the record at the place; nothing to nothing counts as adding.
  public var effect: Change.Effect { before == nil ? .adds : after == nil ? .removes : .alters }

  /// What takes it back.
  public var inverse: Replacement { Replacement(after, before) }
}
