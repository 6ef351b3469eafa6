import ClassGroups
import Wording

/// A list of members that is a table: what chat programs and their tools export, or what a school keeps itself.
struct MemberTable {
  /// A column and what stands over it.
  private struct Column {
    var place: Int
    var header: String
  }

  /// The card in the group, then nicknames; the first that is not empty counts.
  private var displays: [Column] = []
  private var account: Column?
  private var role: Column?
  private var student: Column?
  private var relation: Column?
  private var subject: Column?
  private var name: Column?
  private var phone: Column?
  private var members: [ListedMember] = []
  private var faults: [FileFault] = []

  private static let cardHeaders = ["群名片", "群昵称", "群内昵称", "群名称", "名片", "card", "display", "displayname"]
  private static let nickHeaders = ["昵称", "qq昵称", "微信昵称", "成员", "姓名", "name", "nickname", "备注", "备注名"]
  private static let accountHeaders = ["qq号", "qq", "qq号码", "微信号", "账号", "帐号", "号码", "wxid", "id", "account"]
  private static let roleHeaders = ["身份", "角色", "role"]
  private static let studentHeaders = ["学生", "学生姓名", "孩子", "孩子姓名", "student"]
  private static let relationHeaders = ["关系", "与学生关系", "称谓", "relation"]
  private static let subjectHeaders = ["学科", "任教学科", "科目", "subject"]
  private static let nameHeaders = ["姓名", "真实姓名", "本人姓名", "name", "realname"]
  private static let phoneHeaders = ["电话", "联系电话", "手机", "手机号", "手机号码", "phone", "mobile"]

  /// False where none of the first lines is a header of such a table. Titles may stand above it, but then it must name a
  /// card or two columns: a person may be called 昵称.
  static func read(_ utf8: [UInt8], into file: inout MemberFile) -> Bool {
    let table = TableText(utf8)
    var found: (table: MemberTable, line: Int)?
    var seen = 0
    table.forEachRow { row in
      if row.isBlank { return true }
      seen += 1
      found = MemberTable(row.texts, isFirst: seen == 1).map { ($0, row.line) }
      return found == nil && seen < 10
    }
    guard var (reading, line) = found else { return false }
    let quoting = table.forEachRow { row in
      if row.line > line, !row.isBlank { reading.take(row) }
      return true
    }
    file.members = reading.members
    file.faults += quoting + reading.faults
    return true
  }

  private init?(_ texts: [String], isFirst: Bool) {
    let headers = texts.map(HeaderMeaning.folded)
    func column(_ names: [String]) -> Column? {
      names.lazy.compactMap { headers.firstIndex(of: $0) }.first.map { Column(place: $0, header: texts[$0]) }
    }
    let cards = Self.cardHeaders.compactMap { column([$0]) }
    displays = cards + Self.nickHeaders.compactMap { column([$0]) }
    account = column(Self.accountHeaders)
    guard !displays.isEmpty, isFirst || !cards.isEmpty || displays.count > 1 || account != nil else { return nil }
    role = column(Self.roleHeaders)
    student = column(Self.studentHeaders)
    relation = column(Self.relationHeaders)
    subject = column(Self.subjectHeaders)
    phone = column(Self.phoneHeaders)
    // Where it is all that tells who is meant, it is the name in the group.
    name = column(Self.nameHeaders).flatMap { $0.place == displays[0].place ? nil : $0 }
  }

  private mutating func take(_ row: borrowing TableRow) {
    var display = ""
    var place = 0
    for column in displays where display.isEmpty { (display, place) = (row.trimmed(column.place), column.place) }
    guard !display.isEmpty else {
      faults.append(.noName(line: row.line, column: displays[0].place + 1, header: displays[0].header))
      return
    }
    let before = faults.count
    let number = text(row, account)
    let phone = text(row, phone)
    guard faults.count == before else { return }
    var member = ListedMember(line: row.line, column: place + 1, display: display, account: number)
    member.phone = phone.flatMap(RosterCell.phone)
    member.role = text(row, role).flatMap(Self.role)
    member.student = text(row, student)
    member.relation = text(row, relation)
    member.subject = text(row, subject)
    member.name = text(row, name)
    if faults.count == before { members.append(member) }
  }

  /// What a cell says; nil where it is empty. One that a spreadsheet has ruined is a fault.
  private mutating func text(_ row: borrowing TableRow, _ column: Column?) -> String? {
    guard let column else { return nil }
    let text = RosterCell.plain(row.text(column.place))
    guard let fault = RosterCell.fault(of: text) else { return text.isEmpty ? nil : text }
    faults.append(.cell(fault, text: text, line: row.line, column: column.place + 1, header: column.header))
    return nil
  }

  private static let roles: [String: Role] = [
    "班主任": .homeroom, "任课教师": .teacher, "任课老师": .teacher, "科任老师": .teacher, "教师": .teacher, "老师": .teacher,
    "家长": .parent, "监护人": .guardian, "家委会": .committee, "家委": .committee, "家委会成员": .committee, "学生": .student,
    "无关人员": .outsider, "外人": .outsider,
  ]

  /// What chat programs call 群主 or 管理员 says nothing about who somebody is to the class.
  private static func role(_ word: String) -> Role? { roles[word] ?? Role(rawValue: word.lowercased()) }
}
