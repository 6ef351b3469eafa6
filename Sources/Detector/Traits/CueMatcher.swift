/// Finds cues of all groups in one pass: by their first character, then by comparison.
///
/// Flat arrays throughout: a process that judges one message pays for building this, and generic tables cost it more than
/// all its comparisons.
struct CueMatcher: Sendable {
  /// Cues that tell finer facts, and sets of them.
  struct Groups: OptionSet, Sendable {
    let rawValue: UInt16

    static let harsh = Groups(rawValue: 1 << 0)
    static let individualProblem = Groups(rawValue: 1 << 1)
    static let invitationDone = Groups(rawValue: 1 << 2)
    static let invitationRequest = Groups(rawValue: 1 << 3)
    static let parentsWork = Groups(rawValue: 1 << 4)
    static let upbringing = Groups(rawValue: 1 << 5)
    static let tutoring = Groups(rawValue: 1 << 6)
    static let severe = Groups(rawValue: 1 << 7)
    static let schoolMatter = Groups(rawValue: 1 << 8)
    static let notSchool = Groups(rawValue: 1 << 9)
    static let appeased = Groups(rawValue: 1 << 10)
    static let civil = Groups(rawValue: 1 << 11)
    static let passing = Groups(rawValue: 1 << 12)
  }

  static let shared = CueMatcher()

  /// The bytes of all cues one after another.
  private var bytes: [UInt8] = []
  private var cues: [Cue] = []
  /// The number of the last cue of each bucket of beginnings; 0 for none.
  private var last = [Int32](repeating: 0, count: 1024)

  private struct Cue: Sendable {
    /// Its fourth to sixth byte, mostly its second character, to tell most others at a glance; 0 where it is shorter.
    var second: UInt32
    var end: Int32
    /// The number of the cue before it in its bucket, counted from 1; 0 for none.
    var previous: Int32
    var group: UInt16
  }

  private init() {
    // In the order of the bits of `Groups`.
    let groups = [
      Cues.harsh, Cues.individualProblem, Cues.invitationDone, Cues.invitationRequest, Cues.parentsWork,
      Cues.upbringing, Cues.tutoring, Cues.severe, Cues.schoolMatter, Cues.notSchool, Cues.appeased, Cues.civil,
      Cues.passing,
    ]
    var size = 0
    for words in groups {
      for word in words { size += word.utf8.count }
    }
    cues.reserveCapacity(size / 4)
    bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, end in
      for group in groups.indices {
        for var word in groups[group] {
          let start = end
          word.withUTF8 { utf8 in
            for index in utf8.indices { buffer[start + index] = utf8[index] }
            end += utf8.count
          }
          let bucket = Self.bucket(UnsafeBufferPointer(buffer), start)
          let second = end - start < 6 ? 0 : Self.second(UnsafeBufferPointer(buffer), start)
          cues.append(Cue(second: second, end: Int32(end), previous: last[bucket], group: 1 << UInt16(group)))
          last[bucket] = Int32(cues.count)
        }
      }
    }
  }

  /// By the first two bytes and the third, which every cue and every ideograph has.
  @inline(__always)
  private static func bucket(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    guard start + 2 < bytes.count else { return 0 }
    return (Int(bytes[start]) << 9 ^ Int(bytes[start + 1]) << 4 ^ Int(bytes[start + 2]) &* 5) & 1023
  }

  /// What stands behind the first three bytes; 0 at the end.
  @inline(__always)
  private static func second(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> UInt32 {
    guard start + 5 < bytes.count else { return 0 }
    return UInt32(bytes[start + 3]) << 16 | UInt32(bytes[start + 4]) << 8 | UInt32(bytes[start + 5])
  }

  /// The groups of which a cue stands in the text.
  func groups(in text: String) -> Groups {
    var text = text
    return text.withUTF8 { groups(in: $0) }
  }

  private func groups(in text: UnsafeBufferPointer<UInt8>) -> Groups {
    var found: UInt16 = 0
    for start in text.indices where text[start] & 0xC0 != 0x80 {
      var number = Int(last[Self.bucket(text, start)])
      if number == 0 { continue }
      let second = Self.second(text, start)
      while number != 0 {
        let cue = cues[number - 1]
        if cue.second == 0 || cue.second == second, found & cue.group == 0, stands(number - 1, in: text, at: start) {
          found |= cue.group
        }
        number = Int(cue.previous)
      }
    }
    return Groups(rawValue: found)
  }

  private func stands(_ number: Int, in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let from = number == 0 ? 0 : Int(cues[number - 1].end)
    let length = Int(cues[number].end) - from
    guard start + length <= text.count else { return false }
    for offset in 0..<length where text[start + offset] != bytes[from + offset] { return false }
    return true
  }
}

extension [UInt32] {
  /// The values of a text's scalars, by a plain loop: generic mapping costs a process that judges one message more than
  /// the text itself.
  init(scalarsOf text: String) {
    self.init()
    reserveCapacity(text.utf8.count / 3 + 8)
    for scalar in text.unicodeScalars { append(scalar.value) }
  }

  /// Whether a text stands at a place.
  func stands(_ part: [UInt32], at start: Int) -> Bool {
    guard start + part.count <= count else { return false }
    for offset in part.indices where self[start + offset] != part[offset] { return false }
    return true
  }

  /// The first place of a text.
  func place(of part: [UInt32]) -> Int? {
    guard let first = part.first, part.count <= count else { return nil }
    for start in 0...(count - part.count) where self[start] == first && stands(part, at: start) { return start }
    return nil
  }
}
