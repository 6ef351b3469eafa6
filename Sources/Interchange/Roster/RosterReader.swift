import ClassGroups
import Wording

/// Reads rosters that are one table: the template, one guardian a row, the national register's export, and what is near.
public enum RosterReader {
  /// Throws where the bytes are no roster at all; single bad rows come as faults beside the good ones.
  ///
  /// A ZIP archive is unpacked: a OneRoster export, or a single CSV.
  public static func read(_ bytes: [UInt8]) throws(FileFault) -> RosterFile {
    guard ZipArchive.isOne(bytes) else { return try table(bytes) }
    let files = try ZipArchive.csvFiles(bytes)
    // A workbook is an archive, too.
    return files.isEmpty ? try table(bytes) : try read(files)
  }

  /// Reads the CSV files of a folder or an archive, by their names: a OneRoster export, or a single table.
  public static func read(_ files: [String: [UInt8]]) throws(FileFault) -> RosterFile {
    if files.count == 1, let (name, bytes) = files.first, !OneRosterReader.isPart(name) { return try table(bytes) }
    if !files.keys.contains(where: OneRosterReader.isPart) {
      throw FileFault(
        "many-files", Message(zh: "其中有 \(files.count) 个 CSV 文件", en: "it holds \(files.count) CSV files"),
        mend: Message(zh: "逐个导入", en: "import them one by one"))
    }
    return try OneRosterReader.read(files)
  }

  private static func table(_ bytes: [UInt8]) throws(FileFault) -> RosterFile {
    let text = try DecodedText(bytes)
    let table = TableText(text.utf8)
    var file = RosterFile(encoding: text.encoding, separator: table.separator)
    if let damage = FileFault.damaged(text) { file.warnings.append(damage) }
    guard let found = header(of: table) else { throw FileFault.noRosterHeader }
    var run = RosterRun(file: file, found.header, line: found.line, rows: text.utf8.count / bytesOfRow)
    let quoting = table.forEachRow(columns: found.count) { row in
      if row.line > found.line { run.read(row) }
      return true
    }
    run.file.warnings.append(contentsOf: quoting)
    return run.file
  }

  /// About as many as a row mostly has.
  private static let bytesOfRow = 64

  /// The first of the first rows that is a header: titles may stand above it.
  private static func header(of table: TableText) -> (header: RosterHeader, line: Int, count: Int)? {
    var found: (RosterHeader, Int, Int)?
    var seen = 0
    table.forEachRow { row in
      if row.isBlank { return true }
      seen += 1
      if let header = RosterHeader(row.texts) { found = (header, row.line, row.count) }
      return found == nil && seen < 10
    }
    return found
  }

  static func isTotal(_ text: String) -> Bool {
    // Names of two characters have as many bytes, but seldom the last of 计.
    text.utf8.count == 6 && text.utf8.last == 0xA1 && (text == "合计" || text == "总计" || text == "共计")
  }

  static func parts(_ text: String) -> [String] {
    if !text.utf8.contains(where: { $0 == 0xE3 || $0 == 0xEF || $0 == 0x0A }) { return text.isEmpty ? [] : [text] }
    return text.split { $0 == "、" || $0 == "；" || $0 == "\n" }.map { $0.withoutBlanksAround }.filter { !$0.isEmpty }
  }

  /// `2班` of `三年级` is 三年级2班; a class that tells its year stays as it is.
  static func className(_ name: String, grade: String) -> String {
    guard !name.isEmpty, !grade.isEmpty, !name.contains("级"), !name.contains(grade) else { return name }
    let isBareNumber = name.allSatisfy(\.isNumber)
    guard isBareNumber || name.hasSuffix("班") else { return name }
    let year = grade.allSatisfy { $0.isASCII && $0.isNumber } && grade.count <= 2 ? "\(grade)年级" : grade
    // Only a class's short name lacks its year: 2班, (2)班, 二班.
    guard name.count <= 5 else { return name }
    return year + (isBareNumber ? "\(name)班" : name)
  }
}

extension RosterHeader {
  func isTaken(_ column: Int) -> Bool {
    column == student || column == schoolClass || column == number
      || guardians.contains { $0.name == column || $0.relation == column || $0.phone == column }
  }
}
