import CommandLanguage
import Commands
import Interchange
import Wording
import Workspace

/// Reads a batch without carrying anything out, and finds what can be found so: unknown commands, wrong arguments, unset
/// variables and columns; in the files that it runs and for the rows of its tables, too.
struct BatchCheck {
  private let runner: Runner
  private let manner: Manner
  private let variables: Variables
  private(set) var faults: [PlacedError] = []
  /// How many faults there are; more than are kept.
  private(set) var count = 0
  /// How many commands there are that read or write the book.
  private(set) var steps = 0
  private(set) var tables: [String: DataTable] = [:]
  /// Files that were checked, and how many commands they have: a file run for each of a thousand rows is checked once.
  private var checkedFiles: [String: Int] = [:]
  private var digests: [String] = []
  private var hasher = BytesDigest()
  private var isWithinRow = false
  private var isWithinCommand = false

  static let faultLimit = 1000
  /// Faults in rows of one table that are told.
  private static let rowFaultLimit = 20
  /// How deeply files may run one another.
  static let depthLimit = 16

  init(_ runner: Runner, _ manner: Manner) {
    self.runner = runner
    self.manner = manner
    variables = Variables(copying: runner.variables)
  }

  /// Checks a script; `arguments` are its own, its name first, where it is a file.
  mutating func check(_ script: Script, file: String?, arguments: [String]?) throws {
    if let arguments { variables.enter(arguments) }
    defer { if arguments != nil { variables.leave() } }
    var pieces = try script.pieces()
    defer { pieces.close() }
    var reader = ScriptReader(file: file)
    let isOutermost = variables.depth <= 1 && steps == 0
    var words = CommandWords()
    var bound = BoundCommand()
    let substitution = variables.substitution
    var isAsking = false
    while true {
      if isAsking {
        let piece = try pieces.feed(&reader)
        if isOutermost { note(piece) }
        isAsking = false
      }
      do {
        switch try reader.next(into: &words, substituting: substitution) {
        case .command: break
        case .end: return
        case .more:
          isAsking = true
          continue
        }
        guard !words.isEmpty else { continue }
        try check(words, into: &bound)
        if steps & 255 == 0, isOutermost {
          runner.progress.tell(Message(zh: "检查", en: "checking"), done: reader.bytesRead, total: script.count)
        }
      } catch { add(PlacedError(error, at: words.place)) }
    }
  }

  /// Checks one command, from a word on.
  mutating func check(_ words: CommandWords, from first: Int = 0, into bound: inout BoundCommand) throws {
    try runner.binder.bind(words, from: first, into: &bound)
    // What changes the book or reads it is known to be well formed now; what a session does may hold more commands.
    guard let entry = bound.entry, !bound.isExcused else { return }
    let inner = bound.innerCommand
    guard entry.effect == .session else {
      steps += 1
      if let inner { try checkInner(words, inner) }
      return
    }
    let verb = runner.verbs[entry.index]
    switch try verb.plan(bound.arguments, at: try runner.desk(for: entry, manner)).action {
    case .assign(let assignment):
      if let assignment { variables.set(assignment.name, to: assignment.value) }
    case .source(let path, let arguments):
      if isWithinCommand { throw ProcessFault.oneCommandOnly }
      try checkFile(path, arguments)
    case .each(let clause):
      if isWithinCommand { throw ProcessFault.oneCommandOnly }
      if isWithinRow { throw ProcessFault.eachWithinEach }
      isWithinRow = true
      defer { isWithinRow = false }
      try check(clause, words)
    case .expect(let expected, let first):
      do { try checkInner(words, first) } catch { if !expected.accepts(error) { throw error } }
    default:
      if let inner { try checkInner(words, inner) }
    }
  }

  private mutating func checkInner(_ words: CommandWords, _ first: Int) throws {
    var bound = BoundCommand()
    let outer = isWithinCommand
    isWithinCommand = true
    defer { isWithinCommand = outer }
    try check(words, from: first, into: &bound)
    if bound.entry == nil { throw UsageError(.missingCommand, at: words.endPlace) }
  }

  private mutating func checkFile(_ path: String, _ arguments: [String]) throws {
    guard variables.depth < Self.depthLimit else { throw ProcessFault.tooDeep(path) }
    let key = "\(path)\n\(arguments.count)"
    if let known = checkedFiles[key] { return steps += known }
    checkedFiles[key] = 0
    let before = steps
    defer { checkedFiles[key] = steps - before }
    let script = try Script.open(path)
    if runner.keepsGoing { note(path, try ByteSource.all(of: path)) }
    let outer = isWithinRow
    isWithinRow = false
    defer { isWithinRow = outer }
    try check(script, file: path, arguments: [path] + arguments)
  }

  /// Checks the table of an `each`, its filters, and its command for every row.
  private mutating func check(_ clause: EachClause, _ words: CommandWords) throws {
    let table: DataTable
    if let known = tables[clause.path] {
      table = known
    } else {
      let bytes = try ByteSource.all(of: clause.path)
      note(clause.path, bytes)
      table = try Runner.table(bytes, clause.path)
      tables[clause.path] = table
    }
    var rows = EachRows(clause, words, variables)
    try rows.bind(to: table, words)
    var bound = BoundCommand()
    var told = 0
    var words = CommandWords()
    table.forEachRow { row in
      do {
        guard try rows.read(row, into: &words) else { return true }
        try check(words, into: &bound)
        if bound.entry == nil { throw UsageError(.missingCommand, at: words.endPlace) }
      } catch {
        // What no value of a row can mend is told once.
        let isOfRow = words.isSubstituted && !(error is ProcessFault)
        told += 1
        add(
          isOfRow
            ? RowError.place(error, table: clause.path, line: row.line, at: words.place)
            : PlacedError(error, at: words.place))
        return isOfRow && told < Self.rowFaultLimit && count < Self.faultLimit
      }
      return true
    }
  }

  /// Takes a piece of the script itself.
  mutating func note(_ piece: [UInt8]) { if runner.keepsGoing { hasher.add(piece) } }

  /// Tells whether the script has changed.
  mutating func digest() -> String { hasher.finish() }

  /// Keeps a digest of a file besides the script, where the run may have to be taken up again.
  private mutating func note(_ path: String, _ bytes: [UInt8]) {
    if runner.keepsGoing { digests.append("\(path)\n\(digestOfBytes(bytes))\n") }
  }

  /// Tells whether a file that the script runs or reads has changed; nil where there is none.
  var digestOfRest: String? { digests.isEmpty ? nil : digestOfBytes(Array(digests.joined().utf8)) }

  private mutating func add(_ fault: PlacedError) {
    count += 1
    if faults.count < Self.faultLimit { faults.append(fault) }
  }
}
