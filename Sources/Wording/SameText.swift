@_spi(_Unicode) import Swift

/// Whether two texts are equal as `==` has it, where what is compared is mostly Chinese.
///
/// `==` compares texts that are not ASCII scalar by scalar in their composed form, some hundred instructions a pair; bytes
/// tell the same wherever both are surely composed.
public func isSameText(_ one: String, _ other: String) -> Bool {
  let isSame = one.withBytes { one in
    other.withBytes { other -> Bool? in
      if isSameBytes(one, other) { return true }
      return isSurelyComposed(one) && isSurelyComposed(other) ? false : nil
    }
  }
  return isSame ?? (one == other)
}

/// Whether some bytes are equal, eight at a time.
@inlinable
public func isSameBytes(_ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>) -> Bool {
  guard one.count == other.count else { return false }
  // Lines of a batch name the same group again and again, by one text.
  guard let left = UnsafeRawPointer(one.baseAddress), let right = UnsafeRawPointer(other.baseAddress), left != right
  else {
    return true
  }
  var place = 0
  while place + 8 <= one.count {
    let word = left.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    if word != right.loadUnaligned(fromByteOffset: place, as: UInt64.self) { return false }
    place += 8
  }
  while place < one.count {
    if one[place] != other[place] { return false }
    place += 1
  }
  return true
}

/// Whether UTF-8 is in Normalization Form C beyond doubt: nothing in it composes with anything, decomposes or changes its
/// place. Two such texts are equal only where their bytes are.
///
/// True of ASCII, Latin letters, Chinese characters, full-width forms and emoji; anything else is left to a closer look.
public func isSurelyComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  // Most texts hold none of the bytes that need a closer look.
  if !hasByte(bytes, { $0.others & ($0.reaches(0xEA) | $0.reaches(0xCC) & ~$0.reaches(0xE4)) }) { return true }
  var index = 0
  while index < bytes.count {
    switch bytes[index] {
    case 0..<0x80: index += 1
    // Up to U+02FF.
    case 0xC2...0xCB: index += 2
    // From U+4000 to U+9FFF.
    case 0xE4...0xE9: index += 3
    // From U+3400, and the full-width forms of ASCII.
    case 0xE3 where index + 1 < bytes.count && bytes[index + 1] >= 0x90: index += 3
    case 0xEF where index + 1 < bytes.count && (0xBC...0xBD).contains(bytes[index + 1]): index += 3
    // From U+1F000, and from U+20000 up to where the compatibility ideographs begin.
    case 0xF0 where index + 1 < bytes.count && bytes[index + 1] >= 0x9F && bytes[index + 1] < 0xAF: index += 4
    default: return false
    }
  }
  return true
}

/// A number to find a text by in a table: the same for texts that are equal.
public func hashOfText(_ text: String) -> UInt32 {
  let known = text.withBytes { isSurelyComposed($0) ? hashOfBytes($0) : nil }
  if let known { return known }
  var composed = String.UnicodeScalarView()
  composed.append(contentsOf: text._nfc)
  return String(composed).withBytes(hashOfBytes)
}

/// The same of bytes. Eight at a time, since each product waits for the one before; the last overlap those before them.
public func hashOfBytes(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
  guard let start = UnsafeRawPointer(bytes.baseAddress), !bytes.isEmpty else { return 0 }
  var hash = UInt64(bytes.count)
  func take(_ word: UInt64) {
    hash = (hash ^ word) &* 0x9E37_79B9_7F4A_7C15
    hash ^= hash >> 32
  }
  let last = bytes.count - 8
  if last < 0 {
    take(shortWord(start, bytes.count))
  } else {
    var place = 0
    while place < last {
      take(start.loadUnaligned(fromByteOffset: place, as: UInt64.self))
      place += 8
    }
    take(start.loadUnaligned(fromByteOffset: last, as: UInt64.self))
  }
  return UInt32(truncatingIfNeeded: hash)
}
