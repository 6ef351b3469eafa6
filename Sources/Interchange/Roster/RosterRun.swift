import ClassGroups
import Wording

/// Takes the rows of one table in turn, and makes one student of those who stand in several.
struct RosterRun {
  var file: RosterFile
  private let header: RosterHeader
  private var taker: CellTaker
  /// Rows of a class by the student's name.
  private var places: [Key: Int] = [:]
  /// Further rows of the same class and name, with other numbers.
  private var namesakes: [Key: [Int]] = [:]

  private var classNumbers: [String?: Int] = [:]
  /// Rows of a class mostly follow each other.
  private var lastClass: (name: String?, number: Int) = (nil, 0)

  /// Names are compared byte by byte, which costs a fraction of comparing them as Unicode text.
  private struct Key: Hashable {
    var schoolClass: Int
    var name: String

    static func == (left: Key, right: Key) -> Bool {
      left.schoolClass == right.schoolClass && left.name.utf8.elementsEqual(right.name.utf8)
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(schoolClass)
      var name = name
      name.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
  }

  /// - Parameters:
  ///   - line: where the header stands.
  ///   - rows: about how many rows are to come.
  init(file: RosterFile, _ header: RosterHeader, line: Int, rows: Int) {
    self.file = file
    self.header = header
    taker = CellTaker(headers: header.names)
    let room = min(rows, Self.room)
    self.file.rows.reserveCapacity(room)
    places.reserveCapacity(room)
    noteHeader(line)
  }

  /// Rows for which there is room at once: whoever sends more waits for it to grow.
  private static let room = 4096

  private mutating func noteHeader(_ line: Int) {
    file.studentPlace = RosterFile.Place(column: header.student + 1, header: header.names[header.student])
    file.classPlace = header.schoolClass.map { RosterFile.Place(column: $0 + 1, header: header.names[$0]) }
    file.dropped = header.dropped
    for (column, written, meant) in header.misspelt {
      file.warnings.append(
        FileFault(
          "misspelt-header", line: line, column: column + 1, header: written,
          Message(
            zh: "列名\(quoted(written).zh)当作“\(meant)”", en: "the header \(quoted(written).en) was read as '\(meant)'"),
          mend: Message(zh: "改正列名", en: "correct the header")))
    }
  }

  mutating func read(_ row: borrowing TableRow) {
    guard !row.isBlank else { return }
    let line = row.line
    guard !isTooLong(row, header) else {
      file.faults.append(.tooManyCells(line: line, expected: header.count, found: row.count))
      return
    }
    if row.isTooWide { return }
    taker.begin(line)
    let names = taker.take(row, header.student)
    if RosterReader.isTotal(names.text) || (names.isEmpty && RosterReader.isTotal(row.trimmed(0))) {
      file.warnings.append(
        fault(
          "total-row", line, header.student, Message(zh: "合计行，已跳过", en: "a row of totals was left out"),
          mend: Message(zh: "删去合计行", en: "delete the row")))
      return
    }
    let numbers = header.number.map { taker.take(row, $0) } ?? CellTaker.Taken()
    var classes = header.schoolClass.map { taker.take(row, $0) }
    if let name = classes, let grade = header.grade {
      classes?.text = RosterReader.className(name.text, grade: RosterCell.plain(row.text(grade)))
      classes?.isPlain = false
    }
    var guardians: [Guardian] = []
    guardians.reserveCapacity(min(header.guardians.count, 4))
    for columns in header.guardians { if let guardian = taker.guardian(row, columns) { guardians.append(guardian) } }
    if names.isEmpty { taker.missing(header.student, Message(zh: "学生姓名", en: "the student's name")) }
    if let column = header.schoolClass, classes?.isEmpty ?? false {
      taker.missing(column, Message(zh: "班级", en: "the class"))
    }
    if !taker.warnings.isEmpty { file.warnings.append(contentsOf: taker.warnings) }
    if !taker.faults.isEmpty {
      file.faults.append(contentsOf: taker.faults)
      return
    }
    if row.count < header.count, let missing = (row.count..<header.count).first(where: header.isTaken) {
      file.warnings.append(
        fault(
          "short-row", line, missing,
          Message(zh: "只有 \(row.count) 格，缺的按空格读", en: "only \(row.count) cells; the missing ones were read as empty"),
          mend: Message(zh: "补足这一行的格", en: "fill the row up")))
    }
    if names.isPlain, numbers.isPlain, classes?.isPlain ?? true {
      // As nearly all rows are: one student, nothing to part.
      let number = numbers.isEmpty ? nil : numbers.text
      add(name: names.text, number: number, schoolClass: classes?.text, guardians: guardians, line: line)
    } else {
      add(
        names: RosterReader.parts(names.text), numbers: RosterReader.parts(numbers.text),
        classes: classes.map { RosterReader.parts($0.text) }, guardians: guardians, line: line)
    }
  }

