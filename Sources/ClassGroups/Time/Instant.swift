/// A moment, in whole seconds since 1970-01-01T00:00:00Z.
public struct Instant: Hashable, Comparable, Sendable {
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

  public static func - (left: Instant, right: Instant) -> Int { left.seconds - right.seconds }
}

/// Where the wall clocks stand: a fixed distance from UTC. China has had no summer time since 1991.
public struct Zone: Hashable, Sendable {
  /// Seconds east of UTC.
  public var offset: Int

  public init(offset: Int) { self.offset = offset }

  /// Asia/Shanghai.
  public static let china = Zone(offset: 8 * 3600)

  /// A name that the workspace may use: `Asia/Shanghai`, `Asia/Urumqi`, `UTC`, or an offset such as `+08:00`.
  public init?(_ name: String) {
    switch name {
    case "Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "Asia/Hong_Kong", "Asia/Macau", "Asia/Taipei", "PRC":
      self = .china
    case "Asia/Urumqi", "Asia/Kashgar": offset = 6 * 3600
    case "UTC", "Z": offset = 0
    default:
      var cursor = DigitCursor(name)
      guard let sign = cursor.sign(), let hours = cursor.number(digits: 2), cursor.skip(":"),
        let minutes = cursor.number(digits: 2), cursor.isAtEnd, hours <= 14, minutes < 60
      else { return nil }
      offset = sign * (hours * 3600 + minutes * 60)
    }
  }

  /// `+08:00`, or `Z` for UTC itself.
  public var name: String {
    guard offset != 0 else { return "Z" }
    let minutes = offset.magnitude / 60
    return "\(offset < 0 ? "-" : "+")\(twoDigits(Int(minutes / 60))):\(twoDigits(Int(minutes % 60)))"
  }
}

func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

/// Walks over the digits and signs of a date in ASCII.
struct DigitCursor {
  private let bytes: [UInt8]
  private var index = 0

  init(_ text: String) { bytes = Array(text.utf8) }

  var isAtEnd: Bool { index == bytes.count }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < bytes.count, UInt32(bytes[index]) == character.value else { return false }
    index += 1
    return true
  }

  mutating func sign() -> Int? {
    if skip("+") { 1 } else if skip("-") { -1 } else { nil }
  }

  /// Exactly so many digits, or one to so many where `atMost` is set.
  mutating func number(digits: Int, atMost: Bool = false) -> Int? {
    var value = 0
    var count = 0
    while count < digits, index < bytes.count, bytes[index] >= 0x30, bytes[index] <= 0x39 {
      value = value * 10 + Int(bytes[index] - 0x30)
      index += 1
      count += 1
    }
    return count == digits || (atMost && count > 0) ? value : nil
  }
}
