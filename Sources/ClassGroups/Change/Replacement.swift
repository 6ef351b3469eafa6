import JSON
import Wording

/// What stood at one place of the book, and what is to stand there. Nil is nothing at all.
public struct Replacement<Record: Hashable & Sendable>: Hashable, Sendable {
  public var before: Record?
  public var after: Record?

  public init(_ before: Record?, _ after: Record?) {
    self.before = before
    self.after = after
  }

  public var effect: Change.Effect { before == nil ? .adds : after == nil ? .removes : .alters }

  public var inverse: Replacement { Replacement(after, before) }
}
