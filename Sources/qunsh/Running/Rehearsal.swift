import ClassGroups
import CommandLanguage
import Commands
import Presentation
import Wording

/// The commands between `begin` and `commit`. They are carried out in memory at once, and planned again under the lock
/// when the transaction is committed, so that nothing is decided on a stale book.
struct Rehearsal {
  struct Step {
    var words: CommandWords
    var bound: BoundCommand
    var changes: [Change]
  }

  private(set) var steps: [Step] = []

  mutating func keep(_ words: CommandWords, _ bound: BoundCommand, _ changes: [Change]) {
    steps.append(Step(words: words, bound: bound, changes: changes))
  }
}

extension Runner {
  /// Plans the rehearsed commands again under the lock and commits them as one.
  func commitRehearsal(_ manner: Manner) throws -> Int32 {
    guard let rehearsal else { throw ProcessFault.needsTransaction }
    let session = try session()
    discard(session)
    guard let first = rehearsal.steps.first else {
      self.rehearsal = nil
      say(Message(zh: "没有变更", en: "nothing to commit"), manner)
      return 0
    }
    do {
      try lock(session, manner)
    } catch {
      try resume(rehearsal)
      throw error
    }
    defer { session.unlock() }
    var differing = 0
    do {
      let command = rehearsal.steps.map(\.words.sourceText).joined(separator: "; ")
      guard let entry = first.bound.entry else { return 0 }
      let desk = try desk(for: entry, manner)
      session.begin(actor: desk.actor, command: String(command.prefix(4000)), at: desk.now)
      for step in rehearsal.steps {
        guard let entry = step.bound.entry else { continue }
        let plan = try verbs[entry.index].plan(
          step.bound.arguments, at: try self.desk(for: entry, self.manner.with(step.bound.globals)))
        if !plan.changes.sameApartFromTime(as: step.changes) {
          differing += 1
          warn(
            Message(
              zh: "在此期间情况有变，重新计划：\(clean(step.words.sourceText))",
              en: "planned anew, since the book changed in between: \(clean(step.words.sourceText))"))
        }
        try session.stage(plan.changes)
        try prepareExports(of: plan)
      }
      var number: Int?
      try placingExports { number = try session.commit() }
      self.rehearsal = nil
      say(
        Message(
          zh: "已提交 \(rehearsal.steps.count) 条命令（提交 \(number ?? session.head())）",
          en: "committed \(rehearsal.steps.count) commands (commit \(number ?? session.head()))"),
        manner)
    } catch {
      pendingFiles.takeBack()
      discard(session)
      // The transaction stays open, as it was before.
      try resume(rehearsal)
      throw error
    }
    try keepCheckpoints(session)
    return 0
  }

  private func resume(_ rehearsal: Rehearsal) throws {
    let session = try session()
    session.begin(actor: "", command: "", at: Instant(seconds: 0), isRehearsal: true)
    do { for step in rehearsal.steps { try session.stage(step.changes) } } catch {
      discard(session)
      self.rehearsal = nil
      throw error
    }
  }
}

extension [Change] {
  /// The same places are changed; times within the records may differ.
  fileprivate func sameApartFromTime(as other: [Change]) -> Bool { map(\.place) == other.map(\.place) }
}
