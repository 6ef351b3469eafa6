import ClassGroups
import Testing

@testable import Workspace

@Suite struct GroupCommitTests {
  private static let script = BatchScript(name: "term.qunsh", digest: String(repeating: "a", count: 64), rest: nil)

  /// Carries out what is missing of the history as one group. Returns what was acknowledged.
  private static func run(_ disk: SimulatedDisk) throws -> (acknowledged: Int, isWhole: Bool) {
    var acknowledged = 1
    do {
      let session = try History.open(disk)
      acknowledged = session.head()
      try session.lock(holder: "test") { _ in false }
      defer { session.unlock() }
      for (place, changes) in try History.steps().enumerated().dropFirst(session.head() - 1) {
        let step = BatchStep(run: 2, step: place + 1, script: place == 0 ? script : nil)
        session.begin(actor: "王老师", command: "test", at: Instant(seconds: 1), batch: step)
        do { try session.stage(changes) } catch {
          session.discard()
          throw error
        }
        _ = try session.commit(isGrouped: true)
      }
      try session.syncGroup()
      acknowledged = session.head()
      try session.checkpoint()
      return (acknowledged, true)
    } catch is DiskError { return (acknowledged, false) }
  }

  @Test func aCrashLeavesABeginningOfTheGroup() throws {
    let digests = try History.digests()
    let whole = SimulatedDisk()
    try History.found(whole)
    let founded = whole.calls
    #expect(try Self.run(whole).isWhole)
    var dice = Dice(state: 11)
    for last in founded..<whole.calls {
      for _ in 0..<2 {
        let disk = SimulatedDisk()
        try History.found(disk)
        disk.last = last
        let acknowledged = try Self.run(disk).acknowledged
        let after = disk.afterCrash(&dice)
        let session = try History.open(after, readOnly: true)
        let head = session.head()
        #expect(head >= acknowledged, "call \(last)")
        #expect(try session.stateDigest() == digests[head], "call \(last)")
        let runs = try session.batchRuns()
        #expect(runs == (head == 1 ? [] : [BatchRun(number: 2, script: Self.script, lastStep: head - 1)]))
        #expect(try Self.run(after).isWhole, "call \(last)")
        #expect(try History.open(after).stateDigest() == digests.last, "call \(last)")
        #expect(try verifyWorkspace(on: after, name: "here").isEmpty, "call \(last)")
      }
    }
  }

  @Test func aStepIsReadBack() throws {
    let disk = SimulatedDisk()
    try History.found(disk)
    _ = try Self.run(disk)
    let session = try History.open(disk)
    #expect(try session.commit(2)?.batch == BatchStep(run: 2, step: 1, script: Self.script))
    #expect(try session.commit(4)?.batch == BatchStep(run: 2, step: 3))
    #expect(try session.commit(1)?.batch == nil)
  }
}
