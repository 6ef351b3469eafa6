/// Finds cues of all groups in one pass: by their first character, then by comparison. Those of a bucket of beginnings lie
/// side by side.
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
  private var bytes: [UInt8]
  /// Bucket by bucket.
  private var cues: [Cue]
  /// Where the cues of each bucket begin; those of the next begin where they end.
  private var starts: [Int32]
  private static let buckets = 1024

  private struct Cue: Sendable {
    /// Its fourth to sixth byte, mostly its second character, to tell most others at a glance; 0 where it is shorter.
    var second: UInt32 = 0
    /// Where its bytes are.
    var start: Int32 = 0
    var length: UInt16 = 0
    var group: UInt16 = 0
  }

  private init() {
    // In the order of the bits of `Groups`.
    let groups = [
      Cues.harsh, Cues.individualProblem, Cues.invitationDone, Cues.invitationRequest, Cues.parentsWork,
      Cues.upbringing, Cues.tutoring, Cues.severe, Cues.schoolMatter, Cues.notSchool, Cues.appeased, Cues.civil,
      Cues.passing,
    ]
    var size = 0
    var count = 0
    for words in groups {
      count += words.count
      for word in words { size += word.utf8.count }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    var inOrder: [(bucket: Int, cue: Cue)] = []
    inOrder.reserveCapacity(count)
    var starts = [Int32](repeating: 0, count: Self.buckets + 1)
    for group in groups.indices {
      for word in groups[group] {
        let start = bytes.count
        bytes.append(contentsOf: word.utf8)
        bytes.withUnsafeBufferPointer { all in
          let bucket = Self.bucket(all, start)
          let second = all.count - start < 6 ? 0 : Self.second(all, start)
          let cue = Cue(
            second: second, start: Int32(start), length: UInt16(all.count - start), group: 1 << UInt16(group))
          inOrder.append((bucket, cue))
          starts[bucket + 1] += 1
        }
      }
    }
    for bucket in 0..<Self.buckets { starts[bucket + 1] += starts[bucket] }
    var next = starts
    cues = [Cue](repeating: Cue(), count: count)
    for (bucket, cue) in inOrder {
      cues[Int(next[bucket])] = cue
      next[bucket] += 1
    }
    self.bytes = bytes
    self.starts = starts
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
    starts.withUnsafeBufferPointer { starts in
      cues.withUnsafeBufferPointer { cues in
        var found: UInt16 = 0
        for place in text.indices where text[place] & 0xC0 != 0x80 {
          let bucket = Self.bucket(text, place)
          let (first, end) = (Int(starts[bucket]), Int(starts[bucket + 1]))
          if first == end { continue }
          let second = Self.second(text, place)
          for number in first..<end where cues[number].second == second || cues[number].second == 0 {
            if found & cues[number].group == 0, stands(cues[number], in: text, at: place) {
              found |= cues[number].group
            }
          }
        }
        return Groups(rawValue: found)
      }
    }
  }

  private func stands(_ cue: Cue, in text: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
    let (from, length) = (Int(cue.start), Int(cue.length))
    guard place + length <= text.count else { return false }
    for offset in 0..<length where text[place + offset] != bytes[from + offset] { return false }
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
