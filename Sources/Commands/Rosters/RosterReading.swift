import ClassGroups
import Interchange
import Presentation
import Wording

/// A roster as commands take it: each good row with its class, and word of everything else.
struct RosterReading {
  let file: RosterFile
  private(set) var rows: [(schoolClass: String, student: Student)] = []
  private(set) var faults: [FileFault]

  /// - Parameter given: the class, where the file has no column for it.
  init(_ bytes: [UInt8], given: String?, progress: (any Progressing)?) throws {
    file =
      ZipArchive.isOne(bytes) ? try OneRosterReader.read(try ZipArchive.csvFiles(bytes)) : try RosterReader.read(bytes)
    faults = file.faults
    let given = given.map { ClassReference($0)?.name ?? $0 }
    rows.reserveCapacity(file.rows.count)
    for (place, row) in file.rows.enumerated() {
      if place & 255 == 0 {
        progress?.tell(Message(zh: "读取名单", en: "reading the roster"), done: place, total: file.rows.count)
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
        faults.append(
          FileFault("bad-name", line: row.line, Message(zh: "班级或姓名无效", en: "the class or the name is no valid name")))
        continue
      }
      rows.append((name, row.student))
    }
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
    items += file.warnings.map { .message($0.message, .advice) }
    items += faults.map { fault in
      .message(
        Message(
          zh: fault.message.zh + (fault.mend.map { "（\($0.zh)）" } ?? ""),
          en: fault.message.en + (fault.mend.map { " (\($0.en))" } ?? "")), .bad)
    }
    return items
  }
}
