import ClassGroups
import CommandLanguage
import Commands
import Interchange
import Presentation
import Wording

extension Runner {
  /// Carries out the command of an `each` for every row that its filters leave; outside of a batch all rows together are
  /// one.
  func runEach(_ clause: EachClause, _ line: CommandWords) throws -> Int32 {
    if isWithinRow { throw ProcessFault.eachWithinEach }
    guard batch == nil, rehearsal == nil else { return try runRows(clause, line) }
    let name = String(line.sourceText.prefix(200))
    return try asBatch(name, nil) { check in
      check.note(Array(line.sourceText.utf8))
      var bound = BoundCommand()
      try check.check(line, into: &bound)
    } body: {
      try runRows(clause, line)
    }
  }

  private func runRows(_ clause: EachClause, _ line: CommandWords) throws -> Int32 {
    let table = try batch?.tables[clause.path] ?? Self.readTable(clause.path)
    var rows = EachRows(clause, line, variables)
    try rows.bind(to: table, line)
    isWithinRow = true
    defer { isWithinRow = false }
    var words = CommandWords()
    var bound = BoundCommand()
    var fault: (any Error)?
    table.forEachRow { row in
      do {
        if Interruption.isPending { throw ProcessFault.interrupted(done: batch?.done ?? 0) }
        do {
          guard try rows.read(row, into: &words) else { return true }
          try runInBatch(words, into: &bound)
        } catch {
          try goOn(after: RowError.place(error, table: clause.path, line: row.line, at: words.place), words)
        }
        try closeGroupIfDue()
        return !isLeaving
      } catch {
        fault = error
        return false
      }
    }
    if let fault { throw fault }
    return 0
  }

  static func readTable(_ path: String) throws -> DataTable {
    try table(try ByteSource.all(of: path), path)
  }

  static func table(_ bytes: [UInt8], _ path: String) throws -> DataTable {
    do { return try DataTable(bytes) } catch { throw TableError(path: path, fault: error) }
  }

  /// Carries out a command that must end as expected.
  func run(_ words: CommandWords, from first: Int, expecting expectation: Expectation) throws -> Int32 {
    do {
      let bound = try binder.bind(words, from: first)
      guard bound.entry != nil else { throw UsageError(.missingCommand, at: words.endPlace) }
      if bound.innerCommand != nil, bound.entry?.effect == .session { throw ProcessFault.oneCommandOnly }
      if passesOver(bound) { return 0 }
      try openBatchTransaction(bound, words)
      expected = expectation
      defer { expected = nil }
      let status = try run(bound, words: words)
      if bound.entry?.effect != .session { batch?.done += 1 }
      // A plan was held to it before it was carried out; work on streams is known by its end.
      guard expectation.accepts(status: status) else {
        throw AssertionFault(
          expected: expectation, outcome: Message(zh: "退出码 \(status)", en: "the exit status \(status)"))
      }
      return 0
    } catch let error as AssertionFault {
      throw error
    } catch {
      if expectation.accepts(error), !(error is ChangeConflict) { return 0 }
      throw AssertionFault(expected: expectation, error: error as? any Explained)
    }
  }

  func showVariables(_ manner: Manner) -> Int32 {
    var table = Report.Table(
      [
        Report.Column("name", Message(zh: "变量", en: "Variable")), Report.Column("value", Message(zh: "值", en: "Value")),
      ], empty: Message(zh: "没有变量，用 `let 名 = 值` 设置", en: "no variables; `let NAME = VALUE` sets one"))
    for (name, value) in variables.all { table.rows.append([Report.Cell(name), Report.Cell(value)]) }
    show(Report([.table(table)]), manner)
    return 0
  }
}

/// A table that an `each` cannot use, by its name.
struct TableError: Explained {
  let path: String
  let fault: FileFault

  var code: String { fault.code }
  var hint: Message? { fault.hint }
  var message: Message {
    let name = quoted(path)
    return Message(zh: "\(name.zh)\(fault.message.zh)", en: "\(name.en): \(fault.message.en)")
  }
}
