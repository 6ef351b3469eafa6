import CommandLanguage
import Commands
import Interchange
import Wording

/// The rows of a table for which an `each` carries out its command, and the command's words for each of them.
struct EachRows {
  private let clause: EachClause
  private let line: CommandWords
  private let row: CurrentRow
  private let substitution: Substitution
  private var filters: [(column: Int, filter: RowFilter)] = []

  /// What the columns hold in the row at hand. Only columns that the command names are taken out of the row.
  private final class CurrentRow {
    var table: DataTable?
    var places: [String: Int] = [:]
    var used: [Int] = []
    var values: [String] = []

    func value(_ name: String) -> String? {
      if let place = places[name] { return values[place] }
      guard let column = table?.column(name) else { return nil }
      places[name] = used.count
      used.append(column)
      values.append("")
      return ""
    }
  }

  init(_ clause: EachClause, _ line: CommandWords, _ variables: Variables) {
    self.clause = clause
    self.line = line
    let row = CurrentRow()
    self.row = row
    let substitution = variables.substitution
    substitution.column = { row.value($0) }
    substitution.columns = { row.table?.columns ?? [] }
    self.substitution = substitution
  }

  /// Finds the columns of the filters, and those that the command names.
  mutating func bind(to table: DataTable, _ line: CommandWords) throws {
    row.table = table
    for filter in clause.filters {
      guard let column = table.column(filter.column) else {
        throw UsageError(
          .unsetColumn(filter.column, suggestions: nearest(to: filter.column, among: table.columns)), at: line.place)
      }
      filters.append((column, filter))
    }
    // Read once without a row, so that every column is known that the command names.
    var words = CommandWords()
    try line.reread(from: clause.firstWord, substituting: substitution, into: &words)
  }

  /// Reads the command's words with the values of a row; false where a filter keeps the row out.
  func read(_ row: borrowing TableRow, into words: inout CommandWords) throws(UsageError) -> Bool {
    for (column, filter) in filters where !filter.holds(for: row.trimmed(column)) { return false }
    for (place, column) in self.row.used.enumerated() { self.row.values[place] = row.trimmed(column) }
    try line.reread(from: clause.firstWord, substituting: substitution, into: &words)
    return true
  }
}
