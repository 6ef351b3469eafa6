import ClassGroups
import CommandLanguage
import Detector
import Presentation
import Wording

/// `notice lint`: what a notice lacks of its proper form (XN-D5), and the notice in that form.
enum NoticeLint: Verb {
  static let text = Parameter.positional("TEXT", .text, Message(zh: "通知全文", en: "the notice"))
  static let group = Parameter.option("group", .group, Message(zh: "发到哪个群", en: "the group that it is for"))
  static let title = Parameter.option("title", .text, Message(zh: "标题", en: "its title"))
  static let spec = CommandSpec(
    ["notice", "lint"], aliases: [["检查通知"]],
    Message(zh: "检查通知的格式", en: "check the form of a notice"),
    details: Message(
      zh: "正式的通知有标题、称呼、正文、落款、日期五部分（XN-D5）。",
      en: "A formal notice has a title, an addressee, a body, an issuer and a date (XN-D5)."),
    parameters: [text, group, title],
    examples: [Example("notice lint “明天上午八点开家长会”", Message(zh: "缺哪些部分", en: "what is missing"))],
    effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let text = arguments(text)
    let missing = Traits(of: text).missingNoticeParts
    let record = try arguments(group).map { try desk.group($0) }
    let issuer = record.map { NoticeForm.issuer(of: $0.group) }
    let proposal = NoticeForm.completed(
      text, title: arguments(title), issuer: issuer, on: desk.today, language: desk.language)
    return Plan(outcome: missing.isEmpty ? .done : .finding) {
      let rows = missing.map { part in
        [
          Report.Cell("XN-D5"), Report.Cell(word: part.rawValue, part.words), Report.Cell(said: part.mend),
        ]
      }
      var items: [Report.Item] = [
        .table(
          Report.Table(
            [
              Report.Column("clause", Message(zh: "条款", en: "clause")),
              Report.Column("missing", Message(zh: "缺少", en: "missing")),
              Report.Column("mend", Message(zh: "如何补上", en: "how to mend it")),
            ], rows: rows, empty: Message(zh: "格式完整", en: "the form is complete")))
      ]
      if !missing.isEmpty {
        items += [.heading(Message(zh: "规范的写法", en: "In proper form")), .text(proposal)]
      }
      return Report(items)
    }
  }
}

/// A notice in proper form.
enum NoticeForm {
  /// Who signs: the school and the homeroom teacher.
  static func issuer(of group: Group) -> String {
    group.schoolClass.text.replacing("/", with: "") + (group.homeroom.map { " 班主任 \($0)" } ?? " 班主任")
  }

  /// The notice with the parts that it lacks, where they are known.
  static func completed(_ text: String, title: String?, issuer: String?, on day: Day, language: Language) -> String {
    let missing = Traits(of: text).missingNoticeParts
    var lines: [String] = []
    if missing.contains(.title) { lines.append(title ?? "关于" + subject(of: text) + "的通知") }
    if missing.contains(.addressee) { lines.append("各位家长：") }
    lines.append(text)
    if missing.contains(.issuer) { lines.append(issuer ?? "XX小学 班主任 XX") }
    if missing.contains(.date) { lines.append(day.zh) }
    return lines.joined(separator: "\n")
  }

  /// What a text is about in a few characters, for its title.
  static func subject(of text: String) -> String {
    let known = ["家长会", "春游", "秋游", "运动会", "放假", "体检", "考试", "调课", "停课", "开学", "期末", "研学", "活动", "安全", "接种"]
    return known.first(where: text.contains) ?? "有关事项"
  }

  /// The title that stands in the text: its first line where that is one, else its beginning.
  static func title(of text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).first.map(String.init) ?? text
    if let close = line.firstIndex(of: "】"), line.hasPrefix("【") {
      return String(line[line.index(after: line.startIndex)..<close])
    }
    let head = line.split(separator: "：", maxSplits: 1).first.map(String.init) ?? line
    if head.hasSuffix("通知") || head.hasSuffix("公告"), head.count <= 30 { return head }
    return line.count <= 30 ? line : String(line.prefix(29)) + "…"
  }
}

extension NoticePart {
  var mend: Message {
    switch self {
    case .title: Message(zh: "首行写“关于……的通知”", en: "begin with a line such as 关于……的通知")
    case .addressee: Message(zh: "次行写“各位家长：”", en: "address the parents: 各位家长：")
    case .body: Message(zh: "写明时间、地点、要求", en: "say when, where, and what is asked")
    case .issuer: Message(zh: "文末署学校或班主任", en: "end with the school or the teacher")
    case .date: Message(zh: "末行写年月日", en: "close with the date")
    }
  }
}
