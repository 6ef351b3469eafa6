import ClassGroups
import CommandLanguage
import Commands
import Presentation
import Wording
import Workspace

extension Runner {
  /// Does what a command asks of the session.
  func perform(_ action: SessionAction, _ words: CommandWords, _ manner: Manner) throws -> Int32 {
    switch action {
    case .leave: isLeaving = true
    case .begin: try begin(manner)
    case .commit: return try commitRehearsal(manner)
    case .rollback:
      discard(try session())
      rehearsal = nil
      say(Message(zh: "已放弃", en: "dropped"), manner)
    case .source(let path, let arguments): return try runFile(path, arguments: arguments)
    case .assign(let assignment):
      guard let assignment else { return showVariables(manner) }
      variables.set(assignment.name, to: assignment.value)
    case .each(let clause): return try runEach(clause, words)
    case .expect(let expected, let first): return try run(words, from: first, expecting: expected)
    case .output(let form): self.manner.form = OutputForm(rawValue: form) ?? self.manner.form
    case .language(let language): self.manner.language = language
    case .set(let name, let value): try set(name, value, manner)
    case .history(let search): shell?.showHistory(search)
    case .actAs(let person): self.manner.actor = person
    case .clock(let instant): self.manner.now = instant
    case .rehearse, .lookBack: break
    case .play(let scenario, let stepping): return try play(scenario, stepping: stepping, manner)
    case .record(let step): try record(step, manner)
    case .tour(let lessons): return try tour(lessons, manner)
    case .checkScenarios(let scenarios): return try check(scenarios, manner)
    case .found(let folder, let settings): try found(folder, settings, manner)
    case .maintain(let work): return try maintain(work, words, manner)
    }
    return 0
  }

  /// Plans and shows the command that begins within the words of another.
  func rehearse(_ words: CommandWords, from first: Int) throws -> Int32 {
    let bound = try binder.bind(words, from: first)
    guard bound.entry != nil else { throw UsageError(.missingCommand, at: words.endPlace) }
    return try run(bound, words: words, isRehearsed: true)
  }

  /// Runs the command that begins within the words of another on the book as it stood, with the clock standing there.
  func look(back moment: PastMoment, _ words: CommandWords, from first: Int, _ manner: Manner) throws -> Int32 {
    let bound = try binder.bind(words, from: first)
    guard let spec = bound.spec else { throw UsageError(.missingCommand, at: words.endPlace) }
    guard spec.effect == .reads || spec.effect == .readsUnlessAsked, spec.name != "at" else {
      throw ProcessFault.notInPast(spec.name)
    }
    let number: Int
    switch moment {
    case .commit(let named): number = named
    case .time(let time): number = try session().lastCommit(at: time)
    }
    let book = try PastBook(number, on: disk, name: folder)
    let before = self.manner
    defer {
      past = nil
      self.manner = before
    }
    past = book
    if case .time(let time) = moment { self.manner.now = time } else { self.manner.now = book.at }
    self.manner.form = manner.form
    self.manner.language = manner.language
    return try run(bound, words: words)
  }

  func say(_ message: Message, _ manner: Manner) {
    if !manner.isQuiet { show(Report(message, tone: .good), manner) }
  }

  private func begin(_ manner: Manner) throws {
    guard batch == nil else { throw ProcessFault.notInBatch("begin") }
    let session = try session()
    session.begin(actor: "", command: "", at: Instant(seconds: 0), isRehearsal: true)
    rehearsal = Rehearsal()
    say(Message(zh: "事务已开始", en: "the transaction is open"), manner)
  }

