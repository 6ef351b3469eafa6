import ClassGroups
import CommandLanguage
import Presentation
import Wording

/// Values that are no names: days, years, numbers, settings.
extension LiveNames {
  /// How far back is looked for what can be undone: each commit is read from the journal.
  private static let recentCommits = 50

  /// Days near the clock: those to come for what is to be done, those gone by for what was.
  func days(_ kind: String) -> [(name: String, description: Message?)] {
    guard let today else { return [] }
    if kind == "month" { return [(String(today.text.dropLast(3)), Message(zh: "本月", en: "this month"))] }
    let near: [(offset: Int, Message)] = [
      (0, Message(zh: "今天", en: "today")), (1, Message(zh: "明天", en: "tomorrow")),
      (7, Message(zh: "一周后", en: "in a week")), (-1, Message(zh: "昨天", en: "yesterday")),
      (-7, Message(zh: "一周前", en: "a week ago")),
    ]
    return near.filter { kind == "time" || $0.offset < 1 }.map { ((today + $0.offset).text, $0.1) }
  }

  /// The years that the school calendar tells of, this one first, and days that are near.
  var calendarDays: [(name: String, description: Message?)] {
    guard let calendar = try? book.settings().calendar else { return [] }
    let days = Array(calendar.holidays) + Array(calendar.makeUpDays)
    let counts = Dictionary(days.map { ($0.year, 1) }, uniquingKeysWith: +)
    let years = Set(counts.keys).union([today?.year].compactMap { $0 }).sorted {
      $0 == today?.year || ($1 != today?.year && $0 < $1)
    }
    return years.map { year in
      let count = counts[year] ?? 0
      return ("\(year)", Message(zh: "\(count) 天与平日不同", en: "\(counted(count, "day")) out of the ordinary"))
    } + self.days("time")
  }

  /// The years of entry of the schools' classes.
  func cohorts(_ arguments: PartialArguments) -> [(name: String, description: Message?)] {
    var counts: [Int: Int] = [:]
    for school in schools(arguments) {
      for (_, schoolClass) in ((try? book.school(school)) ?? nil)?.classes ?? Table() {
        if let cohort = schoolClass.cohort { counts[cohort, default: 0] += 1 }
      }
    }
    return counts.sorted { $0.key < $1.key }.map {
      ("\($0.key)", Message(zh: "\($0.value) 个班", en: counted($0.value, "class", "classes")))
    }
  }

  /// How many commits to take back, each with the command of the last of them.
  func undoable(_ actor: String?, in book: some Book) -> [(name: String, description: Message?)] {
    guard let actor, let commits = try? Undo.standing(by: actor, amongLast: Self.recentCommits, in: book) else {
      return []
    }
    return commits.prefix(9).enumerated().map { ("\($0.offset + 1)", Message(verbatim: $0.element.command)) }
  }

  /// What a setting of the session can be; empty where none is named yet.
  func settingValues(_ arguments: PartialArguments) -> [(name: String, description: Message?)] {
    let (on, off) = (Message(zh: "开", en: "on"), Message(zh: "关", en: "off"))
    return switch arguments.text(ofKind: "setting") {
    case "lang": [("zh", Message(verbatim: "中文")), ("en", Message(verbatim: "English"))]
    case "output": OutputForm.allCases.map { ($0.rawValue, nil) }
    case "color":
      [
        ("auto", Message(zh: "终端能显示时", en: "where the terminal shows it")), ("always", Message(zh: "总是", en: "always")),
        ("never", Message(zh: "从不", en: "never")),
      ]
    case "width": [("narrow", Message(zh: "占一列", en: "one column")), ("wide", Message(zh: "占两列", en: "two columns"))]
    case "timing", "pager", "plain", "bom": [("on", on), ("off", off)]
    case "editor": [("emacs", nil), ("vi", nil)]
    default: []
    }
  }
}
