import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// How commands are carried out and shown: what the process was told, and for one command what follows it.
struct Manner {
  var isDryRun = false
  var saysYes = false
  var isQuiet = false
  var form: OutputForm
  var language: Language
  /// Where the clock stands, if it stands.
  var now: Instant?
  var actor: String?
  var color = ColorChoice.auto
  var ambiguousIsWide = false
  /// The line editor has the keys of vi, and not those of Emacs.
  var usesVi = false
  /// CSV begins with a byte order mark, which spreadsheet programs set up for Chinese need to read UTF-8.
  var marksByteOrder = false
  var isTimed = false
  /// Results longer than the screen are shown by a pager.
  var isPaged = true
  /// For people who have the screen read to them: no boxes, no colour, no line painted twice, no pager.
  var isForReaders = false

  init(_ surroundings: Surroundings) {
    form = surroundings.outputIsTerminal ? .table : .plain
    language = surroundings.language
  }

  /// The manner with what the words say besides.
  func with(_ globals: Arguments) -> Manner {
    guard globals.hasValues else { return self }
    var manner = self
    manner.isDryRun = isDryRun || globals(GlobalOptions.dryRun)
    manner.saysYes = saysYes || globals(GlobalOptions.yes)
    manner.isQuiet = isQuiet || globals(GlobalOptions.quiet)
    if let form = globals(GlobalOptions.output).flatMap(OutputForm.init) { manner.form = form }
    if let language = globals(GlobalOptions.language).flatMap(Language.init) { manner.language = language }
    if let now = globals(GlobalOptions.now) { manner.now = Instant(iso: now, in: .china) }
    if let actor = globals(GlobalOptions.actor) { manner.actor = actor }
    if let color = globals(GlobalOptions.color).flatMap(ColorChoice.init) { manner.color = color }
    return manner
  }
}
