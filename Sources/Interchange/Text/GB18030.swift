/// GB 18030, the national encoding that contains GBK and GB 2312, read without any table of the system's.
enum GB18030 {
  /// Scalars of the two-byte area: 190 for each lead byte from 0x81.
  private static let twoByte: [UInt16] = {
    var table: [UInt16] = []
    table.reserveCapacity(126 * 190)
    twoByteCharacters.withUTF8Buffer { utf8 in
      var stored = String(decoding: utf8, as: UTF8.self).unicodeScalars.makeIterator()
      for lead in 0x81...0xFE {
        for trail in 0x40...0xFE where trail != 0x7F {
          table.append(userDefined(lead, trail) ?? stored.next().map { UInt16(truncatingIfNeeded: $0.value) } ?? 0xFFFD)
        }
      }
    }
    return table
  }()

  /// Scalars of the four-byte area inside the Basic Multilingual Plane: what the two-byte area leaves, in order.
  private static let fourByte: [UInt16] = {
    var isTaken = [Bool](repeating: false, count: 0x10000)
    for scalar in twoByte { isTaken[Int(scalar)] = true }
    // The edition of 2005 exchanged these two; the order is that of the first edition.
    isTaken[0x1E3F] = false
    isTaken[0xE7C7] = true
    return (UInt16(0x80)...0xFFFF).compactMap { scalar in
      if isTaken[Int(scalar)] || 0xD800...0xDFFF ~= scalar { return nil }
      return scalar == 0x1E3F ? 0xE7C7 : scalar
    }
  }()

  /// The two-byte area as the edition of 2022 reads it: eighteen places that had private-use scalars have real ones.
  private static let modernTwoByte: [UInt16] = {
    let moved: [UInt16: UInt16] = [
      0xE78D: 0xFE10, 0xE78E: 0xFE12, 0xE78F: 0xFE11, 0xE790: 0xFE13, 0xE791: 0xFE14, 0xE792: 0xFE15, 0xE793: 0xFE16,
      0xE794: 0xFE17, 0xE795: 0xFE18, 0xE796: 0xFE19, 0xE81E: 0x9FB4, 0xE826: 0x9FB5, 0xE82B: 0x9FB6, 0xE82C: 0x9FB7,
      0xE832: 0x9FB8, 0xE843: 0x9FB9, 0xE854: 0x9FBA, 0xE864: 0x9FBB,
    ]
    return twoByte.map { 0xE78D...0xE864 ~= $0 ? moved[$0] ?? $0 : $0 }
  }()

  private static func userDefined(_ lead: Int, _ trail: Int) -> UInt16? {
    switch (lead, trail) {
    case (0xAA...0xAF, 0xA1...): UInt16(0xE000 + (lead - 0xAA) * 94 + trail - 0xA1)
    case (0xF8...0xFE, 0xA1...): UInt16(0xE234 + (lead - 0xF8) * 94 + trail - 0xA1)
    case (0xA1...0xA7, ...0xA0): UInt16(0xE4C6 + (lead - 0xA1) * 96 + trail - 0x40 - (trail > 0x7F ? 1 : 0))
    default: nil
    }
  }

  /// The text as UTF-8. Bytes that are no character become U+FFFD; `damage` is told the offset of each.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>, damage: (Int) -> Void) -> [UInt8] {
    let twoByte = modernTwoByte
    var out: [UInt8] = []
    out.reserveCapacity(bytes.count + bytes.count / 2 + 16)
    var index = 0
    while index < bytes.count {
      let lead = bytes[index]
      if lead < 0x80 {
        let start = index
        repeat { index += 1 } while index < bytes.count && bytes[index] < 0x80
        out.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        continue
      }
      if lead != 0x80, lead != 0xFF, index + 1 < bytes.count {
        let trail = bytes[index + 1]
        if trail >= 0x40, trail != 0x7F, trail != 0xFF {
          let column = Int(trail) - (trail > 0x7F ? 0x41 : 0x40)
          append(UInt32(twoByte[(Int(lead) - 0x81) * 190 + column]), to: &out)
          index += 2
          continue
        }
        if 0x30...0x39 ~= trail, index + 3 < bytes.count,
          let scalar = fourByteScalar(lead, trail, bytes[index + 2], bytes[index + 3])
        {
          append(scalar, to: &out)
          index += 4
          continue
        }
      } else if lead == 0x80 {
        // The euro sign as Windows writes it in its code page 936.
        append(0x20AC, to: &out)
        index += 1
        continue
      }
      damage(index)
      append(0xFFFD, to: &out)
      index += 1
    }
    return out
  }

  private static func fourByteScalar(_ first: UInt8, _ second: UInt8, _ third: UInt8, _ fourth: UInt8) -> UInt32? {
    guard 0x81...0xFE ~= third, 0x30...0x39 ~= fourth else { return nil }
    let linear =
      ((Int(first) - 0x81) * 10 + Int(second) - 0x30) * 1260 + (Int(third) - 0x81) * 10 + Int(fourth) - 0x30
    if linear < 39_420 { return UInt32(fourByte[linear]) }
    let supplementary = linear - 189_000
    return 0..<0x10_0000 ~= supplementary ? UInt32(0x10000 + supplementary) : nil
  }

  private static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case 0..<0x80: out.append(UInt8(truncatingIfNeeded: scalar))
    case 0x80..<0x800:
      out.append(0xC0 | UInt8(truncatingIfNeeded: scalar >> 6))
      out.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    case 0x800..<0x10000:
      out.append(0xE0 | UInt8(truncatingIfNeeded: scalar >> 12))
      out.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      out.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    default:
      out.append(0xF0 | UInt8(truncatingIfNeeded: scalar >> 18))
      out.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 12 & 0x3F))
      out.append(0x80 | UInt8(truncatingIfNeeded: scalar >> 6 & 0x3F))
      out.append(0x80 | UInt8(truncatingIfNeeded: scalar & 0x3F))
    }
  }
}