  /// Cells beyond the header: empty ones are a spreadsheet's habit, others mean that the row is shifted.
  private func isTooLong(_ row: borrowing TableRow, _ header: RosterHeader) -> Bool {
    guard row.count > header.count else { return false }
    for column in header.count..<row.count where !row.trimmed(column).isEmpty { return true }
    return row.isTooWide
  }

  /// Several students may stand in one cell, joined by 、; their numbers and classes likewise.
  private mutating func add(
    names: [String], numbers: [String], classes: [String]?, guardians: [Guardian], line: Int
  ) {
    for (index, name) in names.enumerated() {
      let number = names.count == 1 ? numbers.first : numbers.count == names.count ? numbers[index] : nil
      let schoolClass = classes.flatMap { names.count > 1 && $0.count == names.count ? $0[index] : $0.first }
      add(
        name: RosterCell.name(name), number: number, schoolClass: schoolClass.map(RosterCell.name),
        guardians: guardians, line: line)
    }
  }

  private mutating func add(name: String, number: String?, schoolClass: String?, guardians: [Guardian], line: Int) {
    var number = number
    if let told = number, RosterCell.isIdentityNumber(told) {
      let column = header.number
      file.warnings.append(
        .identityNumber(line: line, column: column.map { $0 + 1 }, header: column.map { header.names[$0] }))
      number = nil
    }
    let student = Student(name: name, number: number.map(RosterCell.number), guardians: guardians)
    merge(RosterRow(line: line, schoolClass: schoolClass, student: student))
  }

  /// A student who stands in several rows (one guardian a row) is one student with all the guardians.
  private mutating func merge(_ row: consuming RosterRow) {
    if row.schoolClass != lastClass.name {
      let number = classNumbers[row.schoolClass] ?? classNumbers.count + 1
      classNumbers[row.schoolClass] = number
      lastClass = (row.schoolClass, number)
    }
    let key = Key(schoolClass: lastClass.number, name: row.student.name)
    let number = row.student.number
    func fits(_ place: Int) -> Bool {
      let other = file.rows[place].student.number
      return other == nil || number == nil || other == number
    }
    let first = Self.value(&places[key, default: file.rows.count])
    guard first < file.rows.count else {
      file.rows.append(row)
      return
    }
    guard let twin = fits(first) ? first : namesakes[key]?.suffix(64).first(where: fits) else {
      namesakes[key, default: []].append(file.rows.count)
      file.rows.append(row)
      return
    }
    if file.rows[twin].student.number == nil { file.rows[twin].student.number = number }
    var isNew = false
    // Nobody has more guardians: what goes on beyond is a broken export.
    for guardian in row.student.guardians
    where file.rows[twin].student.guardians.count < 32 && !file.rows[twin].student.guardians.contains(guardian) {
      file.rows[twin].student.guardians.append(guardian)
      isNew = true
    }
    if !isNew {
      file.warnings.append(
        fault(
          "repeated-row", row.line, header.student,
          Message(
            zh: "学生\(quoted(row.student.name).zh)在第 \(file.rows[twin].line) 行已列出",
            en: "the student \(quoted(row.student.name).en) stands in line \(file.rows[twin].line) already"),
          mend: Message(
            zh: "删去其中一行；同名的两人写明学号", en: "delete one of the rows; tell two of one name apart by their numbers")))
    }
  }

  /// What stands at a place that is made if need be: asking for it and filling it would hash the key twice.
  private static func value(_ place: inout Int) -> Int { place }

  /// A fault at a column of the header.
  private func fault(_ code: String, _ line: Int, _ column: Int, _ what: Message, mend: Message) -> FileFault {
    FileFault(code, line: line, column: column + 1, header: header.names[column], what, mend: mend)
  }
}
