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
      guard listed.isTidied() else {
        faults.append(
          FileFault(
            "bad-name", line: listed.line, column: 1,
            Message(zh: "名称或其他内容无效", en: "the name, or what stands beside it, cannot be kept"),
            mend: Message(zh: "改写为 1 到 120 个字符，不含换行", en: "write it anew in 1 to 120 characters, without line breaks")))
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
            "same-member", line: listed.line, column: 1,
            Message(
              zh: "\(quoted(listed.display).zh)与第 \(first) 行是同一个号码，只取一次",
              en: "\(quoted(listed.display).en) has the number of line \(first) and was taken once")
          )
          .placed(in: path))
        continue
      }
      doubles.append(
        FileFault(
          "double-name", line: listed.line, column: 1,
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
  /// Takes blanks off and empty texts out; false where a text cannot be kept.
  fileprivate mutating func isTidied() -> Bool {
    func tidy(_ text: inout String?) -> Bool {
      text = text?.withoutBlanksAround
      if text?.isEmpty == true { text = nil }
      return text.map(isName) ?? true
    }
    display = display.withoutBlanksAround
    return isName(display) && tidy(&account) && tidy(&student) && tidy(&relation) && tidy(&subject) && tidy(&name)
      && tidy(&phone)
  }
}
