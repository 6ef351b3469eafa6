@_spi(_Unicode) import Swift

/// Turns names of groups, schools and classes into names of files.
///
/// A file's name keeps the letters that people can read; what would lead out of the folder or hide the file is written as
/// `%` and two hexadecimal digits a byte. Names that are equal in Unicode get one file: they are composed first (NFC).
enum FileName {
  /// A file system takes 255 bytes; the ending and the temporary prefix need some of them.
  private static let limit = 240

  /// The file's name without its ending. A name too long for a file system keeps its beginning, and its digest.
  static func encode(_ name: String) -> String {
    if isPlain(name) { return name }
    var result: [UInt8] = []
    for byte in name.composed.utf8 {
      switch byte {
      case 0..<0x20, 0x7F, UInt8(ascii: "/"), UInt8(ascii: "%"), UInt8(ascii: "\\"): result.append(escaping: byte)
      case UInt8(ascii: ".") where result.isEmpty: result.append(escaping: byte)
      default: result.append(byte)
      }
    }
    if result.isEmpty { result.append(UInt8(ascii: "%")) }
    guard result.count > limit else { return String(decoding: result, as: UTF8.self) }
    var kept = result.prefix(limit - 66)
    // Cut before a character, not within one.
    while let last = kept.last, last & 0xC0 == 0x80 { kept.removeLast() }
    if let last = kept.last, last >= 0xC0 { kept.removeLast() }
    return String(decoding: kept, as: UTF8.self) + "%~" + Digest.of(Array(name.composed.utf8)).hexadecimal
  }

  /// Whether a name is short and all ASCII letters and digits or Chinese characters, as most are: those stand for
  /// themselves.
  private static func isPlain(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard !bytes.isEmpty, bytes.count <= limit else { return false }
      for byte in bytes {
        switch byte {
        // Continuations after the first bytes of U+4000 to U+9FFF.
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...0xBF, 0xE4...0xE9: continue
        default: return false
        }
      }
      return true
    }
  }
}

extension String {
  fileprivate var composed: String {
    var result = UnicodeScalarView()
    for scalar in _nfc { result.append(scalar) }
    return String(result)
  }
}

extension [UInt8] {
  fileprivate mutating func append(escaping byte: UInt8) {
    let digits: StaticString = "0123456789ABCDEF"
    append(UInt8(ascii: "%"))
    append(digits.utf8Start[Int(byte >> 4)])
    append(digits.utf8Start[Int(byte & 15)])
  }
}
