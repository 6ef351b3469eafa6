/// What calendar and clock on the wall show at an instant.
public struct LocalTime: Hashable, Sendable {
  /// The day on the wall calendar.
  public var day: Day
  /// Seconds since midnight.
  public var second: Int

  public init(day: Day, second: Int) {
    self.day = day
    self.second = second
  }

  public init(_ instant: Instant, in zone: Zone) {
    let local = instant.seconds + zone.offset
    let number = local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
    day = Day(number: number)
    second = local - number * 86_400
  }

  /// Minutes since midnight.
  public var minute: Int { second / 60 }

  /// The moment at which a place's clocks show this.
  public func instant(in zone: Zone) -> Instant {
    Instant(seconds: day.number * 86_400 + second - zone.offset)
  }

  /// `08:12:33`.
  public var clock: String {
    "\(twoDigits(second / 3600)):\(twoDigits(second / 60 % 60)):\(twoDigits(second % 60))"
  }
}

extension Instant {
  /// ISO 8601: `2026-09-07T08:12:33+08:00`. Seconds may be left out, and a fraction of one is dropped. Without an offset
  /// the time is read in `zone`; without a zone, it is none. A date alone is its first second.
  public init?(iso text: String, in zone: Zone?) {
    guard text.utf8.count <= 40 else { return nil }
    var cursor = DigitCursor(text)
    guard let year = cursor.number(digits: 4), cursor.skip("-"), let month = cursor.number(digits: 2), cursor.skip("-"),
      let dayOfMonth = cursor.number(digits: 2), let day = Day(year: year, month: month, day: dayOfMonth)
    else { return nil }
    var second = 0
    var own: Zone?
    if !cursor.isAtEnd {
      guard cursor.skip("T") || cursor.skip("t") || cursor.skip(" "), let clock = cursor.clock() else { return nil }
      second = clock
      guard let offset = cursor.offset() else { return nil }
      own = offset
    }
    guard let place = own ?? zone else { return nil }
    self = LocalTime(day: day, second: second).instant(in: place)
    guard Instant.span.contains(seconds) else { return nil }
  }

  /// ISO 8601 with the zone's offset.
  public func iso(in zone: Zone) -> String {
    let local = LocalTime(self, in: zone)
    return "\(local.day.text)T\(local.clock)\(zone.name)"
  }
}

extension DigitCursor {
  /// Hours and minutes, and seconds if they stand there; seconds since midnight.
  fileprivate mutating func clock() -> Int? {
    guard let hour = number(digits: 2), skip(":"), let minute = number(digits: 2), hour < 24, minute < 60 else {
      return nil
    }
    guard skip(":") else { return hour * 3600 + minute * 60 }
    guard let second = number(digits: 2), second < 60 else { return nil }
    if skip(".") { guard number(digits: 9, atMost: true) != nil else { return nil } }
    return hour * 3600 + minute * 60 + second
  }

  /// The offset that ends a time; `.some(nil)` where none stands there, nil where it is no offset.
  fileprivate mutating func offset() -> Zone?? {
    if isAtEnd { return .some(nil) }
    if skip("Z") || skip("z") { return isAtEnd ? Zone(offset: 0) : nil }
    guard let sign = sign(), let hours = number(digits: 2) else { return nil }
    _ = skip(":")
    guard let minutes = number(digits: 2), isAtEnd, hours <= 14, minutes < 60 else { return nil }
    return Zone(offset: sign * (hours * 3600 + minutes * 60))
  }
}
