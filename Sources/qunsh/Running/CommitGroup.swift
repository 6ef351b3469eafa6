import Commands
import CommandLanguage
import Wording
import Workspace

/// Commits of a batch that keeps going. Each is a commit of its own, but one wait makes many of them durable: a wait each
/// would cost a thousand times what the commands do. Nothing is told of them before.
struct CommitGroup {
  /// When it was opened, by the clock that only goes forward.
  var since: Double
  var commits = 0

  /// Seconds that what was done may stay untold, and others wait for the lock.
  static let longest = 0.1
  static let mostCommits = 2000
  /// Commits after which the files are brought up to date: what a run may leave to read to whoever comes after a crash.
  static let checkpointInterval = 20_000
}

extension Runner {
  /// Takes the lock for a group of commits, where a batch keeps going; false elsewhere.
  func openGroup(_ manner: Manner) throws -> Bool {
    guard let batch, batch.keepsGoing, !batch.isOneTransaction else { return false }
    if batch.group != nil { return true }
    try lock(try session(), manner)
    self.batch?.group = CommitGroup(since: Surroundings.elapsed)
    streams.isHolding = true
    return true
  }

  /// Notes a commit of the group. The first one of a run names the run.
  func noteCommit(_ number: Int) {
    batch?.group?.commits += 1
    batch?.uncheckpointed += 1
    if batch?.run == nil { batch?.run = number }
  }

  func closeGroupIfDue() throws {
    guard let group = batch?.group else { return }
    if group.commits >= CommitGroup.mostCommits || Surroundings.elapsed - group.since > CommitGroup.longest {
      try closeGroup()
    }
  }

  /// Waits until the group is durable, gives the lock back, and lets be told what was done.
  ///
  /// - Parameter isLast: brings the files up to date, too.
  func closeGroup(isLast: Bool = false) throws {
    guard let group = batch?.group else { return }
    batch?.group = nil
    let session = try session()
    defer {
      session.unlock()
      streams.isHolding = false
    }
    do { if group.commits > 0 { try session.syncGroup() } } catch {
      streams.drop()
      throw error
    }
    if isLast || (batch?.uncheckpointed ?? 0) >= CommitGroup.checkpointInterval {
      batch?.uncheckpointed = 0
      try keepCheckpoints(session)
    }
  }
}

extension SessionAction {
  /// Whether it concerns the session alone, so that a group of commits may stay open.
  var leavesBookAlone: Bool {
    switch self {
    case .assign, .each, .source, .expect, .output, .language, .set, .history, .actAs, .clock, .leave, .rehearse: true
    default: false
    }
  }
}
