import ClassGroups
import CommandLanguage
import Commands
import Editline
import Glibc
import Pinyin
import Presentation
import Wording

/// The interactive session: reads lines, completes them, and has the runner carry them out.
final class Shell {
  private let runner: Runner
  private let editor: LineEditor
  private var hasToldOfHistory = false

  init(_ runner: Runner) throws {
    self.runner = runner
    editor = try LineEditor(program: "qunsh", historyFile: runner.surroundings.historyFile)
    runner.shell = self
    languageChanged()
    editor.complete = { [unowned self] in self.complete($0) }
  }

  func languageChanged() { editor.words = runner.manner.language == .zh ? .chinese : .english }

  func widthsChanged() {
    let isWide = runner.manner.ambiguousIsWide
    editor.widthOf = { scalar in
      let width = CellWidth.of(scalar)
      return isWide && width == 1 ? displayWidth(scalar, ambiguousIsWide: true) : width
    }
  }

  func plainnessChanged() { editor.isPlain = runner.manner.isForReaders }

  func useVi(_ isVi: Bool) { editor.useVi(isVi) }

  func showHistory(_ search: String?) {
    let entries = editor.history.entries.filter { entry in search.map { entry.contains($0) } ?? true }
    for entry in entries.suffix(500) { runner.streams.print(clean(entry.replacing("\n", with: "⏎")) + "\n") }
  }

  /// Reads and runs lines until the person leaves.
  func run() -> Int32 {
    greet()
    for line in editor.refusedSettings {
      let line = quoted(line)
      runner.warn(Message(zh: ".editrc 中无法识别：\(line.zh)", en: "not understood in .editrc: \(line.en)"))
    }
    defer { TerminalHold.release() }
    return loop()
  }

  /// Reads and runs lines until the person leaves, without a greeting: a trainer who steps aside.
  func loop() -> Int32 {
    while !runner.isLeaving {
      tellOfHistory()
      runner.streams.flush()
      editor.prompt = prompt
      switch editor.readLine() {
      case .line(let line):
        if let text = edited(line) ?? whole(line) { run(text) }
      case .interrupted: continue
      case .eof: leave()
      case .error: return 1
      }
    }
    runner.streams.flush()
    return 0
  }

  /// Tells once that what is typed is not kept.
  private func tellOfHistory() {
    guard !hasToldOfHistory, editor.history.fault != nil else { return }
    hasToldOfHistory = true
    runner.warn(Message(zh: "输入历史无法保存", en: "the history of what is typed cannot be kept"))
  }

  /// One line, with its history and completion; nil where the person leaves.
  func ask() -> String? {
    while true {
      editor.prompt = prompt
      switch editor.readLine() {
      case .line(let line): if let text = whole(line) { return text }
      case .interrupted: continue
      case .eof, .error: return nil
      }
    }
  }

  private func leave() {
    if let rehearsal = runner.rehearsal, !rehearsal.steps.isEmpty {
      runner.warn(
        Message(
          zh: "有 \(rehearsal.steps.count) 条未提交的命令，离开即放弃",
          en: "\(rehearsal.steps.count) commands were not committed and are dropped"))
    }
    runner.isLeaving = true
  }

  private func greet() {
    let words = Message(
      zh: "qunsh \(Version.number)，家校群管理。`help` 查看命令，Tab 补全，Ctrl-D 离开。",
      en:
        "qunsh \(Version.number), for home-school chat groups. `help` lists the commands, Tab completes, Ctrl-D leaves."
    )
    let width = runner.surroundings.width
    runner.streams.print(wrap(words[runner.manner.language], width: width).joined(separator: "\n") + "\n")
  }

