import ClassGroups
import CommandLanguage
import Commands
import Presentation
import Wording
import Workspace

extension Runner {
  /// Plays a scenario before people. For programs it plays unseen, and what came of each is told afterwards.
  ///
  /// - Returns: 3 where something came out otherwise than expected.
  func play(_ scenario: Scenario, stepping: Bool, _ manner: Manner) throws -> Int32 {
    guard manner.form == .table || manner.form == .plain, !manner.isQuiet else {
      return try check([scenario], manner)
    }
    if sandbox != nil { throw ProcessFault.notInSandbox("scenario run") }
    let sandbox = try sandbox(from: scenario.start, manner)
    return try play(in: sandbox) {
      self.manner.form = manner.form
      self.manner.language = manner.language
      let player = ScenarioPlayer(
        self, scenario, isUnseen: false, control: stepping ? StepControl(self) : nil)
      try player.play()
      let commands = player.commands
      let differing = player.mismatches.count
      streams.print("\n")
      show(
        differing == 0
          ? Report(
            Message(
              zh: "演示完毕：\(commands) 条命令，均符合预期；工作区没有改变",
              en: "the end: \(commands) commands, all as expected; the workspace is as it was"), tone: .good)
          : Report(
            Message(
              zh: "演示完毕：\(commands) 条命令，\(differing) 处与预期不符；工作区没有改变",
              en: "the end: \(commands) commands, \(differing) not as expected; the workspace is as it was"),
            tone: .bad), manner)
      return differing == 0 ? 0 : 3
    }
  }

  /// Plays scenarios unseen, each in a sandbox of its own.
  ///
  /// - Returns: 3 where something came out otherwise than expected.
  func check(_ scenarios: [Scenario], _ manner: Manner) throws -> Int32 {
    if sandbox != nil { throw ProcessFault.notInSandbox("scenario check") }
    var rows: [[Report.Cell]] = []
    var faults: [Report.Item] = []
    for scenario in scenarios {
      let (commands, mismatches) = try checked(scenario, manner)
      rows.append([
        Report.Cell(scenario.name),
        Report.Cell(json: .string(scenario.title[manner.language]), shown: scenario.title),
        Report.Cell(commands),
        Report.Cell(mismatches.count, tone: mismatches.isEmpty ? .good : .bad),
        Report.Cell(mismatches.map { $0.words(in: scenario.name)[manner.language] }.joined(separator: "\n")),
      ])
      faults += mismatches.map { .message($0.words(in: scenario.name), .bad) }
    }
    let columns = [
      Report.Column("scenario", Message(zh: "剧本", en: "scenario")),
      Report.Column("title", Message(zh: "标题", en: "title")),
      Report.Column("commands", Message(zh: "命令数", en: "commands")),
      Report.Column("differing", Message(zh: "不符", en: "differing")),
      Report.Column("what", Message(zh: "何处不符", en: "what differs"), isForProgramsOnly: true),
    ]
    if !manner.isQuiet { show(Report([.table(Report.Table(columns, rows: rows))] + faults), manner) }
    return faults.isEmpty ? 0 : 3
  }

  private func checked(
    _ scenario: Scenario, _ manner: Manner
  ) throws -> (commands: Int, mismatches: [ScenarioPlayer.Mismatch]) {
    let player = ScenarioPlayer(self, scenario, isUnseen: true)
    let sandbox = try sandbox(from: scenario.start, manner)
    _ = try play(in: sandbox) {
      streams.isMuted = true
      defer { streams.isMuted = false }
      // What is expected does not depend on how it would be shown.
      self.manner.form = .plain
      self.manner.isQuiet = false
      self.manner.language = manner.language
      try player.play()
      return 0
    }
    return (player.commands, player.mismatches)
  }

  /// Carries out what was typed while something else goes on, and gives what it came to.
  func outcome(ofTyped text: String) -> ScenarioOutcome {
    outcome(of: Scenario.Line(typed: text), in: nil)
  }

  /// The prompt as it stands before a command that is shown and not typed.
  var shownPrompt: String {
    let style = Style(color: usesColor(manner, isTerminal: surroundings.outputIsTerminal))
    return promptParts.map { style.apply($0.style, to: $0.text) }.joined()
  }

  /// What may be overlooked: a hint that stands until a key is pressed.
  func faint(_ text: String) -> String {
    Style(color: usesColor(manner, isTerminal: surroundings.outputIsTerminal)).apply([.faint], to: text)
  }

  /// The workspace, marks for a sandbox and a recording, the person who acts, the clock where it stands, and a mark for an open
  /// transaction; each with its colour.
  var promptParts: [(text: String, style: [Style.Attribute])] {
    let settings = try? session().settings()
    var parts: [(text: String, style: [Style.Attribute])] = [(clean(settings?.name ?? "qunsh"), [.bold, .green])]
    if sandbox != nil { parts.append((Message(zh: " [沙盒]", en: " [sandbox]")[manner.language], [.magenta])) }
    if recording != nil { parts.append((Message(zh: " [录制]", en: " [rec]")[manner.language], [.red])) }
    if let actor = manner.actor { parts.append((" " + clean(actor), [.cyan])) }
    if let now = manner.now {
      let local = LocalTime(now, in: settings?.zone ?? .china)
      parts.append((" @\(local.day.text.dropFirst(5)) \(local.clock.dropLast(3))", [.yellow]))
    }
    parts.append((rehearsal == nil ? "> " : "*> ", rehearsal == nil ? [] : [.bold, .yellow]))
    return parts
  }
}
