/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
  /// Since 1970-01-01T00:00:00Z, leap seconds not counted.
  public var seconds: Int

  public init(seconds: Int) { self.seconds = seconds }

  public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }

  /// Seconds of the years 1 to 9999 in every zone: what lies outside could be written and not be read again.
  static let span = -62_135_510_400...253_402_214_400

  /// Stays within the years that can be written.
  public static func + (instant: Instant, seconds: Int) -> Instant {
    let (sum, isTooFar) = instant.seconds.addingReportingOverflow(seconds)
    let reached = isTooFar ? (seconds < 0 ? Int.min : Int.max) : sum
    return Instant(seconds: min(max(reached, span.lowerBound), span.upperBound))
  }

  /// Seconds from right to left.
  public static func - (left: Instant, right: Instant) -> Int { left.seconds - right.seconds }
}
