import ClassGroups

/// The SHA-256 digest of some bytes in hexadecimal digits, as the journal has them.
public func digestOfBytes(_ bytes: [UInt8]) -> String { Digest.of(bytes).hexadecimal }

/// A SHA-256 digest over bytes that come piece by piece.
public struct BytesDigest {
  private var hasher = Digest.Hasher()

  public init() {}

  public mutating func add(_ bytes: [UInt8]) { hasher.add(bytes) }

  /// Ends the digest; nothing can be added afterwards.
  public mutating func finish() -> String { hasher.finish().hexadecimal }
}

/// A run of a batch that kept going, as far as it came.
public struct BatchRun: Hashable, Sendable {
  /// The number of its first commit.
  public var number: Int
  public var script: BatchScript
  /// The last command of it that was committed.
  public var lastStep: Int
}

extension Session {
  /// Every run of a batch that kept going, oldest first, by what the journal still tells. Reads the whole journal.
  public func batchRuns() throws -> [BatchRun] {
    var runs: [BatchRun] = []
    var places: [Int: Int] = [:]
    for part in try disk.journalParts() {
      let start = try JournalPart.anchor(of: part, on: disk).position
      guard let bytes = try disk.read(JournalPart.path(part), from: start.offset) else { continue }
      var reader = JournalReader(path: JournalPart.path(part), bytes: bytes, from: start, readsChanges: false)
      while let entry = try reader.next() {
        guard let step = entry.commit.batch else { continue }
        if let script = step.script {
          places[step.run] = runs.count
          runs.append(BatchRun(number: step.run, script: script, lastStep: step.step))
        } else if let place = places[step.run] {
          runs[place].lastStep = step.step
        }
      }
    }
    return runs
  }
}
