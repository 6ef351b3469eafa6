import Editline
import ClassGroups
import CommandLanguage
import Commands
import Glibc
import JSON
import Policy
import Presentation
import Wording
import Workspace

/// Carries out commands: binds the words, lets the command plan, and has the workspace carry the plan out.
final class Runner {
  let surroundings: Surroundings
  /// The commands of the binder's table, in its order.
  let verbs: [any Verb.Type]
  let binder: Binder
  var manner: Manner
  /// The manner of the command that runs or ran last: what went wrong with it is told in its language and form.
  var mannerOfLine: Manner
  /// What the command that runs is about: the title of a page.
  private(set) var titleOfLine: Message?
  var streams = Streams()
  /// The folder that was asked for; nil for the one that the surroundings suggest.
  let namedFolder: String?
  let isReadOnly: Bool
  private(set) var openSession: Session?
  /// What the policies were as of a commit; own commits that change none move it on.
  var cachedPolicies: (head: Int, policies: Policies)?
  /// What lies before the commands of a batch that is one transaction, until one of them changes it.
  var deskOfBatch: KeptDesk?
  /// The lines of a transaction begun by hand, while one is open.
  var rehearsal: Rehearsal?
  private(set) lazy var progress = Progress(self)
  /// What `let` set, and the arguments of the files being run.
  var variables = Variables()
  /// How the command that is run next must end: `assert`.
  var expected: Expectation?
  /// Whether the command of an `each` is being carried out.
  var isWithinRow = false
  /// The process was told to go on after failed commands, and where to put them.
  var keepsGoing = false
  /// An interrupted run is to be taken up again.
  var resumes = false
  var failedPath: String?
  /// The batch that is running.
  var batch: BatchState?
  /// What the interactive shell does for commands; nil elsewhere.
  weak var shell: Shell?
  var isLeaving = false
  /// Files for people that go with the commit that is being made.
  lazy var pendingFiles = PendingFiles(workspace: folder)
  /// The sandbox that commands run in; nil for the workspace itself.
  var sandbox: Sandbox?
  /// The scenario that is being written from this session.
  var recording: Recording?
  /// Who listens to what commands tell.
  var witness: Witness?
  /// The book as it stood, while a command runs on it.
  var past: PastBook?
  /// What was told of the workspace while output is held that may be dropped; nil elsewhere.
  var heldNotes: [Message]?
  /// Kept until the next command, so that a process that ends after one does not take it apart.
  private var lastPlan: Plan?

  init(
    _ surroundings: Surroundings, _ verbs: [any Verb.Type], binder: Binder, manner: Manner, folder: String?,
    isReadOnly: Bool
  ) {
    self.surroundings = surroundings
    self.verbs = verbs
    self.binder = binder
    self.manner = manner
    mannerOfLine = manner
    namedFolder = folder
    self.isReadOnly = isReadOnly
  }

  var folder: String { namedFolder ?? surroundings.workspace }

  /// The workspace, opened when it is first needed.
  func session() throws -> Session {
    if let openSession { return openSession }
    let session = try Session(disk, name: folder, readOnly: isReadOnly)
    openSession = session
    return session
  }

  /// Where the session's files are.
  var disk: any Disk { sandbox?.disk ?? FileDisk(root: folder) }

  var hasSession: Bool { openSession != nil }

  func use(_ session: Session?) {
    openSession = session
    deskOfBatch = nil
    cachedPolicies = nil
  }

