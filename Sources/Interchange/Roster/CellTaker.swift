import ClassGroups
import Wording

/// Takes cells out of one row after the other and notes what is wrong with them.
struct CellTaker {
  private(set) var line = 0
  /// Of the row at hand.
  private(set) var faults: [FileFault] = []
  private(set) var warnings: [FileFault] = []

  private let headers: [String]

  init(headers: [String]) { self.headers = headers }

  /// Turns to a row.
  mutating func begin(_ line: Int) {
    self.line = line
    if !faults.isEmpty { faults = [] }
    if !warnings.isEmpty { warnings = [] }
  }

  /// A cell that was taken.
  struct Taken {
    var text = ""
    /// Nothing is in it but letters, digits and ordinary marks: no blanks, no marks that part a list.
    var isPlain = true

    var isEmpty: Bool { text.isEmpty }
    var name: String { isPlain ? text : RosterCell.name(text) }
  }

  /// The plain text of a cell; a fault is noted where it cannot be taken.
  mutating func take(_ row: borrowing TableRow, _ column: Int) -> Taken {
    if let text = row.plain(column) { return Taken(text: text) }
    let text = RosterCell.plain(row.text(column))
    guard let fault = RosterCell.fault(of: text) else { return Taken(text: text, isPlain: false) }
    faults.append(.cell(fault, text: text, line: line, column: column + 1, header: headers[column]))
    return Taken()
  }

  /// Nil where the row tells nothing of this guardian.
  mutating func guardian(_ row: borrowing TableRow, _ columns: RosterHeader.GuardianColumns) -> Guardian? {
    let name = columns.name.map { take(row, $0) } ?? Taken()
    let relation = columns.relation.map { take(row, $0).text } ?? ""
    let phone = columns.phone.map { take(row, $0).text } ?? ""
    if name.isEmpty, phone.isEmpty, relation.isEmpty { return nil }
    var guardian = Guardian()
    if !name.isEmpty { guardian.name = name.name }
    if !relation.isEmpty {
      guardian.relation = RosterCell.relation(relation)
    } else {
      guardian.relation = columns.fixedRelation
    }
    if !phone.isEmpty {
      guardian.phone = RosterCell.phone(phone)
      if guardian.phone == nil {
        warnings.append(
          FileFault(
            "bad-phone", line: line, column: columns.phone.map { $0 + 1 }, header: columns.phone.map { headers[$0] },
            Message(
              zh: "\(quoted(phone).zh)不是电话号码，已忽略", en: "\(quoted(phone).en) is no telephone number and was left out"),
            mend: Message(zh: "只写数字", en: "write digits only")))
      }
    }
    return guardian
  }

  mutating func missing(_ column: Int, _ what: Message) {
    // A cell that was refused is not missing as well.
    guard !faults.contains(where: { $0.column == column + 1 }) else { return }
    faults.append(
      FileFault(
        "missing-cell", line: line, column: column + 1, header: headers[column],
        Message(zh: "缺少\(what.zh)", en: "\(what.en) is missing"),
        mend: Message(zh: "补上后再导入这一行", en: "fill it in and import the row again")))
  }
}

extension FileFault {
  static func cell(_ fault: RosterCell.Fault, text: String, line: Int, column: Int, header: String) -> FileFault {
    switch fault {
    case .ruinedNumber:
      FileFault(
        "ruined-number", line: line, column: column, header: header,
        Message(
          zh: "\(quoted(text).zh)是被表格软件改坏的长数字，末尾几位已丢失",
          en: "\(quoted(text).en) is a long number that a spreadsheet has ruined; its last digits are lost"),
        mend: Message(zh: "把这一列设为“文本”，重新填写原号码", en: "set the column to Text and enter the number again"))
    case .formulaError:
      FileFault(
        "formula-error", line: line, column: column, header: header,
        Message(zh: "\(quoted(text).zh)是公式出错的结果", en: "\(quoted(text).en) is the result of a broken formula"),
        mend: Message(zh: "填入实际内容", en: "enter what is meant"))
    case .unfitText:
      FileFault(
        "unfit-text", line: line, column: column, header: header,
        Message(zh: "内容过长或含控制字符", en: "the cell is too long or holds control characters"),
        mend: Message(zh: "改写这一格", en: "write the cell anew"))
    }
  }

  static func tooManyCells(line: Int, expected: Int, found: Int) -> FileFault {
    FileFault(
      "too-many-cells", line: line, column: expected + 1,
      Message(zh: "有 \(found) 格，表头只有 \(expected) 列", en: "\(found) cells stand under \(expected) headers"),
      mend: Message(zh: "含逗号的格用引号括起来", en: "quote cells that hold a comma"))
  }

  static func identityNumber(line: Int, column: Int?, header: String? = nil) -> FileFault {
    FileFault(
      "identity-number", line: line, column: column, header: header,
      Message(zh: "学号像是身份证号或学籍号，不保存", en: "the number looks like an identity number and is not kept"),
      mend: Message(zh: "改用班内学号", en: "use the number in the class"))
  }

  static let noRosterHeader = FileFault(
    "no-header", line: 1, Message(zh: "找不到花名册的表头", en: "no header of a roster was found"),
    mend: Message(
      zh: "首行写明列名，如 班级,学号,学生姓名,家长1姓名,家长1关系,家长1电话",
      en: "name the columns in the first line: class,number,student,guardian,relation,phone"))
}
