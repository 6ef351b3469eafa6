/// At least two digits, as dates and clocks have them.
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
