import ClassGroups
import Interchange
import Wording

/// A list of a group's members as commands take it: whom it names, each once, and word of everything else.
struct MemberListReading {
  let encoding: TextEncoding
  /// In the order of the file.
  private(set) var members: [ListedMember] = []
  /// The line on which each display name stands first.
  private(set) var lines: [String: Int] = [:]
  private(set) var faults: [FileFault]
  /// What was tolerated.
  private(set) var warnings: [FileFault] = []
  /// Whether somebody may stand in the file whose line could not be read.
  let isIncomplete: Bool

  /// - Throws: `FileFault` where it is no list at all, or what reading it throws.
  init(_ path: String, at desk: Desk) throws {
    let file: MemberFile
    do { file = try MemberListReader.read(try desk.files.read(path)) } catch let fault as FileFault {
      throw fault.placed(in: path)
    }
    encoding = file.encoding
    faults = file.faults
    guard !(file.members.isEmpty && file.faults.isEmpty) else {
      throw FileFault(
        "no-members", Message(zh: "名单里没有人", en: "the list names nobody"),
        mend: Message(zh: "一行写一个群名片，或导出带“群昵称”列的表", en: "write one card a line, or export a table with a column 群昵称")
      ).placed(in: path)
    }
    var doubles: [FileFault] = []
    var accounts: [String: String] = [:]
    for var listed in file.members {
      if let unfit = listed.tidy() {
        faults.append(
          FileFault(
            "bad-name", line: listed.line, column: unfit.column,
            Message(
              zh: "\(unfit.what.zh)过长，或含换行、控制字符",
              en: "\(unfit.what.en) is too long, or holds line breaks or control characters"),
            mend: Message(zh: "改写为 1 到 120 个字符", en: "write it anew in 1 to 120 characters")))
        continue
      }
      guard let first = lines[listed.display] else {
        lines[listed.display] = listed.line
        accounts[listed.display] = listed.account
        members.append(listed)
        continue
      }
      if let account = listed.account, accounts[listed.display] == account {
        warnings.append(
          FileFault(
            "same-member", line: listed.line, column: listed.column,
            Message(
              zh: "\(quoted(listed.display).zh)与第 \(first) 行是同一个号码，只取一次",
              en: "\(quoted(listed.display).en) has the number of line \(first) and was taken once")
          )
          .placed(in: path))
        continue
      }
      doubles.append(
        FileFault(
          "double-name", line: listed.line, column: listed.column,
          Message(
            zh: "\(quoted(listed.display).zh)与第 \(first) 行重名，只取第 \(first) 行",
            en: "\(quoted(listed.display).en) stands on line \(first) already, which was taken"),
          mend: Message(
            zh: "若是两个人，让其中一人改群昵称；若是一个人，删去一行", en: "if they are two, have one take another name; if one, delete a line"))
      )
    }
    isIncomplete = !faults.isEmpty
    faults = (faults + doubles).sorted { $0.line ?? 0 < $1.line ?? 0 }.map { $0.placed(in: path) }
  }
}

extension ListedMember {
  /// Takes blanks off and empty texts out; tells the first text that cannot be kept.
  fileprivate mutating func tidy() -> (what: Message, column: Int?)? {
    display = display.withoutBlanksAround
    guard isName(display) else { return (Message(zh: "群昵称", en: "the display name"), column) }
    let texts: [(WritableKeyPath<ListedMember, String?>, Message)] = [
      (\.account, Message(zh: "号码", en: "the number")), (\.student, Message(zh: "学生", en: "the student")),
      (\.relation, Message(zh: "关系", en: "the relation")), (\.subject, Message(zh: "学科", en: "the subject")),
      (\.name, Message(zh: "姓名", en: "the own name")), (\.phone, Message(zh: "电话", en: "the phone")),
    ]
    for (path, what) in texts {
      guard let text = self[keyPath: path]?.withoutBlanksAround else { continue }
      self[keyPath: path] = text.isEmpty ? nil : text
      if !text.isEmpty, !isName(text) { return (what, nil) }
    }
    return nil
  }
}
