import ClassGroups
import CommandLanguage
import Commands
import Glibc
import Presentation
import Wording
import Workspace

extension Runner {
  /// Runs a batch file; `-` is standard input.
  func runFile(_ path: String, arguments: [String] = []) throws -> Int32 {
    let name = path == "-" ? Message(zh: "标准输入", en: "standard input")[manner.language] : path
    return try runBatch(try Script.open(path), file: name, arguments: [name] + arguments)
  }

  /// Runs the commands of lines in memory.
  func runBatch(_ script: [UInt8], file: String?) throws -> Int32 { try runBatch(.bytes(script), file: file) }

  /// Runs the commands of a script: as one transaction, or each by itself where it keeps going.
  ///
  /// - Parameter arguments: of a file, its name first; nil for lines that are no file.
  func runBatch(_ script: Script, file: String?, arguments: [String]? = nil) throws -> Int32 {
    // A batch within a batch or within a transaction belongs to it.
    if batch != nil || rehearsal != nil { return try runCommands(script, file: file, arguments) }
    if let bytes = script.bytes, let (words, bound) = loneCommand(in: bytes, file: file) {
      mannerOfLine = manner.with(bound.globals)
      do { return try run(bound, words: words) } catch { throw PlacedError(error, at: words.place) }
    }
    let lines = String(String(decoding: script.bytes?.prefix(2000) ?? [], as: UTF8.self).prefix(200))
    let name = file.map { "-f \($0)" } ?? lines
    if let status = try runReadingAhead(script, file: file, arguments: arguments, name: name) { return status }
    return try asBatch(name, file) {
      try $0.check(script, file: file, arguments: arguments)
    } body: {
      try runCommands(script, file: file, arguments)
    }
  }

  /// Carries out a body as one batch, once all of it was checked.
  func asBatch(
    _ name: String, _ file: String?, check: (inout BatchCheck) throws -> Void,
    body: () throws -> Int32
  ) throws -> Int32 {
    progress.begin()
    defer { progress.finish() }
    var checking = BatchCheck(self, manner)
    try check(&checking)
    tell(checking)
    // Where a batch keeps going what is wrong is left out, as told before the first change.
    if checking.count > 0, !keepsGoing { return 2 }
    batch = BatchState(
      isOneTransaction: !keepsGoing || manner.isDryRun, keepsGoing: keepsGoing, name: name,
      failedLines: try manner.isDryRun
        ? nil
        : failedPath.map { path in
          // The lines that fail must not take the place of the file that they come from.
          if let file, resolved(path) == resolved(file) { throw InputError(path: path, number: EEXIST) }
          return try FailedLines(path: path, adds: resumes)
        }, tables: checking.tables,
      toldFaults: Set(checking.faults.map(\.key)), total: checking.steps, label: Message(verbatim: file ?? "qunsh"))
    defer { batch = nil }
    if keepsGoing, !manner.isDryRun {
      let script = BatchScript(name: file ?? "-c", digest: checking.digest(), rest: checking.digestOfRest)
      batch?.script = script
      if resumes { try takeUp(script) }
    }
    let status = batch?.isOneTransaction == true ? try asOneTransaction(body) : try asGroups(body)
    guard let batch, batch.failed > 0 else { return status }
    warn(
      Message(
        zh: "\(batch.failed) 条命令失败，\(batch.done) 条成功", en: "\(batch.failed) commands failed, \(batch.done) succeeded"))
    // The list of what failed is the only trace of it.
    if let fault = batch.failedLines?.fault { throw fault }
    return 4
  }

  private func tell(_ check: BatchCheck) {
    for fault in check.faults { complain(fault.error, manner, at: fault.place) }
    guard check.count > 1, !keepsGoing else { return }
    warn(Message(zh: "共 \(check.count) 处错误，没有执行任何命令", en: "\(check.count) faults; no command was carried out"))
  }

  /// The command of a script that holds but one, where it is one that a transaction cannot hold, such as `undo`.
  private func loneCommand(in script: [UInt8], file: String?) -> (CommandWords, BoundCommand)? {
    var reader = ScriptReader(file: file)
    reader.append(script)
    reader.finish()
    var words = CommandWords()
    var rest = CommandWords()
    guard case .command? = try? reader.next(into: &words, substituting: variables.substitution), !words.isEmpty,
      let bound = try? binder.bind(words), bound.spec?.needs.contains(.noTransaction) == true
    else { return nil }
    while case .command? = try? reader.next(into: &rest) {
      if !rest.isEmpty { return nil }
    }
    return (words, bound)
  }

