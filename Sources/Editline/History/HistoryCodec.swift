/// The form of a history file: UTF-8, an entry a line, oldest first; `\n` and `\\` inside an entry.
enum HistoryCodec {
  /// Longer lines are nobody's typing and are left out, in bytes.
  static let longestLine = 64 << 10

  static func encode(_ entries: some Sequence<String>) -> [UInt8] {
    var out: [UInt8] = []
    for entry in entries {
      for byte in entry.utf8 {
        switch byte {
        case 0x0A: out += [0x5C, 0x6E]
        case 0x5C: out += [0x5C, 0x5C]
        default: out.append(byte)
        }
      }
      out.append(0x0A)
    }
    return out
  }

  /// Reads whatever is there: what is no UTF-8 becomes U+FFFD, controls and overlong lines go.
  static func decode(_ bytes: some Collection<UInt8>) -> [String] {
    bytes.split(separator: 0x0A).compactMap { line in
      guard line.count <= longestLine else { return nil }
      var text: [UInt8] = []
      text.reserveCapacity(line.count)
      var isEscaped = false
      for byte in line {
        if isEscaped {
          text += byte == 0x6E ? [0x0A] : byte == 0x5C ? [0x5C] : [0x5C, byte]
          isEscaped = false
        } else if byte == 0x5C {
          isEscaped = true
        } else if byte >= 0x20 && byte != 0x7F {
          text.append(byte)
        }
      }
      if isEscaped { text.append(0x5C) }
      return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
  }

  /// `entries` followed by `added`: what comes again moves to the end, the oldest go when there are more than `limit`.
  static func merge(_ entries: [String], adding added: [String], limit: Int) -> [String] {
    var seen: Set<String> = []
    var kept: [String] = []
    for entry in added.reversed() where kept.count < limit && seen.insert(entry).inserted { kept.append(entry) }
    for entry in entries.reversed() where kept.count < limit && seen.insert(entry).inserted { kept.append(entry) }
    return kept.reversed()
  }
}
