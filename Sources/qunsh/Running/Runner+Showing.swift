import ClassGroups
import CommandLanguage
import Commands
import Presentation
import Wording

extension Runner {
  func show(_ plan: Plan, _ manner: Manner) {
    guard !manner.isQuiet || witness != nil else { return }
    // What programs read is one value: where there was a preview that was it.
    if plan.preview != nil, manner.form != .table, manner.form != .plain { return }
    show(plan.report(), manner)
  }

  func show(_ report: Report, _ manner: Manner) {
    var report = report
    report.title = report.title ?? verbOfLine?.spec.summary
    witness?.reports.append(report)
    if streams.isMuted || manner.isQuiet { return }
    var renderer = Renderer(
      form: manner.form, language: manner.language, width: surroundings.width,
      color: usesColor(manner, isTerminal: surroundings.outputIsTerminal), ambiguousIsWide: manner.ambiguousIsWide)
    renderer.isSpoken = manner.isForReaders
    // One at the beginning of the output, not one for each result.
    renderer.marksByteOrder = manner.marksByteOrder && !hasMarkedByteOrder
    if manner.form == .csv { hasMarkedByteOrder = hasMarkedByteOrder || renderer.marksByteOrder }
    printPaged(renderer.render(report), manner)
  }

  func usesColor(_ manner: Manner, isTerminal: Bool) -> Bool {
    switch manner.color {
    case .always: true
    case .never: false
    case .auto: isTerminal && surroundings.allowsColor && !manner.isForReaders
    }
  }

  /// Tells of a problem on standard error.
  func complain(_ error: any Error, _ manner: Manner, at place: SourcePlace? = nil) {
    streams.complain(errorRenderer(manner).render(Problem(describing: error, at: place)))
  }

  func warn(_ message: Message) {
    streams.complain(errorRenderer(manner).render(Problem(.warning, code: "warning", message: message)))
  }

  private func errorRenderer(_ manner: Manner) -> ErrorRenderer {
    var renderer = ErrorRenderer(
      form: manner.form, language: manner.language, width: surroundings.width,
      color: usesColor(manner, isTerminal: surroundings.errorIsTerminal), ambiguousIsWide: manner.ambiguousIsWide)
    renderer.wraps = isNarrow
    return renderer
  }

  /// A terminal on which most sentences do not fit a line; it would break them anywhere.
  private var isNarrow: Bool { surroundings.errorIsTerminal && surroundings.width < 60 && !manner.isForReaders }

  /// The day on which the clock stands.
  func today(_ book: some Book) -> Day? {
    (try? book.settings()).map { LocalTime(manner.now ?? Surroundings.now, in: $0.zone).day }
  }

  /// A sentence of the shell's own, broken where the text allows it on a narrow terminal.
  func fitted(_ text: String) -> String {
    guard isNarrow else { return text }
    return wrap(text, width: surroundings.width, ambiguousIsWide: manner.ambiguousIsWide).joined(separator: "\n")
  }
}

extension Problem {
  /// Any error, with the place in the line that it is about.
  init(describing error: any Error, at place: SourcePlace?) {
    let place = (error as? UsageError)?.place ?? (error as? ScenarioFault)?.place ?? place
    let shown: Problem.Place? = place.map { place in
      let start = place.column - 1
      return Problem.Place(
        file: place.file, line: place.file == nil ? nil : place.line, text: place.text,
        range: start..<start + place.length)
    }
    if let explained = error as? any Explained {
      self.init(code: explained.code, message: explained.message, hint: explained.hint, place: shown)
    } else {
      self.init(
        code: "internal", message: Message(zh: "程序内部错误：\(error)", en: "a fault of this program: \(error)"),
        hint: Message(zh: "报告此问题", en: "report it"), place: shown)
    }
  }
}

extension Error {
  /// The exit status that the error alone picks.
  var exitStatus: Int32 { (self as? any Explained)?.kind.rawValue ?? 1 }
}
