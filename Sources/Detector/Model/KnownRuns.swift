import CData

extension FirstReading {
  /// A run of characters that the model knows.
  struct KnownRun {
    var row: Int32
    /// In the normalised text.
    var position: Int32
    var length: Int32
  }

  /// The runs that are known, each where it first stands, the shorter ones first. Whatever is known, its beginnings are
  /// known, too: so a run need go on only as long as it is.
  func known(_ features: Features) -> [KnownRun] {
    let letters = features.letters
    return [KnownRun](unsafeUninitializedCapacity: letters.count * Runs.longest) { known, count in
      letters.withUnsafeBufferPointer { letters in
        RunSet.with(capacity: letters.count * Runs.longest) { seen in
          withUnsafeTemporaryAllocation(of: OpenRun.self, capacity: letters.count) { open in
            func meet(_ number: Int, _ entry: WeightsFile.Entry, _ start: Int, _ length: Int) {
              guard seen.insert(UInt32(truncatingIfNeeded: number)) else { return }
              let row = entry.row(features.follows)
              let stretch = features.place(start..<start + length)
              known.initializeElement(
                at: count,
                to: KnownRun(row: Int32(row), position: Int32(stretch.lowerBound), length: Int32(stretch.count)))
              count += 1
            }
            var left = 0
            for start in letters.indices {
              guard let (number, entry) = character(letters[start]) else { continue }
              meet(number, entry, start, 1)
              let run = OpenRun(start: start, hash: Runs.hash(Runs.seed, letters[start]))
              if let run = goOn(run, letters, 2, entry) {
                open[left] = run
                left += 1
              }
            }
            for length in 2...Runs.longest {
              var kept = 0
              for place in 0..<left {
                let run = open[place]
                guard let (number, entry) = feature(run.key) else { continue }
                meet(number, entry, run.start, length)
                if length < Runs.longest, let run = goOn(run, letters, length + 1, entry) {
                  open[kept] = run
                  kept += 1
                }
              }
              left = kept
            }
          }
        }
      }
    }
  }

  /// A run that may go on.
  private struct OpenRun {
    var start: Int
    var hash: UInt64
    var key: UInt64 = 0
  }

  /// A run gone on to a length, where that may be known; its slot is asked for, to be looked at when others have been.
  @inline(__always)
  private func goOn(
    _ run: OpenRun, _ letters: UnsafeBufferPointer<UInt32>, _ length: Int, _ entry: WeightsFile.Entry
  ) -> OpenRun? {
    let end = run.start + length
    guard end <= letters.count, entry.mayGoOn(by: letters[end - 1]) else { return nil }
    let hash = Runs.hash(run.hash, letters[end - 1])
    let key = Runs.key(hash, length: length)
    cdata_prefetch(slots + 2 * (WeightsFile.place(key).slot & mask))
    return OpenRun(start: run.start, hash: hash, key: key)
  }

  /// What is known of a run of one character, and a number that no other run has.
  @inline(__always)
  private func character(_ character: UInt32) -> (number: Int, entry: WeightsFile.Entry)? {
    guard Int(character) < WeightsFile.characters else {
      return feature(Runs.key(of: character))
    }
    let bits = characters[Int(character)]
    return bits == 0 ? nil : (Int(character), WeightsFile.Entry(bits: bits))
  }

  /// What is known of a longer run or a fact, and a number that no other one has.
  @inline(__always)
  func feature(_ key: UInt64) -> (number: Int, entry: WeightsFile.Entry)? {
    let (start, mark) = WeightsFile.place(key)
    var slot = start & mask
    while slots[2 * slot] != 0 {
      if slots[2 * slot] == mark {
        return (WeightsFile.characters + slot, WeightsFile.Entry(bits: slots[2 * slot + 1]))
      }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// Numbers of runs that were met, by open addressing.
private struct RunSet {
  /// Numbers and 1; 0 where there is none.
  private let slots: UnsafeMutableBufferPointer<UInt32>
  private let mask: Int

  /// - Parameter capacity: more than will be put into it.
  static func with(capacity: Int, _ body: (RunSet) -> Void) {
    var size = 64
    while size < capacity { size *= 2 }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
      slots.initialize(repeating: 0)
      body(RunSet(slots: slots, mask: size - 1))
    }
  }

  /// Whether it was not in there.
  @inline(__always)
  func insert(_ number: UInt32) -> Bool {
    var place = Int((number &* 0x9E37_79B1) >> 12) & mask
    while slots[place] != 0 {
      if slots[place] == number + 1 { return false }
      place = (place + 1) & mask
    }
    slots[place] = number + 1
    return true
  }
}
