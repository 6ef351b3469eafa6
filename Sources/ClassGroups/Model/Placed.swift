/// An enumeration whose cases have no values and no numbers of their own: they may stand in tables and in sets of bits by
/// their place in the declaration.
public protocol Placed: CaseIterable, Hashable, Sendable {}

extension Placed {
  /// Its place in the declaration, from 0; a search in `allCases` takes as long as it is far.
  @inlinable public var place: Int {
    // Up to 256 cases without values are kept as the number of the case in a byte.
    Int(unsafeBitCast(self, to: UInt8.self))
  }
}

/// Cases of an enumeration of at most 64, a bit each.
public struct Choices<Case: Placed>: Sendable, Hashable, ExpressibleByArrayLiteral {
  @usableFromInline var bits: UInt64 = 0

  /// None.
  @inlinable public init() {}

  /// Those that are told, in any order.
  @inlinable public init(_ choices: some Sequence<Case>) {
    for choice in choices { insert(choice) }
  }

  @inlinable public init(arrayLiteral choices: Case...) { self.init(choices) }

  /// Those of which something is so.
  @inlinable public init(where isIn: (Case) -> Bool) {
    for choice in Case.allCases where isIn(choice) { insert(choice) }
  }

  /// Whether it is in there.
  @inlinable public func contains(_ choice: Case) -> Bool { bits & 1 << UInt64(choice.place) != 0 }

  /// Puts it in; nothing happens where it is.
  @inlinable public mutating func insert(_ choice: Case) { bits |= 1 << UInt64(choice.place) }

  /// Whether all of them are so.
  @inlinable public func areAll(_ isSo: (Case) -> Bool) -> Bool {
    var left = bits
    while left != 0 {
      let place = UInt8(truncatingIfNeeded: left.trailingZeroBitCount)
      guard isSo(unsafeBitCast(place, to: Case.self)) else { return false }
      left &= left - 1
    }
    return true
  }
}
