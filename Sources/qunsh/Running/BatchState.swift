import ClassGroups
import CommandLanguage
import Commands
import Interchange
import Presentation
import Wording

/// How far a batch has come. A class, since each of its commands asks for it many times.
final class BatchState {
  /// All or nothing; else each command is a commit of its own.
  let isOneTransaction: Bool
  /// Goes on after a command that fails.
  let keepsGoing: Bool
  /// What the log calls it.
  let name: String
  /// Where lines go that failed.
  let failedLines: FailedLines?
  /// Tables of `each`, read when the batch was checked.
  let tables: [String: DataTable]
  /// Places of the faults that were told when the batch was checked, and are not told again.
  let toldFaults: Set<String>
  /// The number of commands that read or write the book, so far: where the run is.
  var step = 0
  /// How many there are, by the check.
  var total: Int
  let label: Message
  /// Commands up to this one were carried out by an earlier, interrupted run.
  var resumeAfter = 0
  /// The number of the run's first commit.
  var run: Int?
  var script: BatchScript?
  var group: CommitGroup?
  /// Commits since the files were brought up to date.
  var uncheckpointed = 0
  var done = 0
  var failed = 0

  init(
    isOneTransaction: Bool, keepsGoing: Bool, name: String, failedLines: FailedLines? = nil,
    tables: [String: DataTable] = [:], toldFaults: Set<String> = [], total: Int = 0, label: Message
  ) {
    self.isOneTransaction = isOneTransaction
    self.keepsGoing = keepsGoing
    self.name = name
    self.failedLines = failedLines
    self.tables = tables
    self.toldFaults = toldFaults
    self.total = total
    self.label = label
  }

  /// Whether commands are passed over that an earlier run carried out.
  var isSkipping: Bool { step < resumeAfter }

  /// What the commits of the command at hand say of where they were made.
  func mark(next number: Int) -> BatchStep? {
    guard let script else { return nil }
    return BatchStep(run: run ?? number, step: step, script: run == nil ? script : nil)
  }
}

/// An error in a batch, and where in the script it arose.
struct PlacedError: Error {
  let error: any Error
  let place: SourcePlace

  init(_ error: any Error, at place: SourcePlace) {
    if let placed = error as? PlacedError {
      self = placed
    } else {
      self.error = error
      self.place = (error as? UsageError)?.place ?? place
    }
  }
}

/// An error in a command that was carried out for a row of a table: the row is named before it.
struct RowError: Explained {
  let error: any Explained
  let table: String
  let line: Int

  var code: String { error.code }
  var kind: FaultKind { error.kind }
  var hint: Message? { error.hint }
  var message: Message {
    let name = cleanLine(table)
    return Message(zh: "\(name) 第 \(line) 行：\(error.message.zh)", en: "\(name), line \(line): \(error.message.en)")
  }

  /// The error with the row named, and its place in the script.
  static func place(_ error: any Error, table: String, line: Int, at place: SourcePlace) -> PlacedError {
    let placed = PlacedError(error, at: place)
    guard let explained = placed.error as? any Explained, !(explained is RowError), explained.kind != .interrupted
    else {
      return placed
    }
    return PlacedError(RowError(error: explained, table: table, line: line), at: placed.place)
  }
}

/// A command ended otherwise than `assert` says.
struct AssertionFault: Explained {
  let expected: Expectation
  /// The error that came instead.
  var error: (any Explained)?
  /// What came instead, where it was no error.
  var outcome: Message = Message(zh: "成功", en: "success")

  var code: String { "assertion-failed" }
  var message: Message {
    let (zh, en) = error.map { ($0.message.zh, $0.message.en) } ?? (outcome.zh, outcome.en)
    return Message(
      zh: "断言不成立：预期\(expected.words.zh)，实际是\(zh)",
      en: "the assertion does not hold: expected \(expected.words.en), got \(en)")
  }
  var hint: Message? { error?.hint }
}

extension PlacedError {
  /// Whether the words themselves could not be read.
  var isOfReading: Bool {
    switch ((error as? RowError)?.error as? UsageError ?? error as? UsageError)?.problem {
    case .openQuote, .missingEnd, .endlessBackslash, .missingEndWord, .unsetVariable, .unsetColumn, .openVariable, .nul,
      .invalidUTF8, .tooLong:
      true
    default: false
    }
  }

  /// Tells it from others: where it is and what it says.
  var key: String {
    "\(place.file ?? ""):\(place.line):\(place.column) \((error as? any Explained)?.message.en ?? "\(error)")"
  }
}

extension AssertionFault {
  /// What a plan comes to, in place of what was expected.
  init(_ expected: Expectation, plan: Plan) {
    let isChanging = !plan.changes.isEmpty || !plan.steps.isEmpty
    let outcome =
      plan.outcome == .finding
      ? Message(zh: "有发现", en: "a finding")
      : expected == .changed
        ? Message(zh: "无修改", en: "no change")
        : expected == .unchanged && isChanging ? Message(zh: "有修改", en: "a change") : Message(zh: "成功", en: "success")
    self.init(expected: expected, outcome: outcome)
  }
}

/// The lines that failed, with why, in a file that can be run again.
final class FailedLines {
  private let output: OutsideFile
  /// Why some of the lines could not be written.
  var fault: InputError? { output.fault }

  /// - Parameter adds: goes on with a file that is there.
  init(path: String, adds: Bool) throws { output = try OutsideFile(path, adds ? .adding : .anew) }

  func add(_ words: CommandWords, _ fault: PlacedError, _ manner: Manner) {
    let why = (fault.error as? any Explained)?.message[manner.language] ?? "\(fault.error)"
    // A line that could not be read to its end stands as it was written.
    let line = fault.isOfReading ? fault.place.text : words.sourceText
    output.write("# \(clean(why).replacing("\n", with: " "))\n")
    if let line { return output.write("\(line)\n") }
    let lost = Message(
      zh: "第 \(fault.place.line) 行过长，没有抄录", en: "line \(fault.place.line) is too long to be copied here")
    output.write("# \(lost[manner.language])\n")
  }
}
