import ClassGroups
import CommandLanguage
import Commands
import Presentation
import Wording
import Workspace

/// How far a batch has come.
struct BatchState {
  /// All or nothing; else each command is a commit of its own.
  var isOneTransaction: Bool
  /// What the log calls it.
  var name: String
  var done = 0
  var failed = 0
}

extension Runner {
  /// Runs a batch file; `-` is standard input.
  func runFile(
    _ path: String, _ manner: Manner, keepsGoing: Bool = false, failedPath: String? = nil, isInner: Bool = false
  ) throws -> Int32 {
    let name = path == "-" ? Message(zh: "标准输入", en: "standard input")[manner.language] : path
    let bytes = try ByteSource.all(of: path)
    return try runBatch(bytes, file: name, manner, keepsGoing: keepsGoing, failedPath: failedPath, isInner: isInner)
  }

  /// Runs the commands of a script: as one transaction, or each by itself where it keeps going.
  func runBatch(
    _ script: [UInt8], file: String?, _ manner: Manner, keepsGoing: Bool, failedPath: String? = nil,
    isInner: Bool = false
  ) throws -> Int32 {
    // A batch within a batch or within a transaction belongs to it.
    if batch != nil || rehearsal != nil { return try runCommands(script, file: file, manner, failed: nil) }
    if let (words, bound) = loneCommand(in: script, file: file) {
      mannerOfLine = manner.with(bound.globals)
      do { return try run(bound, words: words) } catch { throw PlacedError(error: error, place: words.place) }
    }
    batch = BatchState(
      isOneTransaction: !keepsGoing,
      name: file.map { "-f \($0)" } ?? String(String(decoding: script.prefix(2000), as: UTF8.self).prefix(200)))
    defer { batch = nil }
    let failed = try failedPath.map { try FailedLines(path: $0) }
    var status: Int32
    if keepsGoing {
      status = try runCommands(script, file: file, manner, failed: failed)
    } else {
      status = try asOneTransaction(file: file, manner) { try runCommands(script, file: file, manner, failed: nil) }
    }
    if let batch, batch.failed > 0 {
      warn(
        Message(
          zh: "\(batch.failed) 条命令失败，\(batch.done) 条成功", en: "\(batch.failed) commands failed, \(batch.done) succeeded")
      )
      status = 4
    }
    return status
  }

  /// The command of a script that holds but one, where it is one that a transaction cannot hold, such as `undo`.
  private func loneCommand(in script: [UInt8], file: String?) -> (CommandWords, BoundCommand)? {
    var reader = ScriptReader(file: file)
    reader.append(script)
    reader.finish()
    var words = CommandWords()
    var rest = CommandWords()
    guard case .command? = try? reader.next(into: &words), !words.isEmpty, let bound = try? binder.bind(words),
      bound.spec?.needs.contains(.noTransaction) == true
    else { return nil }
    while case .command? = try? reader.next(into: &rest) {
      if !rest.isEmpty { return nil }
    }
    return (words, bound)
  }

  private func asOneTransaction(file: String?, _ manner: Manner, _ body: () throws -> Int32) throws -> Int32 {
    let status: Int32
    do { status = try body() } catch {
      if hasSession, let session = try? session() {
        session.discard()
        session.unlock()
      }
      throw error
    }
    if hasSession {
      let session = try session()
      defer { session.unlock() }
      if manner.isDryRun {
        session.discard()
      } else {
        do { _ = try session.commit() } catch {
          session.discard()
          throw error
        }
        try keepCheckpoints(session)
      }
    }
    return status
  }

  private func runCommands(_ script: [UInt8], file: String?, _ manner: Manner, failed: FailedLines?) throws -> Int32 {
    var reader = ScriptReader(file: file)
    reader.append(script)
    reader.finish()
    var words = CommandWords()
    var bound = BoundCommand()
    while true {
      if Interruption.isPending { throw ProcessFault.interrupted(done: batch?.done ?? 0) }
      do {
        guard case .command = try reader.next(into: &words) else { return 0 }
        guard !words.isEmpty else { continue }
        mannerOfLine = manner
        try binder.bind(words, into: &bound)
        mannerOfLine = manner.with(bound.globals)
        try openBatchTransaction(bound, words, manner)
        _ = try run(bound, words: words)
        batch?.done += 1
        if isLeaving { return 0 }
      } catch {
        let place = (error as? UsageError)?.place ?? words.place
        guard batch?.isOneTransaction == false, !(error is ProcessFault && error.exitStatus == 130) else {
          throw PlacedError(error: error, place: place)
        }
        complain(error, mannerOfLine, at: place)
        batch?.failed += 1
        failed?.add(words, error, manner)
      }
    }
  }

  /// The transaction of a batch opens with the first command that needs the workspace.
  private func openBatchTransaction(_ bound: BoundCommand, _ words: CommandWords, _ manner: Manner) throws {
    guard batch?.isOneTransaction == true, rehearsal == nil, let spec = bound.spec else { return }
    let isWelcome = spec.needs.contains(.workspaceIfAny) && spec.effect == .writes && (try? session()) != nil
    guard spec.needs.contains(.workspace) || isWelcome else { return }
    let session = try session()
    guard !session.isInTransaction else { return }
    if manner.isDryRun || isReadOnly {
      session.begin(actor: "", command: "", at: Instant(seconds: 0), isRehearsal: true)
      return
    }
    // The clock and the person may have been set by commands before it.
    let manner = self.manner.with(bound.globals)
    try lock(session, words, manner)
    let settings = try session.settings()
    session.begin(
      actor: manner.actor ?? settings.actor ?? surroundings.user, command: batch?.name ?? "",
      at: manner.now ?? Surroundings.now)
  }
}

/// An error in a batch, and where in the script it arose.
struct PlacedError: Error {
  let error: any Error
  let place: CommandLanguage.Place
}

/// The lines that failed, with why, in a file that can be run again.
final class FailedLines {
  private var output: OutsideFile

  init(path: String) throws { output = try OutsideFile(path) }

  func add(_ words: CommandWords, _ error: any Error, _ manner: Manner) {
    let why = (error as? any Explained)?.message[manner.language] ?? "\(error)"
    output.write("# \(clean(why).replacing("\n", with: " "))\n\(words.sourceText)\n")
  }
}
