import Wording

/// A span of time in whole seconds, as `30m`, `2h`, `1d`, `7d`, `1w` or `90s` write it.
public struct Seconds: Sendable, Hashable {
  /// How many seconds; `init(_:)` of a text gives 0 to a thousand years.
  public let count: Int

  public init(_ count: Int) {
    self.count = count
  }

  /// Reads `30m`, `2h`, `1h30m`, `1d`, `7天`, `2小时`, `30分钟`, `半小时`; nil for anything else, for nothing, and past a
  /// thousand years.
  public init?(_ text: String) {
    if let fixed = Self.spokenWords[text] {
      self.init(fixed)
      return
    }
    var total = 0
    var number: Int?
    var rest = Substring(text)
    guard !rest.isEmpty else { return nil }
    while let first = rest.unicodeScalars.first {
      if (0x30...0x39).contains(first.value) {
        let grown = (number ?? 0) * 10 + Int(first.value - 0x30)
        guard grown <= Self.most else { return nil }
        number = grown
        rest.unicodeScalars.removeFirst()
        continue
      }
      guard let amount = number, let unit = Self.units.first(where: { rest.hasPrefix($0.name) }) else { return nil }
      let (product, overflow) = amount.multipliedReportingOverflow(by: unit.seconds)
      guard !overflow, product <= Self.most - total else { return nil }
      total += product
      number = nil
      rest.removeFirst(unit.name.count)
    }
    guard number == nil else { return nil }
    self.init(total)
  }

  private static let most = 1000 * 366 * 86_400
  private static let spokenWords = ["半小时": 1_800, "半天": 43_200]
  /// Longer names first, so that none is taken for its own beginning.
  private static let units: [(name: String, seconds: Int)] = [
    ("分钟", 60), ("小时", 3_600), ("星期", 604_800), ("秒", 1), ("分", 60), ("时", 3_600), ("天", 86_400), ("日", 86_400),
    ("周", 604_800), ("s", 1), ("m", 60), ("h", 3_600), ("d", 86_400), ("w", 604_800), ("S", 1), ("M", 60),
    ("H", 3_600), ("D", 86_400), ("W", 604_800),
  ]
}

extension ArgumentKind where Value == Seconds {
  /// A span of time: `30m`, `2h`, `1d`, `7d`.
  public static var duration: Self {
    Self(
      form: ArgumentForm(
        name: "duration", placeholder: "DURATION",
        expected: Message(zh: "时长，如 30m、2h、1d", en: "a span of time such as 30m, 2h or 1d"), example: "2h", folds: true,
        storage: .read),
      store: { text in Seconds(text).map { .integer($0.count) } },
      load: { Seconds($0.integer) })
  }
}
