import ClassGroups
import JSON
import Wording

/// A member as somebody's list has it.
public struct ListedMember: Hashable, Sendable {
  /// The line of the file, from 1.
  public var line: Int
  /// The cell of the display name, from 1; nil where lines have no cells.
  public var column: Int?
  /// The card in the group; where it has none, the nickname.
  public var display: String
  /// A QQ number, a mail address or a wxid.
  public var account: String?
  /// An unknown one reads as outsider; nil where the list tells none.
  public var role: Role?
  /// The student whom a parent stands for, as the list has it.
  public var student: String?
  /// What the parent is to the student, as the list has it.
  public var relation: String?
  /// What a teacher teaches, as the list has it.
  public var subject: String?
  /// The person's own name.
  public var name: String?
  /// As the list has it.
  public var phone: String?

  public init(
    line: Int, column: Int? = nil, display: String, account: String? = nil, role: Role? = nil, student: String? = nil,
    relation: String? = nil, subject: String? = nil, name: String? = nil, phone: String? = nil
  ) {
    self.line = line
    self.column = column
    self.display = display
    self.account = account
    self.role = role
    self.student = student
    self.relation = relation
    self.subject = subject
    self.name = name
    self.phone = phone
  }
}

/// The members of a file, and word of the lines that gave none.
public struct MemberFile: Sendable {
  /// How the bytes were read.
  public var encoding: TextEncoding
  /// In the order of the file; nobody is merged.
  public var members: [ListedMember] = []
  /// Lines that gave no member, and damage to the text.
  public var faults: [FileFault] = []
}

/// Reads lists of members: JSON Lines, tables, names line by line, the numbered lines of a 接龙.
public enum MemberListReader {
  /// Tells the form by the file itself. Throws where the bytes are no text; a bad line is a fault beside the members.
  /// Work in proportion to the bytes.
  public static func read(_ bytes: [UInt8]) throws(FileFault) -> MemberFile {
    let text = try DecodedText(bytes)
    var file = MemberFile(encoding: text.encoding)
    if let damage = FileFault.damaged(text) { file.faults.append(damage) }
    if text.utf8.first(where: { $0 > 0x20 }) == UInt8(ascii: "{") {
      readJSONLines(text.utf8, into: &file)
    } else if !MemberTable.read(text.utf8, into: &file) {
      readNames(text.utf8, into: &file)
    }
    return file
  }

  // MARK: - JSON Lines

  private static func readJSONLines(_ utf8: [UInt8], into file: inout MemberFile) {
    utf8.withUnsafeBufferPointer { bytes in
      var lines = LineCursor(bytes)
      while let line = lines.line() {
        if bytes.trimmed(line).isEmpty { continue }
        do {
          let json = try JSON(parsing: bytes[line], depthLimit: 16, keepsLastOfDuplicates: true)
          file.members.append(try member(json, line: lines.number))
        } catch let error as JSONError {
          file.faults.append(FileFault(error.code, line: lines.number, error.what, mend: JSONError.mend))
        } catch let error as any Explained {
          file.faults.append(
            FileFault(
              error.code, line: lines.number, error.message,
              mend: Message(
                zh: #"应写成 {"display":"张三妈妈","id":"391820465","role":"parent"}"#,
                en: #"write {"display":"张三妈妈","id":"391820465","role":"parent"}"#)))
        } catch {
          file.faults.append(FileFault("bad-json", line: lines.number, Message(verbatim: "\(error)")))
        }
      }
    }
  }

  private static func member(_ json: JSON, line: Int) throws -> ListedMember {
    var member = ListedMember(line: line, display: try json.string("display"))
    // Numbers may be written without quotes.
    member.account = try json["id"]?.integer.map { "\($0)" } ?? json.optionalString("id")
    // An unknown role reads as outsider.
    member.role = try json.optionalString("role").map { Role(rawValue: $0) ?? .outsider }
    member.student = try json.optionalString("student")
    member.relation = try json.optionalString("relation")
    member.subject = try json.optionalString("subject")
    member.name = try json.optionalString("name")
    // As a list of members shows it: 138****0001 is no number.
    member.phone = try json.optionalString("phone").flatMap { $0.contains("*") ? nil : $0 }
    return member
  }

  // MARK: - Names line by line

  /// `张三妈妈`, `1. 李小明妈妈`, `张三妈妈<TAB>391820465`, `张三妈妈(391820465)`.
  private static func readNames(_ utf8: [UInt8], into file: inout MemberFile) {
    utf8.withUnsafeBufferPointer { bytes in
      var lines = LineCursor(bytes)
      var isSignUp = false
      while let line = lines.line() {
        let range = bytes.trimmed(line)
        if range.isEmpty { continue }
        if line.count > 1024 {
          file.faults.append(.noName(line: lines.number, column: 1))
          continue
        }
        // The head of a sign-up, and the talk between it and the first number.
        if bytes.text(range).hasPrefix("#接龙") {
          isSignUp = true
          continue
        }
        let (numbered, hasNumber) = withoutNumber(range, in: bytes)
        if isSignUp, !hasNumber { continue }
        let cells = bytes[numbered].split(separator: 0x09).map { bytes.trimmed($0.indices) }.filter { !$0.isEmpty }
        guard let first = cells.first else { continue }
        var member = ListedMember(line: lines.number, column: 1, display: bytes.text(first))
        if cells.count > 1 { member.account = RosterCell.plain(bytes.text(cells[1])) }
        if member.account == nil, let (name, number) = bracketed(member.display) {
          (member.display, member.account) = (name, number)
        }
        file.members.append(member)
      }
    }
  }

  /// Skips `12.`, `12、`, `12)` before a name.
  private static func withoutNumber(
    _ range: Range<Int>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (rest: Range<Int>, hasNumber: Bool) {
    var cursor = ByteCursor(bytes, range)
    guard cursor.number(1...3) != nil,
      cursor.skip(UInt8(ascii: ".")) || cursor.skip("、") || cursor.skip("．") || cursor.skip(UInt8(ascii: ")"))
        || cursor.skip("）")
    else { return (range, false) }
    cursor.skipBlanks()
    return cursor.isAtEnd ? (range, false) : (cursor.index..<range.upperBound, true)
  }

  private static func bracketed(_ text: String) -> (name: String, number: String)? {
    guard text.hasSuffix(")"), let open = text.lastIndex(of: "(") else { return nil }
    let number = text[text.index(after: open)...].dropLast()
    guard 5...12 ~= number.utf8.count, number.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else { return nil }
    let name = text[..<open].withoutBlanksAround
    return name.isEmpty ? nil : (name, String(number))
  }
}

extension FileFault {
  static func noName(line: Int, column: Int, header: String? = nil) -> FileFault {
    FileFault(
      "no-name", line: line, column: column, header: header, Message(zh: "没有可用的名字", en: "there is no usable name"),
      mend: Message(zh: "一行写一个群名片", en: "write one card a line"))
  }
}
