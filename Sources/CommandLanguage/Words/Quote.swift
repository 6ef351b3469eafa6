/// A kind of quote: what opens it, what closes it, and what counts within.
struct Quote {
  let opener: Unicode.Scalar
  let closer: Unicode.Scalar
  /// A second character that closes it, where an input method gave the same quote twice or the two the wrong way round.
  var otherCloser: Unicode.Scalar?
  /// Whether the opener within opens a further level, as “他说“好”。” has it.
  var nests = false
  /// Whether a backslash and `$` count within.
  let interprets: Bool
  /// Opens only where a word or a value begins; elsewhere it is an apostrophe or the end of somebody's quote.
  var onlyAtStart = false

  static let double = Quote(opener: "\"", closer: "\"", interprets: true)
  static let single = Quote(opener: "'", closer: "'", interprets: false)
  static let wideDouble = Quote(opener: "＂", closer: "＂", interprets: true)
  static let wideSingle = Quote(opener: "＇", closer: "＇", interprets: false)
  static let chineseDouble = Quote(opener: "“", closer: "”", nests: true, interprets: true)
  static let chineseSingle = Quote(opener: "‘", closer: "’", nests: true, interprets: false)
  static let turnedDouble = Quote(opener: "”", closer: "”", otherCloser: "“", interprets: true, onlyAtStart: true)
  static let turnedSingle = Quote(opener: "’", closer: "’", otherCloser: "‘", interprets: false, onlyAtStart: true)
  static let lowDouble = Quote(opener: "„", closer: "”", otherCloser: "“", interprets: true, onlyAtStart: true)

  /// The quote that three bytes open, if they do. All quotes that are not ASCII take three bytes.
  @inline(__always)
  static func opened(by first: UInt8, _ second: UInt8, _ third: UInt8) -> Quote? {
    switch (first, second, third) {
    case (0xE2, 0x80, 0x9C): chineseDouble
    case (0xE2, 0x80, 0x9D): turnedDouble
    case (0xE2, 0x80, 0x98): chineseSingle
    case (0xE2, 0x80, 0x99): turnedSingle
    case (0xE2, 0x80, 0x9E): lowDouble
    case (0xEF, 0xBC, 0x82): wideDouble
    case (0xEF, 0xBC, 0x87): wideSingle
    default: nil
    }
  }

  /// Whether a scalar is a quotation mark of any kind, which a backslash makes ordinary.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\"", "'", "“", "”", "‘", "’", "„", "＂", "＇": true
    default: false
    }
  }
}
