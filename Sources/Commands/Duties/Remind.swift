import ClassGroups
import CommandLanguage
import Policy
import Presentation
import Wording

/// `remind festival`: the letter before a festival (HS-3.2.5b), ready to post; that it was sent is put on record.
enum RemindFestival: Verb {
  static let place = Parameter.positional(
    "GROUP", .groupOrSchool, Message(zh: "群名，或学校（其所有的群）", en: "a group, or a school for all of its groups"))
  static let festival = Parameter.optional(
    "FESTIVAL", .festival, Message(zh: "节日，默认最近的一个", en: "the festival; by default the next"))
  static let show = Parameter.flag("show", Message(zh: "只看，不登记为已发", en: "only show it, and record nothing"))
  static let spec = CommandSpec(
    ["remind", "festival"], aliases: [["节日提醒"]], Message(zh: "写出节日提醒信", en: "write the letter before a festival"),
    parameters: [place, festival, show],
    examples: [
      Example("remind festival 三年级2班", Message(zh: "最近的节日", en: "the next festival")),
      Example("remind festival 三年级2班 mid-autumn", Message(zh: "中秋节", en: "Mid-Autumn")),
    ], needs: [.workspace], effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    let today = desk.today
    let named = arguments(festival)
    let upcoming = Festival.allCases.filter { named == nil || $0 == named }.compactMap { festival in
      festival.next(from: today).map { (festival: festival, day: $0) }
    }
    guard let next = upcoming.min(by: { $0.day < $1.day }) else {
      throw Refusal.wrongSetting("FESTIVAL", expected: Message(zh: "2100 年以前的节日", en: "a festival up to 2100"))
    }
    return try Sending.plan(
      next.festival.letter, on: next.day, arguments(place), showOnly: arguments(show), duty: .festivalLetter, at: desk
    ) { writer, clause in writer.festival(next.festival, on: next.day, clause: clause) }
  }
}

/// `remind convention`: the convention once more, in a letter (HS-3.2.0, PD-4.2).
enum RemindConvention: Verb {
  static let spec = CommandSpec(
    ["remind", "convention"], aliases: [["公约提醒"]],
    Message(zh: "写出重申群公约的信", en: "write the letter that recalls the convention"),
    parameters: [RemindFestival.place, RemindFestival.show],
    examples: [Example("remind convention 三年级2班", Message(zh: "开学时重申", en: "at a term's start"))], needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    try Sending.plan(
      .convention, on: desk.today, arguments(RemindFestival.place), showOnly: arguments(RemindFestival.show),
      duty: .convention, at: desk
    ) { writer, clause in writer.convention(clause: clause) }
  }
}

/// `remind literacy`: the letter on media literacy at a term's start (BZ-3.1).
enum RemindLiteracy: Verb {
  static let spec = CommandSpec(
    ["remind", "literacy"], aliases: [["媒介素养"]], Message(zh: "写出媒介素养教育的告家长书", en: "write the letter on media literacy"),
    parameters: [RemindFestival.place, RemindFestival.show],
    examples: [Example("remind literacy 三年级2班", Message(zh: "开学时", en: "at a term's start"))], needs: [.workspace],
    effect: .writes)

  static func plan(_ arguments: Arguments, at desk: Desk) throws -> Plan {
    try Sending.plan(
      .literacy, on: desk.today, arguments(RemindFestival.place), showOnly: arguments(RemindFestival.show),
      duty: .literacy, at: desk
    ) { writer, clause in writer.literacy(clause: clause) }
  }
}

/// Letters to one group or to all of a school's, and their record.
enum Sending {
  static func plan(
    _ kind: Letter.Kind, on day: Day, _ place: String, showOnly: Bool, duty: Duty.Kind, at desk: Desk,
    _ write: (LetterWriter, _ clause: String?) -> Message
  ) throws -> Plan {
    var changes: [Change] = []
    var items: [Report.Item] = []
    let names = try desk.groupNames(place)
    if names == [place], try desk.group(place).group.status != .active { throw Refusal.groupEnded(place) }
    var already = 0
    for name in names {
      let record = try desk.group(name)
      let policy = try desk.policy(of: record)
      let clause = policy.duty(duty)?.clause
      let writer = LetterWriter(name: name, group: record.group, policy: policy, day: desk.today)
      let text = write(writer, clause)[desk.language]
      if names.count > 1 { items.append(.heading(Message(verbatim: name))) }
      items.append(.text(text))
      let isSent = record.letters.contains { $0.record.kind == kind && $0.record.day == day }
      if isSent { already += 1 }
      if !isSent, !showOnly {
        let letter = Letter(kind: kind, day: day, text: text, at: desk.now, by: desk.actor)
        changes.append(.letter(group: name, record.letters.next, Replacement(nil, letter)))
      }
      if let clause { items.append(.message(Message(zh: "依据 \(clause)", en: "asked for by \(clause)"), .faint)) }
    }
    let sent = changes.count
    items.append(
      .message(
        showOnly
          ? Message(zh: "未登记为已发", en: "not recorded as sent")
          : sent == 0
            ? Message(
              zh: already > 0 ? "早已登记为已发" : "没有群", en: already > 0 ? "recorded as sent already" : "there is no group")
            : Message(
              zh: "已登记为已发（\(sent) 个群），可以粘贴到群里",
              en: "recorded as sent (\(counted(sent, "group"))); it can be pasted into the group"),
        sent > 0 ? .good : .faint))
    return Plan(changes) { [items] in Report(items) }
  }
}

extension ArgumentKind where Value == Festival {
  static var festival: Self {
    .choice(of: Festival.self, name: "festival", placeholder: "FESTIVAL", aliases: { [$0.words.zh] }) { $0.words }
  }
}
