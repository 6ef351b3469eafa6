import ClassGroups
import Wording

extension Desk {
  /// The day on the wall.
  var today: Day { day(of: now) }

  /// The day in the workspace's zone.
  func day(of instant: Instant) -> Day { LocalTime(instant, in: zone).day }

  /// A time that a person gave, read in the workspace's zone.
  func instant(_ text: String) -> Instant? { Instant(iso: text, in: zone) }

  /// How people read an instant: day and time in the workspace's zone.
  func shown(_ instant: Instant) -> String {
    let local = LocalTime(instant, in: zone)
    return "\(local.day.text) \(local.clock.dropLast(3))"
  }
}

extension Day {
  /// As a letter dates it: 2026年9月7日.
  var zh: String {
    let (year, month, day) = civil
    return "\(year)年\(month)月\(day)日"
  }
}

/// A span of time in words, in its two largest units.
func span(_ seconds: Int) -> Message {
  let units: [(seconds: Int, zh: String, one: String, many: String)] = [
    (86_400, "天", "day", "days"), (3_600, "小时", "hour", "hours"), (60, "分钟", "minute", "minutes"),
  ]
  var rest = max(60, seconds)
  var zh = ""
  var en: [String] = []
  for unit in units where rest >= unit.seconds && en.count < 2 {
    let count = rest / unit.seconds
    rest -= count * unit.seconds
    zh += "\(count) \(unit.zh)"
    en.append("\(count) \(count == 1 ? unit.one : unit.many)")
  }
  return Message(zh: " " + zh, en: en.joined(separator: " "))
}
