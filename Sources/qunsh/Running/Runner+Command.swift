import ClassGroups
import CommandLanguage
import Commands
import Editline
import Presentation
import Wording
import Workspace

/// How a command on its way is to be carried out. What it was bound to is passed beside it: a batch copies nothing of that.
private struct Call {
  let entry: CommandEntry
  let verb: any Verb.Type
  let manner: Manner
  /// Plan and show only, whatever the words say.
  let isRehearsed: Bool
  /// How it must end: `assert`.
  let expected: Expectation?
}

/// The way of a bound command: what it needs is seen to, it plans on what lies before it, and what it plans is done.
extension Runner {
  /// Carries out one command of a line.
  ///
  /// - Parameter isRehearsed: plan and show only, whatever the words say.
  /// - Returns: the exit status 0 or 3, or what a stream ended with.
  func run(_ bound: BoundCommand, words: CommandWords, isRehearsed: Bool = false) throws -> Int32 {
    guard let entry = bound.entry else { return 0 }
    if let recording, isRecorded(verbs[entry.index].spec) {
      return try runRecorded(recording, words) { try run(bound, words: words, isRehearsed: isRehearsed) }
    }
    let call = begin(entry, bound, isRehearsed)
    if bound.isExcused { return showHelp(call) }
    try seeToNeeds(of: call)
    if batch == nil { progress.begin() }
    defer { if batch == nil { progress.finish() } }
    let kept = try desk(for: entry, call.manner, isOfBatch: !bound.globals.hasValues && !isRehearsed)
    let plan = try call.verb.plan(bound.arguments, at: kept.desk)
    if batch == nil { lastPlan = plan }
    if let expected = call.expected, plan.isKnown, !expected.accepts(plan) {
      throw AssertionFault(expected, plan: plan)
    }
    if let action = plan.action { return try perform(action, of: plan, call, words) }
    if let stream = plan.stream { return try run(stream) }
    if let lines = plan.lines, !plan.hasLinesForPrograms || [.json, .jsonl].contains(call.manner.form) {
      return lines { streams.print(bytes: $0) }
    }
    return try settle(plan, call, bound, words, kept)
  }

  /// From here on errors are told in the command's manner, and pages bear its name.
  private func begin(_ entry: CommandEntry, _ bound: BoundCommand, _ isRehearsed: Bool) -> Call {
    let verb = verbs[entry.index]
    var manner = manner.with(bound.globals)
    if isRehearsed { manner.isDryRun = true }
    mannerOfLine = manner
    verbOfLine = verb
    defer { expected = nil }
    return Call(entry: entry, verb: verb, manner: manner, isRehearsed: isRehearsed, expected: expected)
  }

  private func showHelp(_ call: Call) -> Int32 {
    let writer = HelpWriter(table: binder.table, language: call.manner.language, columns: surroundings.width)
    streams.print(writer.help(for: call.verb.spec))
    return 0
  }

  /// What the command declares that it needs: a transaction or none, the workspace as others left it, the lock.
  private func seeToNeeds(of call: Call) throws {
    let needs = call.entry.needs
    if needs.contains(.transaction), rehearsal == nil { throw ProcessFault.needsTransaction }
    if needs.contains(.noTransaction) {
      if rehearsal != nil { throw ProcessFault.transactionOpen }
      if batch?.isOneTransaction == true, openSession?.isInTransaction == true {
        throw ProcessFault.notInBatch(call.verb.spec.name)
      }
    }
    guard needs.contains(.workspace) else { return }
    let session = try session()
    // A command outside a transaction sees what other sessions committed.
    if batch == nil, rehearsal == nil { try session.catchUp() }
    // Under the lock nothing has to be planned twice.
    if call.entry.effect == .writes { _ = try openGroup(call.manner) }
  }

  /// Does what a command asks of the session in place of changing the book.
  private func perform(_ action: SessionAction, of plan: Plan, _ call: Call, _ words: CommandWords) throws -> Int32 {
    let manner = call.manner
    if call.isRehearsed { throw ProcessFault.notRehearsed(call.verb.spec.name) }
    if case .rehearse(let first) = action { return try rehearse(words, from: first) }
    if case .lookBack(let moment, let first) = action {
      return try look(back: moment, words, from: first, manner)
    }
    if let question = plan.confirmation {
      if manner.isDryRun {
        show(Report(question, tone: .advice), manner)
        return 0
      }
      try confirm(question, manner)
    }
    defer { deskOfBatch = nil }
    if !action.leavesBookAlone { try closeGroup(isLast: true) }
    return try perform(action, words, manner)
  }

