import ClassGroups
import CommandLanguage
import Pinyin
import Policy
import Wording

/// Names from the book, for completion. What cannot be read is left out.
public struct LiveNames: CandidateSource {
  private let book: any Book
  private static let limit = 200

  public init(book: any Book) { self.book = book }

  public func candidates(for kind: String, prefix: String, arguments: PartialArguments) -> [Candidate] {
    switch kind {
    case "group", "new-group":
      return matching(prefix, ((try? book.groups()) ?? []).lazy.filter { $0.status == .active }, name: { $0.name }) {
        Message(verbatim: $0.schoolClass.text)
      }
    case "member": return members(prefix, arguments)
    case "outcome": return matching(prefix, names(Expectation.names))
    case "school": return matching(prefix, names((try? book.schoolNames()) ?? []))
    case "class": return matching(prefix, classes())
    case "staff": return matching(prefix, staff())
    case "student": return matching(prefix, students(arguments))
    case "policy", "policy-spec":
      return matching(prefix, names(Policies.builtInNames + ((try? book.packNames()) ?? [])))
    case "scenario": return matching(prefix, names(ScenarioLibrary.names))
    case "relation": return matching(prefix, names(["爸爸", "妈妈", "爷爷", "奶奶", "外公", "外婆"]))
    case "subject":
      return matching(prefix, names(["语文", "数学", "英语", "物理", "化学", "生物", "历史", "地理", "政治", "音乐", "体育", "美术", "科学"]))
    default: return []
    }
  }

  private func names(_ list: [String]) -> [(String, Message?)] { list.map { ($0, nil) } }

  private func matching(_ prefix: String, _ list: [(String, Message?)]) -> [Candidate] {
    matching(prefix, list, name: { $0.0 }) { $0.1 }
  }

  /// - Parameter describe: asked for what is found alone, since a city has 50,000 groups.
  private func matching<Things: Sequence>(
    _ prefix: String, _ list: Things, name: (Things.Element) -> String, describe: (Things.Element) -> Message?
  ) -> [Candidate] {
    var found: [Candidate] = []
    let mayBePinyin = prefix.utf8.first.map { $0 < 0x80 } ?? false
    for thing in list {
      let name = name(thing)
      let isPrefix = name.utf8.starts(with: prefix.utf8)
      guard isPrefix || mayBePinyin && Pinyin.matches(name, typed: prefix) else { continue }
      found.append(
        Candidate(name, description: describe(thing), rank: isPrefix ? 0 : 1, matchedByPinyin: !isPrefix))
      if found.count == Self.limit { break }
    }
    return found
  }

  private func members(_ prefix: String, _ arguments: PartialArguments) -> [Candidate] {
    guard let group = arguments.text(ofKind: "group"), let record = try? book.group(group) else { return [] }
    return matching(
      prefix, record.members.filter { $0.record.status != .removed }.map { ($0.record.display, $0.record.role.words) })
  }

  private func classes() -> [(String, Message?)] {
    var found: [(String, Message?)] = []
    for school in (try? book.schoolNames())?.prefix(200) ?? [] {
      for (_, schoolClass) in (try? book.school(school))?.classes ?? Table() {
        found.append(("\(school)/\(schoolClass.name)", nil))
      }
    }
    return found
  }

  private func staff() -> [(String, Message?)] {
    var found: [(String, Message?)] = []
    for school in (try? book.schoolNames())?.prefix(50) ?? [] {
      for (_, member) in (try? book.school(school))?.staff ?? Table() {
        found.append((member.name, member.subject.map { Message(verbatim: $0) }))
      }
    }
    return found
  }

  private func students(_ arguments: PartialArguments) -> [(String, Message?)] {
    guard let group = arguments.text(ofKind: "group"), let record = try? book.group(group),
      let roster = try? book.roster(of: record.group.schoolClass)
    else { return [] }
    return names(roster.names)
  }
}
