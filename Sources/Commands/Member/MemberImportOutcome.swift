import ClassGroups
import Interchange
import JSON
import Presentation
import Wording

/// What a list of members comes to, for people and for programs.
struct MemberImportOutcome {
  let reading: MemberListReading
  let arrivals: [ListedArrivals.Arrival]
  let leavers: Leavers
  /// Whether those who may be are removed.
  let removes: Bool

  private var pending: Int { arrivals.count { $0.member.status == .pending } }
  private var unchanged: Int { reading.members.count - arrivals.count }
  private var removed: Int { removes ? leavers.removable.count : 0 }

  /// One sentence.
  var sum: Message {
    guard !arrivals.isEmpty || removed > 0 else {
      return unchanged == 0
        ? Message(zh: "没有可用的行，没有变化", en: "no line could be taken; nothing changes")
        : Message(
          zh: "名单上的 \(unchanged) 人都已在册，没有变化",
          en: "all \(unchanged) of the list are in the book already; nothing changes")
    }
    var zh: [String] = []
    var en: [String] = []
    if !arrivals.isEmpty {
      zh.append("加入 \(arrivals.count) 名成员" + (pending == 0 ? "" : "，其中 \(pending) 名待批准"))
      en.append("took in \(counted(arrivals.count, "member"))" + (pending == 0 ? "" : ", \(pending) pending"))
    }
    if removed > 0 {
      zh.append("移出 \(removed) 名")
      en.append("removed \(removed)")
    }
    zh.append("\(unchanged) 名未变")
    en.append("left \(unchanged) as they were")
    return Message(zh: zh.joined(separator: "；"), en: en.joined(separator: "; "))
  }

  /// - Parameter isPreview: nothing has been done yet; what comes of it is told afterwards.
  func report(_ language: Language, isPreview: Bool = false) -> Report {
    var items: [Report.Item] = [
      .table(
        Report.Table(
          Self.columns,
          rows: arrivals.map(Self.row) + leavers.removable.map { Self.row($0.member, removes ? .removed : .missing) }
            + leavers.kept.map { Self.row($0.member, .kept) }))
    ]
    if !isPreview { items.append(.message(sum, .good)) }
    items.append(
      .message(
        Message(zh: "编码：\(reading.encoding.rawValue)", en: "encoding: \(reading.encoding.rawValue)"), .faint))
    if pending > 0 {
      items.append(
        .message(
          Message(
            zh: "待批准的核实后：`member set` 写明身份与学生，`member approve` 批准，或 `member reject` 拒绝",
            en:
              "once it is known who the pending ones are: `member set` for role and student, then `member approve` or `member reject`"
          ), .advice))
    }
    items += missing
    items += reading.warnings.map { .message($0.remark, .advice) } + reading.faults.map { .message($0.remark, .bad) }
    return Report(items, json: json(language))
  }

  /// What becomes of those who are in the book and not in the list.
  private var missing: [Report.Item] {
    var items: [Report.Item] = []
    let count = leavers.removable.count
    if count > 0, !removes {
      items.append(
        reading.isIncomplete
          ? .message(
            Message(
              zh: "\(count) 名在册而不在名单上；有无法读取的行，不移出任何人",
              en: "\(count) in the book and not in the list; nobody is removed, since lines could not be read"),
            .warning)
          : .message(
            Message(
              zh: "\(count) 名在册而不在名单上；加 `--remove-missing` 移出",
              en: "\(count) in the book and not in the list; `--remove-missing` takes them out"), .advice))
    }
    if !leavers.kept.isEmpty {
      items.append(
        .message(
          Message(
            zh: "教师、群主和监督人不按名单移出，须用 `member remove`",
            en: "teachers, the owner and the supervisor stay, whatever the list says; `member remove` takes one out"),
          .advice))
    }
    return items
  }

  // MARK: Rows

  private enum What: String {
    case new, pending, missing, removed, kept

    var words: Message {
      switch self {
      case .new: Message(zh: "新", en: "new")
      case .pending: Message(zh: "待批准", en: "pending")
      case .missing, .kept: Message(zh: "不在名单上", en: "not in the list")
      case .removed: Message(zh: "移出", en: "removed")
      }
    }

    var tone: Report.Tone {
      switch self {
      case .new: .good
      case .pending, .removed: .warning
      case .missing, .kept: .advice
      }
    }
  }

  private static let columns = [
    Report.Column("line", Message(zh: "行", en: "line"), isForProgramsOnly: true),
    Report.Column("display", Message(zh: "群昵称", en: "display name")),
    Report.Column("what", Message(zh: "情况", en: "what")),
    Report.Column("name", Message(zh: "姓名", en: "name")), Report.Column("role", Message(zh: "身份", en: "role")),
    Report.Column("student", Message(zh: "学生", en: "student")),
    Report.Column("relation", Message(zh: "关系", en: "relation")),
    Report.Column("subject", Message(zh: "学科", en: "subject")), Report.Column("why", Message(zh: "说明", en: "why")),
  ]

  private static func row(_ arrival: ListedArrivals.Arrival) -> [Report.Cell] {
    let words = arrival.reasons.map(\.words)
    let why = Message(zh: words.map(\.zh).joined(separator: "；"), en: words.map(\.en).joined(separator: "; "))
    return row(arrival.member, arrival.member.status == .pending ? .pending : .new, line: arrival.line, why: why)
  }

  private static func row(
    _ member: Member, _ what: What, line: Int? = nil, why: Message = Message(verbatim: "")
  ) -> [Report.Cell] {
    [
      Report.Cell(number: line), Report.Cell(member.display),
      Report.Cell(word: what.rawValue, what.words, tone: what.tone),
      Report.Cell(member.name == member.display ? nil : member.name),
      Report.Cell(word: member.role.rawValue, member.role.words), Report.Cell(member.student),
      Report.Cell(member.relation), Report.Cell(member.subject),
      why.zh.isEmpty ? nil : Report.Cell(said: why),
    ]
  }

  // MARK: For programs

  private func json(_ language: Language) -> JSON {
    func entry(_ member: Member, _ what: What, line: Int? = nil, reasons: [Admission.Reason] = []) -> JSON {
      [
        "line": line.map(JSON.integer) ?? .null, "display": .string(member.display), "what": .string(what.rawValue),
        "name": .string(member.name), "role": .string(member.role.rawValue),
        "student": member.student.map(JSON.string) ?? .null, "relation": member.relation.map(JSON.string) ?? .null,
        "subject": member.subject.map(JSON.string) ?? .null, "status": .string(member.status.rawValue),
        "why": .array(reasons.map { .string($0.words[language]) }),
      ]
    }
    let members =
      arrivals.map {
        entry($0.member, $0.member.status == .pending ? .pending : .new, line: $0.line, reasons: $0.reasons)
      } + leavers.removable.map { entry($0.member, removes ? .removed : .missing) }
      + leavers.kept.map { entry($0.member, .kept) }
    return [
      "added": .integer(arrivals.count), "pending": .integer(pending), "unchanged": .integer(unchanged),
      "missing": .integer(leavers.removable.count + leavers.kept.count), "removed": .integer(removed),
      "members": .array(members), "encoding": .string(reading.encoding.rawValue),
      "warnings": .array(reading.warnings.map { $0.json(language) }),
      "faults": .array(reading.faults.map { $0.json(language) }),
    ]
  }
}