  /// Carries out what a plan changes and writes, or shows that alone, and tells what came of it.
  private func settle(
    _ plan: Plan, _ call: Call, _ bound: BoundCommand, _ words: CommandWords, _ kept: KeptDesk
  ) throws -> Int32 {
    let manner = call.manner
    if past != nil, plan.isChanging, !manner.isDryRun { throw ProcessFault.notInPast(call.verb.spec.name) }
    if !plan.exports.isEmpty { try checkExports(of: plan, call.verb.spec) }
    if manner.isDryRun {
      try rehearse(plan, call)
    } else if !plan.isChanging {
      if !plan.exports.isEmpty { try export(plan, words, bound) }
      claim(plan, manner)
    } else {
      if let preview = plan.preview { show(preview(), manner) }
      if let question = plan.confirmation { try confirm(question, manner) }
      return try carryOut(plan, call, bound, words, kept)
    }
    return plan.exitStatus
  }

  /// Shows what a plan would change. A rehearsed batch is carried out in memory, since its later commands rest on the
  /// earlier ones; a command that alone is rehearsed in a batch is not.
  private func rehearse(_ plan: Plan, _ call: Call) throws {
    if plan.isChanging, self.manner.isDryRun, batch?.isOneTransaction == true {
      try stage(plan.changes, in: try session())
    }
    if plan.isChanging, let preview = plan.preview { show(preview(), call.manner) } else { claim(plan, call.manner) }
    if plan.isChanging || !plan.exports.isEmpty { show(PlanReport.make(plan), call.manner) }
  }

  /// Carries out the changes of a plan: within the transaction that is open, or as a commit of its own.
  private func carryOut(
    _ plan: Plan, _ call: Call, _ bound: BoundCommand, _ words: CommandWords, _ kept: KeptDesk
  ) throws -> Int32 {
    guard batch?.isOneTransaction == true || rehearsal != nil else {
      return try commit(plan, call, bound, words, kept.desk)
    }
    try stage(plan.changes, in: try session())
    if rehearsal == nil { try prepareExports(of: plan) }
    rehearsal?.keep(words, bound, plan.changes)
    claim(plan, call.manner)
    return plan.exitStatus
  }

  private func commit(
    _ planned: Plan, _ call: Call, _ bound: BoundCommand, _ words: CommandWords, _ desk: Desk
  ) throws -> Int32 {
    let session = try session()
    let head = session.head()
    let isGrouped = try openGroup(call.manner)
    if !isGrouped { try lock(session, call.manner) }
    defer { if !isGrouped { session.unlock() } }
    var (plan, desk) = (planned, desk)
    // Somebody else was faster: plan again on what they left.
    if session.head() != head {
      desk = try self.desk(for: call.entry, call.manner)
      plan = try call.verb.plan(bound.arguments, at: desk)
      if let expected = call.expected, !expected.accepts(plan) { throw AssertionFault(expected, plan: plan) }
    }
    try carryOut(plan, in: session, words, desk)
    claim(plan, call.manner)
    if !isGrouped { try keepCheckpoints(session) }
    return plan.exitStatus
  }

  /// Shows what came of a command. What tells of changes waits with all that comes after it until they are durable.
  private func claim(_ plan: Plan, _ manner: Manner) {
    let isClaim = !manner.isDryRun && !(plan.changes.isEmpty && plan.steps.isEmpty && plan.exports.isEmpty)
    if isClaim, rehearsal == nil, batch?.isOneTransaction == true { streams.isHolding = true }
    streams.isClaiming = isClaim
    defer { streams.isClaiming = false }
    show(plan, manner)
  }

  /// Asks the person; without a terminal only `--yes` answers.
  private func confirm(_ question: Message, _ manner: Manner) throws {
    if manner.saysYes { return }
    guard surroundings.inputIsTerminal, surroundings.errorIsTerminal, batch == nil else {
      throw ProcessFault.needsConfirmation(question)
    }
    streams.complain(fitted(question[manner.language] + " [y/N]") + " ")
    let answer = TerminalHold.lending { readLine() }?.lowercased() ?? ""
    guard ["y", "yes", "是", "好", "ｙ"].contains(answer) else { throw ProcessFault.needsConfirmation(question) }
  }
}

extension Plan {
  /// Whether it tells beforehand what it comes to; what a session does, and work on streams, is known by its end.
  fileprivate var isKnown: Bool { action == nil && stream == nil && lines == nil }

  fileprivate var isChanging: Bool { !changes.isEmpty || !steps.isEmpty }

  fileprivate var exitStatus: Int32 { outcome == .finding ? 3 : 0 }
}
