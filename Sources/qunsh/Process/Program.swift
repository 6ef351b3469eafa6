import ClassGroups
import CommandLanguage
import Commands
import Editline
import Glibc
import Pinyin
import Presentation
import Wording
import Workspace

/// The process from its arguments to its exit status.
struct Program {
  func run(_ arguments: [String]) -> Int32 {
    let surroundings = Surroundings()
    // What one command needs no other commands for is bound by its family's declarations alone: to make them all would
    // cost a fifth of the start.
    if let word = arguments.first, let family = Family.byItself(word),
      let status = run(arguments, family.verbs, surroundings, isLast: false)
    {
      return status
    }
    return run(arguments, allVerbs, surroundings, isLast: true) ?? 2
  }

  /// Runs the arguments by the commands given.
  ///
  /// - Returns: nil if these commands do not fit, and others are still to be tried.
  private func run(
    _ arguments: [String], _ verbs: [any Verb.Type], _ surroundings: Surroundings, isLast: Bool
  ) -> Int32? {
    let table = CommandTable(verbs.map { $0.spec })
    let binder = Binder(table: table, globals: GlobalOptions.all, excuses: [GlobalOptions.help], requiresCommand: false)
    if let first = arguments.first, let status = Self.help(forShells: first, arguments.dropFirst(), table, surroundings)
    {
      return status
    }
    let words = CommandWords(arguments: arguments)
    let bound: BoundCommand
    do { bound = try binder.bind(words) } catch {
      guard isLast else { return nil }
      let runner = Runner(
        surroundings, verbs, binder: binder, manner: Manner(surroundings), folder: nil, isReadOnly: false)
      var manner = runner.manner
      // The form and language that were asked for hold for the complaint too, though the rest is wrong.
      if let form = Self.value(of: ["-o", "--output"], in: arguments).flatMap(OutputForm.init) { manner.form = form }
      if let language = Self.value(of: ["--lang"], in: arguments).flatMap(Language.init) { manner.language = language }
      runner.complain(error, manner)
      return error.exitStatus
    }
    let globals = bound.globals
    let runner = Runner(
      surroundings, verbs, binder: binder, manner: Manner(surroundings).with(globals),
      folder: globals(GlobalOptions.workspace),
      isReadOnly: globals(GlobalOptions.readOnly))
    let status: Int32
    do { status = try run(bound, words, runner) } catch let error as PlacedError {
      runner.complain(error.error, runner.mannerOfLine, at: error.place)
      status = error.error.exitStatus
    } catch {
      runner.complain(error, runner.mannerOfLine)
      status = error.exitStatus
    }
    Self.end(runner, status)
  }

  /// Ends the process without taking its memory apart, which would cost it a tenth of its life.
  private static func end(_ runner: Runner, _ status: Int32) -> Never {
    runner.streams.flush()
    withExtendedLifetime(runner) { exit(status) }
  }

  /// What shell scripts ask: candidates for the words typed so far, or one of the pages made from the declarations.
  private static func help(
    forShells word: String, _ rest: ArraySlice<String>, _ table: CommandTable, _ surroundings: Surroundings
  ) -> Int32? {
    var streams = Streams()
    defer { streams.flush() }
    if word == ShellCompletionWriter.hook {
      let folder = value(of: ["-w", "--workspace"], in: Array(rest)) ?? surroundings.workspace
      let session = try? Session(FileDisk(root: folder), name: "", readOnly: true)
      let book: any Book = session ?? MemoryBook(settings: Settings(name: ""))
      let settings = try? book.settings()
      let names = LiveNames(
        book: book, today: LocalTime(Surroundings.now, in: settings?.zone ?? .china).day,
        actor: value(of: ["--as"], in: Array(rest)) ?? settings?.actor ?? surroundings.user)
      let completer = Completer(
        table: table, globals: GlobalOptions.all, source: names,
        matches: { Pinyin.matches($0, typed: $1) })
      for candidate in completer.complete(words: Array(rest)) {
        let description = candidate.description.map { cleanLine($0[surroundings.language]) } ?? ""
        streams.print(cleanLine(candidate.text) + "\t" + description + "\n")
      }
      return 0
    }
    guard word == "__page", let name = rest.first, let page = Pages.make(name, table) else { return nil }
    streams.print(page)
    return 0
  }

  private func run(_ bound: BoundCommand, _ words: CommandWords, _ runner: Runner) throws -> Int32 {
    let globals = bound.globals
    let manner = runner.manner
    if globals(GlobalOptions.version) {
      runner.streams.print("qunsh \(Version.number)\n")
      return 0
    }
    runner.resumes = globals(GlobalOptions.resume)
    // Only such a run leaves something to go on with.
    runner.keepsGoing = globals(GlobalOptions.keepGoing) || runner.resumes
    runner.failedPath = globals(GlobalOptions.failed)
    if let entry = bound.entry {
      Interrupts.install()
      var (words, bound) = (words, bound)
      if entry.effect == .session, bound.innerCommand != nil {
        // A command for rows is read again for each of them, and so must stand in a line.
        let line = CommandWords.line(ofArguments: words.texts)
        if let read = try CommandWords.readAll(line).first { words = read }
        bound = try runner.binder.bind(words)
      }
      Self.end(runner, try runner.run(bound, words: words))
    }
    if globals(GlobalOptions.help) {
      let help = try runner.binder.bind(CommandWords(arguments: ["help"]))
      return try runner.run(help, words: words)
    }
    if let text = globals(GlobalOptions.commands) {
      Interrupts.installForBatch()
      return try runner.runBatch(Array(text.utf8), file: nil)
    }
    if let path = globals(GlobalOptions.file) {
      Interrupts.installForBatch()
      return try runner.runFile(path)
    }
    guard runner.surroundings.inputIsTerminal, runner.surroundings.outputIsTerminal else {
      Interrupts.installForBatch()
      return try runner.runFile("-")
    }
    return try interact(runner, noRC: globals(GlobalOptions.noRC))
  }

  /// A person sits before the terminal: a workspace is made on the way, where there is none.
  private func interact(_ runner: Runner, noRC: Bool) throws -> Int32 {
    do { _ = try runner.session() } catch WorkspaceError.notThere where !runner.isReadOnly {
      let name = Message(zh: "我的学校", en: "My school")[runner.manner.language]
      try runner.found(nil, Settings(name: name), runner.manner)
    }
    let shell = try Shell(runner)
    if !noRC, let path = runner.surroundings.startupFile, let bytes = try? ByteSource.all(of: path) {
      let keepsGoing = runner.keepsGoing
      runner.keepsGoing = true
      _ = try runner.runBatch(bytes, file: path)
      runner.keepsGoing = keepsGoing
    }
    return shell.run()
  }

  private static func value(of names: [String], in arguments: [String]) -> String? {
    for (index, word) in arguments.enumerated() {
      if names.contains(word), index + 1 < arguments.count { return arguments[index + 1] }
      for name in names where word.hasPrefix(name + "=") { return String(word.dropFirst(name.count + 1)) }
    }
    return nil
  }
}
