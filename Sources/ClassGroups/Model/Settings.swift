import JSON
import Wording

/// What holds for the whole workspace: the content of `workspace.json`.
public struct Settings: Hashable, Sendable {
  /// What the workspace is called: a school, a district.
  public var name: String
  /// In which days and hours are told and clauses of time are judged.
  public var zone = Zone.china
  /// The policy that a new group gets.
  public var policy = "hengshui-2018"
  /// Who acts when nobody is named with `--as`.
  public var actor: String?
  /// Whether a breach's proposed sanction is applied at once.
  public var enforces = false
  /// Whether the ambiguous characters of East Asian width take two cells on the user's terminal.
  public var ambiguousIsWide = false
  /// Which days are school days.
  public var calendar = SchoolCalendar()
  /// Hosts whose links are always allowed (R14), in lower case.
  public var hosts: [String] = []
  /// Words of the school's own, by the topic that they speak for.
  public var words: [String: [String]] = [:]
  /// Phrases that are never held against anybody.
  public var exceptions: [String] = []
  /// How many days after its end a group's personal data is kept.
  public var retentionDays = 180

  public init(name: String) { self.name = name }
}

extension Settings: JSONWritable, JSONReadable {
  public func write(to out: inout JSONWriter) {
    out.object { out in
      out.member("name", name)
      out.member("zone", zone.name)
      out.member("policy", policy)
      out.member("actor", ifAny: actor)
      out.member("enforces", ifTrue: enforces)
      out.member("ambiguous_is_wide", ifTrue: ambiguousIsWide)
      out.member("holidays", ifAny: calendar.holidays.map(\.text))
      out.member("make_up_days", ifAny: calendar.makeUpDays.map(\.text))
      out.member("hosts", ifAny: hosts)
      if !words.isEmpty {
        out.key("words")
        out.object { out in
          for (topic, list) in words.sorted(by: { $0.key < $1.key }) {
            out.key(topic)
            out.array { out in for word in list { out.string(word) } }
          }
        }
      }
      out.member("exceptions", ifAny: exceptions)
      out.member("retention_days", retentionDays)
    }
  }

  public init(json: JSON) throws(ShapeError) {
    self.init(name: try json.string("name"))
    if let text = try json.optionalString("zone") {
      guard let zone = Zone(text) else { throw .wrongTime("zone") }
      self.zone = zone
    }
    policy = try json.optionalString("policy") ?? policy
    actor = try json.optionalString("actor")
    enforces = try json.flag("enforces")
    ambiguousIsWide = try json.flag("ambiguous_is_wide")
    calendar = SchoolCalendar(holidays: try json.days("holidays"), makeUpDays: try json.days("make_up_days"))
    hosts = try json.strings("hosts")
    if let object = try json.optional("words") {
      for (topic, _) in object.object?.members ?? [] { words[topic] = try object.strings(topic) }
    }
    exceptions = try json.strings("exceptions")
    retentionDays = min(max(try json.optionalInteger("retention_days") ?? retentionDays, 0), 36_500)
  }
}

extension ShapeError {
  static func wrongTime(_ key: String) -> ShapeError {
    ShapeError(path: [key], Message(zh: "不是有效的时间", en: "is no valid time"))
  }
}

extension JSON {
  /// Days such as `2026-10-01`; empty where the key is absent.
  public func days(_ key: String) throws(ShapeError) -> [Day] {
    var result: [Day] = []
    for text in try strings(key) {
      guard let day = Day(text) else { throw .wrongTime(key) }
      result.append(day)
    }
    return result
  }

  func optionalDay(_ key: String) throws(ShapeError) -> Day? {
    guard let text = try optionalString(key) else { return nil }
    guard let day = Day(text) else { throw .wrongTime(key) }
    return day
  }

  /// An instant in ISO 8601 with its offset.
  func instant(_ key: String) throws(ShapeError) -> Instant {
    guard let instant = Instant(iso: try string(key), in: nil) else { throw .wrongTime(key) }
    return instant
  }

  func optionalInstant(_ key: String) throws(ShapeError) -> Instant? {
    try optional(key) == nil ? nil : try instant(key)
  }
}

extension JSONWriter {
  /// Instants stand in files in China's time, whatever the workspace's zone, so that the same change has one form.
  mutating func member(_ key: StaticString, _ instant: Instant) {
    self.key(key)
    guard Instant.span.contains(instant.seconds) else { return string(instant.iso(in: .china)) }
    string(for: instant.seconds, upTo: 26) { text in
      let local = LocalTime(instant, in: .china)
      let (year, month, day) = local.day.civil
      var place = 0
      func put(_ number: Int, _ mark: Unicode.Scalar) {
        text[place] = UInt8(0x30 + number / 10 % 10)
        text[place + 1] = UInt8(0x30 + number % 10)
        text[place + 2] = UInt8(truncatingIfNeeded: mark.value)
        place += 3
      }
      put(year / 100, "-")
      place -= 1
      put(year, "-")
      put(month, "-")
      put(day, "T")
      put(local.second / 3600, ":")
      put(local.second / 60 % 60, ":")
      put(local.second % 60, "+")
      put(8, ":")
      put(0, "\"")
      return place - 1
    }
  }

  mutating func member(_ key: StaticString, ifAny instant: Instant?) {
    if let instant { member(key, instant) }
  }
}
