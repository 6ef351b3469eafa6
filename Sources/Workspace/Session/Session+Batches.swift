import ClassGroups

/// A run of a batch that kept going, as far as it came.
public struct BatchRun: Hashable, Sendable {
  /// The number of its first commit.
  public var number: Int
  /// The script, by which a run is known again.
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