  func found(_ folder: String?, _ settings: Settings, _ manner: Manner) throws {
    if sandbox != nil { throw ProcessFault.notInSandbox("workspace init") }
    let path = folder ?? self.folder
    if manner.isDryRun { return }
    var settings = settings
    settings.actor = settings.actor ?? manner.actor
    let disk = FileDisk(root: path)
    try foundWorkspace(
      settings, at: manner.now ?? Surroundings.now, actor: manner.actor ?? surroundings.user, on: disk, name: path)
    if !hasSession || folder == nil { use(try Session(disk, name: path, readOnly: isReadOnly)) }
    say(
      Message(
        zh: "已新建工作区\(quoted(path).zh)：\(clean(settings.name))",
        en: "made the workspace \(quoted(path).en): \(clean(settings.name))"), manner)
  }

  private func set(_ name: String?, _ value: String?, _ manner: Manner) throws {
    guard let name else {
      show(Report([.card(settingFields)]), manner)
      return
    }
    guard let value else {
      show(Report([.card(settingFields.filter { $0.key == name })]), manner)
      return
    }
    func wrong(_ choices: String) -> ProcessFault { .wrongValue(name, expected: Message(verbatim: choices)) }
    switch name {
    case "lang":
      guard let language = Language(rawValue: value) else { throw wrong("zh, en") }
      self.manner.language = language
      shell?.languageChanged()
    case "output":
      guard let form = OutputForm(rawValue: value) else {
        throw wrong(OutputForm.allCases.map(\.rawValue).joined(separator: ", "))
      }
      self.manner.form = form
    case "color":
      guard let color = ColorChoice(rawValue: value) else { throw wrong("auto, always, never") }
      self.manner.color = color
    case "width":
      guard ["narrow", "wide"].contains(value) else { throw wrong("narrow, wide") }
      self.manner.ambiguousIsWide = value == "wide"
      shell?.widthsChanged()
    case "timing":
      guard ["on", "off"].contains(value) else { throw wrong("on, off") }
      self.manner.isTimed = value == "on"
    case "pager":
      guard ["on", "off"].contains(value) else { throw wrong("on, off") }
      self.manner.isPaged = value == "on"
    case "plain":
      guard ["on", "off"].contains(value) else { throw wrong("on, off") }
      self.manner.isForReaders = value == "on"
      self.manner.form = value == "on" || surroundings.outputIsTerminal ? .table : .plain
      shell?.plainnessChanged()
    case "editor":
      guard ["emacs", "vi"].contains(value) else { throw wrong("emacs, vi") }
      self.manner.usesVi = value == "vi"
      shell?.useVi(manner.usesVi)
    case "bom":
      guard ["on", "off"].contains(value) else { throw wrong("on, off") }
      self.manner.marksByteOrder = value == "on"
    default: throw ProcessFault.wrongValue(name, expected: Message(zh: "一项设置", en: "a setting"))
    }
  }

  private var settingFields: [Report.Field] {
    [
      Report.Field("lang", Message(zh: "语言", en: "language"), Report.Cell(manner.language.rawValue)),
      Report.Field("output", Message(zh: "输出形式", en: "output"), Report.Cell(manner.form.rawValue)),
      Report.Field("color", Message(zh: "颜色", en: "color"), Report.Cell(manner.color.rawValue)),
      Report.Field("width", Message(zh: "不定宽字符", en: "width"), Report.Cell(manner.ambiguousIsWide ? "wide" : "narrow")),
      Report.Field("timing", Message(zh: "计时", en: "timing"), Report.Cell(manner.isTimed ? "on" : "off")),
      Report.Field("pager", Message(zh: "分屏", en: "pager"), Report.Cell(manner.isPaged ? "on" : "off")),
      Report.Field("plain", Message(zh: "读屏", en: "plain"), Report.Cell(manner.isForReaders ? "on" : "off")),
      Report.Field("editor", Message(zh: "按键", en: "keys"), Report.Cell(manner.usesVi ? "vi" : "emacs")),
      Report.Field(
        "bom", Message(zh: "字节序标记", en: "byte order mark"), Report.Cell(manner.marksByteOrder ? "on" : "off")),
    ]
  }
}