  /// What became of a line that ends in `\e` in the person's editor; without more, of the line before.
  ///
  /// - Returns: nil where no editing was asked for; an empty text where nothing came of it.
  private func edited(_ line: String) -> String? {
    guard var text = EditedText.asked(by: line) else { return nil }
    if text.isEmpty { text = editor.history.entries.last ?? "" }
    let program = runner.surroundings.textEditor
    guard let edited = EditedText.edit(text, editor: program) else {
      runner.warn(
        Message(
          zh: "无法使用编辑器\(quoted(program).zh)，命令没有执行；用 EDITOR 指定编辑器",
          en: "the editor \(quoted(program).en) cannot be used and nothing was run; name one in EDITOR"))
      return ""
    }
    if edited.isEmpty { return "" }
    runner.streams.print(clean(edited.replacing("\n", with: "⏎")) + "\n")
    editor.history.add(edited)
    return edited
  }

  /// Asks for further lines while something is open; nil where the person gave up.
  private func whole(_ first: String) -> String? {
    var text = first
    while case .incomplete? = try? CommandWords.read(text) {
      guard case .line(let line) = editor.readLine(prompt: StyledText("  … ")) else { return nil }
      text += "\n" + line
    }
    if text.contains(where: { !$0.isWhitespace }) { editor.history.add(text) }
    return text
  }

  private func run(_ text: String) {
    let start = Surroundings.elapsed
    Interrupts.clear()
    var place: SourcePlace?
    var done = 0
    runner.mannerOfLine = runner.manner
    do {
      var reader = ScriptReader()
      reader.append(Array(text.utf8))
      reader.finish()
      var words = CommandWords()
      // One after the other, since a command may set the variables of the next.
      while case .command = try reader.next(into: &words, substituting: runner.variables.substitution) {
        if Interruption.isPending { throw ProcessFault.interrupted(done: done) }
        place = words.place
        _ = try runner.run(try runner.binder.bind(words), words: words)
        if runner.isLeaving { return }
        done += 1
      }
    } catch let error as PlacedError {
      runner.complain(error.error, runner.mannerOfLine, at: error.place)
    } catch { runner.complain(error, runner.mannerOfLine, at: place) }
    if runner.manner.isTimed {
      let milliseconds = ((Surroundings.elapsed - start) * 10_000).rounded() / 10
      runner.streams.complain(
        Message(zh: "用时 \(milliseconds) 毫秒\n", en: "took \(milliseconds) ms\n")[runner.manner.language])
    }
  }

  private var prompt: StyledText {
    let usesColor = runner.usesColor(runner.manner, isTerminal: true)
    var text = StyledText()
    for part in runner.promptParts {
      let isStyled = usesColor && !part.style.isEmpty
      text.append(part.text, style: isStyled ? Style.parameters(part.style) : nil)
    }
    return text
  }

  private func complete(_ request: CompletionRequest) -> CompletionReply {
    guard let session = try? runner.session() else { return CompletionReply() }
    if runner.rehearsal == nil { try? session.catchUp() }
    let holds: Preconditions = [
      .workspace, .workspaceIfAny, .interactive, runner.rehearsal == nil ? .noTransaction : .transaction,
    ]
    let actor = runner.manner.actor ?? (try? session.settings().actor) ?? runner.surroundings.user
    let completer = Completer(
      table: runner.binder.table, globals: GlobalOptions.following,
      source: ShellNames(names: LiveNames(book: session, today: runner.today(session), actor: actor)), holds: holds,
      matches: { Pinyin.matches($0, typed: $1) })
    let cursor = request.before.unicodeScalars.count
    let completion = completer.complete(line: request.before + request.after, cursor: cursor)
    let language = runner.manner.language
    var reply = CompletionReply(
      replaced: cursor - completion.range.lowerBound,
      candidates: completion.candidates.map {
        EditorCandidate(
          $0.text, description: $0.description?[language], suffix: $0.suffix, matchesByPrefix: !$0.matchedByPinyin)
      })
    reply.omitted = completion.omitted
    if let last = completion.last { reply.commonPrefix = reply.commonPrefix(with: last.text) }
    reply.note = completion.wanted?[language]
    // Where nothing is typed two hyphens would be a guess.
    if completion.range.isEmpty, reply.candidates.allSatisfy({ $0.text.hasPrefix("--") }) { reply.commonPrefix = "" }
    return reply
  }
}
