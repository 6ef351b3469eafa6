/// How many bytes the scalar at a place takes that does not begin with an ASCII byte.
enum ScalarLength {
  case bytes(Int)
  /// The bytes end in the middle of a scalar that may be completed.
  case cutShort
  case invalid
}

/// Measures the scalar whose first byte, at `position`, is not ASCII; refuses what UTF-8 refuses: overlong forms,
/// surrogates, and scalars past U+10FFFF.
@inline(__always)
func scalarLength(_ bytes: [UInt8], _ position: Int, _ end: Int) -> ScalarLength {
  let first = bytes[position]
  let length: Int
  var low: UInt8 = 0x80
  var high: UInt8 = 0xBF
  switch first {
  case 0xE1...0xEC, 0xEE, 0xEF: length = 3
  case 0xC2...0xDF: length = 2
  case 0xE0: (length, low) = (3, 0xA0)
  case 0xED: (length, high) = (3, 0x9F)
  case 0xF0: (length, low) = (4, 0x90)
  case 0xF1...0xF3: length = 4
  case 0xF4: (length, high) = (4, 0x8F)
  default: return .invalid
  }
  guard position + 1 < end else { return .cutShort }
  guard bytes[position + 1] >= low, bytes[position + 1] <= high else { return .invalid }
  if length == 2 { return .bytes(2) }
  guard position + 2 < end else { return .cutShort }
  guard bytes[position + 2] & 0xC0 == 0x80 else { return .invalid }
  if length == 3 { return .bytes(3) }
  guard position + 3 < end else { return .cutShort }
  guard bytes[position + 3] & 0xC0 == 0x80 else { return .invalid }
  return .bytes(4)
}