  /// Carries out one command of a line.
  ///
  /// - Returns: the exit status 0 or 3, or what a stream ended with.
  ///
  /// - Parameter isRehearsed: plan and show only, whatever the words say.
  func run(_ bound: BoundCommand, words: CommandWords, isRehearsed: Bool = false) throws -> Int32 {
    guard let entry = bound.entry else { return 0 }
    if let recording, isRecorded(verbs[entry.index].spec) {
      return try runRecorded(recording, words) { try run(bound, words: words, isRehearsed: isRehearsed) }
    }
    let expected = expected
    self.expected = nil
    let verb = verbs[entry.index]
    var manner = manner.with(bound.globals)
    if isRehearsed { manner.isDryRun = true }
    mannerOfLine = manner
    titleOfLine = verb.spec.summary
    if bound.isExcused {
      let writer = HelpWriter(table: binder.table, language: manner.language, columns: surroundings.width) {
        displayWidth($0)
      }
      streams.print(writer.help(for: verb.spec))
      return 0
    }
    let needs = entry.needs
    if needs.contains(.transaction), rehearsal == nil { throw ProcessFault.needsTransaction }
    if needs.contains(.noTransaction) {
      if rehearsal != nil { throw ProcessFault.transactionOpen }
      if batch?.isOneTransaction == true, openSession?.isInTransaction == true {
        throw ProcessFault.notInBatch(verb.spec.name)
      }
    }
    if needs.contains(.workspace) { try session().catchUpUnlessBusy(batch == nil && rehearsal == nil) }
    // Under the lock nothing has to be planned twice.
    if entry.effect == .writes, needs.contains(.workspace) { _ = try openGroup(manner) }
    if batch == nil { progress.begin() }
    let kept = try desk(for: entry, manner, isOfBatch: !bound.globals.hasValues && !isRehearsed)
    var plan = try verb.plan(bound.arguments, at: kept.desk)
    defer {
      if batch == nil {
        lastPlan = plan
        progress.finish()
      }
    }
    if let expected, plan.action == nil, plan.stream == nil, plan.lines == nil, !expected.accepts(plan) {
      throw AssertionFault(expected, plan: plan)
    }
    if let action = plan.action {
      if isRehearsed { throw ProcessFault.notRehearsed(verb.spec.name) }
      if case .rehearse(let first) = action { return try rehearse(words, from: first) }
      if case .lookBack(let moment, let first) = action { return try look(back: moment, words, from: first, manner) }
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
    if let stream = plan.stream { return try run(stream) }
    if let lines = plan.lines, !plan.hasLinesForPrograms || manner.form == .json || manner.form == .jsonl {
      return lines { streams.print(bytes: $0) }
    }
    let changes = !plan.changes.isEmpty || !plan.steps.isEmpty
    if past != nil, changes, !manner.isDryRun { throw ProcessFault.notInPast(verb.spec.name) }
    if !plan.exports.isEmpty { try checkExports(of: plan, verb.spec) }
    // A rehearsed batch is carried out in memory, since its later commands rest on the earlier ones; a command that alone
    // is rehearsed in a batch is not.
    if changes, !manner.isDryRun || (self.manner.isDryRun && batch?.isOneTransaction == true) {
      if let preview = plan.preview { show(preview(), manner) }
      if let question = plan.confirmation, !manner.isDryRun { try confirm(question, manner) }
      if batch?.isOneTransaction == true || rehearsal != nil {
        try stage(plan.changes, in: try session())
        if rehearsal == nil, !manner.isDryRun { try prepareExports(of: plan) }
        rehearsal?.keep(words, bound, plan.changes)
      } else {
        let session = try session()
        let head = session.head()
        var desk = kept.desk
        let isGrouped = try openGroup(manner)
        if !isGrouped { try lock(session, manner) }
        defer { if !isGrouped { session.unlock() } }
        // Somebody else was faster: plan again on what they left.
        if session.head() != head {
          desk = try self.desk(for: entry, manner)
          plan = try verb.plan(bound.arguments, at: desk)
          if let expected, !expected.accepts(plan) { throw AssertionFault(expected, plan: plan) }
        }
        try carryOut(plan, in: session, words, desk)
        claim(plan, manner)
        if !isGrouped { try keepCheckpoints(session) }
        return plan.outcome == .finding ? 3 : 0
      }
    }
    if !changes, !plan.exports.isEmpty, !manner.isDryRun { try export(plan, words, bound) }
    if manner.isDryRun, changes, let preview = plan.preview { show(preview(), manner) } else { claim(plan, manner) }
    if manner.isDryRun, changes || !plan.exports.isEmpty { show(PlanReport.make(plan), manner) }
    return plan.outcome == .finding ? 3 : 0
  }

  /// Shows what came of a command. What tells of changes waits with all that comes after it until they are durable.
  private func claim(_ plan: Plan, _ manner: Manner) {
    let isClaim = !manner.isDryRun && !(plan.changes.isEmpty && plan.steps.isEmpty && plan.exports.isEmpty)
    if isClaim, rehearsal == nil, batch?.isOneTransaction == true { streams.isHolding = true }
    streams.isClaiming = isClaim
    defer { streams.isClaiming = false }
    show(plan, manner)
  }

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

  private func carryOut(_ plan: Plan, in session: Session, _ words: CommandWords, _ desk: Desk) throws {
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
  private func stage(_ changes: [Change], in session: Session) throws {
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

extension Session {
  /// A command outside a transaction sees what other sessions committed.
  fileprivate func catchUpUnlessBusy(_ isFree: Bool) throws {
    if isFree { try catchUp() }
  }
}
