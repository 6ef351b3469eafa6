import ClassGroups
import Interchange
import JSON
import Presentation
import Wording

/// A roster as commands take it: each good row with its class, and word of everything else.
struct RosterReading {
  let file: RosterFile
  private(set) var rows: [(schoolClass: String, student: Student)] = []
  private(set) var faults: [FileFault]
  let warnings: [FileFault]

  /// - Parameters:
  ///   - path: of a file, or of a folder with the files of a OneRoster export.
  ///   - given: the class, where the file has no column for it.
  /// - Throws: `FileFault` where it is no roster at all, or what reading it throws.
  init(_ path: String, given: String?, at desk: Desk) throws {
    do {
      file =
        if let tables = try desk.files.tables(in: path) {
          try RosterReader.read(tables)
        } else {
          try RosterReader.read(try desk.files.read(path))
        }
    } catch let fault as FileFault { throw fault.placed(in: path) }
    warnings = file.warnings.map { $0.placed(in: path) }
    faults = file.faults
    let given = given.map { ClassReference($0)?.name ?? $0 }
    rows.reserveCapacity(file.rows.count)
    for (place, row) in file.rows.enumerated() {
      if place & 255 == 0 {
        desk.progress?.tell(Message(zh: "读取名单", en: "reading the roster"), done: place, total: file.rows.count)
      }
      guard let name = row.schoolClass ?? given else {
        faults.append(
          FileFault(
            "no-class", line: row.line, Message(zh: "没有班级", en: "no class"),
            mend: Message(zh: "加上 `--class`", en: "add `--class`")))
        continue
      }
      // Rows of a class mostly follow each other.
      let isGood = name == rows.last?.schoolClass || (isName(name) && !name.utf8.contains(UInt8(ascii: "/")))
      guard isGood, isName(row.student.name) else {
        let place = isGood ? file.studentPlace : file.classPlace
        faults.append(
          FileFault(
            "bad-name", line: row.line, column: place?.column, header: place?.header,
            Message(zh: "班级或姓名无效", en: "the class or the name is no valid name"),
            mend: Message(zh: "改写，名称中不能有 / 或换行", en: "write it anew, without / or line breaks")))
        continue
      }
      rows.append((name, row.student))
    }
    faults = faults.map { $0.placed(in: path) }
  }

  /// What was dropped, tolerated and refused.
  var remarks: [Report.Item] {
    var items: [Report.Item] = []
    if !file.dropped.isEmpty {
      items.append(
        .message(
          Message(
            zh: "未保存的列：" + file.dropped.joined(separator: "、"),
            en: "columns not kept: " + file.dropped.joined(separator: ", ")), .advice))
    }
    items += warnings.map { .message($0.remark, .advice) }
    items += faults.map { .message($0.remark, .bad) }
    return items
  }

  /// The same for programs.
  func json(_ language: Language) -> JSONObject {
    [
      "encoding": .string(file.encoding.rawValue), "dropped": .array(file.dropped.map(JSON.string)),
      "warnings": .array(warnings.map { $0.json(language) }), "faults": .array(faults.map { $0.json(language) }),
    ]
  }
}
