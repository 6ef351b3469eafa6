import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// `star name`: the star of the month, announced in the group as far as its policy allows praise (H5-2e).
enum StarName: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let student = Parameter.positional("STUDENT", .student, Message(zh: "学生", en: "the student"))
  static let reason = Parameter.requiredOption("reason", .text, Message(zh: "好在哪里", en: "what for"))
  static let month = Parameter.option("month", .month, Message(zh: "月份，默认本月", en: "the month; by default this one"))
  static let from = Parameter.option(
    "from", .member, Message(zh: "宣布的老师，默认班主任", en: "who says it; by default the homeroom teacher"))
  static let spec = CommandSpec(
    ["star", "name"], aliases: [["每月之星"]], Message(zh: "评出每月之星", en: "name the star of the month"),
    parameters: [group, student, reason, month, from],
    examples: [Example("star name 三年级2班 张三 --reason “主动帮助同学”", Message(zh: "本月", en: "of this month"))],
    needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let group = arguments(group)
    let record = try desk.activeGroup(group)
    let student = arguments(student)
    // The class's students are those of its roster; where it has none, those whose families are in the group.
    let known = try desk.book.roster(of: record.group.schoolClass)?.names ?? record.members.compactMap(\.record.student)
    guard known.isEmpty || known.contains(student) else {
      throw StarRefusal.notOnRoster(student, similar: similar(to: student, among: known))
    }
    let month = arguments(month) ?? String(desk.today.text.prefix(7))
    let reason = arguments(reason)
    let named = record.stars.first { $0.record.month == month && $0.record.student == student }
    if named?.record.reason == reason {
      return .alreadySo(
        Message(zh: "\(month) 已评\(quoted(student).zh)", en: "\(quoted(student).en) is the star of \(month) already"))
    }
    let (author, member) = try desk.speaker(arguments(from), of: group, in: record)
    let star = Star(month: month, student: student, reason: reason, at: desk.now, by: member.name)
    let number = named?.number ?? record.stars.next
    let monthOfYear = Int(month.suffix(2)) ?? 1
    var draft = Posting.Draft(text: "\(monthOfYear)月之星：表扬\(student)同学，\(reason)", at: desk.now)
    draft.topics = [.praise]
    let posting = try Posting(draft, by: author, member, in: group, record, isEnforced: false, at: desk)
    guard !posting.post.isAttempt else {
      return Plan(posting.changes, outcome: .finding) { posting.report(at: desk) }
    }
    return Plan(posting.changes + [.star(group: group, number, Replacement(named?.record, star))]) {
      var report = posting.report(at: desk)
      report.items.append(
        .message(Message(zh: "\(month) 之星：\(student)", en: "the star of \(month): \(student)"), .good))
      return report
    }
  }
}

/// `star list`: the stars of the months.
enum StarList: Verb {
  static let group = Parameter.positional("GROUP", .group, Message(zh: "群名", en: "the group"))
  static let spec = CommandSpec(
    ["star", "list"], aliases: [["历月之星"]], Message(zh: "列出每月之星", en: "list the stars of the months"),
    parameters: [group],
    examples: [Example("star list 三年级2班", Message(zh: "一个群的", en: "one group's"))], needs: [.workspace], effect: .reads)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let record = try desk.group(arguments(group))
    let rows = record.stars.map(\.record).sorted { ($0.month, $0.student) < ($1.month, $1.student) }.map {
      [Report.Cell($0.month), Report.Cell($0.student), Report.Cell($0.reason), Report.Cell($0.by)]
    }
    return Plan {
      Report([
        .table(
          Report.Table(
            [
              Report.Column("month", Message(zh: "月份", en: "month")),
              Report.Column("student", Message(zh: "学生", en: "student")),
              Report.Column("reason", Message(zh: "事迹", en: "what for")),
              Report.Column("by", Message(zh: "评定", en: "by")),
            ], rows: rows, empty: Message(zh: "还没有评出", en: "there are none yet")))
      ])
    }
  }
}

/// Why nobody is named.
enum StarRefusal: Explained, Hashable {
  case notOnRoster(String, similar: [String])

  var code: String { "no-such-student" }

  var message: Message {
    switch self {
    case .notOnRoster(let name, _):
      Message(zh: "本班没有学生\(quoted(name).zh)", en: "there is no student \(quoted(name).en) in the class")
    }
  }

  var hint: Message? {
    switch self {
    case .notOnRoster(_, let similar):
      similar.hint(or: Message(zh: "见 `roster show`", en: "see `roster show`"))
    }
  }
}

extension ArgumentKind where Value == String {
  /// `2026-09`.
  static var month: Self {
    Self(
      name: "month", placeholder: "MONTH", expected: Message(zh: "月份，如 2026-09", en: "a month such as 2026-09"),
      example: "2026-09",
      folds: true
    ) { Day($0 + "-01") == nil ? nil : $0 }
  }
}
