import ClassGroups
import CommandLanguage
import Commands
import Presentation
import Wording

/// A scenario that is being written from a session. Every command is in the file as soon as it is done.
final class Recording {
  let path: String
  private let file: OutsideFile
  private(set) var commands = 0

  /// - Throws: `RecordingFault.fileIsThere`, or `InputError`.
  init(_ path: String) throws {
    self.path = path
    do throws(InputError) { file = try OutsideFile(path, .new) } catch {
      throw error.isThere ? RecordingFault.fileIsThere(path) : error
    }
  }

  /// Why not all of it could be written.
  var fault: InputError? { file.fault }

  func write(_ line: String) { file.write(line + "\n") }

  func narrate(_ text: String, _ language: Language) {
    for line in clean(text).split(separator: "\n") { write("#\(language.rawValue) \(line)") }
  }

  func add(_ words: CommandWords, _ outcome: ScenarioOutcome) {
    commands += 1
    write(words.sourceText)
    if !outcome.expectation.isEmpty { write("#expect \(outcome.expectation)") }
  }
}

/// Why nothing can be recorded.
enum RecordingFault: Explained {
  case fileIsThere(String)
  case isRecording(String)
  case isNotRecording
  case inTransaction

  var code: String {
    switch self {
    case .fileIsThere: "file-exists"
    case .isRecording: "recording"
    case .isNotRecording: "not-recording"
    case .inTransaction: "transaction-open"
    }
  }

  var message: Message {
    switch self {
    case .fileIsThere(let path):
      Message(zh: "文件\(quoted(path).zh)已存在", en: "the file \(quoted(path).en) is there already")
    case .isRecording(let path): Message(zh: "正在录制到\(quoted(path).zh)", en: "a recording to \(quoted(path).en) goes on")
    case .isNotRecording: Message(zh: "没有在录制", en: "nothing is being recorded")
    case .inTransaction: Message(zh: "有打开的事务，不能开始录制", en: "a transaction is open, and no recording can begin in it")
    }
  }

  var hint: Message? {
    switch self {
    case .fileIsThere: Message(zh: "换一个文件名", en: "take another name")
    case .isRecording: Message(zh: "先用 `scenario record --stop`", en: "say `scenario record --stop` first")
    case .isNotRecording: Message(zh: "用 `scenario record FILE` 开始", en: "begin with `scenario record FILE`")
    case .inTransaction: Message(zh: "把它放在批处理的开头", en: "put it at the beginning of the batch")
    }
  }
}

extension Runner {
  func record(_ step: RecordingStep, _ manner: Manner) throws {
    if sandbox != nil { throw ProcessFault.notInSandbox("scenario record") }
    if case .start(let path) = step {
      if let recording { throw RecordingFault.isRecording(recording.path) }
      if manner.isDryRun { return }
      try startRecording(path, manner)
      return say(
        Message(
          zh: "开始录制到\(quoted(path).zh)，用 `scenario record --stop` 结束",
          en: "recording to \(quoted(path).en); `scenario record --stop` ends it"), manner)
    }
    guard let recording else { throw RecordingFault.isNotRecording }
    defer { endIfFaulty(recording, manner) }
    switch step {
    case .start: break
    case .say(let text): recording.narrate(text, manner.language)
    case .pause: recording.write("#pause")
    case .stop:
      self.recording = nil
      if let fault = recording.fault { throw fault }
      let name = quoted(recording.path)
      say(
        Message(
          zh: "已录制 \(recording.commands) 条命令到\(name.zh)，用 `scenario run` 演示",
          en: "recorded \(recording.commands) commands to \(name.en); `scenario run` plays it"), manner)
    }
  }

  /// Writes how a scenario must begin to come out as the session will: the workspace, the clock, the person, the variables.
  private func startRecording(_ path: String, _ manner: Manner) throws {
    let session = try? session()
    if session?.isInTransaction == true { throw RecordingFault.inTransaction }
    let recording = try Recording(path)
    let title = path.split(separator: "/").last.map(String.init)?.replacing(".qunsh", with: "") ?? path
    recording.write("#title zh \(clean(title))\n#title en \(clean(title))")
    if let session {
      let settings = try session.settings()
      var plain = Settings(name: settings.name)
      plain.actor = settings.actor
      recording.write(
        session.head() == 1 && plain == settings
          ? "#start empty \(clean(settings.name))" : "#start commit \(session.head())")
    }
    let now = manner.now ?? Surroundings.now
    recording.write("\nclock set \(now.iso(in: (try? session?.settings().zone) ?? .china))")
    if let actor = manner.actor { recording.write(CommandWords(arguments: ["as", actor]).sourceText) }
    for (name, value) in variables.all {
      recording.write(CommandWords(arguments: ["let", name, "=", value]).sourceText)
    }
    self.recording = recording
  }

  /// A recording of which something is lost is none: it ends, and that is told.
  private func endIfFaulty(_ recording: Recording, _ manner: Manner) {
    guard self.recording === recording, let fault = recording.fault else { return }
    self.recording = nil
    complain(fault, manner)
  }

  /// Runs a command that a person gave and puts it on record, whatever it comes to.
  func runRecorded(_ recording: Recording, _ words: CommandWords, _ body: () throws -> Int32) throws -> Int32 {
    let witness = Witness()
    self.witness = witness
    defer {
      self.witness = nil
      endIfFaulty(recording, manner)
    }
    do {
      let status = try body()
      recording.add(words, ScenarioOutcome(status: status, reports: witness.reports))
      return status
    } catch {
      let fault = (error as? PlacedError)?.error ?? error
      recording.add(
        words,
        ScenarioOutcome(status: fault.exitStatus, reports: witness.reports, error: fault as? any Explained))
      throw error
    }
  }

  /// Whether a command is part of what is recorded: what only concerns the recording or the keyboard is not.
  func isRecorded(_ spec: CommandSpec) -> Bool {
    guard witness == nil, sandbox == nil, let word = spec.path.first else { return false }
    return !["scenario", "tour", "history", "exit"].contains(word)
  }
}
