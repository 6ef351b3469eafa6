import ClassGroups

/// A message spelt out once, for all that look at its characters.
struct Spelling {
  let utterance: Utterance
  /// The values of the text's scalars.
  let scalars: [UInt32]
  /// The names of the class's students; nil where there is no roster.
  let names: RosterIndex?

  init(_ utterance: Utterance) {
    self.init(utterance, names: utterance.roster.isEmpty ? nil : RosterIndex(utterance.roster))
  }

  /// - Parameter names: those of the utterance's roster, where they are at hand.
  init(_ utterance: Utterance, names: RosterIndex?) {
    self.utterance = utterance
    self.names = names
    scalars = [UInt32](scalarsOf: utterance.text)
  }

  var text: String { utterance.text }
}

extension [UInt32] {
  /// The values of a text's scalars, by a plain loop over its bytes: to iterate over the scalars costs three times as much.
  init(scalarsOf text: String) {
    var text = text
    self = text.withUTF8 { bytes in
      // Fewer than the bytes, mostly; what is not filled is not touched.
      [UInt32](unsafeUninitializedCapacity: bytes.count) { scalars, filled in
        var next = 0
        // Strings are valid, so the lead byte tells how many follow.
        func following() -> UInt32 {
          next += 1
          return UInt32(bytes[next - 1] & 0x3F)
        }
        while next < bytes.count {
          let lead = UInt32(bytes[next])
          next += 1
          let value: UInt32 =
            switch lead {
            case 0..<0x80: lead
            case 0..<0xE0: (lead & 0x1F) << 6 | following()
            case 0..<0xF0: (lead & 0xF) << 12 | following() << 6 | following()
            default: (lead & 7) << 18 | following() << 12 | following() << 6 | following()
            }
          scalars.initializeElement(at: filled, to: value)
          filled += 1
        }
      }
    }
  }

  /// Whether a text stands at a place.
  func stands(_ part: [UInt32], at start: Int) -> Bool {
    guard start + part.count <= count else { return false }
    for offset in part.indices where self[start + offset] != part[offset] { return false }
    return true
  }
}

extension String {
  /// Of the values of scalars.
  init(scalars: ArraySlice<UInt32>) {
    self.init()
    for value in scalars {
      if let scalar = Unicode.Scalar(value) { unicodeScalars.append(scalar) }
    }
  }
}
