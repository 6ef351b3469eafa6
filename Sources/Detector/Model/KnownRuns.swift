import CData

extension LinearModel {
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
        SlotSet.with(capacity: letters.count * Runs.longest) { seen in
          withUnsafeTemporaryAllocation(of: OpenRun.self, capacity: letters.count) { open in
            for start in letters.indices {
              open.initializeElement(at: start, to: OpenRun(start: Int32(start), hash: Runs.seed))
            }
            var left = letters.count
            for length in 1...Runs.longest {
              left = step(open[..<left], letters, length)
              var kept = 0
              for place in 0..<left {
                let run = open[place]
                guard let slot = slot(run.key) else { continue }
                open[kept] = run
                kept += 1
                guard seen.insert(UInt32(truncatingIfNeeded: slot)) else { continue }
                let row = Int32(bitPattern: slots[2 * slot + 1])
                let weights = rows + Int(row) * WeightsFile.width
                cdata_prefetch(weights)
                cdata_prefetch(weights + WeightsFile.width - 1)
                let stretch = features.place(Int(run.start)..<Int(run.start) + length)
                known.initializeElement(
                  at: count,
                  to: KnownRun(row: row, position: Int32(stretch.lowerBound), length: Int32(stretch.count)))
                count += 1
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
    var start: Int32
    var hash: UInt64
    var key: UInt64 = 0
  }

  /// Lets runs go on by a character, and asks for all their slots before the first is looked at.
  ///
  /// - Returns: how many are left; those that would go beyond the end stand last.
  @inline(__always)
  private func step(
    _ open: Slice<UnsafeMutableBufferPointer<OpenRun>>, _ letters: UnsafeBufferPointer<UInt32>, _ length: Int
  ) -> Int {
    for place in open.indices {
      let end = Int(open.base[place].start) + length
      if end > letters.count { return place }
      let hash = Runs.hash(open.base[place].hash, letters[end - 1])
      let key = Runs.key(hash, length: length)
      open.base[place].hash = hash
      open.base[place].key = key
      cdata_prefetch(slots + 2 * (WeightsFile.place(key).slot & mask))
    }
    return open.endIndex
  }

  /// Where a key stands.
  func slot(_ key: UInt64) -> Int? {
    let (start, mark) = WeightsFile.place(key)
    var slot = start & mask
    while slots[2 * slot] != 0 {
      if slots[2 * slot] == mark { return slot }
      slot = (slot + 1) & mask
    }
    return nil
  }
}

/// Slots that were met, by open addressing.
private struct SlotSet {
  /// Slots and 1; 0 where there is none.
  private let slots: UnsafeMutableBufferPointer<UInt32>
  private let mask: Int

  /// - Parameter capacity: more than will be put into it.
  static func with(capacity: Int, _ body: (SlotSet) -> Void) {
    var size = 64
    while size < capacity { size *= 2 }
    withUnsafeTemporaryAllocation(of: UInt32.self, capacity: size) { slots in
      slots.initialize(repeating: 0)
      body(SlotSet(slots: slots, mask: size - 1))
    }
  }

  /// Whether it was not in there.
  @inline(__always)
  func insert(_ slot: UInt32) -> Bool {
    var place = Int(slot &* 0x9E37_79B1 >> 7) & mask
    while slots[place] != 0 {
      if slots[place] == slot + 1 { return false }
      place = (place + 1) & mask
    }
    slots[place] = slot + 1
    return true
  }
}
