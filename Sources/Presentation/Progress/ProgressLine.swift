import JSON
import Wording

/// How far a long piece of work is, as one line of a terminal: label, bar, share, count, rate and time left.
///
/// A value: who shows it writes a carriage return, the line, and blanks what an earlier, longer line left behind.
public struct ProgressLine: Sendable {
  /// What is being done.
  public var label: Message
  /// Units that are done, of whatever the work counts.
  public var done: Int
  /// Nil where it is not known; then there is neither a bar nor a time left.
  public var total: Int?
  /// Seconds since the work began, by the caller's clock.
  public var elapsed: Double

  /// - Parameter elapsed: seconds; the rate and the time left come of it.
  public init(_ label: Message, done: Int, total: Int? = nil, elapsed: Double) {
    self.label = label
    self.done = done
    self.total = total
    self.elapsed = elapsed
  }

  /// The line without its end, in at most `width` columns. What does not fit is left out: first the bar, then the rate,
  /// then the count; the label is cut last.
  ///
  /// - Parameter hasBar: not where a line stays, in a log.
  public func line(language: Language, width: Int, hasBar: Bool = true, ambiguousIsWide: Bool = false) -> String {
    let name = cleanLine(label[language])
    let share = total.map { $0 > 0 ? min(max(Double(done) / Double($0), 0), 1) : 1 }
    let percent = share.map { "\(Int($0 * 100))%" }
    let count = total.map { "\(done)/\($0)" } ?? "\(done)"
    var pace: String?
    if elapsed > 0, done > 0 {
      let rate = Double(done) / elapsed
      pace = ProgressLine.rate(rate) + "/s"
      if let total, total > done {
        let left = ProgressLine.clock(Double(total - done) / rate)
        pace? += "  " + Message(zh: "剩余 \(left)", en: "\(left) left")[language]
      }
    }
    func room(for parts: [String?]) -> Int {
      parts.reduce(width + 2) { left, part in
        part.map { left - 2 - displayWidth($0, ambiguousIsWide: ambiguousIsWide) } ?? left
      }
    }
    func joined(_ parts: [String?]) -> String { parts.compactMap { $0 }.joined(separator: "  ") }

    let all = [name, percent, count, pace]
    // Two columns separate the bar from its neighbours, two are its brackets.
    if hasBar, let share, room(for: all) >= 14 {
      return joined([name, ProgressLine.bar(share, min(room(for: all) - 4, 30)), percent, count, pace])
    }
    for parts in [all, [name, percent, count], [name, percent ?? count]] where room(for: parts) >= 0 {
      return joined(parts)
    }
    return truncate(joined([percent ?? count, name]), to: max(width, 0), ambiguousIsWide: ambiguousIsWide)
  }

  /// The same for programs, as one line of JSON: `{"progress":{"label":…,"done":…,"total":…,"rate":…,"left":…}}`, with
  /// the rate in units a second and the time left in seconds.
  public func json(language: Language) -> String {
    let rate = elapsed > 0 && done > 0 ? Double(done) / elapsed : nil
    func number(_ value: Double?) -> JSON {
      value.flatMap { $0 < 1e15 ? JSON.integer(Int($0.rounded(.up))) : nil } ?? .null
    }
    var out = JSONWriter()
    out.object { out in
      out.key("progress")
      out.object { out in
        out.member("label", label[language])
        out.member("done", done)
        out.key("total")
        out.json(total.map(JSON.integer) ?? .null)
        out.key("rate")
        out.json(number(rate))
        out.key("left")
        out.json(number(rate.flatMap { rate in total.map { Double(max($0 - done, 0)) / rate } }))
      }
    }
    return out.text
  }

  private static func bar(_ share: Double, _ width: Int) -> String {
    let filled = Int(share * Double(width))
    return "[" + String(repeating: "=", count: filled) + String(repeating: " ", count: width - filled) + "]"
  }

  /// Two significant digits are enough for a glance.
  private static func rate(_ rate: Double) -> String {
    if rate >= 1e15 { return "999999999999999" }
    return rate >= 10 ? "\(Int(rate))" : "\((rate * 10).rounded() / 10)"
  }

  /// `0:42`, `12:05`, `3:20:00`; a time beyond a hundred hours is no forecast.
  private static func clock(_ seconds: Double) -> String {
    guard seconds < 360_000 else { return "--:--" }
    let seconds = Int(seconds.rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (seconds / 3600, seconds / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(seconds % 60))" : "\(minutes):\(two(seconds % 60))"
  }
}
