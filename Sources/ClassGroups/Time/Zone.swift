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