  func asOneTransaction(_ body: () throws -> Int32) throws -> Int32 {
    let status: Int32
    do { status = try body() } catch {
      streams.drop()
      pendingFiles.takeBack()
      if hasSession, let session = try? session() {
        discard(session)
        session.unlock()
      }
      throw error
    }
    if hasSession {
      let session = try session()
      defer { session.unlock() }
      if manner.isDryRun {
        discard(session)
      } else {
        do { try placingExports { _ = try session.commit() } } catch {
          streams.drop()
          discard(session)
          throw error
        }
        streams.isHolding = false
        try keepCheckpoints(session)
      }
    }
    streams.isHolding = false
    return status
  }

  /// Each command is a commit of its own; many are made durable at once.
  private func asGroups(_ body: () throws -> Int32) throws -> Int32 {
    let status: Int32
    do { status = try body() } catch {
      try closeGroup(isLast: true)
      throw error
    }
    try closeGroup(isLast: true)
    return status
  }

  private func runCommands(_ script: Script, file: String?, _ arguments: [String]?) throws -> Int32 {
    if let arguments {
      guard variables.depth < BatchCheck.depthLimit else { throw ProcessFault.tooDeep(arguments[0]) }
      variables.enter(arguments)
    }
    defer { if arguments != nil { variables.leave() } }
    var pieces = try script.pieces()
    defer { pieces.close() }
    var reader = ScriptReader(file: file)
    var words = CommandWords()
    var bound = BoundCommand()
    let substitution = variables.substitution
    var isAsking = false
    while true {
      if Interruption.isPending { throw ProcessFault.interrupted(done: batch?.done ?? 0) }
      if isAsking { try pieces.feed(&reader) }
      isAsking = false
      do {
        switch try reader.next(into: &words, substituting: substitution) {
        case .command: break
        case .end: return 0
        case .more:
          isAsking = true
          continue
        }
        guard !words.isEmpty else { continue }
        try runInBatch(words, into: &bound)
        if isLeaving { return 0 }
      } catch { try goOn(after: PlacedError(error, at: words.place), words) }
      try closeGroupIfDue()
    }
  }

  /// Binds and runs one command of a batch.
  func runInBatch(_ words: CommandWords, into bound: inout BoundCommand) throws {
    mannerOfLine = manner
    try binder.bind(words, into: &bound)
    try runInBatch(words, bound)
  }

  /// Runs one command of a batch that was bound.
  func runInBatch(_ words: CommandWords, _ bound: BoundCommand) throws {
    mannerOfLine = manner.with(bound.globals)
    if bound.entry?.effect != .session, passesOver(bound) { return }
    defer { tellProgress() }
    try openBatchTransaction(bound, words)
    _ = try run(bound, words: words)
    // Commands that hold others are counted by those.
    if bound.entry?.effect != .session { batch?.done += 1 }
  }

  private func tellProgress() {
    guard let step = batch?.step, step & 15 == 0, let batch else { return }
    progress.tell(batch.label, done: step, total: max(batch.total, step))
  }

  /// Tells of a command that failed, where the batch goes on; else throws what went wrong.
  func goOn(after fault: PlacedError, _ words: CommandWords) throws {
    guard batch?.keepsGoing == true, fault.error.exitStatus != 130, fault.error.exitStatus != 5 else { throw fault }
    if batch?.isSkipping == true { return }
    if batch?.toldFaults.contains(fault.key) != true { complain(fault.error, mannerOfLine, at: fault.place) }
    batch?.failed += 1
    batch?.failedLines?.add(words, fault, manner)
  }

  /// The transaction of a batch opens with the first command that needs the workspace.
  func openBatchTransaction(_ bound: BoundCommand, _ words: CommandWords) throws {
    guard batch?.isOneTransaction == true, rehearsal == nil, let entry = bound.entry else { return }
    if openSession?.isInTransaction == true { return }
    let isWelcome =
      try entry.needs.contains(.workspaceIfAny) && entry.effect == .readsUnlessAsked && hasWorkspace()
    guard entry.needs.contains(.workspace) || isWelcome else { return }
    let session = try session()
    guard !session.isInTransaction else { return }
    if manner.isDryRun || isReadOnly {
      session.begin(actor: "", command: "", at: Instant(seconds: 0), isRehearsal: true)
      return
    }
    // The clock and the person may have been set by commands before it.
    let manner = manner.with(bound.globals)
    try lock(session, manner)
    let settings = try session.settings()
    session.begin(
      actor: manner.actor ?? settings.actor ?? surroundings.user, command: batch?.name ?? "",
      at: manner.now ?? Surroundings.now)
  }
}
