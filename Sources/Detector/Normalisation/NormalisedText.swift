import CData

/// A message as the model reads it: widths, case and traditional forms folded, digits alike, without blanks and signs set
/// between characters to hide a word, no sign more than three times in a row. Each position remembers its place in the
/// original.
struct NormalisedText {
  /// Folded scalars between a mark of beginning and one of end.
  private(set) var scalars: [UInt32] = [2]
  /// For each position the scalar of the original that it stands for.
  private(set) var origins: [Int] = [0]

  /// - Parameter text: the values of its scalars.
  init(_ text: [UInt32]) {
    scalars.reserveCapacity(text.count + 2)
    origins.reserveCapacity(text.count + 2)
    var run = 0
    var last: UInt32 = 2
    // A sign that may have been set between two characters to hide a word, held back until the next is seen.
    var held: (scalar: UInt32, place: Int)?
    for place in text.indices {
      let folded = Folding.fold(text[place])
      if folded == 0 { continue }
      if Folding.isSeparator(folded) {
        if held == nil { held = (folded, place) }
        continue
      }
      if let sign = held {
        held = nil
        let hides = Folding.isIdeograph(last) && Folding.isIdeograph(folded)
        if !hides {
          scalars.append(sign.scalar)
          origins.append(sign.place)
          last = sign.scalar
        }
      }
      run = last == folded ? run + 1 : 1
      if run > 3 { continue }
      scalars.append(folded)
      origins.append(place)
      last = folded
    }
    scalars.append(3)
    origins.append(text.count)
  }
}

/// How single scalars are read.
enum Folding {
  /// 0: dropped.
  @inline(__always)
  static func fold(_ value: UInt32) -> UInt32 {
    // Traditional forms, and characters that stand for others in disguise (加薇, 溦信).
    0x4E00...0x9FFF ~= value ? cdata_folded(value) : foldOther(value)
  }

  /// All but ideographs.
  private static func foldOther(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x30...0x39: return 0x30
    case 0x41...0x5A: return value + 32
    case 0x21...0x7E: return value
    case 0x0A, 0x0D: return 0x0A
    case 0x09, 0x20, 0xA0, 0x3000: return 0x20
    case 0..<0x20, 0x7F..<0xA0: return 0
    case 0x200B...0x200F, 0x2060...0x206F, 0xFE00...0xFE0F, 0xFEFF, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0000...0xE0FFF:
      return 0
    case 0xFF10...0xFF19, 0x2460...0x2468, 0x2776...0x277E: return 0x30
    case 0xFF21...0xFF3A: return value - 0xFF21 + 0x61
    case 0xFF01...0xFF5E: return value - 0xFEE0
    case 0x3002: return 0x2E
    case 0x3001: return 0x2C
    case 0x201C, 0x201D, 0x300C, 0x300D: return 0x22
    case 0x1D400...0x1D6A3: return 0x61 + (value - 0x1D400) % 26
    case 0x24B6...0x24E9: return 0x61 + (value - 0x24B6) % 26
    case 0x2764, 0x1F493...0x1F49F, 0x1F90D, 0x1F9E1, 0x1F5A4: return 0x2764
    case 0x2795: return 0x2B
    default: return value
    }
  }

  @inline(__always)
  static func isSeparator(_ value: UInt32) -> Bool {
    guard value <= 0xB7 else { return false }
    return switch value {
    case 0x20, 0x2E, 0x2A, 0x2D, 0x5F, 0x7E, 0x7C, 0x5E, 0xB7, 0x2F: true
    default: false
    }
  }

  static func isIdeograph(_ value: UInt32) -> Bool { 0x3400...0x9FFF ~= value || 0x20000...0x3FFFF ~= value }
}
