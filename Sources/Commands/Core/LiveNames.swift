import ClassGroups
import CommandLanguage
import Pinyin
import Policy
import Presentation
import Wording

/// Names from the book, for completion. What cannot be read is left out.
public struct LiveNames: CandidateSource {
  let book: any Book
  let today: Day?
  let actor: String?
  private static let limit = 200
  /// In how many schools classes and staff are looked for when none is named: a city has thousands.
  private static let fewSchools = 50

  /// - Parameters:
  ///   - today: where the clock stands, for days that are near.
  ///   - actor: who acts, and may undo what they did.
  public init(book: any Book, today: Day? = nil, actor: String? = nil) {
    self.book = book
    self.today = today
    self.actor = actor
  }

  /// By the name of an argument's kind; empty for kinds that have no names in the book.
  public func candidates(for kind: String, prefix: String, arguments: PartialArguments) -> FoundCandidates {
    switch kind {
    case "group", "new-group": groups(prefix)
    case "member": members(prefix, arguments)
    case "outcome": matching(prefix, Expectation.names)
    case "school": matching(prefix, (try? book.listedSchoolNames()) ?? [])
    case "class": classes(prefix, arguments)
    case "staff", "person": matching(prefix, staff(arguments))
    case "student": matching(prefix, students(arguments))
    case "policy", "policy-spec": matching(prefix, Policies.builtInNames + ((try? book.packNames()) ?? []))
    case "matter": matching(prefix, matters(arguments))
    case "notice": matching(prefix, notices(arguments))
    case "poll": matching(prefix, polls(arguments))
    case "time", "past-moment", "month": matching(prefix, days(kind))
    case "year-or-day": matching(prefix, calendarDays)
    case "cohort": matching(prefix, cohorts(arguments))
    case "undo-count": matching(prefix, undoable(actor, in: book))
    case "setting-value": matching(prefix, settingValues(arguments))
    case "scenario": matching(prefix, ScenarioLibrary.names)
    case "relation": matching(prefix, ["爸爸", "妈妈", "爷爷", "奶奶", "外公", "外婆"])
    case "subject":
      matching(prefix, ["语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "政治", "音乐", "体育", "美术", "科学"])
    default: FoundCandidates()
    }
  }

  private func matching(_ prefix: String, _ names: [String]) -> FoundCandidates {
    matching(prefix, names.map { ($0, nil) })
  }

  private func matching(_ prefix: String, _ list: [(name: String, description: Message?)]) -> FoundCandidates {
    var search = PinyinSearch(prefix)
    var found = FoundCandidates()
    for (name, description) in list {
      var name = name
      let fit = name.withUTF8 { search?.fit(of: $0) }
      guard fit != nil || name.utf8.starts(with: prefix.utf8) else { continue }
      add(candidate(name, description, typed: prefix, fit), to: &found)
    }
    return found
  }

  private func add(_ candidate: Candidate, to found: inout FoundCandidates) {
    guard found.first.count >= Self.limit else { return found.first.append(candidate) }
    found.omitted += 1
    found.last = candidate
  }

  /// What begins as it was typed comes first, then what usually sounds so, then what may.
  private func candidate(
    _ name: String, _ description: Message?, typed: String, _ fit: PinyinSearch.Fit? = nil
  ) -> Candidate {
    let isPrefix = name.utf8.starts(with: typed.utf8)
    return Candidate(
      name, description: description, rank: isPrefix ? 0 : fit == .rare ? 2 : 1, matchedByPinyin: !isPrefix)
  }

  /// A city has 50,000 groups: their names are looked at where they lie.
  private func groups(_ prefix: String) -> FoundCandidates {
    var wanted = GroupSearch(onlyActive: true, limit: Self.limit)
    if var search = PinyinSearch(prefix) {
      let start = Array(prefix.utf8)
      wanted.isWanted = { search.matches($0) || $0.starts(with: start) }
    } else {
      wanted.prefix = prefix
    }
    guard let found = try? book.groups(wanted) else { return FoundCandidates() }
    func candidate(_ entry: GroupEntry) -> Candidate {
      self.candidate(entry.name, Message(verbatim: entry.schoolClass.text), typed: prefix)
    }
    return FoundCandidates(found.first.map(candidate), omitted: found.omitted, last: found.last.map(candidate))
  }

  private func members(_ prefix: String, _ arguments: PartialArguments) -> FoundCandidates {
    guard let group = arguments.text(ofKind: "group"), let record = try? book.group(group) else {
      return FoundCandidates()
    }
    return matching(
      prefix, record.members.filter { $0.record.status != .removed }.map { ($0.record.display, $0.record.role.words) })
  }

  /// The school that the line speaks of, by itself or by a class or a group.
  private func school(of arguments: PartialArguments) -> String? {
    if let school = arguments.text(ofKind: "school") { return school }
    if let reference = arguments.text(ofKind: "class").flatMap({ ClassReference($0) }) { return reference.school }
    return arguments.text(ofKind: "group").flatMap { (try? book.group($0))??.group.schoolClass.school }
  }

  /// The schools in which something is looked for that the line does not place.
  func schools(_ arguments: PartialArguments) -> [String] {
    if let school = school(of: arguments) { return [school] }
    return Array(((try? book.listedSchoolNames()) ?? []).prefix(Self.fewSchools))
  }

  /// Classes as `SCHOOL/CLASS`, found by how the one or the other begins. Among many schools the school comes first.
  private func classes(_ prefix: String, _ arguments: PartialArguments) -> FoundCandidates {
    let typed = prefix.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
    let all = school(of: arguments).map { [$0] } ?? (try? book.listedSchoolNames()) ?? []
    if typed.count < 2, all.count > Self.fewSchools {
      var found = matching(prefix, all)
      for index in found.first.indices {
        found.first[index].text += "/"
        found.first[index].suffix = ""
      }
      return found
    }
    var found = FoundCandidates()
    for school in typed.count == 2 ? matching(typed[0], all).first.prefix(Self.fewSchools).map(\.text) : all {
      let isSchool = typed.count < 2 && !matching(prefix, [school]).first.isEmpty
      for schoolClass in matching(typed.count == 2 ? typed[1] : isSchool ? "" : prefix, classNames(of: school)).first {
        add(candidate("\(school)/\(schoolClass.text)", nil, typed: prefix), to: &found)
      }
    }
    return found
  }

  private func classNames(of school: String) -> [String] {
    ((try? book.school(school)) ?? nil)?.classes.map(\.record.name) ?? []
  }

  private func staff(_ arguments: PartialArguments) -> [(name: String, description: Message?)] {
    schools(arguments).flatMap { school in
      (((try? book.school(school)) ?? nil)?.staff.map(\.record) ?? []).map {
        ($0.name, $0.subject.map { Message(verbatim: $0) })
      }
    }
  }

  /// The students on the roster of the group's class; without one, those whose parents are in the group.
  private func students(_ arguments: PartialArguments) -> [String] {
    guard let record = group(arguments) else { return [] }
    if let roster = try? book.roster(of: record.group.schoolClass) { return roster.names }
    var seen: Set<String> = []
    return record.members.compactMap(\.record.student).filter { seen.insert($0).inserted }
  }

  private func group(_ arguments: PartialArguments) -> GroupRecord? {
    arguments.text(ofKind: "group").flatMap { (try? book.group($0)) ?? nil }
  }

  /// What is open, the latest first: what is being seen to is named by its number.
  private func matters(_ arguments: PartialArguments) -> [(name: String, description: Message?)] {
    (group(arguments)?.matters.filter { $0.record.state != .closed } ?? []).reversed().map {
      ("\($0.number)", Message(verbatim: $0.record.title))
    }
  }

  private func notices(_ arguments: PartialArguments) -> [(name: String, description: Message?)] {
    (group(arguments)?.notices.filter { !$0.record.isClosed } ?? []).reversed().map {
      ("\($0.number)", Message(verbatim: $0.record.title))
    }
  }

  private func polls(_ arguments: PartialArguments) -> [(name: String, description: Message?)] {
    (group(arguments)?.polls.map { $0 } ?? []).reversed().map {
      ("\($0.number)", Message(verbatim: $0.record.question))
    }
  }
}
