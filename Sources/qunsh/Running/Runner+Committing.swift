import ClassGroups
import CommandLanguage
import Commands
import Glibc
import Wording
import Workspace

/// How changes get into the workspace: under its lock, staged, committed, and brought into the files.
extension Runner {
  /// Takes the workspace's lock, waiting for up to ten seconds.
  func lock(_ session: Session, _ manner: Manner) throws {
    let who = manner.actor ?? surroundings.user
    try session.lock(holder: "\(who), pid \(getpid())") { milliseconds in
      usleep(UInt32(milliseconds) * 1000)
      return !Interruption.isPending
    }
    for note in session.takeNotes() {
      warn(note)
      heldNotes?.append(note)
    }
  }

  /// Makes the commits of a plan: one of its own, or those that `undo` and `redo` ask for.
  func carryOut(_ plan: Plan, in session: Session, _ words: CommandWords, _ desk: Desk) throws {
    let isGrouped = batch?.group != nil
    do {
      if plan.steps.isEmpty {
        session.begin(
          actor: desk.actor, command: words.sourceText, at: desk.now, batch: batch?.mark(next: session.head() + 1))
        try stage(plan.changes, in: session)
        try withExports(of: plan) { note(commit: try session.commit(isGrouped: isGrouped)) }
      }
      for step in plan.steps {
        session.begin(
          actor: desk.actor, command: step.target.command, at: desk.now, origin: step.origin,
          batch: batch?.mark(next: session.head() + 1))
        try session.stage(step.changes)
        note(commit: try session.commit(isGrouped: isGrouped))
      }
    } catch {
      discard(session)
      throw error
    }
  }

  /// Drops what was staged, and what was read of it.
  func discard(_ session: Session) {
    session.discard()
    cachedPolicies = nil
  }

  private func note(commit number: Int?) {
    guard let number else { return }
    if cachedPolicies?.head == number - 1 { cachedPolicies?.head = number }
    noteCommit(number)
  }

  /// Stages changes; tells how far it is, where they are many.
  func stage(_ changes: [Change], in session: Session) throws {
    // Policies of the school's own are read again once they change.
    for change in changes {
      switch change {
      case .pack:
        cachedPolicies = nil
        deskOfBatch = nil
      case .settings: deskOfBatch = nil
      default: break
      }
    }
    let piece = 4096
    guard changes.count > piece else { return try session.stage(changes) }
    for start in stride(from: 0, to: changes.count, by: piece) {
      try session.stage(Array(changes[start..<min(start + piece, changes.count)]))
      progress.tell(Message(zh: "写入", en: "writing"), done: start, total: changes.count)
    }
  }

  /// Brings the files up to date. The commit is in the journal already: what goes wrong here is told, and loses nothing.
  func keepCheckpoints(_ session: Session) throws {
    do { try session.checkpoint() } catch let error as any Explained {
      warn(
        Message(
          zh: "已提交，但文件尚未更新：\(error.message.zh)",
          en: "committed, but the files are not up to date yet: \(error.message.en)"))
    }
  }
}
